package nl.kpimodel.data.export;

import java.io.IOException;
import java.nio.file.Path;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;

/** Writes every edition in every format and language: the files that a release contains in addition to its jars. */
public final class ReleaseFiles {
    private ReleaseFiles() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder
     * @throws IOException if writing fails
     */
    public static void main(String[] arguments) throws IOException {
        for (Edition edition : Edition.values()) {
            for (Language language : Language.values()) {
                for (ModelExport.Format format : ModelExport.Format.values()) {
                    ModelExport.of(edition).in(language).write(format, Path.of(arguments[0]));
                }
            }
        }
    }
}
