package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.calc.job.KpiJob;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.ModelCalendar;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.validation.FindingLimit;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;

/** A call with its settings, and the job that it requests. Everything that can be refused before a file is read is refused here, as a wrong call. */
final class JobCall {
    private static final int MOST_PERIODS = 400;
    /** In bytes; a summary has some hundreds. */
    private static final long LARGEST_SUMMARY = 1 << 20;
    private static final List<String> STATUSES = Stream.of(JobResult.Status.values()).map(JobResult.Status::name).toList();
    private static final String STANDARD_INPUT = "-";
    private static final List<String> KINDS = Stream.of(StratumKind.values()).map(StratumKind::key).toList();
    private static final List<String> FORMS = Stream.of(ReportForm.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    /** The editions with measure specifications. */
    static final List<String> EDITIONS = KpiModel.editions().stream().filter(KpiModel.EditionInfo::hasMeasures).map(info -> info.edition().key()).toList();

    private final JobWords words;
    private final BinaryOperator<String> notation;
    private final InputStream standardInput;
    private final Map<JobSetting, String> settings = new EnumMap<>(JobSetting.class);
    private @Nullable SelectionCall selection;

    /**
     * Creates a call.
     *
     * @param settings the given settings; a blank one is refused
     * @param notation returns a key of {@link JobSetting} and a value as the caller writes them, for example {@code --period 2025-Q1}
     * @param standardInput the input if its name is {@code -}
     */
    JobCall(Map<JobSetting, String> settings, JobWords words, BinaryOperator<String> notation, InputStream standardInput) {
        this.words = words;
        this.standardInput = standardInput;
        this.notation = notation;
        settings.forEach((setting, value) -> {
            if (value.isBlank()) {
                throw new WrongCallException(words.of("wrong.empty", example(setting, "")));
            }
            this.settings.put(setting, value.strip());
        });
    }

    /** Returns a setting as the caller writes it. */
    String example(JobSetting setting, String value) {
        return notation.apply(setting.key(), value).strip();
    }

    Optional<String> find(JobSetting setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    Language language() {
        return find(JobSetting.LANGUAGE)
                .map(key -> choice(JobSetting.LANGUAGE, key, Stream.of(Language.values()).map(Language::key).toList(), Language::ofKey))
                .orElse(Language.DUTCH);
    }

    /** Returns the job, after the checks that do not need the input. */
    KpiJob job() throws IOException {
        String written = find(JobSetting.INPUT).orElseThrow(() -> new WrongCallException(words.of("wrong.missingInput")));
        KpiJob job = (written.equals(STANDARD_INPUT) ? KpiJob.over("stdin", standardInput) : KpiJob.over(path(written))).language(language());
        if (find(JobSetting.FORM).isPresent()) {
            job = job.form(choice(JobSetting.FORM, find(JobSetting.FORM).get(), FORMS, ReportForm.Kind::of));
        }
        if (find(JobSetting.THRESHOLD).isPresent()) {
            job = job.smallGroups(threshold(find(JobSetting.THRESHOLD).get()));
        }
        if (find(JobSetting.EARLIER).isPresent()) {
            job = job.earlier(list(find(JobSetting.EARLIER).get()).stream().map(this::path).toArray(Path[]::new));
        }
        Optional<Edition> edition = edition();
        if (edition.isPresent()) {
            job = job.edition(edition.get());
        }
        if (find(JobSetting.PERIOD).isPresent()) {
            job = periods(job, find(JobSetting.PERIOD).get());
        }
        if (find(JobSetting.BY).isPresent()) {
            job = job.by(strata().stream().map(StratumKind::key).toArray(String[]::new));
        }
        Optional<SelectionCall> select = selection();
        if (select.isPresent()) {
            job = select.get().on(job);
        }
        if (find(JobSetting.OPTIONS).isPresent()) {
            job = job.options(path(find(JobSetting.OPTIONS).get()));
        }
        if (find(JobSetting.MAPPING).isPresent()) {
            job = job.mapping(path(find(JobSetting.MAPPING).get()));
        }
        if (find(JobSetting.STORIES).isPresent()) {
            job = job.stories(path(find(JobSetting.STORIES).get()));
        }
        if (find(JobSetting.OUTPUT).isPresent()) {
            job = job.output(list(find(JobSetting.OUTPUT).get()).stream().map(this::path).toArray(Path[]::new));
        }
        if (find(JobSetting.THREADS).isPresent()) {
            job = job.threads(threads(find(JobSetting.THREADS).get()));
        }
        if (find(JobSetting.NO_TEXTS).isPresent()) {
            choice(JobSetting.NO_TEXTS, find(JobSetting.NO_TEXTS).get(), List.of(JobSetting.ON), on -> on);
            job = job.withoutTexts();
        }
        if (find(JobSetting.AS_OF).isPresent()) {
            job = job.asOf(day(find(JobSetting.AS_OF).get()));
        }
        Optional<Path> findings = find(JobSetting.FINDINGS).map(this::path);
        if (findings.isPresent()) {
            if (!findings.get().toString().matches("(?s).*\\.(csv|json|xlsx)")) {
                throw new WrongCallException(words.of("wrong.extension", DisplayText.file(findings.get().toString())));
            }
            if (findings.get().toString().endsWith(".xlsx")) {
                refuseExisting(findings.get(), JobSetting.FINDINGS);
            }
            job = job.findings(findings.get());
        }
        refuseOverSelection();
        refuseSummaryOverInput(written);
        return job;
    }

    /** Returns the selection, which is read once, empty if absent. */
    Optional<SelectionCall> selection() throws IOException {
        if (selection == null && find(JobSetting.SELECT).isPresent()) {
            Optional<Edition> edition = edition();
            LocalDate today = find(JobSetting.AS_OF).map(this::day).orElseGet(() -> LocalDate.now(Clock.system(ModelCalendar.ZONE)));
            selection = SelectionCall.of(find(JobSetting.SELECT).get(), edition, edition.orElseGet(JobCall::editionInForce), today, words);
        }
        return Optional.ofNullable(selection);
    }

    /** Refuses to replace the selection file by a report. */
    private void refuseOverSelection() {
        Optional<Path> file = selectionFile().filter(Files::exists);
        for (JobSetting written : List.of(JobSetting.OUTPUT, JobSetting.FINDINGS, JobSetting.SUMMARY)) {
            for (String name : list(find(written).orElse(""))) {
                if (file.isPresent() && !name.isEmpty() && isSame(file.get(), path(name))) {
                    throw new WrongCallException(words.of("wrong.reads", DisplayText.file(name), written.option()));
                }
            }
        }
    }

    /** Returns the requested edition, or the one in force. */
    KpiCatalogue model() {
        return KpiModel.edition(edition().orElseGet(JobCall::editionInForce));
    }

    /** Returns the kinds of stratum; empty if none are requested. */
    List<StratumKind> strata() {
        return find(JobSetting.BY).stream().flatMap(keys -> list(keys).stream()).map(key -> choice(JobSetting.BY, key, KINDS, StratumKind::ofKey)).distinct()
                .toList();
    }

    private Optional<Edition> edition() {
        return find(JobSetting.EDITION).map(key -> choice(JobSetting.EDITION, key, EDITIONS, Edition::ofKey));
    }

    /** Refuses to replace a file that somebody may have edited. */
    void refuseExisting(Path file, JobSetting setting) {
        if (Files.exists(file)) {
            throw new WrongCallException(words.of("wrong.exists", DisplayText.file(file.toString()), setting.option()));
        }
    }

    /** Returns the output of a command that writes to one place, empty if absent. */
    Optional<Path> output() {
        return find(JobSetting.OUTPUT).map(written -> {
            if (written.contains(",")) {
                throw new WrongCallException(words.of("wrong.onePlace", DisplayText.quoted(written), JobSetting.OUTPUT.option()));
            }
            return path(written);
        });
    }

    /** Refuses to replace a file that is read, by whatever path. */
    void refuseReplacing(Path target, Stream<Path> read) {
        if (read.anyMatch(file -> isSame(file, target))) {
            throw new WrongCallException(words.of("wrong.reads", DisplayText.file(target.toString()), JobSetting.OUTPUT.option()));
        }
    }

    /** Whether a path leads to a file, or to a folder that the file is in. */
    static boolean isSame(Path read, Path target) {
        if (!Files.exists(read) || !Files.exists(target)) {
            return read.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize());
        }
        try {
            return Files.isDirectory(read) ? target.toRealPath().startsWith(read.toRealPath()) : Files.isSameFile(read, target);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the selection file, if any. */
    Optional<Path> selectionFile() {
        return find(JobSetting.SELECT).filter(SelectionCall::isFile).map(this::path);
    }

    /** Returns the value of a setting that a command requires. */
    String required(JobSetting setting) {
        return find(setting).orElseThrow(() -> new WrongCallException(words.of("wrong.missingOption", setting.option())));
    }

    /** Returns the file for the summary, if requested. */
    Optional<Path> summary() {
        return find(JobSetting.SUMMARY).map(this::path);
    }

    /** Returns the maximum number of warnings, empty if absent. */
    Optional<FindingLimit> mostWarnings() {
        return find(JobSetting.MAX_WARNINGS).map(written -> {
            try {
                return FindingLimit.of(written);
            } catch (IllegalArgumentException wrong) {
                throw new WrongCallException(words.of("wrong.maxWarnings", DisplayText.quoted(written)));
            }
        });
    }

    private void refuseSummaryOverInput(String input) throws IOException {
        Optional<Path> summary = summary();
        if (summary.isEmpty()) {
            return;
        }
        refuseSummaryOverOutput(summary.get());
        if (!Files.exists(summary.get())) {
            return;
        }
        Stream<Path> settings = Stream.of(JobSetting.OPTIONS, JobSetting.MAPPING, JobSetting.STORIES).flatMap(read -> find(read).stream()).map(this::path);
        Stream<Path> earlier = find(JobSetting.EARLIER).stream().flatMap(reports -> list(reports).stream()).map(this::path);
        boolean isInput = Stream.concat(settings, earlier).anyMatch(read -> isSame(read, summary.get()))
                || !input.equals(STANDARD_INPUT) && Files.exists(path(input)) && RegistrationSource.at(path(input)).reads(summary.get());
        if (isInput || !isSummary(summary.get())) {
            throw new WrongCallException(words.of(
                    isInput ? "wrong.reads" : "wrong.noSummary", DisplayText.file(summary.get().toString()), example(JobSetting.SUMMARY, "FILE.json")));
        }
    }

    /** Returns whether a file is a summary of an earlier run, which may be replaced. An empty file may be replaced too. */
    private static boolean isSummary(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_SUMMARY) {
            return false;
        }
        byte[] content = Files.readAllBytes(file);
        try {
            return content.length == 0 || JsonTree.read(content) instanceof Map<?, ?> tree && STATUSES.contains(String.valueOf(tree.get("status")));
        } catch (JsonTree.MalformedJsonException other) {
            return false;
        }
    }

    /** A report is a file of that name or, if there are several periods, of that name with a period, or lies in a folder of that name. */
    private void refuseSummaryOverOutput(Path summary) {
        Path file = summary.toAbsolutePath().normalize();
        for (JobSetting written : List.of(JobSetting.OUTPUT, JobSetting.FINDINGS)) {
            for (String name : list(find(written).orElse(""))) {
                Path other = path(name).toAbsolutePath().normalize();
                if (!name.isEmpty() && (file.equals(other) || isOfPeriod(file, other) || other.equals(file.getParent()) && file.getFileName()
                        .toString().startsWith("report"))) {
                    throw new WrongCallException(words.of(
                            "wrong.written", DisplayText.file(summary.toString()), example(JobSetting.SUMMARY, "FILE.json"), written.option()));
                }
            }
        }
    }

    private static boolean isOfPeriod(Path file, Path output) {
        String ending = ".json";
        String name = output.toString();
        return name.endsWith(ending) && file.toString().startsWith(name.substring(0, name.length() - ending.length()) + "-") && file.toString().endsWith(ending);
    }

    /** The edition that is meant if none is named. */
    static Edition editionInForce() {
        return KpiModel.editions().stream()
                .filter(info -> info.status() == KpiModel.EditionInfo.Status.CURRENT)
                .findFirst()
                .orElseThrow()
                .edition();
    }

    /** Returns the value of a key that a setting allows. The error is for users of the command line, unlike those of the library. */
    private <T> T choice(JobSetting setting, String key, List<String> keys, Function<String, T> read) {
        return choice(example(setting, DisplayText.quoted(key)), key, keys, read);
    }

    /** Returns the value of a key that an option allows. */
    <T> T choice(String written, String key, List<String> keys, Function<String, T> read) {
        if (!keys.contains(key)) {
            throw new WrongCallException(words.of("wrong.choice", written, String.join(", ", keys), Nearest.to(key, keys).get(0)));
        }
        return read.apply(key);
    }

    /** Returns a text as a path. */
    Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException wrong) {
            throw new WrongCallException(words.of("wrong.path", DisplayText.quoted(written)));
        }
    }

    /** Returns the parts between commas. */
    static List<String> list(String written) {
        return Arrays.stream(written.split(",", -1)).map(String::strip).toList();
    }

    private SmallGroups threshold(String written) {
        try {
            return SmallGroups.standard().withThreshold(Integer.parseInt(written));
        } catch (IllegalArgumentException wrong) {
            throw new WrongCallException(words.of(
                    "wrong.threshold", DisplayText.quoted(written), example(JobSetting.THRESHOLD, Integer.toString(SmallGroups.standard().threshold()))));
        }
    }

    private int threads(String written) {
        if (!written.matches("[1-9][0-9]{0,2}")) {
            throw new WrongCallException(words.of("wrong.threads", DisplayText.quoted(written), example(JobSetting.THREADS, "2")));
        }
        return Integer.parseInt(written);
    }

    private LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException noDate) {
            throw new WrongCallException(words.of("wrong.asOf", DisplayText.quoted(written), example(JobSetting.AS_OF, "2025-03-31")));
        }
    }

    private KpiJob periods(KpiJob job, String written) {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (String part : list(written)) {
            int dots = part.indexOf("..");
            if (dots < 0) {
                periods.add(period(part));
            } else {
                ReportingPeriod first = period(part.substring(0, dots).strip());
                ReportingPeriod last = period(part.substring(dots + 2).strip());
                periods.addAll(range(part, first, last));
            }
        }
        if (new HashSet<>(periods).size() < periods.size()) {
            throw new WrongCallException(words.of("wrong.periodTwice", DisplayText.quoted(written)));
        }
        return job.periods(periods);
    }

    private ReportingPeriod period(String written) {
        try {
            return ReportingPeriod.parse(written);
        } catch (IllegalArgumentException noPeriod) {
            throw new WrongCallException(words.of("wrong.period", DisplayText.quoted(written)));
        }
    }

    private List<ReportingPeriod> range(String written, ReportingPeriod first, ReportingPeriod last) {
        List<ReportingPeriod> periods = new ArrayList<>();
        ReportingPeriod next = first;
        while (next != null && periods.size() < MOST_PERIODS && !next.first().isAfter(last.first())) {
            periods.add(next);
            if (next.equals(last)) {
                return periods;
            }
            next = following(next);
        }
        throw new WrongCallException(words.of("wrong.periods", DisplayText.quoted(written), first.name(), last.name()));
    }

    /** Returns the next period with the same number of whole months; {@code null} if a period does not consist of whole months. */
    private static @Nullable ReportingPeriod following(ReportingPeriod period) {
        long months = ChronoUnit.MONTHS.between(period.first(), period.end());
        if (period.first().getDayOfMonth() != 1 || period.end().getDayOfMonth() != 1 || period.end().getYear() > 9000) {
            return null;
        }
        YearMonth start = YearMonth.from(period.end());
        return ReportingPeriod.between(start.atDay(1), start.plusMonths(months - 1).atEndOfMonth());
    }
}
