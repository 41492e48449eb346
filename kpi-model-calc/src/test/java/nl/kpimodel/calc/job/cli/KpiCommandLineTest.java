package nl.kpimodel.calc.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.report.text.RefusalWords;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpiCommandLineTest {
    private static final String CASES =
            "id,organisation,team,startedOn,completedOn,complexityAtStart\nC1,Waterstad,Noord,2025-01-10,,LOW\nC2,Waterstad,Zuid,2025-02-10,,HIGH\n";

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void input() throws IOException {
        input = Files.createDirectory(folder.resolve("registration"));
        Files.writeString(input.resolve("case.csv"), CASES);
    }

    private record Ending(int status, String out, String err) {}

    /** Runs a command, in which IN is replaced by the input and DIR by its folder. */
    private Ending run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private Ending run(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> call = new ArrayList<>();
        for (String argument : arguments) {
            call.add(argument.equals("IN") ? input.toString() : argument.replace("DIR", folder.toString()));
        }
        int status = KpiCommandLine.run(new ByteArrayInputStream(in), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                call.toArray(String[]::new));
        return new Ending(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void printsTheFiguresToStandardOutputAndTheRestToStandardError() throws IOException {
        Ending ending = run("report", "IN", "--form", "internal", "--as-of", "2025-03-31", "--output", "DIR/a.html,DIR/b", "--summary", "DIR/summary.json");

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(ending.out()).contains("== Rapport over 2025-Q1 ==", "Interne vorm", "A 12 ").doesNotContain("goedgekeurd", "a.html");
        assertThat(ending.err()).contains("2 gegevens gelezen, 2 goedgekeurd, 0 afgekeurd", "--as-of ...", "Periode 2025-Q1", "a.html");
        assertThat(folder.resolve("b/report.json")).isRegularFile();
        JsonNode summary = new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
        assertThat(summary.path("status").asText()).isEqualTo("DONE");
        assertThat(summary.path("records").path("accepted").asInt()).isEqualTo(2);
        assertThat(summary.path("files")).hasSize(5);
    }

    @Test
    void endsWith1AndTheReportIfOnlyTheSummaryCannotBeWritten() throws IOException {
        Ending ending = run("report", "IN", "--as-of", "2025-03-31", "--output", "DIR/a.html", "--summary", "DIR/none/s.json");

        assertThat(ending.status()).isEqualTo(1);
        assertThat(folder.resolve("a.html")).isRegularFile();
        assertThat(ending.err()).containsOnlyOnce("s.json cannot be written").doesNotContain("Geen rapport");
    }

    @Test
    void leavesTheExplanationsOutOfReportJsonIfAskedAndNotOutOfTheOtherForms() throws IOException {
        String[] full = {"report", "IN", "--form", "internal", "--as-of", "2025-03-31", "--output", "DIR/full"};
        assertThat(run(full).status()).isZero();
        Ending ending = run(Stream.concat(Stream.of(full).limit(7), Stream.of("DIR/bare", "--no-texts")).toArray(String[]::new));

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(folder.resolve("full/report.json")).content().contains("\"explanation\"");
        assertThat(folder.resolve("bare/report.json")).content().contains("\"value\"").doesNotContain("\"explanation\"");
        for (String form : List.of("html", "csv", "md")) {
            assertThat(folder.resolve("bare/report." + form)).hasSameTextualContentAs(folder.resolve("full/report." + form));
        }
        assertThat(run("report", "--help").out()).contains("--no-texts", "Laat de uitleg weg");
    }

    @Test
    void writesAnEditionInTheFormatsOfOtherToolsAndNothingOverWhatSomebodyChanged() throws IOException {
        Ending ending = run("catalogue", "--format", "csv,skos", "--output", "DIR/model");
        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(ending.out()).isEmpty();
        assertThat(ending.err()).contains("kpi-model-2025-kpis.nl.csv", "kpi-model-2025.ttl", "kpi-model-2025.jsonld");
        assertThat(folder.resolve("model/kpi-model-2025-kpis.nl.csv")).content().contains("Beoogd effect");
        assertThat(run("catalogue", "--format", "csv", "--edition", "concept-2021", "--language", "en", "--output", "DIR/model").status()).isZero();
        assertThat(folder.resolve("model/kpi-model-concept-2021-kpis.en.csv")).content().startsWith("id,layer,");

        assertThat(run("catalogue", "--format", "skos", "--output", "DIR/model").status()).isZero();
        Path turtle = folder.resolve("model/kpi-model-2025.ttl");
        Files.writeString(turtle, "# mine");
        Ending refused = run("catalogue", "--format", "skos", "--output", "DIR/model");
        assertThat(refused.status()).isEqualTo(64);
        assertThat(refused.err()).contains("kpi-model-2025.ttl bestaat al", "--output");
        assertThat(turtle).hasContent("# mine");
        Ending pages = run("catalogue", "--format", "html", "--output", "DIR/pages");
        assertThat(pages.status()).as(pages.err()).isZero();
        assertThat(folder.resolve("pages/kpi-model-2025.nl.html")).content().startsWith("<!DOCTYPE html>").contains("Participatiegraad");
        assertThat(folder.resolve("pages/kpi-model-2025.en.html")).content().contains("lang=\"en\"");
        Ending none = run("catalogue", "--format", "fhir", "--edition", "pre-2025", "--output", "DIR/model");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("Editie pre-2025 heeft niets voor de vorm fhir.");
        assertThat(run("catalogue", "--help", "--language", "en").out()).contains("csv|xlsx|json|skos|fhir|html|mermaid|dot", "The folder for the files");
    }

    @Test
    void protectsWhatWasPublishedBeforeAndWritesOnlyThePeriodsThatAreAskedFor() throws IOException {
        StringBuilder cases = new StringBuilder("id,organisation,team,signalReceivedOn,startedOn,complexityAtStart\n");
        for (int i = 0; i < 100; i++) {
            String team = i < 80 ? "Noord" : i < 98 ? "Zuid" : "West";
            String start = i < 80 && i % 2 == 0 || i >= 82 && i < 98 ? "2025-02-10" : "2025-05-12";
            cases.append("C").append(i).append(",x,").append(i < 98 ? team : "Zuid").append(",2025-01-06,").append(start).append(",LOW\n");
        }
        Files.writeString(input.resolve("case.csv"), cases);
        String[] half = {"report", "IN", "--select", "A 4", "--by", "team", "--period", "2025-H1", "--output", "DIR/half.json"};
        assertThat(run(half).status()).isZero();
        assertThat(folder.resolve("half.json")).content().doesNotContain("SUPPRESSED");

        Ending quarter = run("report", "IN", "--select", "A 4", "--by", "team", "--period", "2025-Q1", "--output", "DIR/q/report.json", "--earlier", "DIR/half.json");
        assertThat(quarter.status()).as(quarter.err()).isZero();
        assertThat(folder.resolve("q/report.json")).content().contains("SUPPRESSED", "2025-Q1");
        assertThat(folder.resolve("q")).isDirectoryNotContaining("glob:**2025*");
        run("report", "IN", "--select", "A 4", "--by", "team", "--period", "2025-Q1", "--output", "DIR/alone.json");
        assertThat(folder.resolve("alone.json")).content().doesNotContain("SUPPRESSED");

        Ending other = run("report", "IN", "--select", "A 4", "--period", "2025-Q1", "--output", "DIR/o.json", "--earlier", "DIR/q/report.json");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("Geen rapport gemaakt: ", "splits ze ook daarnaar uit");
        assertThat(run("report", "IN", "--earlier", "DIR/half.json", "--output", "DIR/half.json").err()).contains("half.json");
        assertThat(run("report", "IN", "--earlier", "DIR/none.json").status()).isEqualTo(2);
    }

    @Test
    void comparesThePublishedReportsOfOrganisationsWithThePlaceOfOnesOwn() throws IOException {
        List<String> call = new ArrayList<>(List.of("benchmark"));
        for (int i = 0; i < 5; i++) {
            StringBuilder cases = new StringBuilder("id,organisation,startedOn,complexityAtStart\n");
            for (int each = 0; each < 20 + i; each++) {
                cases.append("C").append(each).append(",x").append(i).append(",2025-01-10,LOW\n");
            }
            Files.writeString(input.resolve("case.csv"), cases);
            String form = i == 4 ? "internal" : "published";
            assertThat(run("report", "IN", "--select", "A 12", "--form", form, "--output", "DIR/o" + i + "/report.json").status()).isZero();
            call.add(i == 2 ? "Waterstad=DIR/o2/report.json" : "DIR/o" + i + "/report.json");
        }
        Ending four = run(call.toArray(String[]::new));
        assertThat(four.status()).isEqualTo(2);
        assertThat(four.err()).contains("4 organisaties hebben een rapport dat in deze vergelijking past", "over het 1e kwartaal 2025", "1 rapport in de interne vorm", "minstens 5 organisaties");

        run("report", "IN", "--select", "A 12", "--output", "DIR/o4/report.json");
        Ending five = run(call.toArray(String[]::new));
        assertThat(five.status()).as(five.err()).isZero();
        assertThat(five.out()).contains("A 12 ", "heeft 22, van 5 organisaties").doesNotContain("Waterstad", "o1");

        call.addAll(List.of("--own", "DIR/o1/report.json", "--named", "--language", "en"));
        assertThat(run(call.toArray(String[]::new)).out()).contains("Your own organisation has 21; lower: 1, equal: 0, higher: 3.", "Waterstad 22", "x1 21");
        List<String> unknown = new ArrayList<>(call.subList(0, 6));
        unknown.addAll(List.of("--own", "y"));
        assertThat(run(unknown.toArray(String[]::new)).err()).contains("Er is geen rapport van \"y\", wel van ", "Waterstad");
        for (String ending : List.of("json", "html", "csv")) {
            List<String> writing = new ArrayList<>(call);
            writing.addAll(List.of("--output", "DIR/comparison." + ending));
            assertThat(run(writing.toArray(String[]::new)).status()).isZero();
            assertThat(folder.resolve("comparison." + ending)).content().contains("Waterstad");
        }
        call.add("DIR/none.json");
        Ending none = run(call.toArray(String[]::new));
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("No comparison: ", "none.json");
    }

    @Test
    void evaluatesTheReportsOfAYearOnTheScreenOrInAFile() throws IOException {
        for (int quarter = 1; quarter <= 2; quarter++) {
            Files.writeString(input.resolve("case.csv"), quarter == 1 ? CASES : CASES + "C3,Waterstad,Zuid,2025-02-32,,HIGH\n");
            assertThat(run("report", "IN", "--select", "A 12,A 19", "--form", "internal", "--period", "2025-Q" + quarter, "--output", "DIR/q" + quarter + ".json").status())
                    .isEqualTo(quarter - 1);
        }
        Ending screen = run("evaluate", "DIR/q2.json", "DIR/q1.json");
        assertThat(screen.status()).as(screen.err()).isZero();
        assertThat(screen.out()).startsWith("# Waterstad: evaluatie 1e kwartaal 2025 t/m 2e kwartaal 2025\n").contains("Wat vindt de opdrachtgever ervan?",
                "| 1e kwartaal 2025 | 2 | 0 | 0,0\u00a0% |\n| 2e kwartaal 2025 | 3 | 1 | 33,3\u00a0% |\n").containsPattern("\\| REG-024 \\| [^|]+ \\| 0 \\| 1 \\|\n");
        assertThat(screen.err()).contains("2 rapporten volgens KPI-model 2025");

        for (String ending : List.of("md", "html", "json")) {
            Ending written = run("evaluate", "DIR/q1.json", "DIR/q2.json", "--language", "en", "--output", "DIR/evaluation." + ending);
            assertThat(written.status()).as(written.err()).isZero();
            assertThat(folder.resolve("evaluation." + ending)).content().contains("Hoe gaat het registreren?");
        }
        assertThat(folder.resolve("evaluation.html")).content().startsWith("<!DOCTYPE html>").contains("<h2>What changed?</h2>");
        assertThat(new ObjectMapper().readTree(folder.resolve("evaluation.json").toFile()).path("periods")).hasSize(2);

        Ending twice = run("evaluate", "DIR/q1.json", "DIR/q1.json");
        assertThat(twice.status()).isEqualTo(2);
        assertThat(twice.err()).contains("Geen evaluatie: Er zijn twee rapporten over 2025-Q1; geef er één per periode.");
        assertThat(run("evaluate", "DIR/none.json").status()).isEqualTo(2);
    }

    @Test
    void printsOnlySelectedKPIsInEnglishIfAskedForEveryPeriodOfARange() {
        Ending ending = run("report", "IN", "--select", "A 12", "--period", "2024-Q4..2025-Q2", "--language", "en");

        assertThat(ending.status()).isZero();
        assertThat(ending.out()).contains("Report on 2024-Q4", "Report on 2025-Q1", "Report on 2025-Q2", "A 12").doesNotContain("A 13");
    }

    @Test
    void validatesFindingsToStandardOutputAndToAFile1IfThereAreErrorsOrTooManyWarnings() throws IOException {
        assertThat(run("validate", "IN").status()).isZero();
        Files.writeString(input.resolve("case.csv"), CASES + "C4,Waterstad,Noord,2052-01-10,,LOW\n");
        assertThat(run("validate", "IN", "--as-of", "2025-03-31").status()).isZero();
        assertThat(run("validate", "IN", "--as-of", "2025-03-31", "--max-warnings", "1").status()).isZero();
        assertThat(run("validate", "IN", "--as-of", "2025-03-31", "--max-warnings", "33%").status()).isEqualTo(1);
        Ending tooMany = run("validate", "IN", "--as-of", "2025-03-31", "--max-warnings", "0", "--summary", "DIR/s.json");
        assertThat(tooMany.status()).isEqualTo(1);
        assertThat(tooMany.err()).contains("1 waarschuwing, meer dan de toegestane 0");
        assertThat(folder.resolve("s.json")).content().contains("\"exitStatus\": 1");

        Files.writeString(input.resolve("educationTrack.csv"), "employeeId,organisation,startedOn\nE1,Waterstad,2025-01-01\nE2,Waterstad,geen\n");
        Ending unused = run("validate", "IN", "--as-of", "2025-03-31", "--summary", "DIR/u.json");
        assertThat(unused.status()).isZero();
        assertThat(unused.out()).containsOnlyOnce("niet gecontroleerd, want deze editie gebruikt dit niet: beroepseducatietrajecten, 2 gegevens")
                .doesNotContain("REG-202", "REG-023");
        assertThat(new ObjectMapper().readTree(folder.resolve("u.json").toFile()).path("notUsed").path("educationTrack").asInt()).isEqualTo(2);
        assertThat(run("validate", "IN", "--edition", "pre-2025").status()).isEqualTo(1);
        Files.delete(input.resolve("educationTrack.csv"));

        Files.writeString(input.resolve("case.csv"), CASES + "C3,Waterstad,Noord,2025-01-10,,MIDDLE\n");
        Ending errors = run("validate", "IN", "--findings", "DIR/findings.csv");
        assertThat(errors.status()).isEqualTo(1);
        assertThat(errors.out()).contains("REG-034, 1x: Kies uit");
        assertThat(folder.resolve("findings.csv")).content().contains("REG-034");
    }

    @Test
    void writesTheSheetAgainWithItsErrorsMarked() throws IOException {
        Files.writeString(input.resolve("case.csv"), CASES + "C3,Waterstad,Noord,2025-01-10,,MIDDLE\n");
        Ending ending = run("validate", "IN", "--findings", "DIR/findings.xlsx", "--language", "en");

        assertThat(ending.status()).as(ending.err()).isEqualTo(1);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("findings.xlsx")))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Findings");
            assertThat(workbook.getSheet("case").getCellComments().keySet()).extracting(CellAddress::formatAsString).containsExactly("F4");
        }
    }

    @Test
    void makesAWorkbookToFillInTheSameAtEveryRun() throws IOException {
        Ending ending = run("template", "--select", "A 4,E 4.1.1", "--edition", "2025", "--output", "DIR/a.xlsx");

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(ending.out()).isEmpty();
        assertThat(ending.err()).contains("a.xlsx");
        assertThat(run("template", "--select", "E 4.1.1,A 4", "--output", "DIR/b.xlsx").status()).isZero();
        assertThat(folder.resolve("b.xlsx")).hasSameBinaryContentAs(folder.resolve("a.xlsx"));
        assertThat(run("template", "--select", "A 4", "--output", "DIR/nowhere/a.xlsx").status()).isEqualTo(2);
        assertThat(run("template", "--help").out()).contains("--select", "op .xlsx").doesNotContain("INPUT");
    }

    @Test
    void endsWith2IfNothingWasMadeAndTheSummarySaysWhy() {
        Ending ending = run("report", "DIR/nowhere", "--summary", "DIR/s.json");

        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.out()).isEmpty();
        assertThat(ending.err()).contains("Geen rapport gemaakt: ", "nowhere");
        assertThat(folder.resolve("s.json")).content().contains("\"exitStatus\": 2", "nowhere");
    }

    @Test
    void readsASheetOfOnesOwnByAMappingThatItDrafts() throws IOException {
        StringBuilder sheet = new StringBuilder("Cli\u00ebntnr;Aanmelddatum;Startdatum;Zwaarte;Kenmerk\n");
        for (int i = 0; i < 40; i++) {
            LocalDate start = LocalDate.of(2025, 1, 6).plusDays(i);
            sheet.append("C").append(100 + i).append(';').append(start.minusDays(3 + i)).append(';').append(start).append(";Licht;x\n");
        }
        Files.writeString(folder.resolve("trajecten.csv"), sheet);

        Ending drafted = run("mapping", "DIR/trajecten.csv", "--output", "DIR/mapping.json");
        assertThat(drafted.status()).isZero();
        assertThat(drafted.err()).contains("Licht", "Kenmerk");
        assertThat(run("mapping", "DIR/trajecten.csv").out()).contains("Aanmelddatum", "signalReceivedOn");
        assertThat(run("mapping", "DIR/trajecten.csv", "--output", "DIR/trajecten.csv").status()).isEqualTo(64);
        assertThat(run("mapping", "DIR/nowhere.csv").status()).isEqualTo(2);

        Ending open = run("report", "DIR/trajecten.csv", "--mapping", "DIR/mapping.json");
        assertThat(open.status()).isEqualTo(2);
        assertThat(open.err()).contains("complexityAtStart.codes.Licht", "vraagteken");

        String draft = Files.readString(folder.resolve("mapping.json"));
        Files.writeString(folder.resolve("mapping.json"),
                draft.replace("\"Licht\": \"?\"", "\"Licht\": \"LOW\"").replace("\"constant\": \"?\"", "\"constant\": \"Welzijn\""));
        Ending reported = run("report", "DIR/trajecten.csv", "--mapping", "DIR/mapping.json", "--period", "2025-Q1", "--output", "DIR/report.json");
        assertThat(reported.err()).contains("40 gegevens gelezen, 40 goedgekeurd");
        assertThat(reported.status()).isZero();
        assertThat(reported.out()).contains("22,5").doesNotContain("900 / 40");
        assertThat(run("report", "DIR/trajecten.csv", "--mapping", "DIR/mapping.json", "--period", "2025-Q1", "--form", "internal").out()).contains("900 / 40");
        assertThat(run("report", "DIR/trajecten.csv", "--mapping", "DIR/mapping.json", "--output", "DIR/mapping.json").status()).isEqualTo(2);
    }

    @Test
    void readsStandardInput() {
        byte[] cases = CASES.getBytes(StandardCharsets.UTF_8);
        Ending csv = run(cases, "report", "-", "--select", "A 12", "--form", "internal", "--summary", "DIR/s.json");
        assertThat(csv.status()).as(csv.err()).isZero();
        assertThat(csv.out()).contains("A 12 ");
        assertThat(folder.resolve("s.json")).content().contains("\"input\": \"stdin\"");
        byte[] json = "{\"type\":\"case\",\"id\":\"C1\",\"organisation\":\"W\",\"startedOn\":\"2025-02-30\",\"complexityAtStart\":\"LOW\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        Ending records = run(json, "validate", "-");
        assertThat(records.status()).isEqualTo(1);
        assertThat(records.out()).contains("stdin", "REG-024");
        Ending unknown = run("naam\nx\n".getBytes(StandardCharsets.UTF_8), "report", "-");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("stdin", "mapping");
        assertThat(run("report", "-").status()).isEqualTo(2);
    }

    @Test
    void doesNotReplaceWhatSomebodyMayHaveWorkedIn() throws IOException {
        assertThat(run("template", "--select", "A 4", "--output", "DIR/w.xlsx").status()).isZero();
        byte[] filled = Files.readAllBytes(folder.resolve("w.xlsx"));
        assertThat(run("template", "--select", "A 12", "--output", "DIR/w.xlsx").err()).contains("w.xlsx bestaat al", "--output");
        assertThat(run("validate", "IN", "--findings", "DIR/w.xlsx").status()).isEqualTo(64);
        Files.writeString(folder.resolve("own.csv"), "Cli\u00ebntnr;Startdatum\nc1;6-1-2025\n");
        assertThat(run("mapping", "DIR/own.csv", "--output", "DIR/w.xlsx").status()).isEqualTo(64);
        assertThat(Files.readAllBytes(folder.resolve("w.xlsx"))).isEqualTo(filled);
    }

    @Test
    void doesNotWriteTheSummaryOverWhatItReadsOrWritesBesides() throws IOException {
        Files.writeString(folder.resolve("m.json"), "{}");
        for (String call : List.of("report IN --mapping DIR/m.json --summary DIR/m.json", "report IN --output DIR/s.json --summary DIR/s.json",
                "validate IN --findings DIR/f.csv --summary DIR/f.csv", "report IN --output DIR/d --summary DIR/d/report.json",
                "report IN --output DIR/x.json --summary DIR/x-2025-Q1.json")) {
            Ending ending = run(call.split(" "));
            assertThat(ending.status()).as(call).isEqualTo(64);
            assertThat(ending.err()).contains("--summary");
        }
        assertThat(folder.resolve("m.json")).content().isEqualTo("{}");
        assertThat(run("report", "IN", "--select", "A 12", "--output", "DIR/r.json").status()).isZero();
        byte[] report = Files.readAllBytes(folder.resolve("r.json"));
        assertThat(run("validate", "IN", "--summary", "DIR/r.json").err()).contains("is geen samenvatting van een eerdere keer en zou worden overschreven", "--summary");
        assertThat(folder.resolve("r.json")).hasBinaryContent(report);
        for (String other : List.of("page.html", "notes.txt", "list.json", "cut.json")) {
            Files.writeString(folder.resolve(other), other.equals("list.json") ? "[1]" : "{\"status\": 7");
            assertThat(run("report", "DIR/nowhere", "--summary", "DIR/" + other).status()).as(other).isEqualTo(64);
            assertThat(folder.resolve(other)).as(other).content().isEqualTo(other.equals("list.json") ? "[1]" : "{\"status\": 7");
        }
        assertThat(run("report", "DIR/nowhere", "--summary", "DIR/s.json").status()).isEqualTo(2);
        assertThat(run("report", "DIR/nowhere", "--summary", "DIR/s.json").status()).as("the summary of an earlier run").isEqualTo(2);
        assertThat(run("template", "--select", "A 4", "--output", "DIR/a.xlsx,DIR/b.xlsx").status()).isEqualTo(64);
    }

    @Test
    void failsWhereNothingWasReadAlsoWhenItOnlyValidates() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(run("validate", "DIR/empty").status()).isEqualTo(2);
        assertThat(run("report", "DIR/empty").status()).isEqualTo(2);
        Ending template = run("template", "--select", "A 4", "--output", "DIR/empty/a.xlsx");
        assertThat(template.status()).as(template.err()).isZero();
        assertThat(run("validate", "DIR/empty/a.xlsx").status()).isEqualTo(2);
        Ending written = run("validate", "DIR/empty/a.xlsx", "--findings", "DIR/empty/findings.csv");
        assertThat(written.status()).isEqualTo(1);
        assertThat(written.out()).contains("Geen gegevens gelezen, dus niets gecontroleerd.");
    }

    @Test
    void saysThatAPeriodIsYetToComeAndHowManyFiguresItDoesNotPrint() throws URISyntaxException {
        Ending future = run("report", "IN", "--period", "2027-Q1", "--as-of", "2025-03-31");
        assertThat(future.err()).contains("de periode 2027-Q1 begint pas na 2025-03-31");
        assertThat(run("report", "IN", "--period", "2025-Q1", "--as-of", "2025-03-31").err()).doesNotContain("begint pas na");

        String sample = Path.of(Objects.requireNonNull(KpiCommandLineTest.class.getResource("/quickstart/registration")).toURI()).toString();
        Ending all = run("report", sample, "--period", "2025-Q1", "--form", "internal");
        assertThat(all.out()).containsPattern("\\.\\.\\. en nog [0-9]+ KPI\u2019s met een cijfer; het hele rapport krijgt u met --output \\.\\.\\.");
        assertThat(run("report", sample, "--period", "2025-Q1", "--form", "internal", "--output", "DIR/a.html").out()).contains("die staan in het rapport");
        assertThat(run("report", "IN", "--period", "2025-Q1", "--select", "A 12").out()).doesNotContain("en nog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "validate", "mapping", "template", "needs", "questions", "diff", "catalogue", "benchmark", "evaluate"})
    void breaksTheLinesOfHelpAtSpacesOnly(String command) {
        List<String> lines = run(command, "--help").out().lines().toList();

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("[(/]$|[^.]\\.\\.$").doesNotContainPattern("^ {20,}(json|csv|xlsx|md)\\b"));
    }

    @Test
    void saysOfEveryKPIThatWasAskedForWhyItHasNoFigureAndWhichOptionItWaitsFor() {
        Ending report = run("report", "IN", "--select", "A 12,E 4.1.1,A 32", "--form", "internal");
        assertThat(report.out()).contains("A 12 ", "E 4.1.1: ", "A 32: Nog geen cijfer: kies eerst de tevredenheidsschaal", "(--options): satisfactionScale");
        assertThat(run("report", "IN", "--form", "internal").out()).doesNotContain("A 32: ");
    }

    @Test
    void protectsSmallGroupsUnlessTheInternalFormIsAskedForAndSaysWhichFormItIs() throws IOException {
        Ending published = run("report", "IN", "--output", "DIR/p", "--summary", "DIR/summary.json");
        assertThat(published.out()).contains("Gepubliceerde vorm: cijfers over minder dan 5 mensen").doesNotContain("A 12 ");
        assertThat(Files.readString(folder.resolve("p/report.json"))).contains("\"form\": \"PUBLISHED\"", "\"threshold\": 5", "SUPPRESSED");
        assertThat(Files.readString(folder.resolve("p/report.md"))).contains("Gepubliceerde vorm");
        assertThat(Files.readString(folder.resolve("p/report.html"))).contains("Gepubliceerde vorm");
        assertThat(new ObjectMapper().readTree(folder.resolve("summary.json").toFile()).path("form").asText()).isEqualTo("PUBLISHED");

        Ending lower = run("report", "IN", "--threshold", "2");
        assertThat(lower.out()).contains("minder dan 2 mensen", "A 12 ");

        run("report", "IN", "--form", "internal", "--output", "DIR/i");
        assertThat(Files.readString(folder.resolve("i/report.json"))).contains("\"form\": \"INTERNAL\"", "\"hiddenBy\": \"SMALL_GROUP\"").doesNotContain("SUPPRESSED");
        assertThat(Files.readString(folder.resolve("i/report.csv"))).contains("INTERNAL;2025;").doesNotContain("PUBLISHED");
        assertThat(Files.readString(folder.resolve("i/report.html"))).contains("Interne vorm");
    }

    @ParameterizedTest
    @CsvSource({"report, true", "needs, false", "questions, false", "diff, false", "catalogue, false", "benchmark, false", "mapping, false", "evaluate, false"})
    void saysInHelpHowManyPlacesACommandTakes(String command, boolean takesSeveral) {
        assertThat(run(command, "--help").out().contains("--output=PATH[,PATH..]")).isEqualTo(takesSeveral);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "benchmark DIR/read.json --output DIR/same/read.json",
        "evaluate DIR/read.json --output DIR/same/read.json",
        "mapping DIR/read.json --output DIR/link.json",
        "needs --select DIR/read.json --output DIR/link.json",
        "needs --select A4 --have DIR/read.json --output DIR/same/read.json",
        "questions --select DIR/read.json --draft --output DIR/read.json",
        "questions --select DIR/read.json --draft --output DIR/link.json",
        "questions --select 1a --texts DIR/in-professionals.json --output DIR/in.json"})
    void replacesNothingThatItReadsByWhateverPath(String call) throws IOException {
        Path read = Files.writeString(folder.resolve("read.json"), "{}");
        Path texts = Files.writeString(folder.resolve("in-professionals.json"), "{}");
        Files.createSymbolicLink(folder.resolve("link.json"), read);
        Files.createSymbolicLink(folder.resolve("same"), folder);
        Ending ending = run(call.split(" "));

        assertThat(ending.status()).isEqualTo(64);
        assertThat(ending.err()).contains("wordt gelezen en zou worden overschreven");
        assertThat(read).hasContent("{}");
        assertThat(texts).hasContent("{}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "''|kies uit report, validate, mapping, template, needs, questions, diff, catalogue, benchmark, evaluate",
        "raport IN|\"raport\"",
        "needs|--select ontbreekt",
        "needs --select A4 --output f.docx|.md, .csv of .json",
        "needs --select A4 --by mood|kies uit organisation, team",
        "needs --select A99|heeft geen A 99",
        "needs --select A4 --output a.md,b.csv|één pad",
        "questions --select 1a --output a.html,b.json|één pad",
        "diff pre-2025 2025 --output a.md,b.json|één pad",
        "catalogue --format csv --output a,b|één pad",
        "benchmark x.json --output a.json,b.html|één pad",
        "needs --select s.json --output s.json|wordt gelezen",
        "needs --select A4 --have f.csv --output f.csv|wordt gelezen",
        "mapping|geen invoer",
        "diff|geef er twee, de oudste eerst: pre-2025 2025",
        "diff 2025|geef er twee",
        "diff 2025 pre-2025|Editie 2025 is niet ouder dan editie pre-2025",
        "diff pre-2025 2026|\"2026\" kan niet; kies uit concept-2021, pre-2025, 2025; bedoelt u 2025?",
        "diff pre-2025 2025 --output DIR/a.html|kies een bestandsnaam die eindigt op .md of .json",
        "benchmark|geen invoer gegeven",
        "benchmark a/report.json ./a/report.json|twee keer genoemd; noem elk rapport één keer",
        "benchmark a/x.json b/x.json|Er zijn twee rapporten van \"x\"",
        "benchmark x.json --output y.txt|kies een bestandsnaam die eindigt op .json, .html of .csv",
        "benchmark x.json --output x.json|wordt gelezen en zou worden overschreven",
        "benchmark x.json --language de|bedoelt u ",
        "evaluate|geen invoer gegeven",
        "evaluate x.json --output y.csv|kies een bestandsnaam die eindigt op .md, .html of .json",
        "evaluate x.json --output x.json|wordt gelezen en zou worden overschreven",
        "report|geen invoer",
        "report IN IN|te veel",
        "report IN --perod 2025|bedoelt u --period?",
        "report IN --period|--period",
        "report IN --period 2025 --period 2024|twee keer",
        "report IN --period 2025-Q9|\"2025-Q9\" is geen periode",
        "report IN --period 2025-Q1..2025-06|2025-Q1..2025-06",
        "report IN --period 2025,2025|twee keer",
        "report IN --edition 1999|kies uit pre-2025, 2025",
        "report IN --edition concept-2021|concept-2021",
        "report IN --by mood|kies uit organisation, team",
        "report IN --select A99|heeft geen A 99; het meest lijken erop: A ",
        "report IN --select kpis.txt|geen nummer van een KPI",
        "report IN --as-of 31-3-2025|--as-of 2025-03-31",
        "report IN --language de|\"de\"",
        "report IN --form secret|secret",
        "report IN --threads 0|--threads 2",
        "report IN --threads twee|--threads 2",
        "report IN --threads 99999999999|999",
        "report IN --no-texts=true|--no-texts heeft geen waarde",
        "report IN --threshold 0|2 tot en met 100",
        "report IN --threshold 1|2 tot en met 100",
        "report IN --threshold 1000000|2 tot en met 100",
        "report IN --threshold vijf|--threshold 5",
        "report IN --threshold -3|--threshold 5",
        "report IN --summary DIR/registration/case.csv|wordt gelezen",
        "validate IN --period 2025|--period",
        "validate IN --max-warnings veel|10 of 2%",
        "validate IN --findings f.xls|.csv, .json of .xlsx",
        "catalogue --output DIR|--format ontbreekt",
        "catalogue --format json|--output ontbreekt",
        "catalogue --format json,xslx --output DIR|kies uit csv, xlsx, json, skos, fhir, html, mermaid, dot; bedoelt u xlsx?",
        "catalogue --format json --edition 2026 --output DIR|kies uit concept-2021, pre-2025, 2025",
        "template --output f.xlsx|--select ontbreekt",
        "template --select A4|--output ontbreekt",
        "template --select A4 --output f.xls|eindigt op .xlsx",
        "template --select A999 --output f.xlsx|A 999",
        "template --select kpis.txt --output f.xlsx|een selectiebestand met een naam die eindigt op .json",
        "template IN --select A4 --output f.xlsx|Hier staat te veel"})
    void refusesAWrongCallWith64AndWhatToDo(String call, String said) throws IOException {
        Ending ending = run(call.isEmpty() ? new String[0] : call.split(" "));

        assertThat(ending.status()).as(ending.err()).isEqualTo(64);
        assertThat(ending.out()).isEmpty();
        assertThat(ending.err()).startsWith("Fout in de opdracht: ").contains(said).contains("--help");
        assertThat(input.resolve("case.csv")).hasContent(CASES);
    }

    @Test
    void saysWhichDataKPIsNeedAndWhatOfThemIsThere() throws IOException {
        assertThat(run("needs", "--select", "A 4,A 28", "--by", "team").out()).startsWith("# Gegevens").contains("case.signalReceivedOn", "case.team");
        Files.writeString(folder.resolve("velden.txt"), "case.id\ncase.startedOn\ncase.hobby\n");
        Ending list = run("needs", "--select", "A 4", "--have", "DIR/velden.txt", "--output", "DIR/n.md", "--language", "en");
        assertThat(list.status()).as(list.err()).isZero();
        assertThat(list.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("n.md"))).contains("Compared with the available fields", "case.hobby", "| date of the signal | case.signalReceivedOn | mandatory | A 4 |");

        Ending registration = run("needs", "--select", "A 12", "--have", "IN", "--output", "DIR/n.json");
        assertThat(registration.status()).as(registration.err()).isZero();
        assertThat(Files.readString(folder.resolve("n.json"))).contains("\"figures\": [\n        \"value\"\n      ],\n      \"lost\": []");

        Files.writeString(folder.resolve("s.json"), "{\"format\": 1, \"edition\": \"2025\", \"kpis\": [\"A 4\"], \"items\": [\"4a\"]}");
        assertThat(run("needs", "--select", "DIR/s.json").out()).contains("4a5");
        assertThat(run("needs", "--select", "DIR/s.json", "--edition", "pre-2025").status()).isEqualTo(64);
        Files.writeString(folder.resolve("velden.json"), "[1]");
        Ending broken = run("needs", "--select", "A 4", "--have", "DIR/velden.json");
        assertThat(broken.status()).isEqualTo(2);
        assertThat(broken.err()).contains("Geen overzicht van gegevens", "velden.json is geen lijst van velden");
        Ending nowhere = run("needs", "--select", "A 4", "--have", "DIR/nowhere.txt");
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("dit bestand of deze map bestaat niet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.xlsx|PK|2|geen enkel record gelezen", "A.XLSX|PK|2|geen enkel record gelezen", "a.zip|oeps|2|geen enkel record gelezen",
        "a.ndjson|{oeps|2|REG-012", "g.csv.gz|oeps|2|case.csv.gz",
        "b.ndjson|{\"type\": \"case\", \"id\": \"c-1\", \"startedOn\": \"2025-01-02\", \"organisation\": \"w\", \"complexityAtStart\": \"LOW\"}\\n{oeps|1|REG-012",
    })
    void comparesNeedsWithNothingThatCannotBeReadAndSaysInDutchWhatToDo(String name, String content, int status, String said) throws IOException {
        Files.writeString(folder.resolve(name), content.replace("\\n", "\n"));
        Ending ending = run("needs", "--select", "A 4", "--have", "DIR/" + name);
        assertThat(ending.status()).as(ending.err()).isEqualTo(status);
        assertThat(ending.err()).contains(said).doesNotContain("RegistrationSource", "Exception");
        assertThat(ending.out().isEmpty()).isEqualTo(status == 2);
    }

    @Test
    void helpsWithTheJarThatRunsOrElseItsClass() {
        assertThat(KpiCommandLine.call("lib/kpi-model-calc-0.1.0-app.jar report in", "lib/kpi-model-calc-0.1.0-app.jar"))
                .isEqualTo("java -jar lib/kpi-model-calc-0.1.0-app.jar");
        assertThat(KpiCommandLine.call("C:\\My programs\\app.jar report in", "C:\\My programs\\app.jar"))
                .isEqualTo("java -jar \"C:\\My programs\\app.jar\"");
        String main = "java nl.kpimodel.calc.job.cli.KpiCommandLine";
        assertThat(KpiCommandLine.call("nl.kpimodel.calc.job.cli.KpiCommandLine --help", "classes:picocli.jar")).isEqualTo(main);
        assertThat(KpiCommandLine.call("nl.kpimodel.calc.job.cli.KpiCommandLine", "kpi-model-calc-0.1.0-app.jar")).isEqualTo(main);
        assertThat(KpiCommandLine.call("", "")).isEqualTo(main);
        assertThat(run("--help").out()).contains(main + " [");
    }

    @Test
    void helpsInDutchAndEnglishWithEveryOption() {
        assertThat(run("--help").out()).contains("Gebruik: ", "report", "validate", "64 fout in de opdracht");
        assertThat(run("report", "--help").out()).contains("--period", "--edition", "pre-2025", "--by", "neighbourhood", "--summary", "Opties:");
        assertThat(run("validate", "--help", "--language", "en").out()).contains("Usage: ", "--max-warnings", "N%", "Exit status: 0 done");
        assertThat(run("--version").out()).startsWith("kpi-model ");
        assertThat(run("report", "--help").status()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "{|options.json, regel 1: dit is geen geldige JSON|options.json, line 1: this is not valid JSON",
        "[]|het bestand bevat geen JSON-object|does not contain a JSON object",
        "{\"zrmPolicy\": \"NETT\"}|zrmPolicy is \"NETT\"; geef een van ANY, NET, NONE_DECLINED; het meest lijkt NET erop|give one of",
        "{\"zrmPolicies\": \"NET\"}|zrmPolicies is geen optie; bedoelt u zrmPolicy?|is not an option",
        "{\"missing\": {\"A 99\": \"NO\"}}|kan niet: editie 2025 heeft geen A 99. Het meest lijken erop|Edition 2025 has no A 99",
        "{\"followUpTerm\": {\"days\": {}}}|is een leeg object; geef een geheel getal van 1 tot en met 10000|is an empty object; give a whole number from 1 to 10000",
        "{\"combination\": \"SOME\"}|geef een object zoals {\"all\": \"ANY\"}, {\"all\": \"ALL\"} of|give an object such as {\"all\": \"ANY\"}",
        "{\"combination\": {\"all\": \"SOME\"}}|geef \"ANY\", \"ALL\" of {\"atLeast\": n}|give \"ANY\", \"ALL\" or",
        "{\"satisfactionScale\": {\"min\": 1, \"max\": 10}}|satisfactionScale.interval ontbreekt|is missing"})
    void refusesAnOptionsFileInTheLanguageOfTheCaller(String options, String dutch, String english) throws IOException {
        Files.writeString(folder.resolve("options.json"), options);

        Ending inDutch = run("report", "IN", "--options", "DIR/options.json");
        assertThat(inDutch.status()).isEqualTo(2);
        assertThat(inDutch.err()).startsWith("Geen rapport gemaakt: Optiebestand ").contains(dutch).doesNotContain(" give ", " is no ");
        assertThat(run("report", "IN", "--options", "DIR/options.json", "--language", "en").err()).startsWith("No report: Options file ").contains(english);
        assertThat(run("report", "IN", "--options", "DIR/nowhere.json").err()).contains("dit bestand bestaat niet");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
        "report IN --select DIR/bad.json|[1]|Hier staat [...], maar hier hoort een object",
        "report IN --select DIR/bad.json|{|regel 1. Verbeter het bestand",
        "needs --select DIR/bad.json|{\"format\": 1, \"edition\": \"2025\", \"kpis\": \"A 4\"}|Fout, kpis: Hier staat \"A 4\", maar hier hoort een lijst",
        "template --select DIR/bad.json --output DIR/t.xlsx|{\"format\": 1, \"edition\": \"2025\", \"items\": [\"4a1\"]}|geen KPI’s",
        "questions --select DIR/bad.json|{\"format\": 2}|Fout, format: ",
        "needs --select A4 --have DIR/bad.json|[1]|geen lijst van velden: De naam van een veld is geen tekst",
        "needs --select A4 --have DIR/bad.json|{\"case\": 1}|geen lijst van velden: case: deze sleutel bestaat hier niet",
        "needs --select A4 --have DIR/bad.json|[|regel 1: dit is geen geldige JSON",
        "questions --select 2b2 --texts DIR/bad.json|{|regel 1: dit is geen geldige JSON",
        "report IN --stories DIR/bad.json|{\"A 4\": 1}|De duiding bij \"A 4\" is geen tekst",
        "report IN --mapping DIR/bad.json|{\"records\": 1}|records: hier hoort een lijst, maar er staat \"1\"",
        "evaluate DIR/bad.json|{}|format ontbreekt"})
    void refusesEveryFileOfJsonWithItsNameInTheLanguageOfTheCaller(String call, String json, String dutch) throws IOException {
        Files.writeString(folder.resolve("bad.json"), json);

        Ending ending = run(call.split(" "));
        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err()).contains("bad.json", dutch).doesNotContainPattern("\\b(it|is not|the|there|give|leave|line)\\b");
    }

    @Test
    void saysInTheLanguageOfTheCallerWhyThereIsNoReport() throws IOException {
        Files.writeString(input.resolve("case.csv"), CASES.lines().findFirst().orElseThrow() + "\n");
        assertThat(run("report", "IN").err()).contains("In case.csv staan geen gegevens, hoogstens een kopregel");
        assertThat(run("report", "IN", "--language", "en").err()).contains("case.csv has no records, at most a header");
        Files.writeString(input.resolve("case.csv"), CASES);
        assertThat(run("report", "IN", "--output", "DIR/registration/case.csv").err()).contains("wordt gelezen en zou worden overschreven");
        assertThat(input.resolve("case.csv")).hasContent(CASES);
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertThat(FileBeside.properties(JobWords.class, "job_nl.properties").stringPropertyNames())
                .isEqualTo(FileBeside.properties(JobWords.class, "job_en.properties").stringPropertyNames());
        assertThat(FileBeside.properties(RefusalWords.class, "refusal_nl.properties").stringPropertyNames())
                .isEqualTo(FileBeside.properties(RefusalWords.class, "refusal_en.properties").stringPropertyNames());
    }

    @Test
    void saysWhatChangedBetweenTwoEditionsOnTheScreenAndInFiles() throws IOException {
        Ending shown = run("diff", "pre-2025", "2025");
        assertThat(shown.status()).as(shown.err()).isZero();
        assertThat(shown.out()).startsWith("# Wijzigingen in het KPI-model: van editie pre-2025 naar 2025\n").contains("**I 4.3.1** Voor 2025 ging deze KPI over jongeren");

        assertThat(run("diff", "pre-2025", "2025", "--output", "DIR/diff.md", "--language", "en").status()).isZero();
        assertThat(folder.resolve("diff.md")).content().startsWith("# Changes in the KPI-model: from edition pre-2025 to 2025\n");

        Ending written = run("diff", "concept-2021", "2025", "--output", "DIR/diff.json");
        assertThat(written.err()).contains("diff.json");
        JsonNode json = new ObjectMapper().readTree(folder.resolve("diff.json").toFile());
        assertThat(json.get("byName").asBoolean()).isTrue();
        assertThat(json.get("entries").findValuesAsText("entry")).contains("A 1", "E 4.1.3", "K 1");
    }
}
