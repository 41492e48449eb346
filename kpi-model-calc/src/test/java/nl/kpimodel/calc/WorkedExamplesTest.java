package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Examples worked out by hand, in data files that quote the sentence that they are based on. Adding one needs no Java. */
@Tag("locale")
class WorkedExamplesTest {
    @TestFactory
    Stream<DynamicNode> givesWhatWasWorkedOutByHand() {
        return WorkedExample.files().map(file -> dynamicContainer(file.get("kpi").asText(), tests(file)));
    }

    private static Stream<DynamicNode> tests(JsonNode file) {
        Stream<DynamicNode> examples = WorkedExample.in(file).map(example -> dynamicTest(example.name(), () -> check(example)));
        return Stream.concat(Stream.of(dynamicTest("rests on a sentence of the source", () -> checkQuote(file))), examples);
    }

    private static void checkQuote(JsonNode file) {
        Kpi kpi = KpiModel.edition(Edition.ofKey(file.get("edition").asText())).require(KpiId.of(file.get("kpi").asText()));
        String words = kpi.name() + "\n" + kpi.definition().asText().orElse("");

        assertThat(words).contains(file.get("quote").asText());
    }

    @Test
    void withAnEmptyInputHasNoFigureForNothingIsRegistered() {
        ExampleMeasures.ALL.forEach((kpi, maker) -> {
            Measure<ExampleUnit, ?> measure = maker.make(ReportingPeriod.year(2024), CalculationOptions.none(), List.of());
            for (Outcome outcome : WorkedExample.list(Stream.<ExampleUnit>empty().collect(measure))) {
                assertThat(outcome.status()).as(outcome.toString()).isIn(Outcome.Status.NOT_REGISTERED, Outcome.Status.NOT_DEFINED);
                assertThat(outcome.account()).isEqualTo(Outcome.Account.EMPTY);
            }
        });
    }

    private static void check(WorkedExample worked) {
        JsonNode example = worked.json();
        Map<String, Outcome> outcomes = worked.outcomes();

        List<String> expected = new ArrayList<>();
        for (JsonNode each : example.get("expected")) {
            // In the order of the file: the requested key comes before the KPI's own.
            Map<String, String> stratum = new LinkedHashMap<>();
            each.path("stratum").fields().forEachRemaining(e -> stratum.put(e.getKey(), e.getValue().asText()));
            String key = WorkedExample.key(each.get("component").asText(), new Stratum(stratum));
            expected.add(key);
            assertThat(outcomes).containsKey(key);
            compare(outcomes.get(key), each);
        }
        if (!example.has("partial")) {
            assertThat(outcomes.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void compare(Outcome outcome, JsonNode expected) {
        String status = expected.has("status") ? expected.get("status").asText() : "VALUE";
        assertThat(outcome.status().name()).as(outcome + " status").isEqualTo(status);
        assertThat(outcome.value().map(v -> v.toPlainString())).as(outcome + " value").isEqualTo(text(expected, "value"));
        assertThat(outcome.numerator().map(ExactNumber::toString)).as(outcome + " numerator").isEqualTo(text(expected, "numerator"));
        assertThat(outcome.denominator().map(ExactNumber::toString)).as(outcome + " denominator").isEqualTo(text(expected, "denominator"));
        if (expected.has("unit")) {
            assertThat(outcome.unit().name()).as(outcome + " unit").isEqualTo(expected.get("unit").asText());
        }
        assertThat(outcome.n()).as(outcome + " n").isEqualTo(expected.path("n").asLong());
        assertThat(names(outcome.account().excluded())).as(outcome + " excluded").isEqualTo(counts(expected.path("excluded")));
        assertThat(names(outcome.account().missing())).as(outcome + " missing").isEqualTo(counts(expected.path("missing")));
        assertThat(outcome.account().assumedNo()).as(outcome + " assumedNo").isEqualTo(expected.path("assumedNo").asLong());
        compareSpread(outcome, expected);
        if (expected.has("lacking")) {
            assertThat(((Outcome.NoValue) outcome).lacking()).as(outcome + " lacking").isEqualTo(texts(expected.get("lacking")));
        }
        assertThat(outcome.story()).isEqualTo(texts(expected.path("story")));
    }

    private static void compareSpread(Outcome outcome, JsonNode expected) {
        if (outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.Mean mean && expected.has("median")) {
            assertThat(outcome.shown(mean.median()).toPlainString()).as(outcome + " median").isEqualTo(expected.get("median").asText());
            assertThat(outcome.shown(mean.min()).toPlainString()).as(outcome + " min").isEqualTo(expected.get("min").asText());
            assertThat(outcome.shown(mean.max()).toPlainString()).as(outcome + " max").isEqualTo(expected.get("max").asText());
        } else if (outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.Score score) {
            assertThat(outcome.shown(score.median()).toPlainString()).as(outcome + " median").isEqualTo(expected.get("median").asText());
            assertThat(names(score.distribution())).as(outcome + " distribution").isEqualTo(counts(expected.get("distribution")));
        } else {
            assertThat(expected.has("median")).as(outcome + " has no median").isFalse();
        }
    }

    private static Map<String, Long> names(Map<?, Long> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue));
    }

    private static Map<String, Long> counts(JsonNode node) {
        Map<String, Long> counts = new TreeMap<>();
        node.fields().forEachRemaining(e -> counts.put(e.getKey(), e.getValue().asLong()));
        return counts;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode node) {
        return WorkedExample.stream(node).map(JsonNode::asText).toList();
    }
}
