package nl.kpimodel.data.registration.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.RegistrationWriter;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.MissingMarkers;
import nl.kpimodel.data.registration.value.NumberParser;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.ValueParser;
import org.jspecify.annotations.Nullable;

/** Reads the constant values of a mapping, which are written as in JSON. */
public final class StandardText {
    private StandardText() {}

    /** Returns the value of a text; {@code null} for a blank one. */
    public static @Nullable Object require(RecordField field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        ValueParser parser = CsvColumns.parser(field, NumberParser.json(), NumberParser.json(), DateParser.iso(),
                RegistrationWriter.SpreadsheetCells.AS_THEY_ARE,
                MissingMarkers.NONE);
        Object value = parser.parse(stripped.toCharArray(), 0, stripped.length());
        if (value instanceof Unreadable) {
            throw new IllegalArgumentException(DisplayText.quoted(stripped) + " is no value of " + field.qualifiedName() + expected(field, stripped));
        }
        Optional<String> fault = field.fault(value).map(found -> found.message());
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
        return value;
    }

    private static String expected(RecordField field, String text) {
        if (field.codes().isEmpty()) {
            return "; write it as JSON has it: " + field.kind() + ".";
        }
        List<String> names = new ArrayList<>(field.codes());
        names.addAll(field.dutchTerms());
        return "; the nearest is " + Nearest.to(text, names).get(0) + ", and all are " + String.join(", ", field.codes()) + ".";
    }
}
