package nl.kpimodel.calc.report.binding;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.calc.AnswerGrouping;
import nl.kpimodel.calc.EffectMeasures;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.Invitation;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * The bindings of the effect indicators. Individual answers are grouped into questionnaires. A questionnaire has the strata of its answers,
 * and those of its case if the answers have none.
 */
public final class EffectBindings {
    /** A questionnaire with its case. */
    public record Answered(AnswerGrouping.FilledQuestionnaire questionnaire, @Nullable CaseRecords dossier) {
        /** Returns the case, or the respondent if there is no case. */
        String contributor() {
            return dossier != null
                    ? dossier.contributor
                    : "respondent\n" + questionnaire.strata().get(Stratum.ORGANISATION) + '\n' + questionnaire.respondentId();
        }

        @Nullable Integer age() {
            return questionnaire.age() == null && dossier != null ? dossier.registered.ageAtStart() : questionnaire.age();
        }

        @Nullable String stratum(String key) {
            String own = questionnaire.strata().get(key);
            return own == null && dossier != null ? dossier.registered.strata().value(key) : own;
        }
    }

    private static final EffectMeasures.Questionnaires<Answered> QUESTIONNAIRES = EffectMeasures.Questionnaires.<Answered>of(
                    answered -> answered.questionnaire().kind(),
                    answered -> answered.questionnaire().lastAnsweredOn(),
                    answered -> answered.questionnaire().answers())
            .household(answered -> answered.questionnaire().household())
            .age(Answered::age);

    static final AnswerGrouping<Response> GROUPING = byEveryField(AnswerGrouping.<Response>of(
                    Response::respondentId,
                    Response::caseId,
                    Response::item,
                    Response::answer,
                    Response::answeredOn)
            .age(Response::age)
            .household(Response::household));

    private EffectBindings() {}

    private static AnswerGrouping<Response> byEveryField(AnswerGrouping<Response> grouping) {
        AnswerGrouping<Response> split = grouping;
        for (RecordField field : Strata.fields()) {
            split = split.stratum(field.name(), answer -> answer.strata().value(field.name()));
        }
        return split;
    }

    static MeasureBinding<Answered> row(KpiId indicator, CalculationContext run) {
        MeasureSpecification reading = run.readings.require(indicator);
        String[] own = reading.ownStrata().stream().map(MeasureSpecification.OwnStratum::key).toArray(String[]::new);
        Measure<Answered, Outcomes> measure = EffectMeasures.indicator(reading, QUESTIONNAIRES, run.options.effects(), run.period);
        for (String key : own) {
            if (!run.values.met(key).isEmpty()) {
                measure = measure.expecting(run.values.met(key));
            }
        }
        return new MeasureBinding<>(RecordType.RESPONSE, measure.contributors(Answered::contributor), UnitStrata.ofQuestionnaires(run).without(own));
    }

    static Map<Respondent, Answered> questionnaires(AnswerGrouping.AnsweredItems answers, RegisteredRecords registered) {
        Map<Respondent, Answered> answered = new LinkedHashMap<>();
        for (AnswerGrouping.FilledQuestionnaire questionnaire : GROUPING.result(answers)) {
            String organisation = questionnaire.strata().get(Stratum.ORGANISATION);
            answered.put(Respondent.of(questionnaire), new Answered(questionnaire, registered.dossier(organisation, questionnaire.caseId())));
        }
        return answered;
    }

    /** The identity of a questionnaire: the respondent, the kind and the case. */
    public record Respondent(@Nullable String organisation, Questionnaire kind, String respondent, @Nullable String caseId) implements Serializable {
        public static Respondent of(AnswerGrouping.FilledQuestionnaire questionnaire) {
            return new Respondent(
                    questionnaire.strata().get(Stratum.ORGANISATION), questionnaire.kind(), questionnaire.respondentId(), questionnaire.caseId());
        }

        public static Respondent of(Response response) {
            return new Respondent(
                    response.strata().organisation(), response.item().questionnaire(), response.respondentId(), response.caseId());
        }

        public static Respondent of(Invitation invitation) {
            Strata strata = invitation.strata();
            return new Respondent(strata.organisation(), invitation.questionnaire(), invitation.respondentId(), invitation.caseId());
        }
    }

    public static Map<Questionnaire, ResponseCount> response(CalculationContext run) {
        return run.registered.invitations().stream()
                .collect(EffectMeasures.response(
                        Invitation::questionnaire,
                        Invitation::sentOn,
                        invitation -> run.registered.firstAnsweredOn(Respondent.of(invitation)),
                        run.period));
    }
}
