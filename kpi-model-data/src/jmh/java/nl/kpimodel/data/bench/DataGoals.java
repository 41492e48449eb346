package nl.kpimodel.data.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.bench.ChildJvm;
import nl.kpimodel.bench.GeneratedRegistration;
import nl.kpimodel.bench.GeneratedRegistration.Form;
import nl.kpimodel.bench.GeneratedRegistration.Growth;
import nl.kpimodel.bench.GoalTable;
import nl.kpimodel.bench.Pairs;
import nl.kpimodel.bench.Pairs.Measured;
import nl.kpimodel.bench.Settings;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints how reading, validating, loading and looking up compare with their yardsticks. */
public final class DataGoals {
    private static final int WARM_UPS = 2;
    private static final Path ARCHIVES = Path.of("target", "bench", "cold");

    private final KpiCatalogue model = KpiModel.edition(Edition.E2025);
    private final GoalTable table = new GoalTable("kpi-model-data, registrations of " + Settings.rows() + " rows, " + Settings.pairs() + " pairs of "
            + (Settings.isCpuTime() ? "processor" : "wall") + " time, Java "
            + Runtime.version().feature());

    private DataGoals() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws Exception if something cannot be measured
     */
    public static void main(String[] arguments) throws Exception {
        DataGoals goals = new DataGoals();
        if (Settings.isAsked("8")) {
            goals.reading();
        }
        if (Settings.isAsked("6")) {
            goals.memory();
        }
        if (Settings.isAsked("9")) {
            goals.coldStart();
        }
        if (Settings.isAsked("10")) {
            goals.lookUps();
        }
        goals.table.print();
    }

    private void reading() throws Exception {
        Path csv = GeneratedRegistration.of(Settings.rows(), Growth.COMPLETED_CASES, Form.CSV);
        Path ndjson = GeneratedRegistration.of(Settings.rows(), Growth.COMPLETED_CASES, Form.NDJSON);
        requireClean(csv);
        requireClean(ndjson);
        addInformation("CSV read with all rules on : FastCSV, bare tokens", Pairs.timeOf(() -> validated(csv)), Pairs.timeOf(() -> csvCells(csv)));
        addInformation("CSV read with no rules across records : FastCSV, bare tokens",
                Pairs.timeOf(() -> unvalidated(csv)), Pairs.timeOf(() -> csvCells(csv)));
        addInformation("NDJSON read with all rules on : Jackson nextToken",
                Pairs.timeOf(() -> validated(ndjson)), Pairs.timeOf(() -> jsonTokens(ndjson)));
        Set<String> acrossRecords = Rules.all().stream().map(Rule::id).filter(id -> id.startsWith("REG-2")).collect(Collectors.toUnmodifiableSet());
        ValidationOptions recordRules = rules().withoutRules(acrossRecords);
        table.add("8", "CSV read with the rules of single records : without rules", 1.15, "s",
                Pairs.of(WARM_UPS, Pairs.timeOf(() -> validated(csv, recordRules)), Pairs.timeOf(() -> unvalidated(csv))));
        table.add("8", "CSV read with all rules : without rules", 1.4, "s",
                Pairs.of(WARM_UPS, Pairs.timeOf(() -> validated(csv)), Pairs.timeOf(() -> unvalidated(csv))));
    }

    /** Adds a ratio without a goal. */
    private void addInformation(String what, Measured own, Measured yardstick) throws Exception {
        table.add("-", what, Pairs.of(WARM_UPS, own, yardstick).toString(), "", true);
    }

    private void memory() throws Exception {
        for (Growth growth : List.of(Growth.TIME_ENTRIES, Growth.COMPLETED_CASES)) {
            double few = peak(Settings.rows(), growth);
            double many = peak(Settings.manyRows(), growth);
            table.add("6", "peak of reading, " + Settings.manyRows() + " : " + Settings.rows() + " rows, more "
                            + growth.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    String.format(Locale.ROOT, "%6.2f  (%.0f : %.0f MiB)", many / few, many / 1024, few / 1024), "<= 1.10", many / few <= 1.1);
        }
    }

    private static double peak(int rows, Growth growth) throws Exception {
        Path folder = GeneratedRegistration.of(rows, growth, Form.CSV);
        return ChildJvm.run(ReadJob.class, List.of(), folder.toString()).orThrow().peakKib();
    }

    private ValidationOptions rules() {
        return ValidationOptions.standard().withCatalogue(model);
    }

    private RegistrationData validated(Path folder) throws IOException {
        return validated(folder, rules());
    }

    private static RegistrationData validated(Path folder, ValidationOptions rules) throws IOException {
        return RegistrationData.read(RegistrationSource.at(folder), ReadingOptions.standard(), rules);
    }

    private void requireClean(Path folder) throws IOException {
        RegistrationData data = validated(folder);
        if (!data.report().findings().isEmpty() || data.report().total().accepted() != Settings.rows()) {
            throw new IllegalStateException("Of " + folder + " " + data.report().total() + ", and " + data.report().findings().stream().limit(5).toList());
        }
    }

    private static long unvalidated(Path folder) throws IOException {
        long[] records = {0};
        RegistrationReader.standard().read(folder, new RegistrationReader.Sink() {
            @Override
            public void onRecord(RegistrationRecord record, Finding.Place place) {
                records[0]++;
            }

            @Override
            public void onFinding(Finding finding) {
                throw new IllegalStateException(finding.toString());
            }
        });
        return records[0];
    }

    private static long csvCells(Path folder) throws IOException {
        long cells = 0;
        for (Path file : filesOf(folder)) {
            CellCount count = new CellCount();
            try (CsvReader<CellCount> reader = CsvReader.builder().build(count, file)) {
                for (CellCount row : reader) {
                    cells += row.cells;
                }
            }
        }
        return cells;
    }

    private static final class CellCount extends CsvCallbackHandler<CellCount> {
        private int cells;

        @Override
        protected void beginRecord(long startingLineNumber) {
            cells = 0;
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            cells++;
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {}

        @Override
        protected void setEmpty() {}

        @Override
        protected CellCount buildRecord() {
            return this;
        }

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return cells;
        }
    }

    private static long jsonTokens(Path folder) throws IOException {
        long tokens = 0;
        JsonFactory json = new JsonFactory();
        for (Path file : filesOf(folder)) {
            try (InputStream bytes = Files.newInputStream(file); JsonParser parser = json.createParser(bytes)) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
        }
        return tokens;
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void coldStart() throws Exception {
        String jars = ChildJvm.classPathOfJars(ARCHIVES);
        for (String variant : List.of("own", "tokens", "databind")) {
            ChildJvm.runFrom(jars, ColdStart.class, List.of("-XX:ArchiveClassesAtExit=" + archive(variant)), variant).orThrow();
        }
        addColdStart("", variant -> ChildJvm.runFrom(jars, ColdStart.class, List.of(), variant));
        addColdStart(", classes archived", variant -> ChildJvm.runFrom(jars, ColdStart.class, List.of("-XX:SharedArchiveFile=" + archive(variant)), variant));
    }

    private static Path archive(String variant) {
        return ARCHIVES.resolve(variant + ".jsa");
    }

    @FunctionalInterface
    private interface Start {
        ChildJvm.Ended of(String variant) throws Exception;
    }

    private void addColdStart(String how, Start start) throws Exception {
        Measured own = () -> start.of("own").orThrow().seconds();
        table.add("9", "cold load and look-up" + how + " : only tokenise the same JSON", 1.6, "s", Pairs.of(1, own, () -> start.of("tokens").orThrow().seconds()));
        table.add("9", "cold load and look-up" + how + " : databind into maps", 0.55, "s", Pairs.of(1, own, () -> start.of("databind").orThrow().seconds()));
    }

    private void lookUps() throws Exception {
        table.add("10", "look-up by id, find : HashMap.get", 1.2, "ns", Pairs.of(0, jmh("find"), jmh("hashMapGet")));
        table.add("10", "look-up by id, require : HashMap.get", 1.2, "ns", Pairs.of(0, jmh("require"), jmh("hashMapGet")));
        table.add("10", "reachability in the graph : walk over sets of texts", 0.2, "ns", Pairs.of(0, jmh("reaches"), jmh("walkOverTexts")));
    }

    /** Returns the measurement of one call in nanoseconds, with a fork for each pair, because compilation differs between forks. */
    private static Measured jmh(String method) {
        return () -> {
            try {
                return new Runner(new OptionsBuilder()
                                .include(LookUps.class.getName() + '.' + method + '$')
                                .forks(1)
                                .warmupIterations(1)
                                .warmupTime(TimeValue.milliseconds(300))
                                .measurementIterations(2)
                                .measurementTime(TimeValue.milliseconds(200))
                                .verbosity(VerboseMode.SILENT)
                                .build())
                        .runSingle()
                        .getPrimaryResult()
                        .getScore();
            } catch (RunnerException failed) {
                throw new IllegalStateException(failed);
            }
        };
    }
}
