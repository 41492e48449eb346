package nl.kpimodel.data.export;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.export.browser.BrowserFiles;
import nl.kpimodel.data.export.json.FhirFiles;
import nl.kpimodel.data.export.json.JsonFiles;
import nl.kpimodel.data.export.linkage.LinkageFile;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;
import nl.kpimodel.data.export.rdf.SkosFiles;
import nl.kpimodel.data.export.table.CsvTables;
import nl.kpimodel.data.export.table.ModelWorkbook;

/**
 * An edition in the formats of other tools (Dutch: <i>uitvoer van een editie</i>): spreadsheets, linked data, diagrams, or any language with JSON.
 *
 * <pre>{@code
 * ModelExport export = ModelExport.of(Edition.E2025);
 * export.write(Format.XLSX, Path.of("kpi-model"));      // kpi-model/kpi-model-2025.nl.xlsx
 * export.files(Format.SKOS);                            // the same in memory: name and content of each file
 * }</pre>
 *
 * <ul>
 *   <li>The same edition gives the same bytes, in every run, locale and time zone.
 *   <li>The words of the model are verbatim and in Dutch. Headings, codes, English names, search words and interpretations are the
 *       library's, and every format that mixes them says so.
 *   <li>The JSON files read back as the same edition ({@link KpiModel#catalogueOf(Path, Path)}).
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class ModelExport {
    /**
     * The default base of the addresses of concepts; see {@link #withBase}. The addresses are stable names and need not exist on the web.
     */
    public static final URI STANDARD_BASE = URI.create("https://kpimodel.nl/id/");

    private final ExportedEdition edition;

    private ModelExport(ExportedEdition edition) {
        this.edition = edition;
    }

    /**
     * {@return the export of a bundled edition, in Dutch}
     *
     * @param edition the edition
     */
    public static ModelExport of(Edition edition) {
        boolean measured = KpiModel.editions().stream().filter(KpiModel.EditionInfo::hasMeasures).anyMatch(info -> info.edition() == edition);
        return new ModelExport(new ExportedEdition(KpiModel.edition(edition),
                measured ? Optional.of(KpiModel.measures(edition)) : Optional.empty(), Language.DUTCH, STANDARD_BASE));
    }

    /**
     * {@return the export of any catalogue, in Dutch and without measure specifications}
     *
     * @param catalogue the catalogue
     */
    public static ModelExport of(KpiCatalogue catalogue) {
        return new ModelExport(new ExportedEdition(Objects.requireNonNull(catalogue, "catalogue"), Optional.empty(), Language.DUTCH, STANDARD_BASE));
    }

    /**
     * {@return the export of any catalogue with its measure specifications, in Dutch}
     *
     * @param catalogue the catalogue
     * @param measures the measure specifications of its KPIs
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
     * {@return this export in a language} Formats with both languages, and the words of the model, are unaffected.
     *
     * @param language the language of headings, codes and the library's own words
     */
    public ModelExport in(Language language) {
        return new ModelExport(new ExportedEdition(edition.catalogue(), edition.measures(), Objects.requireNonNull(language, "language"), edition.base()));
    }

    /**
     * {@return this export with other addresses of concepts, for publication on one's own site}
     *
     * @param base the base of the addresses, for example {@code https://example.org/kpi/}
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
     * Returns the files of a format in memory. They take at most a few megabytes.
     *
     * @param format the format
     * @return an unmodifiable map with the content of each file by its name
     */
    public Map<String, byte[]> files(Format format) {
        return Collections.unmodifiableMap(format.writer().files(edition));
    }

    /**
     * Writes the files of a format into a folder, which is created if it does not exist, and lists them with their SHA-256 in its file
     * {@code SHA256SUMS} (checked by {@code sha256sum -c}).
     *
     * <p>A file of an earlier export is replaced if it still has its listed hash. If a file was changed afterwards, or is not listed,
     * nothing is written.
     *
     * @param format the format
     * @param folder the folder
     * @return the files, without the list
     * @throws java.nio.file.FileAlreadyExistsException if a changed or unlisted file would be replaced
     * @throws IOException if writing fails
     */
    public List<Path> write(Format format, Path folder) throws IOException {
        return new ExportFolder(folder).write(files(format));
    }

    /** Returns the edition and the language. */
    @Override
    public String toString() {
        return "ModelExport of " + edition.catalogue().label() + " in " + edition.language();
    }

    /**
     * A format in which {@link ModelExport} writes an edition (Dutch: <i>uitvoerformaat</i>).
     *
     * <p>A later version of the library may add constants, so a {@code switch} over formats needs a {@code default}.
     */
    public enum Format {
        /**
         * A CSV file for each table: KPIs, links, questions, record fields and changes. The Dutch files have the format of Dutch
         * spreadsheets (semicolons, decimal commas, a byte-order mark), with headings and codes in words. The English files are for
         * programs (RFC 4180, line feeds), with keys and codes as in the JSON files.
         */
        CSV(new CsvTables()),
        /** A workbook with a sheet for each of the same tables. */
        XLSX(new ModelWorkbook()),
        /**
         * The files of the edition in the bundled formats, its linkage as a graph, the changes since earlier editions, and a JSON Schema of
         * each.
         */
        JSON(new JsonFiles()),
        /** The edition as a SKOS concept scheme, in Turtle and in JSON-LD. */
        SKOS(new SkosFiles()),
        /** Each questionnaire as a FHIR R4 Questionnaire, with the known texts. An edition without questionnaires has no files. */
        FHIR(new FhirFiles()),
        /**
         * A browser page in Dutch and one in English: tiles in the layers of the model, an article for every KPI and question, search, and
         * a form to make, check, save and reopen a selection in the format of {@code selection.schema.json}.
         *
         * <ul>
         *   <li>A page is self-contained: it loads nothing, and a policy forbids the browser to do so. Input stays in the browser.
         *   <li>All texts are in the page as HTML that is also well-formed XML, so it can be read, searched and printed without its script.
         *   <li>The words of the model are verbatim and in Dutch on both pages. English names are translations by this library and are
         *       marked as such.
         * </ul>
         */
        HTML(new BrowserFiles()),
        /** The linkage as a Mermaid flowchart. */
        MERMAID(new LinkageFile(".mmd", LinkageExport::mermaid)),
        /** The linkage as a graph for Graphviz. */
        DOT(new LinkageFile(".dot", LinkageExport::dot));

        private final ModelWriter writer;

        Format(ModelWriter writer) {
            this.writer = writer;
        }

        ModelWriter writer() {
            return writer;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the key as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the keys; the message names the nearest and lists all
         */
        @JsonCreator
        public static Format of(String text) {
            return CodeText.constant(values(), text, "export format");
        }

        /**
         * Returns the key used on the command line.
         *
         * @return for example {@code csv}
         */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
