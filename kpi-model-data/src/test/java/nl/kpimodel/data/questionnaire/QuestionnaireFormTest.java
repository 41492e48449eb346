package nl.kpimodel.data.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.Schemas;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Section;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Tag("locale")
class QuestionnaireFormTest {
    static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    /** A scale for the tests. No source gives the scale of the model. */
    static final List<String> ANSWERS = List.of("Nee", "Een beetje", "Ja");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FEARED = "</style><script>alert('1')</script> \"x\" & \u202edraai";

    static List<ItemId> items(String... ids) {
        return Stream.of(ids).map(ItemId::of).toList();
    }

    static QuestionnaireTexts texts() {
        return QuestionnaireTexts.in(Language.DUTCH).withOrganisation("Welzijn Amstel").withProject("Eenzame ouderen").withContact("Balie, 020 123 45 67")
                .withAnswers(Questionnaire.PARTICIPANT, ANSWERS);
    }

    private static QuestionnaireForm form() {
        return QuestionnaireForm.of(MODEL, Questionnaire.PARTICIPANT, MODEL.linkage().itemsOf(KpiId.of("I 4.1.3")), texts());
    }

    private static List<String> sentences(QuestionnaireForm form) {
        return form.questions().map(form::sentence).toList();
    }

    @Test
    void theQuestionsOfAnImpactKpiAreAskedInOrderWithTheProjectInTheStem() {
        assertThat(form().status()).isEqualTo(Status.ACTIVE);
        assertThat(form().gaps()).isEmpty();
        assertThat(sentences(form())).containsExactly(
                "Door mijn deelname aan Eenzame ouderen heb ik meer mensen leren kennen",
                "Door mijn deelname aan Eenzame ouderen voel ik me minder alleen",
                "Door mijn deelname aan Eenzame ouderen ken ik meer mensen die ik kan vertrouwen",
                "Door mijn deelname aan Eenzame ouderen ontvang ik meer steun uit mijn omgeving");
    }

    @Test
    void sectionsComeInTheOrderOfTheModelWhateverTheOrderOfTheChoice() {
        List<ItemId> chosen = items("7a1", "4a2", "2b2", "4a1", "3c2", "E4.A", "4a1");
        QuestionnaireForm participants = QuestionnaireForm.draft(MODEL, Questionnaire.PARTICIPANT, chosen, texts());
        assertThat(participants.sections()).extracting(section -> section.id().map(ItemId.Section::toString).orElse(""))
                .containsExactly("2b", "3c", "4a", "7a");
        assertThat(participants.questions().map(question -> question.id().toString())).containsExactly("2b2", "3c2", "4a1", "4a2", "7a1");
        QuestionnaireForm professionals = QuestionnaireForm.draft(MODEL, Questionnaire.PROFESSIONAL, chosen, texts());
        assertThat(professionals.sections()).extracting(Section::domainName).containsExactly("Sociale relaties");
        assertThat(professionals.itemsWithoutText()).isEqualTo(items("E4.A"));
    }

    @Test
    void whatIsMissingIsRefusedAllAtOnceInBothLanguages() {
        assertThatThrownBy(() -> QuestionnaireForm.of(MODEL, Questionnaire.PARTICIPANT, items("4a1", "3c1", "2b2"), QuestionnaireTexts.in(Language.DUTCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("name of the project", "answers are missing", "2b2, 3c1",
                        "Copy the texts from the questionnaire of Sociaal Werk Nederland")
                .satisfies(refused -> assertThat(BilingualException.find(refused, Language.DUTCH).orElseThrow()).contains("De naam van het project ontbreekt"));
    }

    @Test
    void aDraftShowsWhatIsMissingAndNothingMadeUp() {
        QuestionnaireForm draft = QuestionnaireForm.draft(MODEL, Questionnaire.PARTICIPANT, items("3c1", "4a1"), QuestionnaireTexts.in(Language.DUTCH));
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(sentences(draft)).containsExactly("[tekst van vraag 3c1 ontbreekt]",
                "Door mijn deelname aan [naam van het project ontbreekt] heb ik meer mensen leren kennen");
        assertThat(draft.gaps()).hasSize(3);
        assertThat(draft.html()).contains("Concept: nog niet gebruiken").contains("De antwoorden staan nog niet in deze lijst");
    }

    @Test
    void aTextWithACapitalIsAskedAsItIsAndOneWithASmallLetterCompletesTheStem() {
        QuestionnaireTexts own = texts().withItem(ItemId.of("3c1"), "doe ik vaker mee").withItem(ItemId.of("3c2"), "Wilt u mantelzorger worden?");
        assertThat(sentences(QuestionnaireForm.of(MODEL, Questionnaire.PARTICIPANT, items("3c1", "3c2"), own)))
                .containsExactly("Door mijn deelname aan Eenzame ouderen doe ik vaker mee", "Wilt u mantelzorger worden?");
    }

    @Test
    void aQuestionnaireInEnglishDoesNotFallBackOnDutchTexts() {
        QuestionnaireForm english = QuestionnaireForm.draft(MODEL, Questionnaire.PARTICIPANT, items("4a1"), QuestionnaireTexts.in(Language.ENGLISH));
        assertThat(sentences(english)).containsExactly("[text of question 4a1 is missing]");
        assertThat(english.stem()).isEmpty();
    }

    @Test
    void theQuestionnairesOfTheEditionHaveAllItsQuestions() {
        assertThat(QuestionnaireForm.ofModel(MODEL, Questionnaire.PARTICIPANT).questions()).hasSize(64);
        assertThat(QuestionnaireForm.ofModel(MODEL, Questionnaire.PROFESSIONAL).questions().map(question -> question.id().toString()))
                .containsExactly("E1", "E2", "E3", "E4.A", "E4.B", "E5", "E6", "E7");
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireForm.ofModel(KpiModel.edition(Edition.PRE_2025), Questionnaire.PARTICIPANT))
                .withMessageContaining("No question for participants is chosen");
    }

    @Test
    void questionsAndTextsThatTheEditionDoesNotHaveAreRefused() {
        assertThatThrownBy(() -> QuestionnaireForm.draft(MODEL, Questionnaire.PARTICIPANT, items("4a9"), texts()))
                .isInstanceOf(UnknownIdException.class).hasMessageContaining("4a5");
        assertThatThrownBy(() -> QuestionnaireForm.draft(MODEL, Questionnaire.PARTICIPANT, items("4a1"), texts().withItem(ItemId.of("9a1"), "x")))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    void theTreeReadsBackAndIsWhatTheSchemaDescribes() throws Exception {
        List<QuestionnaireForm> forms = new ArrayList<>(List.of(form(), QuestionnaireForm.ofModel(MODEL, Questionnaire.PARTICIPANT),
                QuestionnaireForm.ofModel(MODEL, Questionnaire.PROFESSIONAL)));
        forms.add(QuestionnaireForm.draft(MODEL, Questionnaire.PARTICIPANT, items("3c1"), texts()
                .withIntroduction(Questionnaire.PARTICIPANT, "Beste bewoner,\n\nWilt u ...")));
        for (QuestionnaireForm form : forms) {
            JsonNode json = JSON.valueToTree(form);
            assertThat(Schemas.faults(Schemas.of("questionnaire"), json)).isEmpty();
            QuestionnaireForm back = QuestionnaireForm.fromTree(JSON.convertValue(json, new TypeReference<Map<String, Object>>() {}));
            assertThat(back).isEqualTo(form).hasSameHashCodeAs(form);
            assertThat(back.html()).isEqualTo(form.html());
        }
    }

    @Test
    void aTreeThatIsNoQuestionnaireIsRefusedWithItsPath() {
        refused(tree -> with(tree, "sections", List.of()), "sections");
        refused(tree -> with(tree, "staus", "ACTIVE"), "staus is unknown. The nearest is status");
        refused(tree -> with(tree, "status", "FINAL"), "\"FINAL\" is invalid. Choose from DRAFT, ACTIVE");
        refused(tree -> with(tree, "answers", List.of()), "not complete");
        refused(tree -> with(tree, "answers", List.of("Ja", "JA")), "1 of them different");
        refused(tree -> with(tree, "questionnaire", "PROFESSIONAL"), "4a1 belongs to another section");
        refused(tree -> with(tree, "format", 2), "newer version");
        refused(tree -> with(tree, "sections", List.of("4a")), "sections[0] is \"4a\"; give an object");
        refused(tree -> with(tree, "edition", "2024"), "edition");
    }

    @Test
    void whatTheSchemaRefusesOfATreeTheReaderRefuses() {
        Map<String, Object> changes = Map.of("sections", List.of(), "staus", "ACTIVE", "status", "FINAL", "questionnaire", "BOTH", "answers", "Ja", "title", " ",
                "format", 2, "language", "fr", "url", 3);
        changes.forEach((key, value) -> {
            Map<String, Object> tree = with(new TreeMap<>(form().toTree()), key, value);
            assertThat(Schemas.faults(Schemas.of("questionnaire"), JSON.valueToTree(tree))).as(key).isNotEmpty();
            assertThatIllegalArgumentException().as(key).isThrownBy(() -> QuestionnaireForm.fromTree(tree));
        });
    }

    private static void refused(UnaryOperator<Map<String, Object>> change, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireForm.fromTree(change.apply(new TreeMap<>(form().toTree()))))
                .withMessageContaining(message);
    }

    private static Map<String, Object> with(Map<String, Object> tree, String key, Object value) {
        tree.put(key, value);
        return tree;
    }

    @Test
    void theFhirResourceHasGroupsBySectionAndTheAnswersAsOptions() {
        JsonNode fhir = JSON.valueToTree(form().toFhir());
        assertThat(fhir.get("resourceType").asText()).isEqualTo("Questionnaire");
        assertThat(fhir.get("url").asText()).isEqualTo("https://kpimodel.nl/fhir/Questionnaire/2025-participant");
        assertThat(fhir.get("status").asText()).isEqualTo("active");
        assertThat(fhir.at("/item/0/linkId").asText()).isEqualTo("4");
        assertThat(fhir.at("/item/0/item/0/linkId").asText()).isEqualTo("4a");
        JsonNode question = fhir.at("/item/0/item/0/item/0");
        assertThat(question.get("linkId").asText()).isEqualTo("4a1");
        assertThat(question.get("text").asText()).isEqualTo("Door mijn deelname aan Eenzame ouderen heb ik meer mensen leren kennen");
        assertThat(question.at("/code/0/system").asText()).isEqualTo("https://kpimodel.nl/id/2025/item");
        assertThat(question.findValuesAsText("display")).containsExactly("Nee", "Een beetje", "Ja", "niet van toepassing");
        assertThat(question.at("/answerOption/3/valueCoding/code").asText()).isEqualTo("NVT");
        JsonNode own = JSON.valueToTree(QuestionnaireForm.of(MODEL, Questionnaire.PARTICIPANT, items("4a1"),
                texts().withUrl("https://welzijnamstel.example/fhir/Questionnaire/ouderen")).toFhir());
        assertThat(own.get("url").asText()).isEqualTo("https://welzijnamstel.example/fhir/Questionnaire/ouderen-participant");
        assertThat(own.get("id").asText()).isEqualTo("ouderen-participant");
    }

    @Test
    void theSameQuestionnaireGivesTheSameBytes(@TempDir Path folder) throws Exception {
        for (String name : List.of("vragen.html", "vragen.json", "vragen.fhir.json")) {
            form().write(folder.resolve(name));
            byte[] first = Files.readAllBytes(folder.resolve(name));
            form().write(folder.resolve(name));
            assertThat(folder.resolve(name)).hasBinaryContent(first);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> form().write(folder.resolve("vragen.pdf"))).withMessageContaining(".fhir.json");
        assertThat(JSON.readTree(folder.resolve("vragen.fhir.json").toFile())).isEqualTo(JSON.valueToTree(form().toFhir()));
    }

    private static Document page(QuestionnaireForm form) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(form.html().replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePageAsksEachQuestionWithOneGroupOfButtonsAndRunsAndFetchesNothing() throws Exception {
        Document page = page(form());
        NodeList inputs = page.getElementsByTagName("input");
        Map<String, Integer> buttons = new TreeMap<>();
        for (int i = 0; i < inputs.getLength(); i++) {
            Element input = (Element) inputs.item(i);
            if (input.getAttribute("type").equals("radio")) {
                buttons.merge(input.getAttribute("name"), 1, Integer::sum);
            }
        }
        assertThat(buttons).isEqualTo(Map.of("4a1", 4, "4a2", 4, "4a3", 4, "4a4", 4));
        assertThat(page.getElementsByTagName("legend").item(0).getTextContent())
                .contains("Door mijn deelname aan Eenzame ouderen").contains("heb ik meer mensen leren kennen");
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("form").getLength()).isZero();
        assertThat(form().html()).doesNotContain("http:", "https:", "url(", "src=").contains("Welzijn Amstel", "Balie, 020 123 45 67");
    }

    @Test
    void textsOfTheOrganisationAreNeverMarkup() throws Exception {
        QuestionnaireTexts feared = QuestionnaireTexts.in(Language.DUTCH).withOrganisation(FEARED).withProject(FEARED).withContact(FEARED)
                .withIntroduction(Questionnaire.PARTICIPANT, FEARED).withStem(Questionnaire.PARTICIPANT, FEARED + " <project>")
                .withAnswers(Questionnaire.PARTICIPANT, List.of(FEARED, "Ja")).withItem(ItemId.of("4a1"), FEARED);
        QuestionnaireForm form = QuestionnaireForm.of(MODEL, Questionnaire.PARTICIPANT, items("4a1"), feared);
        assertThat(page(form).getElementsByTagName("script").getLength()).isZero();
        assertThat(form.html()).doesNotContain("<script", "\u202e");
        assertThat(form.toFhir().toString()).doesNotContain("\u202e");
    }
}
