package nl.kpimodel.calc.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.calc.report.text.OptionsTree;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.TreeNode;
import org.jspecify.annotations.Nullable;

/**
 * The options that affect what a figure over all units measures. Age bands split a figure but do not change its total. Declaring an event
 * type as registered determines whether there is a figure, but not its value.
 */
final class ComparedOptions {
    /** The KPIs that an option affects. The measures declare the same, and a test compares them. */
    private static final Map<String, Set<String>> OF_ACTIVITIES = Map.of(
            "hoursPerFte", Set.of("A 8"),
            "followUpTerm", Set.of("A 36", "A 37", "A 38", "A 39"),
            "satisfactionScale", Set.of("A 32", "A 33", "A 34"),
            "zrmPolicy", Set.of("A 19"));

    private ComparedOptions() {}

    /** Returns the options of a report that affect a KPI, comparable with those of other reports. */
    static Map<String, Object> of(KpiId kpi, KpiReport report) {
        Map<String, Object> deciding = new LinkedHashMap<>();
        OptionsTree.of(report.options()).forEach((option, value) -> {
            Object ofKpi = ofKpi(kpi, option, value);
            if (ofKpi != null) {
                deciding.put(option, TreeNode.comparable(ofKpi));
            }
        });
        // Options of later versions may affect any KPI.
        Object unknown = report.kept().get("options");
        if (unknown != null) {
            deciding.put("options", TreeNode.comparable(unknown));
        }
        return deciding;
    }

    private static @Nullable Object ofKpi(KpiId kpi, String option, Object value) {
        return switch (option) {
            case "answerScale" -> kpi.layer() == Layer.EFFECT ? value : null;
            case "combination" -> kpi.layer() == Layer.EFFECT ? combination(kpi, (Map<?, ?>) value) : null;
            case "items", "parts", "missing" -> ((Map<?, ?>) value).get(kpi.toString());
            default -> OF_ACTIVITIES.getOrDefault(option, Set.of()).contains(kpi.toString()) ? value : null;
        };
    }

    private static @Nullable Object combination(KpiId kpi, Map<?, ?> combination) {
        Object own = combination.get("perIndicator") instanceof Map<?, ?> each ? each.get(kpi.toString()) : null;
        return own == null ? combination.get("all") : own;
    }
}
