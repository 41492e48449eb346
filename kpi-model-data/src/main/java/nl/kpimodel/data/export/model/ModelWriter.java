package nl.kpimodel.data.export.model;

import java.util.Map;

/**
 * Writes an edition in one format. To add a format, implement this interface and add a constant to {@link
 * nl.kpimodel.data.export.ModelExport.Format}.
 *
 * <p>The same edition gives the same bytes in every run, locale and time zone. Implementations are stateless.
 */
@FunctionalInterface
public interface ModelWriter {
    /**
     * Returns the files of the format.
     *
     * @param edition the edition to write
     * @return the content of each file by its name, in the order in which they are listed
     */
    Map<String, byte[]> files(ExportedEdition edition);
}
