package nl.kpimodel.data.registration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;
import nl.kpimodel.data.registration.CsvDialect.LineBreak;
import nl.kpimodel.data.registration.CsvDialect.Separator;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a CSV file is written from its first part.
 *
 * <ul>
 *   <li>The separator is the one by which most names of the header are expected columns.
 *   <li>The decimal sign is the one that most decimal numbers of the sample have. {@code 1.234} shows nothing: its point may stand before
 *       decimals or between thousands. Where no number shows a sign it is assumed, by the separator: a comma parts columns where decimals
 *       have a point.
 *   <li>Encoding and form of dates are not decided here: they show without doubt when the first one is read.
 * </ul>
 *
 * @param separator the separator
 * @param sign the decimal sign
 * @param signShown whether a number of the sample shows it
 * @param lineBreak what ends the first line
 */
record DialectDetection(Separator separator, DecimalSign sign, boolean signShown, LineBreak lineBreak) {
    private static final int MOST_ROWS = 2_000;

    /**
     * Looks at the first part of a file.
     *
     * @param head the first bytes, behind a byte-order mark
     * @param whole whether they are the whole file
     * @param hinted the separator that the file itself names in a line before the header
     */
    static DialectDetection of(byte[] head, boolean whole, ExpectedColumns expected, @Nullable Separator hinted) {
        // Everything looked for is ASCII, which Latin-1 shows as it is in every encoding taken.
        String sample = new String(head, StandardCharsets.ISO_8859_1);
        Separator separator = hinted == null ? separator(sample, expected) : hinted;
        List<String[]> rows = rows(sample, separator, MOST_ROWS);
        if (!whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        int balance = rows.isEmpty() ? 0 : evidence(rows, expected);
        DecimalSign assumed = separator == Separator.COMMA ? DecimalSign.POINT : DecimalSign.COMMA;
        DecimalSign sign = balance == 0 ? assumed : balance > 0 ? DecimalSign.POINT : DecimalSign.COMMA;
        return new DialectDetection(separator, sign, balance != 0, lineBreak(sample));
    }

    private static Separator separator(String sample, ExpectedColumns expected) {
        Separator best = Separator.COMMA;
        int bestKnown = 0;
        int bestColumns = 1;
        for (Separator candidate : Separator.values()) {
            List<String[]> header = rows(sample, candidate, 1);
            String[] names = header.isEmpty() ? new String[0] : header.get(0);
            int known = 0;
            for (String name : names) {
                known += expected.has(name) ? 1 : 0;
            }
            if (known > bestKnown || known == bestKnown && names.length > bestColumns) {
                best = candidate;
                bestKnown = known;
                bestColumns = names.length;
            }
        }
        return best;
    }

    private static List<String[]> rows(String sample, Separator separator, int most) {
        List<String[]> rows = new ArrayList<>();
        Iterator<String[]> iterator = CsvReader.builder()
                .fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(StringArrayHandler.builder().maxFields(Math.max(1, sample.length() + 1)).build(), sample)
                .iterator();
        try {
            while (rows.size() < most && iterator.hasNext()) {
                rows.add(iterator.next());
            }
        } catch (CsvParseException brokenQuote) {
            // The rows before it are sample enough; the reader itself will tell of the broken one.
            return rows;
        }
        return rows;
    }

    /** Above 0 for a decimal point, below 0 for a decimal comma, 0 for neither or both alike. */
    private static int evidence(List<String[]> rows, ExpectedColumns expected) {
        String[] header = rows.get(0);
        int balance = 0;
        for (int column = 0; column < header.length; column++) {
            if (!expected.hasNumbersIn(header[column])) {
                continue;
            }
            for (String[] row : rows.subList(1, rows.size())) {
                balance += column < row.length ? evidence(row[column].strip()) : 0;
            }
        }
        return balance;
    }

    private static int evidence(String cell) {
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
            } else if (c < '0' || c > '9') {
                return 0;
            }
        }
        if (points + commas == 0 || last == start || last == cell.length() - 1) {
            return 0;
        }
        if (points > 0 && commas > 0) {
            return cell.charAt(last) == '.' ? 1 : -1;
        }
        if (points + commas > 1) {
            // What stands more than once parts thousands.
            return points > 0 ? -1 : 1;
        }
        boolean mayPartThousands = cell.length() - last - 1 == 3 && last - start <= 3 && cell.charAt(start) != '0';
        return mayPartThousands ? 0 : points > 0 ? 1 : -1;
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
