package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.EffectOptions.AgeBands;
import nl.kpimodel.calc.EffectOptions.AnswerScale;
import nl.kpimodel.calc.EffectOptions.Combination;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Response.Household;
import org.jspecify.annotations.Nullable;

/**
 * The calculation shared by all effect indicators. They differ in their items, and four of them in age or household. {@link EffectMeasures}
 * documents the meaning.
 */
final class EffectLayer extends CountingRule {
    static final KpiId BY_HOUSEHOLD = KpiId.of("E 1.2.1");
    static final KpiId SINGLES = KpiId.of("E 1.2.2");
    static final List<KpiId> BY_AGE = List.of(KpiId.of("E 1.1.3"), KpiId.of("E 4.2.1"));

    private final MeasureLayout.Need response;
    private final MeasureLayout.Need household;
    private final List<Figure> figures = new ArrayList<>();
    private final boolean isByHousehold;
    private final @Nullable AgeBands ageBands;
    private final @Nullable AnswerScale scale;
    private final @Nullable Combination combination;

    EffectLayer(KpiId indicator, MeasureSpecification.IndicatorItems own, EffectOptions options, ReportingPeriod period) {
        super(indicator, period);
        MeasureSpecification.IndicatorItems items = options.items(indicator, own);
        scale = options.answerScale().orElse(null);
        combination = options.combination(indicator).orElse(null);
        isByHousehold = indicator.equals(BY_HOUSEHOLD);
        ageBands = BY_AGE.contains(indicator) ? options.ageBands().orElse(null) : null;
        response = shape.need("response");
        household = shape.need("response.household");
        if (isByHousehold) {
            shape.ownStratum("household", MeasureLayout.OwnStratum.Rest.UNKNOWN);
        } else if (ageBands != null) {
            shape.ownStratum(Stratum.AGE_BAND, MeasureLayout.OwnStratum.Rest.UNKNOWN);
        }
        figures.add(new Figure("value", Questionnaire.PARTICIPANT, items.participant(), indicator.equals(SINGLES)));
        if (!items.professional().isEmpty()) {
            figures.add(new Figure("professional", Questionnaire.PROFESSIONAL, items.professional(), indicator.equals(SINGLES)));
        }
        options.parts(indicator).forEach((number, of) -> {
            if (!items.participant().containsAll(of)) {
                throw new IllegalArgumentException("Part " + number + " of " + indicator + " has the items " + of + ", of which not all are among its items "
                        + items.participant() + "; name those of the indicator, or give the indicator these items too.");
            }
            figures.add(new Figure("part" + number, Questionnaire.PARTICIPANT, of, indicator.equals(SINGLES)));
        });
    }

    /** One proportion, over the questionnaires of one kind, by some items. */
    private final class Figure {
        private final Questionnaire kind;
        private final ItemId[] items;
        private final boolean isOfSingles;
        private final MeasureLayout.Whole answered = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Slot yes = answered.part();
        private final MeasureLayout.Slot withoutHousehold = answered.missing("household");
        private final MeasureLayout.Need answer = shape.need("response.answer");
        /** The answers outside the scale in the questionnaires of the period. */
        private final MeasureLayout.Slot offScale = shape.counter();

        Figure(String key, Questionnaire kind, List<ItemId> items, boolean isOfSingles) {
            this.kind = kind;
            this.items = items.toArray(ItemId[]::new);
            this.isOfSingles = isOfSingles;
            MeasureLayout.Component proportion = shape.proportion(key, answered, yes).needs(response, answer);
            if (isOfSingles) {
                proportion.needs(household);
            }
            proportion.items(items);
            if (scale == null) {
                proportion.undefined(MeasureSpecification.Option.ANSWER_SCALE);
            } else {
                proportion.remark(cells -> offScale(cells.count(offScale), scale.options()));
            }
            if (combination == null) {
                proportion.undefined(MeasureSpecification.Option.COMBINATION);
            } else if (combination.needed().orElse(1) > items.size()) {
                // The share is then 0 because of the option, not because of the answers.
                proportion.remark(Remark.choice(OutcomeWords.term("option.combination.impossible", ExactNumber.of(items.size()))));
            }
            if (scale != null && combination != null) {
                proportion.remark(new Remark(yes(scale.yes(), items, combination), Remark.Place.SENTENCE));
            }
            if (ageBands != null && ageBands.overlap()) {
                proportion.remark(Remark.note("apart.AGE_BANDS"));
            }
        }

        /** Returns the text on the answers that count as a yes. The combination is left out if there is one question. */
        private static BilingualText yes(Collection<String> answers, List<ItemId> items, EffectOptions.Combination combination) {
            BilingualText named = OutcomeWords.inBoth(language -> OutcomeWords.listed(items.stream().map(ItemId::toString).toList(), "and", language));
            BilingualText yeses = OutcomeWords.inBoth(language -> OutcomeWords.listed(
                    answers.stream().map(answer -> OutcomeWords.filled("quoted", language, CitizenNumber.masked(answer))).toList(), "or", language));
            return items.size() == 1 ? OutcomeWords.both("yes.one", yeses, named) : OutcomeWords.both("yes.several", yeses, named, combination.inWords());
        }

        private static Optional<Remark> offScale(long count, List<String> options) {
            BilingualText of = OutcomeWords.inBoth(language -> OutcomeWords.listed(options.stream().map(CitizenNumber::masked).toList(), "and", language));
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new Remark(
                            OutcomeWords.sentence("answers.offScale", ExactNumber.of(count), of),
                            Remark.Place.CHOICE,
                            OutcomeWords.both("answers.offScale.published", of)));
        }

        <T> void classify(T unit, EffectMeasures.Questionnaires<T> questionnaires, @Nullable Questionnaire ofKind, @Nullable Household lives,
                long day, UnitClassification out) {
            if (ofKind != kind) {
                out.exclude(answered, ExclusionReason.OTHER_KIND);
                return;
            }
            // The answers that are given, that apply (are not NVT), that are a yes, and that are not on the scale.
            int given = 0;
            int applicable = 0;
            int yeses = 0;
            int unknown = 0;
            for (ItemId item : items) {
                String said = filled(questionnaires.answer.apply(unit, item));
                if (said == null) {
                    continue;
                }
                String option = scale == null ? null : scale.optionOf(said);
                if (option == null && AnswerText.isNotApplicable(said)) {
                    given++;
                } else if (option == null && scale != null) {
                    unknown++;
                } else {
                    given++;
                    applicable++;
                    yeses += option != null && scale != null && scale.yes().contains(option) ? 1 : 0;
                }
            }
            out.filledIf(given + unknown > 0, answer);
            if (isOfSingles && lives != null && lives != Response.Household.SINGLE) {
                out.exclude(answered, ExclusionReason.OTHER_KIND);
                return;
            }
            if (out.excludes(answered, window.flow(day))) {
                return;
            }
            for (int i = 0; i < unknown; i++) {
                out.count(offScale);
            }
            if (applicable == 0) {
                out.exclude(answered, given == 0 ? ExclusionReason.ITEMS_NOT_ANSWERED : ExclusionReason.NOT_APPLICABLE);
            } else if (isOfSingles && lives == null) {
                out.missing(withoutHousehold);
            } else {
                out.in(answered);
                out.countIf(combination != null && combination.isYes(yeses, applicable), yes);
            }
        }
    }

    <T> UnitClassifier<T> questionnaires(EffectMeasures.Questionnaires<T> questionnaires) {
        return (unit, out) -> {
            Response.Household lives = questionnaires.household.apply(unit);
            out.filled(response);
            out.filledIf(lives != null, household);
            if (isByHousehold) {
                out.ownStratum(lives == null ? null : lives.name());
            } else if (ageBands != null) {
                ageBands.labels(questionnaires.age.apply(unit)).forEach(out::ownStratum);
            }
            Questionnaire kind = questionnaires.kind.apply(unit);
            long day = questionnaires.lastAnsweredOn.of(unit);
            for (Figure figure : figures) {
                figure.classify(unit, questionnaires, kind, lives, day, out);
            }
        };
    }
}
