package nl.kpimodel.calc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.kpimodel.bench.ChildJvm;
import nl.kpimodel.bench.ChildJvm.Ended;
import nl.kpimodel.bench.GeneratedRegistration;
import nl.kpimodel.bench.GeneratedRegistration.Contents;
import nl.kpimodel.bench.GeneratedRegistration.Form;
import nl.kpimodel.bench.GeneratedRegistration.Growth;
import nl.kpimodel.bench.Settings;

/**
 * Measures how the cost of a report grows with rows, KPIs, strata, cases and the size of the heap, and writes a plot of each.
 *
 * <p>A cost is the processor time of the whole process, as a multiple of the median for DuckDB's query for 15 KPIs over {@code bench.rows}
 * rows in the same run. Processes of up to that number of rows run three times, and the median counts.
 */
final class GrowthPlots {
    private static final int UNIT_ROWS = Settings.rows();
    private static final double[] MULTIPLES = {0.1, 0.3, 1, 3, 10};
    private static final String AT_UNIT = ", at " + String.format(Locale.ROOT, "%,d", UNIT_ROWS).replace(',', ' ') + " rows";
    private static final String[] KPIS = {"A 12", "15", "42", "all"};
    /** Fewer teams cannot work as many hours as the rows have. */
    private static final int[] TEAMS = {40, 400, 4_000};
    private static final int[] CASES_PER_THOUSAND = {40, 100, 200, 300};
    private static final int[] HEAPS = {1024, 512, 256, 128, 96, 64, 48, 32};
    private static final int TIMES = 3;

    private final Path plots;
    private final List<String> table = new ArrayList<>(List.of("plot,line,x,cost,peakMiB"));
    private final double unit;

    private GrowthPlots(Path plots) throws Exception {
        this.plots = plots;
        this.unit = query(usual()).seconds();
    }

    /** Measures, and writes the plots and their numbers to a folder. */
    static void write(Path folder) throws Exception {
        System.setProperty("bench.clock", "cpu");
        GrowthPlots growth = new GrowthPlots(folder);
        Files.createDirectories(folder);
        growth.rows();
        growth.kpis();
        growth.strata();
        growth.cases();
        growth.heap();
        Files.write(folder.resolve("growth.csv"), growth.table);
    }

    private static Contents usual() {
        return Contents.of(UNIT_ROWS, Growth.COMPLETED_CASES, Form.CSV);
    }

    private void rows() throws Exception {
        LogPlot plot = new LogPlot("rows", "rows", "processor time", "How processor time grows with rows");
        for (double multiple : MULTIPLES) {
            long rows = Math.round(UNIT_ROWS * multiple);
            Contents contents = Contents.of(rows, Growth.COMPLETED_CASES, Form.CSV);
            add(plot, "15 KPIs", rows, library(contents, "15"));
            add(plot, "42 KPIs", rows, library(contents, "42"));
            add(plot, "DuckDB, 15 KPIs", rows, query(contents));
        }
        write(plot);
    }

    private void kpis() throws Exception {
        LogPlot plot = new LogPlot("kpis", "KPIs", "processor time", "How processor time grows with KPIs" + AT_UNIT);
        for (String kpis : KPIS) {
            add(plot, "library", LibraryJob.kpis(kpis).size(), library(usual(), kpis));
        }
        write(plot);
    }

    private void strata() throws Exception {
        LogPlot plot = new LogPlot("strata", "teams", "processor time", "How processor time grows with teams" + AT_UNIT);
        for (int teams : TEAMS) {
            Contents contents = usual().withTeams(teams);
            add(plot, "42 KPIs", contents.teamCount(), library(contents, "42"));
            add(plot, "DuckDB, 15 KPIs", contents.teamCount(), query(contents));
        }
        write(plot);
    }

    private void cases() throws Exception {
        LogPlot plot = new LogPlot("cases", "cases", "processor time", "How processor time grows with cases" + AT_UNIT);
        LogPlot peaks = new LogPlot("memory", "cases", "peak, MiB", "How memory grows with cases" + AT_UNIT);
        for (int perThousand : CASES_PER_THOUSAND) {
            Contents contents = usual().withCases(perThousand);
            long cases = UNIT_ROWS / 1_000L * perThousand;
            Ended library = library(contents, "42");
            Ended query = query(contents);
            add(plot, "42 KPIs", cases, library);
            add(plot, "DuckDB, 15 KPIs", cases, query);
            peaks.add("42 KPIs", cases, library.peakKib() / 1024.0);
            peaks.add("DuckDB, 15 KPIs", cases, query.peakKib() / 1024.0);
        }
        write(plot);
        write(peaks);
    }

    private void heap() throws Exception {
        LogPlot plot = new LogPlot("heap", "largest heap, MiB", "processor time", "Processor time at a small heap" + AT_UNIT);
        for (int heap : HEAPS) {
            Ended ended = run(folder(usual()), "42", "-Xmx" + heap + "m");
            if (ended.status() != 0) {
                break;
            }
            add(plot, "42 KPIs", heap, ended);
        }
        write(plot);
    }

    private void add(LogPlot plot, String line, long x, Ended ended) {
        double cost = ended.seconds() / unit;
        plot.add(line, x, cost);
        String row = String.format(Locale.ROOT, "%s,%s,%d,%.2f,%d", plot.name(), line.replace(",", ""), x, cost, ended.peakKib() / 1024);
        System.out.println(row);
        table.add(row);
    }

    private void write(LogPlot plot) throws IOException {
        Files.writeString(plots.resolve("growth-" + plot.name() + ".svg"), plot.svg());
    }

    private static Path folder(Contents contents) {
        return GeneratedRegistration.of(contents);
    }

    private static Ended library(Contents contents, String kpis) throws Exception {
        Path folder = folder(contents);
        return median(contents.rows(), () -> run(folder, kpis).orThrow());
    }

    private static Ended run(Path folder, String kpis, String... options) throws IOException, InterruptedException {
        return ChildJvm.run(LibraryJob.class, List.of(options), folder.toString(), kpis, folder.resolveSibling("growth.json").toString());
    }

    private static Ended query(Contents contents) throws Exception {
        Path folder = folder(contents);
        return median(contents.rows(), () -> ChildJvm.run(DuckDbJob.class, List.of(), folder.toString()).orThrow());
    }

    @FunctionalInterface
    private interface Process {
        Ended run() throws IOException, InterruptedException;
    }

    private static Ended median(long rows, Process process) throws Exception {
        Ended[] ended = new Ended[rows > UNIT_ROWS ? 1 : TIMES];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = process.run();
        }
        Arrays.sort(ended, Comparator.comparingDouble(Ended::seconds));
        return ended[ended.length / 2];
    }
}
