package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;

/**
 * Which of the fields that the chosen KPIs need are available in an application, and what the missing ones cost (Dutch: <i>dekking van de
 * gegevensbehoefte</i>). {@link DataNeeds#comparedWith} creates it.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class DataCoverage {
    private static final int MOST_UNKNOWN = 1_000;

    private final DataNeeds needs;
    private final RegisteredFields available;
    private final List<KpiCoverage> kpis;
    private final List<MissingNeed> missing;

    DataCoverage(DataNeeds needs, RegisteredFields available) {
        this.needs = needs;
        this.available = available;
        this.kpis = needs.needs().stream().map(this::coverage).toList();
        this.missing = needs.fields().stream()
                .filter(field -> !available.has(field.record(), field.field()))
                .map(this::missing)
                .toList();
    }

    /**
     * The figures of one chosen KPI that can be calculated.
     *
     * @param kpi the KPI
     * @param figures keys of the figures that can be calculated
     * @param lost keys of the figures that cannot be calculated
     * @param splits the requested strata by which the KPI can be split
     * @param lostSplits the requested strata that the KPI can have, but for which a field is missing
     */
    public record KpiCoverage(KpiId kpi, List<String> figures, List<String> lost, List<StratumKind> splits, List<StratumKind> lostSplits) {
        /** Creates a coverage. */
        public KpiCoverage {
            figures = List.copyOf(figures);
            lost = List.copyOf(lost);
            splits = List.copyOf(splits);
            lostSplits = List.copyOf(lostSplits);
        }

        /** {@return the tree form, whose keys are the components} Jackson 2 and 3 write it as JSON. */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().text("kpi", kpi).put("figures", figures).put("lost", lost).texts("splits", splits).texts("lostSplits", lostSplits).toMap();
        }
    }

    /**
     * A needed field that is missing.
     *
     * @param field the field
     * @param costs keys of the lost figures that need this field, by KPI; empty if no figure is lost without it
     * @param splits the lost strata that need this field, by KPI
     */
    public record MissingNeed(NeededField field, Map<KpiId, List<String>> costs, Map<KpiId, List<StratumKind>> splits) {
        /** Creates a missing field. */
        public MissingNeed {
            costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
            splits = Collections.unmodifiableMap(new LinkedHashMap<>(splits));
        }

        /**
         * {@return the tree form} Keys: those of {@link NeededField#toTree} without {@code uses}, {@code costs}, a list of {@code kpi} and
         * {@code figures}, and {@code lostSplits}, a list of {@code kpi} and {@code strata}. Jackson 2 and 3 write it as JSON.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            Tree tree = new Tree();
            field.toTree().forEach((key, value) -> {
                if (!key.equals("uses")) {
                    tree.put(key, value);
                }
            });
            return tree
                    .list("costs", costs.entrySet(), cost -> new Tree().text("kpi", cost.getKey()).put("figures", cost.getValue()).toMap())
                    .list("lostSplits", splits.entrySet(), split -> new Tree().text("kpi", split.getKey()).texts("strata", split.getValue()).toMap())
                    .toMap();
        }
    }

    private KpiCoverage coverage(KpiNeeds kpi) {
        List<String> figures = kpi.figuresMetBy(available::has);
        List<StratumKind> splits = kpi.splitsMetBy(available::has);
        return new KpiCoverage(kpi.kpi(), figures, kpi.figures().stream().filter(figure -> !figures.contains(figure)).toList(), splits,
                kpi.strata().stream().filter(kind -> !splits.contains(kind)).toList());
    }

    private MissingNeed missing(NeededField field) {
        Map<KpiId, List<String>> costs = new LinkedHashMap<>();
        Map<KpiId, List<StratumKind>> splits = new LinkedHashMap<>();
        for (KpiNeeds kpi : needs.needs()) {
            putIfAny(costs, kpi.kpi(), kpi.figuresLostFor(field.record(), field.field(), available::has));
            putIfAny(splits, kpi.kpi(), kpi.splitsLostFor(field.record(), field.field(), available::has));
        }
        return new MissingNeed(field, costs, splits);
    }

    private static <T> void putIfAny(Map<KpiId, List<T>> map, KpiId kpi, List<T> values) {
        if (!values.isEmpty()) {
            map.put(kpi, values);
        }
    }

    /** {@return the needs that were compared} */
    public DataNeeds needs() {
        return needs;
    }

    /** {@return the fields of the application} */
    public RegisteredFields available() {
        return available;
    }

    /**
     * Returns the coverage of each chosen KPI.
     *
     * @return one coverage for each KPI, in model order
     */
    public List<KpiCoverage> kpis() {
        return kpis;
    }

    /**
     * Returns the needed fields that the application does not have.
     *
     * @return the fields in the order of the needs, each with the figures that it costs
     */
    public List<MissingNeed> missing() {
        return missing;
    }

    /**
     * Returns the fields of the application that no chosen KPI uses, without the fields that every record has. Personal data without a
     * purpose should not be collected; the fields may, however, have a purpose other than these KPIs.
     *
     * @return names such as {@code case.startedOn}
     */
    public List<String> unused() {
        Set<String> used = needs.fields().stream().map(NeededField::name).collect(Collectors.toSet());
        for (RecordType type : RecordType.values()) {
            Strata.fields().forEach(field -> used.add(type.key() + "." + field.name()));
        }
        return available.names().stream().filter(name -> !used.contains(name)).toList();
    }

    /**
     * Returns the fields that the application would need in addition for each KPI that is not chosen.
     *
     * @return the missing fields that the figures need, by KPI; KPIs with the fewest come first, and equal ones are in model order
     */
    public Map<KpiId, List<NeededField>> more() {
        List<Map.Entry<KpiId, List<NeededField>>> added = new ArrayList<>();
        for (KpiId kpi : needs.others()) {
            added.add(Map.entry(kpi, needs.addedBy(kpi).stream().filter(field -> !available.has(field.record(), field.field())).toList()));
        }
        return added.stream()
                .sorted(Comparator.comparing(each -> each.getValue().size()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }

    /**
     * Returns the fields that only one chosen KPI needs. Leaving out that KPI saves them.
     *
     * @return the fields by KPI in model order, whether the application has them or not
     */
    public Map<KpiId, List<NeededField>> fewer() {
        return needs.kpis().stream().collect(Collectors.toMap(Function.identity(), needs::savedWithout, (first, second) -> first, LinkedHashMap::new));
    }

    /**
     * {@return the tree form} Keys: {@code needs}, {@code kpis}, {@code missing}, {@code unused}, {@code unknown} (the first 1000 given
     * names that are not fields, with citizen numbers masked), {@code moreUnknown} (the number of further such names), {@code more} and
     * {@code fewer} (lists of {@code kpi} and {@code fields}). Jackson 2 and 3 write it as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        List<String> unknown = available.unknown();
        return new Tree()
                .put("needs", needs.toTree())
                .list("kpis", kpis, KpiCoverage::toTree)
                .list("missing", missing, MissingNeed::toTree)
                .put("unused", unused())
                .put("unknown", unknown.stream().limit(MOST_UNKNOWN).map(DisplayText::value).toList())
                .known("moreUnknown", Optional.of(unknown.size() - MOST_UNKNOWN).filter(more -> more > 0))
                .list("more", more().entrySet(), DataCoverage::margin)
                .list("fewer", fewer().entrySet(), DataCoverage::margin)
                .toMap();
    }

    private static Map<String, Object> margin(Map.Entry<KpiId, List<NeededField>> margin) {
        return new Tree().text("kpi", margin.getKey()).list("fields", margin.getValue(), NeededField::name).toMap();
    }

    /** Returns the number of KPIs with and without their main figure, and the number of missing fields. */
    @Override
    public String toString() {
        return kpis + ", " + missing.size() + " of " + needs.fields().size() + " fields missing";
    }
}
