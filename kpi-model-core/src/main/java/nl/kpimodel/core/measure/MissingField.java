package nl.kpimodel.core.measure;

import java.util.Objects;
import nl.kpimodel.core.registration.RecordField;

/**
 * A field that may be empty, and what that means for the unit (Dutch: <i>ontbrekende waarde</i>).
 *
 * @param field the field
 * @param rule what empty means
 */
public record MissingField(RecordField field, MissingRule rule) {
    /** Creates the rule of a field. */
    public MissingField {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(rule, "rule");
    }
}
