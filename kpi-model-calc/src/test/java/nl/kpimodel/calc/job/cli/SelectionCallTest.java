package nl.kpimodel.calc.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A selection file on the command line. */
class SelectionCallTest {
    private static final String SELECTION = "{\"format\": 1, \"edition\": \"2025\", \"name\": \"Eenzame ouderen\", \"kpis\": [\"A 4\", \"A 12\", \"E 4.1.2\"],"
            + " \"items\": [\"4a5\"], \"targets\": [{\"kpi\": \"A 12\", \"direction\": \"AT_MOST\", \"value\": 2.5, \"by\": \"2099-12-31\"}]}";

    @TempDir
    private Path folder;

    private record Ending(int status, String out, String err) {}

    private Ending run(String call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = KpiCommandLine.run(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Stream.of(call.split(" ")).map(argument -> argument.replace("DIR", folder.toString())).toArray(String[]::new));
        return new Ending(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void files() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("case.csv"),
                "id,organisation,team,startedOn,completedOn,complexityAtStart\nC1,Waterstad,Noord,2025-01-10,,LOW\nC2,Waterstad,Zuid,2025-02-10,,HIGH\n");
        Files.writeString(folder.resolve("selection.json"), SELECTION);
    }

    @Test
    void choosesTheKPIsAndEditionOfAReportWhichShowsItsTargetsAndWhatIsMissing() throws IOException {
        Ending ending = run("report DIR/in --select DIR/selection.json --form internal --period 2025-Q1 --output DIR/r.json");

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(ending.err()).contains("== Selectie Eenzame ouderen ==", "3 KPI’s, 1 vraag, 1 streefwaarde",
                "Let op, scope.service: De dienst is niet ingevuld.").doesNotContain("Tip, ");
        assertThat(ending.out()).contains("streefwaarde: hoogstens 2,5 op 31 december 2099").doesNotContain("A 13");
        assertThat(Files.readString(folder.resolve("r.json"))).contains("\"selection\"", "Eenzame ouderen");
        assertThat(run("report DIR/in --select DIR/selection.json --form internal --language en").out()).contains("target: at most 2.5 by 31 December 2099");
    }

    @Test
    void isReviewedByTheDayThatTheCallGives() {
        String call = "report DIR/in --select DIR/selection.json --period 2025-Q1 --as-of ";
        assertThat(run(call + "2099-12-31").err()).doesNotContain("voorbij");
        assertThat(run(call + "2100-01-01").err()).contains("Let op, targets[0].by: De datum van de streefwaarde van A 12 is 2099-12-31. Die is voorbij");
    }

    @Test
    void choosesTheEditionToo() throws IOException {
        Files.writeString(folder.resolve("selection.json"), "{\"format\": 1, \"edition\": \"pre-2025\", \"kpis\": [\"A 4\", \"K 2\"]}");
        assertThat(run("report DIR/in --select DIR/selection.json --output DIR/r.json").status()).isZero();
        assertThat(Files.readString(folder.resolve("r.json"))).contains("\"K 2\"").doesNotContain("\"A 12\"").contains("pre-2025");
    }

    @Test
    void choosesTheItemsOfAWorkbookToFillIn() throws IOException {
        assertThat(run("template --select DIR/selection.json --output DIR/w.xlsx").status()).isZero();
        try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("w.xlsx").toFile())) {
            String lists = text(workbook, "_lists");
            assertThat(lists).contains("4a5").doesNotContain("4a4");
            assertThat(text(workbook, "Uitleg")).contains("4a5").doesNotContain("4a4");
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(XSSFWorkbook workbook, String sheet) {
        StringBuilder text = new StringBuilder();
        workbook.getSheet(sheet).forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "no JSON|{|Fout, Het bestand is geen JSON",
        "a wrong id and a wrong day|{\"format\": 1, \"edition\": \"2025\", \"kpis\": [\"Z 1\"], \"monitoring\": {\"from\": \"1-1-2026\", \"until\": \"2026-12-31\"}}"
                + "|Fout, kpis[0]: \"Z 1\" is geen nummer van een KPI.;Fout, monitoring.from: \"1-1-2026\" is geen datum.",
        "a percentage of 140|{\"format\": 1, \"edition\": \"2025\", \"kpis\": [\"E 4.1.2\"], \"items\": [\"4a5\"], \"targets\":"
                + " [{\"kpi\": \"E 4.1.2\", \"direction\": \"AT_LEAST\", \"value\": 140}]}|Fout, targets[0].value: De streefwaarde van E 4.1.2 is 140",
        "an indicator that is not asked|{\"format\": 1, \"edition\": \"2025\", \"kpis\": [\"E 4.1.2\"]}|Voor E 4.1.2 wordt geen enkele vraag gesteld",
        "no KPI|{\"format\": 1, \"edition\": \"2025\", \"items\": [\"4a\"]}|Er zijn wel vragen gekozen, maar geen KPI’s."})
    void thatCannotBeUsedMakesNothingAndSaysEverythingThatIsWrong(String about, String file, String said) throws IOException {
        Files.writeString(folder.resolve("selection.json"), file);
        for (String call : new String[] {"report DIR/in --select DIR/selection.json --output DIR/r.json", "template --select DIR/selection.json --output DIR/w.xlsx"}) {
            Ending ending = run(call);
            assertThat(ending.status()).as(ending.err()).isEqualTo(2);
            assertThat(ending.err()).contains(said.split(";")).doesNotContain("Exception", "\tat ");
        }
        assertThat(folder.resolve("r.json")).doesNotExist();
        assertThat(folder.resolve("w.xlsx")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "report DIR/in --select DIR/selection.json --edition pre-2025|is uit editie 2025, maar --edition vraagt om pre-2025; laat --edition weg",
        "report DIR/in --select DIR/selection.json --output DIR/selection.json|wordt gelezen en zou worden overschreven",
        "report DIR/in --select DIR/selection.json --summary DIR/selection.json|wordt gelezen en zou worden overschreven"})
    void isAWrongCallIfItContradictsTheCallOrWouldBeReplaced(String call, String said) {
        Ending ending = run(call);
        assertThat(ending.status()).as(ending.err()).isEqualTo(64);
        assertThat(ending.err()).startsWith("Fout in de opdracht: ").contains(said);
        assertThat(folder.resolve("selection.json")).hasContent(SELECTION);
    }

    @Test
    void thatIsNotThereMakesNothing() {
        Ending ending = run("report DIR/in --select DIR/none.json");
        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err()).contains("none.json: dit bestand of deze map bestaat niet");
    }
}
