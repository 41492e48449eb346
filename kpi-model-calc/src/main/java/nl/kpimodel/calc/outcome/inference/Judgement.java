package nl.kpimodel.calc.outcome.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.Verdict;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import org.jspecify.annotations.Nullable;

/** The judgement whether chance alone may explain a difference, with the interval of the difference. */
public final class Judgement {
    /** There is no difference to judge. */
    public static final Judgement NONE = new Judgement(Verdict.NOT_JUDGED, null, List.of());

    /** The smallest number of units on each side for which chance is judged. */
    private static final long FEWEST = 10;

    /** Only age bands overlap by definition. */
    private static final Remark AGE_BANDS = Remark.note("apart.AGE_BANDS");

    private final Verdict verdict;
    private final @Nullable Interval interval;
    private final List<Pair> pairs;

    private Judgement(Verdict verdict, @Nullable Interval interval, List<Pair> pairs) {
        this.verdict = verdict;
        this.interval = interval;
        this.pairs = pairs;
    }

    /** Returns the first verdict that applies. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns the interval of the difference, empty if the difference was not judged by one. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /**
     * Returns the possible values of the first side, which is the earlier figure or the rest: one, or for rounded numbers the most central
     * followed by the extremes. It is empty if there is no value to judge.
     */
    public List<ExactNumber> first() {
        return pairs.stream().map(pair -> pair.first().exact()).toList();
    }

    /** Returns the possible values of the second side minus the first, in the order of {@link #first}. */
    public List<ExactNumber> differences() {
        return pairs.stream().map(pair -> pair.second().exact().minus(pair.first().exact())).toList();
    }

    /** Judges the difference of one figure between two periods. */
    public static Judgement ofPeriods(Outcome earlier, Outcome later) {
        List<Observations> ones = possible(earlier);
        List<Observations> others = possible(later);
        if (!areComparable(ones, others) || earlier.unit() != later.unit()) {
            return NONE;
        }
        List<Pair> pairs = ones.stream().flatMap(one -> others.stream().map(other -> new Pair(one, other))).toList();
        return shareMembers(earlier, later) ? new Judgement(Verdict.SAME_PEOPLE, null, pairs) : ofAll(pairs, later.unit(), ConfidenceInterval.ALPHA);
    }

    /**
     * Judges the difference of a group and the rest of its total.
     *
     * @param groups the number of groups that are judged; the level is stricter with more groups, since one of many differs by chance
     * @throws IllegalArgumentException if the group cannot be part of the total
     */
    public static Judgement ofGroup(Outcome group, Outcome total, long groups) {
        List<Observations> some = possible(group);
        List<Observations> all = possible(total);
        if (!areComparable(some, all)) {
            return NONE;
        }
        List<Pair> pairs = new ArrayList<>();
        for (Observations whole : all) {
            for (Observations part : some) {
                Observations rest = rest(whole, part, all.size() > 1 || some.size() > 1);
                if (rest != null) {
                    pairs.add(new Pair(rest, part));
                }
            }
        }
        if (mayOverlap(group)) {
            return new Judgement(Verdict.SAME_PEOPLE, null, pairs);
        }
        return pairs.isEmpty() ? new Judgement(Verdict.TOO_FEW_TO_SAY, null, pairs) : ofAll(pairs, group.unit(), ConfidenceInterval.ALPHA / groups);
    }

    /** Returns the rest of a total, {@code null} if the group is the whole total. */
    private static @Nullable Observations rest(Observations whole, Observations part, boolean isRounded) {
        return isRounded && whole instanceof MeanObservations mean ? mean.withoutRounded((MeanObservations) part) : whole.without(part);
    }

    /** Two sides whose difference is judged. */
    private record Pair(Observations first, Observations second) {
        boolean isOfFew() {
            return Math.min(first.n(), second.n()) < FEWEST;
        }

        boolean hasVariation() {
            return first.hasVariation() || second.hasVariation();
        }

        Verdict verdict(@Nullable Range difference) {
            if (difference != null) {
                return difference.holds(0) ? Verdict.MAY_BE_CHANCE : Verdict.DIFFERENT;
            }
            return !isOfFew() && first.exact().equals(second.exact()) ? Verdict.MAY_BE_CHANCE : Verdict.TOO_FEW_TO_SAY;
        }

        @Nullable Range difference(double alpha) {
            return isOfFew() || !hasVariation() ? null : first.difference(second, alpha);
        }
    }

    /**
     * Returns the judgement that all pairs have in common. If rounded numbers leave several verdicts possible, there is none: a published
     * report never contradicts the internal one.
     */
    private static Judgement ofAll(List<Pair> pairs, MeasureComponent.Unit unit, double alpha) {
        Pair first = pairs.get(0);
        Range widest = first.difference(alpha);
        Verdict verdict = first.verdict(widest);
        for (Pair pair : pairs.subList(1, pairs.size())) {
            Range difference = pair.difference(alpha);
            if (pair.verdict(difference) != verdict) {
                return new Judgement(Verdict.NOT_JUDGED, null, pairs);
            }
            widest = widest == null ? difference : difference == null ? widest : widest.with(difference);
        }
        return new Judgement(verdict, widest == null ? null : ConfidenceInterval.shown(widest, unit, alpha, first.first().methodOfDifference()), pairs);
    }

    private static boolean areComparable(List<Observations> ones, List<Observations> others) {
        return !ones.isEmpty() && !others.isEmpty() && ones.get(0).getClass() == others.get(0).getClass();
    }

    /**
     * Returns what the units behind a share or a mean that the library counted may be: one possibility, or several for a published mean, of
     * which only rounded numbers are known. Nothing that a published report leaves out affects its verdicts.
     */
    private static List<Observations> possible(Outcome outcome) {
        if (!(outcome instanceof Outcome.Value value) || outcome.kpi().layer() == Layer.IMPACT) {
            return List.of();
        }
        if (!(value.exactly() instanceof OutcomeValue.PublishedValue published)) {
            Observations observations = Observations.of(value.exactly());
            return observations == null ? List.of() : List.of(observations);
        }
        return published.mean() == null || value.disclosure() == Disclosure.NOTHING
                ? List.of()
                : MeanObservations.possible(value.n(), published.mean(), value.interval().orElse(null), value.unit());
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
        return later.timing() == Timing.Kind.STOCK
                || later.timing() == Timing.Kind.OVERLAP
                || one == null
                || other == null
                || one.overlaps(other.first(), other.last());
    }
}
