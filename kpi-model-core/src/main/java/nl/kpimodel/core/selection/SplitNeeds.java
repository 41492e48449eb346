package nl.kpimodel.core.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;

/**
 * The fields needed to split a figure by one kind of stratum. A unit has the stratum in its own field, or in a record to which it refers;
 * one of these places is enough. Records that are counted for a case have the stratum of the case, and need no field.
 */
final class SplitNeeds {
    /** The places where the stratum may be registered, for each population of the figure. */
    private final List<Map<RecordType, RecordField>> places = new ArrayList<>();

    /**
     * Finds the places.
     *
     * @param fields the fields of the figure
     * @param counted the units
     */
    SplitNeeds(Map<RecordType, Set<RecordField>> fields, RecordType counted, StratumKind kind) {
        Set<RecordType> joined = new LinkedHashSet<>();
        List<RecordType> populations = new ArrayList<>(List.of(counted));
        join(counted, fields, joined);
        for (RecordType type : fields.keySet()) {
            if (!joined.contains(type)) {
                populations.add(type);
                join(type, fields, joined);
            }
        }
        for (RecordType population : populations) {
            Map<RecordType, RecordField> ofPopulation = new LinkedHashMap<>();
            addPlaces(population, fields, kind, ofPopulation);
            if (!ofPopulation.isEmpty()) {
                places.add(ofPopulation);
            }
        }
    }

    /** Adds a type and all types connected to it by references. */
    private static void join(RecordType type, Map<RecordType, Set<RecordField>> fields, Set<RecordType> joined) {
        if (joined.add(type)) {
            fields.keySet().stream()
                    .filter(other -> refers(type, other, fields) || refers(other, type, fields))
                    .forEach(other -> join(other, fields, joined));
        }
    }

    private static boolean refers(RecordType from, RecordType to, Map<RecordType, Set<RecordField>> fields) {
        return fields.getOrDefault(from, Set.of()).stream().anyMatch(field -> field.refersTo().filter(to::equals).isPresent());
    }

    private static void addPlaces(RecordType type, Map<RecordType, Set<RecordField>> fields, StratumKind kind, Map<RecordType, RecordField> places) {
        fieldOf(type, kind).ifPresent(field -> places.put(type, field));
        for (RecordField field : fields.getOrDefault(type, Set.of())) {
            field.refersTo().ifPresent(target -> addPlaces(target, fields, kind, places));
        }
    }

    private static Optional<RecordField> fieldOf(RecordType type, StratumKind kind) {
        return switch (kind) {
            case AGE_BAND -> type.field(type == RecordType.RESPONSE ? "age" : "ageAtStart");
            case COMPLEXITY -> type.field("complexityAtStart");
            default -> Strata.fields().stream().filter(field -> field.name().equals(kind.key())).findFirst();
        };
    }

    List<Map<RecordType, RecordField>> places() {
        return places;
    }

    /** Returns whether every population can be split. */
    boolean areMetBy(FieldPresence presence) {
        return places.stream().allMatch(of -> of.entrySet().stream().anyMatch(place -> presence.canFill(place.getKey(), place.getValue())));
    }

    /** Returns whether a population cannot be split with these fields, and the given place would suffice. */
    boolean isLostFor(RecordType type, RecordField field, FieldPresence presence) {
        return places.stream()
                .filter(of -> of.entrySet().stream().noneMatch(place -> presence.canFill(place.getKey(), place.getValue())))
                .anyMatch(of -> !presence.has(type, field) && of.get(type) == field);
    }
}
