package nl.kpimodel.data.registration.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import nl.kpimodel.data.registration.CsvDialect.Separator;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.FileSignature;
import nl.kpimodel.data.registration.file.PhysicalLines;
import nl.kpimodel.data.registration.file.PhysicalLines.RecordTooLongException;
import nl.kpimodel.data.registration.file.RejectedLines;
import nl.kpimodel.data.registration.file.TextDecoder;
import nl.kpimodel.data.registration.table.TableNotes;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.DayOrder;
import nl.kpimodel.data.registration.value.NumberParser;
import org.jspecify.annotations.Nullable;

/**
 * Splits a CSV file into rows, in a dialect that it determines first. A row that is too long, or whose quotation marks do not match, is
 * given up at its first line, and reading restarts at the next line. One stray quotation mark therefore costs one line, and not the rest of
 * the file.
 */
public final class CsvRows {
    /** Enough rows to show the notation of numbers, and small compared with any memory. */
    private static final int SAMPLE = 1 << 18;
    /** A character takes at most three bytes, or two as a doubled quotation mark. The rest is for separators. */
    private static final int BYTES_PER_CHARACTER = 4;
    private static final Pattern HINT = Pattern.compile("\"?sep=([,;\t])\"?[,;\t ]*[\r\n]+", Pattern.CASE_INSENSITIVE);

    private final PhysicalLines lines;
    private final RecordType type;
    private final ReadingOptions options;
    private final FileFindings findings;
    private final @Nullable RejectedLines rejected;
    private final CsvRow row;

    private TextDecoder.Choice encoding = new TextDecoder.Choice(null);
    private Separator separator = Separator.COMMA;
    private int headerLine = 1;
    private int filledLinesAbove;
    private @Nullable DialectDetection detected;
    private Iterator<CsvRow> rows = Collections.emptyIterator();

    public CsvRows(PhysicalLines lines, RecordType type, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected, CsvRow row) {
        this.lines = lines;
        this.type = type;
        this.options = options;
        this.findings = findings;
        this.rejected = rejected;
        this.row = row;
    }

    /** The result of moving to the next row. */
    public enum Step {
        /** There is a row. */
        ROW,
        /** The row was given up and reported. */
        GIVEN_UP,
        /** There are no more rows. */
        END
    }

    /** Returns the largest number of bytes of a record in the file. */
    public static int longestInBytes(ReadingOptions options) {
        return options.longestRecord() * BYTES_PER_CHARACTER + SAMPLE;
    }

    /** Determines the dialect and moves to the header. Returns false, after a report, if the file is not text. */
    public boolean start(ExpectedColumns expected) throws IOException {
        byte[] head = lines.peek(SAMPLE);
        String foreign = FileSignature.foreign(head);
        if (foreign != null) {
            findings.report(Rules.NOT_TEXT, type, 0, 0, "kind", foreign);
            return false;
        }
        int mark = FileSignature.markLength(head);
        Separator hinted = separatorHint(head, mark);
        int above = options.headerLine().isPresent() ? options.headerLine().getAsInt() - 1 : hinted == null ? 0 : 1;
        int from = skipLines(head, mark, above);
        byte[] table = Arrays.copyOfRange(head, from, head.length);
        CsvDialect given = options.dialect().orElse(null);
        DialectDetection shown = DialectDetection.of(table, head.length < SAMPLE, expected, given == null ? hinted : given.separator(),
                options.headerLine().isPresent());
        settleDialect(shown, mark > 0);
        int header = skipLines(head, from, shown.headerLine() - 1);
        headerLine = above + shown.headerLine();
        filledLinesAbove = shown.filledLinesAbove();
        lines.skip(header);
        tokeniseBehind(headerLine - 1L);
        return true;
    }

    /**
     * Returns the separator that a line such as {@code sep=;} names, as spreadsheets write it; {@code null} if the first line is not such a
     * line.
     */
    private static @Nullable Separator separatorHint(byte[] head, int from) {
        String line = new String(head, from, skipLines(head, from, 1) - from, StandardCharsets.ISO_8859_1);
        Matcher hint = HINT.matcher(line);
        return hint.matches() ? separatorOf(hint.group(1).charAt(0)) : null;
    }

    /** Returns the index after a number of lines, or the end if there are fewer. */
    private static int skipLines(byte[] head, int from, int count) {
        int at = from;
        for (int passed = 0; passed < count && at < head.length; at++) {
            boolean first = head[at] == '\r' && at + 1 < head.length && head[at + 1] == '\n';
            passed += (head[at] == '\n' || head[at] == '\r') && !first ? 1 : 0;
        }
        return at;
    }

    private static @Nullable Separator separatorOf(char character) {
        for (Separator separator : Separator.values()) {
            if (separator.character() == character) {
                return separator;
            }
        }
        return null;
    }

    private void settleDialect(DialectDetection shown, boolean marked) {
        CsvDialect given = options.dialect().orElse(null);
        detected = shown;
        separator = shown.separator();
        encoding = new TextDecoder.Choice(given != null ? given.encoding() : marked ? Encoding.UTF_8_WITH_MARK : null);
    }

    /** Returns a parser of dates as the file writes them. */
    DateParser dates() {
        CsvDialect given = options.dialect().orElse(null);
        if (given == null) {
            return DateParser.isoAndDutch(Objects.requireNonNull(detected, "not started").days());
        }
        return given.dateForm() == DateForm.DUTCH ? DateParser.isoAndDutch(DayOrder.DAY_FIRST) : DateParser.iso();
    }

    /** Returns a parser of numbers as the file writes them. */
    public NumberParser numbers() {
        CsvDialect given = options.dialect().orElse(null);
        if (given != null) {
            return NumberParser.csv(given.decimalSign());
        }
        DialectDetection shown = Objects.requireNonNull(detected, "not started");
        return shown.signShown() ? NumberParser.csv(shown.sign()) : NumberParser.csvAssuming(shown.sign());
    }

    /** Returns the dialect in which the file is read. */
    public CsvDialect dialect(DateForm dates) {
        DialectDetection shown = Objects.requireNonNull(detected, "not started");
        return options.dialect().orElseGet(
                () -> new CsvDialect(shown.separator(), shown.sign(), dates, encoding.encoding(), shown.lineBreak()));
    }

    /** Starts the tokeniser at the next bytes, after a number of lines of the file. */
    private void tokeniseBehind(long linesBefore) {
        row.startBehind(linesBefore);
        rows = CsvReader.builder()
                .fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                // The lines stop a record before the tokeniser has to, because it doubles its buffer.
                .maxBufferSize(longestInBytes(options) * 4)
                .build(row, new TextDecoder(lines, encoding))
                .iterator();
    }

    /** Moves to the header: the first row that is not blank. Lines above it are reported. */
    public Step header() throws IOException {
        Step step = next();
        while (step == Step.ROW && row.isBlank()) {
            step = next();
        }
        if (step == Step.ROW && filledLinesAbove > 0) {
            findings.report(Rules.LINES_ABOVE_HEADER, type, row.line(), 0, "bound", Long.toString(row.line()), "count", number(filledLinesAbove));
        }
        return step;
    }

    /**
     * Returns whether the row is a note or a total of the table and not a record. Such a row is reported. Only a row with fewer filled
     * cells than a record needs is checked.
     *
     * @param fewest the smallest number of filled cells of a record
     */
    public boolean isNote(int fewest) throws IOException {
        if (row.filledCells() >= fewest) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.copyLines(row.line(), 1, bytes);
        boolean note = TableNotes.isNote(bytes.toString(StandardCharsets.ISO_8859_1), row.filledCells());
        if (note) {
            findings.report(Rules.NOTE_BELOW_TABLE, type, row.line(), 0);
        }
        return note;
    }

    /** Moves to the next row. */
    public Step next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return Step.END;
            }
            rows.next();
            return Step.ROW;
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof RuntimeException own && !(own instanceof CsvParseException)) {
                throw own;
            }
            giveUp(Rules.BROKEN_QUOTES, row.cells() + 1);
        } catch (UncheckedIOException failed) {
            if (!(failed.getCause() instanceof RecordTooLongException)) {
                throw failed.getCause();
            }
            giveUp(Rules.RECORD_TOO_LONG, 0, "bound", number(options.longestRecord()));
        }
        return Step.GIVEN_UP;
    }

    private void giveUp(String rule, int column, String... arguments) throws IOException {
        findings.report(rule.equals(Rules.BROKEN_QUOTES) ? orTruncated(rule) : rule, type, row.line(), column, arguments);
        lines.recordStartsAt(row.line());
        lines.dropLine(rejected == null ? null : rejected.out());
        tokeniseBehind(row.line());
    }

    /** Returns the rule, or the rule for a truncated last line if the row is one. */
    private String orTruncated(String otherwise) throws IOException {
        return lines.isOpenEnded(row.line(), row.lineCount()) ? Rules.TRUNCATED_LINE : otherwise;
    }

    /**
     * Returns whether the row has the required form: enough cells, and no filled cell after those of the header. Otherwise it is reported.
     */
    public boolean isWhole(int needed, int size) throws IOException {
        if (row.characters() > options.longestRecord()) {
            findings.report(Rules.RECORD_TOO_LONG, type, row.line(), 0, "bound", number(options.longestRecord()));
        } else if (row.isMarked()) {
            findings.report(Rules.STRAY_BYTE_ORDER_MARK, type, row.line(), 1);
        } else if (row.hasQuoteInside()) {
            findings.report(Rules.BROKEN_QUOTES, type, row.line(), 0);
        } else if (row.cells() < needed || row.isFilledBeyond()) {
            String rule = row.isFilledBeyond() ? Rules.WRONG_CELL_COUNT : orTruncated(Rules.WRONG_CELL_COUNT);
            findings.report(rule, type, row.line(), 0, "count", number(row.cells()), "expected", number(size));
        } else {
            return true;
        }
        return false;
    }

    /** Reports what only the end of the file shows. */
    public void checkEnd(boolean lastAccepted) {
        if (lastAccepted && !row.isLastQuoted() && !lines.endsWithLineBreak()) {
            findings.report(Rules.LAST_LINE_OPEN, type, row.line(), 0);
        }
        lines.passAll();
        if (lines.lineBreaks().isMixedWithout(row.breaksInside())) {
            findings.report(Rules.MIXED_LINE_BREAKS, type, 0, 0);
        }
    }

    public static String number(int value) {
        return Integer.toString(value);
    }
}
