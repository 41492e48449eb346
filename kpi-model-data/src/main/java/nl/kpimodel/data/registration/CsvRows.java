package nl.kpimodel.data.registration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import nl.kpimodel.data.registration.CsvDialect.Separator;
import nl.kpimodel.data.registration.PhysicalLines.RecordTooLongException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a CSV file apart into rows, in a dialect that it settles first. A row whose quotes cannot be made sense of, or that is too long, is
 * given up at its first line, and reading starts anew at the next: one stray quote costs one line and not the file.
 */
final class CsvRows {
    /** Enough rows to see how numbers are written, and small beside any memory. */
    private static final int SAMPLE = 1 << 18;
    /** A character takes at most three bytes, or as a doubled quote two; the rest is for separators. */
    private static final int BYTES_PER_CHARACTER = 4;
    private static final byte[] HINT = {'s', 'e', 'p', '='};

    private final PhysicalLines lines;
    private final RecordType type;
    private final ReadingOptions options;
    private final FileFindings findings;
    private final @Nullable RejectedLines rejected;
    private final CsvRow row;

    private TextDecoder.Choice encoding = new TextDecoder.Choice(null);
    private Separator separator = Separator.COMMA;
    private @Nullable DialectDetection detected;
    private Iterator<CsvRow> rows = Collections.emptyIterator();

    CsvRows(PhysicalLines lines, RecordType type, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected, CsvRow row) {
        this.lines = lines;
        this.type = type;
        this.options = options;
        this.findings = findings;
        this.rejected = rejected;
        this.row = row;
    }

    /** What became of the move to the next row. */
    enum Step {
        /** The row is there. */
        ROW,
        /** The row was given up, and told. */
        GIVEN_UP,
        /** There is no row left. */
        END
    }

    /** How many bytes a record may take in the file. */
    static int longestInBytes(ReadingOptions options) {
        return options.longestRecord() * BYTES_PER_CHARACTER + SAMPLE;
    }

    /** Settles the dialect and stands before the header; false, and told, if the file is no text. */
    boolean start(ExpectedColumns expected) throws IOException {
        byte[] head = lines.peek(SAMPLE);
        String foreign = FileSignature.foreign(head);
        if (foreign != null) {
            findings.tell(Rules.NOT_TEXT, type, 0, 0, "kind", foreign);
            return false;
        }
        int mark = FileSignature.markLength(head);
        lines.skip(mark);
        int hint = hintLength(head, mark);
        Separator hinted = hint == 0 ? null : separatorOf((char) head[mark + HINT.length]);
        lines.skip(hint);
        settleDialect(Arrays.copyOfRange(head, mark + hint, head.length), head.length < SAMPLE, mark > 0, hinted, expected);
        tokeniseBehind(hint == 0 ? 0 : 1);
        return true;
    }

    /** The length of the line {@code sep=;} by which a spreadsheet is told the separator, 0 if there is none. */
    private static int hintLength(byte[] head, int from) {
        int at = from + HINT.length + 1;
        if (head.length <= at || separatorOf((char) head[at - 1]) == null) {
            return 0;
        }
        for (int i = 0; i < HINT.length; i++) {
            if ((head[from + i] | 0x20) != (HINT[i] | 0x20)) {
                return 0;
            }
        }
        if (head[at] == '\r') {
            return (head.length > at + 1 && head[at + 1] == '\n' ? at + 2 : at + 1) - from;
        }
        return head[at] == '\n' ? at + 1 - from : 0;
    }

    private static @Nullable Separator separatorOf(char character) {
        for (Separator separator : Separator.values()) {
            if (separator.character() == character) {
                return separator;
            }
        }
        return null;
    }

    private void settleDialect(byte[] head, boolean whole, boolean marked, @Nullable Separator hinted, ExpectedColumns expected) {
        CsvDialect given = options.dialect().orElse(null);
        if (given == null) {
            DialectDetection shown = DialectDetection.of(head, whole, expected, hinted);
            detected = shown;
            separator = shown.separator();
            encoding = new TextDecoder.Choice(marked ? Encoding.UTF_8_WITH_MARK : null);
        } else {
            separator = given.separator();
            encoding = new TextDecoder.Choice(given.encoding());
        }
    }

    /** Reads numbers as the file writes them. */
    NumberParser numbers() {
        DialectDetection shown = detected;
        if (shown == null) {
            return NumberParser.csv(options.dialect().orElseThrow().decimalSign());
        }
        return shown.signShown() ? NumberParser.csv(shown.sign()) : NumberParser.csvAssuming(shown.sign());
    }

    /** The dialect that the file is read in. */
    CsvDialect dialect(DateForm dates) {
        DialectDetection shown = detected;
        return shown == null
                ? options.dialect().orElseThrow()
                : new CsvDialect(shown.separator(), shown.sign(), dates, encoding.encoding(), shown.lineBreak());
    }

    /** Starts the tokeniser at the bytes that come next, behind so many lines of the file. */
    private void tokeniseBehind(long linesBefore) {
        row.startBehind(linesBefore);
        rows = CsvReader.builder()
                .fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                // The lines stop a record before the tokeniser has to; it doubles its buffer.
                .maxBufferSize(longestInBytes(options) * 4)
                .build(row, new TextDecoder(lines, encoding))
                .iterator();
    }

    /** Moves to the first row that is not blank. */
    Step header() throws IOException {
        Step step = next();
        while (step == Step.ROW && row.isBlank()) {
            step = next();
        }
        return step;
    }

    /** Moves to the next row. */
    Step next() throws IOException {
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
        findings.tell(rule.equals(Rules.BROKEN_QUOTES) ? orTruncated(rule) : rule, type, row.line(), column, arguments);
        lines.recordStartsAt(row.line());
        lines.dropLine(rejected == null ? null : rejected.out());
        tokeniseBehind(row.line());
    }

    /** The rule, or that of a last line which breaks off if that is what the row is. */
    private String orTruncated(String otherwise) throws IOException {
        return lines.isOpenEnded(row.line(), row.lineCount()) ? Rules.TRUNCATED_LINE : otherwise;
    }

    /** Whether the row has the form that it should have: so many cells at least, and none filled behind those of the header; else told. */
    boolean isWhole(int needed, int size) throws IOException {
        if (row.characters() > options.longestRecord()) {
            findings.tell(Rules.RECORD_TOO_LONG, type, row.line(), 0, "bound", number(options.longestRecord()));
        } else if (row.isMarked()) {
            findings.tell(Rules.STRAY_BYTE_ORDER_MARK, type, row.line(), 1);
        } else if (row.hasQuoteInside()) {
            findings.tell(Rules.BROKEN_QUOTES, type, row.line(), 0);
        } else if (row.cells() < needed || row.isFilledBeyond()) {
            String rule = row.isFilledBeyond() ? Rules.WRONG_CELL_COUNT : orTruncated(Rules.WRONG_CELL_COUNT);
            findings.tell(rule, type, row.line(), 0, "count", number(row.cells()), "expected", number(size));
        } else {
            return true;
        }
        return false;
    }

    /** Tells what only the end of the file shows. */
    void judgeEnd(boolean lastAccepted) {
        if (lastAccepted && !row.isLastQuoted() && !lines.endsWithLineBreak()) {
            findings.tell(Rules.LAST_LINE_OPEN, type, row.line(), 0);
        }
        lines.passAll();
        if (lines.lineBreaks().isMixedWithout(row.breaksInside())) {
            findings.tell(Rules.MIXED_LINE_BREAKS, type, 0, 0);
        }
    }

    static String number(int value) {
        return Integer.toString(value);
    }
}
