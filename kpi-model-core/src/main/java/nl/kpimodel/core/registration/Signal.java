package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs attention, found by the organisation or brought to it (Dutch: <i>signaal</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 2, A 5, A 7
 * @param receivedOn day on which it came in (<i>ontvangstdatum</i>). Feeds A 2, A 5, A 7
 * @param channel who took the initiative (<i>kanaal</i>). Feeds A 2, A 7
 * @param subject whom it is about (<i>onderwerp</i>). Feeds A 2, A 7
 * @param personId the person it is about (<i>persoon</i>); {@code null} if not known. Feeds A 7
 * @param late whether it came too late, by the policy of the organisation (<i>te laat</i>); {@code null} if not known. Feeds A 5
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Signal(
        String id,
        LocalDate receivedOn,
        Channel channel,
        Subject subject,
        @Nullable String personId,
        @Nullable Boolean late,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Signal> FIELDS = new FieldList<>(RecordType.SIGNAL);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", Signal::id).feeds("A 2, A 5, A 7").required();
    static final RecordField RECEIVED_ON = FIELDS.field("receivedOn", RecordField.Kind.DATE, "ontvangstdatum", Signal::receivedOn)
            .feeds("A 2, A 5, A 7").required();
    static final RecordField CHANNEL = FIELDS.field("channel", RecordField.Kind.ENUM, "kanaal", Signal::channel)
            .of(Channel.values(), Channel::dutchTerm).feeds("A 2, A 7").required();
    static final RecordField SUBJECT = FIELDS.field("subject", RecordField.Kind.ENUM, "onderwerp", Signal::subject)
            .of(Subject.values(), Subject::dutchTerm).feeds("A 2, A 7").required();
    static final RecordField PERSON_ID = FIELDS.field("personId", RecordField.Kind.ID, "persoon", Signal::personId).feeds("A 7").unknownWhenEmpty();
    static final RecordField LATE = FIELDS.field("late", RecordField.Kind.BOOLEAN, "te laat", Signal::late).feeds("A 5").unknownWhenEmpty();

    /**
     * Creates a signal.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Signal {
        id = ID.require(id);
        receivedOn = RECEIVED_ON.require(receivedOn);
        channel = CHANNEL.require(channel);
        subject = SUBJECT.require(subject);
        personId = PERSON_ID.allow(personId);
        late = LATE.allow(late);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.SIGNAL;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Signal create(FieldValues values) {
        return new Signal(
                ID.present(values.text(ID)),
                RECEIVED_ON.present(values.date(RECEIVED_ON)),
                CHANNEL.present(values.value(CHANNEL, Channel.class)),
                SUBJECT.present(values.value(SUBJECT, Subject.class)),
                values.text(PERSON_ID),
                values.yesOrNo(LATE),
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
    public static final class Builder extends RecordBuilder<Signal, Builder> {
        private Builder() {
            super(RecordType.SIGNAL, Signal::create);
        }

        /**
         * Sets {@link Signal#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link Signal#receivedOn}; required.
         *
         * @param receivedOn day on which it came in
         * @return this builder
         */
        public Builder receivedOn(LocalDate receivedOn) {
            return set(RECEIVED_ON, receivedOn);
        }

        /**
         * Sets {@link Signal#channel}; required.
         *
         * @param channel who took the initiative
         * @return this builder
         */
        public Builder channel(Channel channel) {
            return set(CHANNEL, channel);
        }

        /**
         * Sets {@link Signal#subject}; required.
         *
         * @param subject whom it is about
         * @return this builder
         */
        public Builder subject(Subject subject) {
            return set(SUBJECT, subject);
        }

        /**
         * Sets {@link Signal#personId}.
         *
         * @param personId the person it is about; {@code null} for no value
         * @return this builder
         */
        public Builder personId(@Nullable String personId) {
            return set(PERSON_ID, personId);
        }

        /**
         * Sets {@link Signal#late}.
         *
         * @param late whether it came too late, by the policy of the organisation; {@code null} for no value
         * @return this builder
         */
        public Builder late(@Nullable Boolean late) {
            return set(LATE, late);
        }
    }

    /** Who took the initiative (Dutch: <i>kanaal van een signaal</i>). */
    public enum Channel {
        /** The organisation found it (<i>proactief</i>). */
        PROACTIVE("proactief"),
        /** It was brought to the organisation (<i>reactief</i>). */
        REACTIVE("reactief");

        private final String dutchTerm;

        Channel(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code proactief}} Files may use it instead of the code. */
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
        public static Channel of(String text) {
            return CodeText.constant(values(), Channel::dutchTerm, text, "channel");
        }
    }

    /** Whom a signal is about (Dutch: <i>onderwerp van een signaal</i>). */
    public enum Subject {
        /** A person (<i>persoon</i>). */
        PERSON("persoon"),
        /** A participant (<i>deelnemer</i>). */
        PARTICIPANT("deelnemer"),
        /** A client (<i>cliënt</i>). */
        CLIENT("cliënt"),
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
            return CodeText.constant(values(), Subject::dutchTerm, text, "subject of a signal");
        }
    }
}
