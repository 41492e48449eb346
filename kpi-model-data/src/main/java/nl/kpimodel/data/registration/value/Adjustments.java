package nl.kpimodel.data.registration.value;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.file.FileFindings;
import org.jspecify.annotations.Nullable;

/** Counts the {@link Adjusted} values of one file, for one finding for each field and reason. */
public final class Adjustments {
    private final Map<RecordType, Map<RecordField, Map<Adjusted.Reason, Tally>>> tallies = new EnumMap<>(RecordType.class);

    /** The values of one field that are unusual for one reason, and the place of the first. */
    private static final class Tally {
        private final long line;
        private final int column;
        private final Set<String> markers = new TreeSet<>();
        private long count;

        Tally(long line, int column) {
            this.line = line;
            this.column = column;
        }
    }

    /** Counts a value and returns it as it is to be read. */
    public @Nullable Object count(Adjusted adjusted, RecordType type, RecordField field, long line, int column) {
        Tally tally = tallies.computeIfAbsent(type, first -> new LinkedHashMap<>())
                .computeIfAbsent(field, first -> new EnumMap<>(Adjusted.Reason.class))
                .computeIfAbsent(adjusted.reason(), first -> new Tally(line, column));
        tally.count++;
        if (!adjusted.marker().isEmpty()) {
            tally.markers.add(adjusted.marker());
        }
        return adjusted.value();
    }

    /** Reports all counts, at the end of the file. */
    public void report(FileFindings findings) {
        tallies.forEach((type, fields) -> fields.forEach((field, reasons) -> reasons.forEach((reason, tally) ->
                findings.cell(reason.rule(), field, type, tally.line, tally.column,
                        "count", Long.toString(tally.count), "markers", String.join(", ", tally.markers)))));
        tallies.clear();
    }
}
