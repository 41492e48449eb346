package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calculator and the oracle, which were written independently, give the same report over the same records. */
class DifferentialTest {
    private static final long SEEDS = Long.getLong("kpi.oracle.seeds", 25);

    static Stream<Long> seeds() {
        return Stream.iterate(0L, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void calculatorAndOracleAgree(long seed) throws IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest request = registration.request();
        ArrayNode expected = Oracle.outcomes(registration.records(), request);
        ObjectNode report = CalculatedReport.of(registration.records(), request);
        assertThat(OutcomeDifferences.between(expected, (ArrayNode) report.get("outcomes"))).as("seed %d", seed).isEmpty();
        JsonNode response = request.edition().equals("2025") ? Oracle.response(registration.records(), request) : Oracle.JSON.createObjectNode();
        assertThat(OutcomeDifferences.same(response, report.get("response"))).as("response of seed %d: %s", seed, report.get("response")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReportCanBeMadeAgainFromTheOptionsThatItTells(long seed) throws IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest asked = registration.request();
        List<KpiId> one = List.of(KpiId.of("A 9"));
        JsonNode told = CalculatedReport.of(registration.records(), asked, one).get("options");
        OracleRequest again = new OracleRequest(asked.edition(), asked.name(), asked.first(), asked.last(), asked.by(), (ObjectNode) told);
        assertThat(CalculatedReport.of(registration.records(), again, one).get("options")).isEqualTo(told);
        for (String option : List.of("items", "parts", "hoursPerFte", "followUpTerm", "satisfactionScale", "missing", "ageBands")) {
            JsonNode given = asked.options().path(option);
            if (!given.isEmpty()) {
                assertThat(OutcomeDifferences.same(given, told.get(option))).as("%s told as %s", given, told.get(option)).isTrue();
            }
        }
    }

    @Test
    void aReportBeginsWithItsFormat() throws IOException {
        RandomRegistration registration = RandomRegistration.of(0);
        ObjectNode report = CalculatedReport.of(registration.records(), registration.request(), List.of(KpiId.of("A 9")));
        assertThat(report.properties().iterator().next()).isEqualTo(Map.entry("format", IntNode.valueOf(Oracle.FORMAT)));
    }

    @Test
    void aRuleForMissingValuesIsRefusedByNameWhereNoPartIsCounted() {
        RandomRegistration registration = RandomRegistration.of(0);
        OracleRequest asked = registration.request();
        ObjectNode options = Oracle.JSON.createObjectNode();
        options.putObject("missing").put("A 4", "NO");
        OracleRequest request = new OracleRequest(asked.edition(), asked.name(), asked.first(), asked.last(), asked.by(), options);
        assertThatThrownBy(() -> CalculatedReport.of(registration.records(), request))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A 4 counts no part by a field that may be empty, so there is no \"no\" to assume of it; leave out the rule NO for it.");
        options.putObject("missing").put("A 9", "MAYBE");
        assertThatThrownBy(() -> CalculatedReport.of(registration.records(), request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.\"A 9\" is \"MAYBE\"; give one of OUT, NO");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 14})
    void aKpiAloneHasTheOutcomesThatItHasAmongAllOthers(long seed) throws IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest request = registration.request();
        JsonNode all = CalculatedReport.of(registration.records(), request).get("outcomes");
        for (Kpi kpi : KpiModel.edition(Edition.ofKey(request.edition())).kpis()) {
            JsonNode alone = CalculatedReport.of(registration.records(), request, List.of(kpi.id())).get("outcomes");
            assertThat(alone).as("%s of seed %d", kpi.id(), seed).isEqualTo(only(kpi.id(), all));
        }
    }

    private static ArrayNode only(KpiId kpi, JsonNode outcomes) {
        ArrayNode own = Oracle.JSON.createArrayNode();
        for (JsonNode outcome : outcomes) {
            if (outcome.get("kpi").asText().equals(kpi.toString())) {
                own.add(outcome);
            }
        }
        return own;
    }
}
