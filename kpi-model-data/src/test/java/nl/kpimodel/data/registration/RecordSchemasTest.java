package nl.kpimodel.data.registration;

import static nl.kpimodel.data.registration.RecordSchemaJudge.JSON;
import static nl.kpimodel.data.registration.RecordSchemaJudge.SCHEMAS;
import static nl.kpimodel.data.registration.RecordSchemaJudge.VALUES;
import static nl.kpimodel.data.registration.RecordSchemaJudge.accepts;
import static nl.kpimodel.data.registration.RecordSchemaJudge.assertAgreement;
import static nl.kpimodel.data.registration.RecordSchemaJudge.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import nl.kpimodel.arbitrary.RegistrationArbitraries;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.GeneratedFile;
import org.junit.jupiter.api.Test;

/** The schemas, compared with the declarations from which they are generated and with the reader. */
class RecordSchemasTest {
    @Test
    void theSchemaOfATypeIsItsFileWhichTheFieldsOfTheRecordsMake() throws IOException {
        Map<String, String> made = RecordSchemaGenerator.all();
        assertThat(made).hasSize(RecordType.values().length + 1);
        for (Map.Entry<String, String> schema : made.entrySet()) {
            new GeneratedFile("schema/registration/" + schema.getKey() + ".schema.json", "the fields of the records").is(schema.getValue());
        }
        for (RecordType type : RecordType.values()) {
            assertThat(RecordSchemas.of(type)).isEqualTo(made.get(type.key()));
        }
        assertThat(RecordSchemas.ofAnyRecord()).isEqualTo(made.get(RecordSchemaGenerator.ALL));
    }

    /** Every value in every field of one record of every type, without random choices. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void readerAndSchemaAgreeOnEveryValueOfAType(@ForAll RecordType type) throws IOException {
        ObjectNode whole = json(RegistrationArbitraries.recordInWindows1252(type, 42));
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

    @Example
    void aRecordIsDescribedByOneTypeOnly() throws IOException {
        for (RecordType type : RecordType.values()) {
            JsonNode json = json(RegistrationArbitraries.recordInWindows1252(type, 7));
            for (RecordType other : RecordType.values()) {
                assertThat(accepts(SCHEMAS.get(other), json)).isEqualTo(type == other);
            }
        }
    }
}
