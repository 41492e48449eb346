package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.kpimodel.core.Edition;
import nl.kpimodel.data.catalogue.CatalogueReader;
import nl.kpimodel.data.catalogue.ChangesReader;
import nl.kpimodel.data.catalogue.EditionsReader;
import nl.kpimodel.data.catalogue.JsonFile;
import nl.kpimodel.data.catalogue.MeasuresReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schemas, compared with the bundled files and with the reader: after any change in the structure of a file, both refuse it or both
 * accept it. What a schema cannot express is left out here: references, duplicate ids, parts that contradict an id, and whether an option
 * has a basis.
 */
class SchemaTest {
    private static final Schema CATALOGUE = Schemas.of("catalogue");
    private static final Schema ERRATA = Schemas.of("errata");
    private static final Schema EDITIONS = Schemas.of("editions");
    private static final Schema MEASURES = Schemas.of("measures");
    private static final Schema CHANGES = Schemas.of("changes");

    @ParameterizedTest
    @EnumSource
    void theBundledFilesAreWhatTheirSchemasDescribe(Edition edition) {
        assertThat(Schemas.faults(CATALOGUE, BundledFiles.tree(edition + "/catalogue.json"))).isEmpty();
        assertThat(Schemas.faults(ERRATA, BundledFiles.tree(edition + "/errata.json"))).isEmpty();
        assertThat(Schemas.faults(EDITIONS, BundledFiles.tree("editions.json"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void theBundledMeasuresAreWhatTheirSchemaDescribes(Edition edition) {
        assertThat(Schemas.faults(MEASURES, BundledFiles.tree(edition + "/measures.json"))).isEmpty();
    }

    @Test
    void everyObjectOfEverySchemaIsClosedAndEveryKeyIsDescribed() {
        for (String name : List.of("catalogue", "errata", "editions", "linkage", "measures", "changes", "diff")) {
            JsonNode schema = BundledFiles.tree("schema/" + name + ".schema.json");
            assertThat(schema.path("description").asText()).isNotBlank();
            requireClosed(schema);
        }
    }

    /**
     * Checks that objects are closed. A subschema that narrows another object or is a condition names some of the keys; the object itself
     * lists all of them.
     */
    private static void requireClosed(JsonNode node) {
        boolean narrows = node.has("$ref") || node.has("if") && !node.has("properties");
        if (!narrows && (node.path("type").asText().equals("object") || node.path("type").toString().contains("\"object\""))) {
            assertThat(node.path("additionalProperties").asText()).as(node.toString()).isEqualTo("false");
            assertThat(node.path("properties").isObject()).isTrue();
        }
        node.forEach(SchemaTest::requireClosed);
    }

    @ParameterizedTest
    @EnumSource
    void theReaderAndTheSchemaOfCataloguesAgreeOnEveryChangeOfShape(Edition edition) {
        ObjectNode root = (ObjectNode) BundledFiles.tree(edition + "/catalogue.json");
        thin(root);
        Consumer<byte[]> reader = json -> CatalogueReader.read(new JsonFile("changed", json), null, edition);
        assertThat(disagreements(root, CATALOGUE, reader)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theReaderAndTheSchemaOfErrataAgreeOnEveryChangeOfShape(Edition edition) {
        JsonNode root = BundledFiles.tree(edition + "/errata.json");
        JsonFile catalogue = new JsonFile("catalogue", BundledFiles.bytes(edition + "/catalogue.json"));
        Consumer<byte[]> reader = json -> CatalogueReader.read(catalogue, new JsonFile("changed", json), edition);
        assertThat(disagreements(root, ERRATA, reader)).isEmpty();
    }

    @Test
    void theReaderAndTheSchemaOfEditionsAgreeOnEveryChangeOfShape() {
        JsonNode root = BundledFiles.tree("editions.json");
        assertThat(disagreements(root, EDITIONS, json -> EditionsReader.read(new JsonFile("changed", json)))).isEmpty();
    }

    @Test
    void theReaderAndTheSchemaOfMeasuresAgreeOnEveryChangeOfShape() {
        JsonNode root = BundledFiles.tree("2025/measures.json");
        Set<String> all = places(root, "", new LinkedHashMap<>()).keySet();
        for (Iterator<JsonNode> measures = root.get("measures").iterator(); measures.hasNext(); ) {
            if (!List.of("I 6.2.1", "E 1.1.3", "A 18").contains(measures.next().get("kpi").asText())) {
                measures.remove();
            }
        }
        assertThat(places(root, "", new LinkedHashMap<>()).keySet()).as("the measures kept have everything that any has").isEqualTo(all);
        assertThat(disagreements(root, MEASURES, json -> MeasuresReader.read(new JsonFile("changed", json), Edition.E2025, kpi -> List.of()))).isEmpty();
    }

    @Test
    void theReaderAndTheSchemaOfChangesAgreeOnEveryChangeOfShape() {
        JsonNode root = BundledFiles.tree("2025/changes.json");
        assertThat(Schemas.faults(CHANGES, root)).isEmpty();
        for (Iterator<JsonNode> changes = root.get("changes").iterator(); changes.hasNext(); ) {
            if (!List.of("I 4.3.1", "I 1.2.1", "K 1").contains(changes.next().get("entry").asText())) {
                changes.remove();
            }
        }
        ((ArrayNode) root.get("changes").get(2).get("followedBy")).add("A 1");
        assertThat(disagreements(root, CHANGES, json -> ChangesReader.read(new JsonFile("changed", json)))).isEmpty();
    }

    /** Leaves out the entries that add no key to the earlier ones and to which no remaining entry refers. */
    private static void thin(ObjectNode root) {
        List<String> lists = List.of("intendedEffects", "impactKpis", "effectIndicators", "activityKpis", "qualityKpis", "items", "links");
        Map<String, Place> met = new LinkedHashMap<>();
        Map<String, JsonNode> spare = new LinkedHashMap<>();
        Deque<JsonNode> kept = new ArrayDeque<>();
        for (String list : lists) {
            for (Iterator<JsonNode> entries = root.get(list).iterator(); entries.hasNext(); ) {
                JsonNode entry = entries.next();
                int before = met.size();
                if (places(entry, list, met).size() > before) {
                    kept.add(entry);
                } else {
                    entries.remove();
                    spare.put(entry.path("id").asText(entry.path("impact").asText() + " link"), entry);
                }
            }
        }
        while (!kept.isEmpty()) {
            for (String text : texts(kept.remove())) {
                JsonNode needed = spare.remove(text);
                if (needed != null) {
                    String list = text.startsWith("I") ? "impactKpis" : text.matches("E \\d\\.\\d") ? "intendedEffects"
                            : text.startsWith("E ") ? "effectIndicators" : "items";
                    ((ArrayNode) root.get(list)).add(needed);
                    kept.add(needed);
                }
            }
        }
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    /** One change in place, and its reversal. */
    private record Change(String what, Runnable make, Runnable undo) {}

    private static List<String> disagreements(JsonNode root, Schema schema, Consumer<byte[]> reader) {
        List<Change> changes = new ArrayList<>();
        places(root, "", new LinkedHashMap<>()).values().forEach(place -> changes.addAll(place.changes()));
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        for (Change change : changes) {
            change.make().run();
            boolean bySchema = !schema.validate(root, OutputFormat.BOOLEAN);
            String byReader = refusal(reader, BundledFiles.json(root));
            change.undo().run();
            refused += bySchema ? 1 : 0;
            boolean reference = byReader != null
                    && (byReader.endsWith("add it or correct the reference.") || byReader.contains("does not say what"));
            if (bySchema != (byReader != null) && !reference) {
                disagreements.add(change.what() + (bySchema ? ": refused by the schema alone" : ": refused by the reader alone, " + byReader));
            }
        }
        assertThat(Schemas.faults(schema, root)).as("every change was taken back").isEmpty();
        assertThat(refused).as("changes that are refused, of %d", changes.size()).isGreaterThan(changes.size() / 2);
        return disagreements;
    }

    private static String refusal(Consumer<byte[]> reader, byte[] json) {
        try {
            reader.accept(json);
            return null;
        } catch (CatalogueFormatException e) {
            return e.getMessage();
        }
    }

    /** A key of an object: the first with its path and a value of its type. */
    private record Place(String path, ObjectNode owner, String key) {
        List<Change> changes() {
            JsonNode value = owner.get(key);
            List<Change> changes = new ArrayList<>();
            changes.add(change("dropped", () -> owner.remove(key)));
            changes.add(change("renamed", () -> owner.set(key + "s", owner.remove(key))));
            changes.add(change("joined by another", () -> owner.set("zzz", NullNode.instance)));
            replacements(value).forEach((name, other) -> changes.add(change(name, () -> owner.set(key, other))));
            return changes;
        }

        /** Returns other values, except those that would only be another reference. */
        private Map<String, JsonNode> replacements(JsonNode value) {
            JsonNodeFactory make = JsonNodeFactory.instance;
            Map<String, JsonNode> others = new LinkedHashMap<>();
            others.put("null", NullNode.instance);
            others.put("true", BooleanNode.TRUE);
            others.put("a fraction", DecimalNode.valueOf(new BigDecimal("1.5")));
            others.put("an object", make.objectNode().put("key", "value"));
            others.put("a list of numbers", make.arrayNode().add(1));
            others.put("a list of lists", make.arrayNode().add(make.arrayNode()));
            others.put("an empty text", TextNode.valueOf(""));
            others.put("white space at the end", TextNode.valueOf("text "));
            others.put("a tab", TextNode.valueOf("te\txt"));
            others.put("damage", TextNode.valueOf("te\ufffdxt"));
            others.put("0", IntNode.valueOf(0));
            others.put("1000", IntNode.valueOf(1000));
            if (value.isTextual()) {
                others.put("another constant", TextNode.valueOf("UNHEARD_OF"));
            }
            if (value instanceof ArrayNode list && !list.isEmpty()) {
                others.put("a list with null", list.deepCopy().add(NullNode.instance));
                others.put("a list with a number", list.deepCopy().insert(0, 7));
            }
            return others;
        }

        private Change change(String name, Runnable make) {
            ObjectNode copy = owner.deepCopy();
            Map<String, JsonNode> values = new LinkedHashMap<>();
            owner.fields().forEachRemaining(field -> values.put(field.getKey(), field.getValue()));
            assertThat(copy).isEqualTo(owner);
            return new Change(path + " " + name, make, () -> {
                owner.removeAll();
                owner.setAll(values);
            });
        }
    }

    private static Map<String, Place> places(JsonNode node, String path, Map<String, Place> places) {
        if (node instanceof ObjectNode object) {
            for (Iterator<String> keys = object.fieldNames(); keys.hasNext(); ) {
                String key = keys.next();
                String at = path + "." + key;
                places.putIfAbsent(at + " " + object.get(key).getNodeType(), new Place(at, object, key));
                places(object.get(key), at, places);
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(element -> places(element, path + "[]", places));
        }
        return places;
    }
}
