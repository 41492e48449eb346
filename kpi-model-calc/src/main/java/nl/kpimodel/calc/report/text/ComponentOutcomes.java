package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.Stratum;

/** The outcomes of one component of a KPI: one group for all units, or one for each area of a figure that others measured, and the strata. */
public record ComponentOutcomes(String key, List<GroupOutcomes> groups) {
    /** What figures that others measured are split by. */
    public static final String AREA = "area";

    /** All units; of figures that others measured, every area. Of a component that is there in strata alone: none. */
    public List<GroupOutcomes> totals() {
        return groups.stream().filter(group -> isTotal(group.stratum())).toList();
    }

    /** The strata, by the keys that they are split by: one, or two where a stratum of the KPI's own is split once more. */
    public Map<List<String>, List<GroupOutcomes>> strata() {
        Map<List<String>, List<GroupOutcomes>> byKeys = new LinkedHashMap<>();
        for (GroupOutcomes group : groups) {
            if (!isTotal(group.stratum())) {
                byKeys.computeIfAbsent(List.copyOf(group.stratum().values().keySet()), keys -> new ArrayList<>()).add(group);
            }
        }
        return byKeys;
    }

    /** Whether it is of all units, or of an area that others measured. */
    public static boolean isTotal(Stratum stratum) {
        return stratum.isTotal() || stratum.values().containsKey(AREA);
    }
}
