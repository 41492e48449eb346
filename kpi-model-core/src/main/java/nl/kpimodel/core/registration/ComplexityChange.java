package nl.kpimodel.core.registration;

import java.time.LocalDate;
import nl.kpimodel.core.Complexity;

/**
 * A change of a case from low to high complexity or back (Dutch: <i>wijziging van complexiteit</i>).
 *
 * @param caseId the case it is about (<i>casus</i>). Feeds A 14-18, A 27
 * @param on first day of the new complexity (<i>datum</i>). Feeds A 14-18, A 27
 * @param to the complexity from then on (<i>naar</i>). Feeds A 14-18, A 27
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record ComplexityChange(String caseId, LocalDate on, Complexity to, Strata strata) implements RegistrationRecord {
    static final FieldList<ComplexityChange> FIELDS = new FieldList<>(RecordType.COMPLEXITY_CHANGE);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", ComplexityChange::caseId)
            .refersTo(RecordType.CASE).feeds("A 14-18, A 27").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", ComplexityChange::on).feeds("A 14-18, A 27").required();
    static final RecordField TO = FIELDS.field("to", RecordField.Kind.ENUM, "naar", ComplexityChange::to)
            .of(Complexity.values(), Complexity::dutchTerm).feeds("A 14-18, A 27").required();

    /**
     * Creates a complexity change.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public ComplexityChange {
        caseId = CASE_ID.require(caseId);
        on = ON.require(on);
        to = TO.require(to);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.COMPLEXITY_CHANGE;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static ComplexityChange create(FieldValues values) {
        return new ComplexityChange(
                CASE_ID.present(values.text(CASE_ID)),
                ON.present(values.date(ON)),
                TO.present(values.value(TO, Complexity.class)),
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
    public static final class Builder extends RecordBuilder<ComplexityChange, Builder> {
        private Builder() {
            super(RecordType.COMPLEXITY_CHANGE, ComplexityChange::create);
        }

        /**
         * Sets {@link ComplexityChange#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link ComplexityChange#on}; required.
         *
         * @param on first day of the new complexity
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link ComplexityChange#to}; required.
         *
         * @param to the complexity from then on
         * @return this builder
         */
        public Builder to(Complexity to) {
            return set(TO, to);
        }
    }
}
