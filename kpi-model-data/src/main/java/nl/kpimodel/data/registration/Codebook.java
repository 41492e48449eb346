package nl.kpimodel.data.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.MarkdownEscape;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.internal.BundledFile;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.table.TextFile;
import nl.kpimodel.data.registration.table.TextTable;
import nl.kpimodel.data.registration.workbook.writing.WorkbookWords;

/**
 * The codebook of the registration (Dutch: <i>codeboek</i>): every record type and field with its terms, kind, bounds and codes, and every
 * validation rule. It is the same for all editions of the model.
 *
 * <pre>{@code
 * Codebook.in(Language.DUTCH).write(Path.of("codeboek.md"));
 * }</pre>
 *
 * <p>The content comes from the declarations that readers and validation use, so it always matches their behaviour. The same language gives
 * the same bytes. Immutable; safe for use by several threads.
 */
public final class Codebook {
    private static final String SCHEMA = "/nl/kpimodel/data/schema/codebook.schema.json";

    private static final List<String> COLUMNS = List.of("dutchTerm", "meaning", "format", "empty", "codes", "refersTo", "kpis");

    private final Language language;
    private final WordList words;
    private final WorkbookWords fieldWords;

    private Codebook(Language language) {
        this.language = language;
        this.words = BundledFile.words(Codebook.class, "codebook", language);
        this.fieldWords = new WorkbookWords(language);
    }

    /**
     * {@return the codebook in a language}
     *
     * @param language the language; names in files are the same in both
     */
    public static Codebook in(Language language) {
        return new Codebook(Objects.requireNonNull(language, "language"));
    }

    /**
     * Returns the fields as the cells of a sheet.
     *
     * @return a row of headings, and a row for each field of each record type
     */
    public List<List<String>> fieldCells() {
        return cells(fields());
    }

    /**
     * Returns the rules as the cells of a sheet.
     *
     * @return a row of headings, and a row for each rule in the order of their ids
     */
    public List<List<String>> ruleCells() {
        return cells(rules());
    }

    private static List<List<String>> cells(TextTable table) {
        List<List<String>> cells = new ArrayList<>(List.of(table.header()));
        cells.addAll(table.rows());
        return List.copyOf(cells);
    }

    private TextTable fields() {
        List<List<String>> rows = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            for (RecordField field : type.fields()) {
                List<String> row = new ArrayList<>(List.of(type.label(language), type.key() + "." + field.name()));
                row.addAll(row(type, field));
                rows.add(row);
            }
        }
        List<String> columns = new ArrayList<>(List.of("record", "field"));
        columns.addAll(COLUMNS);
        return table("fields", columns, rows);
    }

    /** Returns the fields of one chapter, whose heading names the records. */
    private TextTable chapter(RecordType type, List<RecordField> fields) {
        List<String> columns = new ArrayList<>(List.of("field"));
        columns.addAll(COLUMNS);
        return table("fields", columns, fields.stream().map(field -> {
            List<String> row = new ArrayList<>(List.of(field.name()));
            row.addAll(row(type, field));
            return row;
        }).toList());
    }

    /** Returns the cells of {@link #COLUMNS}. */
    private List<String> row(RecordType type, RecordField field) {
        return List.of(field.dutchTerm(), fieldWords.meaning(field), format(field), fieldWords.empty(field), codes(field),
                field.refersTo().map(target -> target.label(language)).orElse(""), feeds(type, field));
    }

    private TextTable table(String key, List<String> columns, List<List<String>> rows) {
        return new TextTable(columns.stream().map(column -> words.of(key + "." + column)).toList(), rows);
    }

    private String format(RecordField field) {
        return switch (field.kind()) {
            // Codes have their own column, and the KPIs and items depend on the edition.
            case KPI, ITEM, ENUM, ENUM_SET -> words.of("format." + field.kind());
            default -> fieldWords.format(field);
        };
    }

    private String codes(RecordField field) {
        return field.constants().stream().map(constant -> RecordField.code(constant) + " = " + label(field, constant, language)).collect(Collectors.joining("; "));
    }

    /** Returns the label, which in Dutch is the term that readers accept instead of the code. */
    private static String label(RecordField field, Enum<?> constant, Language language) {
        return language == Language.DUTCH
                ? field.dutchTerms().get(field.constants().indexOf(constant))
                : Terms.in(language).find(Terms.codeKey(constant)).orElseGet(constant::toString);
    }

    private String feeds(RecordType type, RecordField field) {
        Stream<String> layers = field.recordType().isEmpty() ? Stream.empty() : type.feedsLayers().stream().sorted().map(this::layer);
        return Stream.concat(field.feeds().stream().map(Object::toString), layers).collect(Collectors.joining(", "));
    }

    private String layer(Layer layer) {
        return WordList.plural(Terms.in(language).of("layer." + layer + ".kpi"));
    }

    private TextTable rules() {
        List<List<String>> rows = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            rows.add(List.of(rule.id(), severity(rule), types(rule.types()), open(rule.text().in(language)), open(rule.instruction().in(language))));
        }
        return table("rules", List.of("id", "severity", "records", "text", "instruction"), rows);
    }

    private String severity(Rule rule) {
        String severity = fieldWords.of("severity." + rule.severity());
        return rule.severity() == rule.severityWhereUnknown()
                ? severity
                : words.filled("rules.severity.both", severity, fieldWords.of("severity." + rule.severityWhereUnknown()));
    }

    private String types(Set<RecordType> types) {
        return types.size() == RecordType.values().length
                ? words.of("rules.allRecords")
                : types.stream().sorted().map(type -> type.label(language)).collect(Collectors.joining(", "));
    }

    /** Returns the text of a rule with placeholders for the arguments of a finding. */
    private static String open(String text) {
        return text.replaceAll("\\{[^}]*}", "\u2026");
    }

    /**
     * Returns the codebook as Markdown: a chapter for each record type, and one with the rules.
     *
     * @return the text, with a line feed at the end of each line
     */
    public String markdown() {
        StringBuilder out = new StringBuilder();
        paragraph(out, "# ", words.of("title"));
        paragraph(out, "", words.of("about"));
        paragraph(out, "## ", words.of("everyRecord"));
        out.append(chapter(RecordType.CASE, Strata.fields()).markdown());
        for (RecordType type : RecordType.values()) {
            paragraph(out, "## ", WordList.capitalised(type.label(language)));
            paragraph(out, "", words.filled("record", type.key(), type.dutchTerm()));
            out.append(chapter(type, type.fields().stream().filter(field -> !Strata.fields().contains(field)).toList()).markdown());
        }
        paragraph(out, "## ", words.of("rules"));
        paragraph(out, "", words.of("rules.about"));
        return out.append(rules().markdown()).toString();
    }

    private static void paragraph(StringBuilder out, String marks, String text) {
        out.append(marks).append(MarkdownEscape.line(text)).append("\n\n");
    }

    /**
     * {@return the fields as CSV with a header line, in which every cell stays a text in a spreadsheet}
     *
     * @param dialect the separators of cells and lines
     */
    public String csv(CsvDialect dialect) {
        return fields().csv(Objects.requireNonNull(dialect, "dialect"));
    }

    /**
     * Returns the codebook as JSON, in both languages.
     *
     * @return the text of {@link #toTree()}, which {@link #schema()} describes
     */
    public String json() {
        return JsonTree.text(toTree());
    }

    /** {@return the schema (JSON Schema 2020-12) of {@link #json()}} */
    public static String schema() {
        return BundledFile.text(Codebook.class, SCHEMA);
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
        TextFile.write(file, language, "The codebook", this::markdown, this::csv, this::json);
    }

    /**
     * {@return the tree form, in both languages} Keys: {@code format}, {@code records} (with {@code fields} and the ids of the {@code
     * rules}) and {@code rules}. Jackson 2 and 3 write it as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree()
                .put("format", 1)
                .list("records", List.of(RecordType.values()), Codebook::tree)
                .list("rules", Rules.all(), rule -> Tree.neutral(rule.toTree()))
                .toMap();
    }

    private static Map<String, Object> tree(RecordType type) {
        return new Tree()
                .put("record", type.key())
                .put("dutchTerm", type.dutchTerm())
                .both("label", type::label)
                .list("fields", type.fields(), field -> tree(type, field))
                .list("rules", Rules.all().stream().filter(rule -> rule.types().contains(type)).toList(), Rule::id)
                .toMap();
    }

    private static Map<String, Object> tree(RecordType type, RecordField field) {
        Tree tree = new Tree()
                .put("field", field.name())
                .put("dutchTerm", field.dutchTerm())
                .both("label", field::label)
                .both("meaning", field::meaning)
                .text("kind", field.kind())
                .text("whenEmpty", field.whenEmpty())
                .known("minimum", field.minimum())
                .known("maximum", field.maximum());
        if (field.minimumExcluded()) {
            tree.put("minimumExcluded", true);
        }
        if (field.kind().isDecimal()) {
            tree.put("maximumDecimals", field.maximumDecimals());
        }
        if (field.kind().isText()) {
            tree.put("maximumLength", field.maximumLength());
        }
        if (field.kind() == RecordField.Kind.DATE) {
            tree.put("mayBePlanned", field.planned());
        }
        return tree.known("refersTo", field.refersTo().map(RecordType::key))
                .list("codes", field.constants(), constant -> new Tree().put("code", RecordField.code(constant))
                        .both("label", language -> label(field, constant, language)).toMap())
                .texts("feeds", field.feeds())
                .texts("feedsLayers", type.feedsLayers().stream().sorted().toList())
                .toMap();
    }

    /** Returns the language and the numbers of fields and rules. */
    @Override
    public String toString() {
        return "Codebook in " + language + " of " + fieldCells().size() + " fields and " + Rules.all().size() + " rules";
    }
}
