package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.calc.job.KpiJob;
import nl.kpimodel.calc.job.ReportReader;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.RegistrationWriter;

/**
 * Runs random registrations through the whole chain for a given time, with 32 threads, and compares them with the oracle.
 *
 * <p>Each round takes 32 registrations. Every one is written to files, read, validated, calculated and reported by the job; the report is read back, compared
 * with the oracle, published, and read back again. Then 32 threads share one calculator, and must get the same report. Then jobs are interrupted at a random
 * moment: their thread must end, and every file must be the one that was there or the one that the job makes.
 */
final class Endurance {
    private static final int THREADS = 32;
    private static final int INTERRUPTS = 4;
    private static final long PATIENCE = 20_000;
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private final Path folder;
    private final long firstSeed;
    private final Random random;
    private final LongAdder registrations = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder outcomes = new LongAdder();
    private final LongAdder stopped = new LongAdder();
    private final LongAdder notStopped = new LongAdder();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final HeapTrend heap = new HeapTrend();

    Endurance(Path folder, long firstSeed) {
        this.folder = folder;
        this.firstSeed = firstSeed;
        this.random = new Random(firstSeed);
    }

    /**
     * Runs and prints figures. Exits with 1 on any error.
     *
     * @param arguments the number of minutes, and the folder for the files
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "soak");
        long seed = System.currentTimeMillis();
        System.out.println("The first seed is " + seed + ".");
        Endurance endurance = new Endurance(folder, seed);
        Duration duration = Duration.ofMillis(Math.round(Double.parseDouble(arguments[0]) * 60_000));
        endurance.run(duration);
        System.out.println(endurance.figures(duration));
        endurance.faults().stream().limit(20).forEach(System.out::println);
        System.exit(endurance.faults().isEmpty() ? 0 : 1);
    }

    /** Runs at least one round, and further whole rounds until the time is over. */
    void run(Duration duration) throws Exception {
        int threadsBefore = Thread.activeCount();
        long end = System.nanoTime() + duration.toNanos();
        // The job reads its input once with periods, and twice without.
        List<InterruptedJobs> interrupted = List.of(
                new InterruptedJobs("given", List.of(ReportingPeriod.quarter(2025, 1))), new InterruptedJobs("chosen", List.of()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            runRounds(threads, end, interrupted);
        } finally {
            threads.shutdownNow();
        }
        if (!threads.awaitTermination(1, TimeUnit.MINUTES) || areThreadsLeft(threadsBefore)) {
            faults.add("threads are left: " + Thread.getAllStackTraces().keySet());
        }
        heap.growth().ifPresent(growth -> faults.add("the heap grows: " + growth));
    }

    private void runRounds(ExecutorService threads, long end, List<InterruptedJobs> interrupted) throws Exception {
        long seed = firstSeed;
        do {
            List<Callable<Void>> chains = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                long own = seed++;
                chains.add(() -> chain(own));
            }
            complete(threads.invokeAll(chains));
            heap.sampleIfDue();
            shareCalculator(threads, seed);
            heap.sampleIfDue();
            for (int i = 0; i < INTERRUPTS; i++) {
                interrupted.get(i % 2).interruptOne();
                heap.sampleIfDue();
            }
        } while (System.nanoTime() < end && faults.size() < 20);
    }

    /** A thread may be counted for a moment after it has ended. */
    private static boolean areThreadsLeft(int before) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (Thread.activeCount() > before && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return Thread.activeCount() > before;
    }

    Collection<String> faults() {
        return faults;
    }

    long registrations() {
        return registrations.sum();
    }

    String figures(Duration duration) {
        return String.format(Locale.ROOT, "%d minutes from seed %d: %d registrations, %d records, %d outcomes compared, %d faults; "
                        + "%d jobs interrupted, of which %d stopped and %d were done; %s",
                duration.toMinutes(), firstSeed, registrations.sum(), records.sum(), outcomes.sum(), faults.size(),
                stopped.sum() + notStopped.sum(), stopped.sum(), notStopped.sum(), heap);
    }

    private static void complete(List<Future<Void>> results) throws InterruptedException, ExecutionException {
        for (Future<Void> result : results) {
            result.get();
        }
    }

    // One registration.

    private Void chain(long seed) throws IOException {
        Path own = Files.createDirectory(folder.resolve("seed" + seed));
        try {
            chain(seed, own);
        } catch (RuntimeException | AssertionError | IOException failed) {
            faults.add("seed " + seed + ": " + failed);
        } finally {
            delete(own);
        }
        return null;
    }

    private void chain(long seed, Path own) throws IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest request = registration.request();
        KpiCatalogue model = RequestedCalculator.model(request);
        Path input = Files.createDirectory(own.resolve("registration"));
        try (RegistrationWriter writer = seed % 2 == 0
                ? RegistrationWriter.ndjson(input.resolve("records.ndjson"))
                : RegistrationWriter.csvFolder(input, CsvDialect.STANDARD, RegistrationWriter.SpreadsheetCells.AS_THEY_ARE)) {
            for (RegistrationRecord record : AcceptedRecords.of(registration.records(), model)) {
                writer.write(record);
            }
            writer.complete();
        }
        Path file = own.resolve("report.json");
        JobResult result = KpiJob.over(input)
                .edition(model.edition())
                .periods(ReportingPeriod.between(request.first(), request.last()))
                .by(request.by().toArray(String[]::new))
                .options(RequestedCalculator.options(request))
                .form(ReportForm.Kind.INTERNAL)
                .asOf(AS_OF)
                .output(file)
                .run();
        KpiReport report = result.reports().get(0);
        require(seed, "the report comes back from its file", ReportReader.read(file).equals(report));
        JsonNode written = Oracle.JSON.readTree(file.toFile());
        ArrayNode expected = Oracle.outcomes(registration.records(), request);
        OutcomeDifferences.between(expected, (ArrayNode) written.get("outcomes"))
                .forEach(difference -> faults.add("seed " + seed + ": " + difference));
        ObjectNode response = request.edition().equals("2025") ? Oracle.response(registration.records(), request) : Oracle.JSON.createObjectNode();
        require(seed, "the response is the oracle's", OutcomeDifferences.same(response, written.get("response")));
        ReportForm published = SmallGroups.standard().publish(result.reports()).get(0);
        StringBuilder json = new StringBuilder();
        ReportJson.write(published, json);
        Files.writeString(file, json);
        require(seed, "the published form comes back from its file", ReportReader.readForm(file).equals(published));
        registrations.increment();
        records.add(registration.records().size());
        outcomes.add(expected.size());
    }

    private void require(long seed, String what, boolean holds) {
        if (!holds) {
            faults.add("seed " + seed + ": not so: " + what);
        }
    }

    /** One calculator for all threads. */
    private void shareCalculator(ExecutorService threads, long seed) throws InterruptedException, ExecutionException, IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        KpiCalculator calculator = RequestedCalculator.of(registration.request());
        List<RegistrationRecord> shared = AcceptedRecords.of(registration.records(), RequestedCalculator.model(registration.request()));
        String alone = digest(calculator.calculate(shared.stream()));
        List<Callable<Void>> calculations = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            calculations.add(() -> {
                String together = digest(calculator.calculate(shared.stream()));
                require(seed, "threads that share a calculator get the report that one gets", together.equals(alone));
                return null;
            });
        }
        complete(threads.invokeAll(calculations));
    }

    /** Returns a digest of the file of a report, because so many whole files at once would need a larger heap. */
    private static String digest(KpiReport report) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                ReportJson.writeUtf8(report.internal(), out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // Jobs that are interrupted.

    /** The job over the sample, with all its files. */
    private final class InterruptedJobs {
        private static final String EARLIER = "what was there";

        private final Path output;
        private final List<ReportingPeriod> periods;
        private final Map<String, String> whole = new TreeMap<>();
        private final long nanos;

        InterruptedJobs(String name, List<ReportingPeriod> periods) throws IOException {
            this.periods = periods;
            output = Files.createDirectories(folder.resolve("interrupted-" + name));
            job().run();
            long start = System.nanoTime();
            job().run();
            nanos = System.nanoTime() - start;
            whole.putAll(files());
        }

        private KpiJob job() {
            KpiJob job = KpiJob.over(sample("registration")).options(sample("options.json")).by("team").asOf(AS_OF).output(output);
            return periods.isEmpty() ? job : job.periods(periods);
        }

        private static Path sample(String name) {
            try {
                return Path.of(Objects.requireNonNull(Endurance.class.getResource("/quickstart/" + name), name).toURI());
            } catch (URISyntaxException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private Map<String, String> files() throws IOException {
            Map<String, String> files = new TreeMap<>();
            try (Stream<Path> paths = Files.list(output)) {
                for (Path path : paths.toList()) {
                    files.put(path.getFileName().toString(), Files.readString(path));
                }
            }
            return files;
        }

        void interruptOne() throws IOException, InterruptedException {
            boolean replaces = random.nextBoolean();
            for (String name : whole.keySet()) {
                Files.deleteIfExists(output.resolve(name));
                if (replaces) {
                    Files.writeString(output.resolve(name), EARLIER);
                }
            }
            Thread thread = new Thread(this::runToItsEnd, "interrupted job");
            thread.start();
            TimeUnit.NANOSECONDS.sleep((long) (nanos * 1.1 * random.nextDouble()));
            thread.interrupt();
            thread.join(PATIENCE);
            if (thread.isAlive()) {
                faults.add("an interrupted job still runs: " + List.of(thread.getStackTrace()));
                thread.join();
            }
            files().forEach((name, content) -> {
                if (!content.equals(whole.get(name)) && !(replaces && content.equals(EARLIER))) {
                    faults.add("an interrupted job left " + name + " with " + content.length() + " characters");
                }
            });
        }

        private void runToItsEnd() {
            try {
                job().run();
                notStopped.increment();
            } catch (CancellationException | IOException asked) {
                stopped.increment();
            } catch (RuntimeException | Error other) {
                faults.add("an interrupted job ends in " + other);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The heap in use after a full collection, over time. */
    static final class HeapTrend {
        private static final int ENOUGH = 20;
        private static final long BETWEEN_SAMPLES = TimeUnit.SECONDS.toNanos(10);
        private static final double MB = 1 << 20;

        private final List<Double> megabytes = new ArrayList<>();
        private long nextSample = System.nanoTime();

        private void sampleIfDue() {
            if (System.nanoTime() < nextSample) {
                return;
            }
            nextSample = System.nanoTime() + BETWEEN_SAMPLES;
            System.gc();
            System.gc();
            add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB);
        }

        void add(double used) {
            megabytes.add(used);
        }

        /**
         * Describes the growth of the heap, by a straight line through the samples. The first quarter, in which classes are loaded and
         * caches filled, does not count, and neither does growth of less than 2 MB, or a twentieth, over the rest. Empty if there are few
         * samples.
         */
        Optional<String> growth() {
            if (megabytes.size() < ENOUGH) {
                return Optional.empty();
            }
            double growth = growthAfterStart();
            double bound = Math.max(2, mean(settled()) / 20);
            return growth <= bound ? Optional.empty()
                    : Optional.of(String.format(Locale.ROOT, "by %.1f MB over %d samples, where %.1f are allowed", growth, settled().size(), bound));
        }

        private List<Double> settled() {
            return megabytes.subList(megabytes.size() / 4, megabytes.size());
        }

        private double growthAfterStart() {
            List<Double> used = settled();
            double middle = (used.size() - 1) / 2.0;
            double mean = mean(used);
            double products = 0;
            double squares = 0;
            for (int i = 0; i < used.size(); i++) {
                products += (i - middle) * (used.get(i) - mean);
                squares += (i - middle) * (i - middle);
            }
            return products / squares * (used.size() - 1);
        }

        private static double mean(List<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }

        @Override
        public String toString() {
            if (megabytes.size() < ENOUGH) {
                return "heap after full collections (MB): " + megabytes.stream().map(used -> String.format(Locale.ROOT, "%.1f", used)).toList();
            }
            return String.format(Locale.ROOT, "heap after full collections: %.1f MB at the first of %d samples, %.1f after a quarter, %.1f at the end; "
                            + "trend %+.1f MB since the quarter",
                    megabytes.get(0), megabytes.size(), settled().get(0), megabytes.get(megabytes.size() - 1), growthAfterStart());
        }
    }
}
