package nl.kpimodel.core.registration;

import java.time.LocalDate;
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
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record Signal(
        String id,
        LocalDate receivedOn,
        SignalChannel channel,
        SignalSubject subject,
        @Nullable String personId,
        @Nullable Boolean late,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Signal> FIELDS = new FieldList<>(RecordType.SIGNAL);
    static final RecordField ID = FIELDS.field("id", FieldKind.ID, "pseudoniem", Signal::id).feeds("A 2, A 5, A 7").required();
    static final RecordField RECEIVED_ON = FIELDS.field("receivedOn", FieldKind.DATE, "ontvangstdatum", Signal::receivedOn)
            .feeds("A 2, A 5, A 7").required();
    static final RecordField CHANNEL = FIELDS.field("channel", FieldKind.ENUM, "kanaal", Signal::channel)
            .of(SignalChannel.values(), SignalChannel::dutchTerm).feeds("A 2, A 7").required();
    static final RecordField SUBJECT = FIELDS.field("subject", FieldKind.ENUM, "onderwerp", Signal::subject)
            .of(SignalSubject.values(), SignalSubject::dutchTerm).feeds("A 2, A 7").required();
    static final RecordField PERSON_ID = FIELDS.field("personId", FieldKind.ID, "persoon", Signal::personId).feeds("A 7").unknownWhenEmpty();
    static final RecordField LATE = FIELDS.field("late", FieldKind.BOOLEAN, "te laat", Signal::late).feeds("A 5").unknownWhenEmpty();

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
                CHANNEL.present(values.value(CHANNEL, SignalChannel.class)),
                SUBJECT.present(values.value(SUBJECT, SignalSubject.class)),
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
        public Builder channel(SignalChannel channel) {
            return set(CHANNEL, channel);
        }

        /**
         * Sets {@link Signal#subject}; required.
         *
         * @param subject whom it is about
         * @return this builder
         */
        public Builder subject(SignalSubject subject) {
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
}
