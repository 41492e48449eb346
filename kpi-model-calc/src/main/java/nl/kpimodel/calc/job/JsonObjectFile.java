package nl.kpimodel.calc.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.calc.report.text.RefusalWords;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file with one object. Errors are reported with the file, and with the line or the path of the key.
 *
 * @param kind the kind of file: {@code options} or {@code report}
 * @param file the file
 * @param largest the maximum size in bytes, which no valid file reaches and which fits in memory
 */
record JsonObjectFile(String kind, Path file, long largest) {
    /**
     * Reads the file.
     *
     * @param reader creates the content from the tree of the file
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not a JSON object, or the reader refuses it
     */
    <T> T read(Function<Map<String, @Nullable Object>, T> reader) throws IOException {
        Map<String, @Nullable Object> tree = tree();
        try {
            return reader.apply(tree);
        } catch (IllegalArgumentException wrong) {
            throw refusal("refused", wrong, RefusalWords.of(wrong));
        }
    }

    private Map<String, @Nullable Object> tree() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refusal("none", null, "");
        }
        if (Files.size(file) > largest) {
            throw refusal("large", null, String.valueOf(largest));
        }
        Object value;
        try {
            value = JsonTree.read(Files.readAllBytes(file));
        } catch (JsonTree.MalformedJsonException broken) {
            throw refusal(broken.line() == 0 ? "noJson" : "noJson.line", broken, String.valueOf(broken.getMessage()), String.valueOf(broken.line()));
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw refusal("noObject", null, "");
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        object.forEach((key, each) -> tree.put(String.valueOf(key), each));
        return tree;
    }

    private BilingualException refusal(String key, @Nullable Exception cause, Object... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = RefusalWords.of("file." + kind);
        all[1] = DisplayText.file(file.toString());
        System.arraycopy(values, 0, all, 2, values.length);
        return RefusalWords.refusal("file." + key, cause, all);
    }
}
