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
 * Finds out how a CSV file is written from its first part.
 *
 * <ul>
 *   <li>The header is the first row that has two expected columns, and half of those that any of the first rows has; without one it is the first row
 *       that is not blank.
 *   <li>The separator is the one by which most names of the header are expected columns.
 *   <li>The decimal sign is the one that most decimal numbers of the sample have. {@code 1.234} shows nothing: its point may precede decimals or
 *       thousands. Where no number shows more, thousands in columns that take no three decimals show the sign, and after them the numbers of all
 *       other columns, if they agree.
 *       Where no number shows a sign it is assumed, by the separator: a comma separates columns where decimals have a point.
 *   <li>The order of day and month is looked for in the whole sample.
 *   <li>Encoding and form of dates are not decided here: they show without doubt when the first one is read.
 * </ul>
 *
 * @param separator the separator
 * @param sign the decimal sign
 * @param signShown whether the numbers of the sample show it, all of them
 * @param days the order of day and month in dates with slashes
 * @param lineBreak what ends the first line
 * @param headerLine the line from 1 on which the header starts; 1 if there is none
 * @param filledLinesAbove the number of rows above the header that are not blank
 */
record DialectDetection(Separator separator, DecimalSign sign, boolean signShown, DayOrder days, LineBreak lineBreak, int headerLine,
        int filledLinesAbove) {
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_ROWS_ABOVE_HEADER = 30;
    /** With the no-break space of UTF-8 as Latin-1 shows it. */
    private static final Pattern SPACES = Pattern.compile("[ '\u00c2\u00a0]");

    /**
     * Looks at the first part of a file.
     *
     * @param head the first bytes, behind a byte-order mark
     * @param whole whether they are the whole file
     * @param hinted the separator that the file itself names in a line before the header, or that the caller gives
     * @param headerGiven whether the first row is the header, because the caller says so
     */
    static DialectDetection of(byte[] head, boolean whole, ExpectedColumns expected, @Nullable Separator hinted, boolean headerGiven) {
        // Everything looked for is ASCII, which Latin-1 shows as it is in every encoding taken.
        String sample = new String(head, StandardCharsets.ISO_8859_1);
        Header header = header(sample, expected, hinted, headerGiven ? 1 : MOST_ROWS_ABOVE_HEADER);
        List<CsvRecord> rows = rows(sample, header.separator, MOST_ROWS);
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

    /** The header by one separator: its number among the rows, how many of its names are expected, and of how many. */
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
        // A lower row with some more names may be the header of a file that was put behind this one, and what is between them data.
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
            // The rows before it are sample enough; the reader itself reports the broken one.
            return rows;
        }
        return rows;
    }

    /** How many numbers show a decimal point, and how many a decimal comma. */
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

    /** What the expected columns show by decimals, or else by thousands in fields without such decimals, or else what all other columns show. */
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

    /** What a column shows that is not expected, if it holds nothing but numbers. */
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

    /** Whether a number of another column may be an id such as {@code 2025.001}. */
    private static boolean mayBeNumberedYear(String cell) {
        int sign = cell.length() - 4;
        return sign > 3 && (cell.charAt(sign) == '.' || cell.charAt(sign) == ',') && Grouping.of(cell.toCharArray(), 0, cell.length()) == null;
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    /** A number without what may surround it, such as a currency, and without the spaces and apostrophes between its thousands. */
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

    /** Whether there is anything to take out, which most numbers have not. */
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

    /** Whether a cell can be one of a column of numbers, with points and commas where numbers have them. */
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
