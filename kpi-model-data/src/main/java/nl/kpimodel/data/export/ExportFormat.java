package nl.kpimodel.data.export;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.data.export.browser.BrowserFiles;
import nl.kpimodel.data.export.json.FhirFiles;
import nl.kpimodel.data.export.json.JsonFiles;
import nl.kpimodel.data.export.linkage.LinkageFile;
import nl.kpimodel.data.export.model.ModelWriter;
import nl.kpimodel.data.export.rdf.SkosFiles;
import nl.kpimodel.data.export.table.CsvTables;
import nl.kpimodel.data.export.table.ModelWorkbook;

/**
 * A format in which {@link ModelExport} writes an edition (Dutch: <i>uitvoerformaat</i>).
 *
 * <p>A later version of the library may add constants, so a {@code switch} over formats needs a {@code default}.
 */
public enum ExportFormat {
    /**
     * A CSV file for each table: KPIs, links, questions, record fields and changes. The Dutch files have the format of Dutch spreadsheets
     * (semicolons, decimal commas, a byte-order mark), with headings and codes in words. The English files are for programs (RFC 4180, line
     * feeds), with keys and codes as in the JSON files.
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
     * A browser page in Dutch and one in English: tiles in the layers of the model, an article for every KPI and question, search, and a
     * form to make, check, save and reopen a selection in the format of {@code selection.schema.json}.
     *
     * <ul>
     *   <li>A page is self-contained: it loads nothing, and a policy forbids the browser to do so. Input stays in the browser.
     *   <li>All texts are in the page as HTML that is also well-formed XML, so it can be read, searched and printed without its script.
     *   <li>The words of the model are verbatim and in Dutch on both pages. English names are translations by this library and are marked
     *       as such.
     * </ul>
     */
    HTML(new BrowserFiles()),
    /** The linkage as a Mermaid flowchart. */
    MERMAID(new LinkageFile(".mmd", LinkageExport::mermaid)),
    /** The linkage as a graph for Graphviz. */
    DOT(new LinkageFile(".dot", LinkageExport::dot));

    private final ModelWriter writer;

    ExportFormat(ModelWriter writer) {
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
    public static ExportFormat of(String text) {
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
