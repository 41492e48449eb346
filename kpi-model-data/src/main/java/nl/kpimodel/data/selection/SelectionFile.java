package nl.kpimodel.data.selection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.SelectionFinding;
import nl.kpimodel.core.selection.SelectionFinding.Kind;
import nl.kpimodel.core.selection.SelectionReview;
import nl.kpimodel.core.selection.SelectionReviewer;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * A selection as a JSON file in UTF-8 (Dutch: <i>selectiebestand</i>), which {@link #schema()} describes.
 *
 * <ul>
 *   <li>A selection that is written and read again is equal, and its file is the same to the byte when it is written again.
 *   <li>Numbers are exact.
 *   <li>A duplicate key is refused, and so is a file of more than 8 MiB, which is too large for a selection.
 * </ul>
 *
 * <pre>{@code
 * Selection selection = SelectionFile.read(Path.of("eenzame-ouderen.json"));
 * SelectionFile.write(selection.withName("Eenzame ouderen 2027"), Path.of("eenzame-ouderen-2027.json"));
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class SelectionFile {
    private static final int LARGEST = 8 << 20;

    private SelectionFile() {}

    /**
     * Reads a selection.
     *
     * @param file the file
     * @return the selection; its ids may be unknown to its edition
     * @throws InvalidSelectionException if the file does not contain a selection; it has every error with its place
     * @throws IOException if the file cannot be read
     */
    public static Selection read(Path file) throws IOException {
        Map<String, @Nullable Object> tree = tree(file);
        try {
            return Selection.fromTree(tree);
        } catch (InvalidSelectionException invalid) {
            throw new InvalidSelectionException(invalid.findings(), file.toString());
        }
    }

    /**
     * Reads a selection and reviews it, so that one result has all errors in the file and everything that is missing in the selection.
     *
     * @param file the file
     * @param reviewer the reviewer
     * @return the review; its places are those in the file
     * @throws InvalidSelectionException if the file is not a JSON object
     * @throws IOException if the file cannot be read
     */
    public static SelectionReview review(Path file, SelectionReviewer reviewer) throws IOException {
        return reviewer.review(tree(file));
    }

    private static Map<String, @Nullable Object> tree(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw refusal(file, Kind.FILE_TOO_LARGE, String.valueOf(LARGEST));
        }
        try {
            Object value = JsonTree.read(bytes);
            if (value instanceof Map<?, ?> object) {
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                object.forEach((key, each) -> tree.put(String.valueOf(key), each));
                return tree;
            }
            if (value == null && new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                throw refusal(file, Kind.NOT_JSON, "1", "there is no value");
            }
            throw refusal(file, Kind.NOT_AN_OBJECT, value instanceof Collection ? "[...]" : DisplayText.quoted(String.valueOf(value)));
        } catch (JsonTree.MalformedJsonException broken) {
            throw refusal(file, Kind.NOT_JSON, String.valueOf(broken.line()), String.valueOf(broken.getMessage()));
        }
    }

    private static InvalidSelectionException refusal(Path file, Kind kind, String... arguments) {
        return new InvalidSelectionException(List.of(new SelectionFinding(kind, "", List.of(arguments))), file.toString());
    }

    /**
     * Writes a selection. The file appears only when it is complete; any content is replaced.
     *
     * @param selection the selection
     * @param file the file
     * @throws IOException if writing fails
     */
    public static void write(Selection selection, Path file) throws IOException {
        FileReplacement.writeText(file, JsonTree.text(selection.toTree()));
    }

    /**
     * {@return the JSON Schema (2020-12) of the file} It is in the jar as {@code nl/kpimodel/data/schema/selection.schema.json}, and does
     * not refer to other files.
     */
    public static String schema() {
        return BundledFile.text(SelectionFile.class, "/nl/kpimodel/data/schema/selection.schema.json");
    }
}
