package nl.kpimodel.core.registration;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all record types share: the strata, and the record at the end. Each further setter is named after a component of the record.
 * A builder may be used again, for records that differ in a few fields. Not for sharing between threads.
 *
 * <pre>{@code
 * PlanChange change = PlanChange.builder()
 *         .caseId("c-17")
 *         .on(LocalDate.of(2025, 3, 14))
 *         .strata(Strata.of("Welzijn Noord"))
 *         .build();
 * }</pre>
 *
 * @param <R> the record that is built
 * @param <B> the builder itself, so that its setters follow those of this class
 */
public abstract class RecordBuilder<R extends RegistrationRecord, B extends RecordBuilder<R, B>> {
    private final FieldValues values;
    private final Function<FieldValues, R> factory;

    /** Only the records of this package extend it. */
    RecordBuilder(RecordType type, Function<FieldValues, R> factory) {
        this.values = FieldValues.of(type);
        this.factory = factory;
    }

    /** Sets the value of a field of the type. */
    final B set(RecordField field, @Nullable Object value) {
        values.set(field, value);
        return self();
    }

    /**
     * Sets {@link RegistrationRecord#strata}; required.
     *
     * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
     * @return this builder
     */
    public final B strata(Strata strata) {
        values.setStrata(strata);
        return self();
    }

    /**
     * Builds the record.
     *
     * @return the record
     * @throws InvalidRecordException if something required was not set, or what was set makes no record
     */
    public final R build() {
        return factory.apply(values);
    }

    @SuppressWarnings("unchecked") // Every builder names itself as B.
    private B self() {
        return (B) this;
    }
}
