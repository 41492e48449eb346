package nl.kpimodel.data.questionnaire;

import static nl.kpimodel.data.questionnaire.QuestionnaireFormTest.ANSWERS;
import static nl.kpimodel.data.questionnaire.QuestionnaireFormTest.MODEL;
import static nl.kpimodel.data.questionnaire.QuestionnaireFormTest.items;
import static nl.kpimodel.data.questionnaire.QuestionnaireFormTest.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.data.Schemas;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class QuestionnaireTextsTest {
    @TempDir
    private Path folder;

    private Path file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    private Path csv(String... lines) throws IOException {
        return file("teksten.csv", String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }

    private static QuestionnaireTexts full() {
        return texts().withUrl("https://welzijnamstel.example/fhir/Questionnaire/ouderen")
                .withIntroduction(Questionnaire.PARTICIPANT, "Beste bewoner,\n\nWilt u \"deze\" vragen; beantwoorden?")
                .withIntroduction(Questionnaire.PROFESSIONAL, "Beste collega,").withStem(Questionnaire.PROFESSIONAL, "Door deelname aan <project> ...")
                .withAnswers(Questionnaire.PROFESSIONAL, List.of("1", "2", "3"))
                .withItem(ItemId.of("3c1"), "=HYPERLINK(\"x\")").withItem(ItemId.of("E4.A"), "'s middags")
                .withItemsOf(MODEL, items("4a1", "3c2", "E5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teksten.csv", "teksten.json"})
    void whatIsWrittenReadsBack(String name) throws IOException {
        for (QuestionnaireTexts texts : List.of(full(), texts(), QuestionnaireTexts.in(Language.ENGLISH),
                QuestionnaireTexts.in(Language.ENGLISH).withItemsOf(MODEL, items("4a1")))) {
            texts.write(folder.resolve(name));
            assertThat(QuestionnaireTexts.read(folder.resolve(name))).isEqualTo(texts).hasSameHashCodeAs(texts);
        }
    }

    @Test
    void theJsonIsWhatTheSchemaDescribes() {
        JsonNode tree = new ObjectMapper().valueToTree(full());
        assertThat(Schemas.faults(Schemas.of("questionnaire-texts"), tree)).isEmpty();
        assertThat(QuestionnaireTexts.schema()).contains("questionnaire-texts.schema.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\": []}", "{\"answers\": \"Ja\"}", "{\"answers\": [1, 2]}", "{\"format\": 2}", "{\"language\": \"fr\"}", "{\"project\": 3}",
        "{\"items\": {\"4a1\": []}}", "{\"proiect\": \"x\"}", "[]"})
    void whatTheSchemaRefusesTheReaderRefuses(String json) throws IOException {
        assertThat(Schemas.faults(Schemas.of("questionnaire-texts"), new ObjectMapper().readTree(json))).isNotEmpty();
        Path file = file("t.json", json, StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"t.json|{\"language\": \"fr\"}", "t.csv|vraag;tekst\\ntaal;fr"})
    void aLanguageThatIsNotKnownIsRefusedWithTheKnownOnes(String name, String text) throws IOException {
        Path file = file(name, text.replace("\\n", "\n"), StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(file)).withMessageEndingWith(": \"fr\" is invalid. Choose from nl, en.")
                .satisfies(refused -> assertThat(BilingualException.find(refused, Language.DUTCH).orElseThrow())
                        .startsWith(name + ": ").endsWith(": \"fr\" kan niet. Kies uit nl, en."));
    }

    @Test
    void theFileToFillInHasTheKnownTextsAndEmptyCellsForTheRest() throws IOException {
        QuestionnaireTexts.in(Language.DUTCH).withItemsOf(MODEL, items("4a1", "3c1")).write(folder.resolve("teksten.csv"));
        assertThat(Files.readString(folder.resolve("teksten.csv"))).isEqualTo("\ufeff" + String.join("\r\n", "vraag;tekst", "taal;nl", "organisatie;", "contact;",
                "project;", "url;", "inleiding;", "beginzin;Door mijn deelname aan <project> ...", "antwoord 1;", "antwoord 2;", "antwoord 3;", "antwoord 4;",
                "antwoord 5;", "3c1;", "4a1;heb ik meer mensen leren kennen", ""));
    }

    @Test
    void noCellIsAFormula() throws IOException {
        full().write(folder.resolve("teksten.csv"));
        assertThat(Files.readString(folder.resolve("teksten.csv"))).contains("'=HYPERLINK").doesNotContain(";=");
    }

    @Test
    void aSpreadsheetsCsvIsReadInEveryDialect() throws IOException {
        String lines = "Text,Item\n\"caf\u00e9, en meer\",4A1\nWel niet,antwoord 1\nWel,Answer 2\n,antwoord 3\nWijk\u00e9,PROJECT\n";
        QuestionnaireTexts read = QuestionnaireTexts.read(file("t.csv", lines, Charset.forName("windows-1252")));
        assertThat(read.item(ItemId.of("4a1"))).contains("caf\u00e9, en meer");
        assertThat(read.answers(Questionnaire.PARTICIPANT)).containsExactly("Wel niet", "Wel");
        assertThat(read.part(TextPart.PROJECT)).contains("Wijk\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vraag;tekst", "Item;Text", "VRAAG;text"})
    void headingsAreReadInBothLanguages(String header) throws IOException {
        assertThat(QuestionnaireTexts.read(csv(header, "4a1;ik ben blij")).item(ItemId.of("4a1"))).contains("ik ben blij");
    }

    @Test
    void headingsInTheLanguageOfTheTextsAreNamedIfTheyAreAbsent() throws IOException {
        Path file = csv("4a1;ik ben blij", "4a2;ik lach");
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(file)).withMessageContaining("no columns \"item\" and \"text\"")
                .satisfies(refused -> assertThat(BilingualException.find(refused, Language.DUTCH).orElseThrow()).contains("geen kolommen \"vraag\" en \"tekst\""));
    }

    @Test
    void emptyCellsOutsideTheColumnsDoNoHarm() throws IOException {
        assertThat(QuestionnaireTexts.read(csv("item;text;", "4a1;ik ben blij;;")).item(ItemId.of("4a1"))).contains("ik ben blij");
        Path lost = csv("item;text;", "4a1;ik ben blij;en vrolijk");
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(lost)).withMessageContaining("line 2: there is text outside");
    }

    @Test
    void aFolderIsNoFileOfTexts() {
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(folder)).withMessageContaining("is a folder or a device")
                .satisfies(refused -> assertThat(BilingualException.find(refused, Language.DUTCH).orElseThrow()).contains("is een map of een apparaat"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4a1;ik ben blij; en vrolijk | line 2: there is text outside the columns",
        "4a1;x/4a1;y | line 3: \"4a1\" is also on line 2",
        "4b;x | 2: \"4b\" is neither a question",
        "antwoord 1;Ja | there are 1 answers",
        "antwoord 1;Ja/antwoord 2;ja | 1 of them different",
        "antwoord 1;Ja/antwoord 2;n.v.t. | \"not applicable\" are not allowed among the answers",
        "url;welzijn | \"welzijn\" is not valid as the URL of a questionnaire",
        "url;urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427 | is not valid as the URL of a questionnaire",
        "project;BSN 123456782 | may be a citizen service number",
        "taal;fr | 2: ",
    })
    void whatIsWrongInAFileIsRefusedWithItsPlace(String lines, String message) throws IOException {
        Path file = csv(("item;text/" + lines).split("/"));
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(file)).withMessageContaining("teksten.csv").withMessageContaining(message)
                .satisfies(refused -> assertThat(BilingualException.find(refused, Language.DUTCH)).isPresent());
    }

    @Test
    void whatIsNoFileOfTextsIsRefused() throws IOException {
        Path table = csv("vraag;antwoord", "4a1;Ja");
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(table)).withMessageContaining("no columns \"item\" and \"text\" but vraag, antwoord");
        Path json = file("t.json", "{\"items\": {\"4a1\": 3}}", StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(json)).withMessageContaining("items.4a1 is 3; give a text");
        Path broken = file("t.json", "{\"items\": {\"4a1\": \"x\"", StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(broken)).withMessageContaining("this is not JSON");
        Path empty = file("leeg.csv", "", StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireTexts.read(empty)).withMessageContaining("the file is empty");
        Assertions.assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> QuestionnaireTexts.read(folder.resolve("niet.csv")));
        assertThatIllegalArgumentException().isThrownBy(() -> texts().write(folder.resolve("t.xlsx"))).withMessageContaining(".csv or .json");
    }

    @Test
    void textsOfOneLineStayOnOneLineAndLongOnesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> texts().withProject("x".repeat(201))).withMessageContaining("201").withMessageContaining("200");
        assertThatIllegalArgumentException().isThrownBy(() -> texts().withItem(ItemId.of("4a1"), " ")).withMessageContaining("4a1");
        assertThat(texts().withItem(ItemId.of("4a1"), "  twee   woorden ").item(ItemId.of("4a1"))).contains("twee woorden");
        assertThat(ANSWERS).isEqualTo(texts().answers(Questionnaire.PARTICIPANT));
    }
}
