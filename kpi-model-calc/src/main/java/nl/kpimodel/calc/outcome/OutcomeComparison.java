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
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two outcomes of one figure, such as those of two quarters (Dutch: <i>vergelijking</i>): a {@link Change}, or a {@link
 * NoChange} with the reason.
 *
 * <pre>{@code
 * OutcomeComparison.between(firstQuarter.outcome("A 13"), secondQuarter.outcome("A 13")).explain(Language.DUTCH)
 * }</pre>
 *
 * <ul>
 *   <li>The exact figures are subtracted, and the difference is rounded once. It may differ from the difference of the rounded figures.
 *   <li>Reversing the order of two outcomes reverses the sign of the change. The change of an outcome with respect to itself is 0.
 *   <li>The comparison does not say whether a change is good or bad. {@link #direction()} is what the model says about it, which is usually
 *       nothing, and does not change any number.
 *   <li>Within one edition, figures have the same definition. For two editions, the measure specification of the KPI says whether the
 *       figures may be compared; without it, outcomes whose definitions have different words are not compared.
 *   <li>Figures are not recalculated to make them comparable, neither per day nor to another scale. Differences are refused or marked.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public abstract sealed class OutcomeComparison {
    /**
     * The reasons why two outcomes cannot be subtracted. If several apply, the first in the order of the constants is given.
     *
     * <p>A later version of the library may add constants, so a {@code switch} over reasons needs a {@code default}.
     */
    public enum Reason {
        /** One outcome is of an organisation's own variant, or they are of two variants. */
        LOCAL_VARIANT,
        /** The two editions measure different things under one id. */
        DEFINITION_CHANGED,
        /** Two editions define the KPI in different words, and no measure specification was given to judge them. */
        DEFINITION_NOT_JUDGED,
        /** The outcomes are in different units. */
        OTHER_UNIT,
        /** Neither outcome has a value; each gives its reason. */
        NEITHER_HAS_A_VALUE,
        /** The earlier outcome has no value, and gives the reason. */
        EARLIER_HAS_NO_VALUE,
        /** The later outcome has no value, and gives the reason. */
        LATER_HAS_NO_VALUE,
        /** They are different kinds of figures, such as the library's own count and a published figure. */
        OTHER_KIND,
        /** They are scores on different scales. */
        OTHER_SCALE,
        /** They are scores on a scale whose points have an order but no distance; the distributions are shown next to each other. */
        ORDINAL_SCALE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Reason of(String text) {
            return CodeText.constant(values(), text, "reason of no comparison");
        }
    }

    /**
     * The reasons why a change is not expressed in per cent of the earlier figure.
     *
     * <p>A later version of the library may add constants, so a {@code switch} over them needs a {@code default}.
     */
    public enum NoPercentage {
        /** The figure is a percentage itself: the change is in percentage points (<i>procentpunten</i>). */
        IN_POINTS,
        /** The figure is a score, and the scale has no 0 or a conventional one. */
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
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static NoPercentage of(String text) {
            return CodeText.constant(values(), text, "reason of no percentage");
        }
    }

    private final Outcome earlier;
    private final Outcome later;
    private final List<Caveat> caveats;
    private final MeasureSpecification.Direction direction;
    private final Judgement judgement;

    private OutcomeComparison(Outcome earlier, Outcome later, List<Caveat> caveats, MeasureSpecification.Direction direction) {
        this.earlier = earlier;
        this.later = later;
        this.caveats = List.copyOf(caveats);
        this.direction = direction;
        this.judgement = this instanceof Change ? Judgement.ofPeriods(earlier, later) : Judgement.NONE;
    }

    /**
     * Compares two outcomes of one figure.
     *
     * @param earlier the outcome to subtract
     * @param later the outcome to subtract from
     * @return the comparison
     * @throws IllegalArgumentException if they have different KPIs, components, strata or groups; the message names both
     */
    public static OutcomeComparison between(Outcome earlier, Outcome later) {
        return compare(earlier, later, null);
    }

    /**
     * Compares two outcomes of one figure, possibly of two editions.
     *
     * @param earlier the outcome to subtract
     * @param later the outcome to subtract from
     * @param reading the measure specification of the KPI in one of the two editions, which says what changed from the other
     * @return the comparison
     * @throws IllegalArgumentException if the outcomes and the specification are not all of one KPI, or the outcomes have different
     *         components, strata or groups; the message names both
     */
    public static OutcomeComparison between(Outcome earlier, Outcome later, MeasureSpecification reading) {
        return compare(earlier, later, Objects.requireNonNull(reading, "reading"));
    }

    private static OutcomeComparison compare(Outcome earlier, Outcome later, @Nullable MeasureSpecification reading) {
        ComparabilityCheck likeness = new ComparabilityCheck(earlier, later, reading);
        likeness.requireOneFigure();
        Reason refusal = likeness.refusal();
        MeasureSpecification.Direction direction = reading == null ? MeasureSpecification.Direction.UNKNOWN : reading.direction();
        return refusal == null
                ? new Change((Outcome.Value) earlier, (Outcome.Value) later, likeness.caveats(), direction)
                : new NoChange(earlier, later, likeness, direction, refusal);
    }

    /** A change, which may be 0. */
    public static final class Change extends OutcomeComparison {
        private static final ExactNumber HUNDRED = ExactNumber.of(100);

        private final Outcome.Value was;
        private final Outcome.Value is;

        private Change(Outcome.Value earlier, Outcome.Value later, List<Caveat> caveats, MeasureSpecification.Direction direction) {
            super(earlier, later, caveats, direction);
            this.was = earlier;
            this.is = later;
        }

        /**
         * Returns the difference without rounding. A percentage is a fraction of 1, as in {@link OutcomeValue#exact()}.
         *
         * @return the later figure minus the earlier one
         */
        public ExactNumber exactly() {
            return is.exactly().exact().minus(was.exactly().exact());
        }

        /**
         * Returns the difference for display: in the unit of the outcomes, or in percentage points for percentages, rounded half up, away
         * from zero. The difference of two published figures is not rounded.
         *
         * @return the difference, in percentage points if the unit is {@link MeasureComponent.Unit#PERCENT}
         */
        public BigDecimal shown() {
            return isPublished(was) && isPublished(is) ? is.shown().subtract(was.shown()) : is.shown(exactly());
        }

        private static boolean isPublished(Outcome.Value outcome) {
            return outcome.exactly() instanceof OutcomeValue.CarriedFigure figure && figure.published() != null;
        }

        /**
         * Returns the difference in per cent of the earlier figure, rounded half up, away from zero, to one decimal.
         *
         * @return the percentage, empty if it would be meaningless; {@link #noPercentage()} then gives the reason
         */
        public Optional<BigDecimal> percentage() {
            return noPercentage().isPresent()
                    ? Optional.empty()
                    : Optional.of(exactly().dividedBy(was.exactly().exact()).times(HUNDRED).rounded(MeasureComponent.Unit.PERCENT.decimals()));
        }

        /** {@return the reason why there is no percentage, empty if there is a percentage} */
        public Optional<NoPercentage> noPercentage() {
            if (unit() == MeasureComponent.Unit.PERCENT) {
                return Optional.of(NoPercentage.IN_POINTS);
            }
            if (unit() == MeasureComponent.Unit.SCORE || unit() == MeasureComponent.Unit.DEVIATION) {
                return Optional.of(NoPercentage.SCORE);
            }
            int sign = was.exactly().exact().signum();
            return sign > 0 ? Optional.empty() : Optional.of(sign == 0 ? NoPercentage.EARLIER_IS_ZERO : NoPercentage.EARLIER_IS_NEGATIVE);
        }

        /**
         * {@return the difference of the medians for display, for two means and for two scores on one scale with equal steps; otherwise
         * empty}
         */
        public Optional<BigDecimal> median() {
            if (was.exactly() instanceof OutcomeValue.Mean before && is.exactly() instanceof OutcomeValue.Mean after) {
                return Optional.of(is.shown(after.median().minus(before.median())));
            }
            return was.exactly() instanceof OutcomeValue.Score before && is.exactly() instanceof OutcomeValue.Score after
                    ? Optional.of(is.shown(after.median().minus(before.median())))
                    : Optional.empty();
        }

        /** Returns whether the rounded difference differs from the difference of the rounded figures. */
        public boolean differsFromShown() {
            return shown().compareTo(is.shown().subtract(was.shown())) != 0;
        }

        @Override
        Object content() {
            return exactly();
        }
    }

    /** A comparison without a change, with the reason. */
    public static final class NoChange extends OutcomeComparison {
        private final Reason reason;
        private final @Nullable BilingualText note;

        private NoChange(Outcome earlier, Outcome later, ComparabilityCheck likeness, MeasureSpecification.Direction direction, Reason reason) {
            super(earlier, later, likeness.caveats(), direction);
            this.reason = reason;
            this.note = reason == Reason.DEFINITION_CHANGED ? likeness.change().map(MeasureSpecification.EditionChange::note).orElse(null) : null;
        }

        /** {@return the reason} */
        public Reason reason() {
            return reason;
        }

        /** Returns the note of the measure specification on the change between editions, if that is the reason. */
        public Optional<BilingualText> note() {
            return Optional.ofNullable(note);
        }

        @Override
        Object content() {
            return reason;
        }
    }

    /** {@return the KPI} */
    public final KpiId kpi() {
        return later.kpi();
    }

    /** {@return the key of the KPI's figure that is compared} */
    public final String component() {
        return later.component();
    }

    /** {@return the stratum of the figure} */
    public final Stratum stratum() {
        return later.stratum();
    }

    /** {@return the unit of the later outcome} */
    public final MeasureComponent.Unit unit() {
        return later.unit();
    }

    /** {@return the earlier outcome, with its numerator, denominator and account} */
    public final Outcome earlier() {
        return earlier;
    }

    /** {@return the later outcome, with its numerator, denominator and account} */
    public final Outcome later() {
        return later;
    }

    /**
     * Returns the caveats of the comparison.
     *
     * @return the caveats in a fixed order, usually empty
     */
    public final List<Caveat> caveats() {
        return caveats;
    }

    /** {@return whether chance alone may explain the difference; {@link Verdict#NOT_JUDGED} if there is no difference} */
    public final Verdict verdict() {
        return judgement.verdict();
    }

    /**
     * Returns the confidence interval of the difference, in the unit of the outcomes, or in percentage points for percentages.
     *
     * @return the interval at 95 %, empty unless the verdict is {@link Verdict#MAY_BE_CHANCE} or {@link Verdict#DIFFERENT}
     */
    public final Optional<Interval> interval() {
        return judgement.interval();
    }

    /**
     * {@return whether more is better according to the measure specification; {@link MeasureSpecification.Direction#UNKNOWN} if no
     * specification was given} It does not change any number or word.
     */
    public final MeasureSpecification.Direction direction() {
        return direction;
    }

    /**
     * Explains the comparison in plain language: the change or why there is none, both figures with their denominators, and the caveats. It
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
     * Returns the tree form. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return {@code kpi}, {@code component}, {@code stratum}, {@code unit}, {@code earlier} and {@code later} as trees of outcomes, {@code status}
     *     ({@code CHANGE} or {@code NO_CHANGE}); for a change {@code difference}, {@code percentage} or {@code noPercentage}, {@code
     *     median} and {@code interval}, otherwise {@code reason}; {@code verdict}, {@code caveats}, {@code direction} and {@code
     *     explanation}; keys without a value are left out
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

    /** Returns the KPI, component, stratum, and the change or the reason. */
    @Override
    public final String toString() {
        String change = this instanceof Change known ? known.shown().toPlainString() + " " + unit() : ((NoChange) this).reason().name();
        return kpi() + " " + component() + " " + stratum() + " " + change;
    }

    /**
     * A caveat for the comparison of two outcomes (Dutch: <i>kanttekening</i>). It does not change any number.
     *
     * @param kind the subject of the caveat
     * @param text the caveat in plain words, without a full stop
     */
    public record Caveat(Kind kind, BilingualText text) {
        /**
         * The kinds of caveats (Dutch: <i>soort kanttekening</i>).
         *
         * <p>A later version of the library may add constants, so a {@code switch} over kinds needs a {@code default}.
         */
        public enum Kind {
            /** The edition of one or both outcomes is unknown. */
            EDITION_NOT_TOLD,
            /** The outcomes are of two editions whose definitions are the same, or whose changes do not affect the comparison. */
            OTHER_EDITION,
            /** The definitions have different words, but the measure specification names no change that affects the comparison. */
            OTHER_WORDING,
            /** The outcomes are of two editions whose figures may be compared only under the condition in the text. */
            WITH_CARE,
            /** The period of one or both outcomes is unknown. */
            PERIOD_NOT_TOLD,
            /** The outcome given as the earlier one has a later period. */
            PERIODS_REVERSED,
            /** The periods share days, so some units count in both. */
            PERIODS_OVERLAP,
            /** The periods differ in length, and the figure grows with the period. Figures are not recalculated per day. */
            PERIODS_UNEQUAL,
            /** The figures are based on different choices, such as a term or policy, or on quantities that the explanation names. */
            OTHER_CHOICES,
            /** One or both outcomes were read from a tree, in which only the explanation has the choices. */
            CHOICES_NOT_TOLD,
            /** The source does not mark both figures as final. */
            NOT_FINAL,
            /** The figures come from different sources or tables, and perhaps from different methods. */
            OTHER_SOURCE,
            /** One figure is a published value, and the library divided the other. */
            OTHER_METHOD,
            /** The margins given by the sources overlap, so the difference may be due to chance. */
            BOUNDS_OVERLAP;

            /**
             * Reads the text form. Case, accents, spaces and punctuation do not matter.
             *
             * @param text the code as {@link #toString} prints it
             * @return the constant
             * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
             */
            @JsonCreator
            public static Kind of(String text) {
                return CodeText.constant(values(), text, "kind of caveat");
            }
        }

        /** Creates a caveat. */
        public Caveat {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }

        /**
         * Creates a caveat of a kind in the library's own words.
         *
         * @param kind the kind, which determines the sentence
         * @param values the values of the sentence, in order, in both languages
         * @return the caveat
         */
        public static Caveat of(Kind kind, BilingualText... values) {
            return new Caveat(kind, OutcomeWords.both("caveat." + kind.name(), values));
        }

        /** {@return the tree form: {@code kind}, and {@code text} in both languages} Jackson 2 and 3 write it as JSON. */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().text("kind", kind).both("text", text).toMap();
        }
    }
}
