package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * The largest number of findings that is accepted (Dutch: <i>drempel</i>), as a number or as a percentage of the records read. A limit is
 * compared with the counts of a report, and does not change them.
 *
 * <pre>{@code
 * boolean good = FindingLimit.of("2%").allows(report, Rule.Severity.WARNING);
 * }</pre>
 *
 * <ul>
 *   <li>All findings count, including those that the report does not keep. A record may have several.
 *   <li>A percentage is relative to all records read, and compared without rounding: 2% of 149 records allows 2 findings, because 3
 *       would exceed 2.98.
 *   <li>If nothing was read, a percentage allows no finding.
 * </ul>
 *
 * <p>Two limits are equal if they print the same text. Immutable; safe for use by several threads.
 */
public final class FindingLimit {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,6})?) ?%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final long number;
    /** The percentage; {@code null} if the limit is a number. */
    private final @Nullable BigDecimal percentage;

    private FindingLimit(long number, @Nullable BigDecimal percentage) {
        this.number = number;
        this.percentage = percentage;
    }

    /**
     * Creates a limit on the number of findings.
     *
     * @param number the largest number of findings, from 0
     * @return the limit
     * @throws IllegalArgumentException if the number is negative
     */
    public static FindingLimit ofNumber(long number) {
        if (number < 0) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "At most %d findings is no limit; give 0 or more.", number));
        }
        return new FindingLimit(number, null);
    }

    /**
     * Creates a limit on the findings as a percentage of the records read.
     *
     * @param percentage the percentage, from 0 to 100
     * @return the limit
     * @throws IllegalArgumentException if the percentage is outside these bounds
     */
    public static FindingLimit ofPercentage(BigDecimal percentage) {
        if (percentage.signum() < 0 || percentage.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A limit of " + DisplayText.value(percentage.toString())
                    + " per cent is outside 0 to 100; give a percentage in that range.");
        }
        BigDecimal exact = percentage.stripTrailingZeros();
        return new FindingLimit(0, exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    /**
     * Reads the text form: {@code 10}, {@code 2%}, {@code 2.5%} or {@code 2,5 %}.
     *
     * @param text a number, or a number and a percent sign
     * @return the limit
     * @throws IllegalArgumentException if the text is not a limit
     */
    @JsonCreator
    public static FindingLimit of(String text) {
        String clean = CleanText.of(text);
        if (NUMBER.matcher(clean).matches()) {
            return ofNumber(Long.parseLong(clean));
        }
        Matcher written = PERCENTAGE.matcher(clean);
        if (!written.matches()) {
            throw new IllegalArgumentException(DisplayText.quoted(text) + " is not a number or percentage; give for example 10 or 2%.");
        }
        return ofPercentage(new BigDecimal(written.group(1).replace(',', '.')));
    }

    /**
     * {@return the largest number of findings for a number of records, rounded down}
     *
     * @param read the number of records read
     */
    public long most(long read) {
        return percentage == null ? number : percentage.movePointLeft(2).multiply(BigDecimal.valueOf(read)).longValue();
    }

    /**
     * Returns whether the number of findings of a severity in a report is within this limit.
     *
     * @param report the report
     * @param severity the severity
     * @return true if the number does not exceed the limit
     */
    public boolean allows(ValidationReport report, Rule.Severity severity) {
        return report.count(Objects.requireNonNull(severity, "severity")) <= most(report.total().read());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindingLimit that && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns the number, or the percentage with its sign: {@code 2.5%}. */
    @Override
    @JsonValue
    public String toString() {
        return percentage == null ? Long.toString(number) : percentage.toPlainString() + "%";
    }
}
