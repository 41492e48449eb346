package nl.kpimodel.data.registration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;

/**
 * Compares schemas with the reader. Whatever a schema accepts is read without a finding. Whatever only the reader accepts is another
 * spelling of a value: the record that is read and written again conforms to its schema. Values that a schema cannot express are not
 * generated here: more than 20 decimals, and white space around a value.
 */
final class RecordSchemaJudge {
    static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    static final Map<RecordType, Schema> SCHEMAS = new EnumMap<>(RecordType.class);
    static final Schema ALL = schema(RecordSchemaGenerator.ALL);
    static final String[] VALUES = {
        "null", "true", "false", "0", "1", "-1", "2.0", "0.5", "1e2", "1e309", "-1e12", "999999999999.99", "0.125", "2147483648", "7", "8", "11",
        "\"\"", "\" \"", "\"\\u00a0\"", "\"x\"", "\"caf\u00e9\"", "\"a\\nb\"", "\"a\\u0000b\"", "\"a\\u2028b\"", "\"2025-03-31\"",
                "\"2025-02-30\"", "\"31-3-2025\"",
        "\"2025-3-1\"", "\"2025-03-31T09:30:00+02:00\"", "\"2025-03-31T09:30Z\"", "\"2025-03-31T09:30:00\"", "\"2025-03-31T24:00:00Z\"",
        "\"2025-03-31T09:30:00+18:01\"", "\"2025-03-31T09:30:00-18:00\"", "\"2025-03-31T09:30:00.123456789Z\"",
                "\"2025-03-31T09:30:00.1234567890Z\"",
        "\"A 13\"", "\"a13.\"", "\"I 1.1.1\"", "\"I 01.1.1\"", "\"E 1.1\"", "\"4a2\"", "\"4A2\"", "\"E4.A\"", "\"e4\"", "\"E 4\"", "\"NL\"",
                "\"NL00\"", "\"NL02\"",
        "\"GM0363\"", "\"GM363\"", "\"BU03630000\"", "\"LOW\"", "\"low\"", "\"2013\"", "\"2017\"", "\"ADDICTION\"", "\"SUBSTANCE_USE\"",
                "\"HOUSING\"", "[]", "[\"SKJ\"]",
        "[\"SKJ\",\"SKJ\"]", "[\"X\"]", "[null]", "[[]]", "{}", "{\"a\":1}", "\"PARTICIPANT\"", "\"CLIENT\"", "\"EMPLOYEE\"", "\"FORMAL\"",
                "\"FINAL\""
    };

    /** What a schema cannot express, according to the description of the schema of any record. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(Rules.CITIZEN_NUMBER, Rules.TOO_MANY_DECIMALS);

    private RecordSchemaJudge() {}

    static {
        for (RecordType type : RecordType.values()) {
            SCHEMAS.put(type, schema(type.key()));
        }
    }

    /** Returns the generated schema, because the file may be about to be written anew. */
    private static Schema schema(String name) {
        return REGISTRY.getSchema(Objects.requireNonNull(RecordSchemaGenerator.all().get(name)), InputFormat.JSON);
    }

    static void assertAgreement(RecordType type, List<ObjectNode> records) throws IOException {
        StringBuilder file = new StringBuilder();
        for (ObjectNode record : records) {
            file.append(JSON.writeValueAsString(record)).append('\n');
        }
        Read read = Read.ndjson(file.toString());
        Map<Long, List<Finding>> findings = read.findings().stream()
                .filter(finding -> finding.severity() != Rule.Severity.WARNING)
                .collect(Collectors.groupingBy(finding -> finding.place().line()));
        for (int i = 0; i < records.size(); i++) {
            List<Finding> found = findings.getOrDefault(i + 1L, List.of());
            boolean accepted = accepts(SCHEMAS.get(type), records.get(i));
            if (accepted && !found.isEmpty() && found.stream().noneMatch(finding -> BEYOND_A_SCHEMA.contains(finding.ruleId()))) {
                throw new AssertionError("The schema accepts " + records.get(i) + "; the reader found " + found);
            }
            if (!accepted && found.isEmpty() && !accepts(SCHEMAS.get(type), json(read.records().get(acceptedBefore(read, i + 1L))))) {
                throw new AssertionError("The schema refuses " + records.get(i) + " however it is written; the reader found nothing.");
            }
        }
    }

    /** Returns the number of records accepted from the lines before this one. */
    private static int acceptedBefore(Read read, long line) {
        return (int) read.sink().places.stream().filter(place -> place.line() < line).count();
    }

    static boolean accepts(Schema schema, JsonNode json) {
        return schema.validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).isEmpty();
    }

    static ObjectNode json(RegistrationRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RegistrationWriter writer = RegistrationWriter.ndjson(bytes)) {
            writer.write(record);
        }
        return (ObjectNode) JSON.readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
