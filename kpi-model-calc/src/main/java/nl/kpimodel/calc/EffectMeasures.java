package nl.kpimodel.calc;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collector;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.Overflow;
import nl.kpimodel.calc.engine.PeriodWindow;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Response.Household;
import org.jspecify.annotations.Nullable;

/**
 * The measures of the effect indicators (Dutch: <i>effectenindicatoren</i>) of the edition of 2025, over the application's own questionnaires.
 *
 * <p>Each is the share of the participants who, by taking part, have one of the effects below. All are calculated in the same way, from the
 * items in the indicator's row:
 * <ul>
 *   <li>E 1.1.1: can make ends meet better;
 *   <li>E 1.1.2: can pay off debts in time;
 *   <li>E 1.1.3: can make ends meet better, also by age band;
 *   <li>E 1.2.1: no longer use social assistance, also by household;
 *   <li>E 1.2.2: and live alone no longer use social assistance;
 *   <li>E 1.3.1: can make ends meet better;
 *   <li>E 1.3.2: no longer need the food bank;
 *   <li>E 1.3.3: receive the allowances they are entitled to;
 *   <li>E 2.1.1: feel safer in the neighbourhood;
 *   <li>E 2.1.2: no longer take a roundabout way in the neighbourhood;
 *   <li>E 2.1.3: experience less nuisance in the neighbourhood;
 *   <li>E 2.2.1: help people outside their own circle;
 *   <li>E 2.3.1: do more for the neighbourhood;
 *   <li>E 3.1.1: have a better fitting prospect of work;
 *   <li>E 3.1.2: have a fitting prospect of study;
 *   <li>E 3.2.1: have a fitting prospect of support in education;
 *   <li>E 3.3.1: intend to join in activities in the neighbourhood more often;
 *   <li>E 3.3.2: have begun to give informal care or intend to;
 *   <li>E 3.3.3: do more for others or intend to;
 *   <li>E 4.1.1: feel less alone;
 *   <li>E 4.1.2: dare to ask for help (sooner);
 *   <li>E 4.1.3: receive more support from those around them;
 *   <li>E 4.2.1: receive more support from those around them, also by age band;
 *   <li>E 4.2.2: can take part socially;
 *   <li>E 4.3.1: can offer a more stable upbringing;
 *   <li>E 5.1.1: have become (more) physically active;
 *   <li>E 5.1.2: have become member of a sports club;
 *   <li>E 5.1.3: have come to feel healthier or are more content with their weight;
 *   <li>E 5.2.1: are less limited, take part more often or feel more support;
 *   <li>E 6.1.1: feel better in themselves;
 *   <li>E 6.1.2: have come to take better care of themselves;
 *   <li>E 6.1.3: feel happier;
 *   <li>E 6.2.1: feel more accepted;
 *   <li>E 7.1.1: choose (better) for themselves what they do with their lives;
 *   <li>E 7.2.1: enjoy their day as it is.
 * </ul>
 *
 * <p>Unit: questionnaire, which consists of all answers of one respondent for one case, or for no case. It belongs only to the period of
 * its last answer, even if its other answers are in an earlier period. Figures, in per cent:
 * <ul>
 *   <li>{@code value}: among the participants' questionnaires in the period that answer at least one of the items, the share whose answers
 *       are a yes;
 *   <li>{@code professional}: the same for the professionals' questionnaires, from the professionals' items in the indicator's row. An
 *       indicator without such items does not have this figure. The two are never added;
 *   <li>{@code part1}, {@code part2} ...: as {@code value}, from the items of one numbered part, if the caller maps items to parts.
 * </ul>
 *
 * <p>STATED: the share of participants, from the items of the row (effect tables of definitielijst 2025); one answer per item; {@code NVT}
 * is a possible answer. INTERPRETED: the denominator is those who answered; a questionnaire without an answer to the items, or with {@code
 * NVT} only, is excluded. E 3.1.1 uses 3a1-7 and E 3.1.2 uses 3b1-7: they share one cell, but one is about work and the other about study,
 * and with all 14 items both would have the same figure. E 1.1.1 and E 1.3.1 are one text with two ids, and have the same figure. E 1.2.2
 * is over those who live alone, and an unknown household is missing. GAP, all in {@link EffectOptions}: the answer scale and which answers
 * are a yes, how several items are combined into one yes, age bands, and the items of numbered parts.
 *
 * <p>Edge cases: without an answer scale or combination the figure is {@link Outcome.Status#NOT_DEFINED}. If the combination requires more
 * yeses than the figure has items, the figure is 0, and the explanation says why. If the whole input has no answer to any of the items, it
 * is {@link Outcome.Status#NOT_REGISTERED}; if nobody answered in the period, it is {@link Outcome.Status#NO_DATA}. An answer that is not
 * an option of the scale counts as not given, and the explanation reports the number of such answers. Case and white space of an answer do
 * not matter, and {@code NVT} may be spelled {@code n.v.t.} or {@code niet van toepassing}.
 *
 * <p>If the application has individual answers, an {@link AnswerGrouping} groups them into questionnaires:
 *
 * <pre>{@code
 * EffectOptions options = EffectOptions.builder()
 *         .answerScale(EffectOptions.AnswerScale.of(List.of("oneens", "eens"), List.of("eens")))
 *         .combination(EffectOptions.Combination.ANY)
 *         .build();
 * AnswerGrouping<MyAnswer> byRespondent = AnswerGrouping.of(
 *         MyAnswer::respondent, MyAnswer::caseId, MyAnswer::item, MyAnswer::answer, MyAnswer::on);
 * Outcomes lessAlone = answers.stream().collect(byRespondent.into(EffectMeasures.indicator(
 *         KpiModel.measures(Edition.E2025).require(KpiId.of("E 4.1.1")), Questionnaires.filled(), options, quarter)));
 * }</pre>
 */
public final class EffectMeasures {
    private EffectMeasures() {}

    /**
     * {@return the measure of an effect indicator, from the items of its specification}
     *
     * @param specification the specification of the indicator; see {@link MeasureSpecification#items()}
     * @param questionnaires the functions for questionnaires
     * @param options the options that the model leaves open
     * @param period the period
     * @param <T> the application's type of a questionnaire
     * @throws IllegalArgumentException if the specification is not of an effect indicator, or a part in the options has items that the
     *     indicator lacks
     */
    public static <T> Measure<T, Outcomes> indicator(
            MeasureSpecification specification, Questionnaires<T> questionnaires, EffectOptions options, ReportingPeriod period) {
        MeasureSpecification.IndicatorItems items = specification.items().orElseThrow(() -> notAnIndicator(specification.kpi()));
        return indicator(specification.kpi(), items, questionnaires, options, period);
    }

    /**
     * {@return the measure of an effect indicator, from given items}
     *
     * @param indicator its id
     * @param items its items
     * @param questionnaires the functions for questionnaires
     * @param options the options that the model leaves open
     * @param period the period
     * @param <T> the application's type of a questionnaire
     * @throws IllegalArgumentException if it is not an effect indicator, or a part in the options has items that the indicator lacks
     */
    public static <T> Measure<T, Outcomes> indicator(
            KpiId indicator, MeasureSpecification.IndicatorItems items, Questionnaires<T> questionnaires, EffectOptions options, ReportingPeriod period) {
        if (indicator.layer() != Layer.EFFECT) {
            throw notAnIndicator(indicator);
        }
        EffectLayer reading = new EffectLayer(indicator, items, options, period);
        return Measure.several(reading.shape, reading.questionnaires(questionnaires));
    }

    private static IllegalArgumentException notAnIndicator(KpiId kpi) {
        return new IllegalArgumentException(kpi + " is not an effect indicator and has no items; an example is E 4.1.3.");
    }

    /**
     * Returns a collector of the response (<i>respons</i>) by kind of questionnaire: the invitations sent in the period, and those of them
     * that were answered by its last day.
     *
     * <p>INTERPRETED: an invitation is answered if the same respondent has answered any item of that questionnaire for the same case. The
     * item need not be one of a particular indicator, and the answer may precede the invitation.
     *
     * @param kind the kind of questionnaire of the invitation
     * @param sentOn the day of the invitation
     * @param firstAnsweredOn the day of the first answer of the same respondent, case and kind; {@code null} if absent
     * @param period the period
     * @param <T> the application's type of an invitation
     * @return a collector of invitations, whose result has every kind of questionnaire
     */
    public static <T> Collector<T, ?, Map<Questionnaire, ResponseCount>> response(
            Function<? super T, Questionnaire> kind,
            Function<? super T, ? extends @Nullable LocalDate> sentOn,
            Function<? super T, ? extends @Nullable LocalDate> firstAnsweredOn,
            ReportingPeriod period) {
        InvitationCount count = new InvitationCount(new PeriodWindow(period));
        return Collector.of(
                InvitationCount::create,
                (long[] counts, T unit) ->
                        count.accept(counts, kind.apply(unit), DayFunction.of("sentOn", sentOn.apply(unit)),
                                DayFunction.of("firstAnsweredOn", firstAnsweredOn.apply(unit))),
                InvitationCount::combine,
                InvitationCount::result,
                Collector.Characteristics.UNORDERED);
    }

    /** Counts invitations per kind of questionnaire: all, those of the period, and the answered ones among the latter. */
    private record InvitationCount(PeriodWindow window) {
        private static final int ALL = 0;
        private static final int INVITED = 1;
        private static final int ANSWERED = 2;
        private static final int COUNTS = 3;

        static long[] create() {
            return new long[COUNTS * Questionnaire.values().length];
        }

        void accept(long[] counts, Questionnaire kind, long sentOn, long firstAnsweredOn) {
            int at = kind.ordinal() * COUNTS;
            counts[at + ALL]++;
            if (window.contains(sentOn)) {
                counts[at + INVITED]++;
                if (window.known(firstAnsweredOn) != DayFunction.NONE) {
                    counts[at + ANSWERED]++;
                }
            }
        }

        static long[] combine(long[] counts, long[] others) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Overflow.add(counts[i], others[i]);
            }
            return counts;
        }

        static Map<Questionnaire, ResponseCount> result(long[] counts) {
            Map<Questionnaire, ResponseCount> responses = new EnumMap<>(Questionnaire.class);
            for (Questionnaire kind : Questionnaire.values()) {
                int at = kind.ordinal() * COUNTS;
                responses.put(
                        kind,
                        counts[at + ALL] == 0
                                ? ResponseCount.NOT_REGISTERED
                                : new ResponseCount(Outcome.Status.VALUE, counts[at + INVITED], counts[at + ANSWERED]));
            }
            return Collections.unmodifiableMap(responses);
        }
    }

    /**
     * The application's functions for filled-in questionnaires (Dutch: <i>ingevulde vragenlijst</i>). A questionnaire has all answers of
     * one respondent for one case, or for no case, to one of the two kinds of questionnaire. It belongs to the day of its last answer.
     *
     * <p>An application with individual answers groups them with {@link AnswerGrouping}. Immutable: {@link #household} and {@link #age}
     * return an extended copy.
     *
     * @param <T> the application's type of a questionnaire
     */
    public static final class Questionnaires<T> {
        final Function<? super T, Questionnaire> kind;
        final DayFunction<T> lastAnsweredOn;
        final BiFunction<? super T, ItemId, @Nullable String> answer;
        final Function<? super T, ? extends @Nullable Household> household;
        final Function<? super T, ? extends @Nullable Integer> age;

        Questionnaires(
                Function<? super T, Questionnaire> kind,
                DayFunction<T> lastAnsweredOn,
                BiFunction<? super T, ItemId, @Nullable String> answer,
                Function<? super T, ? extends @Nullable Household> household,
                Function<? super T, ? extends @Nullable Integer> age) {
            this.kind = kind;
            this.lastAnsweredOn = lastAnsweredOn;
            this.answer = answer;
            this.household = household;
            this.age = age;
        }

        /**
         * Creates questionnaires with the application's functions. Household and age are unknown unless added.
         *
         * @param kind the kind of questionnaire
         * @param lastAnsweredOn the day of its last answer
         * @param answers the answers by item: an option of the scale, or {@code NVT}; an item that is absent, null or blank was not
         *         answered
         * @param <T> the application's type of a questionnaire
         * @return the questionnaires
         */
        public static <T> Questionnaires<T> of(
                Function<? super T, Questionnaire> kind,
                Function<? super T, ? extends @Nullable LocalDate> lastAnsweredOn,
                Function<? super T, ? extends Map<ItemId, ? extends @Nullable String>> answers) {
            return new Questionnaires<>(kind, DayFunction.from("lastAnsweredOn", lastAnsweredOn), (unit, item) -> answers.apply(unit).get(item),
                    unit -> null, unit -> null);
        }

        /** {@return the functions for questionnaires of {@link AnswerGrouping}} */
        public static Questionnaires<AnswerGrouping.FilledQuestionnaire> filled() {
            return Questionnaires.of(AnswerGrouping.FilledQuestionnaire::kind, AnswerGrouping.FilledQuestionnaire::lastAnsweredOn,
                    AnswerGrouping.FilledQuestionnaire::answers)
                    .household(AnswerGrouping.FilledQuestionnaire::household)
                    .age(AnswerGrouping.FilledQuestionnaire::age);
        }

        /**
         * Adds the household of the respondent.
         *
         * @param household the household; {@code null} if unknown
         * @return the questionnaires
         */
        public Questionnaires<T> household(Function<? super T, ? extends @Nullable Household> household) {
            return new Questionnaires<>(kind, lastAnsweredOn, answer, household, age);
        }

        /**
         * Adds the age of the respondent.
         *
         * @param age the age in whole years; {@code null} if unknown
         * @return the questionnaires
         */
        public Questionnaires<T> age(Function<? super T, ? extends @Nullable Integer> age) {
            return new Questionnaires<>(kind, lastAnsweredOn, answer, household, FieldBounds.whole(RecordType.RESPONSE, "age", age));
        }
    }

    /**
     * The response to one kind of questionnaire (Dutch: <i>respons</i>): the numbers of people invited and of those who answered. It is
     * shown next to the effect indicators, whose population consists of those who answered: nothing is known about the others.
     *
     * @param status {@link Outcome.Status#VALUE}; {@link Outcome.Status#NOT_REGISTERED} if the whole input has no invitation of this kind;
     *     or {@link Outcome.Status#SUPPRESSED} if small groups are protected
     * @param invited the number of invitations sent in the period
     * @param answered the number of those answered by the end of the period
     */
    public record ResponseCount(Outcome.Status status, long invited, long answered) {
        /** The response if there are no invitations of this kind. */
        public static final ResponseCount NOT_REGISTERED = new ResponseCount(Outcome.Status.NOT_REGISTERED, 0, 0);

        /** The response in a published report, if few answered or few did not answer. */
        public static final ResponseCount SUPPRESSED = new ResponseCount(Outcome.Status.SUPPRESSED, 0, 0);

        /**
         * Creates a response.
         *
         * @throws IllegalArgumentException if more people answered than were invited, a number is negative, or there are numbers without a
         *         value
         */
        public ResponseCount {
            if (answered < 0 || answered > invited) {
                throw new IllegalArgumentException(
                        "A response of " + answered + " of " + invited + " is invalid; those who answered are among those who were invited.");
            }
            if (status != Outcome.Status.VALUE && invited > 0) {
                throw new IllegalArgumentException("A response of status " + status + " has no numbers, and was given " + invited + " invitations.");
            }
        }

        /**
         * {@return the tree form: {@code status}, and {@code invited} and {@code answered} if the status is {@code VALUE}} Jackson 2 and 3
         * write it as JSON.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            Tree tree = new Tree().text("status", status);
            return (status == Outcome.Status.VALUE ? tree.put("invited", invited).put("answered", answered) : tree).toMap();
        }
    }
}
