package nl.kpimodel.data.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import org.jspecify.annotations.Nullable;

/** An object of a neutral tree, read key by key. Errors are reported with their path. */
final class TreeObject {
    private final String path;
    private final Map<String, @Nullable Object> values;

    private TreeObject(String path, Map<String, @Nullable Object> values) {
        this.path = path;
        this.values = values;
    }

    static TreeObject of(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw QuestionnaireWords.refusal("tree.object", path.isEmpty() ? "JSON" : DisplayText.list(path), shown(value));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> values.put(String.valueOf(key), each));
        return new TreeObject(path, values);
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** Refuses all other keys. */
    void requireKeys(List<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw QuestionnaireWords.refusal("tree.key", at(key), Nearest.to(key, known).get(0));
            }
        }
    }

    /** Returns the path of a key. */
    String at(String key) {
        return DisplayText.list(path.isEmpty() ? key : path + "." + key);
    }

    /** Returns the text of a key; empty if it is absent, {@code null} or blank. */
    Optional<String> text(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw QuestionnaireWords.refusal("tree.text", at(key), shown(value));
        }
        return Optional.of(text).filter(some -> !some.isBlank());
    }

    String requireText(String key) {
        return text(key).orElseThrow(() -> QuestionnaireWords.refusal("tree.missing", at(key)));
    }

    /** Returns the texts of a key; empty if it is absent. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (Object each : list(key)) {
            if (!(each instanceof String text)) {
                throw QuestionnaireWords.refusal("tree.text", at(key) + "[" + index + "]", shown(each));
            }
            texts.add(text);
            index++;
        }
        return texts;
    }

    /** Returns the objects of a key; empty if it is absent. */
    List<TreeObject> objects(String key) {
        List<TreeObject> objects = new ArrayList<>();
        for (Object each : list(key)) {
            objects.add(of((path.isEmpty() ? key : path + "." + key) + "[" + objects.size() + "]", each));
        }
        return objects;
    }

    Optional<TreeObject> object(String key) {
        Object value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(of(path.isEmpty() ? key : path + "." + key, value));
    }

    int requireNumber(String key) {
        Object value = values.get(key);
        if (!(value instanceof Number number) || number.doubleValue() != number.intValue()) {
            throw QuestionnaireWords.refusal("tree.number", at(key), shown(value));
        }
        return number.intValue();
    }

    private List<?> list(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw QuestionnaireWords.refusal("tree.list", at(key), shown(value));
        }
        return list;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "null" : value instanceof Map ? "{...}" : value instanceof List ? "[...]" : DisplayText.quoted(String.valueOf(value));
    }
}
