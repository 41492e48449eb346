package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists the differences between two lists of outcomes, for a person to read.
 *
 * <p>Compares the content of a report's file, with the story as one text. The explanation, the interval, the order of the outcomes and the
 * notation of numbers are ignored.
 */
final class OutcomeDifferences {
    private static final List<String> COMPARED = List.of(
            "status", "value", "unit", "numerator", "denominator", "n", "median", "min", "max", "distribution",
            "excluded", "missing", "assumedNo", "story");

    private OutcomeDifferences() {}

    /** One line per outcome and key that differs, the expected side first. */
    static List<String> between(ArrayNode expected, ArrayNode actual) {
        Map<String, JsonNode> expectedByKey = byKey(expected);
        Map<String, JsonNode> actualByKey = byKey(actual);
        Set<String> keys = new TreeSet<>(expectedByKey.keySet());
        keys.addAll(actualByKey.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            JsonNode one = expectedByKey.get(key);
            JsonNode other = actualByKey.get(key);
            if (one == null || other == null) {
                differences.add(key + ": only " + (one == null ? "actual has " + other : "expected has " + one));
            } else {
                for (String field : COMPARED) {
                    if (!same(asText(field, one.get(field)), asText(field, other.get(field)))) {
                        differences.add(key + ": " + field + " expected " + one.get(field) + ", actual " + other.get(field));
                    }
                }
            }
        }
        return differences;
    }

    /** The lines of a story as one text. */
    private static @Nullable JsonNode asText(String field, @Nullable JsonNode node) {
        if (!field.equals("story") || node == null || !node.isArray()) {
            return node;
        }
        List<String> lines = new ArrayList<>();
        node.forEach(line -> lines.add(line.asText()));
        return TextNode.valueOf(String.join("\n", lines));
    }

    private static Map<String, JsonNode> byKey(ArrayNode outcomes) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        for (JsonNode outcome : outcomes) {
            String key = outcome.path("kpi").asText() + " " + outcome.path("component").asText() + " " + outcome.path("stratum");
            JsonNode figure = outcome.path("figure");
            if (!figure.isMissingNode()) {
                key += " " + figure + " " + outcome.path("numerator") + " " + outcome.path("denominator") + " "
                        + outcome.path("value").decimalValue().stripTrailingZeros().toPlainString();
            }
            String unique = key;
            for (int again = 2; byKey.containsKey(unique); again++) {
                unique = key + " (" + again + ")";
            }
            byKey.put(unique, outcome);
        }
        return byKey;
    }

    /** Returns whether two values are equal: numbers by value, objects key by key, and null as absent. */
    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        boolean noOne = one == null || one.isNull() || one.isMissingNode();
        boolean noOther = other == null || other.isNull() || other.isMissingNode();
        if (noOne || noOther) {
            return noOne && noOther;
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isContainerNode()) {
            Set<String> names = new TreeSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            boolean same = one.getNodeType() == other.getNodeType() && one.size() == other.size();
            for (String name : names) {
                same &= same(one.get(name), other.get(name));
            }
            for (int i = 0; same && i < one.size() && one.isArray(); i++) {
                same = same(one.get(i), other.get(i));
            }
            return same;
        }
        return one.equals(other);
    }
}
