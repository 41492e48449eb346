package nl.kpimodel.data.registration;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import org.jspecify.annotations.Nullable;

/**
 * The values of one line that cannot be read, kept until it is known that the line has the form of a record: only then do they mean
 * something.
 */
final class UnreadableValues {
    private final ValuesInFindings shown;
    private final List<Noted> noted = new ArrayList<>();

    UnreadableValues(ValuesInFindings shown) {
        this.shown = shown;
    }

    private record Noted(RecordField field, Unreadable why, int column, @Nullable String written) {}

    /** Forgets those of the line before. */
    void clear() {
        if (!noted.isEmpty()) {
            noted.clear();
        }
    }

    /** Notes a value and empties its field. */
    void note(FieldValues values, RecordField field, Unreadable why, int column, char[] text, int from, int to) {
        values.setUnreadable(field, column);
        noted.add(new Noted(field, why, column, shown == ValuesInFindings.SHOWN ? new String(text, from, to - from) : null));
    }

    /** Tells them all, with the record's id if that is one that may be shown. */
    void tell(FileFindings findings, FieldValues values, long line) {
        if (noted.isEmpty()) {
            return;
        }
        String id = RecordAssembly.idOf(values);
        for (Noted value : noted) {
            findings.unreadable(value.why(), value.field(), values.type(), id, line, value.column(), value.written());
        }
    }
}
