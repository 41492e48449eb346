package nl.kpimodel.core.selection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;

/** The needs of one KPI: of each of its figures, of its response if it has one, and of the requested strata. */
final class KpiNeeds {
    /** A field of a record type; fields that every record has are one object for all types. */
    record Slot(RecordType type, RecordField field) {}

    private record Manner(NeededField.Necessity necessity, Set<NeededField.Role> roles) {}

    private final MeasureSpecification measure;
    /** The needs of each component, the main one first. */
    private final Map<String, FigureNeeds> figures = new LinkedHashMap<>();
    private final Map<StratumKind, List<SplitNeeds>> splits = new LinkedHashMap<>();

    KpiNeeds(MeasureSpecification measure, Set<StratumKind> strata) {
        this.measure = measure;
        for (MeasureComponent component : measure.components()) {
            figures.put(component.key(), new FigureNeeds(component));
        }
        for (StratumKind kind : strata) {
            if (measure.strata().contains(kind)) {
                splits.put(kind, measure.components().stream()
                        .map(component -> new SplitNeeds(needs(component).fields(), component.counted().record(), kind))
                        .toList());
            }
        }
    }

    private FigureNeeds needs(MeasureComponent component) {
        FigureNeeds needs = figures.get(component.key());
        if (needs == null) {
            throw new IllegalArgumentException(measure.kpi() + " has no component " + component.key() + "; it has " + figures.keySet() + ".");
        }
        return needs;
    }

    KpiId kpi() {
        return measure.kpi();
    }

    MeasureSpecification measure() {
        return measure;
    }

    /** Returns the figures, the main one first. */
    Set<String> figures() {
        return figures.keySet();
    }

    /** Returns the lost figures that need this field. */
    List<String> figuresLostFor(RecordType type, RecordField field, FieldPresence presence) {
        return figures.entrySet().stream().filter(figure -> figure.getValue().isLostFor(type, field, presence)).map(Map.Entry::getKey).toList();
    }

    /** Returns the requested strata by which no split is possible, and for which this field would suffice. */
    List<StratumKind> splitsLostFor(RecordType type, RecordField field, FieldPresence presence) {
        return splits.entrySet().stream()
                .filter(split -> split.getValue().stream().anyMatch(needs -> needs.isLostFor(type, field, presence)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the figures that can be calculated. */
    List<String> figuresMetBy(FieldPresence presence) {
        return figures.entrySet().stream().filter(figure -> figure.getValue().areMetBy(presence)).map(Map.Entry::getKey).toList();
    }

    /** Returns the requested strata by which at least one figure can be split. */
    List<StratumKind> splitsMetBy(FieldPresence presence) {
        return splits.entrySet().stream()
                .filter(split -> split.getValue().stream().allMatch(needs -> needs.areMetBy(presence)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the requested strata that the KPI can have. */
    Set<StratumKind> strata() {
        return splits.keySet();
    }

    Map<Slot, List<NeededField.Use>> uses() {
        Map<Slot, Map<Manner, List<String>>> manners = new LinkedHashMap<>();
        for (MeasureComponent component : measure.components()) {
            FigureNeeds needs = needs(component);
            FieldRoles roles = new FieldRoles(measure, component);
            needs.fields().forEach((type, fields) -> fields.forEach(field -> manners
                    .computeIfAbsent(new Slot(type, field), first -> new LinkedHashMap<>())
                    .computeIfAbsent(new Manner(needs.necessity(type, field), roles.of(type, field)), first -> new ArrayList<>())
                    .add(component.key())));
        }
        addResponse(manners);
        addSplits(manners);
        Map<Slot, List<NeededField.Use>> uses = new LinkedHashMap<>();
        manners.forEach((slot, ofSlot) -> uses.put(slot, ofSlot.entrySet().stream()
                .map(each -> new NeededField.Use(kpi(), each.getValue(), each.getKey().necessity(), each.getKey().roles()))
                .toList()));
        return uses;
    }

    /** Adds the response, which needs the records that feed the layer but no figure, such as invitations. */
    private void addResponse(Map<Slot, Map<Manner, List<String>>> manners) {
        for (RecordType type : RecordType.values()) {
            if (type.feedsLayers().contains(kpi().layer()) && manners.keySet().stream().noneMatch(slot -> slot.type() == type)) {
                for (RecordField field : type.fields()) {
                    if (field.required() || !Strata.fields().contains(field)) {
                        add(manners, type, field, new Manner(NeededField.Necessity.OPTIONAL, EnumSet.of(NeededField.Role.RESPONSE)));
                    }
                }
            }
        }
    }

    private void addSplits(Map<Slot, Map<Manner, List<String>>> manners) {
        for (List<SplitNeeds> needs : splits.values()) {
            for (SplitNeeds split : needs) {
                for (Map<RecordType, RecordField> population : split.places()) {
                    NeededField.Necessity necessity = population.size() == 1 ? NeededField.Necessity.MANDATORY : NeededField.Necessity.ALTERNATIVE;
                    population.forEach((type, field) -> add(manners, type, field, new Manner(necessity, EnumSet.of(NeededField.Role.STRATUM))));
                }
            }
        }
    }

    private static void add(Map<Slot, Map<Manner, List<String>>> manners, RecordType type, RecordField field, Manner manner) {
        manners.computeIfAbsent(new Slot(type, field), first -> new LinkedHashMap<>()).putIfAbsent(manner, List.of());
    }

    /** Returns how much the KPI as a whole needs a field with these uses. */
    NeededField.Necessity necessity(List<NeededField.Use> uses) {
        String main = measure.components().get(0).key();
        return uses.stream()
                .map(use -> use.components().isEmpty() || use.components().contains(main) || use.necessity() == NeededField.Necessity.OPTIONAL
                        ? use.necessity()
                        : NeededField.Necessity.PART)
                .reduce(NeededField.Necessity.OPTIONAL, NeededField.Necessity::or);
    }
}
