package nl.kpimodel.calc.report.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.selection.KpiTarget;
import nl.kpimodel.core.selection.Selection;

/** The targets of a selection for display next to a figure. The reader decides whether a figure reaches its target. */
public final class TargetText {
    private TargetText() {}

    /** Returns the targets of a figure. A target without a figure belongs to the first one of its KPI. */
    public static List<KpiTarget> of(KpiReport report, KpiId kpi, String component) {
        return report.selection().map(Selection::targets).orElse(List.of()).stream()
                .filter(target -> target.kpi().equals(kpi) && component(report, target).filter(component::equals).isPresent())
                .toList();
    }

    /** Returns the figure of a target; empty if the report does not have its outcome. */
    public static Optional<Outcome> figure(KpiReport report, KpiTarget target) {
        Optional<String> component = component(report, target);
        return report.outcomes(target.kpi()).stream()
                .filter(outcome -> ComponentOutcomes.isTotal(outcome.stratum()) && component.filter(outcome.component()::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> component(KpiReport report, KpiTarget target) {
        return target.component().or(() -> report.outcomes(target.kpi()).stream().findFirst().map(Outcome::component));
    }

    /** Returns the targets of an outcome over all units. The groups of a split have none. */
    public static String of(KpiReport report, Outcome outcome, ReportWords words) {
        return ComponentOutcomes.isTotal(outcome.stratum()) ? of(report, outcome.kpi(), outcome.component()).stream()
                .map(target -> of(target, outcome, words)).collect(Collectors.joining(" | ")) : "";
    }

    /** Returns a target in the unit of its figure: "minstens 30 % op 31 december 2026". */
    public static String of(KpiTarget target, Outcome outcome, ReportWords words) {
        String value = Notation.shortest(target.value(), words.language()) + OutcomeText.of(outcome, words.language()).unit();
        String bound = words.of("target." + target.direction().name(), value);
        return target.by().map(day -> words.of("target.by", bound, Notation.date(day, words.language()))).orElse(bound);
    }
}
