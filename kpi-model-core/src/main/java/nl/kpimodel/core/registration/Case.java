package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.InvalidRecordException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A case: help for one person or one group, from start to completion (Dutch: <i>casus</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>)
 * @param personId the person it is about; not allowed together with a group (<i>persoon</i>); {@code null} if not known. Feeds A 21,
 *     A 28, A 37-39
 * @param groupId the group it is about; not allowed together with a person (<i>groep</i>); {@code null} if not known. Feeds A 21, A 28
 * @param signalReceivedOn day on which the signal came in (<i>signaaldatum</i>); {@code null} if not known. Feeds A 4
 * @param startedOn first day of treatment (<i>startdatum</i>). Feeds A 4, A 6, A 12-15, A 19-22, A 24, A 25, A 27, K 2
 * @param completedOn day of completion, at the end of which the case is no longer in treatment; {@code null} while it runs
 *     (<i>afrondingsdatum</i>). Feeds A 8, A 12-15, A 19-25, A 27, A 36-39, K 2
 * @param stoppedEarlyReason why it ended before its goal; requires a completion day; {@code null} if it did not (<i>reden van voortijdig
 *     stoppen</i>). Feeds A 23
 * @param complexityAtStart complexity on the start day (<i>complexiteit bij start</i>). Feeds A 14-18, A 27
 * @param onPlan whether it goes as planned (<i>volgens plan</i>); {@code null} if not known. Feeds A 20
 * @param budget budget in euro, from 0 (<i>budget</i>); {@code null} if not known. Feeds A 20
 * @param earlySignal whether it began with an early signal (<i>vroegsignalering</i>); {@code null} if not known. Feeds A 6
 * @param evidenceBased whether a proven method is used (<i>evidence based</i>); {@code null} if not known. Feeds K 2
 * @param plannedParticipants participants planned, from 0 (<i>gepland aantal deelnemers</i>); {@code null} if not known. Feeds A 21
 * @param ageAtStart age in whole years on the start day, 0 to 130 (<i>leeftijd bij start</i>); {@code null} if not known
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Case(
        String id,
        @Nullable String personId,
        @Nullable String groupId,
        @Nullable LocalDate signalReceivedOn,
        LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @Nullable String stoppedEarlyReason,
        Complexity complexityAtStart,
        @Nullable Boolean onPlan,
        @Nullable BigDecimal budget,
        @Nullable Boolean earlySignal,
        @Nullable Boolean evidenceBased,
        @Nullable Integer plannedParticipants,
        @Nullable Integer ageAtStart,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Case> FIELDS = new FieldList<>(RecordType.CASE);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", Case::id).required();
    static final RecordField PERSON_ID = FIELDS.field("personId", RecordField.Kind.ID, "persoon", Case::personId)
            .feeds("A 21, A 28, A 37-39").unknownWhenEmpty();
    static final RecordField GROUP_ID = FIELDS.field("groupId", RecordField.Kind.ID, "groep", Case::groupId).feeds("A 21, A 28").unknownWhenEmpty();
    static final RecordField SIGNAL_RECEIVED_ON = FIELDS.field("signalReceivedOn", RecordField.Kind.DATE, "signaaldatum", Case::signalReceivedOn)
            .feeds("A 4").unknownWhenEmpty();
    static final RecordField STARTED_ON = FIELDS.field("startedOn", RecordField.Kind.DATE, "startdatum", Case::startedOn)
            .feeds("A 4, A 6, A 12-15, A 19-22, A 24, A 25, A 27, K 2").required();
    static final RecordField COMPLETED_ON = FIELDS.field("completedOn", RecordField.Kind.DATE, "afrondingsdatum", Case::completedOn)
            .feeds("A 8, A 12-15, A 19-25, A 27, A 36-39, K 2").saysSomethingWhenEmpty();
    static final RecordField STOPPED_EARLY_REASON =
            FIELDS.field("stoppedEarlyReason", RecordField.Kind.LABEL, "reden van voortijdig stoppen", Case::stoppedEarlyReason)
            .feeds("A 23").saysSomethingWhenEmpty();
    static final RecordField COMPLEXITY_AT_START =
            FIELDS.field("complexityAtStart", RecordField.Kind.ENUM, "complexiteit bij start", Case::complexityAtStart)
            .of(Complexity.values(), Complexity::dutchTerm).feeds("A 14-18, A 27").required();
    static final RecordField ON_PLAN = FIELDS.field("onPlan", RecordField.Kind.BOOLEAN, "volgens plan", Case::onPlan).feeds("A 20").unknownWhenEmpty();
    static final RecordField BUDGET = FIELDS.field("budget", RecordField.Kind.MONEY, "budget", Case::budget).atLeast(0).feeds("A 20").unknownWhenEmpty();
    static final RecordField EARLY_SIGNAL = FIELDS.field("earlySignal", RecordField.Kind.BOOLEAN, "vroegsignalering", Case::earlySignal)
            .feeds("A 6").unknownWhenEmpty();
    static final RecordField EVIDENCE_BASED = FIELDS.field("evidenceBased", RecordField.Kind.BOOLEAN, "evidence based", Case::evidenceBased)
            .feeds("K 2").unknownWhenEmpty();
    static final RecordField PLANNED_PARTICIPANTS =
            FIELDS.field("plannedParticipants", RecordField.Kind.INTEGER, "gepland aantal deelnemers", Case::plannedParticipants)
            .atLeast(0).atMost(1000000).feeds("A 21").unknownWhenEmpty();
    static final RecordField AGE_AT_START = FIELDS.field("ageAtStart", RecordField.Kind.INTEGER, "leeftijd bij start", Case::ageAtStart)
            .atLeast(0).atMost(130).unknownWhenEmpty();

    static {
        FIELDS.together(Case::faultTogether, PERSON_ID, GROUP_ID);
    }

    /**
     * Creates a case.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field, or the case is of
     *     both a person and a group
     */
    public Case {
        id = ID.require(id);
        personId = PERSON_ID.allow(personId);
        groupId = GROUP_ID.allow(groupId);
        signalReceivedOn = SIGNAL_RECEIVED_ON.allow(signalReceivedOn);
        startedOn = STARTED_ON.require(startedOn);
        completedOn = COMPLETED_ON.allow(completedOn);
        stoppedEarlyReason = STOPPED_EARLY_REASON.allow(stoppedEarlyReason);
        complexityAtStart = COMPLEXITY_AT_START.require(complexityAtStart);
        onPlan = ON_PLAN.allow(onPlan);
        budget = BUDGET.allow(budget);
        earlySignal = EARLY_SIGNAL.allow(earlySignal);
        evidenceBased = EVIDENCE_BASED.allow(evidenceBased);
        plannedParticipants = PLANNED_PARTICIPANTS.allow(plannedParticipants);
        ageAtStart = AGE_AT_START.allow(ageAtStart);
        strata = Strata.require(strata);
        InvalidRecordException.throwIf(fault(personId, groupId));
    }

    /** Returns what is wrong with person and group together; {@code null} if nothing is. */
    static @Nullable Fault fault(@Nullable String personId, @Nullable String groupId) {
        return personId != null && groupId != null ? GROUP_ID.fault(InvalidRecordException.FaultKind.PERSON_AND_GROUP, null) : null;
    }

    private static @Nullable Fault faultTogether(FieldValues values) {
        return fault(PERSON_ID.allow(values.text(PERSON_ID)), GROUP_ID.allow(values.text(GROUP_ID)));
    }

    @Override
    public RecordType type() {
        return RecordType.CASE;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Case create(FieldValues values) {
        return new Case(
                ID.present(values.text(ID)),
                values.text(PERSON_ID),
                values.text(GROUP_ID),
                values.date(SIGNAL_RECEIVED_ON),
                STARTED_ON.present(values.date(STARTED_ON)),
                values.date(COMPLETED_ON),
                values.text(STOPPED_EARLY_REASON),
                COMPLEXITY_AT_START.present(values.value(COMPLEXITY_AT_START, Complexity.class)),
                values.yesOrNo(ON_PLAN),
                values.decimal(BUDGET),
                values.yesOrNo(EARLY_SIGNAL),
                values.yesOrNo(EVIDENCE_BASED),
                values.integer(PLANNED_PARTICIPANTS),
                values.integer(AGE_AT_START),
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
    public static final class Builder extends RecordBuilder<Case, Builder> {
        private Builder() {
            super(RecordType.CASE, Case::create);
        }

        /**
         * Sets {@link Case#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link Case#personId}.
         *
         * @param personId the person it is about; not allowed together with a group; {@code null} for no value
         * @return this builder
         */
        public Builder personId(@Nullable String personId) {
            return set(PERSON_ID, personId);
        }

        /**
         * Sets {@link Case#groupId}.
         *
         * @param groupId the group it is about; not allowed together with a person; {@code null} for no value
         * @return this builder
         */
        public Builder groupId(@Nullable String groupId) {
            return set(GROUP_ID, groupId);
        }

        /**
         * Sets {@link Case#signalReceivedOn}.
         *
         * @param signalReceivedOn day on which the signal came in; {@code null} for no value
         * @return this builder
         */
        public Builder signalReceivedOn(@Nullable LocalDate signalReceivedOn) {
            return set(SIGNAL_RECEIVED_ON, signalReceivedOn);
        }

        /**
         * Sets {@link Case#startedOn}; required.
         *
         * @param startedOn first day of treatment
         * @return this builder
         */
        public Builder startedOn(LocalDate startedOn) {
            return set(STARTED_ON, startedOn);
        }

        /**
         * Sets {@link Case#completedOn}.
         *
         * @param completedOn day of completion, at the end of which the case is no longer in treatment; {@code null} for no value
         * @return this builder
         */
        public Builder completedOn(@Nullable LocalDate completedOn) {
            return set(COMPLETED_ON, completedOn);
        }

        /**
         * Sets {@link Case#stoppedEarlyReason}.
         *
         * @param stoppedEarlyReason why it ended before its goal; requires a completion day; {@code null} for no value
         * @return this builder
         */
        public Builder stoppedEarlyReason(@Nullable String stoppedEarlyReason) {
            return set(STOPPED_EARLY_REASON, stoppedEarlyReason);
        }

        /**
         * Sets {@link Case#complexityAtStart}; required.
         *
         * @param complexityAtStart complexity on the start day
         * @return this builder
         */
        public Builder complexityAtStart(Complexity complexityAtStart) {
            return set(COMPLEXITY_AT_START, complexityAtStart);
        }

        /**
         * Sets {@link Case#onPlan}.
         *
         * @param onPlan whether it goes as planned; {@code null} for no value
         * @return this builder
         */
        public Builder onPlan(@Nullable Boolean onPlan) {
            return set(ON_PLAN, onPlan);
        }

        /**
         * Sets {@link Case#budget}.
         *
         * @param budget budget in euro, from 0; {@code null} for no value
         * @return this builder
         */
        public Builder budget(@Nullable BigDecimal budget) {
            return set(BUDGET, budget);
        }

        /**
         * Sets {@link Case#earlySignal}.
         *
         * @param earlySignal whether it began with an early signal; {@code null} for no value
         * @return this builder
         */
        public Builder earlySignal(@Nullable Boolean earlySignal) {
            return set(EARLY_SIGNAL, earlySignal);
        }

        /**
         * Sets {@link Case#evidenceBased}.
         *
         * @param evidenceBased whether a proven method is used; {@code null} for no value
         * @return this builder
         */
        public Builder evidenceBased(@Nullable Boolean evidenceBased) {
            return set(EVIDENCE_BASED, evidenceBased);
        }

        /**
         * Sets {@link Case#plannedParticipants}.
         *
         * @param plannedParticipants participants planned, from 0; {@code null} for no value
         * @return this builder
         */
        public Builder plannedParticipants(@Nullable Integer plannedParticipants) {
            return set(PLANNED_PARTICIPANTS, plannedParticipants);
        }

        /**
         * Sets {@link Case#ageAtStart}.
         *
         * @param ageAtStart age in whole years on the start day, 0 to 130; {@code null} for no value
         * @return this builder
         */
        public Builder ageAtStart(@Nullable Integer ageAtStart) {
            return set(AGE_AT_START, ageAtStart);
        }
    }

    /**
     * A change of a case from low to high complexity or back (Dutch: <i>wijziging van complexiteit</i>).
     *
     * @param caseId the case it is about (<i>casus</i>). Feeds A 14-18, A 27
     * @param on first day of the new complexity (<i>datum</i>). Feeds A 14-18, A 27
     * @param to the complexity from then on (<i>naar</i>). Feeds A 14-18, A 27
     * @param strata the organisation, and what is known of the other {@link Strata}
     */
    public record ComplexityChange(String caseId, LocalDate on, Complexity to, Strata strata) implements RegistrationRecord {
        static final FieldList<ComplexityChange> FIELDS = new FieldList<>(RecordType.COMPLEXITY_CHANGE);
        static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", ComplexityChange::caseId)
                .refersTo(RecordType.CASE).feeds("A 14-18, A 27").required();
        static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", ComplexityChange::on).feeds("A 14-18, A 27").required();
        static final RecordField TO = FIELDS.field("to", RecordField.Kind.ENUM, "naar", ComplexityChange::to)
                .of(Complexity.values(), Complexity::dutchTerm).feeds("A 14-18, A 27").required();

        /**
         * Creates a complexity change.
         *
         * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
         */
        public ComplexityChange {
            caseId = CASE_ID.require(caseId);
            on = ON.require(on);
            to = TO.require(to);
            strata = Strata.require(strata);
        }

        @Override
        public RecordType type() {
            return RecordType.COMPLEXITY_CHANGE;
        }

        /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
        @Override
        public String toString() {
            return type().describe(this);
        }

        static ComplexityChange create(FieldValues values) {
            return new ComplexityChange(
                    CASE_ID.present(values.text(CASE_ID)),
                    ON.present(values.date(ON)),
                    TO.present(values.value(TO, Complexity.class)),
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
        public static final class Builder extends RecordBuilder<ComplexityChange, Builder> {
            private Builder() {
                super(RecordType.COMPLEXITY_CHANGE, ComplexityChange::create);
            }

            /**
             * Sets {@link ComplexityChange#caseId}; required.
             *
             * @param caseId the case it is about
             * @return this builder
             */
            public Builder caseId(String caseId) {
                return set(CASE_ID, caseId);
            }

            /**
             * Sets {@link ComplexityChange#on}; required.
             *
             * @param on first day of the new complexity
             * @return this builder
             */
            public Builder on(LocalDate on) {
                return set(ON, on);
            }

            /**
             * Sets {@link ComplexityChange#to}; required.
             *
             * @param to the complexity from then on
             * @return this builder
             */
            public Builder to(Complexity to) {
                return set(TO, to);
            }
        }
    }

    /**
     * A change of the plan of a case (Dutch: <i>wijziging van het plan</i>).
     *
     * @param caseId the case it is about (<i>casus</i>). Feeds A 22
     * @param on day of the change (<i>datum</i>). Feeds A 22
     * @param strata the organisation, and what is known of the other {@link Strata}
     */
    public record PlanChange(String caseId, LocalDate on, Strata strata) implements RegistrationRecord {
        static final FieldList<PlanChange> FIELDS = new FieldList<>(RecordType.PLAN_CHANGE);
        static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", PlanChange::caseId)
                .refersTo(RecordType.CASE).feeds("A 22").required();
        static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", PlanChange::on).feeds("A 22").required();

        /**
         * Creates a plan change.
         *
         * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
         */
        public PlanChange {
            caseId = CASE_ID.require(caseId);
            on = ON.require(on);
            strata = Strata.require(strata);
        }

        @Override
        public RecordType type() {
            return RecordType.PLAN_CHANGE;
        }

        /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
        @Override
        public String toString() {
            return type().describe(this);
        }

        static PlanChange create(FieldValues values) {
            return new PlanChange(
                    CASE_ID.present(values.text(CASE_ID)),
                    ON.present(values.date(ON)),
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
        public static final class Builder extends RecordBuilder<PlanChange, Builder> {
            private Builder() {
                super(RecordType.PLAN_CHANGE, PlanChange::create);
            }

            /**
             * Sets {@link PlanChange#caseId}; required.
             *
             * @param caseId the case it is about
             * @return this builder
             */
            public Builder caseId(String caseId) {
                return set(CASE_ID, caseId);
            }

            /**
             * Sets {@link PlanChange#on}; required.
             *
             * @param on day of the change
             * @return this builder
             */
            public Builder on(LocalDate on) {
                return set(ON, on);
            }
        }
    }

    /**
     * A change in the team around a case (Dutch: <i>wijziging van het team</i>).
     *
     * @param caseId the case it is about (<i>casus</i>). Feeds A 24
     * @param on day of the change (<i>datum</i>). Feeds A 24
     * @param strata the organisation, and what is known of the other {@link Strata}
     */
    public record TeamChange(String caseId, LocalDate on, Strata strata) implements RegistrationRecord {
        static final FieldList<TeamChange> FIELDS = new FieldList<>(RecordType.TEAM_CHANGE);
        static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", TeamChange::caseId)
                .refersTo(RecordType.CASE).feeds("A 24").required();
        static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", TeamChange::on).feeds("A 24").required();

        /**
         * Creates a team change.
         *
         * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
         */
        public TeamChange {
            caseId = CASE_ID.require(caseId);
            on = ON.require(on);
            strata = Strata.require(strata);
        }

        @Override
        public RecordType type() {
            return RecordType.TEAM_CHANGE;
        }

        /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
        @Override
        public String toString() {
            return type().describe(this);
        }

        static TeamChange create(FieldValues values) {
            return new TeamChange(
                    CASE_ID.present(values.text(CASE_ID)),
                    ON.present(values.date(ON)),
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
        public static final class Builder extends RecordBuilder<TeamChange, Builder> {
            private Builder() {
                super(RecordType.TEAM_CHANGE, TeamChange::create);
            }

            /**
             * Sets {@link TeamChange#caseId}; required.
             *
             * @param caseId the case it is about
             * @return this builder
             */
            public Builder caseId(String caseId) {
                return set(CASE_ID, caseId);
            }

            /**
             * Sets {@link TeamChange#on}; required.
             *
             * @param on day of the change
             * @return this builder
             */
            public Builder on(LocalDate on) {
                return set(ON, on);
            }
        }
    }
}
