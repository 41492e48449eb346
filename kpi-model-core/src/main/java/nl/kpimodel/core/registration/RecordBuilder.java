package nl.kpimodel.core.registration;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base of the builders of all record types: it has the setter of the strata and builds the record. The other setters are named after
 * the components of the record. A builder can build several records that differ in a few fields. Not safe for use by several threads.
 *
 * <pre>{@code
 * Case.PlanChange change = Case.PlanChange.builder()
 *         .caseId("c-17")
 *         .on(LocalDate.of(2025, 3, 14))
 *         .strata(Strata.of("Welzijn Noord"))
 *         .build();
 * }</pre>
 *
 * @param <R> the type of the record
 * @param <B> the type of the builder, so that its setters can follow those of this class in a chain
 */
public abstract class RecordBuilder<R extends RegistrationRecord, B extends RecordBuilder<R, B>> {
    private final FieldValues values;
    private final Function<FieldValues, R> factory;

    /** Package-private, because only the records of this package have builders. */
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
     * @param strata the organisation, and what is known of the other {@link Strata}
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
     * @throws InvalidRecordException if a required value was not set, or the values do not make a record
     */
    public final R build() {
        return factory.apply(values);
    }

    @SuppressWarnings("unchecked") // Every builder names itself as B.
    private B self() {
        return (B) this;
    }
}
