package nl.kpimodel.core.validation;

import java.util.Optional;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.IdentifyingText;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a record (Dutch: <i>verwijzing naar een record</i>), so that a rule across records can report about it later. It contains the
 * number, type and id of the record, and no other value. Two references are equal if they are to the same record of the same run.
 * Immutable.
 */
public final class RecordReference {
    private final ValidationRun run;
    private final int number;
    private final RecordType type;
    private final @Nullable String id;

    RecordReference(ValidationRun run, int number, RecordType type, @Nullable String id) {
        this.run = run;
        this.number = number;
        this.type = type;
        this.id = id;
    }

    /**
     * Returns the type of the record.
     *
     * @return the type
     */
    public RecordType type() {
        return type;
    }

    /**
     * Returns the id of the record.
     *
     * @return the id as the record has it; empty if its type has no id
     */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    int number() {
        return number;
    }

    @Nullable String rawId() {
        return id;
    }

    @SuppressWarnings("ReferenceEquality") // a run equals only itself
    boolean isOf(ValidationRun other) {
        return run == other;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordReference that && that.number == number && that.isOf(run);
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** Returns the type and, if it may be shown, the id. */
    @Override
    public String toString() {
        return type + id().filter(IdentifyingText::mayBeShown).map(known -> " " + DisplayText.value(known)).orElse("");
    }
}
