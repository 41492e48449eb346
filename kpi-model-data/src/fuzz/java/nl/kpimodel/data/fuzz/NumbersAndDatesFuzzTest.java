package nl.kpimodel.data.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.data.registration.CollectingSink;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationSource;

/** A number or date that is read from JSON equals the one that the JDK reads. */
class NumbersAndDatesFuzzTest {
    @FuzzTest
    void whatIsReadIsWhatTheJdkReads(FuzzedDataProvider data) throws IOException {
        String on = data.consumeString(12);
        String hours = data.consumeRemainingAsString();
        String csv = "employeeId,on,hours,billable,organisation\nm1,\"" + on.replace("\"", "") + "\",\"" + hours.replace("\"", "") + "\",true,Welzijn\n";
        CollectingSink sink = new CollectingSink();
        RegistrationReader.with(ReadingOptions.standard().withDialect(CsvDialect.STANDARD)).read(
                RegistrationSource.csv(RecordType.TIME_ENTRY, "timeEntry.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))), sink);
        for (RegistrationRecord record : sink.records) {
            TimeEntry entry = (TimeEntry) record;
            date(on.strip()).ifPresent(expected -> assertThat(entry.on()).isEqualTo(expected));
            number(hours.strip()).ifPresent(expected -> assertThat(entry.hours()).isEqualByComparingTo(expected));
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 30 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
