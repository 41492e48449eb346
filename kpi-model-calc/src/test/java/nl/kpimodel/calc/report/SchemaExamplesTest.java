package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks every schema of the jars with a Java validator; {@code -Pschemas} does so with two others. */
class SchemaExamplesTest {
    private static final Map<String, String> SCHEMAS = SchemaExamples.schemas();

    @TestFactory
    Stream<DynamicTest> aSchemaAcceptsAndRefusesItsExamples() {
        Map<String, Schema> compiled = new TreeMap<>();
        SCHEMAS.forEach((name, text) -> compiled.put(name, SchemaExamples.compiled(text)));
        return SchemaExamples.all().stream().map(example -> dynamicTest(example.schema() + ": " + example.about(), () ->
                assertThat(SchemaExamples.accepts(compiled.get(example.schema()), example.instance())).as("%s", example.instance())
                        .isEqualTo(example.valid())));
    }

    @Test
    void everySchemaHasExamplesThatItAcceptsAndThatItRefuses() {
        Map<Boolean, List<String>> examined = SchemaExamples.all().stream()
                .collect(Collectors.partitioningBy(SchemaExamples.Example::valid, Collectors.mapping(SchemaExamples.Example::schema, Collectors.toList())));

        assertThat(new TreeSet<>(examined.get(true))).isEqualTo(SCHEMAS.keySet());
        assertThat(new TreeSet<>(examined.get(false))).isEqualTo(SCHEMAS.keySet());
    }

    @Test
    void aSchemaIsNamedAfterItsFileAndRefersToNoOther() {
        SCHEMAS.forEach((name, text) -> {
            JsonNode schema = tree(text);

            assertThat(schema.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.findValuesAsText("$id")).containsExactly(SchemaExamples.NAMES + name + ".schema.json");
            assertThat(schema.findValuesAsText("$ref")).allMatch(reference -> reference.startsWith("#/$defs/"));
        });
    }

    @Test
    void noSchemaAsksForMultiplesBecauseValidatorsCalculateThemInBinary() {
        SCHEMAS.forEach((name, text) -> assertThat(tree(text).findValues("multipleOf")).as(name).isEmpty());
    }

    private static JsonNode tree(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
