package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.ColumnLetters;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;

/**
 * The place of a record or a value in what was read (Dutch: <i>vindplaats</i>).
 *
 * @param file the file as the caller named it; the empty string for records that come from no file
 * @param sheet the sheet of a workbook; empty for all other files
 * @param line the line, the row of a sheet, or the number of the record, from 1; 0 if not known
 * @param column the column from 1; 0 if not known
 * @param field the name of the field; empty for the record as a whole
 */
public record Place(String file, Optional<String> sheet, long line, int column, Optional<String> field) {
    /**
     * Creates a place.
     *
     * @throws IllegalArgumentException if line or column is negative
     */
    public Place {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(field, "field");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Line %d, column %d: both are 1 or more, or 0 if not known.", line, column));
        }
    }

    /**
     * Creates a place in a file without sheets.
     *
     * @param file the file as the caller named it; the empty string for records that come from no file
     * @param line the line, or the number of the record, from 1; 0 if not known
     * @param column the column from 1; 0 if not known
     * @param field the name of the field; empty for the record as a whole
     * @throws IllegalArgumentException if line or column is negative
     */
    public Place(String file, long line, int column, Optional<String> field) {
        this(file, Optional.empty(), line, column, field);
    }

    /**
     * Returns the place of a line of a file.
     *
     * @param file the file
     * @param line the line from 1
     * @return the place
     * @throws IllegalArgumentException if the line is negative
     */
    public static Place of(String file, long line) {
        return new Place(file, line, 0, Optional.empty());
    }

    /**
     * Returns the place of a record that comes from no file.
     *
     * @param number its number from 1
     * @return the place
     * @throws IllegalArgumentException if the number is negative
     */
    public static Place ofRecord(long number) {
        return new Place("", number, 0, Optional.empty());
    }

    /**
     * Returns the place of a field on this line.
     *
     * @param field the name of the field
     * @param at its column from 1; 0 if not known
     * @return the place
     * @throws IllegalArgumentException if the column is negative
     */
    public Place withField(String field, int at) {
        return new Place(file, sheet, line, at, Optional.of(field));
    }

    /**
     * Returns the tree form: {@code file}, {@code line}, {@code column} and, if known, {@code sheet} and {@code field}, safe to show.
     * Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("file", DisplayText.file(file)).known("sheet", sheet.map(DisplayText::value)).put("line", line).put("column", column)
                .known("field", field.map(DisplayText::value)).toMap();
    }

    /**
     * Returns the place as far as it is known: {@code case.csv:12:3}, and for a sheet {@code trajecten.xlsx!Trajecten!C12}. The names are
     * safe to show: on one line, without control characters and bidirectional marks, and with the digits of citizen numbers masked.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(DisplayText.file(file));
        if (sheet.isPresent()) {
            text.append('!').append(DisplayText.value(sheet.get()));
            return line == 0 ? text.toString() : text.append('!').append(column == 0 ? "" : ColumnLetters.of(column)).append(line).toString();
        }
        if (line > 0) {
            text.append(text.length() == 0 ? "#" : ":").append(line);
        }
        return column > 0 ? text.append(':').append(column).toString() : text.toString();
    }
}
