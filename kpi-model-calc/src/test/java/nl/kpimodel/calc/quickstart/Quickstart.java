package nl.kpimodel.calc.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.ModelCalendar;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RuleAccounting;
import nl.kpimodel.core.validation.Severity;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.registration.FindingsWriter;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;

/**
 * The main job, as an application would do it: reads and validates a registration, calculates every KPI of an edition over it, and writes the report.
 *
 * <p>Settings are system properties: {@code kpi.input} (file or folder), {@code kpi.edition}, {@code kpi.period} (one or more, with commas),
 * {@code kpi.by} (strata, with commas), {@code kpi.asOf} (the day by which far dates are judged; today in Amsterdam if left out), {@code kpi.options} (JSON file) and {@code kpi.report} (where to write: a folder
 * for all forms, or one file that ends in {@code .json}, {@code .html}, {@code .csv} or {@code .md}). Without {@code kpi.input} it takes the
 * sample beside this class: an organisation of three teams, with the two worked cases of the manual (figures 15 and 16) among its questionnaires.
 *
 * <p>Whatever the cause, it ends with 0 if there is a report of everything, 1 if there is one of the accepted part, and 2 if there is none; then
 * the last line says what to do.
 */
public final class Quickstart {
    /** The KPIs that the job prints; the report has them all. */
    private static final List<String> SHOWN = List.of("E 4.1.1", "E 5.1.1", "A 4", "A 12", "A 13", "A 19", "I 3.1.1");

    /** By their last date a period is chosen. */
    private static final Set<String> DATING = Set.of("startedOn", "answeredOn");

    private static final int MOST_FINDINGS = 20;
    private static final String REFERS_TO_REJECTED = "REG-203";
    private static final int FAULTS = 1;
    private static final int FAILED = 2;

    private final PrintStream out;
    private final UnaryOperator<@Nullable String> settings;
    /** Whether a field of an accepted record counts as empty, because its value was refused. */
    private boolean anyFieldLeftOut;

    private Quickstart(PrintStream out, UnaryOperator<@Nullable String> settings) {
        this.out = out;
        this.settings = settings;
    }

    /**
     * Runs the job. Exits with 0 if all went well, 1 if records, files or fields were left out (the report is made of the others) and 2 if there is no report.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(FileReplacement::removeUnfinished));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status = run(out, System::getProperty);
        out.flush();
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the job and returns its exit status. */
    static int run(PrintStream out, UnaryOperator<@Nullable String> settings) {
        try {
            return new Quickstart(out, settings).run();
        } catch (Throwable failure) {
            out.println("Geen rapport / no report: " + FailureText.of(failure));
            return FAILED;
        }
    }

    private int run() throws IOException {
        Optional<Path> input = setting("kpi.input").map(Path::of);
        Edition edition = Edition.ofKey(setting("kpi.edition").orElse(Edition.E2025.key()));
        KpiCatalogue model = KpiModel.edition(edition);
        CalculationOptions options = options(input.isPresent(), model);
        RegistrationSource source = RegistrationSource.at(input.isPresent() ? input.get() : sample("registration"));
        LocalDate asOf = asOf();
        RegistrationData data = read(source, model, options, asOf);
        printRegistration(data.report(), asOf);
        if (data.report().total().read() == 0) {
            throw new IllegalArgumentException("No record was read from " + input.map(Path::toString).orElse("the sample")
                    + "; put a file for each record type there (case.csv, employee.csv ...), as README says.");
        }
        List<ReportingPeriod> periods = periods(data, input.isPresent());
        ReportFiles files = ReportFiles.at(setting("kpi.report").isPresent() ? Path.of(setting("kpi.report").get()) : besideClasses());
        refuseInputs(files.paths(periods), source);
        KpiCalculator calculator = KpiCalculator.of(model, KpiModel.measures(edition)).periods(periods).by(strata()).options(options);
        List<KpiReport> reports = new ArrayList<>();
        try (Stream<RegistrationRecord> records = data.records()) {
            for (KpiReport report : calculator.calculateEach(records)) {
                reports.add(report.withValidation(data.report()));
            }
        }
        printModel(model, reports.get(0));
        printReport(reports);
        heading("Geschreven");
        files.write(reports).forEach(path -> out.println(path.toAbsolutePath().normalize()));
        return data.report().conclusion() == ValidationReport.Conclusion.INVALID || anyFieldLeftOut ? FAULTS : 0;
    }

    /** A report in the place of the registration would destroy it. */
    private void refuseInputs(List<Path> targets, RegistrationSource source) throws IOException {
        Optional<Path> options = setting("kpi.options").map(Path::of);
        for (Path target : targets) {
            if (source.reads(target) || options.isPresent() && Files.exists(target) && Files.isSameFile(options.get(), target)) {
                throw new IllegalArgumentException("The report would replace " + target + ", which is read; name another place, as in -Dkpi.report=FOLDER.");
            }
        }
    }

    private Optional<String> setting(String key) {
        return Optional.ofNullable(settings.apply(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The library itself knows no today. */
    private LocalDate asOf() {
        Optional<String> given = setting("kpi.asOf");
        try {
            return given.map(LocalDate::parse).orElseGet(() -> LocalDate.now(ModelCalendar.ZONE));
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException("No day can be read from " + DisplayText.quoted(given.orElse("")) + "; write it like -Dkpi.asOf=2025-03-31.");
        }
    }

    private static Path sample(String name) throws IOException {
        try {
            URL resource = Objects.requireNonNull(Quickstart.class.getResource("/quickstart/" + name), name);
            return Path.of(resource.toURI());
        } catch (URISyntaxException broken) {
            throw new IOException("The sample cannot be found.", broken);
        }
    }

    /** Beside the classes of this job, whatever the folder it was started in. */
    private static Path besideClasses() throws IOException {
        return sample("options.json").getParent().getParent().resolveSibling("quickstart");
    }

    private CalculationOptions options(boolean ownInput, KpiCatalogue model) throws IOException {
        Optional<Path> file = setting("kpi.options").map(Path::of);
        if (file.isPresent()) {
            return OptionsFile.read(file.get(), model);
        }
        return ownInput ? CalculationOptions.none() : OptionsFile.read(sample("options.json"));
    }

    private RegistrationData read(RegistrationSource source, KpiCatalogue model, CalculationOptions options, LocalDate asOf) throws IOException {
        List<Finding> first = new ArrayList<>();
        ValidationOptions validation = ValidationOptions.standard().withCatalogue(model).withAsOf(asOf).withListener(finding -> {
            anyFieldLeftOut |= finding.severity() == Severity.FIELD;
            if (first.size() < MOST_FINDINGS) {
                first.add(finding);
            }
        });
        if (options.effects().answerScale().isPresent()) {
            validation = validation.withAnswers(options.effects().answerScale().get().options());
        }
        boolean read = false;
        try {
            RegistrationData data = RegistrationData.read(source, ReadingOptions.standard(), validation);
            read = true;
            return data;
        } finally {
            if (!read && !first.isEmpty()) {
                heading("Gevonden tot het misging");
                printTable(first);
            }
        }
    }

    /** Those asked for; else two quarters of the sample, or the quarter of the last start of a case or answer in a registration of one's own. */
    private List<ReportingPeriod> periods(RegistrationData data, boolean ownInput) throws IOException {
        Optional<String> asked = setting("kpi.period");
        if (asked.isPresent()) {
            return Arrays.stream(asked.get().split(",")).map(String::strip).map(ReportingPeriod::parse).toList();
        }
        if (!ownInput) {
            return List.of(ReportingPeriod.quarter(2025, 1), ReportingPeriod.quarter(2025, 2));
        }
        List<RecordField> fields = Stream.of(RecordType.values())
                .flatMap(type -> type.fields().stream())
                .filter(field -> DATING.contains(field.name()))
                .toList();
        LocalDate last = data.latestDate(fields).orElseThrow(() -> new IllegalArgumentException(
                "No accepted record has a start or answer without a finding to choose a period by; correct what was found, or give a period, as in"
                        + " -Dkpi.period=2025-Q1."));
        ReportingPeriod quarter = ReportingPeriod.quarter(last.getYear(), (last.getMonthValue() + 2) / 3);
        out.println("Periode " + quarter.name() + ", het kwartaal van de laatste start of het laatste antwoord; kies een andere met -Dkpi.period=...");
        return List.of(quarter);
    }

    private String[] strata() {
        return setting("kpi.by").map(by -> Arrays.stream(by.split(",")).map(String::strip).toArray(String[]::new))
                .orElse(new String[] {Stratum.TEAM});
    }

    private void printModel(KpiCatalogue model, KpiReport report) {
        heading(model.label());
        out.println(model.domains().size() + " leefgebieden, " + model.phases().size() + " procesfasen, " + model.intendedEffects().size()
                + " beoogde effecten, " + model.impactKpis().size() + " impact-KPI’s, " + model.effectIndicators().size() + " effectindicatoren, "
                + model.activityKpis().size() + " activiteiten-KPI’s, " + model.qualityKpis().size() + " kwaliteits-KPI’s, " + model.items().size()
                + " vragen");
        List<KpiId> used = SHOWN.stream()
                .map(KpiId::of)
                .filter(kpi -> model.find(kpi).isPresent() && kpi.toString().startsWith("E") && !report.outcomes(kpi).isEmpty())
                .toList();
        if (!used.isEmpty()) {
            heading("Samenhang van de gebruikte indicatoren");
            for (KpiId indicator : used) {
                out.println(indicator + " " + model.require(indicator).name());
                out.println("  hoort bij " + model.linkage().impactKpisOf(indicator) + ", gemeten met de vragen " + model.linkage().itemsOf(indicator));
            }
        }
    }

    private void printRegistration(ValidationReport report, LocalDate asOf) {
        heading("Registratie");
        out.println("Datums beoordeeld op " + asOf + "; kies een andere dag met -Dkpi.asOf=...");
        printTotal(report);
        if (!report.findings().isEmpty()) {
            printFindings(report);
        }
        for (RuleAccounting rule : report.accounting()) {
            if (rule.leavesOpen()) {
                rule.reason().ifPresent(reason -> out.println("  niet gecontroleerd: " + rule.ruleId() + " (" + reason + ")"));
            }
        }
    }

    private void printTotal(ValidationReport report) {
        if (report.total().read() == 0) {
            out.println("Niets gelezen, dus niets gecontroleerd.");
            return;
        }
        out.println(report.total().read() + " gegevens gelezen, " + report.total().accepted() + " goedgekeurd, " + report.total().rejected()
                + " afgekeurd" + switch (report.conclusion()) {
                    case VALID, NOTHING_READ -> "";
                    case INVALID -> ": bij de controle zijn fouten gevonden";
                    case UNDETERMINED -> "; niet alle controles konden worden gedaan";
                });
    }

    /** What can be corrected before what follows from it, and what to do once for each rule and way out. */
    private void printFindings(ValidationReport report) {
        long found = report.findings().size() + report.findingsLeftOut();
        out.println("  " + number(found, "bevinding", "bevindingen") + ", " + number(report.findingsPerRule().size(), "controle", "controles"));
        List<Finding> first = report.findings().stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.ruleId().equals(REFERS_TO_REJECTED)))
                .limit(MOST_FINDINGS)
                .toList();
        printTable(first);
        first.stream().collect(Collectors.groupingBy(Quickstart::wayOut, TreeMap::new, Collectors.counting()))
                .forEach((wayOut, times) -> out.println("  " + wayOut.ruleId() + ", " + times + "x: " + wayOut.instruction()));
        if (found > first.size()) {
            Map<String, Long> rest = new TreeMap<>(report.findingsPerRule());
            first.forEach(finding -> rest.merge(finding.ruleId(), -1L, Long::sum));
            out.println("  ... en nog " + number(found - first.size(), "bevinding", "bevindingen") + ": " + rest.entrySet().stream()
                    .filter(rule -> rule.getValue() > 0)
                    .map(rule -> rule.getKey() + " " + rule.getValue() + "x")
                    .collect(Collectors.joining(", ")));
        }
    }

    private void printTable(List<Finding> findings) {
        FindingsWriter.in(Language.DUTCH).table(findings).lines().forEach(line -> out.println("  " + line));
    }

    /** What to do about findings of a rule: with other bounds it is another thing to do. */
    private record WayOut(String ruleId, String instruction) implements Comparable<WayOut> {
        @Override
        public int compareTo(WayOut other) {
            int byRule = ruleId.compareTo(other.ruleId);
            return byRule != 0 ? byRule : instruction.compareTo(other.instruction);
        }
    }

    private static WayOut wayOut(Finding finding) {
        return new WayOut(finding.ruleId(), finding.instruction(Language.DUTCH));
    }

    private static String number(long number, String one, String more) {
        return Notation.number(number, Language.DUTCH) + " " + (number == 1 ? one : more);
    }

    private void printReport(List<KpiReport> reports) {
        for (KpiReport report : reports) {
            heading("Rapport over " + report.period().name());
            for (String kpi : SHOWN) {
                report.outcomes(KpiId.of(kpi)).stream()
                        .filter(outcome -> outcome.stratum().isTotal() || outcome.stratum().values().containsKey("area"))
                        .limit(1)
                        .forEach(this::printOutcome);
            }
            long values = report.outcomes().stream().filter(outcome -> outcome.value().isPresent()).count();
            out.println(report.outcomes().size() + " uitkomsten, waarvan " + values + " met een cijfer; bij de andere staat waarom er geen cijfer is");
        }
    }

    /** At a glance: the figure, what was divided by what, and the name. The whole explanation is in the report. */
    private void printOutcome(Outcome outcome) {
        OutcomeText text = OutcomeText.of(outcome, Language.DUTCH);
        String name = outcome.definition().map(kpi -> OutcomeText.name(kpi, Language.DUTCH)).orElse("")
                + outcome.figure().map(figure -> " (" + figure.area() + ", " + figure.period() + ")").orElse("");
        out.println(String.format(Locale.ROOT, "%-8s %20s %12s   %s", outcome.kpi(), text.figure().orElse("-"), divided(outcome), name));
        text.reason().ifPresent(reason -> out.println(" ".repeat(45) + reason));
    }

    private static String divided(Outcome outcome) {
        return outcome.numerator().isPresent() && outcome.denominator().isPresent()
                ? Notation.number(outcome.numerator().get(), Language.DUTCH) + " / " + Notation.number(outcome.denominator().get(), Language.DUTCH)
                : "";
    }

    private void heading(String text) {
        out.println();
        out.println("== " + text + " ==");
    }
}
