package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.csv.CsvColumns;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another library reads the workbook here. {@code FillInReportTest} of the calc module fills it in. */
class FillInWorkbookTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final List<KpiId> TWELVE = Stream.of(
                    "A 3", "A 4", "A 8", "A 12", "A 13", "A 19", "A 23", "A 33", "E 4.1.1", "E 6.1.1", "I 4.1.3", "I 1.1.1")
            .map(KpiId::parse).toList();

    private static FillInWorkbook workbook(KpiId... kpis) {
        return FillInWorkbook.of(MODEL, KpiModel.measures(Edition.E2025), List.of(kpis));
    }

    private static FillInWorkbook twelve() {
        return FillInWorkbook.of(MODEL, KpiModel.measures(Edition.E2025), TWELVE);
    }

    private static byte[] bytes(FillInWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static XSSFWorkbook opened(FillInWorkbook workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook)));
    }

    /** Returns workbooks for everything in both languages, so that no field, code or KPI lacks words. */
    static Stream<FillInWorkbook> ofAllKpis() {
        return Stream.of(Edition.E2025, Edition.PRE_2025).flatMap(edition -> Stream.of(Language.values())
                .map(language -> FillInWorkbook.of(KpiModel.edition(edition), KpiModel.measures(edition),
                        KpiModel.edition(edition).kpis().stream().map(Kpi::id).filter(id -> KpiModel.measures(edition).find(id).isPresent()).toList())
                                .in(language)));
    }

    private static List<XSSFSheet> recordSheets(XSSFWorkbook workbook) {
        return IntStream.range(1, workbook.getNumberOfSheets() - 1).mapToObj(workbook::getSheetAt).toList();
    }

    @ParameterizedTest
    @MethodSource("ofAllKpis")
    void readersKnowEverySheetAndColumnByItsName(FillInWorkbook workbook) throws IOException {
        try (XSSFWorkbook opened = opened(workbook)) {
            List<XSSFSheet> sheets = recordSheets(opened);
            assertThat(sheets).hasSameSizeAs(workbook.types());
            for (int i = 0; i < sheets.size(); i++) {
                RecordType type = workbook.types().get(i);
                assertThat(RecordType.of(sheets.get(i).getSheetName())).isEqualTo(type);
                List<RecordField> read = new ArrayList<>();
                sheets.get(i).getRow(0).forEach(cell -> read.add(CsvColumns.field(type, cell.getStringCellValue())));
                assertThat(read).as("%s", type).isEqualTo(workbook.fields(type));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofAllKpis")
    void namesOfSheetsAreLegalAndDifferent(FillInWorkbook workbook) throws IOException {
        try (XSSFWorkbook opened = opened(workbook)) {
            Set<String> names = new HashSet<>();
            opened.forEach(sheet -> {
                assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31).doesNotMatch(".*[\\\\/?*:\\[\\]].*");
                assertThat(names.add(sheet.getSheetName().toLowerCase(Locale.ROOT))).isTrue();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("ofAllKpis")
    void everyColumnHasANoteAndARule(FillInWorkbook workbook) throws IOException {
        try (XSSFWorkbook opened = opened(workbook)) {
            for (XSSFSheet sheet : recordSheets(opened)) {
                RecordType type = RecordType.of(sheet.getSheetName());
                Map<Integer, DataValidation> rules = rules(sheet);
                for (RecordField field : workbook.fields(type)) {
                    int column = workbook.fields(type).indexOf(field);
                    assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(0, column)).getString().getString().lines())
                            .as("%s", field).hasSizeGreaterThanOrEqualTo(4).noneMatch(line -> line.isBlank() || line.contains("{"));
                    boolean anything = Set.of(RecordField.Kind.INSTANT, RecordField.Kind.AREA).contains(field.kind());
                    assertThat(rules.containsKey(column)).as("%s", field).isNotEqualTo(anything);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofAllKpis")
    void everyCodeOfAListIsRead(FillInWorkbook workbook) throws IOException {
        try (XSSFWorkbook opened = opened(workbook)) {
            int codes = 0;
            for (XSSFSheet sheet : recordSheets(opened)) {
                RecordType type = RecordType.of(sheet.getSheetName());
                for (Map.Entry<Integer, DataValidation> rule : rules(sheet).entrySet()) {
                    RecordField field = workbook.fields(type).get(rule.getKey());
                    boolean coded = Set.of(RecordField.Kind.ENUM, RecordField.Kind.ENUM_SET).contains(field.kind());
                    boolean listed = coded || Set.of(RecordField.Kind.BOOLEAN, RecordField.Kind.KPI, RecordField.Kind.ITEM).contains(field.kind());
                    assertThat(rule.getValue().getValidationConstraint().getValidationType() == ValidationType.LIST).as("%s", field).isEqualTo(listed);
                    if (coded) {
                        List<String> choices = choices(opened, rule.getValue());
                        assertThat(choices).as("%s", field).hasSameSizeAs(field.codes());
                        for (int i = 0; i < choices.size(); i++) {
                            String choice = CodeText.folded(choices.get(i));
                            assertThat(choice).as("%s", field).isIn(CodeText.folded(field.codes().get(i)), CodeText.folded(field.dutchTerms().get(i)));
                            codes++;
                        }
                    }
                }
            }
            assertThat(codes).isGreaterThan(50);
        }
    }

    private static Map<Integer, DataValidation> rules(XSSFSheet sheet) {
        Map<Integer, DataValidation> rules = new LinkedHashMap<>();
        for (DataValidation rule : sheet.getDataValidations()) {
            var cells = rule.getRegions().getCellRangeAddress(0);
            assertThat(cells.getFirstRow()).isEqualTo(1);
            assertThat(cells.getLastRow()).isEqualTo(1_048_575);
            assertThat(rules.put(cells.getFirstColumn(), rule)).isNull();
        }
        return rules;
    }

    private static List<String> choices(XSSFWorkbook workbook, DataValidation rule) {
        AreaReference range = new AreaReference(rule.getValidationConstraint().getFormula1(), SpreadsheetVersion.EXCEL2007);
        List<String> choices = new ArrayList<>();
        for (CellReference cell : range.getAllReferencedCells()) {
            choices.add(workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()).getStringCellValue());
        }
        return choices;
    }

    @Test
    void sheetsAreThoseOfTheMeasuresAndOfWhatTheyReferTo() {
        FillInWorkbook ofHours = workbook(KpiId.parse("A 8"));
        assertThat(ofHours.types()).containsExactly(RecordType.EMPLOYEE, RecordType.CASE, RecordType.TIME_ENTRY);
        assertThat(ofHours.fields(RecordType.EMPLOYEE)).allMatch(RecordField::required);
        assertThat(ofHours.fields(RecordType.CASE)).as("what a record leaves empty is taken from its case").extracting(RecordField::name).contains("team");
        assertThat(workbook(KpiId.parse("E 4.1.1")).types()).containsExactly(RecordType.CASE, RecordType.INVITATION, RecordType.RESPONSE);
        assertThat(workbook(KpiId.parse("I 4.1.3")).types()).containsExactly(RecordType.FIGURE);
    }

    @Test
    void columnsAreThoseThatAreUsedMandatoryOrSplitBy() {
        List<String> names = workbook(KpiId.parse("A 4")).fields(RecordType.CASE).stream().map(RecordField::name).toList();
        assertThat(names).isEqualTo(Stream.concat(
                Stream.of("id", "signalReceivedOn", "startedOn", "complexityAtStart", "ageAtStart"), Strata.fields().stream().map(RecordField::name)).toList());
    }

    @Test
    void mandatoryColumnsAreMarkedByColourAndByAnAsterisk() throws IOException {
        try (XSSFWorkbook opened = opened(twelve())) {
            Row headings = opened.getSheet("casus").getRow(0);
            for (RecordField field : twelve().fields(RecordType.CASE)) {
                Cell heading = headings.getCell(twelve().fields(RecordType.CASE).indexOf(field));
                assertThat(heading.getStringCellValue().endsWith(" *")).as("%s", field).isEqualTo(field.required());
                String fill = ((org.apache.poi.xssf.usermodel.XSSFCellStyle) heading.getCellStyle()).getFillForegroundColorColor().getARGBHex();
                assertThat(fill).as("%s", field).isEqualTo(field.required() ? "FF1F3864" : "FFDDEBF7");
            }
            assertThat(opened.getSheet("casus").getPaneInformation().isFreezePane()).isTrue();
            assertThat(opened.getSheet("casus").getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        }
    }

    @Test
    void daysNumbersAndTextsHaveTheirFormatBelowTheHeading() throws IOException {
        try (XSSFWorkbook opened = opened(twelve())) {
            List<RecordField> fields = twelve().fields(RecordType.CASE);
            for (RecordField field : fields) {
                var style = opened.getSheet("casus").getColumnStyle(fields.indexOf(field));
                switch (field.kind()) {
                    case DATE -> assertThat(DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())).isTrue();
                    case INTEGER -> assertThat(style.getDataFormatString()).isEqualTo("0");
                    case MONEY -> assertThat(style.getDataFormatString()).isEqualTo("0.00");
                    default -> assertThat(style.getDataFormatString()).as("%s", field).isEqualTo("@");
                }
            }
        }
    }

    @Test
    void theFirstSheetNamesSheetsKpisChoicesAndQuestions() throws IOException {
        try (XSSFWorkbook opened = opened(twelve())) {
            List<String> texts = new ArrayList<>();
            opened.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
            assertThat(opened.getSheetName(0)).isEqualTo("Uitleg");
            assertThat(texts).contains("Werkmap om in te vullen, bij KPI-model 2025").containsAll(TWELVE.stream().map(KpiId::toString).toList())
                    .contains("De antwoordschaal", "4a1", "casus", "Casussen")
                    .noneMatch(text -> text.contains("{0}"));
            assertThat(opened.getSheetAt(0).getHyperlinkList()).extracting(link -> link.getLocation()).contains("'casus'!A1");
            assertThat(opened.getSheetVisibility(opened.getNumberOfSheets() - 1)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(opened.getSheetName(opened.getNumberOfSheets() - 1)).isEqualTo("_lists");
        }
        try (XSSFWorkbook opened = opened(twelve().in(Language.ENGLISH))) {
            assertThat(opened.getSheetName(0)).isEqualTo("Explanation");
            assertThat(opened.getSheet("case").getRow(0).getCell(0).getStringCellValue()).isEqualTo("Id *");
        }
    }

    @Test
    void aTermThatIsTooLongForASheetIsReplacedByTheKeyOfTheType() throws IOException {
        try (XSSFWorkbook opened = opened(workbook(KpiId.parse("A 18")))) {
            assertThat(opened.getSheet("partnerRequest")).isNotNull();
        }
    }

    @Test
    void theSameKpisGiveTheSameBytes() throws IOException {
        List<KpiId> otherOrder = new ArrayList<>(TWELVE);
        java.util.Collections.reverse(otherOrder);
        otherOrder.add(TWELVE.get(3));
        FillInWorkbook again = FillInWorkbook.of(MODEL, KpiModel.measures(Edition.E2025), otherOrder);
        FillInWorkbook workbook = twelve();
        assertThat(bytes(again)).isEqualTo(bytes(workbook)).isEqualTo(bytes(workbook));
    }

    @Test
    void noCellIsAFormula() throws IOException {
        try (XSSFWorkbook opened = opened(twelve())) {
            opened.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                    assertThat(cell.getCellType()).isIn(org.apache.poi.ss.usermodel.CellType.STRING, org.apache.poi.ss.usermodel.CellType.BLANK))));
        }
    }

    @Test
    void whatCannotBeMadeIsRefused(@TempDir Path folder) {
        assertThatIllegalArgumentException().isThrownBy(FillInWorkbookTest::workbook).withMessageContaining("select at least one");
        assertThatThrownBy(() -> workbook(KpiId.parse("A 99"))).isInstanceOf(UnknownIdException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> FillInWorkbook.of(MODEL, KpiModel.measures(Edition.PRE_2025), TWELVE))
                .withMessageContaining("pre-2025");
        assertThatIllegalArgumentException().isThrownBy(() -> twelve().fields(RecordType.SPIN_OFF)).withMessageContaining("spinOff");
        assertThatIllegalArgumentException().isThrownBy(() -> twelve().write(folder.resolve("registratie.xls"))).withMessageContaining(".xlsx");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsReplacedWhenTheWorkbookIsComplete(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("registratie.xlsx"), "before");
        twelve().write(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes(twelve()));
    }
}
