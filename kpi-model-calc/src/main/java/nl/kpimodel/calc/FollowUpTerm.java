package nl.kpimodel.calc;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Objects;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.internal.CodeText;

/**
 * The term after the completion of a case within which a follow-up counts (Dutch: <i>termijn van opvolging</i>). The model leaves it open
 * ("x weken/maanden na afronding"); the caller supplies it. Feeds A 36 to A 39.
 *
 * <p>The last day of the term is included. Months are calendar months: one month after 31 January is the last day of February.
 *
 * @param span the unit of the length
 * @param length the length, from 1; 0 for {@link Span#WHOLE_FILE}
 */
public record FollowUpTerm(Span span, int length) {
    /** The units of the length of a term. */
    public enum Span {
        /** Calendar days. */
        DAYS,
        /** Weeks of seven days. */
        WEEKS,
        /** Calendar months. */
        MONTHS,
        /** No limit: every follow-up in the input. */
        WHOLE_FILE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Span of(String text) {
            return CodeText.constant(values(), text, "span of a term");
        }
    }

    /** Every follow-up in the input, however long after completion. */
    public static final FollowUpTerm WHOLE_FILE = new FollowUpTerm(Span.WHOLE_FILE, 0);

    private static final int LONGEST = 10_000;

    /**
     * Creates a term.
     *
     * @throws IllegalArgumentException if the length is not 1 to 10 000, or not 0 for the whole file
     */
    public FollowUpTerm {
        Objects.requireNonNull(span, "span");
        if (span == Span.WHOLE_FILE ? length != 0 : length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("A follow-up term of " + length + " " + span + " is invalid; give 1 to " + LONGEST
                    + " days, weeks or months, or WHOLE_FILE.");
        }
    }

    /**
     * Returns a term in days.
     *
     * @param length the length
     * @return the term
     * @throws IllegalArgumentException if it is not 1 to 10 000
     */
    public static FollowUpTerm days(int length) {
        return new FollowUpTerm(Span.DAYS, length);
    }

    /**
     * Returns a term in weeks.
     *
     * @param length the length
     * @return the term
     * @throws IllegalArgumentException if it is not 1 to 10 000
     */
    public static FollowUpTerm weeks(int length) {
        return new FollowUpTerm(Span.WEEKS, length);
    }

    /**
     * Returns a term in months.
     *
     * @param length the length
     * @return the term
     * @throws IllegalArgumentException if it is not 1 to 10 000
     */
    public static FollowUpTerm months(int length) {
        return new FollowUpTerm(Span.MONTHS, length);
    }

    /** Returns the last day of the term, as days since 1970. */
    long lastDay(long completedOn) {
        LocalDate completed = LocalDate.ofEpochDay(completedOn);
        return switch (span) {
            case DAYS -> completed.plusDays(length).toEpochDay();
            case WEEKS -> completed.plusWeeks(length).toEpochDay();
            case MONTHS -> completed.plusMonths(length).toEpochDay();
            case WHOLE_FILE -> Long.MAX_VALUE;
        };
    }

    Remark remark() {
        return Remark.choice(OutcomeWords.term("option.followUpTerm." + span, ExactNumber.of(length)));
    }
}
