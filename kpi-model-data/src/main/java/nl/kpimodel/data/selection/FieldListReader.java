package nl.kpimodel.data.selection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.selection.RegisteredFields;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.file.FileOpening;
import nl.kpimodel.data.registration.file.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of fields of an application (Dutch: <i>veldenlijst</i>), for comparison with data needs.
 *
 * <pre>{@code
 * DataCoverage coverage = needs.comparedWith(FieldListReader.read(Path.of("velden.txt")));
 * }</pre>
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class FieldListReader {
    private static final int LARGEST = 10_000_000;
    private static final Pattern CELL = Pattern.compile("[,;\\t\\r\\n]+");

    private FieldListReader() {}

    /**
     * Reads a file in UTF-8 in one of these formats:
     *
     * <ul>
     *   <li>text or CSV: names such as {@code case.startedOn} on lines or in cells; text after a {@code #} on a line is a comment;
     *   <li>JSON: a list of such names, or an object with a list of names of fields for each record type;
     *   <li>a {@link RecordFileMapping} as JSON: the fields that it fills.
     * </ul>
     *
     * <p>{@link RegisteredFields} documents how names are read; other names are kept as unknown.
     *
     * @param file the file
     * @return the fields
     * @throws IllegalArgumentException if the file is a folder or device, is larger than 10 MB, is not UTF-8, or is JSON in another format
     * @throws IOException if the file cannot be read
     */
    public static RegisteredFields read(Path file) throws IOException {
        String name = DisplayText.file(file.toString());
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw refusal("fieldList.other", null, name);
        }
        byte[] bytes;
        try (InputStream in = FileOpening.named(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw refusal("fieldList.large", null, name);
        }
        String text = text(bytes, name);
        String begin = text.stripLeading();
        if (!begin.startsWith("[") && !begin.startsWith("{")) {
            return RegisteredFields.of(names(text));
        }
        try {
            return of(JsonTree.read(bytes));
        } catch (JsonTree.MalformedJsonException broken) {
            throw refusal("fieldList.json", broken, name, broken.line(), String.valueOf(broken.getMessage()));
        } catch (IllegalArgumentException refused) {
            throw refusal("fieldList.form", refused, name, BilingualWords.of(refused));
        }
    }

    private static String text(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf(TextDecoder.BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refusal("fieldList.encoding", other, name);
        }
    }

    private static BilingualException refusal(String key, @Nullable Exception cause, Object... values) {
        return BundledFile.words(FieldListReader.class, "needs").refusal(key, cause, values);
    }

    private static List<String> names(String text) {
        return text.lines()
                .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                .flatMap(CELL::splitAsStream)
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys.
    private static RegisteredFields of(@Nullable Object tree) {
        if (tree instanceof Collection<?> names) {
            return RegisteredFields.of(texts(names));
        }
        if (tree instanceof Map<?, ?> object && object.values().stream().allMatch(Collection.class::isInstance) && !object.containsKey("records")) {
            List<String> names = new ArrayList<>();
            object.forEach((type, fields) -> texts((Collection<?>) fields).forEach(field -> names.add(type + "." + field)));
            return RegisteredFields.of(names);
        }
        return of(RecordFileMapping.fromTree((Map<String, ?>) Objects.requireNonNull(tree)));
    }

    private static List<String> texts(Collection<?> values) {
        if (!values.stream().allMatch(String.class::isInstance)) {
            throw refusal("fieldList.noText", null);
        }
        return values.stream().map(String.class::cast).toList();
    }

    /**
     * Returns the fields that a mapping fills.
     *
     * @param mapping the mapping
     * @return the fields of all record types that it creates
     */
    public static RegisteredFields of(RecordFileMapping mapping) {
        return RegisteredFields.of(mapping.records().stream()
                .flatMap(record -> record.fields().keySet().stream().map(field -> record.type().key() + "." + field.name()))
                .toList());
    }
}
