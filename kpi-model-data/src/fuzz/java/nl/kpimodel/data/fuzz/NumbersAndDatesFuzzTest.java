package nl.kpimodel.data.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.data.registration.CollectingSink;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationSource;

/** A number or date that is read from CSV equals the one that the JDK reads from the same text, and none is read from other digits. */
class NumbersAndDatesFuzzTest {
    /** All notations of a day in digits alone. */
    private static final List<DateTimeFormatter> NUMERIC_DAYS =
            Stream.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "d-M-uuuu", "d/M/uuuu", "d.M.uuuu", "uuuuMMdd", "uuuu-DDD")
                    .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
                    .toList();
    private static final Pattern OF_DIGITS = Pattern.compile("[-0-9./]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

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
            date(on.strip(), DateTimeFormatter.ISO_LOCAL_DATE).ifPresent(expected -> assertThat(entry.on()).isEqualTo(expected));
            number(hours.strip()).ifPresent(expected -> assertThat(entry.hours()).isEqualByComparingTo(expected));
            assertThat(entry.hours().unscaledValue().abs()).as(hours).isEqualTo(new BigInteger(NO_DIGIT.matcher(hours).replaceAll("")));
            if (OF_DIGITS.matcher(on.strip()).matches()) {
                assertThat(NUMERIC_DAYS.stream().flatMap(notation -> date(on.strip(), notation).stream())).as(on).contains(entry.on());
            }
        }
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter notation) {
        try {
            return Optional.of(LocalDate.parse(text, notation));
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
