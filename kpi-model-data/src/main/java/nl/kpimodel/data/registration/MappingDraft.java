package nl.kpimodel.data.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.mapping.DraftTable;
import nl.kpimodel.data.registration.mapping.MappingGuess;
import nl.kpimodel.data.registration.mapping.MappingJson;

/**
 * A draft of a {@link RecordFileMapping}, made from the header and the first rows of a file or sheet (Dutch: <i>voorzet voor een
 * koppeling</i>). It is a guess by names, which someone who knows the file must check. A required field or code without a guess has a
 * question mark. The draft can be read as a mapping only after each question mark is replaced.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class MappingDraft {
    private final MappingGuess guess;
    private final Optional<String> sheet;

    private MappingDraft(MappingGuess guess, Optional<String> sheet) {
        this.guess = guess;
        this.sheet = sheet;
    }

    static MappingDraft of(Path file) throws IOException {
        DraftTable table = DraftTable.read(Objects.requireNonNull(file, "file"));
        return new MappingDraft(MappingGuess.of(table.header(), table.rows()), table.sheet());
    }

    static MappingDraft of(List<String> header, List<List<String>> rows) {
        return new MappingDraft(MappingGuess.of(header, rows), Optional.empty());
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

    /**
     * Returns the columns that are not used.
     *
     * @return the names, in the order of the header
     */
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
