package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.MappedField;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Test;

class MappedSheetTest {
    @Test
    void sheetOfOnesOwnGivesItsWaitingTime() throws IOException {
        StringBuilder sheet = new StringBuilder("Cliëntnr;Aanmelddatum;Startdatum;Zwaarte\n");
        for (int i = 0; i < 40; i++) {
            LocalDate start = LocalDate.of(2025, 1, 6).plusDays(i);
            LocalDate signal = start.minusDays(3 + i);
            sheet.append("C").append(100 + i).append(';').append(signal.getDayOfMonth()).append('-').append(signal.getMonthValue()).append('-')
                    .append(signal.getYear()).append(';').append(start).append(";Licht\n");
        }
        RecordFileMapping mapping = RecordFileMapping.builder().constant("organisation", "Welzijn")
                .record(RecordType.CASE, record -> record.field("id", "Cliëntnr").field("signalReceivedOn", "Aanmelddatum")
                        .field("startedOn", "Startdatum").field("complexityAtStart", MappedField.column("Zwaarte").code("Licht", "LOW")))
                .build();
        RegistrationData data = RegistrationData.read(RegistrationSource.mapped(mapping, "trajecten.csv",
                new ByteArrayInputStream(sheet.toString().getBytes(StandardCharsets.UTF_8))), ReadingOptions.standard(), ValidationOptions.standard());
        List<RegistrationRecord> records;
        try (Stream<RegistrationRecord> all = data.records()) {
            records = all.toList();
        }
        Outcome waiting = KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4")))
                .period(ReportingPeriod.quarter(2025, 1)).calculate(records).outcomes().get(0);
        assertThat(waiting.numerator().map(ExactNumber::toString)).hasValue("900");
        assertThat(waiting.denominator().map(ExactNumber::toString)).hasValue("40");
        assertThat(waiting.value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("22.5"));
    }
}
