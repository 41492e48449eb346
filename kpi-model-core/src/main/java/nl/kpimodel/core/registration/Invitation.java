package nl.kpimodel.core.registration;

import java.time.LocalDate;
import nl.kpimodel.core.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire sent to a respondent (Dutch: <i>uitnodiging</i>). Invitations feed the response rates of the effect indicators.
 *
 * @param respondentId the person asked (<i>respondent</i>)
 * @param caseId the case that the questions are about; {@code null} if they are about no case (<i>casus</i>)
 * @param questionnaire the questionnaire (<i>vragenlijst</i>)
 * @param sentOn day of sending (<i>verzenddatum</i>)
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Invitation(
        String respondentId,
        @Nullable String caseId,
        Questionnaire questionnaire,
        LocalDate sentOn,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Invitation> FIELDS = new FieldList<>(RecordType.INVITATION);
    static final RecordField RESPONDENT_ID = FIELDS.field("respondentId", RecordField.Kind.ID, "respondent", Invitation::respondentId).required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", Invitation::caseId)
            .refersTo(RecordType.CASE).saysSomethingWhenEmpty();
    static final RecordField QUESTIONNAIRE = FIELDS.field("questionnaire", RecordField.Kind.ENUM, "vragenlijst", Invitation::questionnaire)
            .of(Questionnaire.values(), Questionnaire::dutchTerm).required();
    static final RecordField SENT_ON = FIELDS.field("sentOn", RecordField.Kind.DATE, "verzenddatum", Invitation::sentOn).required();

    /**
     * Creates an invitation.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Invitation {
        respondentId = RESPONDENT_ID.require(respondentId);
        caseId = CASE_ID.allow(caseId);
        questionnaire = QUESTIONNAIRE.require(questionnaire);
        sentOn = SENT_ON.require(sentOn);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.INVITATION;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Invitation create(FieldValues values) {
        return new Invitation(
                RESPONDENT_ID.present(values.text(RESPONDENT_ID)),
                values.text(CASE_ID),
                QUESTIONNAIRE.present(values.value(QUESTIONNAIRE, Questionnaire.class)),
                SENT_ON.present(values.date(SENT_ON)),
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
    public static final class Builder extends RecordBuilder<Invitation, Builder> {
        private Builder() {
            super(RecordType.INVITATION, Invitation::create);
        }

        /**
         * Sets {@link Invitation#respondentId}; required.
         *
         * @param respondentId the person asked
         * @return this builder
         */
        public Builder respondentId(String respondentId) {
            return set(RESPONDENT_ID, respondentId);
        }

        /**
         * Sets {@link Invitation#caseId}.
         *
         * @param caseId the case that the questions are about; {@code null} for no value
         * @return this builder
         */
        public Builder caseId(@Nullable String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link Invitation#questionnaire}; required.
         *
         * @param questionnaire the questionnaire
         * @return this builder
         */
        public Builder questionnaire(Questionnaire questionnaire) {
            return set(QUESTIONNAIRE, questionnaire);
        }

        /**
         * Sets {@link Invitation#sentOn}; required.
         *
         * @param sentOn day of sending
         * @return this builder
         */
        public Builder sentOn(LocalDate sentOn) {
            return set(SENT_ON, sentOn);
        }
    }
}
