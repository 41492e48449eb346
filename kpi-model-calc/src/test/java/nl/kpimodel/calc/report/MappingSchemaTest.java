package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RecordSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reader of mappings and their schema, side by side over the examples that validators in other languages judge too. */
@DisplayName("A mapping")
class MappingSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<SchemaExamples.Example> examples() {
        return SchemaExamples.all().stream().filter(example -> example.schema().equals("record-file-mapping")).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> tree(JsonNode node) {
        return JSON.convertValue(node, Map.class);
    }

    @TestFactory
    @DisplayName("is taken or refused by the reader as by the schema:")
    Stream<DynamicTest> reader() {
        return examples().stream().map(example -> dynamicTest(example.about(), () -> {
            if (example.valid()) {
                assertThatCode(() -> RecordFileMapping.fromTree(tree(example.instance()))).doesNotThrowAnyException();
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> RecordFileMapping.fromTree(tree(example.instance())));
            }
        }));
    }

    @Test
    @DisplayName("that is read is written as the schema describes it")
    void written() {
        examples().stream().filter(SchemaExamples.Example::valid).forEach(example -> {
            JsonNode written = JSON.valueToTree(RecordFileMapping.fromTree(tree(example.instance())).toTree());
            assertThat(SchemaExamples.compiled(RecordSchemas.ofFileMapping()).validate(written)).as(example.about()).isEmpty();
        });
    }

    @Test
    @DisplayName("may keep to the schema and be refused by the reader for what a schema cannot say")
    void whatASchemaCannotSay() {
        ObjectNode base = (ObjectNode) examples().get(0).instance();
        for (Map.Entry<String, String> wrong : Map.of("nummer", "has no field", "startedOn", "?", "complexityAtStart", "LOUW").entrySet()) {
            ObjectNode mapping = base.deepCopy();
            ObjectNode fields = (ObjectNode) mapping.at("/records/0/fields");
            if (wrong.getValue().equals("LOUW")) {
                fields.putObject(wrong.getKey()).put("column", "Zwaarte").putObject("codes").put("Laag", "LOUW");
            } else {
                fields.put(wrong.getKey(), wrong.getValue().equals("?") ? "?" : "Kolom");
            }
            assertThat(SchemaExamples.compiled(RecordSchemas.ofFileMapping()).validate(mapping)).as(wrong.getKey()).isEmpty();
            assertThatIllegalArgumentException().as(wrong.getKey()).isThrownBy(() -> RecordFileMapping.fromTree(tree(mapping)));
        }
    }
}
