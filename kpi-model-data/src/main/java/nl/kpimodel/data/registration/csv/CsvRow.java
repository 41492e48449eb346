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
 * The current row of the tokeniser. Cells are parsed directly from the tokeniser's characters into the values of the future record. Nothing
 * is kept of columns that are not read. The first row is kept as the header. If a mapping defines the meaning of the columns, the later
 * rows are kept as texts too.
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

    /** Starts reading cells as values of these columns, from the next row on. */
    void startValues(CsvColumns read) {
        columns = read;
    }

    /** Starts keeping the cells of these columns as texts, from the next row on. There are as many elements as the header has cells. */
    public void startTexts(boolean[] places) {
        kept = places;
    }

    /** Sets the number of lines that the tokeniser has not seen, because it counts its own lines from 1. */
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

    /** Returns the names of the header, at most one more than allowed. */
    public List<String> header() {
        return texts;
    }

    /** Returns the columns of the header with these indexes from 0, for a message. */
    public String columns(List<Integer> places) {
        return places.stream().map(place -> place + 1 + " (" + DisplayText.name(texts.get(place)) + ")").collect(Collectors.joining(", "));
    }

    /** Returns the text of a kept cell without surrounding white space; empty if the row does not have the cell. */
    public String text(int place) {
        return place < texts.size() ? texts.get(place) : "";
    }

    /** Returns the line on which the row starts. */
    public long line() {
        return line;
    }

    /** Returns the number of lines of the row. */
    long lineCount() {
        return 1 + lineBreaks;
    }

    /** Returns the line breaks within the cells of all rows so far. */
    LineBreakCount breaksInside() {
        return breaksInside;
    }

    int cells() {
        return cells;
    }

    /** Returns the number of filled cells. White space fills a cell only in a text field. */
    int filledCells() {
        return filledCells;
    }

    /** Returns the number of characters of the row, including separators. */
    long characters() {
        return characters;
    }

    /** Returns whether all cells are empty. */
    public boolean isBlank() {
        return blank;
    }

    /** Returns whether a cell has a quotation mark after white space, where it does not quote anything. */
    boolean hasQuoteInside() {
        return quoteInside;
    }

    /** Returns whether a cell after the last column of the header is filled. */
    boolean isFilledBeyond() {
        return filledBeyond;
    }

    /** Returns whether the row names another type than that of its file. */
    boolean isOfOtherType() {
        return ofOtherType;
    }

    /** Returns whether the row begins with a byte-order mark, as the header of an appended file does. */
    boolean isMarked() {
        return marked;
    }

    /** Returns whether the last cell was quoted, and is therefore complete. */
    boolean isLastQuoted() {
        return lastQuoted;
    }
}
