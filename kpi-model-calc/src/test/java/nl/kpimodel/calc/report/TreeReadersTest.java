package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RecordSchemas;
import nl.kpimodel.data.selection.SelectionFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares readers of trees with the schemas, over the examples that validators in other languages use too. */
class TreeReadersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A kind of tree: the name and text of its schema, and its reader, which returns the tree of the result. */
    private record Reader(String schema, String text, Function<Map<String, ?>, Map<String, Object>> reread) {
        List<SchemaExamples.Example> examples() {
            return SchemaExamples.all().stream().filter(example -> example.schema().equals(schema)).toList();
        }

        Map<String, Object> reread(JsonNode instance) {
            return reread.apply(tree(instance));
        }

        Schema compiled() {
            return SchemaExamples.compiled(text);
        }
    }

    private static final Reader MAPPING =
            new Reader("record-file-mapping", RecordSchemas.ofFileMapping(), tree -> RecordFileMapping.fromTree(tree).toTree());
    private static final Reader SELECTION = new Reader("selection", SelectionFile.schema(), tree -> Selection.fromTree(tree).toTree());

    @SuppressWarnings("unchecked")
    private static Map<String, ?> tree(JsonNode node) {
        return JSON.convertValue(node, Map.class);
    }

    private static Stream<DynamicTest> ofEveryReader(Function<Reader, Stream<DynamicTest>> tests) {
        return Stream.of(MAPPING, SELECTION).flatMap(tests);
    }

    @TestFactory
    Stream<DynamicTest> aTreeIsTakenOrRefusedByTheReaderAsByTheSchema() {
        return ofEveryReader(reader -> reader.examples().stream().map(example -> dynamicTest(reader.schema() + ": " + example.about(), () -> {
            if (example.valid()) {
                assertThatCode(() -> reader.reread(example.instance())).doesNotThrowAnyException();
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> reader.reread(example.instance()));
            }
        })));
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadIsWrittenAsTheSchemaDescribesIt() {
        return ofEveryReader(reader -> {
            Schema schema = reader.compiled();
            return reader.examples().stream().filter(SchemaExamples.Example::valid).map(example -> dynamicTest(reader.schema() + ": " + example.about(), () -> {
                JsonNode written = JSON.valueToTree(reader.reread(example.instance()));
                assertThat(schema.validate(written)).isEmpty();
            }));
        });
    }

    @TestFactory
    Stream<DynamicTest> aSelectionWithOneFaultHasOneFinding() {
        return SELECTION.examples().stream().filter(example -> !example.valid()).map(example -> dynamicTest(example.about(), () ->
                assertThatExceptionOfType(InvalidSelectionException.class).isThrownBy(() -> SELECTION.reread(example.instance()))
                        .satisfies(refused -> assertThat(refused.findings()).hasSize(1))));
    }

    @Test
    void aMappingMayKeepToTheSchemaAndBeRefusedForWhatASchemaCannotSay() {
        ObjectNode base = (ObjectNode) MAPPING.examples().get(0).instance();
        for (Map.Entry<String, String> wrong : Map.of("nummer", "has no field", "startedOn", "?", "complexityAtStart", "LOUW").entrySet()) {
            ObjectNode mapping = base.deepCopy();
            ObjectNode fields = (ObjectNode) mapping.at("/records/0/fields");
            if (wrong.getValue().equals("LOUW")) {
                fields.putObject(wrong.getKey()).put("column", "Zwaarte").putObject("codes").put("Laag", "LOUW");
            } else {
                fields.put(wrong.getKey(), wrong.getValue().equals("?") ? "?" : "Kolom");
            }
            assertThat(MAPPING.compiled().validate(mapping)).as(wrong.getKey()).isEmpty();
            assertThatIllegalArgumentException().as(wrong.getKey()).isThrownBy(() -> MAPPING.reread(mapping));
        }
    }
}
