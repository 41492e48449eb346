package nl.kpimodel.data.registration.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.csv.CsvColumns.Column;
import nl.kpimodel.data.registration.file.LineBreakCount;
import nl.kpimodel.data.registration.file.PhysicalLines;
import nl.kpimodel.data.registration.file.TextDecoder;
import nl.kpimodel.data.registration.value.Adjusted;
import nl.kpimodel.data.registration.value.Adjustments;
import nl.kpimodel.data.registration.value.Blank;
import nl.kpimodel.data.registration.value.MissingMarkers;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.UnreadableValues;
import org.jspecify.annotations.Nullable;

/**
 * The row that the tokeniser is at. Cells are parsed as they come by, straight from the tokeniser's characters into the values of the
 * record to be; cells of columns that are not read leave nothing behind. The first row is kept as the header. Where columns mean what a
 * mapping says of them, the rows behind it are kept as texts too.
 */
public final class CsvRow extends CsvCallbackHandler<CsvRow> {
    private final PhysicalLines lines;
    private final FieldValues values;
    private final UnreadableValues unreadable;
    private final MissingMarkers markers;
    private final Adjustments adjustments;
    private final int mostColumns;

    private @Nullable CsvColumns columns;
    private boolean @Nullable [] kept;
    private final List<String> texts = new ArrayList<>();
    private final LineBreakCount breaksInside = new LineBreakCount();
    private long linesBefore;

    private long line;
    private int cells;
    private int filledCells;
    private long lineBreaks;
    private long characters;
    private boolean empty;
    private boolean blank;
    private boolean quoteInside;
    private boolean filledBeyond;
    private boolean ofOtherType;
    private boolean marked;
    private boolean lastQuoted;

    public CsvRow(PhysicalLines lines, FieldValues values, UnreadableValues unreadable, Adjustments adjustments, ReadingOptions options) {
        this.lines = lines;
        this.values = values;
        this.unreadable = unreadable;
        this.adjustments = adjustments;
        this.markers = MissingMarkers.of(options.missingMarkers());
        this.mostColumns = options.mostColumns();
    }

    /** From the next row on cells are values of these columns. */
    void startValues(CsvColumns read) {
        columns = read;
    }

    /** From the next row on the cells of these places are kept as texts; there are as many places as the header has cells. */
    public void startTexts(boolean[] places) {
        kept = places;
    }

    /** How many lines of the file the tokeniser has not seen, for it counts its own from 1. */
    void startBehind(long count) {
        linesBefore = count;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = linesBefore + startingLineNumber;
        cells = 0;
        filledCells = 0;
        lineBreaks = 0;
        characters = 0;
        empty = false;
        blank = true;
        quoteInside = false;
        filledBeyond = false;
        ofOtherType = false;
        marked = false;
        if (columns != null) {
            lines.recordStartsAt(line);
            values.clear();
            unreadable.clear();
        } else {
            texts.clear();
            if (kept != null) {
                lines.recordStartsAt(line);
            }
        }
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int place = cells++;
        characters += length + 1;
        lastQuoted = quoted;
        if (quoted) {
            lineBreaks += breaksInside.count(buffer, offset, offset + length);
        }
        CsvColumns read = columns;
        if (read == null) {
            keep(buffer, offset, length, quoted, place);
            return;
        }
        marked |= place == 0 && !quoted && length > 0 && buffer[offset] == TextDecoder.BYTE_ORDER_MARK;
        int from = offset;
        int to = offset + length;
        Column column = read.at(place);
        if (column == null || !column.isText()) {
            from = Blank.skip(buffer, from, to);
            to = Blank.stop(buffer, from, to);
        }
        if (from == to) {
            return;
        }
        filledCells++;
        int first = quoted || column == null || !column.isText() ? from : Blank.skip(buffer, from, to);
        if (first < to && blank) {
            blank = Blank.skip(buffer, from, to) == to;
        }
        quoteInside |= !quoted && first < to && buffer[first] == '"';
        if (column != null) {
            take(column, buffer, from, to, place);
        } else {
            filledBeyond |= place >= read.size();
        }
    }

    private void keep(char[] buffer, int offset, int length, boolean quoted, int place) {
        int first = Blank.skip(buffer, offset, offset + length);
        boolean filled = first < offset + length;
        blank &= !filled;
        filledCells += filled ? 1 : 0;
        if (kept == null) {
            if (place <= mostColumns) {
                texts.add(new String(buffer, offset, length));
            }
            return;
        }
        marked |= place == 0 && !quoted && length > 0 && buffer[offset] == TextDecoder.BYTE_ORDER_MARK;
        quoteInside |= !quoted && filled && buffer[first] == '"';
        if (place < kept.length) {
            texts.add(kept[place] ? new String(buffer, first, Blank.stop(buffer, first, offset + length) - first) : "");
        } else {
            filledBeyond |= filled;
        }
    }

    private void take(Column column, char[] buffer, int from, int to, int place) {
        Object value = column.parser().parse(buffer, from, to);
        RecordField field = column.field();
        if (field == null) {
            ofOtherType |= value instanceof Unreadable;
        } else if (value instanceof Unreadable why) {
            takeUnreadable(field, why, buffer, from, to, place);
        } else if (value instanceof Adjusted adjusted) {
            takeAdjusted(field, adjusted, place);
        } else {
            values.set(field, value, place + 1);
        }
    }

    private void takeUnreadable(RecordField field, Unreadable why, char[] buffer, int from, int to, int place) {
        Adjusted missing = field.kind().isText() ? null : markers.find(buffer, from, to);
        if (missing != null) {
            takeAdjusted(field, missing, place);
        } else {
            unreadable.note(values, field, Lookalike.of(field.kind(), buffer, from, to, why), place + 1, buffer, from, to);
        }
    }

    private void takeAdjusted(RecordField field, Adjusted adjusted, int place) {
        values.set(field, adjustments.count(adjusted, values.type(), field, line, place + 1), place + 1);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new AssertionError("Comments are not asked for.");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    @Override
    protected de.siegmar.fastcsv.reader.RecordType getRecordType() {
        return empty ? de.siegmar.fastcsv.reader.RecordType.EMPTY : de.siegmar.fastcsv.reader.RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return cells;
    }

    /** The names of the header, at most one more than there may be. */
    public List<String> header() {
        return texts;
    }

    /** Columns of the header by their places from 0, for a message. */
    public String columns(List<Integer> places) {
        return places.stream().map(place -> place + 1 + " (" + DisplayText.name(texts.get(place)) + ")").collect(Collectors.joining(", "));
    }

    /** The text of a kept cell without the white space around it, empty if the row has not that cell. */
    public String text(int place) {
        return place < texts.size() ? texts.get(place) : "";
    }

    /** The line on which the row starts. */
    public long line() {
        return line;
    }

    /** The number of lines that the row takes. */
    long lineCount() {
        return 1 + lineBreaks;
    }

    /** The line breaks within the cells of all rows so far. */
    LineBreakCount breaksInside() {
        return breaksInside;
    }

    int cells() {
        return cells;
    }

    /** How many cells are filled, white space apart in fields that are no text. */
    int filledCells() {
        return filledCells;
    }

    /** The characters of the row, separators counted. */
    long characters() {
        return characters;
    }

    /** Whether all cells are empty. */
    public boolean isBlank() {
        return blank;
    }

    /** Whether a cell has a quote behind white space, where it quotes nothing. */
    boolean hasQuoteInside() {
        return quoteInside;
    }

    /** Whether a cell behind the last column of the header is filled. */
    boolean isFilledBeyond() {
        return filledBeyond;
    }

    /** Whether the row says that it is of another type than its file. */
    boolean isOfOtherType() {
        return ofOtherType;
    }

    /** Whether the row begins with a byte-order mark, as the header of a file does that was put behind another. */
    boolean isMarked() {
        return marked;
    }

    /** Whether the last cell was quoted, and so is whole. */
    boolean isLastQuoted() {
        return lastQuoted;
    }
}
