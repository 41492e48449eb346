package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.calc.Period;
import nl.kpimodel.calc.quickstart.OptionsFile;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.ReportSchemas;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of random registrations are what their schema describes, and what is changed in the shape of one is no report any more. */
class ReportSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ReportSchemas.report(), InputFormat.JSON);

    /** Keys that stand there only where they apply, and those of maps from whatever occurs. */
    private static final Pattern MAY_BE_LEFT_OUT = Pattern.compile(".*/(story|field|type|record)|/validation|/(read|accepted|rejected)/.*"
            + "|/options/(?!zrmPolicy)[^/]*|/options/(combination|items|parts|missing)/.*"
            + "|/outcomes/(stratum|excluded|missing|distribution)/.*|/outcomes/figure/(stratum|lower|upper|table)");

    @TempDir
    private Path directory;

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

    private ObjectNode report(long seed) throws IOException {
        return report(seed, RandomRegistration.of(seed).request().options());
    }

    private ObjectNode report(long seed, ObjectNode options) throws IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest request = registration.request();
        StringBuilder lines = new StringBuilder();
        for (ObjectNode record : registration.records()) {
            lines.append(Oracle.JSON.writeValueAsString(record)).append('\n');
        }
        // Lines that are no record, the second not even of a type, for a report with findings.
        lines.append("{\"type\": \"signal\", \"organisation\": \"Amstel\"}\n").append("{\"organisation\": \"Amstel\"}\n");
        Edition edition = Edition.ofKey(request.edition());
        KpiCatalogue model = KpiModel.edition(edition);
        RegistrationData data = RegistrationData.read(
                RegistrationSource.ndjson("random.ndjson", new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8))),
                ReadingOptions.standard(),
                ValidationOptions.standard().withCatalogue(model));
        Path file = Files.writeString(directory.resolve("options.json"), Oracle.JSON.writeValueAsString(options));
        KpiCalculator calculator = KpiCalculator.of(model, KpiModel.measures(edition))
                .period(Period.between(request.first(), request.last()))
                .by(request.by().toArray(String[]::new))
                .options(OptionsFile.read(file));
        StringBuilder json = new StringBuilder();
        try (Stream<RegistrationRecord> accepted = data.records()) {
            ReportJson.write(calculator.calculate(accepted).withValidation(data.report()), json);
        }
        return (ObjectNode) Oracle.JSON.readTree(json.toString());
    }
}
