package nl.kpimodel.calc;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.internal.CodeText;

/**
 * The number of hours of one full-time equivalent (Dutch: <i>uren per fte</i>), and its time span. The model leaves it open; the caller
 * supplies it.
 *
 * @param hours the hours, above 0 and at most those of the span
 * @param span the time span
 */
public record HoursPerFte(BigDecimal hours, Span span) {
    /** The time spans of the hours of a full-time equivalent. */
    public enum Span {
        /** A week. */
        WEEK(7),
        /** A month. */
        MONTH(31),
        /** A year. */
        YEAR(366);

        private final int hours;

        Span(int days) {
            this.hours = days * 24;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Span of(String text) {
            return CodeText.constant(values(), text, "span of hours");
        }
    }

    /**
     * Creates the option.
     *
     * @throws IllegalArgumentException if the hours are not above 0, exceed those of the longest such span, or have more than 20 decimals
     */
    public HoursPerFte {
        Objects.requireNonNull(span, "span");
        if (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(span.hours)) > 0) {
            throw new IllegalArgumentException("One fte of " + hours + " hours a " + span.name().toLowerCase(Locale.ROOT)
                    + " is invalid; give a number above 0, and at most " + span.hours + ".");
        }
        hours = ExactNumber.withFewDecimals("One fte", hours);
    }

    ExactNumber exact() {
        return ExactNumber.of(hours);
    }

    Remark remark() {
        return Remark.choice(OutcomeWords.term("option.hoursPerFte." + span, exact()));
    }
}
