package nl.kpimodel.data.registration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.validation.Finding;
import org.jspecify.annotations.Nullable;

/** A workbook built part by part, so that a test controls its content. */
final class TestWorkbook {
    static final int GENERAL = 0;
    static final int DATE = 1;
    static final int DATE_TIME = 2;
    static final int TIME = 3;
    static final int PERCENT = 4;
    static final int DUTCH_DATE = 5;
    static final int DURATION = 6;
    static final int EIGHT_DIGITS = 7;
    static final int EURO = 8;
    static final int DUTCH_LONG_DATE = 9;
    static final int MONTH = 10;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"6\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"00000000\"/><numFmt numFmtId=\"167\" formatCode=\"&quot;budget &quot;#,##0.00;[Red]-#,##0.00\"/>"
            + "<numFmt numFmtId=\"168\" formatCode=\"[$-413]d\\ mmmm\\ yyyy;@\"/><numFmt numFmtId=\"169\" formatCode=\"mmmm\"/></numFmts>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs count=\"11\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>"
            + "<xf numFmtId=\"21\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/>"
            + "<xf numFmtId=\"168\"/><xf numFmtId=\"169\"/></cellXfs></styleSheet>";

    private final List<String> sheetTags = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();
    private String properties = "";

    /** One cell: the attributes and content of its tag. */
    record Cell(String attributes, String content) {}

    static Cell text(String text) {
        return new Cell(" t=\"inlineStr\"", "<is><t xml:space=\"preserve\">" + escaped(text) + "</t></is>");
    }

    static Cell number(String number) {
        return number(number, GENERAL);
    }

    static Cell number(String number, int style) {
        return new Cell(" s=\"" + style + "\"", "<v>" + number + "</v>");
    }

    static Cell yes(boolean value) {
        return new Cell(" t=\"b\"", "<v>" + (value ? 1 : 0) + "</v>");
    }

    static Cell error(String code) {
        return new Cell(" t=\"e\"", "<v>" + code + "</v>");
    }

    /** Returns a formula with its result, or {@code null} if absent. */
    static Cell formula(String formula, @Nullable String result, int style) {
        return new Cell(" s=\"" + style + "\"", "<f>" + escaped(formula) + "</f>" + (result == null ? "" : "<v>" + result + "</v>"));
    }

    static Cell formulaText(String formula, String result) {
        return new Cell(" t=\"str\"", "<f>" + escaped(formula) + "</f><v>" + escaped(result) + "</v>");
    }

    static Cell empty() {
        return new Cell(" s=\"1\"", "");
    }

    /** Returns a text that the workbook stores once. */
    Cell sharedText(String text) {
        int number = shared.indexOf(text);
        if (number < 0) {
            number = shared.size();
            shared.add(text);
        }
        return new Cell(" t=\"s\"", "<v>" + number + "</v>");
    }

    static Cell[] row(Cell... cells) {
        return cells;
    }

    static Cell[] texts(String... texts) {
        Cell[] cells = new Cell[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = texts[i].isEmpty() ? empty() : text(texts[i]);
        }
        return cells;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    TestWorkbook with1904Dates() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    TestWorkbook sheet(String name, Cell[]... rows) {
        return sheetOf(name, "visible", rowsXml(rows), "");
    }

    TestWorkbook hiddenSheet(String name, Cell[]... rows) {
        return sheetOf(name, "hidden", rowsXml(rows), "");
    }

    TestWorkbook mergedSheet(String name, String ranges, Cell[]... rows) {
        StringBuilder merged = new StringBuilder("<mergeCells>");
        for (String range : ranges.split(" ")) {
            merged.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        return sheetOf(name, "visible", rowsXml(rows), merged + "</mergeCells>");
    }

    private static String rowsXml(Cell[]... rows) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length > 0) {
                xml.append("<row r=\"").append(i + 1).append("\">");
                for (int place = 0; place < rows[i].length; place++) {
                    xml.append("<c r=\"").append(letters(place)).append(i + 1).append('"').append(rows[i][place].attributes()).append('>')
                            .append(rows[i][place].content()).append("</c>");
                }
                xml.append("</row>");
            }
        }
        return xml.toString();
    }

    static String letters(int place) {
        return (place < 26 ? "" : letters(place / 26 - 1)) + (char) ('A' + place % 26);
    }

    /** Adds a sheet with rows as written in its part, and the XML after them. */
    TestWorkbook sheetOf(String name, String state, String rows, String behind) {
        return sheetPart(name, state, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"" + MAIN
                + "\"><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>").getBytes(StandardCharsets.UTF_8));
    }

    TestWorkbook sheetPart(String name, String state, byte[] part) {
        int number = sheetTags.size() + 1;
        sheetTags.add("<sheet name=\"" + escaped(name) + "\" sheetId=\"" + number + "\" state=\"" + state + "\" r:id=\"s" + number + "\"/>");
        relation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        return part("xl/worksheets/sheet" + number + ".xml", part);
    }

    TestWorkbook relation(String id, String kind, String target) {
        relations.add("<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>");
        return this;
    }

    TestWorkbook part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** Returns the parts by name, in the order of the file: the sheets come before the parts that their cells refer to. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        all.put("_rels/.rels", utf8("<Relationships><Relationship Id=\"a\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        all.putAll(parts);
        all.put("xl/styles.xml", utf8(STYLES));
        StringBuilder texts = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        shared.forEach(text -> texts.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>"));
        all.putIfAbsent("xl/sharedStrings.xml", utf8(texts + "</sst>"));
        all.put("xl/workbook.xml", utf8("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>"
                + String.join("", sheetTags) + "</sheets></workbook>"));
        all.put("xl/_rels/workbook.xml.rels", utf8("<Relationships>" + String.join("", relations)
                + "<Relationship Id=\"st\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"ss\" Type=\"" + OFFICE + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"));
        return all;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return zip(parts());
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Read read() throws IOException {
        return read("data.xlsx", bytes(), ReadingOptions.standard());
    }

    static Read read(String name, byte[] bytes, ReadingOptions options) throws IOException {
        CollectingSink sink = new CollectingSink();
        RegistrationReader.Result result = RegistrationReader.with(options).read(RegistrationSource.workbook(name, new ByteArrayInputStream(bytes)), sink);
        return readable(new Read(result, sink));
    }

    Read read(RecordFileMapping mapping) throws IOException {
        CollectingSink sink = new CollectingSink();
        RegistrationReader.Result result = RegistrationReader.standard()
                .read(RegistrationSource.mapped(mapping, "data.xlsx", new ByteArrayInputStream(bytes())), sink);
        return readable(new Read(result, sink));
    }

    /** Checks that each finding about a workbook has all arguments of its texts, in both languages. */
    private static Read readable(Read read) {
        for (Finding finding : read.findings()) {
            for (Language language : Language.values()) {
                String text = finding.message(language) + finding.instruction(language);
                if (text.contains("{") || finding.ruleId().startsWith("REG-08") && text.contains("?")) {
                    throw new AssertionError(finding.ruleId() + " says: " + text);
                }
            }
        }
        return read;
    }
}
