package nl.kpimodel.data;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not what it should be: a catalogue, its errata, measures or the list of editions. Nothing of the file was taken over.
 *
 * <p>The message names the file, the line and column, the entry and the key, says what is wrong there, and what to do about it. It is in
 * English and shows what stands in the file shortened and without control characters, so it may be logged.
 */
public final class CatalogueFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final @Nullable String entry;
    private final @Nullable String key;

    public CatalogueFormatException(String file, int line, int column, @Nullable String entry, @Nullable String key, String problem) {
        super(String.format(Locale.ROOT, "%s, line %d, column %d%s%s: %s", file, line, column,
                entry == null ? "" : ", entry " + entry, key == null ? "" : ", key " + key, problem));
        this.file = file;
        this.line = line;
        this.column = column;
        this.entry = entry;
        this.key = key;
    }

    /**
     * The file, as the caller named it; for a bundled file its place below {@code nl/kpimodel/data/}.
     *
     * @return for example {@code 2025/catalogue.json}
     */
    public String file() {
        return file;
    }

    /**
     * The line.
     *
     * @return the line, counted from 1
     */
    public int line() {
        return line;
    }

    /**
     * The column.
     *
     * @return the column in characters, counted from 1
     */
    public int column() {
        return column;
    }

    /**
     * The entry in which the fault stands.
     *
     * @return its id where it has one, for example {@code I 1.1.1}, else its place in the file, for example {@code domains[2]}; empty where
     *     the fault is in no entry
     */
    public Optional<String> entry() {
        return Optional.ofNullable(entry);
    }

    /**
     * The key at which the fault stands.
     *
     * @return for example {@code source.place}; empty where the fault is in no key
     */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
