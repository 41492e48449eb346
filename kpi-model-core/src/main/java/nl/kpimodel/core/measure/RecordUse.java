package nl.kpimodel.core.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A record type that a component uses (Dutch: <i>gebruikte registratie</i>). The fields by which every outcome can be split are not
 * repeated.
 *
 * @param type the record type
 * @param fields the fields used, in the order of the record type
 * @param timing how these records are placed in time; {@code null} if the component's own timing places them
 */
public record RecordUse(RecordType type, List<RecordField> fields, @Nullable Timing timing) {
    /**
     * Creates the use of a record type.
     *
     * @throws IllegalArgumentException if no field is named, or a field does not belong to the type, is repeated or is out of order
     */
    public RecordUse {
        Objects.requireNonNull(type, "type");
        fields = List.copyOf(fields);
        if (fields.isEmpty() || !fields.equals(type.fields().stream().filter(fields::contains).toList())) {
            throw new IllegalArgumentException("The use of " + type.key() + " names the fields " + fields
                    + "; name fields of that type, each once, in its order, and at least one.");
        }
    }

    /**
     * Returns how these records are placed in time.
     *
     * @return the timing, empty if the component's own timing places them
     */
    public Optional<Timing> ownTiming() {
        return Optional.ofNullable(timing);
    }
}
