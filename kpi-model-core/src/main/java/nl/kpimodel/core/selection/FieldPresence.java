package nl.kpimodel.core.selection;

import java.util.Map;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/**
 * The fields that an application can fill, and the records that it can make with them. A record can be made if all its required fields can
 * be filled, and the records to which they refer can be made too.
 */
@FunctionalInterface
interface FieldPresence {
    /** Fields that are refused or meaningless without another field, by qualified name. */
    Map<String, String> ONLY_WITH = Map.of("case.stoppedEarlyReason", "completedOn", "figure.numerator", "denominator", "figure.denominator", "numerator");

    /** Returns whether the field itself is available. */
    boolean has(RecordType type, RecordField field);

    /** Returns these fields without one. */
    default FieldPresence without(RecordType type, RecordField field) {
        return (otherType, other) -> !(otherType == type && other == field) && has(otherType, other);
    }

    /** Returns whether records of a type can be made. */
    default boolean canRecord(RecordType type) {
        return type.fields().stream()
                .filter(RecordField::required)
                .allMatch(field -> has(type, field) && field.refersTo().map(this::canRecord).orElse(true));
    }

    /** Returns whether records of a type can be made with the field filled. */
    default boolean canFill(RecordType type, RecordField field) {
        String companion = ONLY_WITH.get(field.qualifiedName());
        return canRecord(type)
                && has(type, field)
                && field.refersTo().map(this::canRecord).orElse(true)
                && (companion == null || has(type, type.field(companion).orElseThrow()));
    }
}
