package nl.kpimodel.data.registration.csv;

import java.util.regex.Pattern;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.file.TextDecoder;
import nl.kpimodel.data.registration.value.Unreadable;

/** Recognises what an unreadable text looks like, so that its finding can name the cause. Called only for texts with an error. */
public final class Lookalike {
    private static final int LONGEST = 40;
    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("#[A-Za-z]+(/0)?[!?]");
    private static final Pattern SERIAL_DAY = Pattern.compile("[2-7][0-9]{4}([.,][0-9]+)?");
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("[0-9]{1,3}:[0-5][0-9](:[0-5][0-9])?");
    private static final Pattern PERCENTAGE = Pattern.compile("[-+]?[0-9][0-9.,]* ?%");
    private static final Pattern PHONE = Pattern.compile("(\\+|00|0|\\(0)[0-9 ()-]{8,18}");
    private static final int FEWEST_PHONE_DIGITS = 9;

    private Lookalike() {}

    /** Returns the most specific reason for a text in a field of this kind. */
    public static Unreadable of(RecordField.Kind kind, char[] buffer, int from, int to, Unreadable otherwise) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == TextDecoder.BROKEN) {
                return Unreadable.NOT_ENCODED;
            }
        }
        if (to - from > LONGEST || kind.isText()) {
            return otherwise;
        }
        String text = new String(buffer, from, to - from);
        if (SPREADSHEET_ERROR.matcher(text).matches()) {
            return Unreadable.CELL_ERROR;
        }
        return switch (otherwise) {
            case NOT_A_DATE, NOT_AN_INSTANT -> date(text, otherwise);
            case NOT_A_NUMBER -> number(text, otherwise);
            default -> otherwise;
        };
    }

    private static Unreadable date(String text, Unreadable otherwise) {
        if (SERIAL_DAY.matcher(text).matches()) {
            return Unreadable.SERIAL_DATE;
        }
        boolean phone = PHONE.matcher(text).matches() && text.chars().filter(c -> c >= '0' && c <= '9').count() > FEWEST_PHONE_DIGITS;
        return phone ? Unreadable.PHONE_NUMBER_FOR_DATE : otherwise;
    }

    private static Unreadable number(String text, Unreadable otherwise) {
        if (HOURS_AND_MINUTES.matcher(text).matches()) {
            return Unreadable.HOURS_AND_MINUTES;
        }
        return PERCENTAGE.matcher(text).matches() ? Unreadable.PERCENTAGE : otherwise;
    }
}
