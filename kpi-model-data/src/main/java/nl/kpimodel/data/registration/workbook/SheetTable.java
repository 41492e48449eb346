package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.SpreadsheetCell;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.RejectedLines;
import nl.kpimodel.data.registration.table.CellTable;
import nl.kpimodel.data.registration.table.TableNotes;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.DayOrder;
import nl.kpimodel.data.registration.value.NumberParser;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook: a header and the rows below it. Hidden rows and columns are read like all others. */
public final class SheetTable implements CellTable {
    /** The number of rows with cells in which the header is searched. */
    private static final int MOST_ABOVE = 100;
    private static final int RANGES_NAMED = 3;
    /** A number, a date, or a word such as a code. */
    private static final Pattern VALUE = Pattern.compile("[-+]?[0-9][-0-9.,:/ T]*|\\p{L}+");

    private final SheetRows rows;
    private final RecordType type;
    private final ExpectedColumns expected;
    private final int fewestFilled;
    private final ReadingOptions options;
    private final FileFindings findings;
    private final @Nullable RejectedRows rejected;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private List<String> header = List.of();
    private int headerLine;
    private @Nullable SheetRow row;
    private boolean broken;

    /**
     * Creates a table over the rows of a sheet.
     *
     * @param type the type in findings on whole rows
     * @param expected the columns by which the header is recognised
     * @param fewestFilled the smallest number of filled cells of a record; a row with fewer may be a note or a total
     */
    public SheetTable(SheetRows rows, RecordType type, ExpectedColumns expected, int fewestFilled, ReadingOptions options, FileFindings findings,
            @Nullable RejectedLines rejected) {
        this.rows = rows;
        this.type = type;
        this.expected = expected;
        this.fewestFilled = fewestFilled;
        this.options = options;
        this.findings = findings;
        this.rejected = rejected == null ? null : new RejectedRows(rejected);
    }

    @Override
    public @Nullable List<String> header() throws IOException {
        int above = 0;
        try {
            above = findHeader();
        } catch (WorkbookException refused) {
            giveUp(refused);
            return null;
        }
        SheetRow found = row;
        if (found == null) {
            findings.report(Rules.EMPTY_FILE, type, 0, 0);
            return null;
        }
        headerLine = found.line();
        if (found.cells() > options.mostColumns()) {
            findings.report(Rules.TOO_MANY_COLUMNS, type, headerLine, 0, "bound", Integer.toString(options.mostColumns()));
            return null;
        }
        if (above > 0) {
            findings.report(Rules.LINES_ABOVE_HEADER, type, headerLine, 0, "bound", Integer.toString(headerLine), "count", Integer.toString(above));
        }
        header = texts(found);
        if (rejected != null) {
            rejected.startWith(header);
        }
        return header;
    }

    /** Moves to the header, and returns the number of rows with cells above it. Inspected rows below it are read again. */
    private int findHeader() throws IOException {
        if (options.headerLine().isPresent()) {
            int above = -1;
            do {
                row = rows.next();
                above++;
            } while (row != null && row.line() < options.headerLine().getAsInt());
            return above;
        }
        List<SheetRow> looked = new ArrayList<>();
        SheetRow next = rows.next();
        while (next != null) {
            looked.add(next.copy());
            int known = known(texts(next), expected);
            boolean first = looked.size() == 1;
            if (first ? known > 0 : known >= expected.fewestNames()) {
                row = looked.get(looked.size() - 1);
                return looked.size() - 1;
            }
            next = looked.size() < MOST_ABOVE ? rows.next() : null;
        }
        // If no row has known columns, the first row is the header, and the reader reports what is missing.
        ahead.addAll(looked);
        row = ahead.poll();
        return 0;
    }

    /** Returns the number of expected columns among these headings. */
    static int known(List<String> texts, ExpectedColumns expected) {
        return (int) texts.stream().filter(name -> !name.isEmpty() && expected.has(name)).count();
    }

    private List<String> texts(SheetRow of) {
        return IntStream.range(0, Math.min(of.cells(), options.mostColumns() + 1)).mapToObj(place -> rows.values().text(of, place)).toList();
    }

    @Override
    public boolean isForeign() {
        return false;
    }

    @Override
    public void read(boolean[] places) {
        // Cells are interpreted on demand.
    }

    @Override
    public Step next() throws IOException {
        try {
            while (!broken) {
                SheetRow next = ahead.isEmpty() ? rows.next() : ahead.poll();
                if (next == null) {
                    return Step.END;
                }
                row = next;
                if (!isNote(next)) {
                    return whole(next);
                }
            }
        } catch (WorkbookException refused) {
            giveUp(refused);
        }
        return Step.END;
    }

    private boolean isNote(SheetRow next) {
        boolean note = next.filledCells() < fewestFilled
                && TableNotes.isNote(texts(next).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(";")), next.filledCells());
        if (note) {
            findings.report(Rules.NOTE_BELOW_TABLE, type, next.line(), 0);
        }
        return note;
    }

    private Step whole(SheetRow next) throws IOException {
        if (next.characters() > options.longestRecord()) {
            findings.report(Rules.RECORD_TOO_LONG, type, next.line(), 0, "bound", Integer.toString(options.longestRecord()));
        } else if (!header.isEmpty() && next.cells() > header.size()) {
            findings.report(Rules.WRONG_CELL_COUNT, type, next.line(), 0, "count", Integer.toString(next.cells()), "expected", Integer.toString(header.size()));
        } else if (!header.isEmpty()) {
            return Step.ROW;
        }
        reject();
        return Step.GIVEN_UP;
    }

    private void giveUp(WorkbookException refused) {
        broken = true;
        refused.report(findings, type, rows.line());
    }

    @Override
    public String text(int place) {
        return row == null ? "" : rows.values().text(row, place);
    }

    @Override
    public @Nullable Object typed(int place, RecordField.Kind kind) {
        return row == null ? null : rows.values().typed(row, place, kind);
    }

    @Override
    public long line() {
        return row == null ? 0 : row.line();
    }

    @Override
    public String columns(List<Integer> places) {
        return places.stream().map(place -> place + 1 + " (" + DisplayText.name(header.get(place)) + ")").collect(Collectors.joining(", "));
    }

    @Override
    public NumberParser numbers() {
        return options.dialect().map(given -> NumberParser.csv(given.decimalSign())).orElseGet(NumberParser::eitherSign);
    }

    @Override
    public DateParser dates() {
        return DateParser.isoAndDutch(options.dialect().isPresent() ? DayOrder.DAY_FIRST : DayOrder.UNKNOWN);
    }

    @Override
    public void reject() throws IOException {
        SheetRow of = row;
        if (rejected != null && of != null) {
            rejected.write(IntStream.range(0, Math.min(of.cells(), options.mostColumns() + 1)).mapToObj(place -> rejectedCell(of, place)).toList());
        }
    }

    /**
     * Returns the text of a cell, guarded if it was a text that a spreadsheet would convert. A number or date must be read as one again.
     */
    private String rejectedCell(SheetRow of, int place) {
        String text = rows.values().text(of, place);
        String name = place < header.size() ? header.get(place) : "";
        boolean value = expected.has(name) && !expected.hasTextsIn(name) && VALUE.matcher(text).matches();
        return value || !of.isText(place) ? text : SpreadsheetCell.guarded(text);
    }

    /** Reports merged cells, which a sheet lists after its rows. */
    @Override
    public void end(boolean lastAccepted) {
        List<SheetRows.Merged> below = rows.merged().stream()
                .filter(merged -> merged.lastRow() > headerLine && merged.firstColumn() <= header.size())
                .toList();
        if (!below.isEmpty()) {
            String ranges = below.stream().limit(RANGES_NAMED).map(SheetRows.Merged::range).collect(Collectors.joining(", "));
            findings.report(Rules.MERGED_CELLS, type, 0, 0, "ranges", below.size() > RANGES_NAMED ? ranges + " ..." : ranges,
                    "count", Integer.toString(below.size()));
        }
    }

    @Override
    public Optional<CsvDialect> dialect() {
        return Optional.empty();
    }

    @Override
    public FileReading.Format format() {
        return FileReading.Format.XLSX;
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }
}
