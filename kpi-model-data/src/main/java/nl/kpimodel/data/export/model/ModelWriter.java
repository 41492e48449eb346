package nl.kpimodel.data.export.model;

import java.util.Map;

/**
 * Writes an edition in one format. A further format is one class that implements this, named by a constant of
 * {@link nl.kpimodel.data.export.ExportFormat}.
 *
 * <p>The same edition gives the same bytes in every run, locale and time zone. Implementations have no state.
 */
@FunctionalInterface
public interface ModelWriter {
    /**
     * The files of the format.
     *
     * @param edition the edition to write
     * @return the content of each file by its name, in the order in which they are listed
     */
    Map<String, byte[]> files(ExportedEdition edition);
}
