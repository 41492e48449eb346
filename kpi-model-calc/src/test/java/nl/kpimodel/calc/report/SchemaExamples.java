package nl.kpimodel.calc.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.RecordSchemas;
import nl.kpimodel.data.selection.SelectionFile;

/**
 * Every JSON Schema of the jars by name, with examples that it accepts or refuses. The examples are files in {@code schema/examples}, which
 * validators in other languages read too: see {@code src/test/schemas}. Each has a base, which is an object or the name of a bundled file,
 * and examples that differ from it in keys of the top level.
 */
final class SchemaExamples {
    static final String NAMES = "https://kpimodel.nl/schema/";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> FILES = List.of(
            "catalogue.json", "registration.json", "record-file-mapping.json", "selection.json", "options.json", "outcome.json", "report.json");
    private static final List<String> OTHER_VALUES = List.of("null", "true", "0", "-1", "1", "2.0", "0.07", "0.125", "19.99", "1e2", "1e13", "131", "{}",
            "{\"a\":1}", "[]", "[null]", "[\"x\",\"x\"]", "\"\"", "\" \"", "\"x\"", "\"caf\u00e9 \\ud83d\\ude00\"", "\"a\\u0000b\"", "\"a\\u2028b\"",
            "\"2025-03-31\"", "\"2025-02-30\"", "\"31-3-2025\"", "\"2025-03-31T09:30:00+02:00\"", "\"2025-03-31T24:00:00Z\"", "\"A 13\"", "\"I 4.1.1\"",
            "\"4a2\"", "\"NL\"", "\"LOW\"", "\"2013\"", "\"VALUE\"", "\"NO_DATA\"", "\"COUNT\"", "\"SCORE\"", "\"1/3\"");

    private SchemaExamples() {}

    /** An instance of a schema, and whether the schema accepts it. */
    record Example(String schema, String about, JsonNode instance, boolean valid) {}

    /** The texts of all schemas by name: registration/case, report ... */
    static Map<String, String> schemas() {
        Map<String, String> schemas = new TreeMap<>(Map.of("report", ReportJson.Schemas.report(), "outcome", ReportJson.Schemas.outcome(),
                "options", ReportJson.Schemas.options(), "registration/registration", RecordSchemas.ofAnyRecord(),
                "record-file-mapping", RecordSchemas.ofFileMapping(), "selection", SelectionFile.schema()));
        for (RecordType type : RecordType.values()) {
            schemas.put("registration/" + type.key(), RecordSchemas.of(type));
        }
        for (String name : List.of("catalogue", "errata", "editions", "linkage", "measures", "changes", "diff")) {
            schemas.put(name, tree("/nl/kpimodel/data/schema/" + name + ".schema.json").toString());
        }
        return schemas;
    }

    static List<Example> all() {
        List<Example> examples = new ArrayList<>();
        for (JsonNode group : groups()) {
            for (JsonNode example : group.get("examples")) {
                ObjectNode instance = base(group);
                example.path("without").forEach(key -> instance.remove(key.asText()));
                example.path("with").properties().forEach(key -> instance.set(key.getKey(), key.getValue()));
                group.get("schemas").forEach(schema ->
                        examples.add(new Example(schema.asText(), example.get("about").asText(), instance, example.get("valid").asBoolean())));
            }
        }
        return examples;
    }

    static Schema compiled(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
    }

    static boolean accepts(Schema schema, JsonNode instance) {
        return schema.validate(instance, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).isEmpty();
    }

    /**
     * Writes a file of instances, one a line, that each differ from a base in one key, with the verdict of this validator. Other validators
     * must agree with it.
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Schema> schemas = new TreeMap<>();
        schemas().forEach((name, text) -> schemas.put(name, compiled(text)));
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (JsonNode group : groups()) {
                if (group.get("base").isObject()) {
                    ObjectNode instance = base(group);
                    changes(instance, instance, changed -> group.get("schemas").forEach(name ->
                            write(writer, name.asText(), accepts(schemas.get(name.asText()), changed), changed)));
                }
            }
        }
    }

    /** Changes each key of an object, and of the objects in it, in every way. */
    private static void changes(JsonNode root, JsonNode node, Consumer<JsonNode> changed) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> key : List.copyOf(object.deepCopy().properties())) {
                changes(root, object.get(key.getKey()), changed);
                object.remove(key.getKey());
                changed.accept(root);
                for (String value : OTHER_VALUES) {
                    object.set(key.getKey(), parsed(value));
                    changed.accept(root);
                }
                object.set(key.getKey(), key.getValue());
            }
        } else {
            node.forEach(element -> changes(root, element, changed));
        }
    }

    private static void write(Writer writer, String schema, boolean valid, JsonNode instance) {
        try {
            writer.append("{\"schema\": \"" + schema + "\", \"valid\": " + valid + ", \"instance\": " + instance + "}\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<JsonNode> groups() {
        return FILES.stream().map(file -> tree("/schema/examples/" + file)).flatMap(file -> Stream.iterate(0, i -> i < file.size(), i -> i + 1).map(file::get))
                .toList();
    }

    private static ObjectNode base(JsonNode group) {
        JsonNode base = group.get("base");
        return base.isTextual() ? (ObjectNode) tree("/" + base.asText()) : base.deepCopy();
    }

    private static JsonNode tree(String resource) {
        try (InputStream file = SchemaExamples.class.getResourceAsStream(resource)) {
            return JSON.readTree(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(resource, failed);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(text, broken);
        }
    }
}
