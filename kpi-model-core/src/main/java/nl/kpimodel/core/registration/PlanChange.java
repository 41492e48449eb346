package nl.kpimodel.core.registration;

import java.time.LocalDate;

/**
 * A change of the plan of a case (Dutch: <i>wijziging van het plan</i>).
 *
 * @param caseId the case it is about (<i>casus</i>). Feeds A 22
 * @param on day of the change (<i>datum</i>). Feeds A 22
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record PlanChange(String caseId, LocalDate on, Strata strata) implements RegistrationRecord {
    static final FieldList<PlanChange> FIELDS = new FieldList<>(RecordType.PLAN_CHANGE);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", PlanChange::caseId)
            .refersTo(RecordType.CASE).feeds("A 22").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", PlanChange::on).feeds("A 22").required();

    /**
     * Creates a plan change.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public PlanChange {
        caseId = CASE_ID.require(caseId);
        on = ON.require(on);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.PLAN_CHANGE;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static PlanChange create(FieldValues values) {
        return new PlanChange(
                CASE_ID.present(values.text(CASE_ID)),
                ON.present(values.date(ON)),
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
    public static final class Builder extends RecordBuilder<PlanChange, Builder> {
        private Builder() {
            super(RecordType.PLAN_CHANGE, PlanChange::create);
        }

        /**
         * Sets {@link PlanChange#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link PlanChange#on}; required.
         *
         * @param on day of the change
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }
    }
}
