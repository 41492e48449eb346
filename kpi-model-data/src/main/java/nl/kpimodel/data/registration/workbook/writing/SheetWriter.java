package nl.kpimodel.data.registration.workbook.writing;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.internal.ColumnLetters;

/** Writes the rows of one sheet in order. */
public final class SheetWriter {
    /** The number of note shapes in one block of numbers. */
    private static final int SHAPES_IN_BLOCK = 1024;

    /** The base of day numbers, chosen so that 1 March 1900 is day 61: spreadsheets have a nonexistent day before it. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    /** The largest number of links. Spreadsheets report a sheet with more as damaged. */
    private static final int MOST_LINKS = 65_530;

    private static final int HEIGHT_OF_LINE = 15;
    /** The largest number of lines of a row. Spreadsheets refuse a row higher than 409 points. */
    private static final int MOST_LINES_OF_ROW = 27;

    private static final int HEIGHT_OF_TITLE = 26;
    private static final int CHARACTERS_OF_NOTE_LINE = 42;
    private static final int LEAST_LINES_OF_NOTE = 3;
    private static final int MOST_LINES_OF_NOTE = 24;

    private final SheetForm form;
    private final int number;
    private final Writer out;
    private final List<Note> notes = new ArrayList<>();
    private final StringBuilder rules = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private String filter = "";
    private int rulesCount;
    private int linksCount;
    private int row;
    private int column;

    SheetWriter(SheetForm form, int number, Writer out) {
        this.form = form;
        this.number = number;
        this.out = out;
    }

    private record Note(int row, int column, String text) {}

    SheetForm form() {
        return form;
    }

    int number() {
        return number;
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    void writeHead() throws IOException {
        out.write("<worksheet xmlns=\"" + WorkbookWriter.MAIN + "\" xmlns:r=\"" + WorkbookWriter.RELATIONSHIPS + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        out.write("<sheetViews><sheetView workbookViewId=\"0\"");
        if (form.frozenRows() == 0) {
            out.write(" showGridLines=\"0\"/></sheetViews>");
        } else {
            String below = CellName.of(form.frozenRows() + 1L, 1);
            out.write("><pane ySplit=\"" + form.frozenRows() + "\" topLeftCell=\"" + below + "\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                    + "<selection pane=\"bottomLeft\" activeCell=\"" + below + "\" sqref=\"" + below + "\"/></sheetView></sheetViews>");
        }
        out.write("<sheetFormatPr defaultRowHeight=\"" + HEIGHT_OF_LINE + "\"/>");
        if (!form.columns().isEmpty()) {
            out.write("<cols>");
            for (int i = 1; i <= form.columns().size(); i++) {
                SheetForm.Column of = form.columns().get(i - 1);
                out.write("<col min=\"" + i + "\" max=\"" + i + "\" width=\"" + of.width() + "\" style=\"" + CellLook.PLAIN.style(of.format())
                        + "\" customWidth=\"1\"/>");
            }
            out.write("</cols>");
        }
        out.write("<sheetData>");
    }

    /**
     * Begins the next row.
     *
     * @return its number from 1
     */
    public int startRow() throws IOException {
        return beginRow("");
    }

    /** Begins a row with this number, which must be after the previous rows. */
    public void startRowAt(int number) throws IOException {
        endRow();
        row = number - 1;
        writeRowStart("");
    }

    /**
     * Begins the next row with the height that its texts need, because not all programs calculate it.
     *
     * @param texts a text for each column, which the caller writes
     */
    public void startRowOf(String... texts) throws IOException {
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            int width = form.columns().get(i).width() * 11;
            lines = Math.max(lines, texts[i].lines().mapToInt(line -> 1 + line.length() * 10 / width).sum());
        }
        beginRow(lines == 1 ? "" : " ht=\"" + HEIGHT_OF_LINE * Math.min(lines, MOST_LINES_OF_ROW) + "\" customHeight=\"1\"");
    }

    /** Writes a row with the title of the sheet. */
    public void titleRow(String title) throws IOException {
        beginRow(" ht=\"" + HEIGHT_OF_TITLE + "\" customHeight=\"1\"");
        text(title, CellLook.TITLE);
    }

    private int beginRow(String height) throws IOException {
        endRow();
        writeRowStart(height);
        return row;
    }

    private void writeRowStart(String height) throws IOException {
        row++;
        column = 0;
        out.write("<row r=\"" + row + "\"" + height + ">");
    }

    private void endRow() throws IOException {
        if (row > 0) {
            out.write("</row>");
        }
    }

    /** Writes a text, which is cut if it is too long for a cell. An empty text leaves the cell without a value. */
    public void text(String value, CellFormat format, CellLook look) throws IOException {
        String start = startCell(format, look);
        out.write(value.isEmpty()
                ? start + "/>"
                : start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + XmlText.of(XmlText.cut(value, XmlText.LONGEST)) + "</t></is></c>");
    }

    /** Writes a text in the text format. */
    public void text(String value, CellLook look) throws IOException {
        text(value, CellFormat.TEXT, look);
    }

    /** Writes a number. */
    public void number(BigDecimal value, CellFormat format, CellLook look) throws IOException {
        out.write(startCell(format, look) + "><v>" + value.toPlainString() + "</v></c>");
    }

    /** Writes a day. A day before the calendar of spreadsheets is written as a text. */
    public void day(LocalDate value, CellFormat format, CellLook look) throws IOException {
        if (value.isBefore(FIRST_DAY)) {
            text(value.toString(), look);
        } else {
            number(BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_0, value)), format, look);
        }
    }

    /** Writes a text that links to a cell of a sheet, unless the sheet has too many links. */
    public void link(String value, String sheet, String cell) throws IOException {
        if (linksCount == MOST_LINKS) {
            text(value, CellLook.PLAIN);
            return;
        }
        linksCount++;
        text(value, CellLook.LINK);
        links.append("<hyperlink ref=\"").append(CellName.of(row, column)).append("\" location=\"").append(XmlText.of(CellName.in(sheet, cell)))
                .append("\" display=\"").append(XmlText.of(value)).append("\"/>");
    }

    private String startCell(CellFormat format, CellLook look) {
        column++;
        return "<c r=\"" + CellName.of(row, column) + "\" s=\"" + look.style(format) + "\"";
    }

    /** Adds a note to the last cell. */
    public void note(String text) {
        notes.add(new Note(row, column, XmlText.cut(text, XmlText.LONGEST)));
    }

    /** Adds a rule to the column of the last cell, with the message for invalid input. */
    public void rule(CellRule rule, String title, String message) {
        rules.append(rule.xml(column, title, message));
        rulesCount++;
    }

    /** Adds filters to the last row, for the rows below it. */
    public void filter() {
        filter = CellName.of(row, 1) + ":" + ColumnLetters.of(column);
    }

    void writeTail() throws IOException {
        endRow();
        out.write("</sheetData>");
        if (!filter.isEmpty()) {
            out.write("<autoFilter ref=\"" + filter + Math.max(row, 1) + "\"/>");
        }
        if (rulesCount > 0) {
            out.write("<dataValidations count=\"" + rulesCount + "\">" + rules + "</dataValidations>");
        }
        if (links.length() > 0) {
            out.write("<hyperlinks>" + links + "</hyperlinks>");
        }
        out.write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        if (row > 0) {
            // Numbers stored as texts are intended: an id keeps its zeros.
            out.write("<ignoredErrors><ignoredError sqref=\"A1:" + CellName.of(row, WorkbookWriter.MOST_COLUMNS) + "\" numberStoredAsText=\"1\"/></ignoredErrors>");
        }
        out.write(notes.isEmpty() ? "</worksheet>" : "<legacyDrawing r:id=\"shapes\"/></worksheet>");
    }

    void writeNotes() throws IOException {
        out.write("<comments xmlns=\"" + WorkbookWriter.MAIN + "\"><authors><author>KPI-model</author></authors><commentList>");
        for (Note note : notes) {
            out.write("<comment ref=\"" + CellName.of(note.row, note.column) + "\" authorId=\"0\"><text><r><rPr><sz val=\"9\"/><rFont val=\"Tahoma\"/></rPr>"
                    + "<t xml:space=\"preserve\">" + XmlText.of(note.text) + "</t></r></text></comment>");
        }
        out.write("</commentList></comments>");
    }

    /**
     * Writes the shapes of the notes.
     *
     * @param firstBlock the first block of numbers that is free
     * @return the number of blocks used
     */
    int writeShapes(int firstBlock) throws IOException {
        int blocks = 1 + notes.size() / SHAPES_IN_BLOCK;
        StringBuilder data = new StringBuilder().append(firstBlock);
        for (int block = 1; block < blocks; block++) {
            data.append(',').append(firstBlock + block);
        }
        out.write("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + data + "\"/></o:shapelayout>"
                + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        int shape = firstBlock * SHAPES_IN_BLOCK;
        for (Note note : notes) {
            shape++;
            int top = note.row - 1;
            out.write("<v:shape id=\"_x0000_s" + shape + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\""
                    + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                    + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"/></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
                    + "<x:SizeWithCells/><x:Anchor>" + note.column + ",12," + top + ",4," + (note.column + 2) + ",60," + (top + linesOf(note.text)) + ",4</x:Anchor>"
                    + "<x:AutoFill>False</x:AutoFill><x:Row>" + top + "</x:Row><x:Column>" + (note.column - 1) + "</x:Column></x:ClientData></v:shape>");
        }
        out.write("</xml>");
        return blocks;
    }

    /** Returns the approximate number of lines of a text in a note. */
    private static int linesOf(String text) {
        int lines = text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_OF_NOTE_LINE).sum();
        return Math.min(Math.max(lines, LEAST_LINES_OF_NOTE), MOST_LINES_OF_NOTE);
    }
}
