package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of a questionnaire (Dutch: <i>antwoord</i>). Responses feed the effect indicators.
 *
 * @param respondentId the person who answered (<i>respondent</i>)
 * @param caseId the case it is about; {@code null} if it is about no case (<i>casus</i>)
 * @param questionnaire the questionnaire (<i>vragenlijst</i>)
 * @param item the item (<i>vraag</i>)
 * @param answer an option of the caller's answer scale, or {@link #NOT_APPLICABLE}, to which its usual spellings are converted
 *     (<i>antwoord</i>)
 * @param answeredOn day of answering (<i>antwoorddatum</i>)
 * @param age age in whole years, 0 to 130 (<i>leeftijd</i>); {@code null} if not known
 * @param household household of the respondent (<i>huishouden</i>); {@code null} if not known
 * @param strata the organisation, and what is known of the other {@link Strata}
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
    /** The answer of a respondent to whom the item does not apply (<i>niet van toepassing</i>). */
    public static final String NOT_APPLICABLE = "NVT";

    static final FieldList<Response> FIELDS = new FieldList<>(RecordType.RESPONSE);
    static final RecordField RESPONDENT_ID = FIELDS.field("respondentId", RecordField.Kind.ID, "respondent", Response::respondentId).required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", Response::caseId)
            .refersTo(RecordType.CASE).saysSomethingWhenEmpty();
    static final RecordField QUESTIONNAIRE = FIELDS.field("questionnaire", RecordField.Kind.ENUM, "vragenlijst", Response::questionnaire)
            .of(Questionnaire.values(), Questionnaire::dutchTerm).required();
    static final RecordField ITEM = FIELDS.field("item", RecordField.Kind.ITEM, "vraag", Response::item).required();
    static final RecordField ANSWER = FIELDS.field("answer", RecordField.Kind.ANSWER, "antwoord", Response::answer).required();
    static final RecordField ANSWERED_ON = FIELDS.field("answeredOn", RecordField.Kind.DATE, "antwoorddatum", Response::answeredOn).required();
    static final RecordField AGE = FIELDS.field("age", RecordField.Kind.INTEGER, "leeftijd", Response::age).atLeast(0).atMost(130).unknownWhenEmpty();
    static final RecordField HOUSEHOLD = FIELDS.field("household", RecordField.Kind.ENUM, "huishouden", Response::household)
            .of(Household.values(), Household::dutchTerm).unknownWhenEmpty();

    /**
     * Creates a response.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
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

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Response create(FieldValues values) {
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

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds records of this type. */
    public static final class Builder extends RecordBuilder<Response, Builder> {
        private Builder() {
            super(RecordType.RESPONSE, Response::create);
        }

        /**
         * Sets {@link Response#respondentId}; required.
         *
         * @param respondentId the person who answered
         * @return this builder
         */
        public Builder respondentId(String respondentId) {
            return set(RESPONDENT_ID, respondentId);
        }

        /**
         * Sets {@link Response#caseId}.
         *
         * @param caseId the case it is about; {@code null} for no value
         * @return this builder
         */
        public Builder caseId(@Nullable String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link Response#questionnaire}; required.
         *
         * @param questionnaire the questionnaire
         * @return this builder
         */
        public Builder questionnaire(Questionnaire questionnaire) {
            return set(QUESTIONNAIRE, questionnaire);
        }

        /**
         * Sets {@link Response#item}; required.
         *
         * @param item the item
         * @return this builder
         */
        public Builder item(ItemId item) {
            return set(ITEM, item);
        }

        /**
         * Sets {@link Response#answer}; required.
         *
         * @param answer an option of the caller's answer scale, or {@link #NOT_APPLICABLE}, to which its usual spellings are converted
         * @return this builder
         */
        public Builder answer(String answer) {
            return set(ANSWER, answer);
        }

        /**
         * Sets {@link Response#answeredOn}; required.
         *
         * @param answeredOn day of answering
         * @return this builder
         */
        public Builder answeredOn(LocalDate answeredOn) {
            return set(ANSWERED_ON, answeredOn);
        }

        /**
         * Sets {@link Response#age}.
         *
         * @param age age in whole years, 0 to 130; {@code null} for no value
         * @return this builder
         */
        public Builder age(@Nullable Integer age) {
            return set(AGE, age);
        }

        /**
         * Sets {@link Response#household}.
         *
         * @param household household of the respondent; {@code null} for no value
         * @return this builder
         */
        public Builder household(@Nullable Household household) {
            return set(HOUSEHOLD, household);
        }
    }

    /** The household of a respondent (Dutch: <i>huishouden</i>). */
    public enum Household {
        /** Alone (<i>alleenstaand</i>). */
        SINGLE("alleenstaand"),
        /** One parent with children (<i>eenoudergezin</i>). */
        SINGLE_PARENT("eenoudergezin"),
        /** A couple (<i>paar zonder kinderen</i>). */
        COUPLE("paar zonder kinderen"),
        /** A couple with children (<i>paar met kinderen</i>). */
        COUPLE_WITH_CHILDREN("paar met kinderen"),
        /** Another household (<i>anders</i>). */
        OTHER("anders");

        private final String dutchTerm;

        Household(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code alleenstaand}} Files may use it instead of the code. */
        public String dutchTerm() {
            return dutchTerm;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it, or the Dutch term
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Household of(String text) {
            return CodeText.constant(values(), Household::dutchTerm, text, "household");
        }
    }
}
