package nl.kpimodel.data.questionnaire;

import static nl.kpimodel.data.questionnaire.QuestionnaireFormTest.ANSWERS;
import static nl.kpimodel.data.questionnaire.QuestionnaireFormTest.MODEL;
import static nl.kpimodel.data.questionnaire.QuestionnaireFormTest.items;
import static nl.kpimodel.data.questionnaire.QuestionnaireFormTest.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.questionnaire.QuestionnaireForm.Question;
import nl.kpimodel.data.registration.CollectingSink;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.RegistrationReader.FileReading.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class QuestionnaireAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Strata STRATA = Strata.builder().organisation("Welzijn Amstel").team("Noord").domain(4).build();
    private static final QuestionnaireForm FORM = QuestionnaireForm.of(MODEL, Questionnaire.PARTICIPANT, items("4a1", "4a2", "4a3"), texts());

    private final CollectingSink sink = new CollectingSink();

    /** Returns a response with the structure of the Questionnaire, as a form filler makes it of the resource. */
    static ObjectNode response(QuestionnaireForm form, String respondent, Map<ItemId, String> answers) {
        JsonNode fhir = JSON.valueToTree(form.toFhir());
        ObjectNode response = JSON.createObjectNode();
        response.put("resourceType", "QuestionnaireResponse");
        response.put("questionnaire", fhir.get("url").asText() + "|" + fhir.get("version").asText());
        response.put("status", "completed");
        response.putObject("subject").putObject("identifier").put("system", "https://welzijnamstel.example/deelnemer").put("value", respondent);
        response.put("authored", "2026-11-02T23:30:00Z");
        copyItems(fhir, response, answers);
        return response;
    }

    private static void copyItems(JsonNode from, ObjectNode to, Map<ItemId, String> answers) {
        ArrayNode items = to.putArray("item");
        for (JsonNode item : from.path("item")) {
            ObjectNode copy = items.addObject();
            copy.put("linkId", item.get("linkId").asText());
            if (item.get("type").asText().equals("choice")) {
                String chosen = answers.get(ItemId.of(item.get("linkId").asText()));
                for (JsonNode option : item.path("answerOption")) {
                    if (option.at("/valueCoding/code").asText().equals(chosen)) {
                        copy.putArray("answer").add(option);
                    }
                }
            } else if (item.has("item")) {
                copyItems(item, copy, answers);
            }
        }
    }

    private static Map<ItemId, String> chosen(String... answers) {
        Map<ItemId, String> chosen = new TreeMap<>();
        List<ItemId> items = FORM.questions().map(Question::id).toList();
        for (int i = 0; i < answers.length; i++) {
            chosen.put(items.get(i), answers[i]);
        }
        return chosen;
    }

    private FileReading read(String json) throws IOException {
        return QuestionnaireAnswers.to(FORM, STRATA).read("antwoorden.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), sink);
    }

    private static Response expected(String item, String answer) {
        return Response.builder().respondentId("d-17").questionnaire(Questionnaire.PARTICIPANT).item(ItemId.of(item)).answer(answer)
                .answeredOn(LocalDate.of(2026, 11, 3)).strata(STRATA).build();
    }

    @Test
    void theAnswersToTheFhirQuestionnaireComeBackAsResponses() throws IOException {
        FileReading read = read(response(FORM, "d-17", chosen("Ja", "NVT")).toString());
        assertThat(sink.findings).isEmpty();
        assertThat(sink.records).containsExactly(expected("4a1", "Ja"), expected("4a2", "NVT"));
        assertThat(read.outcome()).isEqualTo(Outcome.READ);
        assertThat(List.of(read.read(), read.accepted(), read.rejected())).containsExactly(2L, 2L, 0L);
        assertThat(sink.places.get(1).field()).contains("item[0].item[0].item[1].answer[0]");
    }

    @Test
    void everyOptionOfEveryQuestionMakesTheRoundTrip() throws IOException {
        for (String option : List.of("Nee", "Een beetje", "Ja", "NVT")) {
            read(response(FORM, "d-17", chosen(option, option, option)).toString());
        }
        assertThat(sink.findings).isEmpty();
        assertThat(sink.records).hasSize(12).extracting(RegistrationRecord::type).containsOnly(RecordType.RESPONSE);
        assertThat(sink.records.stream().map(record -> ((Response) record).answer()).distinct()).containsExactly("Nee", "Een beetje", "Ja", "NVT");
    }

    @Test
    void aBundleAndLinesAndAListAreReadResponseByResponse(@TempDir Path folder) throws IOException {
        ObjectNode bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        entries.addObject().putObject("resource").put("resourceType", "Patient");
        entries.addObject().set("resource", response(FORM, "d-17", chosen("Ja")));
        entries.addObject().set("resource", response(FORM, "d-18", chosen("Nee")));
        Files.writeString(folder.resolve("b.json"), bundle.toPrettyString());
        assertThat(QuestionnaireAnswers.to(FORM, STRATA).read(folder.resolve("b.json"), sink).accepted()).isEqualTo(2);
        assertThat(sink.told()).containsExactly("FHIR-007 1:0 entry[0].resource.resourceType");
        assertThat(sink.places.get(1).field()).contains("entry[2].resource.item[0].item[0].item[0].answer[0]");

        String lines = response(FORM, "d-17", chosen("Ja")) + "\r\n\r\n{oeps\n" + response(FORM, "d-18", chosen("Nee", "Ja")) + "\n";
        CollectingSink ofLines = new CollectingSink();
        FileReading read = QuestionnaireAnswers.to(FORM, STRATA).read("n", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), ofLines);
        assertThat(read.accepted()).isEqualTo(3);
        assertThat(ofLines.told()).containsExactly("REG-011 3:0");
        assertThat(ofLines.places.get(2).line()).isEqualTo(4);

        CollectingSink ofList = new CollectingSink();
        QuestionnaireAnswers.to(FORM, STRATA).read("n", new ByteArrayInputStream(
                ("[" + response(FORM, "d-17", chosen("Ja")) + "]").getBytes(StandardCharsets.UTF_8)), ofList);
        assertThat(ofList.records).containsExactly(expected("4a1", "Ja"));
    }

    @Test
    void aTreeOfAnotherJsonLibraryIsReadToo() {
        Map<String, Object> tree = JSON.convertValue(response(FORM, "d-17", chosen("Ja")), new TypeReference<>() {});
        assertThat(QuestionnaireAnswers.to(FORM, STRATA).read(tree, sink).accepted()).isEqualTo(1);
        assertThat(sink.records).containsExactly(expected("4a1", "Ja"));
    }

    @Test
    void whatIsOptionalMayBeLeftOut() throws IOException {
        read("""
                {"resourceType": "QuestionnaireResponse", "status": "amended", "subject": {"reference": "Patient/d-17"}, "authored": "2026-11-03",
                 "extension": [{"url": "x"}], "text": {"status": "generated"},
                 "basedOn": [{"reference": "ServiceRequest/1"}, {"identifier": {"system": "https://kpimodel.nl/id/case", "value": "c-4"}}],
                 "item": [{"linkId": "4a1", "text": "...", "answer": [{"valueCoding": {"display": "een  BEETJE"}}]},
                          {"linkId": "4a2", "answer": [{"valueString": "n.v.t."}]}, {"linkId": "4a3"}, {"linkId": "introduction"}]}""");
        assertThat(sink.findings).isEmpty();
        assertThat(sink.records).extracting(record -> ((Response) record).answer()).containsExactly("Een beetje", "NVT");
        assertThat(sink.records).extracting(record -> ((Response) record).caseId()).containsOnly("c-4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/questionnaire | `\"https://elders.example/q\"` | FHIR-002 1:0 questionnaire",
        "/questionnaire | `\"https://kpimodel.nl/fhir/Questionnaire/2025-participant|2024\"` | FHIR-002 1:0 questionnaire",
        "/questionnaire | `\"https://kpimodel.nl/fhir/Questionnaire/2025-professional\"` | FHIR-002 1:0 questionnaire",
        "/status | `\"in-progress\"` | FHIR-003 1:0 status",
        "/status | `\"entered-in-error\"` | FHIR-003 1:0 status",
        "/status | null | FHIR-003 1:0 status",
        "/subject/identifier/value | `\"123456782\"` | REG-104 1:0 subject.identifier.value",
        "/subject/identifier/system | `\"http://fhir.nl/fhir/NamingSystem/bsn\"` | REG-104 1:0 subject.identifier.value",
        "/subject/identifier | `{\"system\": \"urn:oid:2.16.840.1.113883.2.4.6.3\", \"value\": \"17\"}` | REG-104 1:0 subject.identifier.value",
        "/subject/identifier | `{\"system\": \"https://FHIR.nl/fhir/NamingSystem/BSN/\", \"value\": \"17\"}` | REG-104 1:0 subject.identifier.value",
        "/subject | null | REG-101 1:0 subject",
        "/subject | `{\"reference\": \"#deelnemer\"}` | FHIR-006 1:0 subject.reference",
        "/subject | `{\"reference\": \"Patient?name=d-17\"}` | FHIR-006 1:0 subject.reference",
        "/subject | `{\"reference\": \"Patient/\"}` | FHIR-006 1:0 subject.reference",
        "/subject | `{\"reference\": \"Patient/123456782\"}` | REG-104 1:0 subject.reference",
        "/authored | null | REG-101 1:0 authored",
        "/authored | `\"2026-11\"` | REG-023 1:0 authored",
        "/authored | `\"2026-02-30\"` | REG-023 1:0 authored",
        "/authored | `\"+999999999-01-01T00:00:00Z\"` | REG-023 1:0 authored",
        "/authored | `\"-0400-01-01T00:00:00Z\"` | REG-023 1:0 authored",
        "/authored | 20261103 | REG-023 1:0 authored",
        "/basedOn | `[null]` | FHIR-006 1:0 basedOn[0]",
    })
    void whatIsWrongWithAResponseRejectsAllOfItsAnswersAndIsReportedOnce(String at, String value, String reported) throws IOException {
        FileReading read = read(changed(at, value).toString());
        assertThat(sink.told()).containsExactly(reported);
        assertThat(sink.records).isEmpty();
        assertThat(List.of(read.read(), read.rejected())).containsExactly(3L, 3L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/linkId | `\"4a5\"` | FHIR-004 1:0 item[0].item[0].item[1].linkId",
        "/linkId | `\"4a\"` | FHIR-006 1:0 item[0].item[0].item[1].answer",
        "/answer/0/valueCoding/code | `\"Misschien\"` | REG-135 1:0 item[0].item[0].item[1].answer[0].valueCoding",
        "/answer/0/valueCoding/system | `\"http://loinc.org\"` | FHIR-006 1:0 item[0].item[0].item[1].answer[0].valueCoding",
        "/answer/0 | `{\"valueInteger\": 4}` | REG-135 1:0 item[0].item[0].item[1].answer[0].valueInteger",
        "/answer/0 | `{\"valueBoolean\": true}` | FHIR-006 1:0 item[0].item[0].item[1].answer[0].valueBoolean",
        "/answer/0 | `\"Ja\"` | FHIR-006 1:0 item[0].item[0].item[1].answer[0]",
        "/answer/0 | null | FHIR-006 1:0 item[0].item[0].item[1].answer[0]",
        "/answer/0 | `{\"value111222333\": \"Ja\"}` | FHIR-006 1:0 item[0].item[0].item[1].answer[0]",
        "/answer/0 | `{\"valueString\": \"Ja\", \"valueInteger\": 1}` | FHIR-006 1:0 item[0].item[0].item[1].answer[0]",
    })
    void whatIsWrongWithAnAnswerRejectsThatAnswer(String at, String value, String reported) throws IOException {
        FileReading read = read(changed("/item/0/item/0/item/1" + at, value).toString());
        assertThat(sink.told()).containsExactly(reported);
        assertThat(List.of(read.read(), read.accepted(), read.rejected())).containsExactly(3L, 2L, 1L);
    }

    @Test
    void twoAnswersToOneQuestionAreBothRejected() throws IOException {
        ObjectNode response = response(FORM, "d-17", chosen("Ja", "Nee", "Ja"));
        ArrayNode answers = (ArrayNode) response.at("/item/0/item/0/item/2/answer");
        answers.add(answers.get(0).deepCopy());
        FileReading read = read(response.toString());
        assertThat(sink.told()).containsExactly("FHIR-005 1:0 item[0].item[0].item[2].answer");
        assertThat(List.of(read.read(), read.accepted(), read.rejected())).containsExactly(4L, 2L, 2L);
    }

    @Test
    void answersToOneQuestionInTwoItemsAreBothRejected() throws IOException {
        FileReading read = read(changed("/item/0/item/0/item/1/linkId", "\"4a1\"").toString());
        assertThat(sink.told()).containsExactly("FHIR-005 1:0 item[0].item[0].item[0].answer", "FHIR-005 1:0 item[0].item[0].item[1].answer");
        assertThat(sink.records).extracting(record -> ((Response) record).item()).containsExactly(ItemId.of("4a3"));
        assertThat(List.of(read.read(), read.accepted(), read.rejected())).containsExactly(3L, 1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        "Patient/d-17/_history/3, d-17", "https://ehr.example/fhir/Patient/d-18/_history/3, d-18", "Patient/d-19, d-19", "d-20, d-20",
        "Patient/d-21/_history, d-21", "urn:uuid:6c3e4a51-0b1d-4c5e-9c0f-aaaaaaaaaaaa, 6c3e4a51-0b1d-4c5e-9c0f-aaaaaaaaaaaa",
    })
    void theRespondentIsTheIdOfAReferenceWhateverItsVersion(String reference, String respondent) throws IOException {
        ObjectNode response = response(FORM, "d-17", chosen("Ja"));
        response.putObject("subject").put("reference", reference);
        read(response.toString());
        assertThat(sink.findings).isEmpty();
        assertThat(sink.records).extracting(record -> ((Response) record).respondentId()).containsExactly(respondent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "item | [null] | FHIR-006 1:0 item[0]", "item | {} | FHIR-006 1:0 item", "item | [{\"linkId\": \"4a1\", \"answer\": {}}] | FHIR-006 1:0 item[0].answer",
        "basedOn | {} | FHIR-006 1:0 basedOn",
    })
    void whatIsNoListOfObjectsIsReportedByItsPath(String key, String value, String reported) throws IOException {
        read(changed("/" + key, value).toString());
        assertThat(sink.told()).containsExactly(reported);
    }

    @Test
    void whatIsNoEntryOfABundleIsReportedByItsPath() throws IOException {
        ObjectNode bundle = JSON.createObjectNode().put("resourceType", "Bundle");
        bundle.putArray("entry").addNull().add(JSON.createObjectNode().put("resource", "tekst")).add(JSON.createObjectNode())
                .add(JSON.createObjectNode().set("resource", response(FORM, "d-17", chosen("Ja"))));
        FileReading read = read(bundle.toString());
        assertThat(sink.told()).containsExactly("FHIR-006 1:0 entry[0]", "FHIR-006 1:0 entry[1].resource");
        assertThat(read.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"valueDecimal, 1e999999999", "valueDecimal, 1e-999999999", "valueInteger, 1e200000000", "valueDecimal, -1E+2147483647"})
    @Timeout(10)
    void aNumberOfEndlessDigitsIsNoAnswer(String key, String number) throws IOException {
        String json = response(FORM, "d-17", chosen("Ja")).toString().replaceFirst("\"valueCoding\":\\{[^}]*}", "\"" + key + "\":" + number);
        FileReading read = read(json);
        assertThat(sink.told()).containsExactly("FHIR-006 1:0 item[0].item[0].item[0].answer[0]." + key);
        assertThat(read.rejected()).isEqualTo(1);
    }

    @Test
    void numbersOfOtherLibrariesAreReadOrReported() {
        QuestionnaireForm form = QuestionnaireForm.of(MODEL, Questionnaire.PARTICIPANT, items("4a1"),
                texts().withAnswers(Questionnaire.PARTICIPANT, List.of("1", "2.5")));
        QuestionnaireAnswers answers = QuestionnaireAnswers.to(form, STRATA);
        for (Number number : List.of(1, 1L, (short) 1, BigInteger.ONE, new BigDecimal("2.5"), 2.5, 2.5f)) {
            assertThat(answers.read(answered(number), sink).accepted()).as("%s", number.getClass()).isEqualTo(1);
        }
        assertThat(sink.findings).isEmpty();
        for (Number number : List.of(Double.NaN, Float.POSITIVE_INFINITY, Double.MIN_VALUE, BigInteger.ONE.shiftLeft(1_000_000))) {
            assertThat(answers.read(answered(number), sink).rejected()).as("%s", number.getClass()).isEqualTo(1);
        }
        assertThat(sink.findings).hasSize(4).extracting(Finding::ruleId).containsOnly("FHIR-006");
    }

    private static Map<String, Object> answered(Number number) {
        return Map.of("resourceType", "QuestionnaireResponse", "status", "completed", "subject", Map.of("reference", "Patient/d-17"), "authored", "2026-11-03",
                "item", List.of(Map.of("linkId", "4a1", "answer", List.of(Map.of("valueDecimal", number)))));
    }

    @Test
    @Timeout(10)
    void aTreeThatContainsItselfIsReported() {
        Map<String, Object> tree = new LinkedHashMap<>(answered(1));
        tree.put("item", List.of(tree, tree, tree));
        tree.put("authored", tree);
        FileReading read = QuestionnaireAnswers.to(FORM, STRATA).read(tree, sink);
        assertThat(sink.told()).containsExactly("REG-023 0:0 authored", "FHIR-008 0:0 item");
        assertThat(sink.findings.get(1).message(Language.ENGLISH)).contains("10000 items", "32 levels");
        assertThat(read.accepted()).isZero();
    }

    @Test
    void everyBrokenLineIsReportedAndSoIsEveryOtherResource() throws IOException {
        String bundle = "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": {\"resourceType\": \"Patient\"}}]}\n";
        read("{oeps\n{oeps\n{}\n{}\n" + bundle + bundle + response(FORM, "d-17", chosen("Ja")));
        assertThat(sink.told()).containsExactly("REG-011 1:0", "REG-011 2:0", "FHIR-001 3:0 resourceType", "FHIR-001 4:0 resourceType",
                "FHIR-007 5:0 entry[0].resource.resourceType", "FHIR-007 6:0 entry[0].resource.resourceType");
        assertThat(sink.records).hasSize(1);
    }

    @Test
    void aBrokenValueOverSeveralLinesHasOneFinding() throws IOException {
        FileReading read = read(response(FORM, "d-17", chosen("Ja")).toPrettyString().replace("\"status\" :", "\"status\" oeps"));
        assertThat(sink.told()).containsExactly("FHIR-009 4:0");
        assertThat(read.outcome()).isEqualTo(Outcome.FILE_REFUSED);
    }

    @Test
    void oneValueOfMoreThanSixteenMegabytesIsRefusedAndLinesAreRead() throws IOException {
        byte[] list = ("[" + "{},".repeat(6 << 20) + "{}]").getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(RegistrationFileException.class)
                .isThrownBy(() -> QuestionnaireAnswers.to(FORM, STRATA).read("a.json", new ByteArrayInputStream(list), sink))
                .withMessageContainingAll("a.json", "16 MB", "NDJSON");

        String line = response(FORM, "d-17", chosen("Ja")).toString();
        StringBuilder lines = new StringBuilder(line).append('\n').append(" ".repeat((16 << 20) + 1)).append("\n").append(line);
        FileReading read = read(lines.toString());
        assertThat(sink.told()).containsExactly("REG-013 2:0");
        assertThat(read.accepted()).isEqualTo(2);
    }

    private static ObjectNode changed(String pointer, String value) throws IOException {
        ObjectNode response = response(FORM, "d-17", chosen("Ja", "Nee", "Ja"));
        int last = pointer.lastIndexOf('/');
        JsonNode parent = response.at(pointer.substring(0, last));
        String key = pointer.substring(last + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(key, JSON.readTree(value));
        }
        return response;
    }

    @Test
    void noMessageShowsACitizenNumberOrAnAnswer() throws IOException {
        read(changed("/subject/identifier/value", "\"123456782\"").toString());
        read(changed("/item/0/item/0/item/1/answer/0/valueCoding/code", "\"Jan de Vries\"").toString());
        read(changed("/item/0/item/0/item/1/linkId", "\"123456782\"").toString());
        assertThat(sink.findings).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.toString() + finding.toTree()).doesNotContain("123456782", "Vries");
            assertThat(finding.message(Language.DUTCH)).doesNotContain("{").isNotBlank();
            assertThat(finding.instruction(Language.ENGLISH)).doesNotContain("{", "?").isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{}", "3", "[[]]", "{\"resourceType\": \"Patient\"}", "`\"tekst\"`"})
    void whatIsNoResourceOfAnswersIsAFinding(String json) throws IOException {
        FileReading read = read(json);
        assertThat(sink.findings).extracting(Finding::ruleId).containsExactly("FHIR-001");
        assertThat(read.outcome()).isEqualTo(Outcome.FILE_REFUSED);
    }

    @Test
    void answersOfProfessionalsAreTheirs() throws IOException {
        QuestionnaireForm form = QuestionnaireForm.of(MODEL, Questionnaire.PROFESSIONAL, items("E4.A"),
                texts().withAnswers(Questionnaire.PROFESSIONAL, ANSWERS).withItem(ItemId.of("E4.A"), "Is het netwerk gegroeid?"));
        ObjectNode response = response(form, "d-17", Map.of(ItemId.of("E4.A"), "Ja"));
        response.putObject("author").put("reference", "Practitioner/m-3");
        QuestionnaireAnswers.to(form, STRATA).read("x", new ByteArrayInputStream(response.toString().getBytes(StandardCharsets.UTF_8)), sink);
        assertThat(sink.findings).isEmpty();
        assertThat(sink.records).extracting(record -> ((Response) record).respondentId()).containsExactly("m-3");
    }

    @Test
    void aDraftWithoutAnswersCannotBeAnswered() {
        QuestionnaireForm draft = QuestionnaireForm.ofModel(MODEL, Questionnaire.PARTICIPANT);
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireAnswers.to(draft, STRATA)).withMessageContaining("no answers to choose from");
    }
}
