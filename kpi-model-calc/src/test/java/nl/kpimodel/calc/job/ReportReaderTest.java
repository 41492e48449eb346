package nl.kpimodel.calc.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportComparison;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.Edition;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Edition.class, names = {"PRE_2025", "E2025"})
    void isReadByTheEditionThatItNamesAsTheReportThatWasWritten(Edition edition) throws IOException {
        KpiReport report = KpiCalculator.of(KpiModel.edition(edition), KpiModel.measures(edition)).period(ReportingPeriod.quarter(2025, 1)).calculate(List.of());
        Path file = folder.resolve("report.json");
        try (Writer writer = Files.newBufferedWriter(file)) {
            ReportJson.write(report.internal(), writer);
        }

        KpiReport read = ReportReader.read(file);
        assertThat(read).isEqualTo(report);
        assertThat(read.model()).isSameAs(KpiModel.edition(edition));
        assertThat(ReportComparison.of(read, report).comparisons()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"format\": 2} | : format is 2, but this version of the library reads up to 1",
        "{\"format\": 1} | : edition is missing.",
        "{\"format\": 1, \"edition\": \"2031\"} | : edition is invalid: There is no edition \"2031\"",
        "{\"format\": 1 | , line 1: this is not valid JSON",
        "[] | : the file does not contain a JSON object",
    })
    void isRefusedByItsNameAndThePathOfWhatIsWrong(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), text);

        assertThatIllegalArgumentException().isThrownBy(() -> ReportReader.read(file)).withMessageStartingWith("Report " + file + message);
    }

    @Test
    void thatIsNotThereIsRefusedByItsName() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportReader.read(folder.resolve("none.json")))
                .withMessage("Report " + folder.resolve("none.json") + ": there is no such file; give the path of a JSON file.");
    }
}
