package nl.kpimodel.data.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.mapping.DraftTable;
import nl.kpimodel.data.registration.mapping.MappingGuess;
import nl.kpimodel.data.registration.mapping.MappingJson;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the columns of an organisation's own file (Dutch: <i>koppeling van kolommen</i>), so that the file can be read as records of
 * a registration.
 *
 * <pre>{@code
 * RecordFileMapping mapping = RecordFileMapping.builder()
 *         .constant("organisation", "Welzijn Amstel")
 *         .skip(RowCondition.in("Status", "vervallen"))
 *         .record(RecordType.CASE, record -> record
 *                 .field("id", "Cliëntnr")
 *                 .field("signalReceivedOn", "Aanmelddatum")
 *                 .field("startedOn", "Startdatum")
 *                 .field("complexityAtStart", MappedField.column("Zwaarte").code("Laag", "LOW").code("1", "LOW").code("Hoog", "HIGH")))
 *         .build();
 * RegistrationSource source = RegistrationSource.mapped(mapping, Path.of("trajecten.csv"));
 * }</pre>
 *
 * <ul>
 *   <li>A row gives one record for each {@linkplain MappedRecord mapped record} whose conditions hold. Skipped rows, and records whose
 *       conditions do not hold, are counted in {@link FileReading#skipped()}.
 *   <li>Columns are found by name; case, accents, spaces and punctuation do not matter. Other columns are not read.
 *   <li>Cells are read as documented in {@link RegistrationReader} for CSV, unless the mapping says otherwise.
 *   <li>Findings name the field, the line and the column, and the {@linkplain nl.kpimodel.core.validation.Finding#COLUMN name of the column}.
 * </ul>
 *
 * <p>A mapping is written to and read from JSON by {@link #write} and {@link #read}; {@link RecordSchemas#ofFileMapping} describes the
 * file. {@link #draftOf(Path)} creates a draft from the header of a file.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class RecordFileMapping {
    private final List<MappedRecord> records;
    private final List<RowCondition> skipped;
    private final @Nullable String sheet;

    private RecordFileMapping(List<MappedRecord> records, List<RowCondition> skipped, @Nullable String sheet) {
        this.sheet = sheet;
        this.records = List.copyOf(records);
        this.skipped = List.copyOf(skipped);
    }

    /**
     * Returns the records that a row gives.
     *
     * @return at least one record, in the order of the mapping
     */
    public List<MappedRecord> records() {
        return records;
    }

    /** {@return the conditions under which a row is skipped, of which one is enough} */
    public List<RowCondition> skipped() {
        return skipped;
    }

    /**
     * {@return the name of the sheet of a workbook to read; empty if the workbook has one data sheet, and for files other than workbooks}
     */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** {@return the columns that a file must have for this mapping, each once} */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        records.forEach(record -> columns.addAll(record.columns()));
        skipped.forEach(condition -> columns.add(condition.column()));
        return Collections.unmodifiableSet(columns);
    }

    /**
     * Starts a mapping.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a mapping from a JSON file.
     *
     * @param file the file
     * @return the mapping
     * @throws RegistrationFileException if the file is not a mapping; the message names the key, the value and the way out
     * @throws IOException if the file cannot be read
     */
    public static RecordFileMapping read(Path file) throws IOException {
        return MappingJson.read(Objects.requireNonNull(file, "file"));
    }

    /**
     * Creates a mapping from its neutral tree, as returned by any JSON library for a mapping file.
     *
     * @param tree maps, lists, texts and numbers
     * @return the mapping
     * @throws IllegalArgumentException if the tree is not a mapping; the message names the key, the value and the way out
     */
    public static RecordFileMapping fromTree(Map<String, ?> tree) {
        return MappingJson.fromTree(tree);
    }

    /**
     * Returns the mapping as a neutral tree, with the keys of the mapping file.
     *
     * @return maps, lists, texts and numbers
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return MappingJson.toTree(this);
    }

    /**
     * Writes the mapping to a JSON file, replacing any existing file.
     *
     * @param file the file
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        MappingJson.write(toTree(), file);
    }

    /**
     * Creates a draft of a mapping from the header and the first rows of a CSV file or workbook. For a workbook with several data sheets,
     * the draft names the one with the most recognised columns.
     *
     * @param file the file
     * @return the draft
     * @throws IOException if the file cannot be read
     */
    public static Draft draftOf(Path file) throws IOException {
        return Draft.of(file);
    }

    /**
     * Creates a draft of a mapping from a header and some rows.
     *
     * @param header the names of the columns
     * @param rows some rows, used to find unknown codes; may be empty
     * @return the draft
     */
    public static Draft draftOf(List<String> header, List<List<String>> rows) {
        return Draft.of(header, rows);
    }

    /** Returns the mapped records. */
    @Override
    public String toString() {
        return records.stream().map(MappedRecord::toString).collect(Collectors.joining("; "));
    }

    /** Builds mappings. Not thread-safe. */
    public static final class Builder {
        private final Map<String, String> constants = new LinkedHashMap<>();
        private final List<MappedRecord.Builder> records = new ArrayList<>();
        private final List<RowCondition> skipped = new ArrayList<>();
        private @Nullable String sheet;

        private Builder() {}

        /**
         * Sets the sheet of a workbook to read. CSV files can still be read.
         *
         * @param name its name; case, accents, spaces and punctuation do not matter
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder sheet(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("The name of a sheet is blank; give the name that its tab shows.");
            }
            sheet = name;
            return this;
        }

        /**
         * Sets a field to one value in all records that do not map it themselves.
         *
         * @param field the field's name or Dutch term, such as {@code organisation}; each record type must have it
         * @param value the value, written as in JSON
         * @return this builder
         */
        public Builder constant(String field, String value) {
            constants.put(field, value);
            return this;
        }

        /**
         * Adds a record that rows give.
         *
         * @param type its type; several records may have the same type
         * @param fields a function that maps its fields
         * @return this builder
         * @throws IllegalArgumentException if a field, code, constant, word or form is invalid
         */
        public Builder record(RecordType type, Consumer<MappedRecord.Builder> fields) {
            MappedRecord.Builder record = new MappedRecord.Builder(Objects.requireNonNull(type, "type"));
            fields.accept(record);
            records.add(record);
            return this;
        }

        /**
         * Skips rows for which a condition holds. If there are several conditions, one is enough.
         *
         * @param condition the condition
         * @return this builder
         */
        public Builder skip(RowCondition condition) {
            skipped.add(Objects.requireNonNull(condition, "condition"));
            return this;
        }

        /**
         * Builds the mapping.
         *
         * @return the mapping
         * @throws IllegalArgumentException if there is no record, a record lacks a required field, or a constant is not for a known field
         */
        public RecordFileMapping build() {
            if (records.isEmpty()) {
                throw new IllegalArgumentException("A mapping makes at least one record of a row; add one by record(type, fields).");
            }
            List<MappedRecord> built = new ArrayList<>();
            for (MappedRecord.Builder record : records) {
                constants.forEach(record::constantWhereUnmapped);
                built.add(record.build());
            }
            return new RecordFileMapping(built, skipped, sheet);
        }
    }

    /**
     * A draft of a {@link RecordFileMapping}, made from the header and the first rows of a file or sheet (Dutch: <i>voorzet voor een
     * koppeling</i>). It is a guess by names, which someone who knows the file must check. A required field or code without a guess has a
     * question mark. The draft can be read as a mapping only after each question mark is replaced.
     *
     * <p>Immutable; safe for use by several threads.
     */
    public static final class Draft {
        private final MappingGuess guess;
        private final Optional<String> sheet;

        private Draft(MappingGuess guess, Optional<String> sheet) {
            this.guess = guess;
            this.sheet = sheet;
        }

        static Draft of(Path file) throws IOException {
            DraftTable table = DraftTable.read(Objects.requireNonNull(file, "file"));
            return new Draft(MappingGuess.of(table.header(), table.rows()), table.sheet());
        }

        static Draft of(List<String> header, List<List<String>> rows) {
            return new Draft(MappingGuess.of(header, rows), Optional.empty());
        }

        /**
         * Returns the types of the records that a row seems to contain.
         *
         * @return at least one
         */
        public List<RecordType> types() {
            return guess.types();
        }

        /**
         * Returns the required fields for which no column was found.
         *
         * @return the fields by type, in the order of the types
         */
        public Map<RecordType, List<RecordField>> missing() {
            return guess.missing();
        }

        /** {@return the columns that are not used, in the order of the header} */
        public List<String> unusedColumns() {
            return guess.unused();
        }

        /**
         * Returns the codes in the rows whose meaning is unknown.
         *
         * @return the codes by column
         */
        public Map<String, List<String>> unknownCodes() {
            return guess.unknownCodes();
        }

        /**
         * Returns whether the draft is a complete mapping, without open required fields or codes.
         *
         * @return true if {@link RecordFileMapping#fromTree} accepts its tree
         */
        public boolean isComplete() {
            return missing().isEmpty() && unknownCodes().isEmpty();
        }

        /**
         * Returns the draft as a neutral tree, with the keys of the mapping file and a note on unused columns.
         *
         * @return modifiable maps, lists and texts
         */
        @JsonValue
        public Map<String, Object> toTree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            sheet.ifPresent(name -> tree.put("sheet", name));
            tree.putAll(guess.tree());
            if (!unusedColumns().isEmpty()) {
                tree.put("notes", new ArrayList<>(List.of("Not used / niet gebruikt: " + CitizenNumber.masked(String.join(", ", unusedColumns())))));
            }
            return tree;
        }

        /**
         * Writes the draft to a JSON file, replacing any existing file.
         *
         * @param file the file
         * @throws IOException if it cannot be written
         */
        public void write(Path file) throws IOException {
            MappingJson.write(toTree(), file);
        }

        /** Returns the JSON of the draft. */
        @Override
        public String toString() {
            return JsonTree.text(toTree());
        }
    }

    /**
     * A condition on one cell of a row (Dutch: <i>voorwaarde</i>). A {@link RecordFileMapping} uses conditions to skip rows, or to read a
     * record from certain rows only. Texts are compared without case and surrounding white space.
     *
     * <p>Immutable; safe for use by several threads.
     */
    public static final class RowCondition {
        private final String column;
        private final boolean in;
        private final Set<String> texts;
        private final Set<String> folded;

        private RowCondition(String column, boolean in, Set<String> texts) {
            this.column = ColumnSpelling.require(column);
            this.in = in;
            this.texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
            this.folded = texts.stream().map(RowCondition::fold).collect(Collectors.toUnmodifiableSet());
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("The condition on column " + column + " has no texts to compare with; give at least one.");
            }
        }

        /**
         * {@return a condition that holds if the cell is one of the texts}
         *
         * @param column the column
         * @param texts the texts, at least one; an empty text is an empty cell
         * @throws IllegalArgumentException if the name of the column is blank or no text is given
         */
        public static RowCondition in(String column, String... texts) {
            return new RowCondition(column, true, new LinkedHashSet<>(List.of(texts)));
        }

        /**
         * {@return a condition that holds if the cell is none of the texts}
         *
         * @param column the column
         * @param texts the texts, at least one; an empty text is an empty cell
         * @throws IllegalArgumentException if the name of the column is blank or no text is given
         */
        public static RowCondition notIn(String column, String... texts) {
            return new RowCondition(column, false, new LinkedHashSet<>(List.of(texts)));
        }

        /**
         * {@return a condition that holds if the cell is filled}
         *
         * @param column the column
         * @throws IllegalArgumentException if the name of the column is blank
         */
        public static RowCondition filled(String column) {
            return notIn(column, "");
        }

        /** {@return the column of the condition} */
        public String column() {
            return column;
        }

        /**
         * Returns whether the condition requires one of the texts.
         *
         * @return false if it excludes the texts
         */
        public boolean isIn() {
            return in;
        }

        /**
         * Returns the texts with which the cell is compared.
         *
         * @return the texts in the order given
         */
        public Set<String> texts() {
            return texts;
        }

        /**
         * Tests a cell.
         *
         * @param cell the text of the cell, empty if it is empty
         * @return true if the condition holds
         */
        public boolean test(String cell) {
            return folded.contains(fold(cell)) == in;
        }

        private static String fold(String text) {
            return Objects.requireNonNull(text, "text").strip().toLowerCase(Locale.ROOT);
        }

        /** Returns the condition in words. */
        @Override
        public String toString() {
            return column + (in ? " in " : " not in ") + texts;
        }
    }
}
