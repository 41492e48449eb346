package nl.kpimodel.data.catalogue;

import nl.kpimodel.data.CatalogueFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file, for messages.
 *
 * @param file the file
 * @param entry the entry, {@code null} outside of any
 * @param key the key within the entry, {@code null} for the entry as a whole
 * @param offset the offset in bytes
 */
record SourcePosition(JsonFile file, @Nullable String entry, @Nullable String key, int offset) {
    CatalogueFormatException refuse(String problem) {
        return file.refuse(offset, entry, key, problem);
    }
}
