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
 * <p>A later version of the library may add constants: end a {@code switch} over formats with a {@code default}.
 */
public enum ExportFormat {
    /**
     * A CSV file for each table: KPIs, links, questions, record fields and changes. In Dutch as a Dutch spreadsheet writes it (semicolons, decimal commas,
     * a byte-order mark), with headings and codes in words; in English for programs (RFC 4180, line feeds), with keys and codes as in the JSON files.
     */
    CSV(new CsvTables()),
    /** A workbook with the same tables, a sheet each. */
    XLSX(new ModelWorkbook()),
    /** The files of the edition in the formats in which they are bundled, its linkage as a graph, what changed since
     * earlier editions, and a JSON Schema of each. */
    JSON(new JsonFiles()),
    /** The edition as a SKOS concept scheme, in Turtle and in JSON-LD. */
    SKOS(new SkosFiles()),
    /** Each questionnaire as a Questionnaire of FHIR R4, with the texts that are known. No files for an edition without questionnaires. */
    FHIR(new FhirFiles()),
    /**
     * A page to browse in Dutch and one in English: tiles in the layers of the model, an article for every KPI and question, search, and a basket in which a
     * selection is made, checked, saved in the format of {@code selection.schema.json} and opened again.
     *
     * <ul>
     *   <li>A page stands alone: nothing is fetched, and a policy forbids a browser to do so. What is typed stays in the browser.
     *   <li>All texts are in the page as HTML that is well-formed XML too, so that it is read, searched and printed without its program.
     *   <li>The words of the model are verbatim and Dutch in both; English names are translations of this library and are marked as such.
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
     * @throws IllegalArgumentException if the text is no such key; the message names the nearest and lists all
     */
    @JsonCreator
    public static ExportFormat of(String text) {
        return CodeText.constant(values(), text, "export format");
    }

    /**
     * The key, as on a command line.
     *
     * @return for example {@code csv}
     */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
