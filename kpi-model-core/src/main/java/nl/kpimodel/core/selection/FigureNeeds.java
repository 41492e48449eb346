package nl.kpimodel.core.selection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/** The needs of one figure. A field is needed if the figure is lost without it while every other field is available. */
final class FigureNeeds {
    private static final FieldPresence EVERYTHING = (type, field) -> true;

    private final MeasureComponent component;
    /** The fields of every record that the figure uses, or to which such a record refers. */
    private final Map<RecordType, Set<RecordField>> fields;

    FigureNeeds(MeasureComponent component) {
        this.component = component;
        this.fields = fields(component);
    }

    private static Map<RecordType, Set<RecordField>> fields(MeasureComponent component) {
        Map<RecordType, Set<RecordField>> fields = new LinkedHashMap<>();
        Deque<RecordType> open = new ArrayDeque<>(component.records().stream().map(MeasureComponent.RecordUse::type).toList());
        while (!open.isEmpty()) {
            RecordType type = open.remove();
            if (!fields.containsKey(type)) {
                Set<RecordField> ofType = new LinkedHashSet<>(type.fields().stream().filter(RecordField::required).toList());
                component.records().stream().filter(use -> use.type() == type).forEach(use -> ofType.addAll(use.fields()));
                fields.put(type, ofType);
                ofType.forEach(field -> field.refersTo().ifPresent(open::add));
            }
        }
        return fields;
    }

    Map<RecordType, Set<RecordField>> fields() {
        return fields;
    }

    /** Returns whether the figure can be calculated if these fields are filled. */
    boolean areMetBy(FieldPresence presence) {
        return (unitsMayBeOthers() || canPlaceUnits(presence))
                && component.needs().stream().allMatch(need -> need.oneOf().stream().anyMatch(field -> canFill(field, presence)));
    }

    private boolean canPlaceUnits(FieldPresence presence) {
        return presence.canRecord(component.counted().record())
                && component.timing().leadingDate().filter(date -> !canFill(date, presence)).isEmpty();
    }

    /** Returns whether records of another type may replace the units, as the person of a case does for its participants (A 21). */
    private boolean unitsMayBeOthers() {
        return component.needs().stream().anyMatch(need -> {
            Set<Optional<RecordType>> types = need.oneOf().stream().map(RecordField::recordType).collect(Collectors.toSet());
            return types.size() > 1 && types.contains(Optional.of(component.counted().record()));
        });
    }

    private static boolean canFill(RecordField field, FieldPresence presence) {
        return presence.canFill(field.recordType().orElseThrow(), field);
    }

    /** Returns how much the figure needs a field. */
    NeededField.Necessity necessity(RecordType type, RecordField field) {
        FieldPresence without = EVERYTHING.without(type, field);
        if (!areMetBy(without)) {
            return NeededField.Necessity.MANDATORY;
        }
        boolean losesAnAlternative = component.needs().stream().anyMatch(need -> need.oneOf().stream().anyMatch(one -> !canFill(one, without)));
        return losesAnAlternative ? NeededField.Necessity.ALTERNATIVE : NeededField.Necessity.OPTIONAL;
    }

    /** Returns whether the figure cannot be calculated with these fields, and the absence of the given field is a reason. */
    boolean isLostFor(RecordType type, RecordField field, FieldPresence presence) {
        if (presence.has(type, field) || areMetBy(presence)) {
            return false;
        }
        FieldPresence without = EVERYTHING.without(type, field);
        return !areMetBy(without) || component.needs().stream()
                .filter(need -> need.oneOf().stream().noneMatch(one -> canFill(one, presence)))
                .anyMatch(need -> need.oneOf().stream().anyMatch(one -> !canFill(one, without)));
    }
}
