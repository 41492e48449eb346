package nl.kpimodel.data.figure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.FileReading;

/**
 * The account of one file of figures. The number of figures read is always the sum of those accepted, rejected, missing and filtered.
 *
 * <p>A figure is read for each combination of a row and a mapped KPI: with a mapping to three KPIs, a row has three figures. A row that
 * cannot be read counts as all its possible figures. If bounds are in separate rows, the rows of one figure count as one.
 *
 * @param file the name of the file in findings
 * @param dialect its dialect; empty for a file that was not read
 * @param outcome whether it was read
 * @param bytes bytes read
 * @param rows rows below the header, without blank rows
 * @param read figures read
 * @param accepted figures passed on
 * @param rejected figures that could not be passed on, each because of a finding
 * @param missing figures that the source lacks, shown by an empty cell or by a marker such as a full stop
 * @param filtered figures in rows that the mapping leaves out
 */
public record FigureReading(
        String file,
        Optional<CsvDialect> dialect,
        FileReading.Outcome outcome,
        long bytes,
        long rows,
        long read,
        long accepted,
        long rejected,
        long missing,
        long filtered) {
    /**
     * Creates the account of a file.
     *
     * @throws IllegalArgumentException if a count is negative, or the parts do not add up to what was read
     */
    public FigureReading {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(outcome, "outcome");
        if (Math.min(Math.min(accepted, rejected), Math.min(missing, filtered)) < 0 || read != accepted + rejected + missing + filtered) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "%d figures read are not %d accepted, %d rejected, %d missing and %d filtered; these must add up.",
                    read, accepted, rejected, missing, filtered));
        }
    }

    /**
     * Returns the tree form: the components by name, without empty ones. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("file", DisplayText.file(file))
                .known("dialect", dialect.map(CsvDialect::toTree))
                .text("outcome", outcome)
                .put("bytes", bytes)
                .put("rows", rows)
                .put("read", read)
                .put("accepted", accepted)
                .put("rejected", rejected)
                .put("missing", missing)
                .put("filtered", filtered)
                .toMap();
    }
}
