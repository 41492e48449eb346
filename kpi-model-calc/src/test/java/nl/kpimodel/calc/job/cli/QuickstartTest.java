package nl.kpimodel.calc.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {
    private static final String HEADER = "id,organisation,team,startedOn,completedOn,complexityAtStart\n";
    private static final String CASES = HEADER + "C1,Waterstad,Noord,2025-01-10,,LOW\nC2,Waterstad,Zuid,2025-02-10,2025-03-01,HIGH\n";
    private static final String REFUSED = "Geen rapport gemaakt: ";

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void input() throws IOException {
        input = Files.createDirectory(folder.resolve("registration"));
        Files.writeString(input.resolve("case.csv"), CASES);
    }

    /** The output of a run and its exit status. */
    private record Ending(int status, List<String> lines) {
        String last() {
            return lines.get(lines.size() - 1);
        }
    }

    /** Runs with settings, alternately names and values. By default it reads the two cases and writes a page. */
    private Ending run(String... settings) {
        Map<String, String> all = new java.util.HashMap<>(Map.of("kpi.input", input.toString(), "kpi.report", folder.resolve("report.html").toString()));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), all::get);
        return new Ending(status, bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private void assertNoReport(Ending ending, String... said) {
        assertThat(ending.status()).as("%s", ending.lines()).isEqualTo(2);
        assertThat(ending.last()).startsWith(REFUSED).satisfies(last -> assertThat(List.of(said)).allMatch(last::contains));
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void endsWith0IfThereIsAReportOfEverythingOverTheQuarterOfTheLastStart() {
        Ending ending = run();

        assertThat(ending.status()).as("%s", ending.lines()).isZero();
        assertThat(ending.lines()).contains("2 gegevens gelezen, 2 goedgekeurd, 0 afgekeurd").anyMatch(line -> line.startsWith("Periode 2025-Q1"));
        assertThat(folder.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void endsWith1IfThereIsAReportOfTheAcceptedPartAndShowsForEachWayOutHowOftenItIsTheOne() throws IOException {
        Files.writeString(input.resolve("case.csv"), CASES + "C3,Waterstad,Noord,2025-01-10,,MIDDLE\nC4,Waterstad,Noord,2025-01-10,,MIDDLE\n");
        Files.writeString(input.resolve("referral.csv"), "id,organisation,direction,referredOn\nV1,Waterstad,SIDEWAYS,2025-01-10\n");
        Ending ending = run();

        assertThat(ending.status()).isEqualTo(1);
        assertThat(folder.resolve("report.html")).exists();
        List<String> waysOut = ending.lines().stream().filter(line -> line.matches("  REG-[0-9]+, [0-9]+x: .*")).toList();
        assertThat(waysOut).contains("  REG-034, 2x: Kies uit: LOW (laag), HIGH (hoog).").allSatisfy(line -> assertThat(waysOut).containsOnlyOnce(line));
        long told = waysOut.stream().mapToLong(line -> Long.parseLong(line.replaceAll("  REG-[0-9]+, ([0-9]+)x: .*", "$1"))).sum();
        assertThat(ending.lines()).anyMatch(line -> line.matches("  " + told + " bevindingen, [0-9]+ controles?"));
    }

    @Test
    void endsWith1IfAFieldWasLeftOutThoughEveryRecordWasAccepted() throws IOException {
        Files.writeString(input.resolve("case.csv"),
                "id,organisation,startedOn,complexityAtStart,signalReceivedOn\nC1,Waterstad,2025-01-10,LOW,2025-01-09\nC2,Waterstad,2025-01-10,LOW,2025-01-11\n");
        Ending ending = run();

        assertThat(ending.status()).as("%s", ending.lines()).isEqualTo(1);
        assertThat(ending.lines()).anyMatch(line -> line.contains("case.csv:3") && line.contains("FIELD"));
        assertThat(folder.resolve("report.html")).exists();
    }

    @Test
    void countsInTheRestOnlyWhatItDidNotShow() throws IOException {
        StringBuilder cases = new StringBuilder(CASES);
        for (int i = 0; i < 30; i++) {
            cases.append("X").append(i).append(",Waterstad,Noord,2025-01-10,,MIDDLE\n");
        }
        Files.writeString(input.resolve("case.csv"), cases);
        Ending ending = run();

        assertThat(ending.lines()).contains("  30 bevindingen, 1 controle", "  REG-034, 20x: Kies uit: LOW (laag), HIGH (hoog).", "  ... en nog 10 bevindingen: REG-034 10x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"clienten.csv,'id,organisation,startedOn\nC1,W,2025-01-01\n',REG-002", "case.csv,'nummer;naam;begin\n1;Noord;1-1-2025\n',REG-",
        "case.csv,'id,organisation,startedOn,complexityAtStart\nC1,W,gisteren,LOW\n',REG-023"})
    void showsTheFindingsThatExplainWhyThereIsNoReport(String name, String content, String rule) throws IOException {
        Files.delete(input.resolve("case.csv"));
        Files.writeString(input.resolve(name), content.translateEscapes());
        Ending ending = run();

        assertNoReport(ending);
        assertThat(ending.lines()).anyMatch(line -> line.contains(name) && line.contains(rule));
    }

    private void assertWrongCall(Ending ending, String... said) {
        assertThat(ending.status()).as("%s", ending.lines()).isEqualTo(64);
        assertThat(ending.last()).startsWith("Fout in de opdracht: ").satisfies(last -> assertThat(List.of(said)).allMatch(last::contains));
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void callsNothingValidIfItReadNothing() throws IOException {
        Files.delete(input.resolve("case.csv"));
        Ending ending = run("kpi.period", "2025-Q1");

        assertNoReport(ending, "is niets gelezen", "case.csv");
    }

    @Test
    void warnsOfADateAfterTheAsOfDateAndChoosesNoPeriodByIt() throws IOException {
        Files.writeString(input.resolve("case.csv"), CASES + "C3,Waterstad,Noord,2052-01-10,,LOW\n");

        Ending ending = run("kpi.asOf", "2025-03-31");
        assertThat(ending.status()).as("%s", ending.lines()).isZero();
        assertThat(ending.lines()).anyMatch(line -> line.contains("case.csv:4") && line.contains("REG-150"))
                .anyMatch(line -> line.startsWith("Periode 2025-Q1"));

        assertThat(run("kpi.asOf", "2052-03-31").lines()).noneMatch(line -> line.contains("REG-150"))
                .anyMatch(line -> line.startsWith("Periode 2052-Q1"));
        assertThat(run("kpi.asOf", "31-3-2025").last()).startsWith("Fout in de opdracht: ").contains("\"31-3-2025\"", "-Dkpi.asOf=2025-03-31");
    }

    @Test
    void choosesNoPeriodByADateThatHasAFinding() throws IOException {
        Files.writeString(input.resolve("case.csv"), CASES + "C3,Waterstad,Noord,2205-01-10,,LOW\n");
        Ending ending = run();

        assertThat(ending.lines()).anyMatch(line -> line.contains("case.csv:4")).anyMatch(line -> line.startsWith("Periode 2025-Q1"));

        Files.writeString(input.resolve("case.csv"), HEADER + "C3,Waterstad,Noord,2205-01-10,,LOW\n");
        Files.delete(folder.resolve("report.html"));
        assertNoReport(run(), "2025-Q1");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"kpi.edition,1999,edition", "kpi.period,2025-Q9,2025-Q9", "kpi.period,',',period", "kpi.by,mood,mood",
        "kpi.period,2025-Q1..2025-12,2024-Q1..2025-Q4", "kpi.select,A 99,A 99", "kpi.select,kpis.txt,kpis.txt"})
    void refusesAWrongSettingWithWhatToDo(String setting, String value, String said) {
        assertWrongCall(run(setting, value), said);
    }

    @Test
    void addsStoriesAndSaysSoOfOneWithoutAKPI() throws IOException {
        Path stories = Files.writeString(folder.resolve("stories.json"), "{\"report\": \"<i>Alles</i>\", \"A 4\": \"Vier\", \"A 13\": \"Dertien\"}");
        Ending ending = run("kpi.stories", stories.toString(), "kpi.select", "A 4,A 12", "kpi.form", "internal");

        assertThat(ending.status()).as("%s", ending.lines()).isZero();
        assertThat(ending.lines()).anyMatch(line -> line.contains("er is duiding bij A 13"));
        assertThat(Files.readString(folder.resolve("report.html"))).contains("&lt;i&gt;Alles&lt;/i&gt;", "Vier", "<h1>Waterstad, 1e kwartaal 2025</h1>").doesNotContain("Dertien");
        Files.delete(folder.resolve("report.html"));
        Files.writeString(stories, "{\"A 4\": \"" + "x".repeat(100_000) + "\"}");
        assertNoReport(run("kpi.stories", stories.toString()), "stories.json", "100000 tekens", "10000");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"kpi.options,nowhere.json", "kpi.stories,nowhere.json", "kpi.input,nowhere"})
    void namesAFileThatIsNotThere(String setting, String value) {
        assertNoReport(run(setting, value), value);
    }

    @Test
    void refusesAPathThatCannotBeOne() {
        assertWrongCall(run("kpi.input", "a\0b"));
        assertWrongCall(run("kpi.report", "a\0b"));
    }

    @ParameterizedTest(name = "a report in {0}")
    @CsvSource({"case.csv", "link.csv", "hard.csv", "registration/../registration/case.csv"})
    void neverReplacesWhatItReads(String target) throws IOException {
        Files.createSymbolicLink(folder.resolve("link.csv"), input.resolve("case.csv"));
        Files.createLink(folder.resolve("hard.csv"), input.resolve("case.csv"));
        Path report = target.equals("case.csv") ? input.resolve(target) : folder.resolve(target);
        for (String read : List.of(input.toString(), input.resolve("case.csv").toString())) {
            assertNoReport(run("kpi.input", read, "kpi.report", report.toString()), "wordt gelezen en zou worden overschreven", "kies een andere plaats");
            assertThat(input.resolve("case.csv")).hasContent(CASES);
        }
    }

    @Test
    void neverReplacesItsOptions() throws IOException {
        Path options = Files.writeString(folder.resolve("options.json"), "{}");
        assertNoReport(run("kpi.options", options.toString(), "kpi.report", options.toString()), "options.json");
        assertThat(options).hasContent("{}");
    }

    @Test
    void namesThePlaceThatItCannotWriteTo() {
        assertNoReport(run("kpi.report", input.resolve("case.csv").resolve("report").toString()), "case.csv");
        assertNoReport(run("kpi.report", input.resolve("case.csv").resolve("report.html").toString()), "case.csv");
        assertNoReport(run("kpi.report", Files.exists(Path.of("/dev/full")) ? "/dev/full" : input.resolve("case.csv").resolve("x").toString()));
    }

    @Test
    void endsWith2AndOneLineWhenTheMemoryIsFull() throws Exception {
        StringBuilder cases = new StringBuilder(CASES);
        for (int i = 0; i < 400_000; i++) {
            cases.append("X").append(i).append(",Waterstad,Noord,2025-01-10,,LOW\n");
        }
        Files.writeString(input.resolve("case.csv"), cases);
        Ending ending = runProcess("", "-Xmx16m");

        assertNoReport(ending, "16 MB", "-Xmx");
    }

    @Test
    void leavesAnEarlierReportAsItWasWhenTheDiskIsFullAndNoRest() throws Exception {
        assumeThat(File.separatorChar).isEqualTo('/');
        Path report = Files.writeString(folder.resolve("report.html"), "earlier");
        // A limit of 8 blocks of 512 bytes on the size of files has the effect of a full disk.
        Ending ending = runProcess("trap '' XFSZ; ulimit -f 8; ", "-XX:-UsePerfData");

        assertThat(ending.status()).as("%s", ending.lines()).isEqualTo(2);
        assertThat(ending.last()).startsWith(REFUSED).contains("report.html cannot be written");
        assertThat(report).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("registration", "report.html", "printed.txt");
    }

    private Ending runProcess(String before, String option) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), option, "-cp", System.getProperty("java.class.path"),
                "-Dkpi.input=" + input, "-Dkpi.report=" + folder.resolve("report.html"), Quickstart.class.getName()));
        if (!before.isEmpty()) {
            command.addAll(0, List.of("/bin/sh", "-c", before + "exec \"$@\"", "sh"));
        }
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ending(process.exitValue(), Files.readAllLines(printed));
    }
}
