package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later change of a budget (Dutch: <i>budgetcorrectie</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 42
 * @param applicationId the application it corrects; {@code null} if none (<i>budgetaanvraag</i>). Feeds A 42
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
    static final List<RecordField> FIELDS;
    static final RecordField ID;
    static final RecordField APPLICATION_ID;
    static final RecordField ON;
    static final RecordField AMOUNT;
    static final RecordField REASON;

    static {
        FieldList list = new FieldList(RecordType.BUDGET_CORRECTION);
        ID = list.field("id", FieldKind.ID, "pseudoniem").feeds("A 42").required();
        APPLICATION_ID = list.field("applicationId", FieldKind.ID, "budgetaanvraag")
                .refersTo(RecordType.BUDGET_APPLICATION).feeds("A 42").saysSomethingWhenEmpty();
        ON = list.field("on", FieldKind.DATE, "datum").feeds("A 42").required();
        AMOUNT = list.field("amount", FieldKind.MONEY, "bedrag").feeds("A 42").required();
        REASON = list.field("reason", FieldKind.TEXT, "reden").feeds("A 42").unknownWhenEmpty();
        FIELDS = list.withStrata();
    }

    /**
     * Creates a budget correction.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
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

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static BudgetCorrection from(FieldValues values) {
        return new BudgetCorrection(
                ID.present(values.text(ID)),
                values.text(APPLICATION_ID),
                ON.present(values.date(ON)),
                AMOUNT.present(values.decimal(AMOUNT)),
                values.text(REASON),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> id;
            case 1 -> applicationId;
            case 2 -> on;
            case 3 -> amount;
            case 4 -> reason;
            default -> strata.value(index);
        };
    }
}
