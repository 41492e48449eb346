package nl.kpimodel.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a file of expected values next to the tests. Fields are separated by semicolons. Lines that begin with # name their source. */
final class DataRows {
    private DataRows() {}

    static List<List<String>> of(String file) {
        try (InputStream in = Objects.requireNonNull(
                DataRows.class.getResourceAsStream(file), () -> "There is no file " + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> List.of(line.split(";", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a field with several values, separated by a space between items, and by the space before a letter between ids. */
    static List<String> values(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" (?=E |\\d[a-z]|E\\d)"));
    }
}
