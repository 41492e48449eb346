package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresBefore2025Test {
    private static JsonNode later() {
        return BundledFiles.tree("2025/measures.json");
    }

    private static ObjectNode differences() {
        return (ObjectNode) BundledFiles.tree(MeasuresBefore2025.DIFFERENCES);
    }

    @Test
    void theBundledFileIsWhatTheGeneratorMakes() throws IOException {
        new GeneratedFile(MeasuresBefore2025.FILE, "2025/measures.json and " + MeasuresBefore2025.DIFFERENCES).is(MeasuresBefore2025.text());
    }

    @Test
    void anEditOfAMeasureOf2025ReachesTheEditionBefore() {
        JsonNode later = later();
        ((ObjectNode) measure(later, "A 12").required("reading")).put("nl", "Een andere lezing.");
        assertThat(MeasuresBefore2025.text(later, differences()))
                .isNotEqualTo(MeasuresBefore2025.text())
                .contains("Een andere lezing.");
    }

    @Test
    void nothingIsQuotedFromTheManualOf2025() {
        assertThat(later().toString()).contains("\"MANUAL\"");
        assertThat(MeasuresBefore2025.text()).doesNotContain("\"MANUAL\"");
    }

    @Test
    void aDifferenceThatNoLongerFitsTheMeasureOf2025IsRefused() {
        JsonNode later = later();
        ((ObjectNode) measure(later, "I 4.2.3").required("reading")).put("nl", "Een andere lezing.");
        assertThatThrownBy(() -> MeasuresBefore2025.text(later, differences()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("I 4.2.3", "/reading/nl", "Een andere lezing.", "remove the difference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "A 12 | {\"path\": \"/direction\"}                                                   | is no difference",
        "A 12 | {\"path\": \"/direction\", \"in2025\": \"UNKNOWN\", \"before\": \"UNKNOWN\"} | is no difference",
        "A 12 | {\"path\": \"/direction\", \"before\": \"UP\"}                               | is no difference",
        "E 1.1.1 | {\"path\": \"/direction\", \"in2025\": \"UNKNOWN\", \"before\": \"UP\"}   | does not have: [E 1.1.1]"
    })
    void aDifferenceThatSaysNothingIsRefused(String kpi, String difference, String message) throws IOException {
        ObjectNode differences = differences();
        ((ObjectNode) differences.required("changed")).putArray(kpi).add(BundledFiles.MAPPER.readTree(difference));
        assertThatThrownBy(() -> MeasuresBefore2025.text(later(), differences))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(kpi, message);
    }

    @Test
    void aMeasureThatIsGivenAsAWholeIsOfAKpiThat2025Lacks() {
        ObjectNode withCopy = differences();
        ((ArrayNode) withCopy.required("added")).add(measure(later(), "A 12"));
        assertThatThrownBy(() -> MeasuresBefore2025.text(later(), withCopy)).hasMessageContainingAll("A 12", "is also in edition 2025");
        ObjectNode withNone = differences();
        ((ArrayNode) withNone.required("added")).removeAll();
        assertThatThrownBy(() -> MeasuresBefore2025.text(later(), withNone)).hasMessageContainingAll("K 1", "is not in edition 2025");
    }

    private static JsonNode measure(JsonNode measures, String kpi) {
        for (JsonNode measure : measures.required("measures")) {
            if (measure.required("kpi").textValue().equals(kpi)) {
                return measure;
            }
        }
        throw new AssertionError("There is no measure " + kpi);
    }
}
