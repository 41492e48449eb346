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
 * The protection of small groups in published reports (Dutch: <i>kleine groepen beschermd</i>): a figure about three people says something
 * about each of them.
 *
 * <pre>{@code
 * List<ReportForm> forms = SmallGroups.standard().publish(reports);
 * ReportHtml.write(forms, Language.DUTCH, out);
 * }</pre>
 *
 * <ul>
 *   <li>A group is small if the number of distinct cases or people is below a threshold, regardless of the number of records about them.
 *   <li>An outcome is {@link nl.kpimodel.calc.outcome.Outcome.Status#SUPPRESSED} if it is about a small group, if few are in the numerator
 *       of a share or few are outside it, or if all answers are the same in a group of less than twice the threshold. A hidden figure is never 0:
 *       zeros are shown.
 *   <li>An outcome from which a hidden one could be derived, such as the second smallest team below a total, is suppressed too. The same
 *       reports always hide the same outcomes.
 *   <li>Other outcomes omit the minimum and maximum, the medians of few units, the sums behind means, small numbers of records, and texts
 *       of the registration.
 *   <li>Reports that are published together are protected together. Reports of other runs are taken into account only if they are given:
 *       see {@link #publish(Collection, Collection)}.
 *   <li>Impact KPIs, and activity KPIs that are not about people, such as outreach visits, are not protected.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class SmallGroups {
    /** The lowest threshold, below which no group would be small. */
    public static final int LOWEST = 2;

    /** The highest threshold, up to which contributors are counted. */
    public static final int HIGHEST = 100;

    private static final SmallGroups STANDARD = new SmallGroups(5, Parts.HIDE);

    /** The treatment of a share with few units in the numerator, or few that are not (Dutch: <i>delen</i>). */
    public enum Parts {
        /** It is hidden, because somebody who knows the group may know who they are. */
        HIDE,
        /** It is shown with its numerator, unless the group as a whole is small. */
        SHOW;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
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

    /** {@return the standard protection: groups below five are small, and small parts are hidden} */
    public static SmallGroups standard() {
        return STANDARD;
    }

    /**
     * {@return this protection with another threshold}
     *
     * @param threshold the smallest size of a group that is not small, 2 to 100
     * @throws IllegalArgumentException if the threshold is out of bounds
     */
    public SmallGroups withThreshold(int threshold) {
        if (threshold < LOWEST || threshold > HIGHEST) {
            throw new IllegalArgumentException("A threshold for small groups of " + threshold + " is invalid; give " + LOWEST + " to " + HIGHEST
                    + ", or write the internal form, which hides nothing.");
        }
        return new SmallGroups(threshold, parts);
    }

    /**
     * {@return this protection with another treatment of small parts}
     *
     * @param parts the treatment
     */
    public SmallGroups withParts(Parts parts) {
        return new SmallGroups(threshold, Objects.requireNonNull(parts, "parts"));
    }

    /**
     * Returns the smallest size of a group that is not small.
     *
     * @return 2 to 100
     */
    public int threshold() {
        return threshold;
    }

    /**
     * Returns the treatment of a share with few units in the numerator, or few that are not.
     *
     * @return hide or show
     */
    public Parts parts() {
        return parts;
    }

    /** Returns whether a number of people or records is too small to disclose; 0 is not. */
    boolean isSmall(long number) {
        return number >= 1 && number < threshold;
    }

    /**
     * Returns the published forms of reports. Small groups are protected over all reports together.
     *
     * @param reports all reports of the run, of one edition, each over another period
     * @return their published forms, in the order given
     * @throws IllegalArgumentException if there is no report, two are over the same period, they are of several editions, or the number of
     *         people behind an outcome is unknown because it was read from a file
     */
    public List<ReportForm> publish(Collection<KpiReport> reports) {
        return publish(reports, List.of());
    }

    /**
     * Returns the published forms of reports, given reports that were published earlier over some of their periods or parts of these.
     *
     * <ul>
     *   <li>Earlier reports cause more to be hidden, never less. A small number that was published with a lower threshold is hidden
     *       again, and so are figures from which a reader of only the new reports could derive it, including those of longer periods.
     *   <li>The reports are safe in combination with the earlier ones. Numbers in those are considered known, and figures that old and new
     *       reports together would reveal are hidden.
     *   <li>A figure that an earlier report hides remains hidden.
     *   <li>A figure that an earlier report shows with other numbers is hidden if its number of units, or the numerator of a share, differs
     *       by less than the threshold, because the difference is about a few people. A figure with the same number of units and another
     *       value is hidden too. Numbers of records and the response are left out if they differ by less than the threshold.
     * </ul>
     *
     * <p>The periods of the earlier reports must be calculated again, split by the same strata, because only the registration contains what
     * they hide. The same holds for a period that follows from others, such as the fourth quarter from a year and three quarters: it is
     * protected only if it is calculated too. The forms of these periods need not be written. What earlier reports already revealed cannot
     * be undone.
     *
     * <pre>{@code
     * ReportForm before = ReportReader.readForm(Path.of("report-2025-Q1.json"));
     * List<KpiReport> reports = calculator.periods(List.of(ReportingPeriod.quarter(2025, 1), ReportingPeriod.quarter(2025, 2))).calculateEach(records);
     * ReportJson.write(SmallGroups.standard().publish(reports, List.of(before)).get(1), out);
     * }</pre>
     *
     * @param reports all reports of the run, of one edition, each over another period; these include those of the earlier reports
     * @param earlier the reports that were published earlier
     * @return their published forms, in the order given
     * @throws IllegalArgumentException as {@link #publish(Collection)} does, or if an earlier report is internal, of another edition or
     *         organisation, has a higher threshold, or hides figures that the reports lack; the message says what to do
     */
    public List<ReportForm> publish(Collection<KpiReport> reports, Collection<ReportForm> earlier) {
        return ReportForm.of(ReportForm.Kind.PUBLISHED, reports, this, earlier);
    }

    /**
     * Returns the internal forms of reports, with the rule by which the published form hides each outcome.
     *
     * @param reports all reports of the run, of one edition, each over another period
     * @return their internal forms, in the order given
     * @throws IllegalArgumentException as {@link #publish(Collection)} does
     */
    public List<ReportForm> explain(Collection<KpiReport> reports) {
        return explain(reports, List.of());
    }

    /**
     * Returns the internal forms of reports, with the rule by which {@link #publish(Collection, Collection)} hides each outcome.
     *
     * @param reports all reports of the run, of one edition, each over another period; these include those of the earlier reports
     * @param earlier the reports that were published earlier
     * @return their internal forms, in the order given
     * @throws IllegalArgumentException as {@link #publish(Collection, Collection)} does
     */
    public List<ReportForm> explain(Collection<KpiReport> reports, Collection<ReportForm> earlier) {
        return ReportForm.of(ReportForm.Kind.INTERNAL, reports, this, earlier);
    }

    /** {@return the tree form: {@code threshold} and {@code parts}} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("threshold", threshold).text("parts", parts).toMap();
    }

    /** Returns whether the other object is a protection with the same threshold and treatment of parts. */
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
