package nl.kpimodel.core.measure;

import java.util.List;
import nl.kpimodel.core.registration.RecordField;

/**
 * A field that must be filled at least once in the whole input; otherwise the component is not registered (Dutch: <i>nodig veld</i>).
 *
 * @param oneOf the fields of which one is enough; usually a single one
 */
public record FieldNeed(List<RecordField> oneOf) {
    /**
     * Creates a need.
     *
     * @throws IllegalArgumentException if no field is named
     */
    public FieldNeed {
        oneOf = List.copyOf(oneOf);
        if (oneOf.isEmpty()) {
            throw new IllegalArgumentException("A need names no field; name at least one, or leave the need out.");
        }
    }
}
