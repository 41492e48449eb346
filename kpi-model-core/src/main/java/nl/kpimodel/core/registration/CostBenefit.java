package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What help cost and what it saved (Dutch: <i>kosten en baten</i>).
 *
 * @param caseId the case it is about (<i>casus</i>). Feeds A 35
 * @param on day of the estimate (<i>datum</i>). Feeds A 35
 * @param cost cost in euro, from 0 (<i>kosten</i>). Feeds A 35
 * @param savedSocietalCost societal cost saved in euro; below 0 where help made others spend more (<i>bespaarde maatschappelijke
 *     kosten</i>). Feeds A 35
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record CostBenefit(String caseId, LocalDate on, BigDecimal cost, BigDecimal savedSocietalCost, Strata strata)
        implements RegistrationRecord {
    static final List<RecordField> FIELDS;
    static final RecordField CASE_ID;
    static final RecordField ON;
    static final RecordField COST;
    static final RecordField SAVED_SOCIETAL_COST;

    static {
        FieldList list = new FieldList(RecordType.COST_BENEFIT);
        CASE_ID = list.field("caseId", FieldKind.ID, "casus").refersTo(RecordType.CASE).feeds("A 35").required();
        ON = list.field("on", FieldKind.DATE, "datum").feeds("A 35").required();
        COST = list.field("cost", FieldKind.MONEY, "kosten").atLeast(0).feeds("A 35").required();
        SAVED_SOCIETAL_COST = list.field("savedSocietalCost", FieldKind.MONEY, "bespaarde maatschappelijke kosten")
                .feeds("A 35").required();
        FIELDS = list.withStrata();
    }

    /**
     * Creates a cost benefit.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
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

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static CostBenefit from(FieldValues values) {
        return new CostBenefit(
                CASE_ID.present(values.text(CASE_ID)),
                ON.present(values.date(ON)),
                COST.present(values.decimal(COST)),
                SAVED_SOCIETAL_COST.present(values.decimal(SAVED_SOCIETAL_COST)),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> caseId;
            case 1 -> on;
            case 2 -> cost;
            case 3 -> savedSocietalCost;
            default -> strata.value(index);
        };
    }
}
