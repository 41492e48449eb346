package nl.kpimodel.core.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record type that a component calculates with (Dutch: <i>gebruikte registratie</i>). The fields by which every outcome can be split are
 * not repeated here.
 *
 * @param type key of the record type
 * @param fields names of the fields used, in the order of the registration
 * @param timing how these records are placed in time; {@code null} where the component's own timing places them
 */
public record RecordUse(String type, List<String> fields, @Nullable Timing timing) {
    /**
     * Creates the use of a record type.
     *
     * @throws IllegalArgumentException if no field is named, one twice, or a name is no key
     */
    public RecordUse {
        Keys.require(type, "record type");
        fields = List.copyOf(fields);
        if (fields.isEmpty() || fields.stream().distinct().count() < fields.size()) {
            throw new IllegalArgumentException("The use of " + type + " names the fields " + fields + "; name each field once, and at least one.");
        }
        fields.forEach(field -> Keys.require(field, "field"));
    }

    /**
     * How these records are placed in time.
     *
     * @return the timing, empty where the component's own timing places them
     */
    public Optional<Timing> ownTiming() {
        return Optional.ofNullable(timing);
    }
}
