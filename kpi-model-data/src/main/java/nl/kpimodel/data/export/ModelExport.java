package nl.kpimodel.data.export;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.data.EditionInfo;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.export.model.ExportedEdition;

/**
 * An edition in the formats of other tools (Dutch: <i>uitvoer van een editie</i>): spreadsheets, linked data, diagrams, or any language with JSON.
 *
 * <pre>{@code
 * ModelExport export = ModelExport.of(Edition.E2025);
 * export.write(ExportFormat.XLSX, Path.of("kpi-model"));      // kpi-model/kpi-model-2025.nl.xlsx
 * export.files(ExportFormat.SKOS);                            // the same in memory: name and content of each file
 * }</pre>
 *
 * <ul>
 *   <li>The same edition gives the same bytes, in every run, locale and time zone.
 *   <li>The words of the model are verbatim and Dutch. Headings, codes, names in English, search words and readings are the library's, and every format
 *       that mixes them says so.
 *   <li>The JSON files read back as the same edition ({@link KpiModel#catalogueOf(Path, Path)}).
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class ModelExport {
    /**
     * What the addresses of concepts begin with unless {@link #withBase} says otherwise. They are names: they stay the same, and nothing needs to be there.
     */
    public static final URI STANDARD_BASE = URI.create("https://kpimodel.nl/id/");

    private final ExportedEdition edition;

    private ModelExport(ExportedEdition edition) {
        this.edition = edition;
    }

    /**
     * The export of a bundled edition, in Dutch.
     *
     * @param edition the edition
     * @return the export
     */
    public static ModelExport of(Edition edition) {
        boolean measured = KpiModel.editions().stream().filter(EditionInfo::hasMeasures).anyMatch(info -> info.edition() == edition);
        return new ModelExport(new ExportedEdition(KpiModel.edition(edition),
                measured ? Optional.of(KpiModel.measures(edition)) : Optional.empty(), Language.DUTCH, STANDARD_BASE));
    }

    /**
     * The export of a catalogue of one's own, in Dutch, without how its KPIs are counted.
     *
     * @param catalogue the catalogue
     * @return the export
     */
    public static ModelExport of(KpiCatalogue catalogue) {
        return new ModelExport(new ExportedEdition(Objects.requireNonNull(catalogue, "catalogue"), Optional.empty(), Language.DUTCH, STANDARD_BASE));
    }

    /**
     * The export of a catalogue of one's own, in Dutch.
     *
     * @param catalogue the catalogue
     * @param measures how its KPIs are counted
     * @return the export
     * @throws IllegalArgumentException if they are of different editions
     */
    public static ModelExport of(KpiCatalogue catalogue, MeasureSpecifications measures) {
        if (catalogue.edition() != measures.edition()) {
            throw new IllegalArgumentException("The model is of edition " + catalogue.edition() + " and the measures are of edition " + measures.edition()
                    + "; give those of one edition.");
        }
        return new ModelExport(new ExportedEdition(catalogue, Optional.of(measures), Language.DUTCH, STANDARD_BASE));
    }

    /**
     * The same export in a language. Formats that hold both languages, and the words of the model, stay as they are.
     *
     * @param language the language of headings, codes and the library's own words
     * @return a new export
     */
    public ModelExport in(Language language) {
        return new ModelExport(new ExportedEdition(edition.catalogue(), edition.measures(), Objects.requireNonNull(language, "language"), edition.base()));
    }

    /**
     * The same export with other addresses of concepts, for who publishes them on a site of his own.
     *
     * @param base what they begin with, for example {@code https://example.org/kpi/}
     * @return a new export
     * @throws IllegalArgumentException if it is not absolute, or does not end in a slash or a number sign
     */
    public ModelExport withBase(URI base) {
        String text = base.toASCIIString();
        if (!base.isAbsolute() || base.isOpaque() || !text.endsWith("/") && !text.endsWith("#")) {
            throw new IllegalArgumentException(DisplayText.quoted(text) + " cannot begin the addresses of concepts; give an absolute address that ends in"
                    + " a slash or a number sign, such as " + STANDARD_BASE + ".");
        }
        return new ModelExport(new ExportedEdition(edition.catalogue(), edition.measures(), edition.language(), base));
    }

    /**
     * The files of a format, in memory: less than a few megabytes.
     *
     * @param format the format
     * @return the content of each file by its name; the map cannot be changed
     */
    public Map<String, byte[]> files(ExportFormat format) {
        return Collections.unmodifiableMap(format.writer().files(edition));
    }

    /**
     * Writes the files of a format into a folder, which is made if it does not exist, and lists them with their SHA-256 in the file {@code SHA256SUMS} there
     * ({@code sha256sum -c} checks it).
     *
     * <p>A file that was made before is replaced if it is as that list says. A file that somebody changed since, or that the list does not name, is
     * not: then nothing is written.
     *
     * @param format the format
     * @param folder the folder
     * @return the files, without the list
     * @throws java.nio.file.FileAlreadyExistsException if a file would be lost
     * @throws IOException if writing fails
     */
    public List<Path> write(ExportFormat format, Path folder) throws IOException {
        return new ExportFolder(folder).write(files(format));
    }

    /** Returns the edition and the language. */
    @Override
    public String toString() {
        return "ModelExport of " + edition.catalogue().label() + " in " + edition.language();
    }
}
