package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.report.text.ComponentOutcomes;
import nl.kpimodel.calc.report.text.EvaluationText;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.RefusalWords;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.TargetText;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.selection.KpiTarget;
import nl.kpimodel.core.selection.RegistrationAgreement;
import nl.kpimodel.core.selection.Selection;

/**
 * The points for discussion in the reports of a year (Dutch: <i>evaluatie</i>). Source: handleiding 2025, chapter 5, step 6.
 *
 * <pre>{@code
 * ReportEvaluation evaluation = ReportEvaluation.of(List.of(firstQuarter.internal(), secondQuarter.internal()));
 * evaluation.changes().forEach(change -> System.out.println(change.explain(Language.DUTCH)));
 * EvaluationWriter.html(evaluation, Language.DUTCH, out);
 * }</pre>
 *
 * <ul>
 *   <li>The reports are of one organisation and one edition with the same texts, all internal or all published, and of different periods.
 *       The caller must not mix reports of several organisations if the reports do not name them.
 *   <li>The selection is that of the last report that has one. Without one, every KPI of the reports counts as chosen.
 *   <li>Figures are compared between the first and the last report. Figures that only one report has are not compared.
 *   <li>The evaluation does not say what is better or worse, or whether a target is reached: that is for the conversation.
 *   <li>An evaluation has no figures that the reports do not have. It does not check whether published reports were protected together,
 *       because a reader with the files could compare them anyway; see {@link SmallGroups#publish(Collection, Collection)}.
 * </ul>
 *
 * <p>The order of the reports does not affect the result. Immutable; safe for use by several threads.
 */
public final class ReportEvaluation {
    /** The number of the format of the tree. */
    static final int FORMAT = 1;

    private static final Comparator<ReportForm> ORDER = Comparator.comparing((ReportForm form) -> form.report().period().last())
            .thenComparing(form -> form.report().period().first());

    /** Loads the questions on first use. */
    private static final class Step {
        static final List<String> QUESTIONS = FileBeside.text(ReportEvaluation.class, "evaluation-questions.txt").lines().toList();
    }

    /**
     * A target with its figures (Dutch: <i>streefwaarde naast de cijfers</i>).
     *
     * @param target the target
     * @param figures the outcome of each period, in order; periods whose report does not have the figure are left out
     */
    public record TargetFigures(KpiTarget target, Map<ReportingPeriod, Outcome> figures) {
        /**
         * Returns the tree form. Jackson 2 and 3 write it as JSON.
         *
         * @return {@code target}, and {@code figures}, each with its {@code period} and {@code outcome}
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("target", target.toTree())
                    .list("figures", figures.entrySet(), figure -> new Tree().text("period", figure.getKey()).put("outcome", figure.getValue().toTree()).toMap())
                    .toMap();
        }
    }

    /**
     * A chosen KPI without a figure over all units in at least one period (Dutch: <i>gekozen KPI zonder cijfer</i>).
     *
     * @param kpi the KPI
     * @param periods the periods without a figure, in order
     * @param outcome the outcome without a value in the last of these periods; empty if its report does not have the KPI
     */
    public record WithoutFigure(KpiId kpi, List<ReportingPeriod> periods, Optional<Outcome.NoValue> outcome) {
        /**
         * Returns the tree form. Jackson 2 and 3 write it as JSON.
         *
         * @return {@code kpi} and {@code periods}; if the last of these has an outcome, also its {@code status}, what is {@code lacking},
         *         and the {@code reason} in both languages
         */
        @JsonValue
        public Map<String, Object> toTree() {
            Tree tree = new Tree().text("kpi", kpi).texts("periods", periods).known("status", outcome.map(why -> why.status().name()));
            outcome.ifPresent(why -> tree.texts("lacking", why.lacking()).both("reason", language -> OutcomeText.of(why, language).reason().orElse("")));
            return tree.toMap();
        }
    }

    private final List<ReportForm> forms;
    private final Optional<Selection> selection;
    private final List<OutcomeComparison> changes;
    private final List<TargetFigures> targets;
    private final List<WithoutFigure> withoutFigure;

    private ReportEvaluation(List<ReportForm> forms) {
        this.forms = forms;
        this.selection = forms.stream().flatMap(form -> form.report().selection().stream()).reduce((before, after) -> after);
        this.changes = forms.size() == 1 ? List.of() : ReportComparison.of(forms.get(0).report(), latest().report()).comparisons().stream()
                .filter(comparison -> ComponentOutcomes.isTotal(comparison.stratum())).toList();
        this.targets = selection.map(Selection::targets).orElse(List.of()).stream().map(this::figures).toList();
        this.withoutFigure = chosen().flatMap(kpi -> withoutFigure(kpi).stream()).toList();
    }

    /**
     * Evaluates the reports of a year, or of any other periods.
     *
     * @param forms the reports, in any order
     * @return the evaluation
     * @throws IllegalArgumentException if there is no report, the reports have different organisations, editions or forms, or two have the
     *         same period; the message names the difference
     */
    public static ReportEvaluation of(Collection<ReportForm> forms) {
        if (forms.isEmpty()) {
            throw RefusalWords.refusal("evaluation.none", null);
        }
        List<ReportForm> ordered = forms.stream().sorted(ORDER).toList();
        for (int i = 1; i < ordered.size(); i++) {
            requireComparable(ordered.get(i - 1), ordered.get(i));
        }
        List<String> organisations = ordered.stream().flatMap(form -> form.report().organisation().stream()).distinct().toList();
        if (organisations.size() > 1) {
            throw RefusalWords.refusal("evaluation.organisations", null, DisplayText.quoted(organisations.get(0)), DisplayText.quoted(organisations.get(1)));
        }
        return new ReportEvaluation(ordered);
    }

    private static void requireComparable(ReportForm before, ReportForm after) {
        String period = before.report().period().name();
        String other = after.report().period().name();
        if (before.report().period().equals(after.report().period())) {
            throw RefusalWords.refusal("evaluation.period", null, period);
        }
        if (before.report().model().edition() != after.report().model().edition()) {
            throw RefusalWords.refusal("evaluation.edition", null, period, before.report().model().edition().key(), other, after.report().model().edition().key());
        }
        if (!before.report().editionHash().equals(after.report().editionHash())) {
            throw RefusalWords.refusal("evaluation.texts", null, period, other);
        }
        if (before.kind() != after.kind()) {
            throw RefusalWords.refusal("evaluation.form", null, period, other);
        }
    }

    private Stream<KpiId> chosen() {
        Set<KpiId> chosen = selection.map(Selection::kpis).map(Set::copyOf).orElseGet(() -> forms.stream()
                .flatMap(form -> form.report().outcomes().stream()).map(Outcome::kpi).collect(Collectors.toSet()));
        return model().kpis().stream().map(Kpi::id).filter(chosen::contains);
    }

    private TargetFigures figures(KpiTarget target) {
        Map<ReportingPeriod, Outcome> figures = new LinkedHashMap<>();
        forms.forEach(form -> TargetText.figure(form.report(), target).ifPresent(outcome -> figures.put(form.report().period(), outcome)));
        return new TargetFigures(target, Collections.unmodifiableMap(figures));
    }

    private Optional<WithoutFigure> withoutFigure(KpiId kpi) {
        List<ReportingPeriod> periods = new ArrayList<>();
        Optional<Outcome.NoValue> outcome = Optional.empty();
        for (ReportForm form : forms) {
            List<Outcome> totals = form.report().outcomes(kpi).stream().filter(each -> ComponentOutcomes.isTotal(each.stratum())).toList();
            if (totals.stream().allMatch(Outcome.NoValue.class::isInstance)) {
                periods.add(form.report().period());
                outcome = totals.stream().map(Outcome.NoValue.class::cast).findFirst();
            }
        }
        return periods.isEmpty() ? Optional.empty() : Optional.of(new WithoutFigure(kpi, List.copyOf(periods), outcome));
    }

    // What the evaluation contains

    /**
     * Returns the reports, which have the counts of records, the findings and the response of each period.
     *
     * @return the reports in the order of their periods
     */
    public List<ReportForm> forms() {
        return forms;
    }

    /**
     * Returns the last report.
     *
     * @return the report of the last period
     */
    public ReportForm latest() {
        return forms.get(forms.size() - 1);
    }

    /** {@return the edition of the reports} */
    public KpiCatalogue model() {
        return latest().report().model();
    }

    /** {@return the organisation of the reports, empty if no report has it} */
    public Optional<String> organisation() {
        return forms.stream().flatMap(form -> form.report().organisation().stream()).findFirst();
    }

    /**
     * Returns the selection with its agreements.
     *
     * @return the selection of the last report that has one; without agreements if the reports are published
     */
    public Optional<Selection> selection() {
        return selection;
    }

    /**
     * Returns the changes of the figures over all units from the first report to the last. Figures that others measured are compared by
     * their own periods.
     *
     * @return the comparisons in model order, including those without a change; empty for a single report
     */
    public List<OutcomeComparison> changes() {
        return changes;
    }

    /**
     * Returns the targets of the selection, each next to its figures.
     *
     * @return the targets in the order of the selection
     */
    public List<TargetFigures> targets() {
        return targets;
    }

    /**
     * Returns the chosen KPIs without a figure in at least one period.
     *
     * @return the KPIs in model order
     */
    public List<WithoutFigure> withoutFigure() {
        return withoutFigure;
    }

    /**
     * Returns the record types and fields that nobody registered.
     *
     * @return the KPIs that need it, by the name of a record type or field, such as {@code case.signalReceivedOn}
     */
    public Map<String, List<KpiId>> notRegistered() {
        Map<String, List<KpiId>> kpis = new TreeMap<>();
        for (WithoutFigure each : withoutFigure) {
            each.outcome().filter(why -> why.status() == Outcome.Status.NOT_REGISTERED)
                    .ifPresent(why -> why.lacking().forEach(name -> kpis.computeIfAbsent(name, first -> new ArrayList<>()).add(each.kpi())));
        }
        kpis.replaceAll((name, lacking) -> List.copyOf(lacking));
        return Collections.unmodifiableMap(kpis);
    }

    /**
     * Returns the agreements on who registers what. Agreements have no dates, so they apply during the whole period of monitoring.
     *
     * @return the agreements of the selection; empty if its period of monitoring is not that of the reports, or if the reports are
     *         published
     */
    public List<RegistrationAgreement> agreements() {
        return selection.filter(chosen -> chosen.monitoring().map(period -> !period.until().isBefore(from()) && !period.from().isAfter(until())).orElse(true))
                .map(Selection::agreements).orElse(List.of());
    }

    /**
     * Returns the days on which the figures were to be reviewed.
     *
     * @return the days of the selection from the first day of the first report to the last day of the last
     */
    public List<LocalDate> moments() {
        return selection.flatMap(Selection::monitoring).map(period -> period.moments().stream()
                .filter(day -> !day.isBefore(from()) && !day.isAfter(until())).toList()).orElse(List.of());
    }

    private LocalDate from() {
        return forms.stream().map(form -> form.report().period().first()).min(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate until() {
        return latest().report().period().last();
    }

    /**
     * Returns whether all reports have the same numbers of records and findings, as reports of one registration do.
     *
     * @return true if so, and there is more than one report
     */
    public boolean isOfOneRegistration() {
        return forms.size() > 1 && forms.stream().map(form -> List.of(form.report().records(), form.report().findingsPerRule())).distinct().count() == 1;
    }

    /** {@return the questions of the manual for the evaluation, in its own words, in Dutch} Source: handleiding 2025, chapter 5, step 6. */
    public List<String> questions() {
        return Step.QUESTIONS;
    }

    /**
     * Explains in plain words what is evaluated: the periods, the form, and the numbers of figures that changed or are missing.
     *
     * @param language the language
     * @return a few sentences
     */
    public String explain(Language language) {
        return EvaluationText.summary(this, ReportWords.in(language));
    }

    /**
     * Returns the tree form. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return {@code format}, {@code edition}, {@code editionHash}, {@code library}, {@code form} and {@code organisation}; {@code periods}, each with its
     *     numbers {@code read}, {@code accepted} and {@code rejected} by record type, its {@code findings} and its {@code response} as in {@code report.json};
     *     {@code changes} as trees of comparisons; {@code targets}, {@code withoutFigure}, {@code notRegistered}, {@code agreements}, {@code moments},
     *     {@code questions} and {@code explanation}; keys without a value are left out
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("format", FORMAT)
                .put("edition", model().edition().key())
                .put("editionHash", latest().report().editionHash())
                .put("library", LibraryVersion.NAME + " " + LibraryVersion.version())
                .text("form", latest().kind())
                .known("organisation", organisation().map(CitizenNumber::masked))
                .list("periods", forms, ReportEvaluation::period)
                .list("changes", changes, OutcomeComparison::toTree)
                .list("targets", targets, TargetFigures::toTree)
                .list("withoutFigure", withoutFigure, WithoutFigure::toTree)
                .put("notRegistered", Tree.neutral(notRegistered()))
                .list("agreements", agreements(), RegistrationAgreement::toTree)
                .texts("moments", moments())
                .texts("questions", questions())
                .both("explanation", this::explain)
                .toMap();
    }

    /** Returns what a report says about its registration, with the keys of the report's tree. */
    private static Map<String, Object> period(ReportForm form) {
        ReportingPeriod period = form.report().period();
        Tree tree = new Tree().put("name", period.name()).text("first", period.first()).text("last", period.last());
        Map<String, Object> report = Tree.neutral(ReportJson.withoutOutcomes(form));
        List.of("read", "accepted", "rejected", "findings", "response").forEach(key -> tree.known(key, Optional.ofNullable(report.get(key))));
        return tree.toMap();
    }

    /** Returns the periods and the number of figures compared. */
    @Override
    public String toString() {
        return "evaluation of " + forms.stream().map(form -> form.report().period().name()).toList() + ": " + changes.size() + " figures compared, "
                + withoutFigure.size() + " KPIs without a figure";
    }
}
