package nl.kpimodel.calc.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.program.InstalledProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorkbookOfLibreOfficeTest {
    private static final int ROWS = 40;

    @TempDir
    private Path folder;

    /** Returns a wide Dutch sheet in the form of an export of an information system, saved as a workbook by a Dutch spreadsheet. */
    private Path workbook() throws IOException, InterruptedException {
        InstalledProgram.require("soffice");
        StringBuilder sheet = new StringBuilder("Cli\u00ebntnr;Team;Wijk;Aanmelddatum;Startdatum;Einddatum;Zwaarte;Op schema;Budget;Leeftijd;Opmerking\n");
        for (int i = 0; i < ROWS; i++) {
            LocalDate start = LocalDate.of(2025, 1, 6).plusDays(i);
            sheet.append("C").append(100 + i).append(';').append(i % 2 == 0 ? "Noord" : "Zuid").append(";Centrum;")
                    .append(dutch(start.minusDays(3 + i))).append(';')
                    .append(dutch(start)).append(';').append(i % 4 == 0 ? dutch(start.plusDays(60)) : "").append(';').append(i % 3 == 0 ? "Zwaar" : "Licht")
                    .append(i % 2 == 0 ? ";ja;" : ";nee;").append(1000 + i).append(",5;").append(20 + i).append(";gebeld, komt terug\n");
        }
        Path csv = folder.resolve("trajecten.csv");
        Files.writeString(csv, sheet);
        // Semicolons, quotation marks, UTF-8, from line 1, in Dutch, with dates and numbers recognised.
        InstalledProgram.convert(csv, "xlsx", folder, "--infilter=CSV:59,34,76,1,,1043,false,true");
        Path workbook = folder.resolve("trajecten.xlsx");
        assertThat(workbook).exists();
        Files.delete(csv);
        return workbook;
    }

    private static String dutch(LocalDate date) {
        return date.getDayOfMonth() + "-" + date.getMonthValue() + "-" + date.getYear();
    }

    @Test
    void isReadByAMappingDraftedFromItsHeaderAndGivesItsWaitingTime() throws IOException, InterruptedException {
        Path workbook = workbook();
        RecordFileMapping.Draft draft = RecordFileMapping.draftOf(workbook);
        assertThat(draft.types()).containsExactly(RecordType.CASE);
        assertThat(draft.unusedColumns()).containsExactly("Opmerking");
        assertThat(draft.unknownCodes()).isEqualTo(Map.of("Zwaarte", List.of("Zwaar", "Licht")));
        assertThat(draft.missing().get(RecordType.CASE)).extracting(field -> field.name()).containsExactly("organisation");
        Path mapping = folder.resolve("mapping.json");
        Files.writeString(mapping, draft.toString().replace("\"Zwaar\": \"?\"", "\"Zwaar\": \"HIGH\"").replace("\"Licht\": \"?\"", "\"Licht\": \"LOW\"")
                .replace("\"constant\": \"?\"", "\"constant\": \"Welzijn\""));

        KpiId waitingTime = KpiId.of("A 4");
        JobResult result = KpiJob.over(workbook).mapping(mapping).select(List.of(waitingTime)).periods(ReportingPeriod.quarter(2025, 1)).by(StratumKind.TEAM)
                .output(folder.resolve("report.json")).run();

        assertThat(result.status()).isEqualTo(JobResult.Status.DONE);
        assertThat(result.validation().findings()).isEmpty();
        assertThat(result.validation().total().accepted()).isEqualTo(ROWS);
        Outcome waiting = result.reports().get(0).outcomes().get(0);
        assertThat(waiting.numerator().map(ExactNumber::toString)).hasValue("900");
        assertThat(waiting.denominator().map(ExactNumber::toString)).hasValue("40");
        assertThat(waiting.value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("22.5"));
        assertThat(result.reports().get(0).find(waitingTime, "value", Stratum.of(Stratum.TEAM, "Noord"))).isPresent();
    }
}
