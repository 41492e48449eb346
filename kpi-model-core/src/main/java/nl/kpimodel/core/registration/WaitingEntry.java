package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * A place on the waiting list (Dutch: <i>wachtlijstvermelding</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 3
 * @param subject who waits (<i>onderwerp</i>). Feeds A 3
 * @param waitingSince first day of waiting (<i>wacht sinds</i>). Feeds A 3
 * @param reason the reason; {@code null} means {@link Reason#CAPACITY} (<i>reden</i>). Feeds A 3
 * @param admittedOn day on which help began, which is not a day of waiting; {@code null} if not admitted (<i>toegelaten op</i>). Feeds A 3
 * @param endedOn day on which waiting ended without admission; {@code null} if it did not (<i>beëindigd op</i>). Feeds A 3
 * @param requestedHours hours of help asked for, above 0 (<i>gevraagde uren</i>); {@code null} if not known. Feeds A 3
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record WaitingEntry(
        String id,
        Subject subject,
        LocalDate waitingSince,
        @Nullable Reason reason,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate endedOn,
        @Nullable BigDecimal requestedHours,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<WaitingEntry> FIELDS = new FieldList<>(RecordType.WAITING_ENTRY);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", WaitingEntry::id).feeds("A 3").required();
    static final RecordField SUBJECT = FIELDS.field("subject", RecordField.Kind.ENUM, "onderwerp", WaitingEntry::subject)
            .of(Subject.values(), Subject::dutchTerm).feeds("A 3").required();
    static final RecordField WAITING_SINCE = FIELDS.field("waitingSince", RecordField.Kind.DATE, "wacht sinds", WaitingEntry::waitingSince)
            .feeds("A 3").required();
    static final RecordField REASON = FIELDS.field("reason", RecordField.Kind.ENUM, "reden", WaitingEntry::reason)
            .of(Reason.values(), Reason::dutchTerm).feeds("A 3").saysSomethingWhenEmpty();
    static final RecordField ADMITTED_ON = FIELDS.field("admittedOn", RecordField.Kind.DATE, "toegelaten op", WaitingEntry::admittedOn)
            .feeds("A 3").saysSomethingWhenEmpty();
    static final RecordField ENDED_ON = FIELDS.field("endedOn", RecordField.Kind.DATE, "beëindigd op", WaitingEntry::endedOn)
            .feeds("A 3").saysSomethingWhenEmpty();
    static final RecordField REQUESTED_HOURS = FIELDS.field("requestedHours", RecordField.Kind.HOURS, "gevraagde uren", WaitingEntry::requestedHours)
            .feeds("A 3").unknownWhenEmpty();

    /**
     * Creates a waiting entry.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public WaitingEntry {
        id = ID.require(id);
        subject = SUBJECT.require(subject);
        waitingSince = WAITING_SINCE.require(waitingSince);
        reason = REASON.allow(reason);
        admittedOn = ADMITTED_ON.allow(admittedOn);
        endedOn = ENDED_ON.allow(endedOn);
        requestedHours = REQUESTED_HOURS.allow(requestedHours);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.WAITING_ENTRY;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static WaitingEntry create(FieldValues values) {
        return new WaitingEntry(
                ID.present(values.text(ID)),
                SUBJECT.present(values.value(SUBJECT, Subject.class)),
                WAITING_SINCE.present(values.date(WAITING_SINCE)),
                values.value(REASON, Reason.class),
                values.date(ADMITTED_ON),
                values.date(ENDED_ON),
                values.decimal(REQUESTED_HOURS),
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
    public static final class Builder extends RecordBuilder<WaitingEntry, Builder> {
        private Builder() {
            super(RecordType.WAITING_ENTRY, WaitingEntry::create);
        }

        /**
         * Sets {@link WaitingEntry#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link WaitingEntry#subject}; required.
         *
         * @param subject who waits
         * @return this builder
         */
        public Builder subject(Subject subject) {
            return set(SUBJECT, subject);
        }

        /**
         * Sets {@link WaitingEntry#waitingSince}; required.
         *
         * @param waitingSince first day of waiting
         * @return this builder
         */
        public Builder waitingSince(LocalDate waitingSince) {
            return set(WAITING_SINCE, waitingSince);
        }

        /**
         * Sets {@link WaitingEntry#reason}.
         *
         * @param reason the reason; {@code null} means {@link Reason#CAPACITY}
         * @return this builder
         */
        public Builder reason(@Nullable Reason reason) {
            return set(REASON, reason);
        }

        /**
         * Sets {@link WaitingEntry#admittedOn}.
         *
         * @param admittedOn day on which help began, which is not a day of waiting; {@code null} for no value
         * @return this builder
         */
        public Builder admittedOn(@Nullable LocalDate admittedOn) {
            return set(ADMITTED_ON, admittedOn);
        }

        /**
         * Sets {@link WaitingEntry#endedOn}.
         *
         * @param endedOn day on which waiting ended without admission; {@code null} for no value
         * @return this builder
         */
        public Builder endedOn(@Nullable LocalDate endedOn) {
            return set(ENDED_ON, endedOn);
        }

        /**
         * Sets {@link WaitingEntry#requestedHours}.
         *
         * @param requestedHours hours of help asked for, above 0; {@code null} for no value
         * @return this builder
         */
        public Builder requestedHours(@Nullable BigDecimal requestedHours) {
            return set(REQUESTED_HOURS, requestedHours);
        }
    }

    /** Why someone waits (Dutch: <i>reden van wachten</i>). */
    public enum Reason {
        /** Lack of capacity (<i>gebrek aan capaciteit</i>). */
        CAPACITY("gebrek aan capaciteit"),
        /** Another reason (<i>anders</i>). A 3 does not count these entries. */
        OTHER("anders");

        private final String dutchTerm;

        Reason(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code gebrek aan capaciteit}} Files may use it instead of the code. */
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
        public static Reason of(String text) {
            return CodeText.constant(values(), Reason::dutchTerm, text, "reason of waiting");
        }
    }

    /** Who waits (Dutch: <i>wie er wacht</i>). */
    public enum Subject {
        /** A person (<i>persoon</i>). */
        PERSON("persoon"),
        /** A participant (<i>deelnemer</i>). */
        PARTICIPANT("deelnemer"),
        /** A group (<i>groep</i>). */
        GROUP("groep");

        private final String dutchTerm;

        Subject(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code persoon}} Files may use it instead of the code. */
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
        public static Subject of(String text) {
            return CodeText.constant(values(), Subject::dutchTerm, text, "subject of waiting");
        }
    }
}
