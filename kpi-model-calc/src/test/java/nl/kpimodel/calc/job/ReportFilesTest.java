package nl.kpimodel.calc.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFilesTest {
    private static final List<ReportForm> REPORTS = SmallGroups.standard().publish(KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025))
            .periods(List.of(ReportingPeriod.quarter(2025, 1), ReportingPeriod.schoolYear(2024)))
            .calculateEach(Stream.empty()));

    @TempDir
    private Path folder;

    @Test
    void aFolderGetsAllForms() throws IOException {
        List<Path> written = ReportFiles.write(List.of(ReportFiles.at(folder.resolve("new/folder"))), REPORTS, Language.DUTCH);

        assertThat(written).allMatch(Files::isRegularFile).extracting(path -> path.getFileName().toString())
                .containsExactly("report-2025-Q1.json", "report-2024_2025.json", "report.html", "report.csv", "report.md");
    }

    @ParameterizedTest
    @CsvSource({"kpi.html,<!DOCTYPE html>", "kpi.csv,\ufeffvorm;editie;periode", "kpi.md,# KPI-model 2025", "kpi.json,{"})
    void aFileGetsTheFormOfItsName(String name, String start) throws IOException {
        List<Path> written = ReportFiles.write(List.of(ReportFiles.at(folder.resolve(name))), REPORTS.subList(0, 1), Language.DUTCH);

        assertThat(written).containsExactly(folder.resolve(name).toAbsolutePath());
        assertThat(Files.readString(written.get(0))).startsWith(start);
    }

    @Test
    void noPlaceHasANewFileIfOneCannotBeWritten() throws IOException {
        Path earlier = Files.writeString(folder.resolve("report.html"), "earlier");
        Files.createDirectory(folder.resolve("report.csv"));
        List<ReportFiles> places = List.of(ReportFiles.at(earlier), ReportFiles.at(folder.resolve("new.md")), ReportFiles.at(folder.resolve("report.csv")));

        assertThatIOException().isThrownBy(() -> ReportFiles.write(places, REPORTS, Language.DUTCH)).withMessageContaining("report.csv cannot be written");
        assertThat(earlier).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.html", "report.csv");
    }
}
