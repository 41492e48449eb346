package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.text.DifferenceText;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportEvaluation;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.RegistrationAgreement;
import nl.kpimodel.core.validation.ValidationReport;

/** An evaluation as a document, block by block. */
public final class EvaluationText {
    private final ReportEvaluation evaluation;
    private final ReportWords words;
    private final Language language;
    private final List<EvaluationBlock> blocks = new ArrayList<>();

    private EvaluationText(ReportEvaluation evaluation, ReportWords words) {
        this.evaluation = evaluation;
        this.words = words;
        this.language = words.language();
    }

    public static List<EvaluationBlock> of(ReportEvaluation evaluation, ReportWords words) {
        return new EvaluationText(evaluation, words).written();
    }

    /** Returns the title, with the organisation if it is known. */
    public static String title(ReportEvaluation evaluation, ReportWords words) {
        String periods = periods(evaluation, words);
        return evaluation.organisation().map(CitizenNumber::masked).map(name -> words.of("evaluation.title.of", name, periods))
                .orElseGet(() -> words.of("evaluation.title", periods));
    }

    private static String periods(ReportEvaluation evaluation, ReportWords words) {
        String first = PeriodText.of(evaluation.forms().get(0).report().period(), words);
        return evaluation.forms().size() == 1 ? first : words.of("evaluation.periods", first, PeriodText.of(evaluation.latest().report().period(), words));
    }

    public static String summary(ReportEvaluation evaluation, ReportWords words) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.agreeing("evaluation.reports", evaluation.forms().size(), evaluation.model().label(), periods(evaluation, words)));
        sentences.add(words.of("evaluation.form." + evaluation.latest().kind()));
        sentences.add(evaluation.forms().size() == 1 ? words.of("evaluation.single") : words.agreeing("evaluation.compared",
                evaluation.changes().stream().filter(OutcomeComparison.Change.class::isInstance).count()));
        sentences.add(lacking(evaluation, words));
        return String.join(" ", sentences);
    }

    private static String lacking(ReportEvaluation evaluation, ReportWords words) {
        if (evaluation.selection().isPresent() && evaluation.selection().get().kpis().isEmpty()) {
            return words.of("evaluation.nothingChosen");
        }
        String kpis = evaluation.selection().isPresent() ? "evaluation.lacking" : "evaluation.lackingOfAll";
        int lacking = evaluation.withoutFigure().size();
        return lacking == 0 ? words.of(kpis + ".none") : words.agreeing(kpis, lacking);
    }

    private List<EvaluationBlock> written() {
        heading(1, title(evaluation, words));
        paragraph(words.of("evaluation.lede"));
        paragraph(summary(evaluation, words));
        for (ReportForm form : evaluation.forms()) {
            form.report().story().ifPresent(story -> blocks.add(new EvaluationBlock.Story(
                    words.of("evaluation.story", PeriodText.of(form.report().period(), words)), story)));
        }
        changes();
        targets();
        notRegistered();
        withoutFigure();
        registration();
        agreements();
        heading(2, words.of("evaluation.questions"));
        paragraph(words.of("evaluation.questions.source"));
        items(evaluation.questions());
        return List.copyOf(blocks);
    }

    private void heading(int level, String text) {
        blocks.add(new EvaluationBlock.Heading(level, text));
    }

    private void paragraph(String text) {
        blocks.add(new EvaluationBlock.Paragraph(text));
    }

    private void items(List<String> texts) {
        blocks.add(new EvaluationBlock.Items(List.copyOf(texts)));
    }

    private void table(String name, int texts, List<String> columns, List<List<String>> rows) {
        blocks.add(new EvaluationBlock.Table(name, texts, columns, List.copyOf(rows)));
    }

    private String kpi(KpiId id) {
        return id + evaluation.model().find(id).map((Kpi kpi) -> " " + OutcomeText.name(kpi, language)).orElse("");
    }

    // What changed

    private void changes() {
        if (evaluation.forms().size() == 1) {
            return;
        }
        heading(2, words.of("evaluation.changes"));
        paragraph(Stream.concat(Stream.of(words.of("evaluation.changes.reading")), NoVerdict.legend(evaluation.changes().stream(), words).stream())
                .collect(Collectors.joining(" ")));
        KpiReport first = evaluation.forms().get(0).report();
        KpiReport last = evaluation.latest().report();
        List<String> columns = List.of("KPI", words.of("component"), words.of("column.difference"), words.of("column.sure"), PeriodText.of(first.period(), words),
                PeriodText.of(last.period(), words));
        for (Layer layer : Layer.values()) {
            List<OutcomeComparison> ofLayer = evaluation.changes().stream()
                    .filter(change -> change.kpi().layer() == layer && (change.earlier().value().isPresent() || change.later().value().isPresent())).toList();
            if (!ofLayer.isEmpty()) {
                String name = words.of("layer." + layer.name());
                heading(3, name);
                table(name, 4, columns, ofLayer.stream().map(this::row).toList());
                stories(ofLayer, last);
            }
        }
    }

    private List<String> row(OutcomeComparison comparison) {
        OutcomeText later = OutcomeText.of(comparison.later(), language);
        String part = List.of(later.label().orElse(""), later.group()).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return List.of(kpi(comparison.kpi()), part, difference(comparison), sure(comparison), figure(comparison.earlier()), figure(comparison.later()));
    }

    private String difference(OutcomeComparison comparison) {
        return comparison instanceof OutcomeComparison.Change change
                ? DifferenceText.ofChange(change, language)
                : words.of("difference.not");
    }

    private String sure(OutcomeComparison comparison) {
        if (comparison instanceof OutcomeComparison.NoChange none) {
            return OutcomeWords.of("comparison.reason." + none.reason().name(), language);
        }
        // Figures that are shown as equal have no difference to judge.
        boolean isEqual = DifferenceText.isShownAsEqual((OutcomeComparison.Change) comparison);
        return isEqual ? "" : words.find("verdict." + comparison.verdict().name()).orElse("");
    }

    /** Returns the figure or its status, with the period of a figure that others measured. */
    private String figure(Outcome outcome) {
        String figure = OutcomeText.of(outcome, language).figure().orElseGet(() -> words.term("status." + outcome.status().name()));
        return outcome.figure().map(Figure::period).map(period -> figure + " (" + CitizenNumber.masked(PeriodText.of(period, words)) + ")").orElse(figure);
    }

    private void stories(List<OutcomeComparison> ofLayer, KpiReport report) {
        for (KpiId id : ofLayer.stream().map(OutcomeComparison::kpi).distinct().toList()) {
            report.story(id).map(CitizenNumber::masked).ifPresent(story -> blocks.add(new EvaluationBlock.Story(words.of("evaluation.story", kpi(id)), story)));
        }
    }

    // Targets

    private void targets() {
        if (evaluation.targets().isEmpty()) {
            return;
        }
        String name = words.of("evaluation.targets");
        heading(2, name);
        paragraph(words.of("evaluation.targets.reading"));
        List<ReportingPeriod> periods = periods();
        List<String> columns = new ArrayList<>(List.of("KPI", words.of("target")));
        periods.forEach(period -> columns.add(PeriodText.of(period, words)));
        List<List<String>> rows = new ArrayList<>();
        for (ReportEvaluation.TargetFigures each : evaluation.targets()) {
            Optional<Outcome> any = each.figures().values().stream().findFirst();
            List<String> row = new ArrayList<>(List.of(kpi(each.target().kpi()), any.map(outcome -> TargetText.of(each.target(), outcome, words))
                    .orElseGet(() -> words.of("target." + each.target().direction().name(), Notation.shortest(each.target().value(), language)))));
            periods.forEach(period -> row.add(Optional.ofNullable(each.figures().get(period)).map(this::figure).orElse("")));
            rows.add(row);
        }
        table(name, 2, columns, rows);
    }

    private List<ReportingPeriod> periods() {
        return evaluation.forms().stream().map(form -> form.report().period()).toList();
    }

    // What is missing

    private static Optional<Outcome.Status> status(ReportEvaluation.WithoutFigure lacking) {
        return lacking.outcome().map(Outcome::status);
    }

    private void notRegistered() {
        List<ReportEvaluation.WithoutFigure> lacking = evaluation.withoutFigure().stream()
                .filter(each -> status(each).equals(Optional.of(Outcome.Status.NOT_REGISTERED))).toList();
        if (!lacking.isEmpty()) {
            heading(2, words.of("evaluation.notRegistered"));
            paragraph(words.of("lacking.NOT_REGISTERED.todo"));
            reasons(lacking);
        }
    }

    /** Returns a KPI with its questions, which a reason that was read from a file does not name. */
    private String withQuestions(KpiId id) {
        List<ItemId> items = id.layer() == Layer.EFFECT ? evaluation.model().linkage().itemsOf(id) : List.of();
        return items.isEmpty() ? kpi(id) : words.of("evaluation.items", kpi(id), items.stream().map(ItemId::toString).collect(Collectors.joining(", ")));
    }

    private void withoutFigure() {
        Map<Outcome.Status, List<ReportEvaluation.WithoutFigure>> byStatus = new TreeMap<>();
        List<ReportEvaluation.WithoutFigure> notReported = new ArrayList<>();
        evaluation.withoutFigure().forEach(each -> status(each).ifPresentOrElse(
                status -> byStatus.computeIfAbsent(status, first -> new ArrayList<>()).add(each), () -> notReported.add(each)));
        byStatus.remove(Outcome.Status.NOT_REGISTERED);
        if (byStatus.isEmpty() && notReported.isEmpty()) {
            return;
        }
        heading(2, words.of("evaluation.without"));
        byStatus.forEach((status, lacking) -> {
            heading(3, words.of("lacking." + status.name()));
            paragraph(words.of("lacking." + status.name() + ".todo"));
            reasons(lacking);
        });
        if (!notReported.isEmpty()) {
            heading(3, words.of("evaluation.notReported"));
            paragraph(words.of("evaluation.notReported.todo"));
            items(notReported.stream().map(each -> kpi(each.kpi()) + in(each)).toList());
        }
    }

    /** Writes each reason once, with its KPIs. */
    private void reasons(List<ReportEvaluation.WithoutFigure> lacking) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        lacking.forEach(each -> byReason.computeIfAbsent(OutcomeText.of(each.outcome().orElseThrow(), language).reason().orElse(""), reason -> new ArrayList<>())
                .add((status(each).equals(Optional.of(Outcome.Status.NOT_REGISTERED)) ? withQuestions(each.kpi()) : kpi(each.kpi())) + in(each)));
        items(byReason.entrySet().stream().map(reason -> reason.getKey() + " " + words.of("evaluation.kpis", String.join("; ", reason.getValue()))).toList());
    }

    /** Returns the periods without a figure, unless these are all periods. */
    private String in(ReportEvaluation.WithoutFigure lacking) {
        return lacking.periods().size() == evaluation.forms().size() ? ""
                : " (" + lacking.periods().stream().map(ReportingPeriod::name).collect(Collectors.joining(", ")) + ")";
    }

    // How registering goes

    private void registration() {
        heading(2, words.of("evaluation.registration"));
        boolean isOne = evaluation.isOfOneRegistration();
        List<ReportForm> forms = isOne ? List.of(evaluation.latest()) : evaluation.forms();
        if (isOne) {
            paragraph(words.of("evaluation.registration.one"));
        }
        // Totals of different types of records cannot be compared.
        boolean isProtected = forms.stream().anyMatch(form -> !form.showsEveryType());
        if (isProtected) {
            paragraph(words.of("evaluation.records.protected"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (ReportForm form : forms) {
            List<ValidationReport.Counts> counts = isProtected ? form.report().records().entrySet().stream()
                    .filter(type -> forms.stream().allMatch(each -> each.report().records().containsKey(type.getKey()))).map(Map.Entry::getValue).toList()
                    : Stream.concat(form.report().records().values().stream(), form.report().withoutType().stream()).toList();
            long read = counts.stream().mapToLong(ValidationReport.Counts::read).reduce(0, Math::addExact);
            long rejected = counts.stream().mapToLong(ValidationReport.Counts::rejected).reduce(0, Math::addExact);
            rows.add(List.of(isOne ? words.of("evaluation.together") : PeriodText.of(form.report().period(), words), Notation.number(read, language),
                    FormText.number(form, rejected, words), form.shows(rejected) && read > 0 ? share(rejected, read) : ""));
        }
        String name = words.of("evaluation.records");
        table(name, 1, List.of(words.of("period"), words.of("read"), words.of("rejected"), words.of("evaluation.share")), rows);
        findings(forms, isOne);
        for (ReportForm form : evaluation.forms()) {
            List<String> response = ResponseText.of(form.report(), words);
            if (!response.isEmpty()) {
                paragraph(PeriodText.of(form.report().period(), words) + ": " + String.join(" ", response));
            }
        }
    }

    private String share(long part, long whole) {
        return Notation.number(ExactNumber.of(part).dividedBy(ExactNumber.of(whole)).times(ExactNumber.of(100)).rounded(1), language) + "\u00a0%";
    }

    private void findings(List<ReportForm> forms, boolean isOne) {
        TreeSet<String> rules = new TreeSet<>();
        forms.forEach(form -> rules.addAll(form.report().findingsPerRule().keySet()));
        if (rules.isEmpty()) {
            paragraph(words.of(forms.stream().anyMatch(form -> form.report().conclusion().isPresent()) ? "noFindings" : "conclusion.none"));
            return;
        }
        List<String> columns = new ArrayList<>(List.of(words.of("rule"), words.of("evaluation.what")));
        forms.forEach(form -> columns.add(isOne ? words.of("findings") : PeriodText.of(form.report().period(), words)));
        List<List<String>> rows = new ArrayList<>();
        for (String rule : rules) {
            List<String> row = new ArrayList<>(List.of(rule, what(rule, forms)));
            forms.forEach(form -> row.add(count(rule, form)));
            rows.add(row);
        }
        table(words.of("findings"), 2, columns, rows);
    }

    /** Returns what is wrong, in the words of the last report with the rule. */
    private String what(String rule, List<ReportForm> forms) {
        return forms.stream().flatMap(form -> FindingCount.of(form.report()).stream().filter(finding -> finding.ruleId().equals(rule)).limit(1)
                .map(finding -> finding.text(form, words))).reduce((before, after) -> after).orElse("");
    }

    /** Returns the number of findings of a rule; empty if the records were not checked. */
    private String count(String rule, ReportForm form) {
        List<FindingCount> counts = FindingCount.of(form.report()).stream().filter(finding -> finding.ruleId().equals(rule)).toList();
        if (form.report().conclusion().isEmpty()) {
            return "";
        }
        return counts.stream().allMatch(finding -> form.shows(finding.count()))
                ? Notation.number(counts.stream().mapToLong(FindingCount::count).sum(), language)
                : words.of("protected");
    }

    // What was agreed

    private void agreements() {
        List<String> agreed = new ArrayList<>(evaluation.agreements().stream().map(this::agreement).toList());
        evaluation.moments().forEach(day -> agreed.add(words.of("evaluation.moment", Notation.date(day, language))));
        boolean isPublished = evaluation.latest().kind() == ReportForm.Kind.PUBLISHED && evaluation.selection().isPresent();
        if (!agreed.isEmpty() || isPublished) {
            heading(2, words.of("evaluation.agreements"));
            if (isPublished) {
                paragraph(words.of("evaluation.agreements.published"));
            }
            if (!agreed.isEmpty()) {
                items(agreed);
            }
        }
    }

    private String agreement(RegistrationAgreement agreement) {
        List<String> parts = new ArrayList<>();
        agreement.who().ifPresent(parts::add);
        agreement.what().ifPresent(parts::add);
        agreement.when().ifPresent(parts::add);
        String about = Stream.of(RecordType.values()).filter(type -> type.key().equals(agreement.about())).findFirst()
                .map(type -> RecordTotals.name(type, language)).orElse(agreement.about());
        return parts.isEmpty() ? about : about + ": " + String.join("; ", parts);
    }
}
