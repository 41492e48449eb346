package nl.kpimodel.data.registration.value;

import nl.kpimodel.core.validation.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A value that was read although its notation is not that of the field. A {@link ValueParser} returns it, so that the reader can report it
 * once for each file and column.
 *
 * @param value the value; {@code null} for a missing one
 * @param reason what is unusual about it
 * @param marker the text that marks a missing value here or elsewhere; empty for other reasons
 */
public record Adjusted(@Nullable Object value, Reason reason, String marker) {

    /** What is unusual about a value. Each reason has its rule. */
    enum Reason {
        /** A marker of a missing value. */
        MISSING_MARKER(Rules.MISSING_MARKER),
        /** A text in JSON that elsewhere marks a missing value. */
        MARKER_AS_TEXT(Rules.MARKER_AS_TEXT),
        /** A number with thousands separators. */
        THOUSANDS_SEPARATOR(Rules.THOUSANDS_SEPARATOR),
        /** A date with a time of day. */
        TIME_LEFT_OUT(Rules.TIME_LEFT_OUT);

        private final String rule;

        Reason(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    static Adjusted thousands(Object value) {
        return new Adjusted(value, Reason.THOUSANDS_SEPARATOR, "");
    }

    static Adjusted day(Object value) {
        return new Adjusted(value, Reason.TIME_LEFT_OUT, "");
    }

    static Adjusted missing(String marker) {
        return new Adjusted(null, Reason.MISSING_MARKER, marker);
    }

    static Adjusted text(String marker) {
        return new Adjusted(marker, Reason.MARKER_AS_TEXT, marker);
    }
}
