package nl.kpimodel.calc.outcome.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeComparison.Reason;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether two outcomes may be subtracted, and collects the caveats if they may. An instance serves one comparison; not thread-safe.
 */
public final class ComparabilityCheck {
    /** Units of figures measured by others that do not grow with the period. */
    private static final Set<MeasureComponent.Unit> NEVER_GROWING =
            EnumSet.of(MeasureComponent.Unit.PERCENT, MeasureComponent.Unit.SCORE, MeasureComponent.Unit.DEVIATION);

    private final Outcome earlier;
    private final Outcome later;
    private final @Nullable MeasureSpecification reading;
    private final List<OutcomeComparison.Caveat> caveats = new ArrayList<>();

    public ComparabilityCheck(Outcome earlier, Outcome later, @Nullable MeasureSpecification reading) {
        this.earlier = earlier;
        this.later = later;
        this.reading = reading;
    }

    /** Requires that the outcomes are of one figure. Otherwise the caller made an error; it is not a comparison without a result. */
    public void requireOneFigure() {
        require(earlier.kpi(), later.kpi(), "KPIs");
        require(earlier.component(), later.component(), "components of " + earlier.kpi());
        require(earlier.stratum(), later.stratum(), "strata of " + earlier.kpi());
        Figure was = figure(earlier);
        Figure is = figure(later);
        if (was != null && is != null && !Objects.equals(was.stratum(), is.stratum())) {
            throw new IllegalArgumentException("Outcomes of two groups of " + earlier.kpi() + " were given to compare; compare those of one group.");
        }
        if (reading != null) {
            require(earlier.kpi(), reading.kpi(), "KPIs");
        }
    }

    private static void require(Object one, Object other, String what) {
        if (!one.equals(other)) {
            throw new IllegalArgumentException(
                    "Outcomes of two " + what + " were given to compare, " + one + " and " + other + "; give two of one figure.");
        }
    }

    /** Returns the first reason that forbids a comparison, or {@code null} if absent. Collects caveats along the way. */
    public @Nullable Reason refusal() {
        if (!earlier.variant().equals(later.variant())) {
            return Reason.LOCAL_VARIANT;
        }
        Reason definitions = definitions();
        if (definitions != null) {
            return definitions;
        }
        if (earlier.unit() != later.unit()) {
            return Reason.OTHER_UNIT;
        }
        if (!(earlier instanceof Outcome.Value was)) {
            return later instanceof Outcome.Value ? Reason.EARLIER_HAS_NO_VALUE : Reason.NEITHER_HAS_A_VALUE;
        }
        return later instanceof Outcome.Value is ? values(was.exactly(), is.exactly()) : Reason.LATER_HAS_NO_VALUE;
    }

    private @Nullable Reason values(OutcomeValue was, OutcomeValue is) {
        if (was.getClass() != is.getClass()) {
            return Reason.OTHER_KIND;
        }
        if (was instanceof OutcomeValue.Score before && is instanceof OutcomeValue.Score after) {
            // The remarks of a score name its scale: 1-5 differs from 1-10, and points without equal steps cannot be subtracted.
            if (before.scale() != after.scale() || choicesAreTold() && !choices(earlier).equals(choices(later))) {
                return Reason.OTHER_SCALE;
            }
            if (before.scale() == OutcomeValue.Score.Scale.ORDINAL) {
                return Reason.ORDINAL_SCALE;
            }
        }
        choices();
        periods();
        if (was instanceof OutcomeValue.CarriedFigure before && is instanceof OutcomeValue.CarriedFigure after) {
            figures(before, after);
        }
        return null;
    }

    public List<OutcomeComparison.Caveat> caveats() {
        return caveats;
    }

    /** Returns the change between the two editions according to the measure specification. */
    public Optional<MeasureSpecification.EditionChange> change() {
        Edition one = earlier.edition().orElse(null);
        Edition other = later.edition().orElse(null);
        // A specification has no change from its own edition, so only the change from the other can be found.
        return reading == null || one == null || other == null || one == other
                ? Optional.empty()
                : reading.changeFrom(one).or(() -> reading.changeFrom(other));
    }

    private @Nullable Reason definitions() {
        Kpi was = earlier.definition().orElse(null);
        Kpi is = later.definition().orElse(null);
        if (was == null || is == null) {
            mind(OutcomeComparison.Caveat.Kind.EDITION_NOT_TOLD);
            return null;
        }
        boolean sameWords = was.contentHash().equals(is.contentHash());
        if (was.edition() == is.edition()) {
            // One document, but two versions of the catalogue differ.
            if (!sameWords) {
                mind(OutcomeComparison.Caveat.Kind.OTHER_WORDING, same(was.edition()), same(is.edition()));
            }
            return null;
        }
        MeasureSpecification.EditionChange change = change().orElse(null);
        if (change != null) {
            return judged(change);
        }
        if (!sameWords && reading == null) {
            return Reason.DEFINITION_NOT_JUDGED;
        }
        mind(sameWords ? OutcomeComparison.Caveat.Kind.OTHER_EDITION : OutcomeComparison.Caveat.Kind.OTHER_WORDING, same(was.edition()), same(is.edition()));
        return null;
    }

    private @Nullable Reason judged(MeasureSpecification.EditionChange change) {
        switch (change.comparability()) {
            case NOT_COMPARABLE -> {
                return Reason.DEFINITION_CHANGED;
            }
            case WITH_CARE -> caveats.add(new OutcomeComparison.Caveat(OutcomeComparison.Caveat.Kind.WITH_CARE, withoutStop(change.note())));
            case COMPARABLE -> caveats.add(new OutcomeComparison.Caveat(OutcomeComparison.Caveat.Kind.OTHER_EDITION, withoutStop(change.note())));
        }
        return null;
    }

    /** Caveats are joined in a list, which has the full stop. */
    private static BilingualText withoutStop(BilingualText text) {
        return new BilingualText(text.dutch().replaceFirst("\\.$", ""), text.english().replaceFirst("\\.$", ""));
    }

    /** Returns the choices. The note that strata overlap depends on the units, and does not make a figure different. */
    private static List<Remark> choices(Outcome outcome) {
        return outcome.about().remarks().stream().filter(remark -> remark.place() != Remark.Place.NOTE).toList();
    }

    /** Returns whether the choices are known. A tree has them only in the words of its explanation. */
    private boolean choicesAreTold() {
        return earlier.about().kept().isEmpty() && later.about().kept().isEmpty();
    }

    private void choices() {
        if (!choicesAreTold()) {
            mind(OutcomeComparison.Caveat.Kind.CHOICES_NOT_TOLD);
        } else if (!choices(earlier).equals(choices(later))) {
            mind(OutcomeComparison.Caveat.Kind.OTHER_CHOICES, remarks(earlier), remarks(later));
        }
    }

    private static BilingualText remarks(Outcome outcome) {
        List<Remark> remarks = choices(outcome);
        if (remarks.isEmpty()) {
            return OutcomeWords.both("caveat.nothing");
        }
        return OutcomeWords.inBoth(language -> String.join(", ", remarks.stream().map(remark -> remark.in(language)).toList()));
    }

    private void periods() {
        ReportingPeriod was = period(earlier);
        ReportingPeriod is = period(later);
        if (was == null || is == null) {
            mind(OutcomeComparison.Caveat.Kind.PERIOD_NOT_TOLD);
            return;
        }
        if (was.last().isAfter(is.last())) {
            mind(OutcomeComparison.Caveat.Kind.PERIODS_REVERSED);
        }
        if (was.equals(is) || !growsWithPeriod()) {
            return;
        }
        if (was.overlaps(is.first(), is.last())) {
            mind(OutcomeComparison.Caveat.Kind.PERIODS_OVERLAP);
        }
        if (was.days() != is.days()) {
            mind(OutcomeComparison.Caveat.Kind.PERIODS_UNEQUAL, OutcomeWords.number(was.days()), OutcomeWords.number(is.days()));
        }
    }

    /** Returns the period of an outcome. A figure from another source has its own period. */
    static @Nullable ReportingPeriod period(Outcome outcome) {
        Figure figure = figure(outcome);
        if (figure == null) {
            return outcome.period().orElse(null);
        }
        try {
            return ReportingPeriod.parse(figure.period());
        } catch (IllegalArgumentException notOfTheCalendar) {
            return null;
        }
    }

    /**
     * Returns whether the figure grows with its period. A count, a sum and units that were running on at least one day do; a stock on one
     * day does not. The only sum that is a stock, the shortage of hours of A 3, grows too because it is compared with the capacity of the
     * period.
     */
    private boolean growsWithPeriod() {
        OutcomeValue value = ((Outcome.Value) later).exactly();
        return switch (later.timing()) {
            case STOCK -> value instanceof OutcomeValue.Sum;
            case OVERLAP -> true;
            case EXTERNAL -> !NEVER_GROWING.contains(later.unit());
            default -> value instanceof OutcomeValue.Count || value instanceof OutcomeValue.Sum;
        };
    }

    private void figures(OutcomeValue.CarriedFigure before, OutcomeValue.CarriedFigure after) {
        Figure was = earlier.figure().orElseThrow();
        Figure is = later.figure().orElseThrow();
        if (was.status() != Figure.Status.FINAL || is.status() != Figure.Status.FINAL) {
            mind(OutcomeComparison.Caveat.Kind.NOT_FINAL, status(was), status(is));
        }
        if (!was.source().equals(is.source()) || !Objects.equals(was.table(), is.table())) {
            mind(OutcomeComparison.Caveat.Kind.OTHER_SOURCE, source(was), source(is));
        }
        if ((before.published() == null) != (after.published() == null)) {
            mind(OutcomeComparison.Caveat.Kind.OTHER_METHOD);
        }
        if (overlap(was.lower(), was.upper(), is.lower(), is.upper())) {
            mind(OutcomeComparison.Caveat.Kind.BOUNDS_OVERLAP);
        }
    }

    private static boolean overlap(
            @Nullable BigDecimal lower, @Nullable BigDecimal upper, @Nullable BigDecimal otherLower, @Nullable BigDecimal otherUpper) {
        return lower != null && upper != null && otherLower != null && otherUpper != null
                && lower.compareTo(otherUpper) <= 0
                && otherLower.compareTo(upper) <= 0;
    }

    private static @Nullable Figure figure(Outcome outcome) {
        return outcome.figure().orElse(null);
    }

    private static BilingualText status(Figure figure) {
        return OutcomeWords.term("code.Figure.Status." + figure.status().name());
    }

    private static BilingualText source(Figure figure) {
        return same(figure.table() == null ? figure.source() : figure.source() + ", " + figure.table());
    }

    private static BilingualText same(Object text) {
        return new BilingualText(text.toString(), text.toString());
    }

    private void mind(OutcomeComparison.Caveat.Kind kind, BilingualText... values) {
        caveats.add(OutcomeComparison.Caveat.of(kind, values));
    }
}
