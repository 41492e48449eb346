package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcomes of one component of a KPI: one group for all units, or one for each area of a figure that others measured, and the strata. */
record ComponentFigures(String key, List<GroupFigures> groups) {
    /** What figures that others measured are split by. */
    static final String AREA = "area";

    /** All units; of figures that others measured, every area. Of a component that is there in strata alone: none. */
    List<GroupFigures> totals() {
        return groups.stream().filter(ComponentFigures::isTotal).toList();
    }

    /** The strata, by the keys that they are split by: one, or two where a stratum of the KPI's own is split once more. */
    Map<List<String>, List<GroupFigures>> strata() {
        Map<List<String>, List<GroupFigures>> byKeys = new LinkedHashMap<>();
        for (GroupFigures group : groups) {
            if (!isTotal(group)) {
                byKeys.computeIfAbsent(List.copyOf(group.stratum().values().keySet()), keys -> new ArrayList<>()).add(group);
            }
        }
        return byKeys;
    }

    private static boolean isTotal(GroupFigures group) {
        return group.stratum().isTotal() || group.stratum().values().containsKey(AREA);
    }
}
