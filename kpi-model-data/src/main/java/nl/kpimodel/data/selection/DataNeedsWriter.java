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
 * Writes data needs for those who arrange the registration (Dutch: <i>gegevensbehoefte</i>): as Markdown to read, as CSV with a line for each field, and as
 * JSON for a program. If the needs were compared with what an application has, so is what is written.
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
     * A writer of needs, in Dutch.
     *
     * @param needs the needs
     * @return the writer
     */
    public static DataNeedsWriter of(DataNeeds needs) {
        return new DataNeedsWriter(Objects.requireNonNull(needs, "needs"), null, Language.DUTCH);
    }

    /**
     * A writer of needs that were compared with what an application has, in Dutch.
     *
     * @param coverage the comparison
     * @return the writer
     */
    public static DataNeedsWriter of(DataCoverage coverage) {
        return new DataNeedsWriter(coverage.needs(), coverage, Language.DUTCH);
    }

    /**
     * The same in a language. JSON has its words in both languages whatever is set here.
     *
     * @param language the language of Markdown and CSV
     * @return a new writer
     */
    public DataNeedsWriter in(Language language) {
        return new DataNeedsWriter(needs, coverage, Objects.requireNonNull(language, "language"));
    }

    /**
     * The needs as Markdown: fields by record type, choices, questions and, where compared, what is missing and what that costs.
     *
     * @return the text, with a line feed at the end of each line
     */
    public String markdown() {
        return new NeedsText(needs, coverage, language).markdown();
    }

    /**
     * The fields as CSV with a header row, one line for each field. Choices and questions are in the other forms.
     *
     * @param dialect what separates cells and lines
     * @return the text, in which every cell stays a text in a spreadsheet
     */
    public String csv(CsvDialect dialect) {
        return new NeedsText(needs, coverage, language).fields().csv(Objects.requireNonNull(dialect, "dialect"));
    }

    /**
     * The needs as JSON: {@code format}, 1, and {@code needs}; and the other keys of {@link DataCoverage#toTree} where they were compared.
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

    /**
     * The schema (JSON Schema 2020-12) of {@link #json()}.
     *
     * @return the text of the schema
     */
    public static String schema() {
        return BundledFile.text(DataNeedsWriter.class, SCHEMA);
    }

    /**
     * Writes a file in UTF-8, in the form that its name ends in: {@code .md}, {@code .csv} or {@code .json}. It takes its place only when it is complete.
     * CSV is that of a spreadsheet in the language: semicolons in Dutch, commas in English.
     *
     * @param file the file; what it held is replaced
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws IOException if writing fails
     */
    public void write(Path file) throws IOException {
        TextFile.write(file, language, "Data needs", this::markdown, this::csv, this::json);
    }
}
