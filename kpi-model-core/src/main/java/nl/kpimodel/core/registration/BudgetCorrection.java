package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later change of a budget (Dutch: <i>budgetcorrectie</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 42
 * @param applicationId the application it corrects; {@code null} if it corrects none (<i>budgetaanvraag</i>). Feeds A 42
 * @param on day of the correction (<i>datum</i>). Feeds A 42
 * @param amount euro, above 0 for more budget, below 0 for restitution (<i>bedrag</i>). Feeds A 42
 * @param reason why (<i>reden</i>); {@code null} if not known. Feeds A 42
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record BudgetCorrection(
        String id,
        @Nullable String applicationId,
        LocalDate on,
        BigDecimal amount,
        @Nullable String reason,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<BudgetCorrection> FIELDS = new FieldList<>(RecordType.BUDGET_CORRECTION);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", BudgetCorrection::id).feeds("A 42").required();
    static final RecordField APPLICATION_ID = FIELDS.field("applicationId", RecordField.Kind.ID, "budgetaanvraag", BudgetCorrection::applicationId)
            .refersTo(RecordType.BUDGET_APPLICATION).feeds("A 42").saysSomethingWhenEmpty();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", BudgetCorrection::on).feeds("A 42").required();
    static final RecordField AMOUNT = FIELDS.field("amount", RecordField.Kind.MONEY, "bedrag", BudgetCorrection::amount).feeds("A 42").required();
    static final RecordField REASON = FIELDS.field("reason", RecordField.Kind.TEXT, "reden", BudgetCorrection::reason).feeds("A 42").unknownWhenEmpty();

    /**
     * Creates a budget correction.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public BudgetCorrection {
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

    static BudgetCorrection create(FieldValues values) {
        return new BudgetCorrection(
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
    public static final class Builder extends RecordBuilder<BudgetCorrection, Builder> {
        private Builder() {
            super(RecordType.BUDGET_CORRECTION, BudgetCorrection::create);
        }

        /**
         * Sets {@link BudgetCorrection#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link BudgetCorrection#applicationId}.
         *
         * @param applicationId the application it corrects; {@code null} for no value
         * @return this builder
         */
        public Builder applicationId(@Nullable String applicationId) {
            return set(APPLICATION_ID, applicationId);
        }

        /**
         * Sets {@link BudgetCorrection#on}; required.
         *
         * @param on day of the correction
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link BudgetCorrection#amount}; required.
         *
         * @param amount euro, above 0 for more budget, below 0 for restitution
         * @return this builder
         */
        public Builder amount(BigDecimal amount) {
            return set(AMOUNT, amount);
        }

        /**
         * Sets {@link BudgetCorrection#reason}.
         *
         * @param reason why; {@code null} for no value
         * @return this builder
         */
        public Builder reason(@Nullable String reason) {
            return set(REASON, reason);
        }
    }
}
