package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action of the plan (Dutch: <i>actie</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 29-31
 * @param caseId the case it is about (<i>casus</i>). Feeds A 29-31
 * @param startedOn first day (<i>startdatum</i>). Feeds A 31
 * @param dueOn last day to complete it (<i>uiterste datum</i>); {@code null} if not known. Feeds A 30
 * @param completedOn day of completion; {@code null} while it runs (<i>afrondingsdatum</i>). Feeds A 29-31
 * @param firstTimeRight whether it was right the first time (<i>in één keer goed</i>); {@code null} if not known. Feeds A 30
 * @param successful whether it succeeded, by the policy of the organisation (<i>succesvol</i>); {@code null} if not known. Feeds A 29
 * @param outputGoalReached whether it reached its output goal (<i>outputdoel behaald</i>); {@code null} if not known. Feeds A 31
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Action(
        String id,
        String caseId,
        LocalDate startedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate completedOn,
        @Nullable Boolean firstTimeRight,
        @Nullable Boolean successful,
        @Nullable Boolean outputGoalReached,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Action> FIELDS = new FieldList<>(RecordType.ACTION);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", Action::id).feeds("A 29-31").required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", Action::caseId)
            .refersTo(RecordType.CASE).feeds("A 29-31").required();
    static final RecordField STARTED_ON = FIELDS.field("startedOn", RecordField.Kind.DATE, "startdatum", Action::startedOn).feeds("A 31").required();
    static final RecordField DUE_ON = FIELDS.field("dueOn", RecordField.Kind.DATE, "uiterste datum", Action::dueOn)
            .feeds("A 30").planned().unknownWhenEmpty();
    static final RecordField COMPLETED_ON = FIELDS.field("completedOn", RecordField.Kind.DATE, "afrondingsdatum", Action::completedOn)
            .feeds("A 29-31").saysSomethingWhenEmpty();
    static final RecordField FIRST_TIME_RIGHT = FIELDS.field("firstTimeRight", RecordField.Kind.BOOLEAN, "in één keer goed", Action::firstTimeRight)
            .feeds("A 30").unknownWhenEmpty();
    static final RecordField SUCCESSFUL = FIELDS.field("successful", RecordField.Kind.BOOLEAN, "succesvol", Action::successful)
            .feeds("A 29").unknownWhenEmpty();
    static final RecordField OUTPUT_GOAL_REACHED =
            FIELDS.field("outputGoalReached", RecordField.Kind.BOOLEAN, "outputdoel behaald", Action::outputGoalReached)
            .feeds("A 31").unknownWhenEmpty();

    /**
     * Creates an action.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Action {
        id = ID.require(id);
        caseId = CASE_ID.require(caseId);
        startedOn = STARTED_ON.require(startedOn);
        dueOn = DUE_ON.allow(dueOn);
        completedOn = COMPLETED_ON.allow(completedOn);
        firstTimeRight = FIRST_TIME_RIGHT.allow(firstTimeRight);
        successful = SUCCESSFUL.allow(successful);
        outputGoalReached = OUTPUT_GOAL_REACHED.allow(outputGoalReached);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.ACTION;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Action create(FieldValues values) {
        return new Action(
                ID.present(values.text(ID)),
                CASE_ID.present(values.text(CASE_ID)),
                STARTED_ON.present(values.date(STARTED_ON)),
                values.date(DUE_ON),
                values.date(COMPLETED_ON),
                values.yesOrNo(FIRST_TIME_RIGHT),
                values.yesOrNo(SUCCESSFUL),
                values.yesOrNo(OUTPUT_GOAL_REACHED),
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
    public static final class Builder extends RecordBuilder<Action, Builder> {
        private Builder() {
            super(RecordType.ACTION, Action::create);
        }

        /**
         * Sets {@link Action#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link Action#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link Action#startedOn}; required.
         *
         * @param startedOn first day
         * @return this builder
         */
        public Builder startedOn(LocalDate startedOn) {
            return set(STARTED_ON, startedOn);
        }

        /**
         * Sets {@link Action#dueOn}.
         *
         * @param dueOn last day to complete it; {@code null} for no value
         * @return this builder
         */
        public Builder dueOn(@Nullable LocalDate dueOn) {
            return set(DUE_ON, dueOn);
        }

        /**
         * Sets {@link Action#completedOn}.
         *
         * @param completedOn day of completion; {@code null} for no value
         * @return this builder
         */
        public Builder completedOn(@Nullable LocalDate completedOn) {
            return set(COMPLETED_ON, completedOn);
        }

        /**
         * Sets {@link Action#firstTimeRight}.
         *
         * @param firstTimeRight whether it was right the first time; {@code null} for no value
         * @return this builder
         */
        public Builder firstTimeRight(@Nullable Boolean firstTimeRight) {
            return set(FIRST_TIME_RIGHT, firstTimeRight);
        }

        /**
         * Sets {@link Action#successful}.
         *
         * @param successful whether it succeeded, by the policy of the organisation; {@code null} for no value
         * @return this builder
         */
        public Builder successful(@Nullable Boolean successful) {
            return set(SUCCESSFUL, successful);
        }

        /**
         * Sets {@link Action#outputGoalReached}.
         *
         * @param outputGoalReached whether it reached its output goal; {@code null} for no value
         * @return this builder
         */
        public Builder outputGoalReached(@Nullable Boolean outputGoalReached) {
            return set(OUTPUT_GOAL_REACHED, outputGoalReached);
        }
    }
}
