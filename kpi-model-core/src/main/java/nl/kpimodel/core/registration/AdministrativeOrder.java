package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order to finance help, or the message that help was completed (Dutch: <i>administratieve opdracht</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 26, A 41
 * @param phase what the order is about (<i>fase</i>). Feeds A 26, A 41
 * @param submittedOn day of submission (<i>indieningsdatum</i>). Feeds A 26, A 41
 * @param dueOn last day to complete it (<i>uiterste datum</i>); {@code null} if not known. Feeds A 41
 * @param completedOn day of completion; {@code null} while open (<i>afgehandeld op</i>). Feeds A 41
 * @param correct whether it was completed correctly (<i>juist</i>); {@code null} if not known. Feeds A 41
 * @param returned whether it came back (<i>retour</i>); {@code null} if not known. Feeds A 26
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record AdministrativeOrder(
        String id,
        OrderPhase phase,
        LocalDate submittedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate completedOn,
        @Nullable Boolean correct,
        @Nullable Boolean returned,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<AdministrativeOrder> FIELDS = new FieldList<>(RecordType.ADMINISTRATIVE_ORDER);
    static final RecordField ID = FIELDS.field("id", FieldKind.ID, "pseudoniem", AdministrativeOrder::id).feeds("A 26, A 41").required();
    static final RecordField PHASE = FIELDS.field("phase", FieldKind.ENUM, "fase", AdministrativeOrder::phase)
            .of(OrderPhase.values(), OrderPhase::dutchTerm).feeds("A 26, A 41").required();
    static final RecordField SUBMITTED_ON = FIELDS.field("submittedOn", FieldKind.DATE, "indieningsdatum", AdministrativeOrder::submittedOn)
            .feeds("A 26, A 41").required();
    static final RecordField DUE_ON = FIELDS.field("dueOn", FieldKind.DATE, "uiterste datum", AdministrativeOrder::dueOn)
            .feeds("A 41").planned().unknownWhenEmpty();
    static final RecordField COMPLETED_ON = FIELDS.field("completedOn", FieldKind.DATE, "afgehandeld op", AdministrativeOrder::completedOn)
            .feeds("A 41").saysSomethingWhenEmpty();
    static final RecordField CORRECT = FIELDS.field("correct", FieldKind.BOOLEAN, "juist", AdministrativeOrder::correct)
            .feeds("A 41").unknownWhenEmpty();
    static final RecordField RETURNED = FIELDS.field("returned", FieldKind.BOOLEAN, "retour", AdministrativeOrder::returned)
            .feeds("A 26").unknownWhenEmpty();

    /**
     * Creates an administrative order.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public AdministrativeOrder {
        id = ID.require(id);
        phase = PHASE.require(phase);
        submittedOn = SUBMITTED_ON.require(submittedOn);
        dueOn = DUE_ON.allow(dueOn);
        completedOn = COMPLETED_ON.allow(completedOn);
        correct = CORRECT.allow(correct);
        returned = RETURNED.allow(returned);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.ADMINISTRATIVE_ORDER;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static AdministrativeOrder create(FieldValues values) {
        return new AdministrativeOrder(
                ID.present(values.text(ID)),
                PHASE.present(values.value(PHASE, OrderPhase.class)),
                SUBMITTED_ON.present(values.date(SUBMITTED_ON)),
                values.date(DUE_ON),
                values.date(COMPLETED_ON),
                values.yesOrNo(CORRECT),
                values.yesOrNo(RETURNED),
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
    public static final class Builder extends RecordBuilder<AdministrativeOrder, Builder> {
        private Builder() {
            super(RecordType.ADMINISTRATIVE_ORDER, AdministrativeOrder::create);
        }

        /**
         * Sets {@link AdministrativeOrder#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link AdministrativeOrder#phase}; required.
         *
         * @param phase what the order is about
         * @return this builder
         */
        public Builder phase(OrderPhase phase) {
            return set(PHASE, phase);
        }

        /**
         * Sets {@link AdministrativeOrder#submittedOn}; required.
         *
         * @param submittedOn day of submission
         * @return this builder
         */
        public Builder submittedOn(LocalDate submittedOn) {
            return set(SUBMITTED_ON, submittedOn);
        }

        /**
         * Sets {@link AdministrativeOrder#dueOn}.
         *
         * @param dueOn last day to complete it; {@code null} for no value
         * @return this builder
         */
        public Builder dueOn(@Nullable LocalDate dueOn) {
            return set(DUE_ON, dueOn);
        }

        /**
         * Sets {@link AdministrativeOrder#completedOn}.
         *
         * @param completedOn day of completion; {@code null} for no value
         * @return this builder
         */
        public Builder completedOn(@Nullable LocalDate completedOn) {
            return set(COMPLETED_ON, completedOn);
        }

        /**
         * Sets {@link AdministrativeOrder#correct}.
         *
         * @param correct whether it was completed correctly; {@code null} for no value
         * @return this builder
         */
        public Builder correct(@Nullable Boolean correct) {
            return set(CORRECT, correct);
        }

        /**
         * Sets {@link AdministrativeOrder#returned}.
         *
         * @param returned whether it came back; {@code null} for no value
         * @return this builder
         */
        public Builder returned(@Nullable Boolean returned) {
            return set(RETURNED, returned);
        }
    }
}
