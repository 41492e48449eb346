package nl.kpimodel.data.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.SelectionFinding;
import nl.kpimodel.core.selection.SelectionFinding.Kind;
import nl.kpimodel.core.selection.SelectionFinding.Letter;
import nl.kpimodel.core.selection.SelectionFinding.Level;
import nl.kpimodel.core.selection.SelectionReview;
import nl.kpimodel.core.selection.SelectionReviewer;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SelectionReviewTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SelectionReviewer REVIEWER = SelectionReviewer.of(KpiModel::edition, KpiModel::measures);

    /** Kinds of findings on a tree or file that is not a selection. The tests of reading cover them. */
    private static final Set<Kind> OF_READING = EnumSet.range(Kind.NOT_JSON, Kind.LIST_TOO_LONG);

    private static JsonNode file() throws IOException {
        try (InputStream file = SelectionReviewTest.class.getResourceAsStream("/nl/kpimodel/data/selection/review-cases.json")) {
            return JSON.readTree(file);
        }
    }

    private static SelectionReview review(JsonNode base, JsonNode example) {
        ObjectNode tree = base.deepCopy();
        example.path("without").forEach(key -> tree.remove(key.asText()));
        example.path("with").properties().forEach(key -> tree.set(key.getKey(), key.getValue()));
        SelectionReviewer reviewer = example.has("asOf") ? REVIEWER.asOf(LocalDate.parse(example.get("asOf").asText())) : REVIEWER;
        return reviewer.review(JSON.convertValue(tree, Map.class));
    }

    @TestFactory
    Stream<DynamicTest> aReviewFindsExactly() throws IOException {
        JsonNode file = file();
        return StreamSupport.stream(file.get("cases").spliterator(), false).map(example -> dynamicTest(example.get("about").asText(), () -> {
            List<String> expected = new ArrayList<>();
            example.get("finds").forEach(finding -> expected.add(finding.asText()));
            SelectionReview review = review(file.get("base"), example);

            assertThat(review.findings().stream().filter(finding -> finding.kind() != Kind.REGISTRATION_LOAD).map(finding -> finding.path() + " " + finding.kind()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(review.isUsable()).isEqualTo(review.findings().stream().noneMatch(finding -> finding.level() == Level.ERROR));
            for (SelectionFinding finding : review.findings()) {
                for (Language language : Language.values()) {
                    assertThat(finding.message(language) + finding.instruction(language))
                            .doesNotContain("{", "123456782", "123.456.782", "()", ": .", "  ");
                }
            }
        }));
    }

    @Test
    void everyKindIsInAnExample() throws IOException {
        JsonNode file = file();
        Set<Kind> met = EnumSet.noneOf(Kind.class);
        file.get("cases").forEach(example -> review(file.get("base"), example).findings().forEach(finding -> met.add(finding.kind())));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(met))).isSubsetOf(OF_READING);
    }

    @Test
    void aLetterIsCompleteIfNothingButNotesIsFound() throws IOException {
        JsonNode file = file();
        SelectionReview complete = review(file.get("base"), file.get("cases").get(0));
        assertThat(Letter.values()).allMatch(complete::isComplete);

        SelectionReview withoutScope = review(file.get("base"), file.get("cases").get(1));
        assertThat(withoutScope.isComplete(Letter.SPECIFIC)).isFalse();
        assertThat(withoutScope.isComplete(Letter.TIME_BOUND)).isTrue();
        assertThat(withoutScope.findings(Letter.SPECIFIC)).hasSize(3);
        assertThat(withoutScope.lines(Language.DUTCH)).startsWith(
                "S, specifiek: nog niet compleet",
                "- Let op, scope.service: De dienst is niet ingevuld. Kies één dienst (een interventie of activiteit) waarvan u het effect wilt weten.");
        assertThat(withoutScope.lines(Language.ENGLISH)).contains("T, time-bound: complete");
        assertThat(withoutScope.toTree().get("complete")).isEqualTo(Map.of(
                "SPECIFIC", false, "MEASURABLE", true, "ACCEPTABLE", true, "REALISTIC", true, "TIME_BOUND", true));
        assertThat(withoutScope).hasToString("0 errors, 3 warnings, 1 notes");
    }

    @Test
    void aTreeOfNoEditionHasNoSelectionAndNoCompleteLetter() {
        SelectionReview review = REVIEWER.review(Map.of("format", 1, "edition", "2031", "kpis", List.of("A")));
        assertThat(review.selection()).isEmpty();
        assertThat(review.isUsable()).isFalse();
        assertThat(Letter.values()).noneMatch(review::isComplete);
        assertThat(review.findings()).extracting(SelectionFinding::kind).containsExactly(Kind.UNKNOWN_EDITION, Kind.INVALID_KPI_ID);
    }

    @Test
    void whatIsFaultyIsLeftOutOfTheSelection() throws IOException {
        JsonNode file = file();
        Map<String, Object> tree = JSON.convertValue(file.get("base"), Map.class);
        tree.put("kpis", List.of("A 4", "Z 9"));
        assertThat(REVIEWER.review(tree).selection().orElseThrow().kpis()).map(Object::toString).containsExactly("A 4");
    }

    @Test
    void theFactsOfTheModelAreNamed() {
        SelectionReview review = REVIEWER.review(Selection.in(Edition.E2025).withKpis("I 4.2.2", "E 4.1.3", "K 2", "E 4.1.9").withItems("4a9"));
        assertThat(message(review, Kind.ITEM_OF_NO_INDICATOR)).isEqualTo("Bij I 4.2.2 hoort vraag 5b2, maar geen enkele effectindicator gebruikt die vraag.");
        assertThat(message(review, Kind.INDICATOR_NOT_ASKED)).contains("E 4.1.3").endsWith(
                "Kies een of meer van deze vragen: 4a1, 4a2, 4a3, 4a4. Of haal E 4.1.3 weg.");
        assertThat(message(review, Kind.KPI_OF_OTHER_EDITION)).startsWith("KPI K 2 staat niet in editie 2025, wel in: pre-2025.");
        assertThat(message(review, Kind.UNKNOWN_KPI)).endsWith("Dit lijkt er het meest op: E 4.1.3, E 4.1.2, E 4.1.1.");
        assertThat(message(review, Kind.UNKNOWN_ITEM)).contains("4a9").contains("4a5");
    }

    @Test
    void theItemsThatAnIdBeginsAreNearest() {
        SelectionReview review = REVIEWER.review(Selection.in(Edition.E2025).withItems("E4", "4x"));
        assertThat(review.findings()).filteredOn(finding -> finding.kind() == Kind.UNKNOWN_ITEM).extracting(finding -> finding.arguments().get(2))
                .containsExactly("E4.A, E4.B, E3", "4a, 4b, 1a");
    }

    private static String message(SelectionReview review, Kind kind) {
        SelectionFinding found = review.findings().stream().filter(finding -> finding.kind() == kind).findFirst().orElseThrow();
        String instruction = kind == Kind.ITEM_OF_NO_INDICATOR ? "" : " " + found.instruction(Language.DUTCH);
        return found.message(Language.DUTCH) + instruction;
    }
}
