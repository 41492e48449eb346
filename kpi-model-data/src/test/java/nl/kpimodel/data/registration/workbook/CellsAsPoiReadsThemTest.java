package nl.kpimodel.data.registration.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import nl.kpimodel.core.registration.RecordField;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another library reads the same cells of random sheets. */
@Tag("locale")
class CellsAsPoiReadsThemTest {
    private static final List<String> FORMATS = List.of("General", "0", "0.00", "#,##0.00;[Red]-#,##0.00", "m/d/yy", "d-mmm-yy", "h:mm", "[h]:mm:ss", "dd-mm-yyyy",
            "dd\\-mm\\-yyyy;@", "[$-413]d mmmm yyyy;@", "yyyy\\-mm\\-dd hh:mm", "mmm-yy", "0%", "0.0 %", "\"dag\" 0", "0 \"uur\"", "@", "#\\ ?/?", "mm:ss.0");
    private static final String TEXT = "aZ 09_x&<>\"'=\u00eb\u20ac\n\ud83d\ude00";
    private static final int SHEETS = 20;
    private static final int ROWS = 60;
    private static final int COLUMNS = 8;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void randomCellsAreTheSame(boolean from1904) throws IOException {
        Random random = new Random(from1904 ? 1904 : 1900);
        int compared = 0;
        for (int i = 0; i < SHEETS; i++) {
            compared += compareCells(random, ROWS, from1904);
        }
        assertThat(compared).isGreaterThan(SHEETS * ROWS);
    }

    /** Compares the cells of a sheet of at most this many rows, which is made by the source of numbers, and returns their number. */
    static int compareCells(Random random, int rows, boolean from1904) throws IOException {
        byte[] bytes;
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (from1904) {
                workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            }
            fill(workbook.createSheet("case"), random, rows);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            bytes = out.toByteArray();
        }
        return compare(bytes, from1904);
    }

    private static void fill(Sheet sheet, Random random, int rows) {
        CellStyle[] styles = new CellStyle[FORMATS.size()];
        for (int i = 0; i < styles.length; i++) {
            styles[i] = sheet.getWorkbook().createCellStyle();
            styles[i].setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(FORMATS.get(i)));
        }
        for (int line = 0; line < rows; line++) {
            if (random.nextInt(6) == 0) {
                continue;
            }
            Row row = sheet.createRow(line);
            for (int place = 0; place < COLUMNS; place++) {
                Cell cell = row.createCell(place);
                switch (random.nextInt(9)) {
                    case 0 -> cell.setCellValue(text(random));
                    case 1 -> cell.setCellValue(random.nextInt(2_000_000) / 100.0);
                    case 2 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 12));
                    case 3 -> cell.setCellValue(61 + random.nextInt(60_000) + (random.nextBoolean() ? 0 : random.nextInt(86_400) / 86_400.0));
                    case 4 -> cell.setCellValue(random.nextBoolean());
                    case 5 -> cell.setCellErrorValue(FormulaError.values()[random.nextInt(6)].getCode());
                    case 6 -> cell.setCellFormula(random.nextInt(99) + "/4");
                    case 7 -> cell.setCellFormula("CONCATENATE(\"a\",\"" + random.nextInt(99) + "\")");
                    default -> cell.setBlank();
                }
                cell.setCellStyle(styles[random.nextInt(styles.length)]);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = TEXT.codePoints().toArray();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static int compare(byte[] bytes, boolean from1904) throws IOException {
        Workbook ours = Workbook.open("a.xlsx", () -> new ByteArrayInputStream(bytes));
        int compared = 0;
        try (XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(bytes)); SheetRows rows = ours.rows("case", COLUMNS)) {
            SheetRow row = rows.next();
            for (Row expected : theirs.getSheet("case")) {
                if (isBlank(expected)) {
                    continue;
                }
                assertThat(row).isNotNull();
                assertThat(row.line()).isEqualTo(expected.getRowNum() + 1);
                for (Cell cell : expected) {
                    compare(rows.values(), row, cell, from1904);
                    compared++;
                }
                row = rows.next();
            }
            assertThat(row).isNull();
        }
        return compared;
    }

    private static boolean isBlank(Row row) {
        for (Cell cell : row) {
            if (cell.getCellType() != CellType.BLANK && !(cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank())) {
                return false;
            }
        }
        return true;
    }

    private static void compare(CellValues values, SheetRow row, Cell cell, boolean from1904) {
        int place = cell.getColumnIndex();
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text = values.text(row, place);
        switch (type) {
            case BLANK -> assertThat(text).isEmpty();
            case STRING -> assertThat(text).isEqualTo(cell.getStringCellValue().strip());
            case BOOLEAN -> assertThat(values.typed(row, place, RecordField.Kind.BOOLEAN)).isEqualTo(cell.getBooleanCellValue());
            case ERROR -> assertThat(text).isEqualTo(FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> compareNumber(values, row, cell, text, from1904);
        }
    }

    private static void compareNumber(CellValues values, SheetRow row, Cell cell, String text, boolean from1904) {
        int place = cell.getColumnIndex();
        double number = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        String about = number + " as " + format;
        Object decimal = values.typed(row, place, RecordField.Kind.SHARE);
        if (!DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format)) {
            BigDecimal written = new BigDecimal(Double.toString(number)).stripTrailingZeros();
            // Which of two numbers of fifteen digits is nearer to one of sixteen depends on the binary fraction, and the library reads its
            // decimals.
            boolean halfway = written.precision() == 16 && written.unscaledValue().mod(BigInteger.TEN).intValue() == 5;
            BigDecimal shown = new BigDecimal(NumberToTextConverter.toText(number));
            assertThat((BigDecimal) decimal).as(about).isCloseTo(shown, within(halfway ? shown.ulp() : BigDecimal.ZERO));
            return;
        }
        assertThat(decimal).as(about).isNull();
        boolean day = format.contains("d") || format.contains("y");
        if (!day) {
            assertThat(values.typed(row, place, RecordField.Kind.DATE)).as(about).isNull();
            return;
        }
        // Day 60 of 1900 has no equal day, and numbers below 1 are times.
        if (!from1904 && (Math.floor(number) == 60 || Math.floor(number) == 0) || number < 0 || number >= 2_958_466) {
            assertThat(values.typed(row, place, RecordField.Kind.DATE)).as(about).isNull();
            return;
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true).withNano(0);
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            assertThat(values.typed(row, place, RecordField.Kind.DATE)).as(about).isEqualTo(moment.toLocalDate());
        } else {
            assertThat(LocalDateTime.parse(text)).as(about).isEqualTo(moment);
        }
    }

    @Test
    void formatsAreOfDatesWhereTheyAreElsewhere() {
        for (String code : FORMATS) {
            CellFormats.Kind kind = CellFormats.of(code).kind();
            assertThat(kind != CellFormats.Kind.NUMBER && kind != CellFormats.Kind.PERCENTAGE).as(code).isEqualTo(DateUtil.isADateFormat(200, code));
        }
        assertThat(CellFormats.of("0%").kind()).isEqualTo(CellFormats.Kind.PERCENTAGE);
        assertThat(CellFormats.of("\"50%\" 0").kind()).isEqualTo(CellFormats.Kind.NUMBER);
        assertThat(CellFormats.of("[h]:mm").kind()).isEqualTo(CellFormats.Kind.DURATION);
        assertThat(CellFormats.of("mmmm").kind()).isEqualTo(CellFormats.Kind.DATE);
        assertThat(CellFormats.of("00000").digits()).isEqualTo(5);
        assertThat(CellFormats.of("[Red]0.00;[Blue]dd").kind()).isEqualTo(CellFormats.Kind.NUMBER);
    }

    @Test
    void aStreamedWorkbookWithLargeSizesInItsZipIsRead() throws IOException {
        byte[] bytes;
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook.createSheet("case"), new Random(7), ROWS);
            workbook.write(out);
            bytes = out.toByteArray();
        }
        try (SheetRows rows = Workbook.open("a.xlsx", () -> new ByteArrayInputStream(bytes)).rows("case", COLUMNS)) {
            int count = 0;
            while (rows.next() != null) {
                count++;
            }
            assertThat(count).isBetween(ROWS / 2, ROWS);
        }
    }
}
