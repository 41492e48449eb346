package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark for the service or for the work (Dutch: <i>tevredenheid</i>).
 *
 * @param respondent who gives it (<i>respondent</i>). Feeds A 32-34, K 1
 * @param role role of a member of staff (<i>rol</i>); {@code null} if not known. Feeds K 1
 * @param caseId the case it is about; {@code null} if about none (<i>casus</i>). Feeds A 32-34, K 1
 * @param on day of answering (<i>datum</i>). Feeds A 32-34, K 1
 * @param score mark on the scale (<i>score</i>). Feeds A 32-34, K 1
 * @param scaleMin lowest mark of the scale (<i>laagste score</i>). Feeds A 32-34, K 1
 * @param scaleMax highest mark of the scale (<i>hoogste score</i>). Feeds A 32-34, K 1
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record Satisfaction(
        SatisfactionRespondent respondent,
        @Nullable EmployeeRole role,
        @Nullable String caseId,
        LocalDate on,
        BigDecimal score,
        BigDecimal scaleMin,
        BigDecimal scaleMax,
        Strata strata)
        implements RegistrationRecord {
    static final List<RecordField> FIELDS;
    static final RecordField RESPONDENT;
    static final RecordField ROLE;
    static final RecordField CASE_ID;
    static final RecordField ON;
    static final RecordField SCORE;
    static final RecordField SCALE_MIN;
    static final RecordField SCALE_MAX;

    static {
        FieldList list = new FieldList(RecordType.SATISFACTION);
        RESPONDENT = list.field("respondent", FieldKind.ENUM, "respondent")
                .of(SatisfactionRespondent.values(), SatisfactionRespondent::dutchTerm).feeds("A 32-34, K 1").required();
        ROLE = list.field("role", FieldKind.ENUM, "rol").of(EmployeeRole.values(), EmployeeRole::dutchTerm).feeds("K 1").unknownWhenEmpty();
        CASE_ID = list.field("caseId", FieldKind.ID, "casus").refersTo(RecordType.CASE).feeds("A 32-34, K 1").saysSomethingWhenEmpty();
        ON = list.field("on", FieldKind.DATE, "datum").feeds("A 32-34, K 1").required();
        SCORE = list.field("score", FieldKind.SCORE, "score").feeds("A 32-34, K 1").required();
        SCALE_MIN = list.field("scaleMin", FieldKind.DECIMAL, "laagste score").feeds("A 32-34, K 1").required();
        SCALE_MAX = list.field("scaleMax", FieldKind.DECIMAL, "hoogste score").feeds("A 32-34, K 1").required();
        FIELDS = list.withStrata();
    }

    /**
     * Creates a satisfaction.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
     */
    public Satisfaction {
        respondent = RESPONDENT.require(respondent);
        role = ROLE.allow(role);
        caseId = CASE_ID.allow(caseId);
        on = ON.require(on);
        score = SCORE.require(score);
        scaleMin = SCALE_MIN.require(scaleMin);
        scaleMax = SCALE_MAX.require(scaleMax);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.SATISFACTION;
    }

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Satisfaction from(FieldValues values) {
        return new Satisfaction(
                RESPONDENT.present(values.value(RESPONDENT, SatisfactionRespondent.class)),
                values.value(ROLE, EmployeeRole.class),
                values.text(CASE_ID),
                ON.present(values.date(ON)),
                SCORE.present(values.decimal(SCORE)),
                SCALE_MIN.present(values.decimal(SCALE_MIN)),
                SCALE_MAX.present(values.decimal(SCALE_MAX)),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> respondent;
            case 1 -> role;
            case 2 -> caseId;
            case 3 -> on;
            case 4 -> score;
            case 5 -> scaleMin;
            case 6 -> scaleMax;
            default -> strata.value(index);
        };
    }
}
