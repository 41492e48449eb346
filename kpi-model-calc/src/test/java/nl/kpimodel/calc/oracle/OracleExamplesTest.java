package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the oracle and the calculator with examples worked by hand.
 *
 * <p>For each example, the files have the KPI, a quote of the model that it is based on, the specification with the arithmetic in words,
 * the period, the records (of organisation Amstel unless they name another; {@code repeat} means that many records, numbered at {@code #})
 * and the expected outcomes. An outcome is compared by the given keys, with null for a key that must be absent. There must be no outcome
 * for anything under {@code absent}.
 */
class OracleExamplesTest {
    private static final List<String> FILES = List.of("conventions", "activities", "aftercare", "quality", "effects");

    @TestFactory
    Stream<DynamicNode> examplesWorkedByHand() {
        return FILES.stream().map(file -> DynamicContainer.dynamicContainer(file, examples(file)));
    }

    private static Stream<DynamicNode> examples(String file) {
        return StreamSupport.stream(read("oracle/" + file + ".json").get("examples").spliterator(), false)
                .map(example -> DynamicContainer.dynamicContainer(
                        example.get("kpi").asText() + ": " + example.get("name").asText(),
                        List.of(
                                DynamicTest.dynamicTest("the model says so", () -> quoteStands(example)),
                                DynamicTest.dynamicTest("the outcomes are those", () -> outcomesAreThose(example)),
                                DynamicTest.dynamicTest("the calculator gives them too", () -> calculatorGivesThose(example)))));
    }

    private static void quoteStands(JsonNode example) {
        JsonNode catalogue = read("nl/kpimodel/data/" + edition(example) + "/catalogue.json");
        List<String> texts = new ArrayList<>();
        for (String layer : List.of("activityKpis", "qualityKpis", "effectIndicators", "impactKpis")) {
            for (JsonNode kpi : catalogue.get(layer)) {
                if (kpi.get("id").equals(example.get("kpi"))) {
                    kpi.forEach(value -> texts.add(value.asText()));
                }
            }
        }
        String quote = example.get("quote").asText();
        assertThat(texts).as("texts of %s that hold: %s", example.get("kpi"), quote).anyMatch(text -> text.contains(quote));
    }

    /** Gives the outcomes of the records that are asked for. */
    @FunctionalInterface
    private interface Calculation {
        JsonNode outcomes(List<ObjectNode> records, OracleRequest request) throws IOException;
    }

    private static void outcomesAreThose(JsonNode example) throws IOException {
        check(example, Oracle::outcomes);
        if (example.has("response")) {
            JsonNode response = Oracle.response(HandWorkedRecords.of(example), request(example, example.path("options")));
            assertThat(OutcomeDifferences.same(example.get("response"), response)).as("%s", response).isTrue();
        }
    }

    private static void calculatorGivesThose(JsonNode example) throws IOException {
        check(example, (records, request) -> inWordsOfTheOracle(CalculatedReport.of(records, request).get("outcomes")));
        if (example.has("response")) {
            JsonNode report = CalculatedReport.of(HandWorkedRecords.of(example), request(example, example.path("options")));
            assertThat(OutcomeDifferences.same(example.get("response"), report.get("response"))).as("%s", report.get("response")).isTrue();
        }
    }

    /** The report has what is lacking, and a story in one text. */
    private static JsonNode inWordsOfTheOracle(JsonNode outcomes) {
        for (JsonNode outcome : outcomes) {
            ObjectNode told = (ObjectNode) outcome;
            if (told.path("status").asText().equals("NOT_DEFINED")) {
                told.put("option", told.get("lacking").get(0).asText());
            }
            if (told.has("story")) {
                String story = told.get("story").asText();
                story.lines().forEach(told.putArray("story")::add);
            }
        }
        return outcomes;
    }

    private static void check(JsonNode example, Calculation calculation) throws IOException {
        check(example, example.path("options"), example.get("expected"), example.path("absent"), calculation);
        for (JsonNode other : example.path("alsoWith")) {
            check(example, other.get("options"), other.get("expected"), other.path("absent"), calculation);
        }
    }

    private static void check(JsonNode example, JsonNode options, JsonNode expected, JsonNode absent, Calculation calculation) throws IOException {
        JsonNode outcomes = calculation.outcomes(HandWorkedRecords.of(example), request(example, options));
        for (JsonNode one : expected) {
            JsonNode outcome = find(outcomes, example, one);
            assertThat(outcome).as("outcome of %s", one).isNotNull();
            for (Map.Entry<String, JsonNode> entry : one.properties()) {
                if (!List.of("kpi", "component", "stratum").contains(entry.getKey())) {
                    assertThat(OutcomeDifferences.same(entry.getValue(), outcome.get(entry.getKey())))
                            .as("%s should be %s in %s", entry.getKey(), entry.getValue(), outcome).isTrue();
                }
            }
        }
        for (JsonNode one : absent) {
            assertThat(find(outcomes, example, one)).as("outcome of %s", one).isNull();
        }
    }

    private static @Nullable JsonNode find(JsonNode outcomes, JsonNode example, JsonNode wanted) {
        String kpi = wanted.path("kpi").asText(example.get("kpi").asText());
        JsonNode stratum = wanted.path("stratum").isMissingNode() ? Oracle.JSON.createObjectNode() : wanted.get("stratum");
        for (JsonNode outcome : outcomes) {
            if (outcome.get("kpi").asText().equals(kpi) && outcome.get("component").equals(wanted.get("component"))
                    && outcome.get("stratum").equals(stratum)) {
                return outcome;
            }
        }
        return null;
    }

    private static String edition(JsonNode example) {
        return example.path("edition").asText("2025");
    }

    private static OracleRequest request(JsonNode example, JsonNode options) {
        JsonNode period = example.get("period");
        return new OracleRequest(
                edition(example), period.get(0).asText(), LocalDate.parse(period.get(1).asText()), LocalDate.parse(period.get(2).asText()),
                OracleRequest.texts(example.path("by")), options instanceof ObjectNode given ? given : Oracle.JSON.createObjectNode());
    }

    private static JsonNode read(String resource) {
        try (InputStream stream = OracleExamplesTest.class.getClassLoader().getResourceAsStream(resource)) {
            return Oracle.JSON.readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
