package nl.kpimodel.calc;

import java.math.BigDecimal;

/**
 * How many hours make one full-time equivalent (Dutch: <i>uren per fte</i>), and over which span. The model leaves it open; the caller supplies it.
 *
 * @param hours the hours, above 0
 * @param span what they are the hours of
 */
public record HoursPerFte(BigDecimal hours, Span span) {
    /** What the hours of a full-time equivalent are counted over. */
    public enum Span {
        /** A week. */
        WEEK,
        /** A month. */
        MONTH,
        /** A year. */
        YEAR
    }

    /**
     * Creates the option.
     *
     * @throws IllegalArgumentException if the hours are not above 0
     */
    public HoursPerFte {
        if (hours.signum() <= 0) {
            throw new IllegalArgumentException("One fte of " + hours.toPlainString() + " hours cannot be; give a number above 0.");
        }
        hours = hours.stripTrailingZeros();
    }

    ExactNumber exact() {
        return ExactNumber.of(hours);
    }

    Remark remark() {
        String number = exact().toString();
        return switch (span) {
            case WEEK -> new Remark("1 fte = " + number.replace('.', ',') + " uur per week", "1 fte = " + number + " hours a week");
            case MONTH -> new Remark("1 fte = " + number.replace('.', ',') + " uur per maand", "1 fte = " + number + " hours a month");
            case YEAR -> new Remark("1 fte = " + number.replace('.', ',') + " uur per jaar", "1 fte = " + number + " hours a year");
        };
    }
}
