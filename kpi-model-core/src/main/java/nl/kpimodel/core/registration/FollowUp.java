package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The situation of a person some time after completion of the case (Dutch: <i>nazorgmeting</i>).
 *
 * @param caseId the case it is about (<i>casus</i>). Feeds A 36-39
 * @param personId the person (<i>persoon</i>). Feeds A 37-39
 * @param on day of the follow-up (<i>datum</i>). Feeds A 36-39
 * @param runsUnsupported whether what was started continues without support (<i>draait zonder ondersteuning</i>); {@code null} if not
 *     known. Feeds A 36
 * @param volunteerShare share of volunteers, 0 to 1 (<i>aandeel vrijwilligers</i>); {@code null} if not known. Feeds A 36
 * @param relapse whether the person relapsed (<i>terugval</i>); {@code null} if not known. Feeds A 37
 * @param levelHeld whether the person kept the level reached (<i>niveau vastgehouden</i>); {@code null} if not known. Feeds A 38
 * @param developsFurther whether the person develops further (<i>ontwikkelt verder</i>); {@code null} if not known. Feeds A 39
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record FollowUp(
        String caseId,
        String personId,
        LocalDate on,
        @Nullable Boolean runsUnsupported,
        @Nullable BigDecimal volunteerShare,
        @Nullable Boolean relapse,
        @Nullable Boolean levelHeld,
        @Nullable Boolean developsFurther,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<FollowUp> FIELDS = new FieldList<>(RecordType.FOLLOW_UP);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", FollowUp::caseId)
            .refersTo(RecordType.CASE).feeds("A 36-39").required();
    static final RecordField PERSON_ID = FIELDS.field("personId", RecordField.Kind.ID, "persoon", FollowUp::personId).feeds("A 37-39").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", FollowUp::on).feeds("A 36-39").required();
    static final RecordField RUNS_UNSUPPORTED =
            FIELDS.field("runsUnsupported", RecordField.Kind.BOOLEAN, "draait zonder ondersteuning", FollowUp::runsUnsupported)
            .feeds("A 36").unknownWhenEmpty();
    static final RecordField VOLUNTEER_SHARE = FIELDS.field("volunteerShare", RecordField.Kind.SHARE, "aandeel vrijwilligers", FollowUp::volunteerShare)
            .feeds("A 36").unknownWhenEmpty();
    static final RecordField RELAPSE = FIELDS.field("relapse", RecordField.Kind.BOOLEAN, "terugval", FollowUp::relapse).feeds("A 37").unknownWhenEmpty();
    static final RecordField LEVEL_HELD = FIELDS.field("levelHeld", RecordField.Kind.BOOLEAN, "niveau vastgehouden", FollowUp::levelHeld)
            .feeds("A 38").unknownWhenEmpty();
    static final RecordField DEVELOPS_FURTHER = FIELDS.field("developsFurther", RecordField.Kind.BOOLEAN, "ontwikkelt verder", FollowUp::developsFurther)
            .feeds("A 39").unknownWhenEmpty();

    /**
     * Creates a follow up.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public FollowUp {
        caseId = CASE_ID.require(caseId);
        personId = PERSON_ID.require(personId);
        on = ON.require(on);
        runsUnsupported = RUNS_UNSUPPORTED.allow(runsUnsupported);
        volunteerShare = VOLUNTEER_SHARE.allow(volunteerShare);
        relapse = RELAPSE.allow(relapse);
        levelHeld = LEVEL_HELD.allow(levelHeld);
        developsFurther = DEVELOPS_FURTHER.allow(developsFurther);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.FOLLOW_UP;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static FollowUp create(FieldValues values) {
        return new FollowUp(
                CASE_ID.present(values.text(CASE_ID)),
                PERSON_ID.present(values.text(PERSON_ID)),
                ON.present(values.date(ON)),
                values.yesOrNo(RUNS_UNSUPPORTED),
                values.decimal(VOLUNTEER_SHARE),
                values.yesOrNo(RELAPSE),
                values.yesOrNo(LEVEL_HELD),
                values.yesOrNo(DEVELOPS_FURTHER),
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
    public static final class Builder extends RecordBuilder<FollowUp, Builder> {
        private Builder() {
            super(RecordType.FOLLOW_UP, FollowUp::create);
        }

        /**
         * Sets {@link FollowUp#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link FollowUp#personId}; required.
         *
         * @param personId the person
         * @return this builder
         */
        public Builder personId(String personId) {
            return set(PERSON_ID, personId);
        }

        /**
         * Sets {@link FollowUp#on}; required.
         *
         * @param on day of the follow-up
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link FollowUp#runsUnsupported}.
         *
         * @param runsUnsupported whether what was started continues without support; {@code null} for no value
         * @return this builder
         */
        public Builder runsUnsupported(@Nullable Boolean runsUnsupported) {
            return set(RUNS_UNSUPPORTED, runsUnsupported);
        }

        /**
         * Sets {@link FollowUp#volunteerShare}.
         *
         * @param volunteerShare share of volunteers, 0 to 1; {@code null} for no value
         * @return this builder
         */
        public Builder volunteerShare(@Nullable BigDecimal volunteerShare) {
            return set(VOLUNTEER_SHARE, volunteerShare);
        }

        /**
         * Sets {@link FollowUp#relapse}.
         *
         * @param relapse whether the person relapsed; {@code null} for no value
         * @return this builder
         */
        public Builder relapse(@Nullable Boolean relapse) {
            return set(RELAPSE, relapse);
        }

        /**
         * Sets {@link FollowUp#levelHeld}.
         *
         * @param levelHeld whether the person kept the level reached; {@code null} for no value
         * @return this builder
         */
        public Builder levelHeld(@Nullable Boolean levelHeld) {
            return set(LEVEL_HELD, levelHeld);
        }

        /**
         * Sets {@link FollowUp#developsFurther}.
         *
         * @param developsFurther whether the person develops further; {@code null} for no value
         * @return this builder
         */
        public Builder developsFurther(@Nullable Boolean developsFurther) {
            return set(DEVELOPS_FURTHER, developsFurther);
        }
    }
}
