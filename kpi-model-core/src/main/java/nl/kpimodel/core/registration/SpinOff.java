package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that grew out of the work without being planned (Dutch: <i>spin-off</i>).
 *
 * @param caseId the case it grew out of; {@code null} if it grew out of no case (<i>casus</i>). Feeds A 40
 * @param on the day (<i>datum</i>). Feeds A 40
 * @param description what it is (<i>omschrijving</i>). Feeds A 40
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record SpinOff(@Nullable String caseId, LocalDate on, String description, Strata strata) implements RegistrationRecord {
    static final FieldList<SpinOff> FIELDS = new FieldList<>(RecordType.SPIN_OFF);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", SpinOff::caseId)
            .refersTo(RecordType.CASE).feeds("A 40").saysSomethingWhenEmpty();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", SpinOff::on).feeds("A 40").required();
    static final RecordField DESCRIPTION = FIELDS.field("description", RecordField.Kind.TEXT, "omschrijving", SpinOff::description).feeds("A 40").required();

    /**
     * Creates a spin off.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public SpinOff {
        caseId = CASE_ID.allow(caseId);
        on = ON.require(on);
        description = DESCRIPTION.require(description);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.SPIN_OFF;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static SpinOff create(FieldValues values) {
        return new SpinOff(
                values.text(CASE_ID),
                ON.present(values.date(ON)),
                DESCRIPTION.present(values.text(DESCRIPTION)),
                values.strata());
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds records of this type. */
    public static final class Builder extends RecordBuilder<SpinOff, Builder> {
        private Builder() {
            super(RecordType.SPIN_OFF, SpinOff::create);
        }

        /**
         * Sets {@link SpinOff#caseId}.
         *
         * @param caseId the case it grew out of; {@code null} for no value
         * @return this builder
         */
        public Builder caseId(@Nullable String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link SpinOff#on}; required.
         *
         * @param on the day
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link SpinOff#description}; required.
         *
         * @param description what it is
         * @return this builder
         */
        public Builder description(String description) {
            return set(DESCRIPTION, description);
        }
    }
}
