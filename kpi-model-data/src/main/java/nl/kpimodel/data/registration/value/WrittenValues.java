package nl.kpimodel.data.registration.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.RegistrationFileException;

/** Writes single values as text, in the form that the parsers of this package read. */
public final class WrittenValues {
    private static final int LAST_YEAR = 9999;

    private final DateForm dates;
    private final char decimalSign;

    private WrittenValues(DateForm dates, char decimalSign) {
        this.dates = dates;
        this.decimalSign = decimalSign;
    }

    public static WrittenValues json() {
        return new WrittenValues(DateForm.ISO, '.');
    }

    public static WrittenValues csv(CsvDialect dialect) {
        return new WrittenValues(dialect.dateForm(), dialect.decimalSign().character());
    }

    public String text(RecordField field, Object value) throws RegistrationFileException {
        if (value instanceof LocalDate date) {
            return date(field, date);
        }
        if (value instanceof OffsetDateTime instant) {
            return instant(field, instant);
        }
        if (value instanceof BigDecimal number) {
            String plain = number.toPlainString();
            return decimalSign == '.' ? plain : plain.replace('.', decimalSign);
        }
        if (value instanceof Enum<?> constant) {
            return RecordField.code(constant);
        }
        if (value instanceof Set<?> set) {
            return set.isEmpty()
                    ? CodeSetParser.NONE
                    : set.stream().map(member -> RecordField.code((Enum<?>) member))
                            .collect(Collectors.joining(String.valueOf(CodeSetParser.BETWEEN)));
        }
        return value.toString();
    }

    /** Returns a date in the form of the file. Adding 10 000 to the year gives it four digits after the first, also before the year 1000. */
    private String date(RecordField field, LocalDate date) throws RegistrationFileException {
        requireYear(field, date);
        return dates == DateForm.ISO
                ? date.toString()
                : date.getDayOfMonth() + "-" + date.getMonthValue() + '-' + Integer.toString(10_000 + date.getYear()).substring(1);
    }

    private static void requireYear(RecordField field, LocalDate date) throws RegistrationFileException {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new RegistrationFileException(String.format(Locale.ROOT,
                    "%s has the year %d, which files cannot represent; correct the date: a year has at most four digits.", field, date.getYear()));
        }
    }

    /** Returns the instant as in RFC 3339: always with seconds, which {@link OffsetDateTime#toString()} omits if they are zero. */
    private static String instant(RecordField field, OffsetDateTime instant) throws RegistrationFileException {
        requireYear(field, instant.toLocalDate());
        ZoneOffset offset = instant.getOffset();
        if (offset.getTotalSeconds() % 60 != 0) {
            throw new RegistrationFileException(
                    field + " has an offset of " + offset + ", which files cannot represent; give the moment with an offset in whole minutes.");
        }
        LocalTime time = instant.toLocalTime();
        return instant.toLocalDate().toString() + 'T' + time + (time.getSecond() == 0 && time.getNano() == 0 ? ":00" : "") + offset;
    }
}
