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
 * @param strata the organisation, and what is known of the other {@link Strata}
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

    /**
     * A later change of a budget (Dutch: <i>budgetcorrectie</i>).
     *
     * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 42
     * @param applicationId the application it corrects; {@code null} if it corrects none (<i>budgetaanvraag</i>). Feeds A 42
     * @param on day of the correction (<i>datum</i>). Feeds A 42
     * @param amount euro, above 0 for more budget, below 0 for restitution (<i>bedrag</i>). Feeds A 42
     * @param reason why (<i>reden</i>); {@code null} if not known. Feeds A 42
     * @param strata the organisation, and what is known of the other {@link Strata}
     */
    public record Correction(
            String id,
            @Nullable String applicationId,
            LocalDate on,
            BigDecimal amount,
            @Nullable String reason,
            Strata strata)
            implements RegistrationRecord {
        static final FieldList<Correction> FIELDS = new FieldList<>(RecordType.BUDGET_CORRECTION);
        static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", Correction::id).feeds("A 42").required();
        static final RecordField APPLICATION_ID = FIELDS.field("applicationId", RecordField.Kind.ID, "budgetaanvraag", Correction::applicationId)
                .refersTo(RecordType.BUDGET_APPLICATION).feeds("A 42").saysSomethingWhenEmpty();
        static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", Correction::on).feeds("A 42").required();
        static final RecordField AMOUNT = FIELDS.field("amount", RecordField.Kind.MONEY, "bedrag", Correction::amount).feeds("A 42").required();
        static final RecordField REASON = FIELDS.field("reason", RecordField.Kind.TEXT, "reden", Correction::reason).feeds("A 42").unknownWhenEmpty();

        /**
         * Creates a budget correction.
         *
         * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
         */
        public Correction {
            id = ID.require(id);
            applicationId = APPLICATION_ID.allow(applicationId);
            on = ON.require(on);
            amount = AMOUNT.require(amount);
            reason = REASON.allow(reason);
            strata = Strata.require(strata);
        }

        @Override
        public RecordType type() {
            return RecordType.BUDGET_CORRECTION;
        }

        /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
        @Override
        public String toString() {
            return type().describe(this);
        }

        static Correction create(FieldValues values) {
            return new Correction(
                    ID.present(values.text(ID)),
                    values.text(APPLICATION_ID),
                    ON.present(values.date(ON)),
                    AMOUNT.present(values.decimal(AMOUNT)),
                    values.text(REASON),
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
        public static final class Builder extends RecordBuilder<Correction, Builder> {
            private Builder() {
                super(RecordType.BUDGET_CORRECTION, Correction::create);
            }

            /**
             * Sets {@link Correction#id}; required.
             *
             * @param id pseudonym in the organisation
             * @return this builder
             */
            public Builder id(String id) {
                return set(ID, id);
            }

            /**
             * Sets {@link Correction#applicationId}.
             *
             * @param applicationId the application it corrects; {@code null} for no value
             * @return this builder
             */
            public Builder applicationId(@Nullable String applicationId) {
                return set(APPLICATION_ID, applicationId);
            }

            /**
             * Sets {@link Correction#on}; required.
             *
             * @param on day of the correction
             * @return this builder
             */
            public Builder on(LocalDate on) {
                return set(ON, on);
            }

            /**
             * Sets {@link Correction#amount}; required.
             *
             * @param amount euro, above 0 for more budget, below 0 for restitution
             * @return this builder
             */
            public Builder amount(BigDecimal amount) {
                return set(AMOUNT, amount);
            }

            /**
             * Sets {@link Correction#reason}.
             *
             * @param reason why; {@code null} for no value
             * @return this builder
             */
            public Builder reason(@Nullable String reason) {
                return set(REASON, reason);
            }
        }
    }
}
