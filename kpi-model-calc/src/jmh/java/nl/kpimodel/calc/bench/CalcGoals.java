package nl.kpimodel.calc.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
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
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RegistrationValidator;
import nl.kpimodel.data.registration.RegistrationData;

/** Prints the ratios of calculation, from records or from files, to its yardsticks. Prints nothing unless all of them give the same figures. */
final class CalcGoals {
    private static final int WARM_UPS = 2;
    private static final String FIFTEEN = "15";
    private static final String ALL = Integer.toString(LibraryJob.ALL.size());
    /**
     * The ceilings are 1.4 times the costs at 100 000 rows, which vary by less: 1 280 bytes and 14. That of the process is twice its cost of
     * 4.2, because how much the JVM compiles depends on the machine.
     */
    private static final double MOST_BYTES_OF_ROW = 1_800;
    private static final double MOST_IN_MEMORY = 20;
    private static final double MOST_OF_PROCESS = 8.4;
    /** The calculator is compiled for several passes over few records, the loop for one. */
    private static final int UNTIL_COMPILED = 8;
    private static final int GARBAGE_COLLECTIONS = 4;
    private static final String RECORD_RULES = "-Dbench.recordRules=true";
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final String TWO_THREADS = "-Dbench.threads=2";
    private static final int[] SMALL = {1_000, 10_000, 100_000};
    /** The heap sizes to try, in MiB. */
    private static final List<Integer> HEAPS = List.of(16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096);

    private final GoalTable table = new GoalTable("kpi-model-calc, registrations of " + Settings.rows() + " rows, " + Settings.pairs() + " pairs of " + (Settings.isCpuTime() ? "processor" : "wall") + " time, Java "
            + Runtime.version().feature());

    private CalcGoals() {}

    /**
     * Measures and prints the goals. With {@code bench.goals=growth} it writes plots instead, and with {@code ceilings} it fails if a cost is
     * far from what it was.
     *
     * @param arguments none
     * @throws Exception if something cannot be measured, or figures differ
     */
    public static void main(String[] arguments) throws Exception {
        if (Settings.isNamed("growth")) {
            GrowthPlots.write(Path.of("src", "site"));
            return;
        }
        CalcGoals goals = new CalcGoals();
        goals.requireSameFigures();
        if (Settings.isNamed("ceilings")) {
            goals.requireCeilings();
            return;
        }
        goals.measure("4", goals::inMemory);
        goals.measure("7", goals::allocation);
        goals.measure("12", goals::writing);
        for (Growth growth : List.of(Growth.COMPLETED_CASES, Growth.EMPLOYEE_DAYS)) {
            goals.measure("1", () -> goals.fileToReport(growth));
        }
        goals.measure("2", goals::threads);
        goals.measure("3", goals::ndjson);
        goals.measure("5", goals::smallFiles);
        goals.measure("6", goals::memory);
        goals.measure("case", goals::bytesOfCase);
        goals.table.print();
    }

    @FunctionalInterface
    private interface Measurement {
        void run() throws Exception;
    }

    private void measure(String goal, Measurement measurement) throws Exception {
        if (Settings.isAsked(goal)) {
            measurement.run();
        }
    }

    private static Path registration(long rows, Form form) {
        return GeneratedRegistration.of(rows, Growth.COMPLETED_CASES, form);
    }

    private void requireSameFigures() throws Exception {
        Path folder = registration(Settings.rows(), Form.CSV);
        RegistrationData data = LibraryJob.read(folder);
        if (!data.report().findings().isEmpty()) {
            throw new IllegalStateException(data.report().findings().subList(0, 1).toString());
        }
        Figures own = Figures.of(LibraryJob.report(folder, LibraryJob.FIFTEEN));
        own.requireEqual(TunedLoop.figures(records(data)), "loop");
        own.requireEqual(DuckDbJob.figures(folder), "query over CSV");
        own.requireEqual(DuckDbJob.figures(registration(Settings.rows(), Form.NDJSON)), "query over NDJSON");
        own.requireEqual(Figures.of(LibraryJob.report(folder, LibraryJob.ALL)), "library with all KPIs");
    }

    private static List<RegistrationRecord> records(RegistrationData data) throws IOException {
        try (Stream<RegistrationRecord> records = data.records()) {
            return records.toList();
        }
    }

    private void inMemory() throws Exception {
        List<RegistrationRecord> records = records(LibraryJob.read(registration(Settings.rows(), Form.CSV)));
        Measured loop = Pairs.timeOf(() -> TunedLoop.figures(records));
        add("4", "records in memory, 15 KPIs : loop for 15", 2.0, Pairs.timeOf(() -> LibraryJob.calculator(LibraryJob.FIFTEEN).calculate(records)), loop);
        add("4", "records in memory, " + ALL + " KPIs : loop for 15", 3.0, Pairs.timeOf(() -> LibraryJob.calculator(LibraryJob.ALL).calculate(records)), loop);
        add("4", "records in memory, A 12 : loop for A 12", 1.3, Pairs.timeOf(() -> LibraryJob.calculator(LibraryJob.kpis("A 12")).calculate(records)),
                Pairs.timeOf(() -> TunedLoop.caseloads(records)));
    }

    private void add(String goal, String what, double most, Measured own, Measured yardstick) throws Exception {
        table.add(goal, what, most, "s", Pairs.of(WARM_UPS, own, yardstick));
    }

    private void writing() throws Exception {
        ReportForm form = LibraryJob.report(registration(Settings.rows(), Form.CSV), LibraryJob.ALL).internal();
        Map<String, Object> tree = form.toTree();
        ObjectMapper jackson = new ObjectMapper();
        add("12", "write report.json, words included : Jackson, the same tree", 1.0,
                Pairs.timeOf(() -> {
                    ReportJson.writeUtf8(form, OutputStream.nullOutputStream());
                    return form;
                }),
                Pairs.timeOf(() -> {
                    jackson.writeValue(OutputStream.nullOutputStream(), tree);
                    return tree;
                }));
    }

    private void allocation() throws Exception {
        Path folder = registration(Settings.rows(), Form.CSV);
        addAllocation("reading and validating", bytesOfRow(() -> LibraryJob.read(folder)));
        addAllocation("CSV to report, 15 KPIs", bytesOfRow(() -> LibraryJob.report(folder, LibraryJob.FIFTEEN)));
        addAllocation("CSV to report, " + ALL + " KPIs", bytesOfRow(() -> LibraryJob.report(folder, LibraryJob.ALL)));
    }

    private void addAllocation(String what, double bytes) {
        table.add("7", "allocation for each row: " + what, String.format(Locale.ROOT, "%6.0f bytes", bytes), "<= 48", bytes <= 48);
    }

    /** Returns what this thread allocates for each row, once everything is loaded. */
    private static double bytesOfRow(Pairs.Work work) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        long before = allocated();
        work.run();
        return (double) (allocated() - before) / Settings.rows();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Fails if a cost is far above what it was when the ceilings were set. */
    private void requireCeilings() throws Exception {
        Path folder = registration(Settings.rows(), Form.CSV);
        List<RegistrationRecord> records = records(LibraryJob.read(folder));
        List<String> above = new ArrayList<>();
        compare("bytes allocated for each row", bytesOfRow(() -> LibraryJob.report(folder, LibraryJob.ALL)), MOST_BYTES_OF_ROW, above);
        compare("records in memory, " + ALL + " KPIs : loop for 15", Pairs.of(UNTIL_COMPILED,
                Pairs.timeOf(() -> LibraryJob.calculator(LibraryJob.ALL).calculate(records)), Pairs.timeOf(() -> TunedLoop.figures(records))).median(),
                MOST_IN_MEMORY, above);
        compare("CSV to report, " + ALL + " KPIs : DuckDB for 15",
                Pairs.of(1, () -> library(folder, ALL).seconds(), () -> duckDb(folder).seconds()).median(), MOST_OF_PROCESS, above);
        if (!above.isEmpty()) {
            throw new IllegalStateException("Far above what it was: " + String.join("; ", above)
                    + ". Find what made it dearer with -Dbench.goals=1,4,7, or set the ceiling anew with a reason.");
        }
    }

    private static void compare(String what, double cost, double ceiling, List<String> above) {
        String line = String.format(Locale.ROOT, "%s: %.1f (ceiling %.1f)", what, cost, ceiling);
        System.out.println(line);
        if (cost > ceiling) {
            above.add(line);
        }
    }

    private void fileToReport(Growth growth) throws Exception {
        Path folder = GeneratedRegistration.of(Settings.rows(), growth, Form.CSV);
        String of = growth == Growth.COMPLETED_CASES ? "" : ", many employees";
        Measured query = () -> duckDb(folder).seconds();
        addProcess("1", "CSV to report, 15 KPIs" + of + " : DuckDB for 15", 1.0, () -> library(folder, FIFTEEN).seconds(), query);
        addProcess("1", "CSV to report, " + ALL + " KPIs" + of + " : DuckDB for 15", 1.2, () -> library(folder, ALL).seconds(), query);
        addProcess("1", "the same, 15 KPIs, without rules across records", 0.75, () -> library(folder, FIFTEEN, RECORD_RULES).seconds(), query);
        addProcess("1", "the same, " + ALL + " KPIs, without rules across records", 0.9, () -> library(folder, ALL, RECORD_RULES).seconds(), query);
        addProcess("1", "the same, 15 KPIs, " + FIRST_COMPILER, 1.0, () -> library(folder, FIFTEEN, FIRST_COMPILER).seconds(), query);
        addProcess("1", "the same, " + ALL + " KPIs, " + FIRST_COMPILER, 1.2, () -> library(folder, ALL, FIRST_COMPILER).seconds(), query);
    }

    private void addProcess(String goal, String what, double most, Measured own, Measured yardstick) throws Exception {
        table.add(goal, what, most, "s", Pairs.of(1, own, yardstick));
    }

    /** Two threads are about the time that a user waits, so that they are measured by the wall clock alone. */
    private void threads() throws Exception {
        if (Settings.isCpuTime()) {
            return;
        }
        Path folder = registration(Settings.rows(), Form.CSV);
        addProcess("2", "two threads : one, " + ALL + " KPIs", 0.7, () -> library(folder, ALL, TWO_THREADS).seconds(), () -> library(folder, ALL).seconds());
        addProcess("2", "two threads, " + ALL + " KPIs : DuckDB with two, for 15", 1.0, () -> library(folder, ALL, TWO_THREADS).seconds(),
                () -> ChildJvm.run(DuckDbJob.class, List.of(TWO_THREADS), folder.toString()).orThrow().seconds());
    }

    private void ndjson() throws Exception {
        Path folder = registration(Settings.rows(), Form.NDJSON);
        Measured query = () -> duckDb(folder).seconds();
        addProcess("3", "NDJSON to report, 15 KPIs : DuckDB for 15", 1.5, () -> library(folder, FIFTEEN).seconds(), query);
        addProcess("3", "NDJSON to report, " + ALL + " KPIs : DuckDB for 15", 1.5, () -> library(folder, ALL).seconds(), query);
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
            addProcess("5", rows + " rows of CSV to report, " + ALL + " KPIs : DuckDB for 15", 0.6, () -> library(folder, ALL).seconds(),
                    () -> duckDb(folder).seconds());
        }
    }

    private void memory() throws IOException, InterruptedException {
        for (Growth growth : List.of(Growth.COMPLETED_CASES, Growth.EMPLOYEE_DAYS)) {
            Path many = GeneratedRegistration.of(Settings.manyRows(), growth, Form.CSV);
            String of = Settings.manyRows() + " rows, " + ALL + " KPIs" + (growth == Growth.EMPLOYEE_DAYS ? ", many employees" : "");
            double own = library(many, ALL).peakKib();
            byte[] expected = Files.readAllBytes(report(many));
            double query = duckDb(many).peakKib();
            table.add("6", "peak, " + of + " : DuckDB", mib(own, query), "<= 0.50", own / query <= 0.5);
            boolean correct = tryLibrary(many, ALL, "-Xmx48m").status() == 0 && Arrays.equals(expected, Files.readAllBytes(report(many)));
            table.add("6", of + ", at -Xmx48m", correct ? "  the same report" : "  fails", "the same", correct);
            table.add("6", "smallest heap, " + of, String.format(Locale.ROOT, "  %s MiB", smallestHeap(many)), "", true);
        }
    }

    /** Adds what one more case keeps alive in the validator and in the calculator. */
    private void bytesOfCase() throws IOException {
        RegistrationData data = LibraryJob.read(registration(Settings.rows(), Form.CSV));
        long cases = data.report().counts().get(RecordType.CASE).accepted();
        KpiCalculator calculator = LibraryJob.calculator(LibraryJob.ALL);
        addBytesOfCase("validator", "", cases, count -> kept(data, count, LibraryJob.validator(), RegistrationValidator::accept));
        addBytesOfCase("calculator", "<= 120", cases, count -> kept(data, count, calculator.create(), calculator::accept));
    }

    /** Measures something that keeps a number of cases. */
    @FunctionalInterface
    private interface Kept {
        long bytes(long cases) throws IOException;
    }

    private void addBytesOfCase(String by, String asked, long cases, Kept kept) throws IOException {
        kept.bytes(cases); // What is made once in a process does not count.
        double bytes = (double) (kept.bytes(cases) - kept.bytes(cases / 2)) / (cases - cases / 2);
        table.add("6", "kept for each case by the " + by, String.format(Locale.ROOT, "%6.0f bytes", bytes), asked, bytes <= 120);
    }

    private static <A> long kept(RegistrationData data, long cases, A container, BiConsumer<A, RegistrationRecord> accept) throws IOException {
        long before = used();
        try (Stream<RegistrationRecord> records = data.records()) {
            records.filter(record -> record instanceof Case).limit(cases).forEach(record -> accept.accept(container, record));
        }
        long after = used();
        Reference.reachabilityFence(container);
        return after - before;
    }

    private static long used() {
        // The serial collector leaves some of what is dead where it is, except at every fourth collection.
        for (int i = 0; i < GARBAGE_COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
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
