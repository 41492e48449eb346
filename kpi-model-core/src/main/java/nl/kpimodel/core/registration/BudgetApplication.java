package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for money (Dutch: <i>budgetaanvraag</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 10
 * @param caseId the case it is for; {@code null} if for none (<i>casus</i>). Feeds A 10
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
    static final List<RecordField> FIELDS;
    static final RecordField ID;
    static final RecordField CASE_ID;
    static final RecordField REQUESTED_ON;
    static final RecordField REQUESTED;
    static final RecordField DECIDED_ON;
    static final RecordField GRANTED;

    static {
        FieldList list = new FieldList(RecordType.BUDGET_APPLICATION);
        ID = list.field("id", FieldKind.ID, "pseudoniem").feeds("A 10").required();
        CASE_ID = list.field("caseId", FieldKind.ID, "casus").refersTo(RecordType.CASE).feeds("A 10").saysSomethingWhenEmpty();
        REQUESTED_ON = list.field("requestedOn", FieldKind.DATE, "aanvraagdatum").feeds("A 10").required();
        REQUESTED = list.field("requested", FieldKind.MONEY, "aangevraagd bedrag").atLeast(0).feeds("A 10").required();
        DECIDED_ON = list.field("decidedOn", FieldKind.DATE, "besluitdatum").feeds("A 10").saysSomethingWhenEmpty();
        GRANTED = list.field("granted", FieldKind.MONEY, "toegekend bedrag").atLeast(0).feeds("A 10").unknownWhenEmpty();
        FIELDS = list.withStrata();
    }

    /**
     * Creates a budget application.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
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

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static BudgetApplication from(FieldValues values) {
        return new BudgetApplication(
                ID.present(values.text(ID)),
                values.text(CASE_ID),
                REQUESTED_ON.present(values.date(REQUESTED_ON)),
                REQUESTED.present(values.decimal(REQUESTED)),
                values.date(DECIDED_ON),
                values.decimal(GRANTED),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> id;
            case 1 -> caseId;
            case 2 -> requestedOn;
            case 3 -> requested;
            case 4 -> decidedOn;
            case 5 -> granted;
            default -> strata.value(index);
        };
    }
}
