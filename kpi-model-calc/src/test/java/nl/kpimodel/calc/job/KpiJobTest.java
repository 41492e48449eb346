package nl.kpimodel.calc.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.CalculationLimits;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.OwnRule;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiJobTest {
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

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(".kpi-")).collect(Collectors.toSet());
        }
    }

    @Test
    void givesTheSameReportOverAFolderItsZipAndTheStreamOfEitherForm() throws IOException {
        Path packed = Files.write(folder.resolve("export.zip"), zip("case.csv", CASES));
        Set<Path> before = temporaryFiles();
        List<KpiJob> jobs = List.of(KpiJob.over(input), KpiJob.over(packed), KpiJob.over("stdin", new ByteArrayInputStream(Files.readAllBytes(packed))),
                KpiJob.over("stdin", new ByteArrayInputStream(CASES.getBytes(StandardCharsets.UTF_8))),
                KpiJob.over("upload/case.csv", new ByteArrayInputStream(CASES.getBytes(StandardCharsets.UTF_8))));
        List<Object> outcomes = new ArrayList<>();
        for (KpiJob job : jobs) {
            JobResult result = job.periods(ReportingPeriod.quarter(2025, 1)).by(StratumKind.TEAM).run();
            assertThat(result.validation().total().accepted()).isEqualTo(2);
            outcomes.add(result.reports().get(0).outcomes());
        }
        assertThat(outcomes).allMatch(outcomes.get(0)::equals);
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void writesTheSameBytesWithAnyNumberOfThreadsAndWithThePeriodsGivenOrFound() throws IOException {
        KpiJob job = KpiJob.over(input).by(StratumKind.TEAM).form(ReportForm.Kind.INTERNAL).asOf(LocalDate.of(2025, 3, 31));
        job.output(folder.resolve("found")).run();
        for (int threads : List.of(1, 2, 8)) {
            job.periods(ReportingPeriod.quarter(2025, 1)).threads(threads).output(folder.resolve("given")).run();
            for (String form : List.of("json", "html", "csv", "md")) {
                assertThat(folder.resolve("given/report." + form)).hasSameBinaryContentAs(folder.resolve("found/report." + form));
            }
        }
        assertThatThrownBy(() -> job.threads(0)).isInstanceOf(IllegalArgumentException.class).hasMessage("The number of threads is 0; give 1 or more.");
    }

    @Test
    void readsAStreamOnceRemovesItsCopyAlsoAfterAnErrorAndNeverWritesOverAnArchiveThatItReads() throws IOException {
        Set<Path> before = temporaryFiles();
        KpiJob job = KpiJob.over("stdin", new ByteArrayInputStream(CASES.getBytes(StandardCharsets.UTF_8)));
        assertThat(job.validate().toTree()).containsEntry("input", "stdin");
        assertThatThrownBy(job::run).isInstanceOf(IllegalStateException.class).hasMessageContaining("\"stdin\"").hasMessageContaining("new stream");
        assertThatThrownBy(() -> KpiJob.over("stdin", new ByteArrayInputStream("naam\nx\n".getBytes(StandardCharsets.UTF_8))).run())
                .isInstanceOf(IOException.class).hasMessageContaining("stdin");
        IOException own = new IOException("line lost");
        assertThatThrownBy(() -> KpiJob.over("stdin", new InputStream() {
            @Override
            public int read() throws IOException {
                throw own;
            }
        }).run()).isSameAs(own);
        assertThat(temporaryFiles()).isEqualTo(before);

        Path packed = Files.write(folder.resolve("report.csv.zip"), zip("case.csv", CASES));
        Path link = Files.createSymbolicLink(folder.resolve("report.csv"), packed);
        assertThatThrownBy(() -> KpiJob.over(packed).output(link).run()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("which is an input");
    }

    @Test
    void runsInFiveLinesOfAHost() throws IOException {
        JobResult result = KpiJob.over(input)
                .periods(ReportingPeriod.quarter(2025, 1))
                .by(StratumKind.TEAM)
                .output(folder.resolve("report"))
                .run();

        assertThat(result.status()).isEqualTo(JobResult.Status.DONE);
        assertThat(result.reports().get(0).find(KpiId.of("A 12"), "value", Stratum.of(Stratum.TEAM, "Noord"))).isPresent();
        assertThat(result.written()).allMatch(Files::isRegularFile).extracting(path -> path.getFileName().toString())
                .containsExactly("report.json", "report.html", "report.csv", "report.md");
        assertThat(result.edition()).isEqualTo(Edition.E2025);
        assertThat(result.toTree()).containsEntry("exitStatus", 0).containsEntry("periods", List.of("2025-Q1"))
                .containsKeys("outcomes", "outcomesWithValue", "recordsByType", "findingsByRule");
    }

    @Test
    void writesInEnglishIfAskedAndCalculatesOnlyWhatIsSelected() throws IOException {
        Path csv = folder.resolve("report.csv");
        JobResult result = KpiJob.over(input).edition(Edition.PRE_2025).select(List.of(KpiId.of("A 12"))).language(Language.ENGLISH).output(csv).run();

        assertThat(Files.readString(csv)).startsWith("\ufeffform,edition,period");
        assertThat(result.reports().get(0).outcomes()).isNotEmpty().allMatch(outcome -> outcome.kpi().equals(KpiId.of("A 12")));
        assertThat(result.reports().get(0).period()).isEqualTo(ReportingPeriod.quarter(2025, 1));
        assertThatThrownBy(() -> KpiJob.over(input).select(List.of(KpiId.of("A 99"))).run()).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void countsAllFindingsTellsThemAsTheyComeAndWritesThem() throws IOException {
        Files.writeString(input.resolve("case.csv"), CASES + "C3,Waterstad,Noord,2025-01-10,,MIDDLE\nC4,Waterstad,Noord,2052-01-10,,LOW\n");
        List<Finding> heard = new ArrayList<>();
        for (String name : List.of("findings.csv", "findings.json")) {
            heard.clear();
            Path file = folder.resolve(name);
            JobResult result = KpiJob.over(input).asOf(LocalDate.of(2025, 3, 31)).onFinding(heard::add).findings(file).validate();

            assertThat(result.status()).isEqualTo(JobResult.Status.ACCEPTED_PART);
            assertThat(result.reports()).isEmpty();
            assertThat(result.written()).containsExactly(file);
            assertThat(Files.readString(file)).contains("REG-034", "REG-150");
            assertThat(result.findingsBySeverity()).containsEntry(Rule.Severity.ERROR, heard.stream().filter(f -> f.severity() == Rule.Severity.ERROR).count())
                    .containsEntry(Rule.Severity.WARNING, 1L);
            assertThat(heard).hasSize((int) result.findingsBySeverity().values().stream().mapToLong(Long::longValue).sum());
        }
        assertThatThrownBy(() -> KpiJob.over(input).findings(folder.resolve("findings.txt"))).hasMessageContaining(".csv, .json or .xlsx");
    }

    @Test
    void validatesByOptionsOfTheHostAndTakesEditionDayAndListenerItself() throws IOException {
        OwnRule noNorth = OwnRule.ofRecords(Rule.builder().id("TEAM-1").severity(Rule.Severity.ERROR).text("Niet Noord.", "Not North.")
                .instruction("Kies een ander team.", "Choose another team.").types(RecordType.CASE).build(),
                record -> "Noord".equals(record.strata().team()));
        List<Finding> heard = new ArrayList<>();
        Path findings = folder.resolve("findings.csv");
        JobResult result = KpiJob.over(input).periods(ReportingPeriod.quarter(2025, 1)).select(List.of(KpiId.of("A 12"))).onFinding(heard::add)
                .asOf(LocalDate.of(2025, 1, 20)).findings(findings)
                .validation(ValidationOptions.standard().withRule(noNorth).withListener(finding -> {
                    throw new AssertionError("the job has a listener of its own");
                })).run();

        assertThat(heard).extracting(Finding::ruleId).containsExactlyInAnyOrder("TEAM-1", "REG-150");
        assertThat(Files.readString(findings)).contains("TEAM-1,ERROR", "Niet Noord.");
        assertThat(result.status()).isEqualTo(JobResult.Status.ACCEPTED_PART);
        assertThat(result.reports().get(0).outcome("A 12").value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1"));
        assertThat(result.toTree()).containsEntry("findingsByRule", Map.of("TEAM-1", 1L, "REG-150", 1L)).containsEntry("notUsed", Map.of());
    }

    @Test
    void thatReadsNothingSaysSoWithWhatValidationFound() throws IOException {
        Files.move(input.resolve("case.csv"), input.resolve("clienten.csv"));

        assertThatThrownBy(() -> KpiJob.over(input).run())
                .isInstanceOfSatisfying(NoReportException.class, failure -> assertThat(failure.validation().orElseThrow().findings()).isNotEmpty())
                .hasMessageContaining("case.csv");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInterruptWhileItReadsLeavesAnEarlierReportAndNoRest(int threads) throws IOException {
        Files.writeString(input.resolve("case.csv"), CASES + IntStream.range(0, 15_000)
                .mapToObj(number -> "X" + number + ",Waterstad,Noord,2025-01-10,,LOW\n").collect(Collectors.joining()));
        Path report = Files.writeString(folder.resolve("report.html"), "earlier");
        KpiJob job = KpiJob.over(input).periods(ReportingPeriod.quarter(2025, 1)).threads(threads).output(report)
                .onProgress(read -> Thread.currentThread().interrupt());
        try {
            assertThatThrownBy(job::run).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(report).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("registration", "report.html");
    }

    @Test
    void doesNotBlameTheOptionsFileForABoundThatTheRegistrationExceeds() throws IOException {
        Path options = Files.writeString(folder.resolve("options.json"), "{\"missing\": {\"A 28\": \"NO\"}}");
        KpiJob job = KpiJob.over(input).options(options).periods(ReportingPeriod.year(2025));

        assertThat(job.run().reports()).hasSize(1);
        assertThatThrownBy(job.limits(CalculationLimits.standard().withOutcomes(1))::run)
                .hasMessageContaining("more than 1 outcomes")
                .hasMessageNotContaining("options.json");
    }

    @Test
    void isNotChangedByWhatIsSetOnIt() throws IOException {
        KpiJob job = KpiJob.over(input);
        job.periods(ReportingPeriod.year(2024)).output(folder.resolve("x"));

        assertThat(job.run().written()).isEmpty();
        assertThatThrownBy(() -> job.periods(List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> job.select(List.of())).hasMessageContaining("No KPI is selected");
    }
}
