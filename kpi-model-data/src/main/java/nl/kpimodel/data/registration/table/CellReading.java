package nl.kpimodel.data.registration.table;

import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.csv.Lookalike;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.value.Adjusted;
import nl.kpimodel.data.registration.value.Adjustments;
import nl.kpimodel.data.registration.value.MissingMarkers;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.UnreadableValues;

/** Puts the values of the cells of a row into a record's values, and collects what must be reported about them. */
public final class CellReading {
    private final UnreadableValues unreadable;
    private final MissingMarkers markers;
    private final Adjustments adjustments = new Adjustments();

    public CellReading(ReadingOptions options) {
        this.unreadable = new UnreadableValues(options.values());
        this.markers = MissingMarkers.of(options.missingMarkers());
    }

    public MissingMarkers markers() {
        return markers;
    }

    /** Starts a record. */
    public FieldValues begin(FieldValues values) {
        unreadable.clear();
        return values.clear();
    }

    /**
     * Accepts the value of one cell.
     *
     * @param read the value, an {@link Adjusted} one, or the reason why the text cannot be read
     * @param text the text that was read
     */
    public void take(FieldValues values, RecordField field, Object read, char[] text, long line, int column) {
        Object value = read;
        if (read instanceof Unreadable why) {
            Adjusted marker = field.kind().isText() || why == Unreadable.FORMULA_WITHOUT_VALUE ? null : markers.find(text, 0, text.length);
            if (marker == null) {
                unreadable.note(values, field, Lookalike.of(field.kind(), text, 0, text.length, why), column, text, 0, text.length);
                return;
            }
            value = marker;
        }
        values.set(field, value instanceof Adjusted adjusted ? adjustments.count(adjusted, values.type(), field, line, column) : value, column);
    }

    /** Reports the values of a record that cannot be read. */
    public void reportUnreadable(FileFindings findings, FieldValues values, long line) {
        unreadable.report(findings, values, line);
    }

    /** Reports, at the end of the table, the values that were read although their notation is unusual. */
    public void reportAdjusted(FileFindings findings) {
        adjustments.report(findings);
    }
}
