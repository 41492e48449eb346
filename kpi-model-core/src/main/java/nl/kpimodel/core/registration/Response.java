package nl.kpimodel.core.registration;

import java.time.LocalDate;
import java.util.List;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.AnswerText;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of a questionnaire (Dutch: <i>antwoord</i>). It feeds the effect indicators.
 *
 * @param respondentId who answered (<i>respondent</i>)
 * @param caseId the case it is about; {@code null} if about none (<i>casus</i>)
 * @param questionnaire which questionnaire (<i>vragenlijst</i>)
 * @param item the item answered (<i>vraag</i>)
 * @param answer an option of the answer scale that the caller uses, or {@link #NOT_APPLICABLE}; its usual spellings become that (<i>antwoord</i>)
 * @param answeredOn day of answering (<i>antwoorddatum</i>)
 * @param age age in whole years, 0 to 130 (<i>leeftijd</i>); {@code null} if not known
 * @param household household of the respondent (<i>huishouden</i>); {@code null} if not known
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record Response(
        String respondentId,
        @Nullable String caseId,
        Questionnaire questionnaire,
        ItemId item,
        String answer,
        LocalDate answeredOn,
        @Nullable Integer age,
        @Nullable Household household,
        Strata strata)
        implements RegistrationRecord {
    /** The answer that says that the item does not apply (<i>niet van toepassing</i>). */
    public static final String NOT_APPLICABLE = "NVT";

    static final List<RecordField> FIELDS;
    static final RecordField RESPONDENT_ID;
    static final RecordField CASE_ID;
    static final RecordField QUESTIONNAIRE;
    static final RecordField ITEM;
    static final RecordField ANSWER;
    static final RecordField ANSWERED_ON;
    static final RecordField AGE;
    static final RecordField HOUSEHOLD;

    static {
        FieldList list = new FieldList(RecordType.RESPONSE);
        RESPONDENT_ID = list.field("respondentId", FieldKind.ID, "respondent").required();
        CASE_ID = list.field("caseId", FieldKind.ID, "casus").refersTo(RecordType.CASE).saysSomethingWhenEmpty();
        QUESTIONNAIRE = list.field("questionnaire", FieldKind.ENUM, "vragenlijst").of(Questionnaire.values(), Questionnaire::dutchTerm).required();
        ITEM = list.field("item", FieldKind.ITEM, "vraag").required();
        ANSWER = list.field("answer", FieldKind.ANSWER, "antwoord").required();
        ANSWERED_ON = list.field("answeredOn", FieldKind.DATE, "antwoorddatum").required();
        AGE = list.field("age", FieldKind.INTEGER, "leeftijd").atLeast(0).atMost(130).unknownWhenEmpty();
        HOUSEHOLD = list.field("household", FieldKind.ENUM, "huishouden").of(Household.values(), Household::dutchTerm).unknownWhenEmpty();
        FIELDS = list.withStrata();
    }

    /**
     * Creates a response.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
     */
    public Response {
        respondentId = RESPONDENT_ID.require(respondentId);
        caseId = CASE_ID.allow(caseId);
        questionnaire = QUESTIONNAIRE.require(questionnaire);
        item = ITEM.require(item);
        answer = ANSWER.require(answer);
        answer = AnswerText.isNotApplicable(answer) ? NOT_APPLICABLE : answer;
        answeredOn = ANSWERED_ON.require(answeredOn);
        age = AGE.allow(age);
        household = HOUSEHOLD.allow(household);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.RESPONSE;
    }

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Response from(FieldValues values) {
        return new Response(
                RESPONDENT_ID.present(values.text(RESPONDENT_ID)),
                values.text(CASE_ID),
                QUESTIONNAIRE.present(values.value(QUESTIONNAIRE, Questionnaire.class)),
                ITEM.present(values.value(ITEM, ItemId.class)),
                ANSWER.present(values.text(ANSWER)),
                ANSWERED_ON.present(values.date(ANSWERED_ON)),
                values.integer(AGE),
                values.value(HOUSEHOLD, Household.class),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> respondentId;
            case 1 -> caseId;
            case 2 -> questionnaire;
            case 3 -> item;
            case 4 -> answer;
            case 5 -> answeredOn;
            case 6 -> age;
            case 7 -> household;
            default -> strata.value(index);
        };
    }
}
