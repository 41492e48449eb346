package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.Stratum;

/** The outcomes of one component of a KPI: one group for all units, or one for each area of a figure that others measured, and the strata. */
public record ComponentOutcomes(String key, List<GroupOutcomes> groups) {
    /** The key by which figures that others measured are split. */
    public static final String AREA = "area";

    /** Returns the totals: all units, or every area of figures that others measured; empty for a component with only strata. */
    public List<GroupOutcomes> totals() {
        return groups.stream().filter(group -> isTotal(group.stratum())).toList();
    }

    /** Returns the strata by their keys: one key, or two if the KPI's own stratum is split further. */
    public Map<List<String>, List<GroupOutcomes>> strata() {
        Map<List<String>, List<GroupOutcomes>> byKeys = new LinkedHashMap<>();
        for (GroupOutcomes group : groups) {
            if (!isTotal(group.stratum())) {
                byKeys.computeIfAbsent(List.copyOf(group.stratum().values().keySet()), keys -> new ArrayList<>()).add(group);
            }
        }
        return byKeys;
    }

    /** Returns whether it is a total: of all units, or of an area that others measured. */
    public static boolean isTotal(Stratum stratum) {
        return stratum.isTotal() || stratum.values().containsKey(AREA);
    }
}
