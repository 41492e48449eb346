package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The records of an example worked by hand. A record without an organisation belongs to Amstel. {@code {"repeat": n, "record": {...}}}
 * means n records, each with its number instead of {@code #}.
 */
public final class HandWorkedRecords {
    private HandWorkedRecords() {}

    /** Returns them written out, in the order of the example. */
    public static List<ObjectNode> of(JsonNode example) {
        List<ObjectNode> records = new ArrayList<>();
        for (JsonNode line : example.get("records")) {
            if (line.has("repeat")) {
                for (int number = 1; number <= line.get("repeat").asInt(); number++) {
                    records.add(numbered(line.get("record"), String.valueOf(number)));
                }
            } else {
                records.add(line.deepCopy());
            }
        }
        for (ObjectNode record : records) {
            if (!record.has("organisation")) {
                record.put("organisation", "Amstel");
            }
        }
        return records;
    }

    private static ObjectNode numbered(JsonNode record, String number) {
        ObjectNode numbered = record.deepCopy();
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            if (field.getValue().isTextual()) {
                numbered.put(field.getKey(), field.getValue().asText().replace("#", number));
            }
        }
        return numbered;
    }
}
