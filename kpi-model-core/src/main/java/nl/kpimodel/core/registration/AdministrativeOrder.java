package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import nl.kpimodel.core.internal.CodeText;
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
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record AdministrativeOrder(
        String id,
        Phase phase,
        LocalDate submittedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate completedOn,
        @Nullable Boolean correct,
        @Nullable Boolean returned,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<AdministrativeOrder> FIELDS = new FieldList<>(RecordType.ADMINISTRATIVE_ORDER);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", AdministrativeOrder::id).feeds("A 26, A 41").required();
    static final RecordField PHASE = FIELDS.field("phase", RecordField.Kind.ENUM, "fase", AdministrativeOrder::phase)
            .of(Phase.values(), Phase::dutchTerm).feeds("A 26, A 41").required();
    static final RecordField SUBMITTED_ON = FIELDS.field("submittedOn", RecordField.Kind.DATE, "indieningsdatum", AdministrativeOrder::submittedOn)
            .feeds("A 26, A 41").required();
    static final RecordField DUE_ON = FIELDS.field("dueOn", RecordField.Kind.DATE, "uiterste datum", AdministrativeOrder::dueOn)
            .feeds("A 41").planned().unknownWhenEmpty();
    static final RecordField COMPLETED_ON = FIELDS.field("completedOn", RecordField.Kind.DATE, "afgehandeld op", AdministrativeOrder::completedOn)
            .feeds("A 41").saysSomethingWhenEmpty();
    static final RecordField CORRECT = FIELDS.field("correct", RecordField.Kind.BOOLEAN, "juist", AdministrativeOrder::correct)
            .feeds("A 41").unknownWhenEmpty();
    static final RecordField RETURNED = FIELDS.field("returned", RecordField.Kind.BOOLEAN, "retour", AdministrativeOrder::returned)
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
                PHASE.present(values.value(PHASE, Phase.class)),
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
        public Builder phase(Phase phase) {
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

    /** What an administrative order is about (Dutch: <i>fase van een opdracht</i>). */
    public enum Phase {
        /** Financing help (<i>financiering</i>). */
        FINANCING("financiering"),
        /** Completing help (<i>afronding</i>). */
        COMPLETION("afronding");

        private final String dutchTerm;

        Phase(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code financiering}} Files may use it instead of the code. */
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
        public static Phase of(String text) {
            return CodeText.constant(values(), Phase::dutchTerm, text, "phase of an order");
        }
    }
}
