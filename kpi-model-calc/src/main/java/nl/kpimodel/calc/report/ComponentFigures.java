package nl.kpimodel.calc.report;

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

    /** The strata, by what they are split by. */
    Map<String, List<GroupFigures>> strata() {
        Map<String, List<GroupFigures>> byKey = new LinkedHashMap<>();
        for (GroupFigures group : groups) {
            if (!isTotal(group)) {
                byKey.merge(String.join("+", group.stratum().values().keySet()), List.of(group), ComponentFigures::joined);
            }
        }
        return byKey;
    }

    private static boolean isTotal(GroupFigures group) {
        return group.stratum().isTotal() || group.stratum().values().containsKey(AREA);
    }

    private static List<GroupFigures> joined(List<GroupFigures> some, List<GroupFigures> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
