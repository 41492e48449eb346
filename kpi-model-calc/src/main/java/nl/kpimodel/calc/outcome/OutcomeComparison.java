package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.calc.outcome.inference.Judgement;
import nl.kpimodel.calc.outcome.text.ComparabilityCheck;
import nl.kpimodel.calc.outcome.text.ComparisonExplanation;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.Direction;
import nl.kpimodel.core.measure.EditionChange;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureUnit;
import org.jspecify.annotations.Nullable;

/**
 * Two outcomes of one figure side by side, such as those of two quarters (Dutch: <i>vergelijking</i>): a {@link Change}, or {@link NoChange} with the
 * reason.
 *
 * <pre>{@code
 * OutcomeComparison.between(firstQuarter.outcome("A 13"), secondQuarter.outcome("A 13")).explain(Language.DUTCH)
 * }</pre>
 *
 * <ul>
 *   <li>the exact figures are taken from each other, and the difference is rounded once; it may differ from that of the figures as shown;
 *   <li>two outcomes in the other order give the same change with the other sign; an outcome and itself give 0;
 *   <li>whether a change is good or bad is not said: {@link #direction()} is what the model tells of that, mostly nothing, and changes no number;
 *   <li>definitions of one edition are compared as they are. Of two editions, the reading of the KPI tells whether the figures may stand side by side;
 *       without it, definitions with other words are not compared;
 *   <li>nothing is recalculated to make unlike figures alike: not per day, not to another scale. What is unlike is refused or marked.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public abstract sealed class OutcomeComparison permits OutcomeComparison.Change, OutcomeComparison.NoChange {
    /**
     * Why two outcomes cannot be taken from each other. Of several reasons, the first in the order below is given.
     *
     * <p>A later version of the library may add constants: end a {@code switch} over reasons with a {@code default}.
     */
    public enum Reason {
        /** One outcome is of a variant of an organisation's own, or they are of two variants. */
        LOCAL_VARIANT,
        /** The two editions measure different things under one id. */
        DEFINITION_CHANGED,
        /** Two editions define the KPI in other words, and no reading was given that judges them. */
        DEFINITION_NOT_JUDGED,
        /** The outcomes are in different units. */
        OTHER_UNIT,
        /** Neither has a value; each tells why. */
        NEITHER_HAS_A_VALUE,
        /** The earlier outcome has no value, and tells why. */
        EARLIER_HAS_NO_VALUE,
        /** The later outcome has no value, and tells why. */
        LATER_HAS_NO_VALUE,
        /** They are different kinds of figures, such as a count of one's own and a figure that was published. */
        OTHER_KIND,
        /** They are scores on different scales. */
        OTHER_SCALE,
        /** They are scores on a scale whose points have an order and no distance; the distributions stand side by side. */
        ORDINAL_SCALE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Reason of(String text) {
            return CodeText.constant(values(), text, "reason of no comparison");
        }
    }

    /**
     * Why a change is not told in per cent of the earlier figure.
     *
     * <p>A later version of the library may add constants: end a {@code switch} over them with a {@code default}.
     */
    public enum NoPercentage {
        /** The figure is a percentage itself: the change is in percentage points (<i>procentpunten</i>). */
        IN_POINTS,
        /** The figure is a score, and the 0 of a scale is nowhere or was agreed upon. */
        SCORE,
        /** The earlier figure is 0. */
        EARLIER_IS_ZERO,
        /** The earlier figure is below 0. */
        EARLIER_IS_NEGATIVE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static NoPercentage of(String text) {
            return CodeText.constant(values(), text, "reason of no percentage");
        }
    }

    private final Outcome earlier;
    private final Outcome later;
    private final List<Caveat> caveats;
    private final Direction direction;
    private final Judgement judgement;

    private OutcomeComparison(Outcome earlier, Outcome later, List<Caveat> caveats, Direction direction) {
        this.earlier = earlier;
        this.later = later;
        this.caveats = List.copyOf(caveats);
        this.direction = direction;
        this.judgement = this instanceof Change ? Judgement.ofPeriods(earlier, later) : Judgement.NONE;
    }

    /**
     * Compares two outcomes of one figure.
     *
     * @param earlier the outcome that is taken away
     * @param later the outcome that it is taken from
     * @return the comparison
     * @throws IllegalArgumentException if they are of different KPIs, components, strata or groups; the message names both
     */
    public static OutcomeComparison between(Outcome earlier, Outcome later) {
        return compare(earlier, later, null);
    }

    /**
     * Compares two outcomes of one figure, perhaps of two editions.
     *
     * @param earlier the outcome that is taken away
     * @param later the outcome that it is taken from
     * @param reading how one of the two editions reads the KPI; it tells what changed from the other
     * @return the comparison
     * @throws IllegalArgumentException if the outcomes and the reading are not all of one KPI, or the outcomes of different components, strata or
     *     groups; the message names both
     */
    public static OutcomeComparison between(Outcome earlier, Outcome later, MeasureSpecification reading) {
        return compare(earlier, later, Objects.requireNonNull(reading, "reading"));
    }

    private static OutcomeComparison compare(Outcome earlier, Outcome later, @Nullable MeasureSpecification reading) {
        ComparabilityCheck likeness = new ComparabilityCheck(earlier, later, reading);
        likeness.requireOneFigure();
        Reason refusal = likeness.refusal();
        Direction direction = reading == null ? Direction.UNKNOWN : reading.direction();
        return refusal == null
                ? new Change((Outcome.Value) earlier, (Outcome.Value) later, likeness.caveats(), direction)
                : new NoChange(earlier, later, likeness, direction, refusal);
    }

    /** A change, which may be 0. */
    public static final class Change extends OutcomeComparison {
        private static final ExactNumber HUNDRED = ExactNumber.of(100);

        private final Outcome.Value was;
        private final Outcome.Value is;

        private Change(Outcome.Value earlier, Outcome.Value later, List<Caveat> caveats, Direction direction) {
            super(earlier, later, caveats, direction);
            this.was = earlier;
            this.is = later;
        }

        /**
         * The difference without rounding; of a percentage the part of 1, as in {@link OutcomeValue#exact()}.
         *
         * @return the later figure - the earlier one
         */
        public ExactNumber exactly() {
            return is.exactly().exact().minus(was.exactly().exact());
        }

        /**
         * The difference as it is shown: in the unit of the outcomes, of a percentage in percentage points, rounded half away from zero. Of two figures
         * that were published, it is the difference as published, not rounded.
         *
         * @return the difference, in percentage points where the unit is {@link MeasureUnit#PERCENT}
         */
        public BigDecimal shown() {
            return isPublished(was) && isPublished(is) ? is.shown().subtract(was.shown()) : is.shown(exactly());
        }

        private static boolean isPublished(Outcome.Value outcome) {
            return outcome.exactly() instanceof CarriedFigure figure && figure.published() != null;
        }

        /**
         * The difference in per cent of the earlier figure, rounded half away from zero to one decimal.
         *
         * @return the percentage, empty where it would mean nothing; then {@link #noPercentage()} tells why
         */
        public Optional<BigDecimal> percentage() {
            return noPercentage().isPresent()
                    ? Optional.empty()
                    : Optional.of(exactly().dividedBy(was.exactly().exact()).times(HUNDRED).rounded(MeasureUnit.PERCENT.decimals()));
        }

        /**
         * Why there is no percentage.
         *
         * @return the reason, empty where there is one
         */
        public Optional<NoPercentage> noPercentage() {
            if (unit() == MeasureUnit.PERCENT) {
                return Optional.of(NoPercentage.IN_POINTS);
            }
            if (unit() == MeasureUnit.SCORE || unit() == MeasureUnit.DEVIATION) {
                return Optional.of(NoPercentage.SCORE);
            }
            int sign = was.exactly().exact().signum();
            return sign > 0 ? Optional.empty() : Optional.of(sign == 0 ? NoPercentage.EARLIER_IS_ZERO : NoPercentage.EARLIER_IS_NEGATIVE);
        }

        /**
         * The difference of the medians as it is shown.
         *
         * @return the difference, of two means and of two scores on one scale with equal steps; else empty
         */
        public Optional<BigDecimal> median() {
            if (was.exactly() instanceof Mean before && is.exactly() instanceof Mean after) {
                return Optional.of(is.shown(after.median().minus(before.median())));
            }
            return was.exactly() instanceof Score before && is.exactly() instanceof Score after
                    ? Optional.of(is.shown(after.median().minus(before.median())))
                    : Optional.empty();
        }

        /** Whether rounding once shows another difference than the two rounded figures do. */
        public boolean differsFromShown() {
            return shown().compareTo(is.shown().subtract(was.shown())) != 0;
        }

        @Override
        Object content() {
            return exactly();
        }
    }

    /** No change can be told, and why. */
    public static final class NoChange extends OutcomeComparison {
        private final Reason reason;
        private final @Nullable BilingualText note;

        private NoChange(Outcome earlier, Outcome later, ComparabilityCheck likeness, Direction direction, Reason reason) {
            super(earlier, later, likeness.caveats(), direction);
            this.reason = reason;
            this.note = reason == Reason.DEFINITION_CHANGED ? likeness.change().map(EditionChange::note).orElse(null) : null;
        }

        /**
         * Why.
         *
         * @return the reason
         */
        public Reason reason() {
            return reason;
        }

        /** What the reading tells of the change between editions, where that is the reason. */
        public Optional<BilingualText> note() {
            return Optional.ofNullable(note);
        }

        @Override
        Object content() {
            return reason;
        }
    }

    /**
     * The KPI.
     *
     * @return its id
     */
    public final KpiId kpi() {
        return later.kpi();
    }

    /**
     * Which of the KPI's figures is compared.
     *
     * @return the key
     */
    public final String component() {
        return later.component();
    }

    /**
     * The units that the figure is about.
     *
     * @return the stratum
     */
    public final Stratum stratum() {
        return later.stratum();
    }

    /**
     * The unit of the later outcome.
     *
     * @return the unit
     */
    public final MeasureUnit unit() {
        return later.unit();
    }

    /**
     * The outcome that is taken away, with its numerator, denominator and account.
     *
     * @return the outcome
     */
    public final Outcome earlier() {
        return earlier;
    }

    /**
     * The outcome that it is taken from, with its numerator, denominator and account.
     *
     * @return the outcome
     */
    public final Outcome later() {
        return later;
    }

    /**
     * What to mind.
     *
     * @return the caveats, in the order of their kinds for one and the same pair; mostly none
     */
    public final List<Caveat> caveats() {
        return caveats;
    }

    /**
     * Whether chance alone may explain the difference.
     *
     * @return the verdict; {@link Verdict#NOT_JUDGED} where there is no difference
     */
    public final Verdict verdict() {
        return judgement.verdict();
    }

    /**
     * How far chance may have moved the difference, in the unit of the outcomes, of percentages in percentage points.
     *
     * @return the interval at 95 %, empty unless the verdict is {@link Verdict#MAY_BE_CHANCE} or {@link Verdict#DIFFERENT}
     */
    public final Optional<Interval> interval() {
        return judgement.interval();
    }

    /**
     * Whether more is better, as the reading tells. It changes no number and no word.
     *
     * @return the direction; {@link Direction#UNKNOWN} where no reading was given
     */
    public final Direction direction() {
        return direction;
    }

    /**
     * Explains the comparison in plain language: the change or why there is none, both figures with what each was divided by, and what to mind. It
     * does not say whether a change is good or bad.
     *
     * @param language the language
     * @return a few sentences
     */
    public final String explain(Language language) {
        return new ComparisonExplanation(this, language).text();
    }

    abstract Object content();

    /**
     * The tree form. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return {@code kpi}, {@code component}, {@code stratum}, {@code unit}, {@code earlier} and {@code later} as trees of outcomes, {@code status}
     *     ({@code CHANGE} or {@code NO_CHANGE}); for a change {@code difference}, {@code percentage} or {@code noPercentage}, {@code median} and {@code interval}, else
     *     {@code reason}; {@code verdict}, {@code caveats}, {@code direction} and {@code explanation}; keys without a value are left out
     */
    @JsonValue
    public final Map<String, Object> toTree() {
        Tree tree = new Tree().text("kpi", kpi())
                .put("component", component())
                .put("stratum", stratum().toTree())
                .text("unit", unit())
                .put("earlier", earlier().toTree())
                .put("later", later().toTree());
        if (this instanceof Change change) {
            tree.put("status", "CHANGE")
                    .put("difference", change.shown())
                    .known("percentage", change.percentage())
                    .known("noPercentage", change.noPercentage().map(NoPercentage::name))
                    .known("median", change.median())
                    .known("interval", interval().map(Interval::toTree));
        } else if (this instanceof NoChange none) {
            tree.put("status", "NO_CHANGE").text("reason", none.reason());
        }
        return tree.text("verdict", verdict())
                .list("caveats", caveats(), Caveat::toTree)
                .text("direction", direction())
                .both("explanation", this::explain)
                .toMap();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OutcomeComparison that
                && earlier.equals(that.earlier)
                && later.equals(that.later)
                && caveats.equals(that.caveats)
                && direction == that.direction
                && content().equals(that.content());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(earlier, later);
    }

    /** Returns KPI, component, stratum and the change or the reason. */
    @Override
    public final String toString() {
        String change = this instanceof Change known ? known.shown().toPlainString() + " " + unit() : ((NoChange) this).reason().name();
        return kpi() + " " + component() + " " + stratum() + " " + change;
    }
}
