package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for money (Dutch: <i>budgetaanvraag</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 10
 * @param caseId the case it is for; {@code null} if it is for no case (<i>casus</i>). Feeds A 10
 * @param requestedOn day of the request (<i>aanvraagdatum</i>). Feeds A 10
 * @param requested sum asked in euro, from 0 (<i>aangevraagd bedrag</i>). Feeds A 10
 * @param decidedOn day of the decision; {@code null} while undecided (<i>besluitdatum</i>). Feeds A 10
 * @param granted sum granted in euro, from 0 (<i>toegekend bedrag</i>); {@code null} if not known. Feeds A 10
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record BudgetApplication(
        String id,
        @Nullable String caseId,
        LocalDate requestedOn,
        BigDecimal requested,
        @Nullable LocalDate decidedOn,
        @Nullable BigDecimal granted,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<BudgetApplication> FIELDS = new FieldList<>(RecordType.BUDGET_APPLICATION);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", BudgetApplication::id).feeds("A 10").required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", BudgetApplication::caseId)
            .refersTo(RecordType.CASE).feeds("A 10").saysSomethingWhenEmpty();
    static final RecordField REQUESTED_ON = FIELDS.field("requestedOn", RecordField.Kind.DATE, "aanvraagdatum", BudgetApplication::requestedOn)
            .feeds("A 10").required();
    static final RecordField REQUESTED = FIELDS.field("requested", RecordField.Kind.MONEY, "aangevraagd bedrag", BudgetApplication::requested)
            .atLeast(0).feeds("A 10").required();
    static final RecordField DECIDED_ON = FIELDS.field("decidedOn", RecordField.Kind.DATE, "besluitdatum", BudgetApplication::decidedOn)
            .feeds("A 10").saysSomethingWhenEmpty();
    static final RecordField GRANTED = FIELDS.field("granted", RecordField.Kind.MONEY, "toegekend bedrag", BudgetApplication::granted)
            .atLeast(0).feeds("A 10").unknownWhenEmpty();

    /**
     * Creates a budget application.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public BudgetApplication {
        id = ID.require(id);
        caseId = CASE_ID.allow(caseId);
        requestedOn = REQUESTED_ON.require(requestedOn);
        requested = REQUESTED.require(requested);
        decidedOn = DECIDED_ON.allow(decidedOn);
        granted = GRANTED.allow(granted);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.BUDGET_APPLICATION;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static BudgetApplication create(FieldValues values) {
        return new BudgetApplication(
                ID.present(values.text(ID)),
                values.text(CASE_ID),
                REQUESTED_ON.present(values.date(REQUESTED_ON)),
                REQUESTED.present(values.decimal(REQUESTED)),
                values.date(DECIDED_ON),
                values.decimal(GRANTED),
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
    public static final class Builder extends RecordBuilder<BudgetApplication, Builder> {
        private Builder() {
            super(RecordType.BUDGET_APPLICATION, BudgetApplication::create);
        }

        /**
         * Sets {@link BudgetApplication#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link BudgetApplication#caseId}.
         *
         * @param caseId the case it is for; {@code null} for no value
         * @return this builder
         */
        public Builder caseId(@Nullable String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link BudgetApplication#requestedOn}; required.
         *
         * @param requestedOn day of the request
         * @return this builder
         */
        public Builder requestedOn(LocalDate requestedOn) {
            return set(REQUESTED_ON, requestedOn);
        }

        /**
         * Sets {@link BudgetApplication#requested}; required.
         *
         * @param requested sum asked in euro, from 0
         * @return this builder
         */
        public Builder requested(BigDecimal requested) {
            return set(REQUESTED, requested);
        }

        /**
         * Sets {@link BudgetApplication#decidedOn}.
         *
         * @param decidedOn day of the decision; {@code null} for no value
         * @return this builder
         */
        public Builder decidedOn(@Nullable LocalDate decidedOn) {
            return set(DECIDED_ON, decidedOn);
        }

        /**
         * Sets {@link BudgetApplication#granted}.
         *
         * @param granted sum granted in euro, from 0; {@code null} for no value
         * @return this builder
         */
        public Builder granted(@Nullable BigDecimal granted) {
            return set(GRANTED, granted);
        }
    }
}
