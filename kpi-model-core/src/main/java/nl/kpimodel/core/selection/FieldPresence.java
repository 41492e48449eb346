package nl.kpimodel.core.selection;

import java.util.Map;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/**
 * Which fields an application can fill, each by itself, and what follows from it: a record can be made if every field that it cannot be without can be
 * filled, and so can the records that those refer to.
 */
@FunctionalInterface
interface FieldPresence {
    /** Fields that are refused, or mean nothing, without another: by qualified name. */
    Map<String, String> ONLY_WITH = Map.of("case.stoppedEarlyReason", "completedOn", "figure.numerator", "denominator", "figure.denominator", "numerator");

    /** Whether the field itself is there. */
    boolean has(RecordType type, RecordField field);

    /** The same fields without one. */
    default FieldPresence without(RecordType type, RecordField field) {
        return (otherType, other) -> !(otherType == type && other == field) && has(otherType, other);
    }

    /** Whether records of a type can be made. */
    default boolean canRecord(RecordType type) {
        return type.fields().stream()
                .filter(RecordField::required)
                .allMatch(field -> has(type, field) && field.refersTo().map(this::canRecord).orElse(true));
    }

    /** Whether records of a type can be made with the field filled. */
    default boolean canFill(RecordType type, RecordField field) {
        String companion = ONLY_WITH.get(field.qualifiedName());
        return canRecord(type)
                && has(type, field)
                && field.refersTo().map(this::canRecord).orElse(true)
                && (companion == null || has(type, type.field(companion).orElseThrow()));
    }
}
