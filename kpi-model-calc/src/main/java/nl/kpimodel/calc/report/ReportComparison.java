package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.text.FigureSeries;
import nl.kpimodel.calc.report.text.OptionsTree;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecifications;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two reports, such as those of two quarters (Dutch: <i>vergelijking van rapportages</i>): every outcome is compared with
 * that of the same KPI, component and stratum.
 *
 * <ul>
 *   <li>Comparisons are in model order, with the total of each component before its strata, as in the later report.
 *   <li>Outcomes that only one report has, such as those of a new team or of a KPI of another edition, are listed but not compared: absence
 *       is not 0.
 *   <li>Figures of other sources have their own periods. Each is compared with the previous one, whichever report has it. If both reports
 *       have a figure, that of the later report is used. A figure without a value is included: its comparisons say that it has none.
 *   <li>Reports need not be consecutive or in order; see {@link OutcomeComparison} for what is marked and refused.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class ReportComparison {
    private record Key(String component, Stratum stratum) {}

    private final KpiReport earlier;
    private final KpiReport later;
    private final @Nullable MeasureSpecifications readings;
    private final List<OutcomeComparison> comparisons = new ArrayList<>();
    private final List<Outcome> onlyEarlier = new ArrayList<>();
    private final List<Outcome> onlyLater = new ArrayList<>();
    private final List<Outcome> figuresAlone = new ArrayList<>();

    private ReportComparison(KpiReport earlier, KpiReport later, @Nullable MeasureSpecifications readings) {
        this.earlier = earlier;
        this.later = later;
        this.readings = readings;
        Set<KpiId> kpis = new TreeSet<>();
        earlier.outcomes().forEach(outcome -> kpis.add(outcome.kpi()));
        later.outcomes().forEach(outcome -> kpis.add(outcome.kpi()));
        kpis.forEach(this::compare);
    }

    /**
     * Compares two reports, usually of one edition. For two editions, KPIs whose definitions have different words are not compared; see
     * {@link #of(KpiReport, KpiReport, MeasureSpecifications)}.
     *
     * @param earlier the earlier report
     * @param later the later report
     * @return the comparison
     */
    public static ReportComparison of(KpiReport earlier, KpiReport later) {
        return new ReportComparison(earlier, later, null);
    }

    /**
     * Compares two reports, possibly of two editions.
     *
     * @param earlier the earlier report
     * @param later the later report
     * @param readings the measure specifications of one of the two editions, which say what changed from the other
     * @return the comparison
     * @throws IllegalArgumentException if the specifications are of neither edition
     */
    public static ReportComparison of(KpiReport earlier, KpiReport later, MeasureSpecifications readings) {
        Objects.requireNonNull(readings, "readings");
        if (readings.edition() != earlier.model().edition() && readings.edition() != later.model().edition()) {
            throw new IllegalArgumentException("The reports are of editions " + earlier.model().edition() + " and " + later.model().edition()
                    + " and the readings of edition " + readings.edition() + "; give the readings of either.");
        }
        return new ReportComparison(earlier, later, readings);
    }

    private void compare(KpiId kpi) {
        List<Outcome> before = earlier.outcomes(kpi);
        List<Outcome> after = later.outcomes(kpi);
        Map<Key, Outcome> unpaired = new LinkedHashMap<>();
        before.stream().filter(outcome -> !FigureSeries.holds(outcome)).forEach(outcome -> unpaired.put(key(outcome), outcome));
        for (Outcome outcome : after) {
            if (!FigureSeries.holds(outcome)) {
                Outcome other = unpaired.remove(key(outcome));
                if (other == null) {
                    onlyLater.add(outcome);
                } else {
                    comparisons.add(comparison(other, outcome));
                }
            }
        }
        onlyEarlier.addAll(unpaired.values());
        FigureSeries figures = FigureSeries.of(before, after);
        figures.pairs().forEach(pair -> comparisons.add(comparison(pair.earlier(), pair.later())));
        figuresAlone.addAll(figures.alone());
    }

    private static Key key(Outcome outcome) {
        return new Key(outcome.component(), outcome.stratum());
    }

    private OutcomeComparison comparison(Outcome before, Outcome after) {
        MeasureSpecification reading = readings == null ? null : readings.find(after.kpi()).orElse(null);
        return reading == null ? OutcomeComparison.between(before, after) : OutcomeComparison.between(before, after, reading);
    }

    /** {@return the report whose figures are taken away} */
    public KpiReport earlier() {
        return earlier;
    }

    /** {@return the report whose figures they are taken from} */
    public KpiReport later() {
        return later;
    }

    /**
     * Returns all comparisons, including those without a change.
     *
     * @return the comparisons in model order
     */
    public List<OutcomeComparison> comparisons() {
        return List.copyOf(comparisons);
    }

    /**
     * {@return the comparisons of a KPI, empty unless both reports have it}
     *
     * @param kpi its id
     */
    public List<OutcomeComparison> comparisons(KpiId kpi) {
        return comparisons.stream().filter(comparison -> comparison.kpi().equals(kpi)).toList();
    }

    /**
     * Finds the comparison of a figure; for figures of other sources, the last one.
     *
     * @param kpi the KPI
     * @param component the key of its figure
     * @param stratum the stratum, or {@link Stratum#TOTAL}
     * @return the comparison, empty unless both reports have the figure
     */
    public Optional<OutcomeComparison> find(KpiId kpi, String component, Stratum stratum) {
        return comparisons(kpi).stream()
                .filter(comparison -> comparison.component().equals(component) && comparison.stratum().equals(stratum))
                .reduce((first, second) -> second);
    }

    /**
     * Returns the outcomes that the later report does not have, apart from figures of other sources.
     *
     * @return the outcomes in model order
     */
    public List<Outcome> onlyEarlier() {
        return List.copyOf(onlyEarlier);
    }

    /**
     * Returns the outcomes that the earlier report does not have, apart from figures of other sources.
     *
     * @return the outcomes in model order
     */
    public List<Outcome> onlyLater() {
        return List.copyOf(onlyLater);
    }

    /**
     * Returns the figures of other sources that are in no comparison, because neither report has one of another period, or because another
     * figure of the same period and source was compared instead.
     *
     * @return the outcomes in model order
     */
    public List<Outcome> figuresAlone() {
        return List.copyOf(figuresAlone);
    }

    /**
     * Returns the options that differ between the two calculations. Each comparison that depends on one of them says so too.
     *
     * @return their keys in an options file; empty if both calculations had the same options
     */
    public Set<String> otherOptions() {
        Map<String, Object> before = OptionsTree.of(earlier.options());
        Map<String, Object> after = OptionsTree.of(later.options());
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys;
    }

    /**
     * Returns the tree form. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return {@code edition}, the periods {@code earlier} and {@code later}, {@code comparisons}, and the outcomes {@code onlyEarlier},
     *     {@code onlyLater} and {@code figuresAlone} as trees, with {@code otherOptions}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("edition", later.model().edition())
                .text("earlier", earlier.period())
                .text("later", later.period())
                .list("comparisons", comparisons, OutcomeComparison::toTree)
                .list("onlyEarlier", onlyEarlier, Outcome::toTree)
                .list("onlyLater", onlyLater, Outcome::toTree)
                .list("figuresAlone", figuresAlone, Outcome::toTree)
                .texts("otherOptions", otherOptions())
                .toMap();
    }

    /** Returns the periods and the number of outcomes that could be compared. */
    @Override
    public String toString() {
        return earlier.period() + " and " + later.period() + ": " + comparisons.size() + " comparisons";
    }
}
