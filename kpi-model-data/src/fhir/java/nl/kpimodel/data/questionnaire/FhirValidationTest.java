package nl.kpimodel.data.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Question;
import nl.kpimodel.data.registration.CollectingSink;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The resources, checked by HAPI FHIR, the reference implementation of FHIR in Java: by its strict parser, by its validator with the
 * definitions of R4, and with answers made by its own classes.
 */
class FhirValidationTest {
    private static final FhirContext R4 = FhirContext.forR4();

    private static QuestionnaireForm form() {
        return QuestionnaireForm.of(QuestionnaireFormTest.MODEL, Questionnaire.PARTICIPANT,
                QuestionnaireFormTest.MODEL.linkage().itemsOf(KpiId.of("I 4.1.3")),
                QuestionnaireFormTest.texts().withIntroduction(Questionnaire.PARTICIPANT, "Beste bewoner,\n\nWilt u deze vragen beantwoorden?"));
    }

    static Stream<QuestionnaireForm> forms() {
        return Stream.of(form(), QuestionnaireForm.ofModel(QuestionnaireFormTest.MODEL, Questionnaire.PARTICIPANT),
                QuestionnaireForm.ofModel(QuestionnaireFormTest.MODEL, Questionnaire.PROFESSIONAL),
                QuestionnaireForm.draft(QuestionnaireFormTest.MODEL, Questionnaire.PROFESSIONAL, QuestionnaireFormTest.items("E4.B"),
                        QuestionnaireTexts.in(Language.ENGLISH).withUrl("https://welzijnamstel.example/fhir/Questionnaire/ouderen")));
    }

    private static org.hl7.fhir.r4.model.Questionnaire parsed(QuestionnaireForm form) {
        return R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler())
                .parseResource(org.hl7.fhir.r4.model.Questionnaire.class, JsonTree.text(form.toFhir()));
    }

    private static List<SingleValidationMessage> faults(String json, org.hl7.fhir.r4.model.Questionnaire... known) {
        IValidationSupport questionnaires = new IValidationSupport() {
            @Override
            public FhirContext getFhirContext() {
                return R4;
            }

            @Override
            public <T extends IBaseResource> T fetchResource(Class<T> type, String canonical) {
                return Stream.of(known).filter(type::isInstance).filter(each -> canonical.equals(each.getUrl() + "|" + each.getVersion())).map(type::cast).findFirst()
                        .orElse(null);
            }
        };
        IValidationSupport support = new ValidationSupportChain(new DefaultProfileValidationSupport(R4), new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4), questionnaires);
        FhirInstanceValidator instances = new FhirInstanceValidator(support);
        FhirValidator validator = R4.newValidator().registerValidatorModule(instances);
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.WARNING.ordinal())
                // A narrative is a recommendation, and the answers are codes of the questionnaire itself, which no terminology server
                // knows.
                .filter(message -> !message.getMessage().contains("dom-6") && !message.getMessage().contains("CodeSystem is unknown"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyQuestionnaireIsAResourceOfR4WithoutErrorsOrWarnings(QuestionnaireForm form) {
        assertThat(faults(JsonTree.text(form.toFhir()))).isEmpty();
        assertThat(parsed(form).getUrl()).isEqualTo(form.url());
    }

    @Test
    void theParserWritesBackWhatItRead() throws IOException {
        String written = R4.newJsonParser().encodeResourceToString(parsed(form()));
        assertThat(JsonTree.read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(JsonTree.read(JsonTree.text(form().toFhir()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void answersMadeByOtherSoftwareAreValidAndComeBack() throws IOException {
        org.hl7.fhir.r4.model.Questionnaire questionnaire = parsed(form());
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setStatus(QuestionnaireResponseStatus.COMPLETED).setQuestionnaire(questionnaire.getUrl() + "|" + questionnaire.getVersion())
                .setAuthoredElement(new DateTimeType("2026-11-03"));
        response.getSubject().getIdentifier().setSystem("https://welzijnamstel.example/deelnemer").setValue("d-17");
        Map<ItemId, String> chosen = new TreeMap<>();
        List<ItemId> items = form().questions().map(Question::id).toList();
        chosen.put(items.get(0), "Ja");
        chosen.put(items.get(1), "NVT");
        questionnaire.getItem().forEach(item -> answer(item, response.addItem(), chosen));
        String json = R4.newJsonParser().encodeResourceToString((IBaseResource) response);
        assertThat(faults(json, questionnaire)).isEmpty();

        CollectingSink sink = new CollectingSink();
        QuestionnaireAnswers.to(form(), Strata.of("Welzijn Amstel")).read("x", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), sink);
        assertThat(sink.findings).isEmpty();
        Map<ItemId, String> read = new TreeMap<>();
        sink.records.forEach(record -> read.put(((Response) record).item(), ((Response) record).answer()));
        assertThat(read).isEqualTo(chosen);
    }

    private static void answer(org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent item, QuestionnaireResponseItemComponent to,
            Map<ItemId, String> chosen) {
        to.setLinkId(item.getLinkId());
        item.getAnswerOption().stream().map(option -> (Coding) option.getValue())
                .filter(coding -> coding.getCode().equals(chosen.get(ItemId.of(item.getLinkId()))))
                .forEach(coding -> to.addAnswer().setValue(coding));
        item.getItem().forEach(nested -> answer(nested, to.addItem(), chosen));
    }

    @Test
    void theValidatorFindsAnAnswerThatIsNoOption() {
        String json = """
                {"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "URL|2025", "authored": "2026-11-03",
                 "item": [{"linkId": "4", "item": [{"linkId": "4a", "item": [
                   {"linkId": "4a1", "answer": [{"valueCoding": {"system": "URL/answers", "code": "ANSWER"}}]}]}]}]}""".replace("URL", form().url());
        assertThat(faults(json.replace("ANSWER", "Ja"), parsed(form()))).isEmpty();
        assertThat(faults(json.replace("ANSWER", "Misschien"), parsed(form()))).isNotEmpty();
    }

    @Test
    void theValidatorFindsFaults() {
        String twice = JsonTree.text(form().toFhir()).replace("\"4a2\"", "\"4a1\"");
        assertThat(faults(twice)).isNotEmpty();
    }
}
