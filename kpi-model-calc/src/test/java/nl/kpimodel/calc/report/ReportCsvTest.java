package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReportCsvTest {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.,][0-9]+)?");

    private static String written(List<KpiReport> reports, ReportCsv.Dialect dialect) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportCsv.write(reports.stream().map(KpiReport::internal).toList(), dialect, out);
        return out.toString();
    }

    private static List<NamedCsvRecord> lines(String csv, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void hasALineForEveryOutcomeOfEveryPeriodWithTheNumbersOfReportJson() throws IOException {
        List<KpiReport> reports = SampleReports.twoQuarters();
        List<NamedCsvRecord> lines = lines(written(reports, ReportCsv.Dialect.INTERNATIONAL), ',');

        assertThat(lines).hasSize(reports.stream().mapToInt(report -> report.outcomes().size()).sum());
        int at = 0;
        for (KpiReport report : reports) {
            for (JsonNode outcome : SampleReports.outcomes(report)) {
                NamedCsvRecord line = lines.get(at++);
                assertThat(line.getField("period")).isEqualTo(report.period().name());
                for (String column : List.of("kpi", "component", "status", "unit")) {
                    assertThat(line.getField(column)).isEqualTo(outcome.path(column).asText());
                }
                for (String column : List.of("value", "median", "min", "max", "n", "assumedNo")) {
                    assertThat(line.getField(column)).as("%s of %s", column, outcome).isEqualTo(number(outcome.path(column)));
                }
                for (String column : List.of("numerator", "denominator")) {
                    String exact = outcome.path(column).asText("");
                    assertThat(line.getField(column)).isEqualTo(exact.contains("/") ? line.getField(column) : exact);
                }
                assertThat(Long.parseLong(line.getField("excluded"))).isEqualTo(SampleReports.sum(outcome.path("excluded")));
                assertThat(Long.parseLong(line.getField("missing"))).isEqualTo(SampleReports.sum(outcome.path("missing")));
                outcome.path("excluded").fields().forEachRemaining(reason ->
                        assertThat(line.getField("excluded " + reason.getKey())).isEqualTo(reason.getValue().asText()));
            }
        }
    }

    private static String number(JsonNode number) {
        return number.isMissingNode() ? "" : number.decimalValue().toPlainString();
    }

    @Tag("locale")
    @Test
    void writesAFractionAsADecimalOfTenDigitsBecauseASpreadsheetReadsADate() throws IOException {
        NamedCsvRecord fte = lines(written(SampleReports.twoQuarters(), ReportCsv.Dialect.INTERNATIONAL), ',').stream()
                .filter(line -> line.getField("kpi").equals("A 8") && line.getField("component").equals("fte") && line.getField("group").isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(fte.getField("numerator")).isEqualTo("14.2986111111");
        assertThat(fte.getField("denominator")).isEqualTo("182");
    }

    @Tag("locale")
    @Test
    void hasSemicolonsDecimalCommasAndDutchWordsInTheDutchDialectAndTheSameFigures() throws IOException {
        String csv = written(SampleReports.twoQuarters(), ReportCsv.Dialect.DUTCH);
        List<NamedCsvRecord> lines = lines(csv, ';');

        assertThat(csv).startsWith("vorm;editie;periode;eersteDag;laatsteDag;laag;kpi;naam;onderdeel;geteld;gedeeldDoor;").contains("\r\n").doesNotContain("null");
        NamedCsvRecord rate = lines.stream().filter(line -> line.getField("kpi").equals("I 3.1.1") && line.getField("cijferPeriode").equals("2025-Q1"))
                .findFirst().orElseThrow();
        assertThat(rate.getField("waarde")).isEqualTo("77,7");
        assertThat(rate.getField("teller")).isEqualTo("412");
        assertThat(rate.getField("noemer")).isEqualTo("530");
        NamedCsvRecord net = lines.stream()
                .filter(line -> line.getField("kpi").equals("A 42") && line.getField("onderdeel").equals("net") && line.getField("groep").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(net.getField("waarde")).as("a negative number stays a number").isEqualTo("-501,00");
    }

    @Test
    void tellsPeriodGroupSourceAndTableOfAFigureOfOthersThatHasNoValueToo() throws IOException {
        NamedCsvRecord line = lines(written(List.of(SampleReports.overNothing()), ReportCsv.Dialect.INTERNATIONAL), ',').get(0);

        assertThat(List.of("status", "value", "figurePeriod", "figureGroup", "lower", "figureStatus", "source", "table")).map(line::getField)
                .containsExactly("ZERO_DENOMINATOR", "", "'2019", "'65+", "", "PROVISIONAL", "CBS", "Kerncijfers");
    }

    @Test
    void beginsWithAByteOrderMarkOnlyWhereThatIsAskedFor() throws IOException {
        String without = written(List.of(SampleReports.empty()), ReportCsv.Dialect.DUTCH);

        assertThat(without).doesNotStartWith("\ufeff");
        assertThat(written(List.of(SampleReports.empty()), ReportCsv.Dialect.DUTCH.withByteOrderMark())).isEqualTo("\ufeff" + without);
    }

    @Tag("locale")
    @Test
    void hasNoCellThatASpreadsheetOfAnyCountryRunsAndGivesBackEveryTextWithoutItsGuard() throws IOException {
        KpiReport hostile = SampleReports.hostile();
        for (ReportCsv.Dialect dialect : List.of(ReportCsv.Dialect.DUTCH, ReportCsv.Dialect.INTERNATIONAL)) {
            String csv = written(List.of(hostile), dialect);
            List<NamedCsvRecord> lines = lines(csv, dialect == ReportCsv.Dialect.DUTCH ? ';' : ',');
            assertThat(lines).hasSize(hostile.outcomes().size());
            assertThat(lines.stream().flatMap(line -> line.getFields().stream()))
                    .allMatch(cell -> !cell.matches("(?s)[=+@-].*") || NUMBER.matcher(cell).matches());
            assertThat(lines.stream().flatMap(line -> line.getFields().stream()))
                    .contains("'=cmd()|' /C calc'!A0", "'@SUM(1;2)", "'- item", "x\";'=1+1", "evil", "'=gestopt <b>", "'=bron | <script>", "'3-5", "'1E5", "'007", "'1/2", "'12:30", "'maart 2025", "''@Home",
                            "'TRUE", "'1.234", "'\u20ac 5", "'5%", "a,'=1+1,b");
            assertThat(csv.lines().filter(line -> line.contains("more ,"))).isNotEmpty().allMatch(line -> line.matches(".*\"more ,'=1 and ;'=1(, [^\"]+)?\".*"));
            assertThat(csv.split("[,;\t\r\n]")).filteredOn(cell -> !NUMBER.matcher(cell).matches())
                    .extracting(cell -> cell.replaceAll("^[\\s\"]+", ""))
                    .noneMatch(cell -> cell.matches("(?s)[=+@-].*"));
            assertThat(csv).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\n<img src=x onerror=alert(1)>\n| a | b |\n\ufffd\"");
        }
    }

    @Test
    void ofNothingIsItsHeaderLine() throws IOException {
        assertThat(written(List.of(SampleReports.empty()), ReportCsv.Dialect.INTERNATIONAL).lines()).hasSize(1);
    }

    @Tag("locale")
    @Test
    void isRefusedOfNoReportOfTwoEditionsAndOfOnePeriodTwiceWithTheWayOut() {
        KpiReport report = SampleReports.twoQuarters().get(0);
        assertThatThrownBy(() -> written(List.of(), ReportCsv.Dialect.DUTCH)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("give one or more");
        assertThatThrownBy(() -> written(List.of(SampleReports.twoQuarters().get(1), SampleReports.ofEarlierEdition()), ReportCsv.Dialect.DUTCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("edition pre-2025")
                .hasMessageContaining("edition 2025")
                .hasMessageContaining("write a file for each edition");
        assertThatThrownBy(() -> written(List.of(report, report), ReportCsv.Dialect.DUTCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two reports over 2025-Q1");
    }
}
