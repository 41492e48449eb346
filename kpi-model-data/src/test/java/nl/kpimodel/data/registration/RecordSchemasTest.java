package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schemas against the descriptions that they were made of, and against the reader: what one refuses the other does not pass without a finding.
 * What a schema cannot say is left out of the values here: a citizen number, more than 20 decimals, white space around a value.
 */
class RecordSchemasTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Map<RecordType, Schema> SCHEMAS = new EnumMap<>(RecordType.class);
    private static final Schema ALL = REGISTRY.getSchema(RecordSchemas.ofAnyRecord(), InputFormat.JSON);
    private static final String[] VALUES = {
        "null", "true", "false", "0", "1", "-1", "2.0", "0.5", "1e2", "1e309", "-1e12", "999999999999.99", "0.125", "2147483648", "7", "8", "11",
        "\"\"", "\" \"", "\"\\u00a0\"", "\"x\"", "\"caf\u00e9\"", "\"a\\nb\"", "\"a\\u0000b\"", "\"a\\u2028b\"", "\"2025-03-31\"", "\"2025-02-30\"", "\"31-3-2025\"",
        "\"2025-3-1\"", "\"2025-03-31T09:30:00+02:00\"", "\"2025-03-31T09:30Z\"", "\"2025-03-31T09:30:00\"", "\"2025-03-31T24:00:00Z\"",
        "\"2025-03-31T09:30:00+18:01\"", "\"2025-03-31T09:30:00-18:00\"", "\"2025-03-31T09:30:00.123456789Z\"", "\"2025-03-31T09:30:00.1234567890Z\"",
        "\"A 13\"", "\"a13.\"", "\"I 1.1.1\"", "\"I 01.1.1\"", "\"E 1.1\"", "\"4a2\"", "\"4A2\"", "\"E4.A\"", "\"e4\"", "\"E 4\"", "\"NL\"", "\"NL00\"", "\"NL02\"",
        "\"GM0363\"", "\"GM363\"", "\"BU03630000\"", "\"LOW\"", "\"low\"", "\"2013\"", "\"2017\"", "\"ADDICTION\"", "\"SUBSTANCE_USE\"", "\"HOUSING\"", "[]", "[\"SKJ\"]",
        "[\"SKJ\",\"SKJ\"]", "[\"X\"]", "[null]", "[[]]", "{}", "{\"a\":1}", "\"PARTICIPANT\"", "\"CLIENT\"", "\"EMPLOYEE\"", "\"FORMAL\"", "\"FINAL\""
    };

    static {
        for (RecordType type : RecordType.values()) {
            SCHEMAS.put(type, REGISTRY.getSchema(RecordSchemas.of(type), InputFormat.JSON));
        }
    }

    @Test
    void theSchemasAreThoseThatTheDescriptionsMake() {
        Map<String, String> made = RecordSchemaGenerator.all();
        assertThat(made).hasSize(RecordType.values().length + 1);
        for (RecordType type : RecordType.values()) {
            assertThat(RecordSchemas.of(type)).isEqualTo(made.get(type.key()));
        }
        assertThat(RecordSchemas.ofAnyRecord()).isEqualTo(made.get(RecordSchemaGenerator.ALL));
    }

    @Provide
    Arbitrary<RegistrationRecord> anyRecord() {
        return RandomRecords.any();
    }

    @Property
    void everyRecordThatIsWrittenIsWhatItsSchemaDescribes(@ForAll("anyRecord") RegistrationRecord record) throws IOException {
        JsonNode json = json(record);
        assertThat(SCHEMAS.get(record.type()).validate(json)).isEmpty();
        assertThat(ALL.validate(json)).isEmpty();
    }

    @Provide
    Arbitrary<String> anyValue() {
        return Arbitraries.of(VALUES);
    }

    @Property
    void readerAndSchemaAgreeOnEveryValueOfEveryField(@ForAll("anyRecord") RegistrationRecord record, @ForAll int field,
            @ForAll("anyValue") String value) throws IOException {
        List<RecordField> fields = record.type().fields();
        ObjectNode json = json(record);
        json.set(fields.get(Math.floorMod(field, fields.size())).name(), JSON.readTree(value));
        assertAgreement(record.type(), List.of(json));
        assertThat(accepts(ALL, json)).as(json.toString()).isEqualTo(accepts(SCHEMAS.get(record.type()), json));
    }

    /** Every value in every field of one record of every type: nothing is left to chance. */
    @ParameterizedTest
    @EnumSource
    void readerAndSchemaAgreeOnEveryValueOfAType(RecordType type) throws IOException {
        ObjectNode whole = json(RandomRecords.of(type, 42));
        List<ObjectNode> changed = new ArrayList<>();
        for (RecordField field : type.fields()) {
            for (String value : VALUES) {
                changed.add(whole.deepCopy().set(field.name(), JSON.readTree(value)));
            }
            ObjectNode without = whole.deepCopy();
            without.remove(field.name());
            changed.add(without);
            if (field.maximumLength() > 0) {
                changed.add(whole.deepCopy().put(field.name(), "x".repeat(field.maximumLength())));
                changed.add(whole.deepCopy().put(field.name(), "x".repeat(field.maximumLength() + 1)));
            }
        }
        ObjectNode untyped = whole.deepCopy();
        untyped.remove("type");
        changed.add(untyped);
        changed.add(whole.deepCopy().put("unknown", 1));
        assertAgreement(type, changed);
    }

    @Test
    void aRecordIsDescribedByOneTypeOnly() throws IOException {
        for (RecordType type : RecordType.values()) {
            JsonNode json = json(RandomRecords.of(type, 7));
            for (RecordType other : RecordType.values()) {
                assertThat(accepts(SCHEMAS.get(other), json)).isEqualTo(type == other);
            }
        }
    }

    private static void assertAgreement(RecordType type, List<ObjectNode> records) throws IOException {
        StringBuilder file = new StringBuilder();
        for (ObjectNode record : records) {
            file.append(JSON.writeValueAsString(record)).append('\n');
        }
        Read read = Read.ndjson(file.toString());
        Map<Long, List<Finding>> findings = read.findings().stream()
                .filter(finding -> finding.severity() != Severity.WARNING)
                .collect(Collectors.groupingBy(finding -> finding.place().line()));
        for (int i = 0; i < records.size(); i++) {
            List<Finding> found = findings.getOrDefault(i + 1L, List.of());
            if (accepts(SCHEMAS.get(type), records.get(i)) != found.isEmpty()
                    && found.stream().noneMatch(finding -> finding.ruleId().equals(Rules.CITIZEN_NUMBER))) {
                throw new AssertionError("The schema " + (found.isEmpty() ? "refuses" : "takes") + " " + records.get(i) + "; the reader found " + found);
            }
        }
    }

    private static boolean accepts(Schema schema, JsonNode json) {
        return schema.validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).isEmpty();
    }

    private static ObjectNode json(RegistrationRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RegistrationWriter writer = RegistrationWriter.ndjson(bytes)) {
            writer.write(record);
        }
        return (ObjectNode) JSON.readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
