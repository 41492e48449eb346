package nl.kpimodel.data.registration.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.value.NumberParser;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.WholeNumberParser;
import nl.kpimodel.data.registration.workbook.CellFormats.Format;
import nl.kpimodel.data.registration.workbook.CellFormats.Kind;
import org.jspecify.annotations.Nullable;

/** Interprets the cells of one workbook: their typed values, or their texts if a field does not accept the type. */
final class CellValues {
    /** A spreadsheet calculates with binary fractions, and shows fifteen digits. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    /** From this number on, a whole number has more digits than a spreadsheet keeps. */
    private static final BigDecimal ROUNDED_FROM = BigDecimal.valueOf(1_000_000_000_000_000L);
    /** The day before day 1 of workbooks. Day 60 is 29 February 1900, which does not exist. */
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 31);
    private static final int LEAP_DAY_OF_1900 = 60;
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final long SECONDS_A_DAY = 86_400;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean from1904;
    private final NumberParser numbers = NumberParser.json();
    private final WholeNumberParser wholeNumbers = new WholeNumberParser(numbers);

    CellValues(SharedTexts texts, CellFormats formats, boolean from1904) {
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
    }

    SharedTexts texts() {
        return texts;
    }

    /**
     * Returns the value of a cell for a field of a kind, {@link Unreadable} if it has no valid value, or {@code null} if its text must be
     * read.
     */
    @Nullable Object typed(SheetRow row, int place, RecordField.Kind kind) {
        return switch (row.content(place)) {
            case FORMULA_WITHOUT_VALUE -> Unreadable.FORMULA_WITHOUT_VALUE;
            // #N/A is a marker of a missing value, as in CSV; a text field refuses errors itself.
            case ERROR -> kind.isText() || row.written(place).equals("#N/A") ? null : Unreadable.CELL_ERROR;
            case BOOLEAN -> kind == RecordField.Kind.BOOLEAN ? row.written(place).equals("1") : null;
            case NUMBER -> number(row, place, kind);
            default -> null;
        };
    }

    private @Nullable Object number(SheetRow row, int place, RecordField.Kind kind) {
        BigDecimal number = number(row.written(place));
        if (number == null) {
            return null;
        }
        Format format = formats.of(row.style(place));
        if (kind == RecordField.Kind.DATE && format.kind() == Kind.DATE) {
            LocalDateTime moment = moment(number);
            return moment != null && moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate() : null;
        }
        boolean plain = format.kind() == Kind.NUMBER;
        if (kind == RecordField.Kind.INTEGER && plain) {
            char[] digits = number.toPlainString().toCharArray();
            return wholeNumbers.parse(digits, 0, digits.length);
        }
        // A share is a fraction of 1, like a percentage. In other fields it is unknown whether 25 % means 25 or 0.25.
        return kind.isDecimal() && (plain || kind == RecordField.Kind.SHARE && format.kind() == Kind.PERCENTAGE) ? number : null;
    }

    /** Returns the number of a cell, or {@code null} if it has content that spreadsheets do not write. */
    private @Nullable BigDecimal number(String written) {
        char[] text = written.toCharArray();
        if (!(numbers.parse(text, 0, text.length) instanceof BigDecimal read)) {
            return null;
        }
        BigDecimal number = read.round(SHOWN_DIGITS);
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns the day and time of a number, or {@code null} if it has none. */
    private @Nullable LocalDateTime moment(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return null;
        }
        int days = number.intValue();
        long seconds = number.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(SECONDS_A_DAY)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (!from1904 && (days == LEAP_DAY_OF_1900 || days == 0)) {
            return null;
        }
        LocalDate day = from1904 ? DAY_0_OF_1904.plusDays(days) : DAY_0_OF_1900.plusDays(days > LEAP_DAY_OF_1900 ? days - 1 : days);
        return day.atStartOfDay().plusSeconds(seconds);
    }

    /** Returns the stripped text of a cell, empty if absent. */
    String text(SheetRow row, int place) {
        return switch (row.content(place)) {
            case NOTHING, FORMULA_WITHOUT_VALUE -> "";
            case SHARED_TEXT -> texts.get(Integer.parseInt(row.written(place))).strip();
            case TEXT, ERROR -> row.written(place).strip();
            case BOOLEAN -> row.written(place).equals("1") ? "true" : "false";
            case DATE -> isoDate(row.written(place).strip());
            case NUMBER -> numberText(row.written(place).strip(), formats.of(row.style(place)));
        };
    }

    /** Returns an ISO date, without a time of midnight, which is meaningless. */
    private static String isoDate(String written) {
        try {
            LocalDateTime moment = LocalDateTime.parse(written);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : written;
        } catch (DateTimeParseException noTime) {
            return written;
        }
    }

    private String numberText(String written, Format format) {
        BigDecimal number = number(written);
        if (number == null) {
            return written;
        }
        return switch (format.kind()) {
            case DATE -> dateText(number);
            case TIME -> number.signum() < 0 ? plain(number) : number.compareTo(BigDecimal.ONE) < 0 ? timeText(number) : dateText(number);
            case DURATION -> number.signum() < 0 ? plain(number) : timeText(number);
            case PERCENTAGE -> number.movePointRight(2).toPlainString() + "%";
            case NUMBER -> padded(plain(number), format.digits());
        };
    }

    private String dateText(BigDecimal number) {
        LocalDateTime moment = moment(number);
        if (moment != null) {
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : MINUTES.format(moment);
        }
        boolean leapDay = !from1904 && number.intValue() == LEAP_DAY_OF_1900 && number.signum() > 0;
        return leapDay ? "1900-02-29" : number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0 ? timeText(number) : plain(number);
    }

    /** Returns hours and minutes, and seconds if there are any. */
    private static String timeText(BigDecimal number) {
        BigInteger seconds = number.multiply(BigDecimal.valueOf(SECONDS_A_DAY)).setScale(0, RoundingMode.HALF_UP).unscaledValue();
        BigInteger[] minutes = seconds.divideAndRemainder(BigInteger.valueOf(60));
        BigInteger[] hours = minutes[0].divideAndRemainder(BigInteger.valueOf(60));
        String text = String.format(Locale.ROOT, "%d:%02d", hours[0], hours[1].intValue());
        return minutes[1].signum() == 0 ? text : String.format(Locale.ROOT, "%s:%02d", text, minutes[1].intValue());
    }

    /**
     * Returns a number in plain notation. A number that lost digits keeps the notation of a spreadsheet, so that an id does not appear
     * complete.
     */
    private static String plain(BigDecimal number) {
        return number.abs().compareTo(ROUNDED_FROM) >= 0 ? number.round(SHOWN_DIGITS).stripTrailingZeros().toString() : number.toPlainString();
    }

    private static String padded(String number, int digits) {
        boolean whole = number.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole && number.length() < digits ? "0".repeat(digits - number.length()) + number : number;
    }
}
