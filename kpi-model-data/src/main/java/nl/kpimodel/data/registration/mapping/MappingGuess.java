package nl.kpimodel.data.registration.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.internal.ResourceText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.registration.value.BooleanParser;
import nl.kpimodel.data.registration.value.CodeParser;
import nl.kpimodel.data.registration.value.MissingMarkers;
import nl.kpimodel.data.registration.value.Spelling;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.ValueParser;
import org.jspecify.annotations.Nullable;

/**
 * The possible meaning of the names of columns and their codes. A column is recognised by the name or Dutch term of a field, by another
 * name in {@code column-names.properties}, or by a name that begins with one of these or is the beginning of one.
 *
 * @param types the types of the records of a row
 * @param missing required fields without a column
 * @param unused columns that are not used
 * @param unknownCodes codes without a meaning, by column
 * @param tree the mapping
 */
public record MappingGuess(List<RecordType> types, Map<RecordType, List<RecordField>> missing, List<String> unused,
        Map<String, List<String>> unknownCodes, Map<String, Object> tree) {
    private static final int SHORTEST_BEGINNING = 5;
    /** The largest number of distinct codes of a column. A column with more texts has no codes. */
    private static final int MOST_CODES = 20;
    private static final Properties OTHER_NAMES = ResourceText.properties(BundledFile.text(MappingGuess.class, "column-names.properties"));
    private static final Map<RecordType, Map<RecordField, List<String>>> NAMES = names();

    /** Returns the names of each field in order of preference: its own, those for its type, and those for such a field in any type. */
    private static Map<RecordType, Map<RecordField, List<String>>> names() {
        Map<RecordType, Map<RecordField, List<String>>> names = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            Map<RecordField, List<String>> ofType = new LinkedHashMap<>();
            for (RecordField field : type.fields()) {
                Set<String> ofField = new LinkedHashSet<>(List.of(field.name(), field.dutchTerm()));
                for (String key : List.of(type.key() + "." + field.name(), field.name())) {
                    ofField.addAll(List.of(OTHER_NAMES.getProperty(key, "").split(",")));
                }
                ofType.put(field, ofField.stream().map(Spelling::folded).filter(name -> !name.isEmpty()).distinct().toList());
            }
            names.put(type, ofType);
        }
        return names;
    }

    private static List<String> namesOf(RecordType type, RecordField field) {
        return NAMES.getOrDefault(type, Map.of()).getOrDefault(field, List.of());
    }

    /** Returns whether any type has a field with this name. */
    static boolean isKnown(String column) {
        String folded = Spelling.folded(column);
        return NAMES.values().stream().anyMatch(fields -> fields.values().stream().anyMatch(names -> names.contains(folded)));
    }

    private static boolean isNear(String name, String column) {
        return name.length() >= SHORTEST_BEGINNING && column.length() >= SHORTEST_BEGINNING && (name.startsWith(column) || column.startsWith(name));
    }

    /** Returns the columns of the fields of a type, by index. */
    private static Map<RecordField, Integer> columns(RecordType type, List<String> folded, Set<Integer> taken) {
        Map<RecordField, Integer> columns = new LinkedHashMap<>();
        Set<Integer> used = new LinkedHashSet<>(taken);
        for (BiPredicate<String, String> way : List.<BiPredicate<String, String>>of(String::equals, MappingGuess::isNear)) {
            for (RecordField field : type.fields()) {
                Integer place = columns.containsKey(field) ? null : place(namesOf(type, field), folded, used, way);
                if (place != null) {
                    columns.put(field, place);
                    used.add(place);
                }
            }
        }
        return columns;
    }

    private static @Nullable Integer place(List<String> names, List<String> folded, Set<Integer> used, BiPredicate<String, String> way) {
        for (String name : names) {
            for (int place = 0; place < folded.size(); place++) {
                if (!used.contains(place) && !folded.get(place).isEmpty() && way.test(name, folded.get(place))) {
                    return place;
                }
            }
        }
        return null;
    }

    public static MappingGuess of(List<String> header, List<List<String>> rows) {
        List<String> folded = header.stream().map(Spelling::folded).toList();
        RecordType first = first(folded);
        Map<RecordType, Map<RecordField, Integer>> found = new LinkedHashMap<>();
        found.put(first, columns(first, folded, Set.of()));
        Set<Integer> used = new LinkedHashSet<>(found.get(first).values());
        if (first == RecordType.CASE) {
            addEvents(found, folded, used);
        }
        Map<RecordType, List<RecordField>> missing = new LinkedHashMap<>();
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        List<Object> records = new ArrayList<>();
        found.forEach((type, columns) -> records.add(record(type, columns, found.get(first), header, rows, missing, unknown)));
        List<String> unused = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            if (!used.contains(place) && !header.get(place).isBlank()) {
                unused.add(header.get(place).strip());
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("records", records);
        return new MappingGuess(List.copyOf(found.keySet()), missing, List.copyOf(unused), unknown, tree);
    }

    /**
     * Returns the type with the most matching columns. A required field counts twice, and counts against the type if it has no column.
     * Among equal types, the one with more exactly matching names comes first.
     */
    private static RecordType first(List<String> folded) {
        RecordType best = RecordType.CASE;
        int most = Integer.MIN_VALUE;
        List<RecordType> order = new ArrayList<>(List.of(RecordType.CASE));
        order.addAll(List.of(RecordType.values()));
        for (RecordType type : order) {
            Map<RecordField, Integer> found = columns(type, folded, Set.of());
            int score = 0;
            for (RecordField field : type.fields()) {
                score += !field.required() ? (found.containsKey(field) ? 1 : 0) : found.containsKey(field) ? 2 : -1;
            }
            int exact = (int) found.entrySet().stream().filter(each -> namesOf(type, each.getKey()).contains(folded.get(each.getValue()))).count();
            score = score * (folded.size() + 1) + exact;
            if (score > most) {
                most = score;
                best = type;
            }
        }
        return best;
    }

    /** Adds event types of a case for unused columns that name a field specific to them. */
    private static void addEvents(Map<RecordType, Map<RecordField, Integer>> found, List<String> folded, Set<Integer> used) {
        for (RecordType type : List.of(RecordType.SATISFACTION)) {
            Map<RecordField, Integer> columns = columns(type, folded, used);
            columns.keySet().removeIf(field -> nl.kpimodel.core.registration.RecordType.CASE.fields().contains(field));
            if (columns.keySet().stream().anyMatch(field -> field.kind() == RecordField.Kind.SCORE)) {
                found.put(type, columns);
                used.addAll(columns.values());
            }
        }
    }

    private static Map<String, Object> record(RecordType type, Map<RecordField, Integer> columns, Map<RecordField, Integer> ofFirst,
            List<String> header, List<List<String>> rows, Map<RecordType, List<RecordField>> missing, Map<String, List<String>> unknown) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordField field : type.fields()) {
            Integer place = columns.get(field);
            if (place == null && columns != ofFirst) {
                place = ofFirst.entrySet().stream()
                        .filter(from -> from.getKey() == field || field.refersTo().isPresent() && from.getKey().name().equals("id"))
                        .map(Map.Entry::getValue).findFirst().orElse(null);
            }
            if (place != null) {
                fields.put(field.name(), from(field, header.get(place).strip(), texts(rows, place), unknown));
            } else if (field.required()) {
                missing.computeIfAbsent(type, absent -> new ArrayList<>()).add(field);
                fields.put(field.name(), new LinkedHashMap<>(Map.of("constant", MappingJson.UNDECIDED)));
            }
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("type", type.key());
        if (columns != ofFirst) {
            columns.forEach((field, place) -> {
                if (field.kind() == RecordField.Kind.SCORE) {
                    record.put("when", List.of(Map.of("column", header.get(place).strip(), "notIn", List.of(""))));
                }
            });
        }
        record.put("fields", fields);
        return record;
    }

    private static Set<String> texts(List<List<String>> rows, int place) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (List<String> row : rows) {
            String text = place < row.size() ? row.get(place).strip() : "";
            if (!text.isEmpty()) {
                texts.putIfAbsent(Spelling.folded(text), text);
            }
        }
        return new LinkedHashSet<>(texts.values());
    }

    private static Object from(RecordField field, String column, Set<String> texts, Map<String, List<String>> unknown) {
        if (field.kind() != RecordField.Kind.ENUM && field.kind() != RecordField.Kind.BOOLEAN || texts.size() > MOST_CODES) {
            return column;
        }
        ValueParser parser = field.kind() == RecordField.Kind.ENUM ? new CodeParser(field) : new BooleanParser();
        Map<String, Object> codes = new LinkedHashMap<>();
        for (String text : texts) {
            // A draft may be shared, so a text with a citizen number is not a code.
            if (CitizenNumber.masked(text).equals(text) && parser.parse(text.toCharArray(), 0, text.length()) instanceof Unreadable
                    && MissingMarkers.USUAL.find(text) == null) {
                codes.put(text, MappingJson.UNDECIDED);
                unknown.computeIfAbsent(column, first -> new ArrayList<>()).add(text);
            }
        }
        if (codes.isEmpty()) {
            return column;
        }
        Map<String, Object> from = new HashMap<>();
        from.put("column", column);
        from.put("codes", codes);
        return new LinkedHashMap<>(from);
    }
}
