package nl.kpimodel.calc.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.GroupComparison;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.Verdict;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.FigureSeries;
import nl.kpimodel.calc.report.text.GroupOutcomes;
import nl.kpimodel.calc.report.text.KpiOutcomes;
import nl.kpimodel.calc.report.text.ReportSeries;
import nl.kpimodel.calc.report.text.TargetText;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.selection.KpiTarget;
import org.jspecify.annotations.Nullable;

/** A KPI with a figure, as the page shows it: its leading figure in the last and the previous period, and that of its groups. */
final class ChosenKpi {
    /** The leading figure of a group, which has its name in the registration. */
    record Group(Stratum stratum, String name, @Nullable Outcome now, @Nullable Outcome before) {
        Optional<BigDecimal> value() {
            return now == null ? Optional.empty() : now.value();
        }

        Optional<BigDecimal> earlier() {
            return before == null ? Optional.empty() : before.value();
        }

        boolean isDrawn() {
            return value().isPresent() || earlier().isPresent();
        }

        boolean isOfFew() {
            return now != null && ChosenKpi.isOfFew(now);
        }

        boolean isHidden() {
            return now != null && now.status() == Outcome.Status.SUPPRESSED;
        }
    }

    private final KpiOutcomes outcomes;
    private final ReportSeries series;
    private final Language language;
    private final GroupOutcomes lead;
    private final List<KpiTarget> targets;
    private final List<Group> groups;

    ChosenKpi(KpiOutcomes outcomes, ReportSeries series, Language language) {
        this.outcomes = outcomes;
        this.series = series;
        this.language = language;
        this.lead = outcomes.leadGroup();
        this.targets = TargetText.of(series.latest(), outcomes.kpi().id(), outcomes.lead().key());
        this.groups = ordered();
    }

    Kpi kpi() {
        return outcomes.kpi();
    }

    KpiOutcomes outcomes() {
        return outcomes;
    }

    GroupOutcomes lead() {
        return lead;
    }

    List<KpiTarget> targets() {
        return targets;
    }

    static String anchor(Kpi kpi) {
        return kpi.id().toString().replace(' ', '-');
    }

    /** Returns the short name of the KPI in the language of the page, or the model's name if the library has none. */
    static String shortName(Kpi kpi, Language language) {
        String name = KpiTerms.find(kpi).map(terms -> terms.shortName().in(language)).orElse(kpi.name());
        return WordList.capitalised(name);
    }

    /** Returns whether the figure was measured by others, and so has its own period. */
    boolean isOfOthers() {
        return kpi().layer() == Layer.IMPACT;
    }

    /** Returns the outcome of the last period, with or without a value. */
    DatedOutcome now() {
        return isOfOthers() ? lead.latest() : dated(lead, series.latest()).orElseGet(lead::latest);
    }

    /** Returns the previous outcome. */
    Optional<DatedOutcome> before() {
        if (isOfOthers()) {
            return FigureSeries.of(List.of(), lead.outcomes().stream().map(DatedOutcome::outcome).toList()).pairs().stream()
                    .filter(pair -> pair.later().equals(lead.latest().outcome()))
                    .map(pair -> new DatedOutcome(lead.latest().report(), pair.earlier()))
                    .findFirst();
        }
        return previous().flatMap(report -> dated(lead, report));
    }

    private Optional<KpiReport> previous() {
        List<KpiReport> reports = series.reports();
        return reports.size() < 2 ? Optional.empty() : Optional.of(reports.get(reports.size() - 2));
    }

    private static Optional<DatedOutcome> dated(GroupOutcomes group, KpiReport report) {
        return group.outcomes().stream().filter(dated -> dated.report() == report).findFirst();
    }

    Optional<OutcomeComparison> difference() {
        return before().map(before -> OutcomeComparison.between(before.outcome(), now().outcome()));
    }

    /** Returns the key of the groups, which is the first key by which the leading figure is split; empty if it is not split. */
    Optional<String> splitBy() {
        Map<List<String>, List<GroupOutcomes>> strata = outcomes.lead().strata();
        return series.latest().strata().stream().filter(key -> strata.containsKey(List.of(key))).findFirst();
    }

    /** Returns the groups, highest figure first, followed by those without a figure in the order of their names. */
    List<Group> groups() {
        return groups;
    }

    private List<Group> ordered() {
        List<Group> groups = new ArrayList<>();
        splitBy().ifPresent(key -> outcomes.lead().strata().getOrDefault(List.of(key), List.of()).forEach(group -> groups.add(new Group(
                group.stratum(),
                OutcomeText.of(group.outcomes().get(0).outcome(), language).group(),
                dated(group, series.latest()).map(DatedOutcome::outcome).orElse(null),
                previous().flatMap(report -> dated(group, report)).map(DatedOutcome::outcome).orElse(null)))));
        groups.sort(Comparator.comparing((Group group) -> group.value().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Group::stratum, GroupNames.ORDER));
        return List.copyOf(groups);
    }

    /** Returns the groups that differ from the rest by more than chance. */
    List<GroupComparison> different() {
        String key = splitBy().orElse("");
        boolean isTotal = now().outcome().stratum().isTotal();
        return key.isEmpty() || !isTotal ? List.of() : series.latest().groupComparisons(kpi().id(), outcomes.lead().key(), StratumKind.ofKey(key)).stream()
                .filter(comparison -> comparison.verdict() == Verdict.DIFFERENT).toList();
    }

    /** Returns the scale of the groups, and of the total if it is comparable. */
    AxisScale scale() {
        List<BigDecimal> figures = new ArrayList<>();
        if (isTotalComparable() || splitBy().isEmpty()) {
            lead.outcomes().forEach(dated -> dated.outcome().value().ifPresent(figures::add));
        }
        groups.forEach(group -> {
            group.value().ifPresent(figures::add);
            group.earlier().ifPresent(figures::add);
        });
        targets.forEach(target -> figures.add(target.value()));
        Optional<SatisfactionAnswers.ReportedScale> marks = series.latest().options().satisfactionScale();
        if (unit() == MeasureComponent.Unit.SCORE && marks.isPresent() && kpi().layer() != Layer.IMPACT) {
            return AxisScale.ofMarks(marks.get().min(), marks.get().max());
        }
        return AxisScale.of(figures, unit());
    }

    /**
     * Whether the number of units says more than the figure, which may end in it as "8 of 9" does. A count is of some of its units, such as the
     * persons among all who wait, and has no margin that depends on their number.
     */
    static boolean hasBasis(Outcome outcome) {
        if (!(outcome instanceof Outcome.Value value)) {
            return outcome.n() > 0;
        }
        boolean isInFigure = value.exactly() instanceof OutcomeValue.Proportion share && share.whole() == value.n() && isOfFew(value);
        return value.n() > 0 && !isInFigure && !(value.exactly() instanceof OutcomeValue.Count);
    }

    /** Whether a figure is of so few units that its dot is hollow; an undisclosed number is not known to be small. */
    static boolean isOfFew(Outcome outcome) {
        return outcome instanceof Outcome.Value && outcome.disclosure() != Disclosure.NOTHING && outcome.n() < DotPlot.FEW;
    }

    /** Returns whether a group has a figure in the last or the previous period. */
    boolean isDrawn() {
        return groups.stream().anyMatch(Group::isDrawn);
    }

    /** Returns the groups with a line in the drawing: all of them, or only those with a figure if there are many. */
    List<Group> drawnGroups() {
        return groups.size() <= DotPlot.MANY ? groups : groups.stream().filter(Group::isDrawn).toList();
    }

    /** Returns whether a group has a figure over so few units that its dot is hollow. */
    boolean hasFew() {
        return groups.stream().anyMatch(Group::isOfFew);
    }

    /** Whether a group has a filled dot. */
    boolean hasFilled() {
        return groups.stream().anyMatch(group -> group.value().isPresent() && !group.isOfFew());
    }

    /** Returns the scale of the trend, which is that of the groups if the total is comparable. */
    AxisScale scaleOfCourse() {
        return isTotalComparable() || groups.isEmpty() ? scale()
                : AxisScale.of(lead.outcomes().stream().flatMap(dated -> dated.outcome().value().stream()).toList(), unit());
    }

    /** Returns whether the total is comparable with the figures of its groups, rather than their sum. */
    boolean isTotalComparable() {
        return now().outcome() instanceof Outcome.Value value && value.stratum().isTotal() && !(value.exactly() instanceof OutcomeValue.Count)
                && !(value.exactly() instanceof OutcomeValue.Sum);
    }

    MeasureComponent.Unit unit() {
        return now().outcome().unit();
    }
}
