package nl.kpimodel.calc.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.CalculationLimits;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.ReportStories;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.calc.report.text.RefusalWords;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.ModelCalendar;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.registration.FindingsWorkbook;
import nl.kpimodel.data.registration.FindingsWriter;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationData.Collected;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;

/**
 * The main job (Dutch: <i>de berekening als taak</i>): reads and validates a registration, calculates KPIs over it, and writes the reports.
 *
 * <pre>{@code
 * JobResult result = KpiJob.over(Path.of("registration"))
 *         .periods(ReportingPeriod.quarter(2025, 1))
 *         .by(StratumKind.TEAM)
 *         .output(Path.of("report"))
 *         .run();
 * System.out.println(result.status() + " " + result.written());
 * }</pre>
 *
 * <p>Defaults:
 *
 * <ul>
 *   <li>the edition is that of the selection, or else the one in force;
 *   <li>the period is the quarter of the last start or answer in a record without a finding;
 *   <li>every KPI of the edition is calculated, and nothing is split;
 *   <li>a figure that needs an option that the model leaves open has no value, and the outcome names the option;
 *   <li>dates after today in Europe/Amsterdam give a warning;
 *   <li>reports are in the published form, with groups below five protected ({@link SmallGroups#standard});
 *   <li>texts are in Dutch, and no file is written.
 * </ul>
 *
 * <p>Invalid records are rejected and reported; the reports are calculated from the others. A file replaces an existing one only when it is
 * complete, and never replaces a file that is read.
 *
 * <p>Immutable: each setting returns a new job. Safe for use by several threads if the listeners are. Requires the module {@code
 * nl.kpimodel.data} at run time. An application that has its own records uses {@link KpiCalculator}.
 */
public final class KpiJob {
    /** The fields whose latest date determines the default period. */
    private static final Set<String> DATING = Set.of("startedOn", "answeredOn");

    /** The maximum size of a file of stories, which no valid file reaches and which fits in memory. */
    private static final long MOST_STORIES = 1 << 22;

    /** The maximum number of findings of one rule in a file of findings. */
    private static final int MOST_FINDINGS_WRITTEN = 100_000;
    private static final int MOST_FILES_NAMED = 3;

    private final JobInput input;
    private @Nullable Edition edition;
    private List<ReportingPeriod> periods = List.of();
    private List<String> strata = List.of();
    private List<KpiId> selection = List.of();
    private @Nullable Selection chosen;
    private CalculationOptions options = CalculationOptions.none();
    private CalculationLimits limits = CalculationLimits.standard();
    private int threads = 1;
    private @Nullable Path optionsFile;
    private @Nullable Path mapping;
    private @Nullable ReportStories stories;
    private @Nullable Path storiesFile;
    private List<Path> output = List.of();
    private @Nullable Path findings;
    private @Nullable LocalDate asOf;
    private ValidationOptions validation = ValidationOptions.standard();
    private Language language = Language.DUTCH;
    private ReportForm.Kind form = ReportForm.Kind.PUBLISHED;
    private SmallGroups smallGroups = SmallGroups.standard();
    private List<Path> earlier = List.of();
    private boolean isWithoutTexts;
    private Consumer<Finding> findingListener = finding -> {};
    private @Nullable LongConsumer progressListener;

    private KpiJob(JobInput input) {
        this.input = input;
    }

    private KpiJob(KpiJob other) {
        this.input = other.input;
        this.edition = other.edition;
        this.periods = other.periods;
        this.strata = other.strata;
        this.selection = other.selection;
        this.chosen = other.chosen;
        this.options = other.options;
        this.optionsFile = other.optionsFile;
        this.limits = other.limits;
        this.threads = other.threads;
        this.mapping = other.mapping;
        this.stories = other.stories;
        this.storiesFile = other.storiesFile;
        this.output = other.output;
        this.findings = other.findings;
        this.asOf = other.asOf;
        this.validation = other.validation;
        this.language = other.language;
        this.form = other.form;
        this.smallGroups = other.smallGroups;
        this.earlier = other.earlier;
        this.isWithoutTexts = other.isWithoutTexts;
        this.findingListener = other.findingListener;
        this.progressListener = other.progressListener;
    }

    private KpiJob with(Consumer<KpiJob> setting) {
        KpiJob job = new KpiJob(this);
        setting.accept(job);
        return job;
    }

    /**
     * {@return a job over a registration}
     *
     * @param input a folder with a file for each record type ({@code case.csv}, {@code employee.csv}, {@code figure.ndjson} ...), a {@code
     *     .zip} of such files, or one such file, which may be compressed ({@code case.csv.gz})
     */
    public static KpiJob over(Path input) {
        return new KpiJob(JobInput.of(Objects.requireNonNull(input, "input")));
    }

    /**
     * {@return a job over a stream, such as standard input or an upload} The stream is read to its end when the job runs, and is not
     * closed. The job can therefore run only once: a second run throws an {@link IllegalStateException}. While the job runs, the content is
     * in a temporary file that only its owner can read.
     *
     * @param name the name in findings. As with a file, it determines the kind of content ({@code case.csv}, {@code export.zip}). With any
     *     other name the content does: a zip, gzip, JSON records with their type, or CSV whose columns are the fields of one record
     *     type
     * @param input the stream, of at most 16 GiB
     */
    public static KpiJob over(String name, InputStream input) {
        return new KpiJob(JobInput.of(name, input));
    }

    /**
     * Sets the edition.
     *
     * @param edition the edition
     * @return a new job
     */
    public KpiJob edition(Edition edition) {
        Objects.requireNonNull(edition, "edition");
        return with(job -> job.edition = edition);
    }

    /**
     * Sets the periods, each of which has its own report.
     *
     * @param first the first period
     * @param more others, each once
     * @return a new job
     * @throws IllegalArgumentException if a period is given twice
     */
    public KpiJob periods(ReportingPeriod first, ReportingPeriod... more) {
        return periods(Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
    }

    /**
     * Sets the periods, each of which has its own report.
     *
     * @param periods the periods, at least one, each once
     * @return a new job
     * @throws IllegalArgumentException if there is no period or one is given twice
     */
    public KpiJob periods(List<ReportingPeriod> periods) {
        List<ReportingPeriod> asked = List.copyOf(periods);
        if (asked.isEmpty() || new LinkedHashSet<>(asked).size() != asked.size()) {
            throw new IllegalArgumentException("The periods are " + asked + "; give at least one, each once.");
        }
        return with(job -> job.periods = asked);
    }

    /**
     * Splits outcomes by each of the kinds of stratum that apply to them.
     *
     * @param first the first kind of stratum, for example {@link StratumKind#TEAM}
     * @param more other kinds, in the order of the report
     * @return a new job
     */
    public KpiJob by(StratumKind first, StratumKind... more) {
        return by(Stream.concat(Stream.of(first), Arrays.stream(more)).map(StratumKind::key).toArray(String[]::new));
    }

    /**
     * Splits outcomes by each of the keys that apply to them, as {@link KpiCalculator#by(String...)} does.
     *
     * @param keys for example {@code team}, in the order of the report; unknown keys are refused when the job runs
     * @return a new job
     */
    public KpiJob by(String... keys) {
        List<String> asked = List.of(keys);
        return with(job -> job.strata = asked);
    }

    /**
     * Selects KPIs. The manual advises choosing ten to fifteen.
     *
     * @param kpis the KPIs; a KPI that the edition lacks is refused when the job runs
     * @return a new job
     * @throws IllegalArgumentException if there is none
     */
    public KpiJob select(Collection<KpiId> kpis) {
        List<KpiId> asked = List.copyOf(kpis);
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("No KPI is selected; select at least one, or leave the selection out for all.");
        }
        return with(job -> {
            job.selection = asked;
            job.chosen = null;
        });
    }

    /**
     * Selects the KPIs and the edition of a selection. The reports {@linkplain KpiReport#selection() have it}, with its targets.
     *
     * @param selection the selection; when the job runs, it is refused if it is of another edition than the job, or has a KPI that the
     *         edition lacks
     * @return a new job
     * @throws IllegalArgumentException if it has no KPI
     */
    public KpiJob select(Selection selection) {
        KpiJob job = select(selection.kpis());
        return job.with(chosen -> chosen.chosen = selection);
    }

    /**
     * Sets the options that the model leaves open.
     *
     * @param options the options
     * @return a new job
     */
    public KpiJob options(CalculationOptions options) {
        Objects.requireNonNull(options, "options");
        return with(job -> {
            job.options = options;
            job.optionsFile = null;
        });
    }

    /**
     * Sets the file of options that the model leaves open, a JSON file that is read when the job runs.
     *
     * @param file the file, as {@link nl.kpimodel.calc.report.ReportJson.Schemas#options()} describes it
     * @return a new job
     */
    public KpiJob options(Path file) {
        Objects.requireNonNull(file, "file");
        return with(job -> job.optionsFile = file);
    }

    /**
     * Sets the bounds of the calculation.
     *
     * @param limits the bounds; see {@link KpiCalculator#limits}
     * @return a new job
     */
    public KpiJob limits(CalculationLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return with(job -> job.limits = limits);
    }

    /**
     * Sets the number of threads, which has effect if the periods are given. The reports are identical to those of a single thread.
     *
     * @param threads the number of threads. With 2 or more, one reads and validates while another calculates; more than 2 are not used
     * @return a new job
     * @throws IllegalArgumentException if it is less than 1
     */
    public KpiJob threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads is " + threads + "; give 1 or more.");
        }
        return with(job -> job.threads = threads);
    }

    /**
     * Sets a mapping of columns, for an input that is a single file in the organisation's own format, such as an export of its
     * registration.
     *
     * @param file the mapping, a JSON file
     * @return a new job
     */
    public KpiJob mapping(Path file) {
        Objects.requireNonNull(file, "file");
        return with(job -> job.mapping = file);
    }

    /**
     * Adds stories to the report over the last period. {@link JobResult#storiesWithoutKpi} lists the KPIs whose stories are not in it.
     *
     * @param stories the stories
     * @return a new job
     */
    public KpiJob stories(ReportStories stories) {
        Objects.requireNonNull(stories, "stories");
        return with(job -> {
            job.stories = stories;
            job.storiesFile = null;
        });
    }

    /**
     * Sets the file of stories, a JSON file that is read when the job runs.
     *
     * @param file the file, as {@link nl.kpimodel.calc.report.ReportJson.Schemas#stories()} describes it
     * @return a new job
     */
    public KpiJob stories(Path file) {
        Objects.requireNonNull(file, "file");
        return with(job -> job.storiesFile = file);
    }

    /**
     * Sets the places to which the reports are written.
     *
     * @param places folders, for all formats, or files whose names end in {@code .json}, {@code .html}, {@code .csv} or {@code .md}. JSON
     *         has a file for each period: with several periods, {@code report.json} becomes {@code report-2025-Q1.json}, {@code
     *         report-2025-Q2.json} and so on. The other formats have all periods in one file; the page begins with the last. Missing
     *         folders are created, and existing files are replaced
     * @return a new job
     */
    public KpiJob output(Path... places) {
        List<Path> asked = List.of(places);
        return with(job -> job.output = asked);
    }

    /**
     * Leaves the texts that the library composes out of {@code report.json}, as {@link
     * nl.kpimodel.calc.report.ReportJson#writeWithoutTexts} does. The other formats keep them.
     *
     * @return a new job
     */
    public KpiJob withoutTexts() {
        return with(job -> job.isWithoutTexts = true);
    }

    /**
     * Sets the file to which findings are written. It has the first 100 000 findings of each rule.
     *
     * @param file a file that ends in {@code .csv}, {@code .json}, or {@code .xlsx} for a {@link
     *         nl.kpimodel.data.registration.FindingsWorkbook}, which contains cells of the input files
     * @return a new job
     * @throws IllegalArgumentException if the name ends otherwise
     */
    public KpiJob findings(Path file) {
        if (Stream.of(".csv", ".json", ".xlsx").noneMatch(file.toString()::endsWith)) {
            throw new IllegalArgumentException("Findings cannot be written to " + DisplayText.file(file.toString())
                    + "; give a name that ends in .csv, .json or .xlsx.");
        }
        return with(job -> job.findings = file);
    }

    /**
     * Sets the options of validation: the application's own rules, disabled rules, severities, record types, and ids known elsewhere.
     *
     * @param options the options. The edition, the as-of date and the listener are those of the job; an answer scale in its calculation options and a file
     *     of findings replace the answers and the number of findings kept.
     * @return a new job
     */
    public KpiJob validation(ValidationOptions options) {
        Objects.requireNonNull(options, "options");
        return with(job -> job.validation = options);
    }

    /**
     * Sets the as-of date: later dates in the registration give a warning.
     *
     * @param day the day
     * @return a new job
     */
    public KpiJob asOf(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return with(job -> job.asOf = day);
    }

    /**
     * Sets the language of the output. JSON is the same in every language.
     *
     * @param language the language
     * @return a new job
     */
    public KpiJob language(Language language) {
        Objects.requireNonNull(language, "language");
        return with(job -> job.language = language);
    }

    /**
     * Sets the form of the reports. The published form protects small groups over all reports of the job together. The internal form has
     * all numbers, for readers who may see the registration, and names the rule by which the published form hides a figure.
     *
     * @param form the form
     * @return a new job
     */
    public KpiJob form(ReportForm.Kind form) {
        Objects.requireNonNull(form, "form");
        return with(job -> job.form = form);
    }

    /**
     * Sets the protection of small groups.
     *
     * @param groups the protection
     * @return a new job
     */
    public KpiJob smallGroups(SmallGroups groups) {
        Objects.requireNonNull(groups, "groups");
        return with(job -> job.smallGroups = groups);
    }

    /**
     * Takes earlier published reports over this registration into account: see {@link SmallGroups#publish(java.util.Collection,
     * java.util.Collection)}. The periods of those reports are calculated too, but are not written unless requested.
     *
     * @param reports files as {@link nl.kpimodel.calc.report.ReportJson} wrote them in the published form, of the edition of this job
     * @return a new job
     */
    public KpiJob earlier(Path... reports) {
        List<Path> asked = List.of(reports);
        return with(job -> job.earlier = asked);
    }

    /**
     * Sets a listener that receives every finding as soon as it is known, even if the job fails later.
     *
     * @param listener called in the thread that runs the job
     * @return a new job
     */
    public KpiJob onFinding(Consumer<Finding> listener) {
        Objects.requireNonNull(listener, "listener");
        return with(job -> job.findingListener = listener);
    }

    /**
     * Sets a listener that receives the number of records read, after every ten thousand records of a file during validation.
     *
     * @param listener called in the thread that runs the job
     * @return a new job
     */
    public KpiJob onProgress(LongConsumer listener) {
        Objects.requireNonNull(listener, "listener");
        return with(job -> job.progressListener = listener);
    }

    /**
     * Reads, validates, calculates and writes.
     *
     * @return the result
     * @throws NoReportException if no record was read, or no period was given and none can be derived
     * @throws IOException if a file cannot be read or written, or changes while the job runs; an {@link java.io.InterruptedIOException} or
     *     {@link java.nio.channels.ClosedByInterruptException} if the thread is interrupted at a file
     * @throws IllegalArgumentException if a setting, the options file or the mapping is wrong; the message says what to do
     * @throws nl.kpimodel.core.UnknownIdException if the edition does not have a KPI of the selection
     * @throws java.util.concurrent.CancellationException if the thread is interrupted elsewhere
     */
    public JobResult run() throws IOException {
        try (JobInput.Opened opened = open()) {
            return run(opened.source());
        }
    }

    private JobResult run(RegistrationSource source) throws IOException {
        KpiCatalogue model = KpiModel.edition(edition());
        KpiCalculator selected = calculator(model, KpiModel.measures(edition()));
        CalculationOptions given = optionsFile == null ? options : OptionsFile.read(optionsFile, model, selected);
        KpiCalculator calculator = selected.by(strata.toArray(String[]::new)).options(given).limits(limits);
        ReportStories chosenStories = storiesFile == null ? stories : new JsonObjectFile("stories", storiesFile, MOST_STORIES).read(ReportStories::fromTree);
        List<ReportForm> published = new ArrayList<>();
        for (Path report : earlier) {
            published.add(ReportReader.readForm(report));
        }
        List<ReportFiles> places = output.stream().map(ReportFiles::at).map(place -> isWithoutTexts ? place.withoutTexts() : place).toList();
        InputSettings settings = settings(source, model, given);
        Collected<List<KpiReport>> calculated = calculated(source, settings, calculator, places, published);
        RegistrationData data = calculated.data();
        List<KpiReport> reports = new ArrayList<>();
        calculated.result().forEach(report -> reports.add(report.withValidation(data.report())));
        List<ReportingPeriod> asked = periods.isEmpty() ? List.of(reports.get(0).period()) : periods;
        List<KpiId> unplaced = List.of();
        if (chosenStories != null) {
            KpiReport last = Collections.max(reports.subList(0, asked.size()),
                    Comparator.comparing((KpiReport report) -> report.period().last()).thenComparing(report -> report.period().first()));
            unplaced = chosenStories.without(last);
            reports.set(reports.indexOf(last), last.withStories(chosenStories));
        }
        List<ReportForm> forms = (form == ReportForm.Kind.PUBLISHED ? smallGroups.publish(reports, published) : smallGroups.explain(reports, published))
                .subList(0, asked.size());
        List<Path> written = ReportFiles.write(places, forms, language);
        return result(data, settings, reports.subList(0, asked.size()), forms, written, unplaced);
    }

    /** Reads and calculates, in a single pass if the periods are known in advance. */
    private Collected<List<KpiReport>> calculated(
            RegistrationSource source, InputSettings settings, KpiCalculator calculator, List<ReportFiles> places, List<ReportForm> published)
            throws IOException {
        if (!periods.isEmpty()) {
            refuseInputs(reportPaths(places, periods), source);
            Collected<List<KpiReport>> calculated =
                    RegistrationData.collect(source, settings.reading, settings.validation, calculation(calculator, periods, published), threads);
            requireRecords(calculated.data());
            return calculated;
        }
        RegistrationData data = RegistrationData.read(source, settings.reading, settings.validation);
        requireRecords(data);
        List<ReportingPeriod> last = List.of(lastQuarter(data));
        refuseInputs(reportPaths(places, last), source);
        try (Stream<RegistrationRecord> records = data.records()) {
            return new Collected<>(data, records.collect(calculation(calculator, last, published)));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static List<Path> reportPaths(List<ReportFiles> places, List<ReportingPeriod> periods) {
        return places.stream().flatMap(place -> place.paths(periods).stream()).toList();
    }

    private void requireRecords(RegistrationData data) throws NoReportException {
        if (data.report().total().read() > 0) {
            return;
        }
        List<String> empty = data.reading().files().stream().filter(file -> file.outcome() == FileReading.Outcome.READ)
                .map(file -> DisplayText.file(file.file())).distinct().limit(MOST_FILES_NAMED).toList();
        throw new NoReportException(empty.isEmpty() ? RefusalWords.of("job.nothingRead", DisplayText.file(input.toString()))
                : RefusalWords.of("job.noRecords", String.join(", ", empty)), data.report());
    }

    /**
     * Returns a collector that calculates the requested periods and, if there are earlier reports, those that follow from them. It names
     * the organisation if there is only one.
     */
    private static Collector<RegistrationRecord, ?, List<KpiReport>> calculation(
            KpiCalculator calculator, List<ReportingPeriod> asked, List<ReportForm> published) {
        List<ReportingPeriod> calculated = published.isEmpty() ? asked
                : withWhatIsLeft(Stream.concat(asked.stream(), published.stream().map(report -> report.report().period())).distinct().toList());
        return Collectors.teeing(
                calculator.periods(calculated).collector(),
                Organisations.collector(),
                (reports, organisation) -> reports.stream().map(report -> organisation.map(report::withOrganisation).orElse(report)).toList());
    }

    /**
     * Returns the periods and the periods that follow from them. For example, three quarters and their year reveal the fourth quarter,
     * which is therefore protected as if it were published.
     */
    private static List<ReportingPeriod> withWhatIsLeft(List<ReportingPeriod> periods) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        periods.forEach(period -> days.addAll(List.of(period.first(), period.end())));
        Set<ReportingPeriod> all = new LinkedHashSet<>(periods);
        for (LocalDate day : days.headSet(days.last(), false)) {
            ReportingPeriod piece = ReportingPeriod.between(day, days.higher(day).minusDays(1));
            if (periods.stream().anyMatch(period -> period.contains(piece.first()) && period.contains(piece.last()))) {
                all.add(piece);
            }
        }
        return List.copyOf(all);
    }

    private KpiCalculator calculator(KpiCatalogue model, MeasureSpecifications measures) {
        if (chosen != null) {
            return KpiCalculator.of(model, measures, chosen);
        }
        return KpiCalculator.of(model, measures, selection.isEmpty() ? model.kpis().stream().map(Kpi::id).toList() : selection);
    }

    /**
     * Reads and validates without calculating. Periods, strata and selection have no effect. The answer scale of the options is used.
     *
     * @return the result, without reports
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a setting or the options file is wrong; the message says what to do
     */
    public JobResult validate() throws IOException {
        KpiCatalogue model = KpiModel.edition(edition());
        CalculationOptions given = optionsFile == null ? options : OptionsFile.read(optionsFile, model);
        try (JobInput.Opened opened = open()) {
            InputSettings settings = settings(opened.source(), model, given);
            RegistrationData data = RegistrationData.read(opened.source(), settings.reading, settings.validation);
            return result(data, settings, List.of(), List.of(), new ArrayList<>(), List.of());
        }
    }

    /** The settings for reading and validating the input. */
    private record InputSettings(ReadingOptions reading, ValidationOptions validation, LocalDate asOf) {}

    private JobInput.Opened open() throws IOException {
        return input.open(mapping == null ? null : RecordFileMapping.read(mapping));
    }

    private InputSettings settings(RegistrationSource source, KpiCatalogue model, CalculationOptions given) throws IOException {
        if (findings != null) {
            refuseInputs(List.of(findings), source);
        }
        LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(ModelCalendar.ZONE));
        ValidationOptions judging = validation.withCatalogue(model).withAsOf(day).withListener(findingListener);
        if (findings != null) {
            judging = judging.withFindingsKept(MOST_FINDINGS_WRITTEN);
        }
        if (given.effects().answerScale().isPresent()) {
            judging = judging.withAnswers(given.effects().answerScale().get().options());
        }
        ReadingOptions reading = ReadingOptions.standard();
        LongConsumer progress = progressListener;
        if (progress != null) {
            reading = reading.withProgress(10_000, read -> progress.accept(read.recordsRead()));
        }
        return new InputSettings(reading, judging, day);
    }

    private JobResult result(
            RegistrationData data, InputSettings settings, List<KpiReport> reports, List<ReportForm> forms, List<Path> written, List<KpiId> unplaced)
            throws IOException {
        ValidationReport validation = data.report();
        Path file = findings;
        if (file != null && file.toString().endsWith(".xlsx")) {
            FindingsWorkbook.of(data).in(language).write(file);
            written.add(file);
        } else if (file != null) {
            try (FileReplacement target = FileReplacement.ofPersonal(file)) {
                FindingsWriter writer = FindingsWriter.in(language);
                target.completeText(out -> {
                    if (file.toString().endsWith(".csv")) {
                        out.write('\ufeff');
                        writer.writeCsv(validation.findings(), out);
                    } else {
                        writer.writeJson(validation, out);
                    }
                });
            }
            written.add(file);
        }
        boolean everything = validation.conclusion() != ValidationReport.Conclusion.INVALID && validation.count(Rule.Severity.FIELD) == 0;
        // A caller that checks files by the exit status must notice that nothing was read.
        JobResult.Status status = validation.conclusion() == ValidationReport.Conclusion.NOTHING_READ
                ? written.isEmpty() ? JobResult.Status.NOTHING_MADE : JobResult.Status.ACCEPTED_PART
                : everything ? JobResult.Status.DONE : JobResult.Status.ACCEPTED_PART;
        return new JobResult(status, input.toString(), edition(), settings.asOf, reports, forms, validation, written, unplaced);
    }

    private Edition edition() {
        if (edition == null && chosen != null) {
            return chosen.edition();
        }
        return edition != null
                ? edition
                : KpiModel.editions().stream()
                        .filter(info -> info.status() == KpiModel.EditionInfo.Status.CURRENT)
                        .map(KpiModel.EditionInfo::edition)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No edition is in force; give one."));
    }

    /** Refuses to replace an input file by a report. */
    private void refuseInputs(List<Path> targets, RegistrationSource source) throws IOException {
        for (Path target : targets) {
            boolean isRead = source.reads(target) || isSame(optionsFile, target) || isSame(mapping, target) || isSame(storiesFile, target);
            for (Path report : earlier) {
                isRead |= isSame(report, target);
            }
            if (isRead) {
                throw RefusalWords.refusal("job.replaces", null, DisplayText.file(target.toString()));
            }
        }
    }

    private static boolean isSame(@Nullable Path read, Path target) throws IOException {
        return read != null && Files.exists(target) && Files.isSameFile(read, target);
    }

    private static ReportingPeriod lastQuarter(RegistrationData data) throws IOException {
        List<RecordField> fields = Stream.of(RecordType.values())
                .flatMap(type -> type.fields().stream())
                .filter(field -> DATING.contains(field.name()))
                .toList();
        LocalDate last = data.latestDate(fields).orElse(null);
        if (last == null) {
            throw new NoReportException(RefusalWords.of("job.noPeriod"), data.report());
        }
        return ReportingPeriod.quarter(last.getYear(), (last.getMonthValue() + 2) / 3);
    }

    /** Returns the input and the settings. */
    @Override
    public String toString() {
        return "KpiJob over " + DisplayText.file(input.toString()) + ", periods " + periods + ", by " + strata + ", selection " + selection;
    }
}
