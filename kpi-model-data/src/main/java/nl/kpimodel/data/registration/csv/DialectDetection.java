package nl.kpimodel.data.registration.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;
import nl.kpimodel.data.registration.CsvDialect.LineBreak;
import nl.kpimodel.data.registration.CsvDialect.Separator;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.DayOrder;
import nl.kpimodel.data.registration.value.Grouping;
import nl.kpimodel.data.registration.value.MissingMarkers;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of a CSV file, detected from its first part.
 *
 * <ul>
 *   <li>The header is the first row with at least two expected columns and at least half the number that any of the first rows has.
 *       Without such a row, it is the first row that is not blank.
 *   <li>The separator is the one with which the most names of the header are expected columns.
 *   <li>The decimal sign is the one of most decimal numbers in the sample. {@code 1.234} is no evidence, because its point may precede
 *       decimals or thousands. If no number is clear, thousands in columns that do not have three decimals are evidence, and then the
 *       numbers of all other columns, if they agree. Without any evidence, the separator decides: if it is a comma, the sign is a point,
 *       and otherwise a comma.
 *   <li>The order of day and month is searched for in the whole sample.
 *   <li>Encoding and form of dates are not decided here, because the first occurrence of each reveals them.
 * </ul>
 *
 * @param separator the separator
 * @param sign the decimal sign
 * @param signShown whether the sample has evidence of the sign, and all of it agrees
 * @param days the order of day and month in dates with slashes
 * @param lineBreak the end of the first line
 * @param headerLine the line from 1 on which the header starts; 1 if absent
 * @param filledLinesAbove the number of rows above the header that are not blank
 */
record DialectDetection(Separator separator, DecimalSign sign, boolean signShown, DayOrder days, LineBreak lineBreak, int headerLine,
        int filledLinesAbove) {
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_ROWS_ABOVE_HEADER = 30;
    /** The no-break space is included as its two bytes in UTF-8, read as Latin-1. */
    private static final Pattern SPACES = Pattern.compile("[ '\u00c2\u00a0]");

    /**
     * Detects the dialect from the first part of a file.
     *
     * @param head the first bytes, after a byte-order mark
     * @param whole whether they are the whole file
     * @param hinted the separator that the file names in a line before the header, or that the caller gives
     * @param headerGiven whether the caller says that the first row is the header
     */
    static DialectDetection of(byte[] head, boolean whole, ExpectedColumns expected, @Nullable Separator hinted, boolean headerGiven) {
        // All the characters that matter are ASCII, which Latin-1 preserves in every supported encoding.
        String sample = new String(head, StandardCharsets.ISO_8859_1);
        Header header = header(sample, expected, hinted, headerGiven ? 1 : MOST_ROWS_ABOVE_HEADER);
        // One row more than needed, because the last row of a part of a file may be incomplete.
        List<CsvRecord> rows = rows(sample, header.separator, mayShowNotation(sample, header.separator) ? MOST_ROWS : header.row + 2);
        if (!whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        List<CsvRecord> table = rows.subList(Math.min(header.row, rows.size()), rows.size());
        SignEvidence evidence = evidence(table, expected);
        DecimalSign assumed = header.separator == Separator.COMMA ? DecimalSign.POINT : DecimalSign.COMMA;
        DecimalSign sign = evidence.points == evidence.commas ? assumed
                : evidence.points > evidence.commas ? DecimalSign.POINT : DecimalSign.COMMA;
        long filled = rows.subList(0, Math.min(header.row, rows.size())).stream().filter(row -> !isBlank(row)).count();
        return new DialectDetection(header.separator, sign, evidence.isUnanimous(), sample.indexOf('/') < 0 ? DayOrder.UNKNOWN : dayOrder(table), lineBreak(sample),
                table.isEmpty() ? 1 : (int) table.get(0).getStartingLineNumber(), (int) filled);
    }

    /** Returns whether any cell may have a decimal sign, or a date with slashes. The rows of most files have neither, and need not be split. */
    private static boolean mayShowNotation(String sample, Separator separator) {
        char betweenQuotes = separator == Separator.COMMA ? '"' : ',';
        return sample.indexOf('.') >= 0 || sample.indexOf(betweenQuotes) >= 0 || sample.indexOf('/') >= 0;
    }

    /** The header with one separator: its row index, the number of its names that are expected, and the number of its columns. */
    private record Header(Separator separator, int row, int known, int columns) {}

    private static Header header(String sample, ExpectedColumns expected, @Nullable Separator hinted, int mostRows) {
        Header best = null;
        for (Separator candidate : hinted == null ? Separator.values() : new Separator[] {hinted}) {
            Header header = header(rows(sample, candidate, mostRows), expected, candidate);
            if (best == null || header.known > best.known || header.known == best.known && header.columns > best.columns) {
                best = header;
            }
        }
        return best == null ? new Header(Separator.COMMA, 0, 0, 0) : best;
    }

    private static Header header(List<CsvRecord> rows, ExpectedColumns expected, Separator separator) {
        List<Header> filled = new ArrayList<>();
        int mostKnown = 0;
        int mostColumns = 0;
        for (int i = 0; i < rows.size(); i++) {
            CsvRecord row = rows.get(i);
            if (!isBlank(row)) {
                int known = (int) row.getFields().stream().filter(expected::has).distinct().count();
                mostKnown = Math.max(mostKnown, known);
                mostColumns = Math.max(mostColumns, row.getFieldCount());
                filled.add(new Header(separator, i, known, row.getFieldCount()));
            }
        }
        // A lower row with slightly more names may be the header of an appended file, and the rows between them data.
        int enough = Math.max(expected.fewestNames(), (mostKnown + 1) / 2);
        Header none = filled.isEmpty() ? new Header(separator, 0, 0, 0) : new Header(separator, filled.get(0).row, filled.get(0).known, mostColumns);
        return filled.stream().filter(header -> header.known >= enough).findFirst().orElse(none);
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private static List<CsvRecord> rows(String sample, Separator separator, int most) {
        List<CsvRecord> rows = new ArrayList<>();
        Iterator<CsvRecord> iterator = CsvReader.builder()
                .fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.builder().maxFields(Math.max(1, sample.length() + 1)).build(), new StringReader(sample))
                .iterator();
        try {
            while (rows.size() < most && iterator.hasNext()) {
                rows.add(iterator.next());
            }
        } catch (CsvParseException brokenQuote) {
            // The rows before it are a sufficient sample. The reader itself reports the broken one.
            return rows;
        }
        return rows;
    }

    /** The numbers of cells that show a decimal point, and a decimal comma. */
    private record SignEvidence(int points, int commas) {
        boolean isUnanimous() {
            return points == 0 != (commas == 0);
        }

        SignEvidence plus(SignEvidence other) {
            return other.equals(NOTHING) ? this : new SignEvidence(points + other.points, commas + other.commas);
        }
    }

    private static final SignEvidence NOTHING = new SignEvidence(0, 0);
    private static final SignEvidence A_POINT = new SignEvidence(1, 0);
    private static final SignEvidence A_COMMA = new SignEvidence(0, 1);

    /**
     * Returns the evidence of decimals in the expected columns; without it, that of thousands in fields without such decimals; without it,
     * that of all other columns.
     */
    private static SignEvidence evidence(List<CsvRecord> table, ExpectedColumns expected) {
        if (table.isEmpty()) {
            return NOTHING;
        }
        List<String> header = table.get(0).getFields();
        SignEvidence decimals = NOTHING;
        SignEvidence thousands = NOTHING;
        boolean[] ofNumbers = new boolean[header.size()];
        for (int column = 0; column < header.size(); column++) {
            ofNumbers[column] = expected.hasNumbersIn(header.get(column));
            if (!ofNumbers[column]) {
                continue;
            }
            boolean thousandths = expected.mayHaveThousandthsIn(header.get(column));
            for (CsvRecord row : table.subList(1, table.size())) {
                String written = cell(row, column);
                if (written.indexOf('.') < 0 && written.indexOf(',') < 0) {
                    continue;
                }
                String cell = withoutUnit(written);
                decimals = decimals.plus(evidence(cell, true));
                if (!thousandths && decimals.equals(NOTHING)) {
                    thousands = thousands.plus(evidence(cell, false));
                }
            }
        }
        if (!decimals.equals(NOTHING)) {
            return decimals;
        }
        if (!thousands.equals(NOTHING)) {
            return thousands;
        }
        SignEvidence others = NOTHING;
        for (int column = 0; column < ofNumbers.length; column++) {
            others = ofNumbers[column] ? others : others.plus(ofOtherColumn(table, column));
        }
        return others.isUnanimous() ? others : NOTHING;
    }

    /** Returns the evidence of a column that is not expected, if it has only numbers. */
    private static SignEvidence ofOtherColumn(List<CsvRecord> table, int column) {
        SignEvidence shown = NOTHING;
        for (CsvRecord row : table.subList(1, table.size())) {
            String cell = cell(row, column);
            if (!isNumberOrMissing(cell)) {
                return NOTHING;
            }
            shown = mayBeNumberedYear(cell) ? shown : shown.plus(evidence(cell, true));
        }
        return shown;
    }

    /** Returns whether a number in another column may be an id such as {@code 2025.001}. */
    private static boolean mayBeNumberedYear(String cell) {
        int sign = cell.length() - 4;
        return sign > 3 && (cell.charAt(sign) == '.' || cell.charAt(sign) == ',') && Grouping.of(cell.toCharArray(), 0, cell.length()) == null;
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    /** Returns a number without a currency or other text around it, and without the spaces and apostrophes between its thousands. */
    private static String withoutUnit(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && !isDigit(cell.charAt(from)) && cell.charAt(from) != '-' && cell.charAt(from) != '.' && cell.charAt(from) != ',') {
            from++;
        }
        while (to > from && !isDigit(cell.charAt(to - 1))) {
            to--;
        }
        String number = cell.substring(from, to);
        return hasSpace(number) ? SPACES.matcher(number).replaceAll("") : number;
    }

    /** Returns whether there is anything to remove. Most numbers have nothing. */
    private static boolean hasSpace(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == ' ' || c == '\'' || c > '~') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns whether a cell can be in a column of numbers, with points and commas where numbers have them. */
    private static boolean isNumberOrMissing(String cell) {
        char[] text = cell.toCharArray();
        int start = cell.startsWith("-") || cell.startsWith("+") ? 1 : 0;
        if (start == text.length || MissingMarkers.USUAL.find(cell) != null || Grouping.of(text, start, text.length) != null) {
            return true;
        }
        int signs = 0;
        for (int i = start; i < text.length; i++) {
            signs += text[i] == '.' || text[i] == ',' ? 1 : isDigit(text[i]) ? 0 : 2;
        }
        return signs <= 1;
    }

    private static SignEvidence evidence(String cell, boolean thousandths) {
        int start = cell.startsWith("-") || cell.startsWith("+") ? 1 : 0;
        int points = 0;
        int commas = 0;
        int last = -1;
        for (int i = start; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.' || c == ',') {
                points += c == '.' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                last = i;
            } else if (!isDigit(c)) {
                return NOTHING;
            }
        }
        if (points + commas == 0 || last == start || last == cell.length() - 1) {
            return NOTHING;
        }
        if (points > 0 && commas > 0) {
            return cell.charAt(last) == '.' ? A_POINT : A_COMMA;
        }
        if (points + commas > 1) {
            // What occurs more than once separates thousands.
            return points > 0 ? A_COMMA : A_POINT;
        }
        boolean mayBeThousands = cell.length() - last - 1 == 3 && last - start <= 3 && cell.charAt(start) != '0';
        if (mayBeThousands) {
            return thousandths ? NOTHING : points > 0 ? A_COMMA : A_POINT;
        }
        return points > 0 ? A_POINT : A_COMMA;
    }

    private static DayOrder dayOrder(List<CsvRecord> table) {
        DayOrder order = DayOrder.UNKNOWN;
        for (CsvRecord row : table) {
            for (String cell : row.getFields()) {
                if (cell.indexOf('/') > 0) {
                    order = order.and(DateParser.orderIn(cell.strip()));
                }
            }
        }
        return order;
    }

    private static LineBreak lineBreak(String sample) {
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == '\n') {
                return LineBreak.LF;
            }
            if (c == '\r') {
                return i + 1 < sample.length() && sample.charAt(i + 1) == '\n' ? LineBreak.CRLF : LineBreak.CR;
            }
        }
        return LineBreak.LF;
    }
}
