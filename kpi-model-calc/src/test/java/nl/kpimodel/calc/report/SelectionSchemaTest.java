package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.data.selection.SelectionFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reader of selections and their schema, side by side over the examples that validators in other languages judge too. */
@DisplayName("A selection")
class SelectionSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<SchemaExamples.Example> examples() {
        return SchemaExamples.all().stream().filter(example -> example.schema().equals("selection")).toList();
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
                assertThatCode(() -> Selection.fromTree(tree(example.instance()))).doesNotThrowAnyException();
            } else {
                assertThatExceptionOfType(InvalidSelectionException.class).isThrownBy(() -> Selection.fromTree(tree(example.instance())))
                        .satisfies(refused -> assertThat(refused.findings()).hasSize(1));
            }
        }));
    }

    @Test
    @DisplayName("that is read is written as the schema describes it")
    void written() {
        examples().stream().filter(SchemaExamples.Example::valid).forEach(example -> {
            JsonNode written = JSON.valueToTree(Selection.fromTree(tree(example.instance())));
            assertThat(SchemaExamples.compiled(SelectionFile.schema()).validate(written)).as(example.about()).isEmpty();
        });
    }
}
