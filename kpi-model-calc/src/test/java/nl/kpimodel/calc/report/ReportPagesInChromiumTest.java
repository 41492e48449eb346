package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kpimodel.browser.PageChecks;
import nl.kpimodel.calc.job.KpiJob;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.selection.SelectionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of reports in a real browser. */
@Tag("browsers")
class ReportPagesInChromiumTest {
    private static final Path README_PICTURE = Path.of("src/site/report.png");

    /** Writes a page for the browser. */
    @FunctionalInterface
    private interface PageWriter {
        void write(Appendable out) throws IOException;
    }

    private static String page(String name, PageWriter writer) throws IOException {
        StringBuilder page = new StringBuilder();
        writer.write(page);
        return Files.writeString(file(name), page).toString();
    }

    private static Path file(String name) throws IOException {
        return PageChecks.pages().resolve(name).toAbsolutePath();
    }

    private static String report(String name, List<ReportForm> forms, Language language) throws IOException {
        return page(name, out -> ReportHtml.write(forms, language, out));
    }

    private static String benchmark(String name, Benchmark benchmark, Language language) throws IOException {
        return page(name, out -> BenchmarkWriter.html(benchmark, language, out));
    }

    private static Path sample(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReportPagesInChromiumTest.class.getResource("/quickstart/" + name)).toURI());
    }

    /** The main job over the sample, split by team. */
    private static KpiJob job() throws URISyntaxException {
        return KpiJob.over(sample("registration"))
                .periods(ReportingPeriod.quarter(2025, 1), ReportingPeriod.quarter(2025, 2))
                .by("team")
                .asOf(LocalDate.of(2025, 7, 15));
    }

    private static String report(String name, KpiJob job) throws IOException {
        Path file = file(name);
        assertThat(job.output(file).run().written()).containsExactly(file);
        return file.toString();
    }

    /** With the selection, the options and the stories of the sample. */
    private static KpiJob chosen() throws IOException, URISyntaxException {
        return job().select(SelectionFile.read(sample("selection.json"))).options(sample("options.json")).stories(sample("stories.json"));
    }

    private static List<ReportForm> internal(KpiReport... reports) {
        return Stream.of(reports).map(KpiReport::internal).toList();
    }

    private static void check(List<String> pages) throws Exception {
        assertThat(PageChecks.run(PageChecks.checkPages(), pages)).contains(" 0 failed");
    }

    @Test
    void areAccessibleInEveryMode() throws Exception {
        List<String> pages = new ArrayList<>();
        for (Language language : Language.values()) {
            pages.add(report("report-published." + language.key() + ".html", chosen().language(language)));
        }
        pages.add(report("report-internal.nl.html", chosen().form(ReportForm.Kind.INTERNAL)));
        pages.add(report("report-all.en.html", job().options(sample("options.json")).form(ReportForm.Kind.INTERNAL).language(Language.ENGLISH)));
        pages.add(report("report-without-options.nl.html", job()));
        pages.add(report("report-hostile.nl.html", internal(SampleReports.hostile()), Language.DUTCH));
        pages.add(report("report-figures.en.html", internal(SampleReports.ofParts()), Language.ENGLISH));
        pages.add(report("report-empty.nl.html", internal(SampleReports.empty()), Language.DUTCH));
        check(pages);
    }

    @Test
    void areAccessibleWithSixtyTeamsAndEightQuarters() throws Exception {
        check(List.of(report("report-60-teams.nl.html", SmallGroups.standard().publish(SampleReports.sixtyTeams()), Language.DUTCH)));
    }

    @Test
    void haveTheirLargeDrawingsAtOnceAndTheirLargeTablesWhereASearchFindsThem() throws Exception {
        String page = report("report-packed.nl.html", internal(SampleReports.sixtyTeams().toArray(KpiReport[]::new)), Language.DUTCH);

        assertThat(PageChecks.run(Path.of("src/test/browser/packed-parts.mjs"), List.of(page, "60"))).contains(" 0 failed");
    }

    @Test
    void haveDrawingsThatAreLegibleOnAPhone() throws Exception {
        List<String> pages = List.of(
                report("report-legible.en.html", job().options(sample("options.json")).form(ReportForm.Kind.INTERNAL).language(Language.ENGLISH)),
                report("report-legible-60-teams.nl.html", internal(SampleReports.sixtyTeams().toArray(KpiReport[]::new)), Language.DUTCH));

        assertThat(PageChecks.run(Path.of("src/test/browser/legible-drawings.mjs"), pages)).contains(" 0 failed");
    }

    @Test
    void takeAPageForTheOverviewAndForEachKpiWhenPrinted() throws Exception {
        List<String> pages = List.of(report("report-printed.nl.html", chosen()), report("report-printed.en.html", chosen().language(Language.ENGLISH)),
                report("report-printed-60-teams.nl.html", internal(SampleReports.sixtyTeams().toArray(KpiReport[]::new)), Language.DUTCH));

        assertThat(PageChecks.run(Path.of("src/test/browser/printed.mjs"), pages)).contains(" 0 failed");
    }

    @Test
    void areAccessibleWhereTheyCompareOrganisations() throws Exception {
        Map<String, ReportForm> ten = ComparedOrganisations.of(40, 30, 25, 20, 20, 18, 15, 12, 10, 10);
        check(List.of(
                benchmark("benchmark.nl.html", Benchmark.of(ten).withOwn(ComparedOrganisations.name(2)), Language.DUTCH),
                benchmark("benchmark-names.en.html", Benchmark.of(ten).withOwn(ComparedOrganisations.name(2)).withNames(), Language.ENGLISH),
                benchmark("benchmark-few.nl.html", Benchmark.of(ComparedOrganisations.of(40, 30, 25)), Language.DUTCH)));
    }

    @Test
    void answerOnTheFirstScreenAsThePictureInReadmeShows() throws Exception {
        ScreenPicture picture = firstScreen(Language.DUTCH);
        firstScreen(Language.ENGLISH);

        if (Boolean.getBoolean("kpi.rewrite")) {
            picture.write(README_PICTURE);
        }
        assertThat(ScreenPicture.read(README_PICTURE).size()).isEqualTo(picture.size()).isEqualTo("1400 x 900");
    }

    private static ScreenPicture firstScreen(Language language) throws Exception {
        String page = report("first-screen." + language.key() + ".html", chosen().language(language));
        Path screen = file("first-screen." + language.key() + ".png");

        assertThat(PageChecks.run(Path.of("src/test/browser/first-screen.mjs"), List.of(page, screen.toString()))).contains(" 0 failed");
        return ScreenPicture.read(screen);
    }
}
