package nl.kpimodel.calc.outcome.inference;

import java.math.RoundingMode;
import java.util.Optional;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.PublishedValue;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.Verdict;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureUnit;
import nl.kpimodel.core.measure.TimingKind;
import org.jspecify.annotations.Nullable;

/** The judgement whether chance alone may explain a difference, with the interval of the difference. */
public final class Judgement {
    /** There is no difference to judge. */
    public static final Judgement NONE = new Judgement(Verdict.NOT_JUDGED, null, null);

    /** The smallest number of units on each side for which chance is judged. */
    private static final long FEWEST = 10;

    /** Only age bands overlap by definition. */
    private static final Remark AGE_BANDS = Remark.note("apart.AGE_BANDS");

    private final Verdict verdict;
    private final @Nullable Interval interval;
    private final @Nullable ExactNumber first;

    private Judgement(Verdict verdict, @Nullable Interval interval, @Nullable ExactNumber first) {
        this.verdict = verdict;
        this.interval = interval;
        this.first = first;
    }

    /** Returns the first verdict that applies. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns the interval of the difference, empty if the difference was not judged by one. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** Returns the value of the first side, which is the earlier figure or the rest; empty if it has no value to judge. */
    public Optional<ExactNumber> first() {
        return Optional.ofNullable(first);
    }

    /** Judges the difference of one figure between two periods. */
    public static Judgement ofPeriods(Outcome earlier, Outcome later) {
        Observations one = observations(earlier, RoundingMode.UP);
        Observations other = observations(later, RoundingMode.UP);
        if (one == null || other == null || one.getClass() != other.getClass() || earlier.unit() != later.unit()) {
            return NONE;
        }
        return shareMembers(earlier, later) ? withoutInterval(Verdict.SAME_PEOPLE, one) : of(one, other, later.unit(), ConfidenceInterval.ALPHA);
    }

    /**
     * Judges the difference of a group and the rest of its total.
     *
     * @param groups the number of groups that are judged; the level is stricter with more groups, since one of many differs by chance
     * @throws IllegalArgumentException if the group cannot be part of the total
     */
    public static Judgement ofGroup(Outcome group, Outcome total, long groups) {
        Observations some = observations(group, RoundingMode.UP);
        Observations all = observations(total, RoundingMode.UP);
        Observations least = observations(group, RoundingMode.DOWN);
        if (some == null || all == null || least == null || some.getClass() != all.getClass()) {
            return NONE;
        }
        Observations rest = all.without(least);
        if (mayOverlap(group)) {
            return withoutInterval(Verdict.SAME_PEOPLE, rest);
        }
        return rest == null
                ? withoutInterval(Verdict.TOO_FEW_TO_SAY, null)
                : of(rest, some, group.unit(), ConfidenceInterval.ALPHA / groups);
    }

    private static Judgement withoutInterval(Verdict verdict, @Nullable Observations first) {
        return new Judgement(verdict, null, first == null ? null : first.exact());
    }

    private static Judgement of(Observations first, Observations second, MeasureUnit unit, double alpha) {
        if (Math.min(first.n(), second.n()) < FEWEST) {
            return withoutInterval(Verdict.TOO_FEW_TO_SAY, first);
        }
        if (!first.hasVariation() && !second.hasVariation()) {
            return withoutInterval(first.exact().equals(second.exact()) ? Verdict.MAY_BE_CHANCE : Verdict.TOO_FEW_TO_SAY, first);
        }
        Range difference = first.difference(second, alpha);
        return new Judgement(
                difference.holds(0) ? Verdict.MAY_BE_CHANCE : Verdict.DIFFERENT,
                ConfidenceInterval.shown(difference, unit, alpha, first.methodOfDifference()),
                first.exact());
    }

    /**
     * Returns the units behind a share or a mean that the library counted. For a published mean, the spread follows from its interval, up
     * to rounding. The widest spread is used, so that rounding never makes a difference seem significant.
     */
    private static @Nullable Observations observations(Outcome outcome, RoundingMode side) {
        if (!(outcome instanceof Outcome.Value value) || outcome.kpi().layer() == Layer.IMPACT) {
            return null;
        }
        if (!(value.exactly() instanceof PublishedValue told)) {
            return Observations.of(value.exactly());
        }
        Interval interval = value.interval().orElse(null);
        ExactNumber mean = told.mean();
        return interval == null || mean == null ? null
                : MeanObservations.ofPublished(value.n(), mean, interval, value.unit(), side);
    }

    /** Returns whether units of the group may also be in another group of the same key, such as persons with cases in two teams. */
    private static boolean mayOverlap(Outcome group) {
        return group.about().remarks().stream()
                .filter(remark -> group.stratum().values().containsKey(Stratum.AGE_BAND) || !remark.equals(AGE_BANDS))
                .anyMatch(remark -> remark.place() == Remark.Place.NOTE);
    }

    /** Returns whether people of one period may also be counted in the other. If a period is unknown, they may be. */
    private static boolean shareMembers(Outcome earlier, Outcome later) {
        ReportingPeriod one = earlier.period().orElse(null);
        ReportingPeriod other = later.period().orElse(null);
        return later.timing() == TimingKind.STOCK
                || later.timing() == TimingKind.OVERLAP
                || one == null
                || other == null
                || one.overlaps(other.first(), other.last());
    }
}
