package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The cost of help, and the cost that it saved (Dutch: <i>kosten en baten</i>).
 *
 * @param caseId the case it is about (<i>casus</i>). Feeds A 35
 * @param on day of the estimate (<i>datum</i>). Feeds A 35
 * @param cost cost in euro, from 0 (<i>kosten</i>). Feeds A 35
 * @param savedSocietalCost societal cost saved in euro; below 0 if help increased the cost to others (<i>bespaarde maatschappelijke
 *     kosten</i>). Feeds A 35
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record CostBenefit(String caseId, LocalDate on, BigDecimal cost, BigDecimal savedSocietalCost, Strata strata)
        implements RegistrationRecord {
    static final FieldList<CostBenefit> FIELDS = new FieldList<>(RecordType.COST_BENEFIT);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", CostBenefit::caseId)
            .refersTo(RecordType.CASE).feeds("A 35").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", CostBenefit::on).feeds("A 35").required();
    static final RecordField COST = FIELDS.field("cost", RecordField.Kind.MONEY, "kosten", CostBenefit::cost).atLeast(0).feeds("A 35").required();
    static final RecordField SAVED_SOCIETAL_COST =
            FIELDS.field("savedSocietalCost", RecordField.Kind.MONEY, "bespaarde maatschappelijke kosten", CostBenefit::savedSocietalCost)
            .feeds("A 35").required();

    /**
     * Creates a cost benefit.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public CostBenefit {
        caseId = CASE_ID.require(caseId);
        on = ON.require(on);
        cost = COST.require(cost);
        savedSocietalCost = SAVED_SOCIETAL_COST.require(savedSocietalCost);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.COST_BENEFIT;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static CostBenefit create(FieldValues values) {
        return new CostBenefit(
                CASE_ID.present(values.text(CASE_ID)),
                ON.present(values.date(ON)),
                COST.present(values.decimal(COST)),
                SAVED_SOCIETAL_COST.present(values.decimal(SAVED_SOCIETAL_COST)),
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
    public static final class Builder extends RecordBuilder<CostBenefit, Builder> {
        private Builder() {
            super(RecordType.COST_BENEFIT, CostBenefit::create);
        }

        /**
         * Sets {@link CostBenefit#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link CostBenefit#on}; required.
         *
         * @param on day of the estimate
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link CostBenefit#cost}; required.
         *
         * @param cost cost in euro, from 0
         * @return this builder
         */
        public Builder cost(BigDecimal cost) {
            return set(COST, cost);
        }

        /**
         * Sets {@link CostBenefit#savedSocietalCost}; required.
         *
         * @param savedSocietalCost societal cost saved in euro; below 0 if help increased the cost to others
         * @return this builder
         */
        public Builder savedSocietalCost(BigDecimal savedSocietalCost) {
            return set(SAVED_SOCIETAL_COST, savedSocietalCost);
        }
    }
}
