package nl.kpimodel.calc.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kpimodel.bench.ChildJvm;
import nl.kpimodel.bench.ChildJvm.Ended;
import nl.kpimodel.bench.GeneratedRegistration;
import nl.kpimodel.bench.GeneratedRegistration.Form;
import nl.kpimodel.bench.GeneratedRegistration.Growth;
import nl.kpimodel.bench.GoalTable;
import nl.kpimodel.bench.Pairs;
import nl.kpimodel.bench.Pairs.Measured;
import nl.kpimodel.bench.Settings;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.data.registration.RegistrationData;

/** Prints the ratios of calculation, from records or from files, to its yardsticks. Prints nothing unless all of them give the same figures. */
final class CalcGoals {
    private static final int WARM_UPS = 2;
    private static final String FIFTEEN = "15";
    private static final String ALL = Integer.toString(LibraryJob.ALL.size());
    private static final int[] SMALL = {1_000, 10_000, 100_000};
    /** The heap sizes to try, in MiB. */
    private static final List<Integer> HEAPS = List.of(16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096);

    private final GoalTable table = new GoalTable("kpi-model-calc, registrations of " + Settings.rows() + " rows, " + Settings.pairs() + " pairs of " + (Settings.isCpuTime() ? "processor" : "wall") + " time, Java "
            + Runtime.version().feature());

    private CalcGoals() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws Exception if something cannot be measured, or figures differ
     */
    public static void main(String[] arguments) throws Exception {
        CalcGoals goals = new CalcGoals();
        goals.requireSameFigures();
        if (Settings.isAsked("4")) {
            goals.inMemory();
        }
        if (Settings.isAsked("7")) {
            goals.allocation();
        }
        if (Settings.isAsked("1")) {
            goals.fileToReport("1", Form.CSV, 0.75, 1.0);
        }
        if (Settings.isAsked("3")) {
            goals.fileToReport("3", Form.NDJSON, 1.5, 1.5);
        }
        if (Settings.isAsked("5")) {
            goals.smallFiles();
        }
        if (Settings.isAsked("6")) {
            goals.memory();
        }
        goals.table.print();
    }

    private static Path registration(long rows, Form form) {
        return GeneratedRegistration.of(rows, Growth.COMPLETED_CASES, form);
    }

    private void requireSameFigures() throws Exception {
        RegistrationData data = LibraryJob.read(registration(Settings.rows(), Form.CSV));
        if (!data.report().findings().isEmpty()) {
            throw new IllegalStateException(data.report().findings().subList(0, 1).toString());
        }
        Figures own = Figures.of(LibraryJob.report(data, LibraryJob.FIFTEEN));
        own.requireEqual(TunedLoop.figures(records(data)), "loop");
        own.requireEqual(DuckDbJob.figures(registration(Settings.rows(), Form.CSV)), "query over CSV");
        own.requireEqual(DuckDbJob.figures(registration(Settings.rows(), Form.NDJSON)), "query over NDJSON");
        own.requireEqual(Figures.of(LibraryJob.report(data, LibraryJob.ALL)), "library with all KPIs");
    }

    private static List<RegistrationRecord> records(RegistrationData data) throws IOException {
        try (Stream<RegistrationRecord> records = data.records()) {
            return records.toList();
        }
    }

    private void inMemory() throws Exception {
        List<RegistrationRecord> records = records(LibraryJob.read(registration(Settings.rows(), Form.CSV)));
        Measured loop = Pairs.timeOf(() -> TunedLoop.figures(records));
        table.add("4", "records in memory, 15 KPIs : loop for 15", 1.3, "s",
                Pairs.of(WARM_UPS, Pairs.timeOf(() -> LibraryJob.calculator(LibraryJob.FIFTEEN).calculate(records)), loop));
        table.add("4", "records in memory, " + ALL + " KPIs : loop for 15", 2.0, "s",
                Pairs.of(WARM_UPS, Pairs.timeOf(() -> LibraryJob.calculator(LibraryJob.ALL).calculate(records)), loop));
    }

    private void allocation() throws IOException {
        Path folder = registration(Settings.rows(), Form.CSV);
        for (int i = 0; i < WARM_UPS; i++) {
            LibraryJob.report(LibraryJob.read(folder), LibraryJob.ALL);
        }
        long start = allocated();
        RegistrationData data = LibraryJob.read(folder);
        long validated = allocated();
        try (Stream<RegistrationRecord> records = data.records()) {
            records.forEach(record -> {});
        }
        long readAgain = allocated();
        addAllocation("reading and validating", validated - start, "");
        addAllocation("reading a second time, for the records", readAgain - validated, "");
        for (Collection<KpiId> kpis : List.of(LibraryJob.FIFTEEN, LibraryJob.ALL)) {
            long before = allocated();
            LibraryJob.report(LibraryJob.read(folder), kpis);
            addAllocation("CSV to report, " + kpis.size() + " KPIs", allocated() - before, "<= 48");
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private void addAllocation(String what, long bytes, String asked) {
        double perRow = (double) bytes / Settings.rows();
        table.add("7", "allocation for each row: " + what, String.format(Locale.ROOT, "%6.0f bytes", perRow), asked, perRow <= 48);
    }

    private void fileToReport(String goal, Form form, double mostForFifteen, double mostForAll) throws Exception {
        Path folder = registration(Settings.rows(), form);
        Measured query = () -> duckDb(folder).seconds();
        table.add(goal, form + " to report, 15 KPIs, process : DuckDB for 15", mostForFifteen, "s",
                Pairs.of(1, () -> library(folder, FIFTEEN).seconds(), query));
        table.add(goal, form + " to report, " + ALL + " KPIs, process : DuckDB for 15", mostForAll, "s",
                Pairs.of(1, () -> library(folder, ALL).seconds(), query));
    }

    private static Ended duckDb(Path folder) throws IOException, InterruptedException {
        return ChildJvm.run(DuckDbJob.class, List.of(), folder.toString()).orThrow();
    }

    private static Ended library(Path folder, String kpis, String... options) throws IOException, InterruptedException {
        return tryLibrary(folder, kpis, options).orThrow();
    }

    private static Ended tryLibrary(Path folder, String kpis, String... options) throws IOException, InterruptedException {
        return ChildJvm.run(LibraryJob.class, List.of(options), folder.toString(), kpis, report(folder).toString());
    }

    private static Path report(Path folder) {
        return folder.resolveSibling("report-of-" + folder.getFileName() + ".json");
    }

    private void smallFiles() throws Exception {
        for (int rows : SMALL) {
            Path folder = registration(rows, Form.CSV);
            table.add("5", rows + " rows of CSV to report, " + ALL + " KPIs, process : DuckDB for 15", 0.6, "s",
                    Pairs.of(1, () -> library(folder, ALL).seconds(), () -> duckDb(folder).seconds()));
        }
    }

    private void memory() throws IOException, InterruptedException {
        for (Growth growth : List.of(Growth.TIME_ENTRIES, Growth.COMPLETED_CASES)) {
            Path few = GeneratedRegistration.of(Settings.rows(), growth, Form.CSV);
            Path many = GeneratedRegistration.of(Settings.manyRows(), growth, Form.CSV);
            String with = ", more " + growth.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + ALL + " KPIs";
            double ofFew = library(few, ALL).peakKib();
            byte[] expected = Files.readAllBytes(report(few));
            double ofMany = library(many, ALL).peakKib();
            table.add("6", "peak, " + Settings.manyRows() + " : " + Settings.rows() + " rows" + with,
                    mib(ofMany, ofFew), "<= 1.10", ofMany / ofFew <= 1.1);
            double query = duckDb(many).peakKib();
            table.add("6", "peak, " + Settings.manyRows() + " rows" + with + " : DuckDB", mib(ofMany, query), "<= 0.40", ofMany / query <= 0.4);
            boolean correct = tryLibrary(few, ALL, "-Xmx32m").status() == 0 && Arrays.equals(expected, Files.readAllBytes(report(few)));
            table.add("6", Settings.rows() + " rows at -Xmx32m" + with, correct ? "  the same report" : "  fails", "the same", correct);
            table.add("6", "smallest heap, " + Settings.rows() + " and " + Settings.manyRows() + " rows" + with,
                    String.format(Locale.ROOT, "  %s and %s MiB", smallestHeap(few), smallestHeap(many)), "", true);
        }
    }

    private static String mib(double own, double other) {
        return String.format(Locale.ROOT, "%6.2f  (%.0f : %.0f MiB)", own / other, own / 1024, other / 1024);
    }

    private static String smallestHeap(Path folder) throws IOException, InterruptedException {
        int low = 0;
        int high = HEAPS.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tryLibrary(folder, ALL, "-Xmx" + HEAPS.get(middle) + "m").status() == 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == HEAPS.size() ? "more than " + HEAPS.get(low - 1) : HEAPS.get(low).toString();
    }
}
