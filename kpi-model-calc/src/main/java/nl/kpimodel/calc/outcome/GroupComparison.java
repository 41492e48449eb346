package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kpimodel.calc.outcome.inference.Judgement;
import nl.kpimodel.calc.outcome.text.GroupExplanation;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of one group, such as a team, with the rest of the total (Dutch: <i>vergelijking met de rest</i>). A group is not compared
 * with the total, because the total includes the group.
 *
 * <pre>{@code
 * report.groupComparisons(KpiId.of("A 4"), "value", StratumKind.TEAM)
 *         .forEach(team -> System.out.println(team.explain(Language.DUTCH)));
 * }</pre>
 *
 * <ul>
 *   <li>The rest is exactly the total minus the group. It has a value if the figure is a share of units or a mean per unit that the library
 *       counted.
 *   <li>If {@code k} groups have a value, each is judged at the level {@code 1 - 0.05 / k}. Otherwise one of many groups would differ by
 *       chance. A suppressed value counts too, so that both forms of a report judge at the same level.
 *   <li>In a published report, a verdict is given only if it follows from the published numbers. It is then the verdict of the internal
 *       report; otherwise it is {@link Verdict#NOT_JUDGED}.
 *   <li>Groups that overlap, such as age bands or teams that share persons, have the verdict {@link Verdict#SAME_PEOPLE}.
 *   <li>The comparison does not say whether a difference is good or bad.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class GroupComparison {
    private final Outcome group;
    private final long groups;
    private final Judgement judgement;

    private GroupComparison(Outcome group, Outcome total, long groups) {
        this.group = group;
        this.groups = groups;
        this.judgement = Judgement.ofGroup(group, total, groups);
    }

    /**
     * Compares each group with the rest.
     *
     * @param total the outcome of all units
     * @param groups the outcomes of all groups into which one key splits the total
     * @return a comparison for each group, in the order of the groups
     * @throws IllegalArgumentException if an outcome has another KPI, component or period, the total has a stratum, the groups are not
     *         split by the same single key, or a group cannot be part of the total; the message names both
     */
    public static List<GroupComparison> of(Outcome total, Collection<? extends Outcome> groups) {
        if (!total.stratum().isTotal()) {
            throw new IllegalArgumentException("The total was given for the stratum " + total.stratum() + "; give the outcome of all units.");
        }
        String key = null;
        for (Outcome group : groups) {
            requireSame("KPIs", total.kpi(), group.kpi());
            requireSame("components of " + total.kpi(), total.component(), group.component());
            requireSame("periods", total.period(), group.period());
            if (group.stratum().values().size() != 1) {
                throw new IllegalArgumentException("The stratum " + group.stratum() + " has " + group.stratum().values().size()
                        + " keys; give groups of one key, such as teams.");
            }
            String own = group.stratum().values().keySet().iterator().next();
            requireSame("keys", key == null ? own : key, own);
            key = own;
        }
        long judged = groups.stream().filter(group -> group.status() == Outcome.Status.VALUE || group.status() == Outcome.Status.SUPPRESSED).count();
        return groups.stream().map(group -> new GroupComparison(group, total, judged)).toList();
    }

    private static void requireSame(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw new IllegalArgumentException("Outcomes of two " + what + " were given, " + one + " and " + other + "; give those of one figure.");
        }
    }

    /** {@return the KPI} */
    public KpiId kpi() {
        return group.kpi();
    }

    /** {@return the outcome of the group} */
    public Outcome group() {
        return group;
    }

    /**
     * Returns the number of groups that were judged together.
     *
     * @return the number of groups with a value, shown or suppressed
     */
    public long groups() {
        return groups;
    }

    /**
     * {@return the value of all units outside the group, rounded like the outcome; empty if the group is the whole total, or if the figure is
     * neither a share of units nor a mean per unit} A published mean is rounded. The rest then has only the decimals that the rounded means
     * determine.
     */
    public Optional<BigDecimal> rest() {
        return shown(judgement.first());
    }

    /**
     * Returns the value of the group minus that of the rest, in the unit of the outcome, or in percentage points for percentages. The exact
     * values are subtracted and the difference is rounded once. Published means are rounded. Their difference has only the decimals that the
     * rounded means determine.
     *
     * @return the difference, empty if there is no {@link #rest()}
     */
    public Optional<BigDecimal> difference() {
        return shown(judgement.differences());
    }

    /**
     * {@return whether {@link #difference()} is an estimate, because not even its whole number follows from the rounded means of a published
     * report}
     */
    public boolean isEstimated() {
        return difference().isPresent() && common(judgement.differences()).isEmpty();
    }

    private Optional<BigDecimal> shown(List<ExactNumber> possible) {
        return possible.isEmpty() ? Optional.empty() : common(possible).or(() -> Optional.of(group.shown(possible.get(0))));
    }

    /** Returns the rounding that all possible numbers have in common, with as many decimals as possible. Fewer decimals never make it 0. */
    private Optional<BigDecimal> common(List<ExactNumber> possible) {
        return IntStream.iterate(group.unit().decimals(), decimals -> decimals >= 0, decimals -> decimals - 1)
                .mapToObj(decimals -> possible.stream().map(number -> group.inUnit(number).rounded(decimals)).distinct().toList())
                .filter(roundings -> roundings.size() == 1)
                .map(roundings -> roundings.get(0))
                .filter(rounding -> rounding.signum() != 0 || rounding.scale() == group.unit().decimals())
                .findFirst();
    }

    /** {@return whether chance alone may explain the difference} */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /**
     * Returns the confidence interval of the difference.
     *
     * @return the interval at the level for the number of groups; empty unless the verdict is {@link Verdict#MAY_BE_CHANCE} or {@link
     *         Verdict#DIFFERENT}
     */
    public Optional<Interval> interval() {
        return judgement.interval();
    }

    /**
     * Explains the comparison in plain language. It does not say whether a difference is good or bad.
     *
     * @param language the language
     * @return a few sentences
     */
    public String explain(Language language) {
        return new GroupExplanation(this, language).text();
    }

    /**
     * Returns the tree form. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return {@code group} as the tree of an outcome, {@code groups}, {@code rest}, {@code difference}, {@code estimated} ({@code true} if the
     *     difference is an estimate), {@code verdict}, {@code interval} and {@code explanation}; keys without a value are left out
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("group", group.toTree())
                .put("groups", groups)
                .known("rest", rest())
                .known("difference", difference())
                .known("estimated", Optional.of(true).filter(estimated -> isEstimated()))
                .text("verdict", verdict())
                .known("interval", interval().map(Interval::toTree))
                .both("explanation", this::explain)
                .toMap();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupComparison that && group.equals(that.group) && groups == that.groups && judgement.first().equals(that.judgement.first());
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, groups);
    }

    /** Returns the KPI, component, stratum, difference and verdict. */
    @Override
    public String toString() {
        return kpi() + " " + group.component() + " " + group.stratum() + " "
                + difference().map(difference -> difference.toPlainString() + " " + group.unit() + " ").orElse("") + verdict();
    }
}
