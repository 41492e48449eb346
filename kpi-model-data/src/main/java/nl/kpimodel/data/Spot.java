package nl.kpimodel.data;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file, for a message to name.
 *
 * @param file what messages call the file
 * @param entry the entry, {@code null} outside of any
 * @param key the key within the entry, {@code null} for the entry as a whole
 * @param line line, counted from 1
 * @param column column in characters, counted from 1
 */
record Spot(String file, @Nullable String entry, @Nullable String key, int line, int column) {
    CatalogueFormatException refuse(String problem) {
        return new CatalogueFormatException(file, line, column, entry, key, problem);
    }
}
