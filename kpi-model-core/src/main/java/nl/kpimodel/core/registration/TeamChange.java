package nl.kpimodel.core.registration;

import java.time.LocalDate;

/**
 * A change in the team around a case (Dutch: <i>wijziging van het team</i>).
 *
 * @param caseId the case it is about (<i>casus</i>). Feeds A 24
 * @param on day of the change (<i>datum</i>). Feeds A 24
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record TeamChange(String caseId, LocalDate on, Strata strata) implements RegistrationRecord {
    static final FieldList<TeamChange> FIELDS = new FieldList<>(RecordType.TEAM_CHANGE);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", TeamChange::caseId)
            .refersTo(RecordType.CASE).feeds("A 24").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", TeamChange::on).feeds("A 24").required();

    /**
     * Creates a team change.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public TeamChange {
        caseId = CASE_ID.require(caseId);
        on = ON.require(on);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.TEAM_CHANGE;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static TeamChange create(FieldValues values) {
        return new TeamChange(
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
    public static final class Builder extends RecordBuilder<TeamChange, Builder> {
        private Builder() {
            super(RecordType.TEAM_CHANGE, TeamChange::create);
        }

        /**
         * Sets {@link TeamChange#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link TeamChange#on}; required.
         *
         * @param on day of the change
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }
    }
}
