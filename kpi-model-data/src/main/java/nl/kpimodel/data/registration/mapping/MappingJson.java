package nl.kpimodel.data.registration.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.MappedField;
import nl.kpimodel.data.registration.MappedRecord;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RowCondition;
import org.jspecify.annotations.Nullable;

/** Reads and writes mappings as JSON. */
public final class MappingJson {
    /** What a draft writes where somebody has to decide. */
    public static final String UNDECIDED = "?";

    private static final int LARGEST = 1 << 20;

    private MappingJson() {}

    public static RecordFileMapping read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new RegistrationFileException(name + " is larger than " + LARGEST + " bytes, which no mapping is; give the mapping itself.");
        }
        Object tree;
        try {
            tree = JsonTree.read(bytes);
        } catch (JsonTree.MalformedJsonException broken) {
            throw new RegistrationFileException(name + (broken.line() == 0 ? "" : ":" + broken.line())
                    + " is not JSON, or has a key twice: " + broken.getMessage() + ". Mend it with an editor that knows JSON.");
        }
        try {
            return fromTree(map("", tree));
        } catch (IllegalArgumentException refused) {
            throw new RegistrationFileException(name + ": " + refused.getMessage());
        }
    }

    public static void write(Map<String, ?> tree, Path file) throws IOException {
        FileReplacement.writeText(file, JsonTree.text(tree));
    }

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

    /** Adds the place to what a builder refuses. */
    private static void at(String path, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            throw message.startsWith(path) ? refused : new IllegalArgumentException(path + ": " + message, refused);
        }
    }

    private static RecordType type(String path, @Nullable Object value) {
        String key = text(path, value);
        return RecordType.ofKey(key).orElseGet(() -> Stream.of(RecordType.values()).filter(type -> type.dutchTerm().equalsIgnoreCase(key)).findFirst()
                .orElseThrow(() -> refused(path, DisplayText.quoted(key) + " is no type of records; the nearest are "
                        + String.join(", ", Nearest.to(key, List.of(RecordType.values()))) + ".")));
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
            throw refused(path, "it has " + (given == 0 ? "none" : "more than one") + " of column, columns and constant; give one of them.");
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
            throw refused(path + ".part", "the number of a part is a whole number from 1.");
        }
        return MappedField.part(column, text(path + ".separator", keys.get("separator")), part.intValue());
    }

    private static List<RowCondition> conditions(String path, @Nullable Object value) {
        List<RowCondition> conditions = new ArrayList<>();
        List<?> list = value == null ? List.of() : list(path, value);
        for (int i = 0; i < list.size(); i++) {
            String at = path + "[" + i + "]";
            Map<String, ?> keys = map(at, list.get(i));
            requireKeys(at, keys, "column", "in", "notIn");
            if (keys.containsKey("in") == keys.containsKey("notIn")) {
                throw refused(at, "a condition has in or notIn, and one of them alone.");
            }
            String column = text(at + ".column", keys.get("column"));
            conditions.add(keys.containsKey("in")
                    ? RowCondition.in(column, texts(at + ".in", keys.get("in")))
                    : RowCondition.notIn(column, texts(at + ".notIn", keys.get("notIn"))));
        }
        return conditions;
    }

    private static void requireKeys(String path, Map<String, ?> map, String... keys) {
        for (String key : map.keySet()) {
            if (!Set.of(keys).contains(key)) {
                throw refused(path.isEmpty() ? key : path + "." + key,
                        "the key is unknown; the nearest is " + Nearest.to(key, List.of(keys)).get(0) + ".");
            }
        }
    }

    @SuppressWarnings("unchecked") // The keys are checked.
    private static Map<String, ?> map(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, ?>) map;
        }
        throw refused(path.isEmpty() ? "mapping" : path, shown(value) + " where an object belongs; write it in braces.");
    }

    private static List<?> list(String path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw refused(path, shown(value) + " where a list belongs; write it in brackets.");
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
        throw refused(path, shown(value) + " where a text belongs; write it in quotation marks.");
    }

    /** A value that a draft has left open is refused. A number or boolean is the text of it. */
    private static String decided(String path, @Nullable Object value) {
        String text = value instanceof Number || value instanceof Boolean ? String.valueOf(value) : text(path, value);
        if (text.equals(UNDECIDED)) {
            throw refused(path, "the draft left this open; write in place of the question mark what belongs there, or take the key out.");
        }
        return text;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "nothing" : value instanceof Map ? "an object" : value instanceof Collection ? "a list" : DisplayText.quoted(String.valueOf(value));
    }

    private static IllegalArgumentException refused(String path, String problem) {
        return new IllegalArgumentException(String.format(Locale.ROOT, "%s: %s", path, problem));
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

    private static Map<String, Object> tree(RowCondition condition) {
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
