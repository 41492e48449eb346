package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.data.registration.RegistrationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of random registrations satisfy their schema, and reports with a changed structure do not. */
class ReportSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ReportJson.Schemas.report(), InputFormat.JSON);

    /** Keys that are present only if they apply, and the keys of maps by occurring values. */
    private static final Pattern MAY_BE_LEFT_OUT = Pattern.compile(".*/(story|field|type|record)|/validation|/validation/notUsed(/.*)?|/(read|accepted|rejected)/.*"
            + "|/options/(?!zrmPolicy)[^/]*|/options/(combination|items|parts|missing)/.*"
            + "|/outcomes/(stratum|excluded|missing|distribution)/.*|/outcomes/figure/(stratum|lower|upper|table)|/outcomes/interval|/(validation|outcomes)/explanation");

    static Stream<Long> seeds() {
        return DifferentialTest.seeds();
    }

    static Stream<Long> someSeeds() {
        return seeds().limit(8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReportOfARandomRegistrationIsWhatTheSchemaDescribes(long seed) throws IOException {
        assertThat(SCHEMA.validate(report(seed))).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void aPublishedReportOfARandomRegistrationIsWhatTheSchemaDescribes(long seed) throws IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest request = registration.request();
        KpiReport report = RequestedCalculator.of(request)
                .calculate(AcceptedRecords.of(registration.records(), RequestedCalculator.model(request)).stream());
        for (int threshold : List.of(2, 5, 100)) {
            StringBuilder json = new StringBuilder();
            ReportJson.write(report.published(SmallGroups.standard().withThreshold(threshold)), json);

            assertThat(SCHEMA.validate(Oracle.JSON.readTree(json.toString()))).as("seed %d, threshold %d", seed, threshold).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void theOptionsThatAReportTellsMakeTheSameReportAgain(long seed) throws IOException {
        ObjectNode report = report(seed);

        assertThat(report(seed, (ObjectNode) report.get("options"))).isEqualTo(report);
    }

    @Test
    void aKeyThatIsRemovedOrRenamedOrOfAnotherTypeIsRefused() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> taken = new ArrayList<>();
        for (long seed = 0; seed < 5; seed++) {
            ObjectNode report = report(seed);
            ArrayNode outcomes = (ArrayNode) report.remove("outcomes");
            ArrayNode findings = (ArrayNode) report.remove("findings");
            report.putArray("outcomes");
            report.putArray("findings");
            change(report, report, "", "", seen, taken);
            for (JsonNode finding : findings) {
                report.putArray("findings").add(finding);
                change(report, (ObjectNode) finding, "/findings", "", seen, taken);
            }
            report.putArray("findings");
            for (JsonNode outcome : outcomes) {
                report.putArray("outcomes").add(outcome);
                String kind = outcome.get("status").asText() + outcome.get("unit").asText() + outcome.get("kpi").asText().charAt(0);
                change(report, (ObjectNode) outcome, "/outcomes", kind, seen, taken);
            }
        }
        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(taken).isEmpty();
    }

    /** Changes every key of an object of the report in turn, once for each place and kind of outcome, and puts it back. */
    private static void change(ObjectNode report, ObjectNode object, String path, String kind, Set<String> seen, List<String> taken) {
        for (Map.Entry<String, JsonNode> entry : List.copyOf(object.deepCopy().properties())) {
            String key = entry.getKey();
            String at = path + "/" + key;
            if (entry.getValue() instanceof ObjectNode && object.get(key) instanceof ObjectNode deeper) {
                change(report, deeper, at, kind, seen, taken);
            }
            if (seen.add(kind + at)) {
                assertThat(SCHEMA.validate(report)).as("before %s%s", kind, at).isEmpty();
                JsonNode value = object.remove(key);
                if (!MAY_BE_LEFT_OUT.matcher(at).matches()) {
                    addIfTaken(report, "without " + kind + at, taken);
                }
                object.set(key + "!", value);
                addIfTaken(report, "renamed " + kind + at, taken);
                object.remove(key + "!");
                object.set(key, ofAnotherType(value));
                addIfTaken(report, "of another type " + kind + at, taken);
                object.set(key, value);
            }
        }
    }

    private static JsonNode ofAnotherType(JsonNode value) {
        ObjectNode holder = Oracle.JSON.createObjectNode();
        return value.isObject() || value.isNumber() ? holder.put("is", "text").get("is") : value.isTextual() ? holder.put("is", 1).get("is") : holder;
    }

    private static void addIfTaken(ObjectNode report, String change, List<String> taken) {
        if (SCHEMA.validate(report).isEmpty()) {
            taken.add(change);
        }
    }

    private static ObjectNode report(long seed) throws IOException {
        return report(seed, RandomRegistration.of(seed).request().options());
    }

    private static ObjectNode report(long seed, ObjectNode options) throws IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest asked = registration.request();
        OracleRequest request = new OracleRequest(asked.edition(), asked.name(), asked.first(), asked.last(), asked.by(), options);
        // Lines that are not records, the second without a type, for a report with findings.
        String lines = AcceptedRecords.lines(registration.records())
                + "{\"type\": \"signal\", \"organisation\": \"Amstel\"}\n{\"organisation\": \"Amstel\"}\n";
        RegistrationData data = AcceptedRecords.read(lines, RequestedCalculator.model(request));
        try (Stream<RegistrationRecord> accepted = data.records()) {
            return CalculatedReport.written(RequestedCalculator.of(request).calculate(accepted).withValidation(data.report()));
        }
    }
}
