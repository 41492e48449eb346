package nl.kpimodel.data.selection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.selection.DataCoverage;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.table.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes data needs for the people who set up the registration (Dutch: <i>gegevensbehoefte</i>): as Markdown to read, as CSV with a line
 * for each field, and as JSON for programs. If the needs were compared with the fields of an application, the output includes the
 * comparison.
 *
 * <pre>{@code
 * DataNeeds needs = DataNeeds.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4")));
 * DataNeedsWriter.of(needs.comparedWith(FieldListReader.read(Path.of("velden.txt")))).write(Path.of("gegevens.md"));
 * }</pre>
 *
 * <p>The same needs give the same bytes. Immutable; safe for use by several threads.
 */
public final class DataNeedsWriter {
    private static final String SCHEMA = "/nl/kpimodel/data/schema/data-needs.schema.json";

    private final DataNeeds needs;
    private final @Nullable DataCoverage coverage;
    private final Language language;

    private DataNeedsWriter(DataNeeds needs, @Nullable DataCoverage coverage, Language language) {
        this.needs = needs;
        this.coverage = coverage;
        this.language = language;
    }

    /**
     * {@return a writer of needs, in Dutch}
     *
     * @param needs the needs
     */
    public static DataNeedsWriter of(DataNeeds needs) {
        return new DataNeedsWriter(Objects.requireNonNull(needs, "needs"), null, Language.DUTCH);
    }

    /**
     * {@return a writer of needs that were compared with the fields of an application, in Dutch}
     *
     * @param coverage the comparison
     */
    public static DataNeedsWriter of(DataCoverage coverage) {
        return new DataNeedsWriter(coverage.needs(), coverage, Language.DUTCH);
    }

    /**
     * {@return this writer in another language} JSON always has its words in both languages.
     *
     * @param language the language of Markdown and CSV
     */
    public DataNeedsWriter in(Language language) {
        return new DataNeedsWriter(needs, coverage, Objects.requireNonNull(language, "language"));
    }

    /**
     * Returns the needs as Markdown: fields by record type, choices, questions and, if compared, the missing fields and what they cost.
     *
     * @return the text, with a line feed at the end of each line
     */
    public String markdown() {
        return new NeedsText(needs, coverage, language).markdown();
    }

    /**
     * Returns the fields as CSV with a header line and one line for each field. Only the other formats have choices and questions.
     *
     * @param dialect the separators of cells and lines
     * @return the text, in which every cell stays a text in a spreadsheet
     */
    public String csv(CsvDialect dialect) {
        return new NeedsText(needs, coverage, language).fields().csv(Objects.requireNonNull(dialect, "dialect"));
    }

    /**
     * Returns the needs as JSON: {@code format}, 1, and {@code needs}; and the other keys of {@link DataCoverage#toTree} if they were
     * compared.
     *
     * @return the text, which {@link #schema()} describes
     */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", 1);
        if (coverage == null) {
            tree.put("needs", needs.toTree());
        } else {
            tree.putAll(coverage.toTree());
        }
        return JsonTree.text(tree);
    }

    /** {@return the schema (JSON Schema 2020-12) of {@link #json()}} */
    public static String schema() {
        return BundledFile.text(DataNeedsWriter.class, SCHEMA);
    }

    /**
     * Writes a file in UTF-8, in the format of its extension: {@code .md}, {@code .csv} or {@code .json}. The file appears only when it is
     * complete. CSV has the format of spreadsheets in the language: semicolons in Dutch, commas in English.
     *
     * @param file the file; any content is replaced
     * @throws IllegalArgumentException if the name has another extension
     * @throws IOException if writing fails
     */
    public void write(Path file) throws IOException {
        TextFile.write(file, language, "Data needs", this::markdown, this::csv, this::json);
    }
}
