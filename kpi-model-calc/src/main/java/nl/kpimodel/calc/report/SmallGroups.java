package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * How small groups are protected in what is published (Dutch: <i>kleine groepen beschermd</i>): a figure about three people is a figure about people.
 *
 * <pre>{@code
 * List<ReportForm> forms = SmallGroups.standard().publish(reports);
 * ReportHtml.write(forms, Language.DUTCH, out);
 * }</pre>
 *
 * <ul>
 *   <li>A group is small below a threshold of different cases or people, whatever the number of records about them.
 *   <li>An outcome that rests on a small group, has few in the part or in the rest of a share, or has everybody say the same in a group of less than twice
 *       the threshold, is {@link nl.kpimodel.calc.outcome.OutcomeStatus#SUPPRESSED}. That is never 0: zeros stay.
 *   <li>So is what would give back another that is hidden, such as the second smallest team below a total. The same reports always hide the same.
 *   <li>Left out of what stays: minimum and maximum, medians of few, sums behind means, small numbers of records, texts of the registration.
 *   <li>Reports that are published together are protected together. Reports of another run are not known, unless they are given: see
 *       {@link #publish(Collection, Collection)}.
 *   <li>Impact KPIs, and activity KPIs that are about nobody, such as outreach visits, are not protected.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class SmallGroups {
    /** The lowest threshold: below 2 nothing is small. */
    public static final int LOWEST = 2;

    /** The highest threshold: contributors are counted up to it. */
    public static final int HIGHEST = 100;

    private static final SmallGroups STANDARD = new SmallGroups(5, Parts.HIDE);

    /** What happens to a share of which few are in the part or in the rest (Dutch: <i>delen</i>). */
    public enum Parts {
        /** It is hidden: who knows the group knows who they are. */
        HIDE,
        /** It is told, with the number in the part, as long as the whole is no small group. */
        SHOW;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Parts of(String text) {
            return CodeText.constant(values(), text, "treatment of small parts");
        }
    }

    private final int threshold;
    private final Parts parts;

    private SmallGroups(int threshold, Parts parts) {
        this.threshold = threshold;
        this.parts = parts;
    }

    /**
     * Groups below five are small, and small parts are hidden.
     *
     * @return the usual protection
     */
    public static SmallGroups standard() {
        return STANDARD;
    }

    /**
     * The same protection with another threshold.
     *
     * @param threshold the smallest group that is no small group, 2 to 100
     * @return the protection
     * @throws IllegalArgumentException if the threshold is out of bounds
     */
    public SmallGroups withThreshold(int threshold) {
        if (threshold < LOWEST || threshold > HIGHEST) {
            throw new IllegalArgumentException("A threshold for small groups of " + threshold + " cannot be; give " + LOWEST + " to " + HIGHEST
                    + ", or write the internal form, which hides nothing.");
        }
        return new SmallGroups(threshold, parts);
    }

    /**
     * The same protection with another treatment of small parts.
     *
     * @param parts what happens to them
     * @return the protection
     */
    public SmallGroups withParts(Parts parts) {
        return new SmallGroups(threshold, Objects.requireNonNull(parts, "parts"));
    }

    /**
     * The smallest group that is no small group.
     *
     * @return 2 to 100
     */
    public int threshold() {
        return threshold;
    }

    /**
     * What happens to a share of which few are in the part or in the rest.
     *
     * @return hide or show
     */
    public Parts parts() {
        return parts;
    }

    /** Whether a number of people or records is too small to tell; 0 is not. */
    boolean isSmall(long number) {
        return number >= 1 && number < threshold;
    }

    /**
     * The reports in the form that may be published. Small groups are protected over all of them together.
     *
     * @param reports all reports of the run, of one edition, each over another period
     * @return their published forms, in the order given
     * @throws IllegalArgumentException if there is no report, two are over the same period, they are of several editions, or an outcome does not know
     *     how many people it rests on, since it was read from a file
     */
    public List<ReportForm> publish(Collection<KpiReport> reports) {
        return publish(reports, List.of());
    }

    /**
     * The reports in the form that may be published, where others over some of the periods, or parts of them, were published before.
     *
     * <ul>
     *   <li>Earlier reports make more be hidden, never less. A small number that was published with a lower threshold is hidden again, and so
     *       is what would give it back to a reader who has only the new reports, in longer periods too.
     *   <li>They are safe together with the earlier ones: what is shown there is known, and what would follow from old and new together is hidden.
     *   <li>What an earlier report hides stays hidden.
     *   <li>A figure that an earlier report shows with other numbers is hidden if its number of units, or the part of a share, differs by fewer than the
     *       threshold: the difference is about a few people. So is one with as many units and another value. Numbers of records and the response are left
     *       out if they differ by so few.
     * </ul>
     *
     * <p>The periods of the earlier reports are calculated again, split by the same strata, for only the registration knows what they hide. Their forms need
     * not be written. Nor need those of what longer periods leave over, such as the fourth quarter next to a year and three quarters, which follows from the
     * others: calculate it too, and it is protected. What earlier reports gave away already cannot be taken back.
     *
     * <pre>{@code
     * ReportForm before = ReportReader.readForm(Path.of("report-2025-Q1.json"));
     * List<KpiReport> reports = calculator.periods(List.of(ReportingPeriod.quarter(2025, 1), ReportingPeriod.quarter(2025, 2))).calculateEach(records);
     * ReportJson.write(SmallGroups.standard().publish(reports, List.of(before)).get(1), out);
     * }</pre>
     *
     * @param reports all reports of the run, of one edition, each over another period; those of the earlier reports are among them
     * @param earlier what was published before
     * @return their published forms, in the order given
     * @throws IllegalArgumentException as {@link #publish(Collection)} does, or if an earlier report is internal, of another edition or organisation, has a
     *     higher threshold, or hides figures that the reports do not have; the message says what to do
     */
    public List<ReportForm> publish(Collection<KpiReport> reports, Collection<ReportForm> earlier) {
        return ReportForm.of(ReportForm.Kind.PUBLISHED, reports, this, earlier);
    }

    /**
     * The reports with all their numbers, each outcome with the rule by which the published form hides it.
     *
     * @param reports all reports of the run, of one edition, each over another period
     * @return their internal forms, in the order given
     * @throws IllegalArgumentException as {@link #publish(Collection)} does
     */
    public List<ReportForm> explain(Collection<KpiReport> reports) {
        return explain(reports, List.of());
    }

    /**
     * The reports with all their numbers, each outcome with the rule by which {@link #publish(Collection, Collection)} hides it.
     *
     * @param reports all reports of the run, of one edition, each over another period; those of the earlier reports are among them
     * @param earlier what was published before
     * @return their internal forms, in the order given
     * @throws IllegalArgumentException as {@link #publish(Collection, Collection)} does
     */
    public List<ReportForm> explain(Collection<KpiReport> reports, Collection<ReportForm> earlier) {
        return ReportForm.of(ReportForm.Kind.INTERNAL, reports, this, earlier);
    }

    /**
     * The tree form: {@code threshold} and {@code parts}. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("threshold", threshold).text("parts", parts).toMap();
    }

    /** Two are equal if they protect alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SmallGroups that && threshold == that.threshold && parts == that.parts;
    }

    @Override
    public int hashCode() {
        return Objects.hash(threshold, parts);
    }

    /** Returns the threshold and the treatment of parts. */
    @Override
    public String toString() {
        return "groups below " + threshold + ", parts " + parts;
    }
}
