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
 * What became of one file of figures. Figures read are those accepted, rejected, missing and filtered, always.
 *
 * <p>A figure is read where a row meets a mapped KPI: a row of a mapping to three KPIs holds three. A row that cannot be read counts as all that it
 * may have held. Where bounds stand in rows of their own, the rows of one figure are one.
 *
 * @param file the file, as findings name it
 * @param dialect its dialect; empty for a file that was not read
 * @param outcome whether it was read
 * @param bytes bytes read
 * @param rows rows below the header, blank ones left out
 * @param read figures read
 * @param accepted figures handed on
 * @param rejected figures that cannot be, each for a finding
 * @param missing figures that the source lacks, by a marker such as a full stop or by an empty cell
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
     * The tree form: the components by their names, without those that are empty. Jackson 2 and 3 write it as JSON.
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
