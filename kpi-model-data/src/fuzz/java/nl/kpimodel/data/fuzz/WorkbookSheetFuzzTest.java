package nl.kpimodel.data.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.RegistrationSource;

/** The parts of a workbook without its zip, because a fuzzer that changes packed bytes hardly ever reaches them. */
class WorkbookSheetFuzzTest {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String ROOT = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"" + RELATION + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    private static final String WORKBOOK = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + RELATION.substring(0, RELATION.length() - 1) + "\"><sheets><sheet name=\"case\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private static final String PARTS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"" + RELATION + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"r2\" Type=\"" + RELATION + "sharedStrings\" Target=\"sharedStrings.xml\"/>"
            + "<Relationship Id=\"r3\" Type=\"" + RELATION + "styles\" Target=\"styles.xml\"/></Relationships>";

    @FuzzTest
    void anySheetIsAccountedForOrRefused(FuzzedDataProvider data) throws IOException {
        String strings = data.consumeString(300);
        String styles = data.consumeString(300);
        String sheet = data.consumeRemainingAsString();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", ROOT);
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", PARTS);
        parts.put("xl/sharedStrings.xml", strings);
        parts.put("xl/styles.xml", styles);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            ReadingLaws.hold(RegistrationSource.workbook("records.xlsx", new ByteArrayInputStream(bytes.toByteArray())));
        } catch (RegistrationFileException refused) {
            // The library reports that this is not a sheet.
        }
    }
}
