package nl.kpimodel.calc.job.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kpimodel.calc.job.JobResult;
import nl.kpimodel.calc.job.KpiJob;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.text.FormText;
import nl.kpimodel.calc.report.text.JsonText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.KpiTarget;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.FindingLimit;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.registration.FindingsWriter;
import nl.kpimodel.data.registration.RegistrationFileException;

/** Runs a call and prints its result: requested output to one stream, everything else to another. */
final class JobConsole {
    /** The task of a call. */
    enum Task {
        REPORT("report"),
        VALIDATE("validate");

        private final String key;

        Task(String key) {
            this.key = key;
        }
    }

    private static final int MOST_FINDINGS = 20;
    /** The rule whose findings are a consequence of a rejected record, which is the one to correct. */
    private static final String REFERS_TO_REJECTED = "REG-203";

    private final PrintStream out;
    private final PrintStream err;
    private final JobWords words;
    private final FailureText failures;
    private final List<Finding> first = new ArrayList<>();
    private int progressLength;

    JobConsole(JobTerminal terminal) {
        this.out = terminal.out();
        this.err = terminal.err();
        this.words = terminal.words();
        this.failures = terminal.failures();
    }

    /**
     * Runs a call and returns its status.
     *
     * @throws WrongCallException if the call is wrong
     */
    JobResult.Status run(Task task, JobCall call) {
        try {
            call.mostWarnings();
            KpiJob job = call.job().onFinding(finding -> {
                if (first.size() < MOST_FINDINGS) {
                    first.add(finding);
                }
            });
            if (isTerminal()) {
                job = job.onProgress(read -> progress(words.of("progress", Notation.number(read, words.language()))));
            }
            JobResult result = task == Task.REPORT ? job.run() : job.validate();
            progress("");
            JobResult.Status status = task == Task.REPORT ? printReport(result, call) : printValidation(result, call);
            if (call.summary().isPresent()) {
                Map<String, Object> tree = result.toTree();
                tree.put("status", status.name());
                tree.put("exitStatus", status.code());
                if (!isSummaryWritten(call.summary().get(), tree)) {
                    return status == JobResult.Status.DONE ? JobResult.Status.ACCEPTED_PART : status;
                }
            }
            return status;
        } catch (WrongCallException wrong) {
            throw wrong;
        } catch (Throwable failure) {
            progress("");
            return failed(task, call, failure);
        }
    }

    private JobResult.Status failed(Task task, JobCall call, Throwable failure) {
        if (!first.isEmpty()) {
            heading(err, words.of("heading.untilThen"));
            printTable(err, first, words);
        }
        String reason = failures.of(failure);
        err.println(words.of("failure." + task.key, reason));
        if (failure instanceof RegistrationFileException && call.find(JobSetting.MAPPING).isEmpty()) {
            err.println(words.of("hint.mapping"));
        }
        if (call.summary().isPresent()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("status", JobResult.Status.NOTHING_MADE.name());
            tree.put("exitStatus", JobResult.Status.NOTHING_MADE.code());
            tree.put("message", reason);
            isSummaryWritten(call.summary().get(), tree);
        }
        return JobResult.Status.NOTHING_MADE;
    }

    /** Writes the summary, or prints why it cannot be written. What the job made is there in both cases. */
    private boolean isSummaryWritten(Path path, Map<String, Object> tree) {
        try {
            FileReplacement.writeText(path, text -> JsonText.write(tree, text));
            return true;
        } catch (IOException failed) {
            err.println(failures.of(failed));
            return false;
        }
    }

    private JobResult.Status printReport(JobResult result, JobCall call) throws IOException {
        printRegistration(err, result, call);
        Optional<Selection> selection = result.reports().get(0).selection();
        if (selection.isPresent()) {
            printSelection(selection.get(), call);
        }
        if (!result.storiesWithoutKpi().isEmpty()) {
            err.println(words.of("stories.without", result.storiesWithoutKpi().stream().map(KpiId::toString).collect(Collectors.joining(", "))));
        }
        if (call.find(JobSetting.PERIOD).isEmpty()) {
            err.println(words.of("period.chosen", result.reports().get(0).period().name(), call.example(JobSetting.PERIOD, "...")));
        }
        for (KpiReport report : result.reports()) {
            if (report.period().first().isAfter(result.asOf())) {
                err.println(words.of("period.future", report.period().name(), result.asOf()));
            }
        }
        List<KpiReport> reports = result.forms().stream().map(ReportForm::report).toList();
        Set<KpiId> shown = OverviewKpis.of(reports);
        printModel(result.reports().get(0).model(), shown);
        for (ReportForm form : result.forms()) {
            KpiReport report = form.report();
            heading(out, words.of("heading.report", report.period().name()));
            out.println(FormText.of(form, ReportWords.in(words.language())));
            shown.forEach(kpi -> OverviewKpis.outcome(report, kpi).ifPresent(outcome -> printOutcome(report, outcome)));
            if (call.find(JobSetting.SELECT).isPresent()) {
                printWithout(report, shown);
            }
            long values = report.outcomes().stream().filter(outcome -> outcome.value().isPresent()).count();
            out.println(words.agreeing("outcomes", report.outcomes().size(), Notation.number(values, words.language())));
        }
        long more = OverviewKpis.withFigure(reports) - shown.size();
        if (more > 0) {
            out.println();
            out.println(result.written().isEmpty() ? words.agreeing("overview.more", more, call.example(JobSetting.OUTPUT, "..."))
                    : words.agreeing("overview.more.written", more));
        }
        printWritten(result);
        return result.status();
    }

    /** Prints the reason for each KPI that was selected by id and has no figure. */
    private void printWithout(KpiReport report, Set<KpiId> shown) {
        report.outcomes().stream().map(Outcome::kpi).distinct().filter(kpi -> !shown.contains(kpi))
                .flatMap(kpi -> OverviewKpis.outcome(report, kpi).stream())
                .forEach(outcome -> OutcomeText.of(outcome, words.language()).reason().ifPresent(reason -> {
                    String keys = outcome instanceof Outcome.NoValue none && none.status() == Outcome.Status.NOT_DEFINED
                            ? " " + words.of("without.options", String.join(", ", none.lacking())) : "";
                    out.println(outcome.kpi() + ": " + reason + keys);
                }));
    }

    private JobResult.Status printValidation(JobResult result, JobCall call) {
        printRegistration(out, result, call);
        printWritten(result);
        if (result.validation().findingsLeftOut() > 0 && call.find(JobSetting.FINDINGS).isPresent()) {
            err.println(words.of("findings.leftOut", Notation.number(100_000, words.language()),
                    Notation.number(result.validation().findingsLeftOut(), words.language())));
        }
        Optional<FindingLimit> limit = call.mostWarnings();
        if (limit.isPresent() && !limit.get().allows(result.validation(), Rule.Severity.WARNING)) {
            err.println(words.agreeing("warnings.tooMany", result.validation().count(Rule.Severity.WARNING),
                    Notation.number(limit.get().most(result.validation().total().read()), words.language())));
            return JobResult.Status.ACCEPTED_PART;
        }
        return result.status();
    }

    private void printWritten(JobResult result) {
        if (!result.written().isEmpty()) {
            heading(err, words.of("heading.written"));
            result.written().forEach(path -> err.println(path.toAbsolutePath().normalize()));
        }
    }

    private void printRegistration(PrintStream target, JobResult result, JobCall call) {
        ValidationReport report = result.validation();
        heading(target, words.of("heading.registration"));
        target.println(words.of("asOf", result.asOf(), call.example(JobSetting.AS_OF, "...")));
        printTotal(target, report);
        if (!report.findings().isEmpty()) {
            printFindings(target, report, words);
        }
        printNotValidated(target, "notUsed", report.notUsed());
        printNotValidated(target, "notAsked", report.notAsked());
        for (Rule.Accounting rule : report.accounting()) {
            if (rule.leavesOpen()) {
                rule.reason(words.language()).ifPresent(reason -> target.println("  " + words.of("notChecked", rule.ruleId(), reason)));
            }
        }
    }

    private void printNotValidated(PrintStream target, String key, Map<RecordType, Long> numbers) {
        numbers.forEach((type, number) -> target.println("  " + words.agreeing(key, number, type.label(words.language()))));
    }

    private void printTotal(PrintStream target, ValidationReport report) {
        if (report.total().read() == 0) {
            target.println(words.of("total.nothing"));
            return;
        }
        target.println(words.agreeing("total", report.total().read(), Notation.number(report.total().accepted(), words.language()),
                        Notation.number(report.total().rejected(), words.language()))
                + switch (report.conclusion()) {
                    case VALID, NOTHING_READ -> "";
                    case VALID_WITH_RULES_OFF -> words.of("total.rulesOff", String.join(", ", report.rulesOff()));
                    case INVALID -> words.of("total.invalid");
                    case UNDETERMINED -> words.of("total.undetermined");
                });
    }

    /** Prints findings: causes before their consequences, and the remedy once for each rule. */
    static void printFindings(PrintStream target, ValidationReport report, JobWords words) {
        long found = report.findings().size() + report.findingsLeftOut();
        target.println("  " + words.agreeing("findings", found, words.agreeing("findings.rules", report.findingsPerRule().size())));
        List<Finding> shown = report.findings().stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.ruleId().equals(REFERS_TO_REJECTED)))
                .limit(MOST_FINDINGS)
                .toList();
        printTable(target, shown, words);
        shown.stream()
                .collect(Collectors.groupingBy(Finding::ruleId, TreeMap::new, Collectors.groupingBy(
                        finding -> finding.instruction(words.language()), TreeMap::new, Collectors.counting())))
                .forEach((rule, waysOut) -> waysOut.forEach(
                        (instruction, times) -> target.println("  " + words.of("wayOut", rule, times, instruction))));
        if (found > shown.size()) {
            Map<String, Long> rest = new TreeMap<>(report.findingsPerRule());
            shown.forEach(finding -> rest.merge(finding.ruleId(), -1L, Long::sum));
            target.println("  " + words.agreeing("findings.rest", found - shown.size(), rest.entrySet().stream()
                    .filter(rule -> rule.getValue() > 0)
                    .map(rule -> rule.getKey() + " " + rule.getValue() + "x")
                    .collect(Collectors.joining(", "))));
        }
    }

    private static void printTable(PrintStream target, List<Finding> findings, JobWords words) {
        FindingsWriter.in(words.language()).table(findings).lines().forEach(line -> target.println("  " + line));
    }

    private void printModel(KpiCatalogue model, Set<KpiId> shown) {
        heading(out, model.label());
        out.println(words.of("model", model.domains().size(), model.phases().size(), model.intendedEffects().size(), model.impactKpis().size(),
                model.effectIndicators().size(), model.activityKpis().size(), model.qualityKpis().size(), model.items().size()));
        List<KpiId> indicators = shown.stream().filter(kpi -> kpi.layer() == Layer.EFFECT).toList();
        if (!indicators.isEmpty()) {
            heading(out, words.of("heading.linkage"));
            for (KpiId indicator : indicators) {
                out.println(indicator + " " + model.require(indicator).name());
                out.println("  " + words.of("linkage", model.linkage().impactKpisOf(indicator), model.linkage().itemsOf(indicator)));
            }
        }
    }

    /** Prints the figure, its numerator and denominator, and its name. The report has the whole explanation. */
    private void printOutcome(KpiReport report, Outcome outcome) {
        OutcomeText text = OutcomeText.of(outcome, words.language());
        String name = outcome.definition().map(kpi -> OutcomeText.name(kpi, words.language())).orElse("")
                + outcome.figure().map(figure -> " (" + figure.area() + ", " + figure.period() + ")").orElse("");
        out.println(String.format(Locale.ROOT, "%-8s %20s %12s   %s", outcome.kpi(), text.figure().orElse("-"), divided(outcome), name).stripTrailing());
        text.reason().ifPresent(reason -> out.println(" ".repeat(45) + reason));
        report.selection().ifPresent(selection -> selection.targets(outcome.kpi()).stream()
                .filter(target -> target.component().orElse(report.outcome(outcome.kpi().toString()).component()).equals(outcome.component()))
                .forEach(target -> out.println(" ".repeat(45) + target(target, text))));
    }

    private String target(KpiTarget target, OutcomeText text) {
        String day = target.by().map(by -> words.of("target.by", Notation.date(by, words.language()))).orElse("");
        return words.of("target." + target.direction(), Notation.number(target.value(), words.language()) + text.unit(), day);
    }

    private void printSelection(Selection selection, JobCall call) throws IOException {
        heading(err, words.of("heading.selection", selection.name().map(DisplayText::value).orElse("")).strip());
        err.println(String.join(", ",
                words.agreeing("selection.kpis", selection.kpis().size()),
                words.agreeing("selection.items", selection.items(KpiModel.edition(selection.edition())).size()),
                words.agreeing("selection.targets", selection.targets().size())));
        call.selection().ifPresent(select -> select.warnings().forEach(finding -> err.println("  " + finding.line(words.language()))));
    }

    private String divided(Outcome outcome) {
        return outcome.numerator().isPresent() && outcome.denominator().isPresent()
                ? Notation.number(outcome.numerator().get(), words.language()) + " / "
                        + Notation.number(outcome.denominator().get(), words.language())
                : "";
    }

    private static void heading(PrintStream target, String text) {
        target.println();
        target.println("== " + text + " ==");
    }

    /** Replaces the progress line, which is only printed on a terminal. */
    private void progress(String text) {
        if (progressLength > 0 || !text.isEmpty()) {
            err.print("\r" + " ".repeat(progressLength) + "\r" + text);
            err.flush();
            progressLength = text.length();
        }
    }

    /** Returns whether there is a terminal. From Java 22 on, a console may exist without one, and Console.isTerminal is needed. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
