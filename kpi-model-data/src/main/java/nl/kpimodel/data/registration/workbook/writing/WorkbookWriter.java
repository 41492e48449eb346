package nl.kpimodel.data.registration.workbook.writing;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook row by row, in memory that does not grow with the number of rows. The same calls give the same bytes: the file has no
 * time and no author. Cells are texts, numbers and days. There are no formulas, and no text can become one.
 *
 * <p>The available libraries put the time into the file, or lack rules for dates and numbers.
 */
public final class WorkbookWriter implements Closeable {
    /** The largest number of rows of a sheet. */
    public static final int MOST_ROWS = 1_048_576;

    /** The largest number of columns of a sheet. */
    public static final int MOST_COLUMNS = 16_384;

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    /** The fixed time of zip entries. The first moment of the format would depend on the time zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Archive zip;
    private final Writer text;
    private final List<SheetWriter> sheets = new ArrayList<>();
    private @Nullable SheetWriter open;
    private int begun;
    private int notesWritten;

    /** Begins a workbook. {@link #finish} ends it; the target is not closed. */
    public WorkbookWriter(OutputStream target) {
        this.zip = new Archive(target);
        this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Begins a sheet, and ends the previous one. */
    public SheetWriter begin(SheetForm form) throws IOException {
        endSheet();
        SheetWriter sheet = new SheetWriter(form, ++begun, text);
        startPart("xl/worksheets/sheet" + begun + ".xml");
        sheet.writeHead();
        sheets.add(form.leading() ? 0 : sheets.size(), sheet);
        open = sheet;
        return sheet;
    }

    private void endSheet() throws IOException {
        SheetWriter sheet = open;
        if (sheet == null) {
            return;
        }
        open = null;
        sheet.writeTail();
        endPart();
        if (sheet.hasNotes()) {
            int number = sheet.number();
            part("xl/worksheets/_rels/sheet" + number + ".xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                    + relationship("notes", "comments", "../comments" + number + ".xml")
                    + relationship("shapes", "vmlDrawing", "../drawings/vmlDrawing" + number + ".vml") + "</Relationships>");
            startPart("xl/comments" + number + ".xml");
            sheet.writeNotes();
            endPart();
            startPart("xl/drawings/vmlDrawing" + number + ".vml");
            notesWritten += sheet.writeShapes(1 + notesWritten);
            endPart();
        }
    }

    /** Ends the workbook. */
    public void finish() throws IOException {
        endSheet();
        StringBuilder list = new StringBuilder();
        StringBuilder relationships = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (SheetWriter sheet : sheets) {
            int number = sheet.number();
            list.append("<sheet name=\"").append(XmlText.of(sheet.form().name())).append("\" sheetId=\"").append(number).append('"')
                    .append(sheet.form().hidden() ? " state=\"hidden\"" : "").append(" r:id=\"sheet").append(number).append("\"/>");
            relationships.append(relationship("sheet" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
            types.append(type("worksheets/sheet" + number, "worksheet"));
            if (sheet.hasNotes()) {
                types.append(type("comments" + number, "comments"));
            }
        }
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><workbookPr/><bookViews><workbookView/></bookViews><sheets>"
                + list + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relationships
                + relationship("styles", "styles", "styles.xml") + "</Relationships>");
        part("xl/styles.xml", CellLook.styleSheet());
        part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relationship("workbook", "officeDocument", "xl/workbook.xml")
                + "</Relationships>");
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                + type("workbook", "sheet.main") + type("styles", "styles") + types + "</Types>");
        zip.finish();
        zip.flush();
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONSHIPS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private void part(String name, String xml) throws IOException {
        startPart(name);
        text.write(xml);
        endPart();
    }

    private void startPart(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        text.write(XML);
    }

    private void endPart() throws IOException {
        text.flush();
        zip.closeEntry();
    }

    /** Releases the resources of compression. The file is incomplete without {@link #finish}. */
    @Override
    public void close() {
        zip.free();
    }

    /** An archive that can be abandoned without writing the end of an incomplete workbook, and without closing the target. */
    private static final class Archive extends ZipOutputStream {
        Archive(OutputStream target) {
            super(target, StandardCharsets.UTF_8);
        }

        void free() {
            def.end();
        }
    }
}
