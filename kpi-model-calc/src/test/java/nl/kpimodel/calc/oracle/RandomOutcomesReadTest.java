package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomOutcomesReadTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper();
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 = new tools.jackson.databind.ObjectMapper();

    static Stream<Long> seeds() {
        return DifferentialTest.seeds().limit(8);
    }

    private static List<Outcome> outcomes(long seed) {
        return report(seed).outcomes();
    }

    private static KpiReport report(long seed) {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest request = registration.request();
        return RequestedCalculator.of(request).calculate(AcceptedRecords.of(registration.records(), RequestedCalculator.model(request)).stream());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comeBackFromTheirTreeEqualAndWithTheSameTreeTimingKindOfValueAndExplanation(long seed) {
        for (Outcome outcome : outcomes(seed)) {
            Map<String, Object> tree = outcome.toTree();
            Outcome read = Outcome.fromTree(tree);

            assertThat(read).as("seed %d: %s", seed, tree).isEqualTo(outcome).hasSameHashCodeAs(outcome).hasToString(outcome.toString());
            assertThat(outcome).isEqualTo(read);
            assertThat(read.toTree()).as("seed %d", seed).isEqualTo(tree);
            assertThat(List.copyOf(read.toTree().keySet())).isEqualTo(List.copyOf(tree.keySet()));
            assertThat(read.about().remarks().stream().filter(remark -> remark.place() == Remark.Place.NOTE).toList())
                    .isEqualTo(outcome.about().remarks().stream().filter(remark -> remark.place() == Remark.Place.NOTE).toList());
            assertThat(read.interval()).isEqualTo(outcome.interval());
            assertThat(read.timing()).as("%s", outcome).isEqualTo(outcome.timing());
            assertThat(read.getClass()).isEqualTo(outcome.getClass());
            if (read instanceof Outcome.Value value) {
                assertThat(value.exactly()).as("%s", outcome).hasSameClassAs(((Outcome.Value) outcome).exactly());
            }
            for (Language language : Language.values()) {
                assertThat(read.explain(language)).isEqualTo(outcome.explain(language));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comeBackFromJSONThatJackson2And3WriteAndReadEqualAndAsTheSameJSON(long seed) throws IOException {
        Outcomes outcomes = new Outcomes(outcomes(seed));
        String json = JACKSON_2.writeValueAsString(outcomes);

        Outcomes read = JACKSON_2.readValue(json, Outcomes.class);
        for (int i = 0; i < outcomes.all().size(); i++) {
            assertThat(read.all().get(i)).as("seed %d: %s", seed, outcomes.all().get(i).toTree()).isEqualTo(outcomes.all().get(i));
        }
        assertThat(JACKSON_3.readValue(json, Outcomes.class)).isEqualTo(read);
        assertThat(JACKSON_3.readTree(JACKSON_3.writeValueAsString(read))).isEqualTo(JACKSON_3.readTree(json));
        for (Outcome outcome : outcomes) {
            assertThat(JACKSON_2.readValue(JACKSON_2.writeValueAsString(outcome), Outcome.class)).isEqualTo(outcome);
            assertThat(JACKSON_3.readValue(JACKSON_3.writeValueAsString(outcome), Outcome.class)).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areWhatTheirSchemaDescribesBeforeAndAfterTheyCameBack(long seed) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ReportJson.Schemas.outcome(), InputFormat.JSON);
        for (Outcome outcome : outcomes(seed)) {
            JsonNode tree = JACKSON_2.readTree(JACKSON_2.writeValueAsString(outcome));
            assertThat(schema.validate(tree)).as("seed %d: %s", seed, tree).isEmpty();
            assertThat(schema.validate(JACKSON_2.readTree(JACKSON_2.writeValueAsString(JACKSON_2.treeToValue(tree, Outcome.class))))).isEmpty();
        }
    }

    @Test
    void areOfEveryStatusAndKindOfValueThatIsCalculatedSoThatThisTestSeesThem() {
        Set<Outcome.Status> statuses = EnumSet.noneOf(Outcome.Status.class);
        Set<String> kinds = new HashSet<>();
        seeds().flatMap(seed -> outcomes(seed).stream()).forEach(outcome -> {
            statuses.add(outcome.status());
            if (outcome instanceof Outcome.Value value) {
                kinds.add(value.exactly().getClass().getSimpleName());
            }
        });

        assertThat(statuses).contains(Outcome.Status.VALUE, Outcome.Status.NO_DATA, Outcome.Status.NOT_DEFINED, Outcome.Status.NOT_REGISTERED,
                Outcome.Status.ZERO_DENOMINATOR);
        assertThat(kinds).containsExactlyInAnyOrder("Count", "Sum", "Proportion", "Ratio", "Mean", "Score", "CarriedFigure");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void differWhereverTheirTreesDiffer(long seed) {
        List<Outcome> outcomes = outcomes(seed);
        Map<Map<String, Object>, Outcome> byTree = new java.util.HashMap<>();
        outcomes.forEach(outcome -> byTree.put(outcome.toTree(), outcome));
        assertThat(new HashSet<>(outcomes)).as("seed %d", seed).hasSameSizeAs(byTree.keySet());
    }
}
