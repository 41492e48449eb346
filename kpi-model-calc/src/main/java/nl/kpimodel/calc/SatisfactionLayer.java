package nl.kpimodel.calc;

import nl.kpimodel.calc.SatisfactionAnswers.ReportedScale;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Satisfaction;
import org.jspecify.annotations.Nullable;

/**
 * The calculation of A 32, A 33 and A 34: one kind of respondent, on one scale. {@link ActivityMeasures#clientSatisfaction} documents the
 * meaning.
 */
final class SatisfactionLayer extends CountingRule {
    private final Satisfaction.Respondent speaksOf;
    private final @Nullable ReportedScale scale;
    private final MeasureLayout.Whole answers;
    private final MeasureLayout.Quantity scores;
    private final MeasureLayout.Need answer;

    SatisfactionLayer(String kpi, Satisfaction.Respondent speaksOf, @Nullable ReportedScale scale, ReportingPeriod period) {
        super(kpi, period);
        this.speaksOf = speaksOf;
        this.scale = scale;
        answers = shape.whole(Timing.Kind.FLOW);
        scores = shape.quantity(100);
        answer = shape.need("satisfaction");
        if (scale == null) {
            shape.score("value", answers, scores, OutcomeValue.Score.Scale.ORDINAL).needs(answer).undefined(MeasureSpecification.Option.SATISFACTION_SCALE);
        } else {
            scale.bound(shape.score("value", answers, scores, scale.kind())).needs(answer).remark(scale.bounds()).remark(scale.steps());
        }
    }

    <T> UnitClassifier<T> answers(SatisfactionAnswers<T> functions) {
        return (unit, out) -> {
            out.filled(answer);
            if (functions.respondent.apply(unit) != speaksOf) {
                out.exclude(answers, ExclusionReason.OTHER_KIND);
            } else if (!out.excludes(answers, window.flow(functions.on.of(unit)))) {
                if (scale != null && !functions.isOn(scale, unit)) {
                    out.exclude(answers, ExclusionReason.OTHER_SCALE);
                } else {
                    out.in(answers);
                    if (scale != null) {
                        out.quantity(scores, scale.require(functions.score.apply(unit)));
                    }
                }
            }
        };
    }
}
