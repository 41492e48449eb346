package nl.kpimodel.data.registration.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.MappedField;
import nl.kpimodel.data.registration.table.CellTable;
import nl.kpimodel.data.registration.table.HeaderColumns;
import nl.kpimodel.data.registration.value.Spelling;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.ValueParser;
import org.jspecify.annotations.Nullable;

/** Reads the value of one field from the rows of one table. */
final class MappedValue {
    private final RecordField field;
    private final int[] places;
    private final String between;
    private final int part;
    private final @Nullable Pattern separator;
    private final @Nullable Object constant;
    private final Map<String, @Nullable Object> codes = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final List<DateTimeFormatter> dates;
    private final ValueParser parser;

    MappedValue(RecordField field, MappedField from, HeaderColumns columns, ValueParser parser) {
        this.field = field;
        this.places = from.columns().stream().mapToInt(columns::place).toArray();
        this.between = from.between();
        this.part = from.part();
        this.separator = part == 0 ? null : Pattern.compile(Pattern.quote(between));
        this.constant = from.constant().map(text -> StandardText.require(field, text)).orElse(null);
        this.dates = from.dateFormatters();
        this.parser = parser;
        from.codes().forEach((own, value) -> codes.put(Spelling.foldedCell(own), StandardText.require(field, value)));
        from.yes().forEach(word -> codes.put(Spelling.foldedCell(word), Boolean.TRUE));
        from.no().forEach(word -> codes.put(Spelling.foldedCell(word), Boolean.FALSE));
        from.missing().forEach(word -> missing.add(Spelling.foldedCell(word)));
    }

    RecordField field() {
        return field;
    }

    boolean isConstant() {
        return places.length == 0;
    }

    @Nullable Object constant() {
        return constant;
    }

    /** Returns the column, from 1. */
    int column() {
        return places.length == 0 ? 0 : places[0] + 1;
    }

    /** Returns the typed value of the cell if the field accepts it directly, or {@link Unreadable} if it has no valid value. */
    @Nullable Object typed(CellTable rows) {
        if (places.length == 1 && part == 0) {
            return rows.typed(places[0], field.kind());
        }
        for (int place : places) {
            if (rows.typed(place, field.kind()) instanceof Unreadable why) {
                return why;
            }
        }
        return null;
    }

    /** Returns the text of the value, empty if absent. */
    String text(CellTable rows) {
        if (places.length == 1 && part == 0) {
            return rows.text(places[0]);
        }
        if (part > 0) {
            String[] parts = separator == null ? new String[0] : separator.split(rows.text(places[0]), -1);
            return part > parts.length ? "" : parts[part - 1].strip();
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            String cell = rows.text(places[i]);
            if (cell.isEmpty()) {
                return "";
            }
            joined.append(i == 0 ? "" : between).append(cell);
        }
        return joined.toString();
    }

    boolean isMissing(String text) {
        return !missing.isEmpty() && missing.contains(Spelling.foldedCell(text));
    }

    boolean isCode(String text) {
        return !codes.isEmpty() && codes.containsKey(Spelling.foldedCell(text));
    }

    @Nullable Object code(String text) {
        return codes.get(Spelling.foldedCell(text));
    }

    /** Returns the value of a text that is not empty, a code or a missing marker; otherwise why it cannot be read. */
    Object parse(char[] text) {
        if (!dates.isEmpty()) {
            String written = new String(text);
            for (DateTimeFormatter form : dates) {
                try {
                    return LocalDate.parse(written, form);
                } catch (DateTimeException otherForm) {
                    // Try the next form, then the usual ones.
                }
            }
        }
        return parser.parse(text, 0, text.length);
    }
}
