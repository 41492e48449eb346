package nl.kpimodel.data;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a file does not have the right format: a catalogue, its errata, measures or the list of editions. Nothing of the file is
 * used.
 *
 * <p>The message names the file, the line and column, the entry and the key, what is wrong and what to do about it. It is in English.
 * Content of the file is shown shortened and without control characters, so the message may be logged.
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
     * Returns the name of the file as given by the caller, or the path of a bundled file below {@code nl/kpimodel/data/}.
     *
     * @return for example {@code 2025/catalogue.json}
     */
    public String file() {
        return file;
    }

    /** {@return the line, counted from 1} */
    public int line() {
        return line;
    }

    /** {@return the column in characters, counted from 1} */
    public int column() {
        return column;
    }

    /**
     * Returns the entry with the error.
     *
     * @return its id if it has one, for example {@code I 1.1.1}; otherwise its place in the file, for example {@code domains[2]}; empty if
     *         the error is in no entry
     */
    public Optional<String> entry() {
        return Optional.ofNullable(entry);
    }

    /**
     * Returns the key with the error.
     *
     * @return for example {@code source.place}; empty if the error is in no key
     */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
