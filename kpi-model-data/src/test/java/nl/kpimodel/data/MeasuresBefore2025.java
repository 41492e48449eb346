package nl.kpimodel.data;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Generates {@code pre-2025/measures.json}. The file is complete, because readers without Java use one file for each edition. Most of its
 * content is also in {@code 2025/measures.json}, and is maintained only there.
 *
 * <p>The measures are those of the catalogue of the edition, in its order. Each equals the measure of 2025, except that
 *
 * <ul>
 *   <li>it quotes nothing from the manual, which belongs to 2025;
 *   <li>a change between the editions is noted as a change towards 2025;
 *   <li>a difference in {@code pre-2025-measures.json} replaces a value ({@code in2025} and {@code before}), removes it (only {@code
 *       in2025}) or inserts it (only {@code before}). Differences are applied in their order.
 * </ul>
 *
 * <p>A KPI that 2025 does not have is in {@code pre-2025-measures.json} as a whole.
 */
final class MeasuresBefore2025 {
    static final String FILE = "pre-2025/measures.json";
    static final String DIFFERENCES = "pre-2025-measures.json";
    private static final String EDITION = "pre-2025";
    private static final String LATER = "2025";

    private final Map<String, JsonNode> later;
    private final Map<String, JsonNode> added;
    private final JsonNode changed;

    private MeasuresBefore2025(JsonNode later, JsonNode differences) {
        this.later = byKpi(later.required("measures"));
        this.added = byKpi(differences.required("added"));
        this.changed = differences.required("changed");
    }

    /** Returns the text of the file. */
    static String text() {
        return text(BundledFiles.tree(LATER + "/measures.json"), BundledFiles.tree(DIFFERENCES));
    }

    /**
     * Returns the text of the file.
     *
     * @throws IllegalArgumentException if a difference does not fit the measures of 2025, or is about a KPI that one of the editions
     *     lacks
     */
    static String text(JsonNode later, JsonNode differences) {
        return print(new MeasuresBefore2025(later, differences).tree(BundledFiles.tree(EDITION + "/catalogue.json")));
    }

    private static Map<String, JsonNode> byKpi(JsonNode measures) {
        Map<String, JsonNode> byKpi = new HashMap<>();
        measures.forEach(measure -> byKpi.put(measure.required("kpi").textValue(), measure));
        return byKpi;
    }

    private JsonNode tree(JsonNode catalogue) {
        ObjectNode tree = BundledFiles.MAPPER.createObjectNode().put("edition", EDITION);
        ArrayNode measures = tree.putArray("measures");
        Set<String> unused = new HashSet<>(added.keySet());
        changed.fieldNames().forEachRemaining(unused::add);
        for (String layer : new String[] {"impactKpis", "effectIndicators", "activityKpis", "qualityKpis"}) {
            for (JsonNode kpi : catalogue.required(layer)) {
                String id = kpi.required("id").textValue();
                measures.add(measure(id));
                unused.remove(id);
            }
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException(DIFFERENCES + " has differences of KPIs that edition " + EDITION + " does not have: " + unused);
        }
        return tree;
    }

    private JsonNode measure(String kpi) {
        JsonNode own = added.get(kpi);
        JsonNode laterMeasure = later.get(kpi);
        if (own != null && laterMeasure == null && !changed.has(kpi)) {
            return own;
        }
        if (own != null || laterMeasure == null) {
            throw new IllegalArgumentException(kpi + (own == null
                    ? " is not in edition " + LATER + "; add its measure to 'added' of " + DIFFERENCES + "."
                    : " is also in edition " + LATER + "; give its differences in 'changed' of " + DIFFERENCES + ", not the measure in 'added'."));
        }
        ObjectNode measure = laterMeasure.deepCopy();
        removeManual(measure.withArray("basis"));
        for (JsonNode difference : changed.path(kpi)) {
            apply(kpi, measure, difference);
        }
        return measure;
    }

    private static void removeManual(ArrayNode basis) {
        for (Iterator<JsonNode> parts = basis.iterator(); parts.hasNext();) {
            JsonNode quotes = parts.next().path("quotes");
            for (Iterator<JsonNode> each = quotes.iterator(); each.hasNext();) {
                if (each.next().required("place").textValue().equals("MANUAL")) {
                    each.remove();
                }
            }
            if (quotes.isArray() && quotes.isEmpty()) {
                parts.remove();
            }
        }
    }

    private static void apply(String kpi, JsonNode measure, JsonNode difference) {
        JsonPointer path = JsonPointer.compile(difference.required("path").textValue());
        JsonNode holder = measure.at(path.head());
        JsonNode found = measure.at(path);
        JsonNode before = difference.get("before");
        JsonNode expected = difference.get("in2025");
        if (expected != null && !expected.equals(found)) {
            throw new IllegalArgumentException(kpi + ", " + path + " is " + found + " in edition " + LATER + " where " + DIFFERENCES + " has "
                    + expected + "; change 'in2025', or remove the difference.");
        }
        if (expected == null && !holder.isArray() || expected == null && before == null || expected != null && expected.equals(before)) {
            throw new IllegalArgumentException(kpi + ", " + path + " in " + DIFFERENCES + " is no difference: " + difference);
        }
        if (holder instanceof ArrayNode array) {
            change(array, path.last().getMatchingIndex(), expected, before);
        } else if (before == null) {
            ((ObjectNode) holder).remove(path.last().getMatchingProperty());
        } else {
            ((ObjectNode) holder).set(path.last().getMatchingProperty(), before);
        }
    }

    private static void change(ArrayNode array, int index, @Nullable JsonNode expected, @Nullable JsonNode before) {
        if (expected != null) {
            array.remove(index);
        }
        if (before != null) {
            array.insert(index, before);
        }
    }

    /**
     * Returns the text in the format of the bundled files: two spaces for each level, each element on its own line, a line break at the
     * end.
     */
    private static String print(JsonNode tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return BundledFiles.MAPPER.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError("A tree in memory cannot be printed.", e);
        }
    }
}
