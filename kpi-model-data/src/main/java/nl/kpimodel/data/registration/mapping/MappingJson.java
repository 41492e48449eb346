package nl.kpimodel.data.registration.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.MappedField;
import nl.kpimodel.data.registration.MappedRecord;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.file.FileRefusal;
import org.jspecify.annotations.Nullable;

/** Reads and writes mappings as JSON. */
public final class MappingJson {
    /** The text in a draft where a person must decide. */
    public static final String UNDECIDED = "?";

    /** The largest size of a mapping file in bytes. */
    private static final int LARGEST = 1 << 20;

    private MappingJson() {}

    /** Reads a mapping from a file. Throws an exception with a message in both languages if the file is not a mapping. */
    public static RecordFileMapping read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw FileRefusal.file("mapping.large", name, Integer.toString(LARGEST));
        }
        Object tree;
        try {
            tree = JsonTree.read(bytes);
        } catch (JsonTree.MalformedJsonException broken) {
            throw FileRefusal.file(broken.line() == 0 ? "mapping.noJson" : "mapping.noJson.line", name, String.valueOf(broken.getMessage()),
                    Long.toString(broken.line()));
        }
        try {
            return fromTree(map("", tree));
        } catch (IllegalArgumentException refused) {
            throw FileRefusal.file("mapping.refused", name, BilingualWords.of(refused));
        }
    }

    /** Writes the tree of a mapping or a draft to a file. */
    public static void write(Map<String, ?> tree, Path file) throws IOException {
        FileReplacement.writeText(file, JsonTree.text(tree));
    }

    /** Returns the mapping of a neutral tree. The message of an error names the path of the key. */
    public static RecordFileMapping fromTree(Map<String, ?> tree) {
        requireKeys("", tree, "sheet", "constants", "skip", "records", "notes");
        RecordFileMapping.Builder builder = RecordFileMapping.builder();
        if (tree.get("sheet") != null) {
            at("sheet", () -> builder.sheet(text("sheet", tree.get("sheet"))));
        }
        if (tree.get("constants") != null) {
            map("constants", tree.get("constants")).forEach((field, value) -> builder.constant(field, decided("constants." + field, value)));
        }
        conditions("skip", tree.get("skip")).forEach(builder::skip);
        List<?> records = list("records", tree.get("records"));
        for (int i = 0; i < records.size(); i++) {
            String path = "records[" + i + "]";
            Map<String, ?> record = map(path, records.get(i));
            requireKeys(path, record, "type", "when", "fields");
            builder.record(type(path + ".type", record.get("type")), fields -> {
                map(path + ".fields", record.get("fields")).forEach((name, from) ->
                        at(path + ".fields." + name, () -> fields.field(name, field(path + ".fields." + name, from))));
                conditions(path + ".when", record.get("when")).forEach(fields::when);
            });
        }
        return builder.build();
    }

    /** Runs a step, and adds the place to the error of a builder. */
    private static void at(String path, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            throw message.startsWith(path) ? refused : FileRefusal.argument("mapping.part", refused, path, BilingualWords.of(refused));
        }
    }

    private static RecordType type(String path, @Nullable Object value) {
        String key = text(path, value);
        return RecordType.ofKey(key).orElseGet(() -> Stream.of(RecordType.values()).filter(type -> type.dutchTerm().equalsIgnoreCase(key)).findFirst()
                .orElseThrow(() -> refused("type", path, DisplayText.quoted(key), String.join(", ", Nearest.to(key, List.of(RecordType.values()))))));
    }

    private static MappedField field(String path, @Nullable Object value) {
        if (value instanceof String) {
            return MappedField.column(decided(path, value));
        }
        Map<String, ?> keys = map(path, value);
        requireKeys(path, keys, "column", "columns", "between", "separator", "part", "constant", "codes", "yes", "no", "missing", "dates");
        MappedField field = origin(path, keys);
        if (keys.get("codes") != null) {
            for (Map.Entry<String, ?> code : map(path + ".codes", keys.get("codes")).entrySet()) {
                field = field.code(code.getKey(), decided(path + ".codes." + code.getKey(), code.getValue()));
            }
        }
        field = keys.get("yes") == null ? field : field.yes(texts(path + ".yes", keys.get("yes")));
        field = keys.get("no") == null ? field : field.no(texts(path + ".no", keys.get("no")));
        field = keys.get("missing") == null ? field : field.missing(texts(path + ".missing", keys.get("missing")));
        return keys.get("dates") == null ? field : field.dates(texts(path + ".dates", keys.get("dates")));
    }

    private static MappedField origin(String path, Map<String, ?> keys) {
        long given = Stream.of("column", "columns", "constant").filter(keys::containsKey).count();
        if (given != 1) {
            throw refused(given == 0 ? "origin.none" : "origin.many", path);
        }
        if (keys.containsKey("constant")) {
            return MappedField.constant(decided(path + ".constant", keys.get("constant")));
        }
        if (keys.containsKey("columns")) {
            return MappedField.joined(keys.get("between") instanceof String between ? between : "", texts(path + ".columns", keys.get("columns")));
        }
        String column = decided(path + ".column", keys.get("column"));
        if (!keys.containsKey("part")) {
            return MappedField.column(column);
        }
        if (!(keys.get("part") instanceof Number part) || part.intValue() != part.doubleValue()) {
            throw refused("partNumber", path + ".part");
        }
        return MappedField.part(column, text(path + ".separator", keys.get("separator")), part.intValue());
    }

    private static List<RecordFileMapping.RowCondition> conditions(String path, @Nullable Object value) {
        List<RecordFileMapping.RowCondition> conditions = new ArrayList<>();
        List<?> list = value == null ? List.of() : list(path, value);
        for (int i = 0; i < list.size(); i++) {
            String at = path + "[" + i + "]";
            Map<String, ?> keys = map(at, list.get(i));
            requireKeys(at, keys, "column", "in", "notIn");
            if (keys.containsKey("in") == keys.containsKey("notIn")) {
                throw refused("condition", at);
            }
            String column = text(at + ".column", keys.get("column"));
            conditions.add(keys.containsKey("in")
                    ? RecordFileMapping.RowCondition.in(column, texts(at + ".in", keys.get("in")))
                    : RecordFileMapping.RowCondition.notIn(column, texts(at + ".notIn", keys.get("notIn"))));
        }
        return conditions;
    }

    private static void requireKeys(String path, Map<String, ?> map, String... keys) {
        for (String key : map.keySet()) {
            if (!Set.of(keys).contains(key)) {
                throw refused("key", path.isEmpty() ? key : path + "." + key, Nearest.to(key, List.of(keys)).get(0));
            }
        }
    }

    @SuppressWarnings("unchecked") // The keys have been checked.
    private static Map<String, ?> map(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, ?>) map;
        }
        throw refused("object", path.isEmpty() ? "mapping" : path, shown(value));
    }

    private static List<?> list(String path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw refused("list", path, shown(value));
    }

    private static String[] texts(String path, @Nullable Object value) {
        List<?> list = list(path, value);
        String[] texts = new String[list.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(path + "[" + i + "]", list.get(i));
        }
        return texts;
    }

    private static String text(String path, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw refused("text", path, shown(value));
    }

    /** Returns the text of a value, also of a number or boolean. A value that a draft left open is refused. */
    private static String decided(String path, @Nullable Object value) {
        String text = value instanceof Number || value instanceof Boolean ? String.valueOf(value) : text(path, value);
        if (text.equals(UNDECIDED)) {
            throw refused("undecided", path);
        }
        return text;
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? FileRefusal.words("mapping.is.nothing") : value instanceof Map ? FileRefusal.words("mapping.is.object")
                : value instanceof Collection ? FileRefusal.words("mapping.is.list") : DisplayText.quoted(String.valueOf(value));
    }

    private static BilingualException refused(String key, Object... values) {
        return FileRefusal.argument("mapping." + key, null, values);
    }

    public static Map<String, Object> toTree(RecordFileMapping mapping) {
        Map<String, Object> tree = new LinkedHashMap<>();
        mapping.sheet().ifPresent(name -> tree.put("sheet", name));
        if (!mapping.skipped().isEmpty()) {
            tree.put("skip", mapping.skipped().stream().map(MappingJson::tree).toList());
        }
        tree.put("records", mapping.records().stream().map(MappingJson::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(MappedRecord record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", record.type().key());
        if (!record.conditions().isEmpty()) {
            tree.put("when", record.conditions().stream().map(MappingJson::tree).toList());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        record.fields().forEach((field, from) -> fields.put(field.name(), tree(from)));
        tree.put("fields", fields);
        return tree;
    }

    private static Map<String, Object> tree(RecordFileMapping.RowCondition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("column", condition.column());
        tree.put(condition.isIn() ? "in" : "notIn", List.copyOf(condition.texts()));
        return tree;
    }

    private static Object tree(MappedField field) {
        Map<String, Object> tree = new LinkedHashMap<>();
        field.constant().ifPresent(value -> tree.put("constant", value));
        if (field.columns().size() > 1) {
            tree.put("columns", field.columns());
            tree.put("between", field.between());
        } else if (field.columns().size() == 1) {
            tree.put("column", field.columns().get(0));
        }
        if (field.part() > 0) {
            tree.put("separator", field.between());
            tree.put("part", field.part());
        }
        if (!field.codes().isEmpty()) {
            tree.put("codes", field.codes());
        }
        put(tree, "yes", field.yes());
        put(tree, "no", field.no());
        put(tree, "missing", field.missing());
        put(tree, "dates", field.dates());
        return tree.size() == 1 && tree.containsKey("column") ? field.columns().get(0) : tree;
    }

    private static void put(Map<String, Object> tree, String key, Collection<String> texts) {
        if (!texts.isEmpty()) {
            tree.put(key, List.copyOf(texts));
        }
    }
}
