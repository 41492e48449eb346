package nl.kpimodel.data.registration.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.kpimodel.data.registration.workbook.SheetRow.Content;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet in order. */
public final class SheetRows implements Closeable {
    private static final int LAST_ROW = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final int LETTERS = 26;
    /** The number of merged ranges that are kept, enough to name some of them. */
    private static final int MERGED_KEPT = 1 << 12;

    private final XmlPart xml;
    private final CellValues values;
    private final SheetRow row;
    private final List<Merged> merged = new ArrayList<>();
    private boolean started;
    private boolean ended;
    private int line;

    SheetRows(XmlPart xml, CellValues values, int mostColumns) {
        this.xml = xml;
        this.values = values;
        this.row = new SheetRow(mostColumns);
    }

    /**
     * A range of merged cells.
     *
     * @param range in spreadsheet notation, such as {@code A3:A7}
     * @param firstColumn the first column from 1
     * @param lastRow the last row from 1
     */
    record Merged(String range, int firstColumn, int lastRow) {}

    /** Returns the next row with a filled cell, or {@code null} after the last. The object is reused. */
    @Nullable SheetRow next() throws IOException {
        if (!started) {
            started = true;
            while (!xml.starts("sheetData")) {
                if (!xml.next()) {
                    return end();
                }
            }
        }
        while (!ended && xml.next()) {
            if (xml.starts("row")) {
                readRow();
                if (row.filledCells() > 0) {
                    return row;
                }
            } else if (xml.ends("sheetData")) {
                readMerged();
                return end();
            }
        }
        return end();
    }

    private @Nullable SheetRow end() {
        ended = true;
        return null;
    }

    private void readRow() throws IOException {
        int number = xml.number("r");
        int next = number < 0 ? line + 1 : number;
        // A repeated or out-of-order row would replace another.
        if (next <= line || next > LAST_ROW) {
            throw xml.broken();
        }
        line = next;
        row.begin(line);
        int place = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                place = readCell(place) + 1;
            }
        }
    }

    private int readCell(int expected) throws IOException {
        String reference = xml.attribute("r");
        int place = reference == null ? expected : column(reference);
        if (place < expected || place >= MOST_COLUMNS) {
            throw xml.broken();
        }
        String type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        int style = xml.number("s");
        boolean formula = false;
        String value = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = xml.richText();
            } else if (xml.starts("f")) {
                formula = true;
                xml.text();
            }
        }
        set(place, type, style, value, formula);
        return place;
    }

    private void set(int place, String type, int style, @Nullable String value, boolean formula) throws IOException {
        boolean text = type.equals("str") || type.equals("inlineStr");
        if (value == null || value.isBlank() && !text) {
            if (formula) {
                row.set(place, Content.FORMULA_WITHOUT_VALUE, "", style);
            }
        } else if (text) {
            String read = type.equals("str") ? XmlPart.unescaped(value) : value;
            if (!read.isBlank()) {
                row.set(place, Content.TEXT, read, style);
            }
        } else {
            String written = value.strip();
            switch (type) {
                case "s" -> {
                    int number = xml.number(written, 0, written.length());
                    if (number >= values.texts().size()) {
                        throw xml.broken();
                    }
                    if (!values.texts().isBlank(number)) {
                        row.set(place, Content.SHARED_TEXT, written, style);
                    }
                }
                case "b" -> row.set(place, Content.BOOLEAN, written.equals("1") || written.equals("true") ? "1" : "0", style);
                case "e" -> row.set(place, Content.ERROR, written, style);
                case "d" -> row.set(place, Content.DATE, written, style);
                case "n" -> row.set(place, Content.NUMBER, written, style);
                default -> throw xml.broken();
            }
        }
    }

    /** Returns the index from 0 of the column of a reference such as {@code C7}. */
    private int column(String reference) throws IOException {
        int column = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z' && column <= MOST_COLUMNS) {
            column = column * LETTERS + (reference.charAt(at++) - 'A' + 1);
        }
        if (column == 0 || column > MOST_COLUMNS) {
            throw xml.broken();
        }
        return column - 1;
    }

    private void readMerged() throws IOException {
        while (xml.next()) {
            if (xml.starts("mergeCell") && merged.size() < MERGED_KEPT) {
                String range = xml.required("ref");
                String last = range.substring(range.indexOf(':') + 1);
                int digits = 0;
                while (digits < last.length() && Character.isLetter(last.charAt(digits))) {
                    digits++;
                }
                merged.add(new Merged(range, column(range) + 1, xml.number(last, digits, last.length())));
            }
        }
    }

    /** Returns the merged cells, which are known after the last row. */
    List<Merged> merged() {
        return merged;
    }

    CellValues values() {
        return values;
    }

    /** Returns the number of the current row. */
    int line() {
        return line;
    }

    /** Returns the number of bytes read of the sheet. */
    long bytesRead() {
        return xml.bytesRead();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
