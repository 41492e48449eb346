package nl.kpimodel.data.registration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import nl.kpimodel.data.registration.CsvDialect.Separator;
import nl.kpimodel.data.registration.PhysicalLines.RecordTooLongException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of a CSV file. A row whose quotes cannot be made sense of, or that is too long, is given up at its first line,
 * and reading starts anew at the next: one stray quote costs one line and not the file.
 *
 * <p>Rows of nothing but empty cells, as spreadsheets write below their data, are no records.
 */
final class CsvCursor extends RecordCursor {
    /** Enough rows to see how numbers are written, and small beside any memory. */
    private static final int SAMPLE = 1 << 18;
    /** A character takes at most three bytes, or as a doubled quote two; the rest is for separators. */
    private static final int BYTES_PER_CHARACTER = 4;
    private static final byte[] HINT = {'s', 'e', 'p', '='};

    private final RecordType type;
    private final ReadingOptions options;
    private final int longestInBytes;
    private final RecordAssembly assembly;
    private final UnreadableValues unreadable;
    private final FieldValues values;
    private final CsvRow row;

    private TextDecoder.Choice encoding = new TextDecoder.Choice(null);
    private Separator separator = Separator.COMMA;
    private @Nullable DialectDetection detected;
    private DateParser dates = DateParser.iso();
    private CsvColumns columns;
    private FileReading.Outcome outcome = FileReading.Outcome.READ;
    private Iterator<CsvRow> rows = Collections.emptyIterator();
    private @Nullable RegistrationRecord record;
    private @Nullable FieldValues rejectedValues;
    private @Nullable Finding headerError;

    private CsvCursor(PhysicalLines lines, int longestInBytes, RecordType type, ReadingOptions options, FileFindings findings,
            @Nullable RejectedLines rejected) {
        super(findings, lines, rejected);
        this.type = type;
        this.options = options;
        this.longestInBytes = longestInBytes;
        this.assembly = RecordAssembly.of(ValidationOptions.standard().withValues(options.values()));
        this.unreadable = new UnreadableValues(options.values());
        this.values = FieldValues.of(type);
        this.row = new CsvRow(lines, values, unreadable, options.mostColumns());
        this.columns = CsvColumns.of(type, List.of(), field -> (text, from, to) -> Unreadable.NOT_ENCODED);
    }

    /** Settles the dialect and reads the header. */
    static CsvCursor open(InputStream bytes, RecordType type, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected)
            throws IOException {
        int longestInBytes = options.longestRecord() * BYTES_PER_CHARACTER + SAMPLE;
        CsvCursor cursor =
                new CsvCursor(PhysicalLines.ofCsv(bytes, longestInBytes), longestInBytes, type, options, findings, rejected);
        cursor.readHead();
        cursor.headerError = findings.firstError();
        return cursor;
    }

    private void readHead() throws IOException {
        byte[] head = lines.peek(SAMPLE);
        String foreign = FileSignature.foreign(head);
        if (foreign != null) {
            outcome = FileReading.Outcome.FILE_REFUSED;
            findings.tell(Rules.NOT_TEXT, type, 0, 0, "kind", foreign);
            rejectFile();
            return;
        }
        int mark = FileSignature.markLength(head);
        lines.skip(mark);
        int hint = hintLength(head, mark);
        Separator hinted = hint == 0 ? null : separatorOf((char) head[mark + HINT.length]);
        lines.skip(hint);
        settleDialect(Arrays.copyOfRange(head, mark + hint, head.length), head.length < SAMPLE, mark > 0, hinted);
        tokeniseBehind(hint == 0 ? 0 : 1);
        readHeader();
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

    private void settleDialect(byte[] head, boolean whole, boolean marked, @Nullable Separator hinted) {
        CsvDialect given = options.dialect().orElse(null);
        if (given == null) {
            DialectDetection shown = DialectDetection.of(head, whole, type, hinted);
            detected = shown;
            separator = shown.separator();
            encoding = new TextDecoder.Choice(marked ? Encoding.UTF_8_WITH_MARK : null);
            dates = DateParser.isoAndDutch();
        } else {
            separator = given.separator();
            encoding = new TextDecoder.Choice(given.encoding());
            dates = given.dateForm() == DateForm.DUTCH ? DateParser.isoAndDutch() : DateParser.iso();
        }
    }

    private NumberParser numbers() {
        DialectDetection shown = detected;
        if (shown == null) {
            return NumberParser.csv(options.dialect().orElseThrow().decimalSign());
        }
        return shown.signShown() ? NumberParser.csv(shown.sign()) : NumberParser.csvAssuming(shown.sign());
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
                .maxBufferSize(longestInBytes * 4)
                .build(row, new TextDecoder(lines, encoding))
                .iterator();
    }

    private void readHeader() throws IOException {
        Step step = step();
        while (step == Step.ROW && row.isBlank()) {
            step = step();
        }
        if (step == Step.END) {
            outcome = FileReading.Outcome.HEADER_REFUSED;
            findings.tell(Rules.EMPTY_FILE, type, 0, 0);
            return;
        }
        if (step == Step.GIVEN_UP) {
            outcome = FileReading.Outcome.HEADER_REFUSED;
            row.startValues(columns);
            return;
        }
        if (row.header().size() > options.mostColumns()) {
            refuse(Rules.TOO_MANY_COLUMNS, "bound", number(options.mostColumns()));
        } else {
            columns = CsvColumns.of(type, row.header(), CsvColumns.parsers(numbers(), dates, options.cells()));
            judgeHeader();
        }
        if (rejected != null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            lines.copyLines(1, row.line() + row.lineCount() - 1, bytes);
            rejected.startWith(bytes.toByteArray());
        }
        row.startValues(columns);
    }

    private void judgeHeader() {
        if (!columns.missing().isEmpty()) {
            refuse(Rules.MISSING_COLUMNS, "missing", names(columns.missing()), "expected", expected());
        }
        if (!columns.twice().isEmpty()) {
            refuse(Rules.COLUMN_TWICE, "name", names(columns.twice()));
        }
        // Without its required columns a file may have no header at all, and its first row be data: nothing of it is shown.
        if (outcome == FileReading.Outcome.READ) {
            for (int place : columns.unknown()) {
                findings.tell(Rules.UNKNOWN_COLUMN, type, row.line(), place + 1, "name", ShownName.of(row.header().get(place)),
                        "expected", names(type.fields()));
            }
        }
    }

    private void refuse(String rule, String... arguments) {
        outcome = FileReading.Outcome.HEADER_REFUSED;
        findings.tell(rule, type, Math.max(1, row.line()), 0, arguments);
    }

    private String expected() {
        return names(type.fields().stream().filter(RecordField::required).toList());
    }

    static String names(List<RecordField> fields) {
        return fields.stream().map(RecordField::name).collect(Collectors.joining(", "));
    }

    private enum Step {
        ROW,
        GIVEN_UP,
        END
    }

    private Step step() throws IOException {
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

    @Override
    boolean advance() throws IOException {
        boolean acceptedBefore = record != null;
        record = null;
        rejectedValues = null;
        findings.begin();
        while (outcome != FileReading.Outcome.FILE_REFUSED) {
            Step step = step();
            if (step == Step.GIVEN_UP) {
                return true;
            }
            if (step == Step.END) {
                judgeEnd(acceptedBefore);
                return false;
            }
            if (!row.isBlank()) {
                readRow();
                return true;
            }
        }
        return false;
    }

    private void readRow() throws IOException {
        if (outcome == FileReading.Outcome.HEADER_REFUSED) {
            rejectedValues = values;
        } else if (isWhole()) {
            unreadable.tell(findings, values, row.line());
            record = findings.assemble(assembly, values, row.line(), this::columnOf);
            rejectedValues = record == null ? values : null;
        }
        if (record == null) {
            reject();
        }
    }

    private void judgeEnd(boolean lastAccepted) {
        if (lastAccepted && !row.isLastQuoted() && !lines.endsWithLineBreak()) {
            findings.tell(Rules.LAST_LINE_OPEN, type, row.line(), 0);
        }
        lines.passAll();
        if (lines.lineBreaks().isMixedWithout(row.breaksInside())) {
            findings.tell(Rules.MIXED_LINE_BREAKS, type, 0, 0);
        }
    }

    /** Whether the row has the form that it should have. */
    private boolean isWhole() throws IOException {
        if (row.characters() > options.longestRecord()) {
            findings.tell(Rules.RECORD_TOO_LONG, type, row.line(), 0, "bound", number(options.longestRecord()));
        } else if (row.isMarked()) {
            findings.tell(Rules.STRAY_BYTE_ORDER_MARK, type, row.line(), 1);
        } else if (row.hasQuoteInside()) {
            findings.tell(Rules.BROKEN_QUOTES, type, row.line(), 0);
        } else if (row.cells() < columns.needed() || row.isFilledBeyond()) {
            String rule = row.isFilledBeyond() ? Rules.WRONG_CELL_COUNT : orTruncated(Rules.WRONG_CELL_COUNT);
            findings.tell(rule, type, row.line(), 0, "count", number(row.cells()), "expected", number(columns.size()));
        } else if (row.isOfOtherType()) {
            findings.tell(Rules.TYPE_DIFFERS, type, row.line(), 0, "expected", type.key());
        } else {
            return true;
        }
        return false;
    }

    private static String number(int value) {
        return Integer.toString(value);
    }

    private int columnOf(RecordField field) {
        return columns.placeOf(field) + 1;
    }

    @Override
    @Nullable RegistrationRecord record() {
        return record;
    }

    @Override
    @Nullable FieldValues rejectedValues() {
        return rejectedValues;
    }

    @Override
    RecordType rejectedType() {
        return type;
    }

    @Override
    @Nullable Finding cause() {
        return headerError == null ? super.cause() : headerError;
    }

    @Override
    long line() {
        return row.line();
    }

    @Override
    void reject() throws IOException {
        if (rejected != null) {
            lines.copyLines(row.line(), row.lineCount(), rejected.out());
        }
    }

    @Override
    FileReading.Outcome outcome() {
        return outcome;
    }

    @Override
    Optional<RecordType> type() {
        return Optional.of(type);
    }

    @Override
    Optional<CsvDialect> dialect() {
        DialectDetection shown = detected;
        if (shown == null) {
            return outcome == FileReading.Outcome.FILE_REFUSED ? Optional.empty() : options.dialect();
        }
        return Optional.of(new CsvDialect(
                shown.separator(), shown.sign(), dates.dutchMet() ? DateForm.DUTCH : DateForm.ISO, encoding.encoding(), shown.lineBreak()));
    }
}
