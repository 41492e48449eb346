package nl.kpimodel.core.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * How records are placed in time, and by which dates (Dutch: <i>plaats in de tijd</i>).
 *
 * @param kind how
 * @param date the date that leads; {@code null} exactly where the kind is {@link TimingKind#LOOK_UP}
 * @param until the dates that end what the first one began, of which the earliest holds; empty where nothing runs on
 * @param otherwise the date that places a unit of which the leading date is empty; {@code null} where there is none
 */
public record Timing(TimingKind kind, @Nullable RecordField date, List<RecordField> until, @Nullable RecordField otherwise) {
    /**
     * Creates a timing.
     *
     * @throws IllegalArgumentException if the date does not go with the kind
     */
    public Timing {
        Objects.requireNonNull(kind, "kind");
        until = List.copyOf(until);
        if ((date == null) != (kind == TimingKind.LOOK_UP)) {
            throw new IllegalArgumentException("A timing of kind " + kind + (date == null ? " names no date" : " names the date " + date)
                    + "; LOOK_UP has none, every other kind has one.");
        }
    }

    /**
     * The date that leads.
     *
     * @return the field, empty where records are looked up
     */
    public Optional<RecordField> leadingDate() {
        return Optional.ofNullable(date);
    }

    /**
     * The date that places a unit of which the leading date is empty.
     *
     * @return the field, empty where there is none
     */
    public Optional<RecordField> otherwiseDate() {
        return Optional.ofNullable(otherwise);
    }
}
