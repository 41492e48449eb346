package nl.kpimodel.calc.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file with one object. What is wrong is reported with the file, and with the line or the path of the key.
 *
 * @param kind what the file is, for messages
 * @param file the file
 * @param largest more bytes than any such file has, and few enough to hold in memory
 */
record JsonObjectFile(String kind, Path file, long largest) {
    /**
     * Reads the file.
     *
     * @param reader makes what the file holds of its tree
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no JSON object, or the reader refuses it
     */
    <T> T read(Function<Map<String, @Nullable Object>, T> reader) throws IOException {
        Map<String, @Nullable Object> tree = tree();
        try {
            return reader.apply(tree);
        } catch (IllegalArgumentException wrong) {
            throw refusal(": " + wrong.getMessage(), wrong);
        }
    }

    private Map<String, @Nullable Object> tree() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refusal(": there is no such file; give the path of a JSON file.", null);
        }
        if (Files.size(file) > largest) {
            throw refusal(" is larger than " + largest + " bytes, which none is; give another file.", null);
        }
        Object value;
        try {
            value = JsonTree.read(Files.readAllBytes(file));
        } catch (JsonTree.MalformedJsonException broken) {
            throw refusal((broken.line() == 0 ? "" : ", line " + broken.line()) + ": this is not JSON as such a file has it (" + broken.getMessage()
                    + "); mend it with an editor that knows JSON.", broken);
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw refusal(": the file holds no JSON object; write its keys between braces.", null);
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        object.forEach((key, each) -> tree.put(String.valueOf(key), each));
        return tree;
    }

    private IllegalArgumentException refusal(String wrong, @Nullable Exception cause) {
        return new IllegalArgumentException(kind + " " + DisplayText.file(file.toString()) + wrong, cause);
    }
}
