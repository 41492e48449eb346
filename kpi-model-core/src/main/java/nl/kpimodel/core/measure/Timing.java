package nl.kpimodel.core.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * How records are placed in time, and by which dates (Dutch: <i>plaats in de tijd</i>).
 *
 * @param kind the kind of timing
 * @param date the leading date; {@code null} if and only if the kind is {@link TimingKind#LOOK_UP}
 * @param until the end dates of what the leading date began, of which the earliest applies; empty if nothing runs on
 * @param otherwise the date that places a unit without a leading date; {@code null} if there is none
 */
public record Timing(TimingKind kind, @Nullable RecordField date, List<RecordField> until, @Nullable RecordField otherwise) {
    /**
     * Creates a timing.
     *
     * @throws IllegalArgumentException if the date does not fit the kind
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
     * Returns the leading date.
     *
     * @return the field, empty if records are looked up
     */
    public Optional<RecordField> leadingDate() {
        return Optional.ofNullable(date);
    }

    /**
     * Returns the date that places a unit without a leading date.
     *
     * @return the field, empty if there is none
     */
    public Optional<RecordField> otherwiseDate() {
        return Optional.ofNullable(otherwise);
    }
}
