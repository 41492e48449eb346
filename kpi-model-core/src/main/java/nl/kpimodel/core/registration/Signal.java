package nl.kpimodel.core.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that asks for attention, found by the organisation or brought to it (Dutch: <i>signaal</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 2, A 5, A 7
 * @param receivedOn day on which it came in (<i>ontvangstdatum</i>). Feeds A 2, A 5, A 7
 * @param channel who made the first move (<i>kanaal</i>). Feeds A 2, A 7
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
    static final List<RecordField> FIELDS;
    static final RecordField ID;
    static final RecordField RECEIVED_ON;
    static final RecordField CHANNEL;
    static final RecordField SUBJECT;
    static final RecordField PERSON_ID;
    static final RecordField LATE;

    static {
        FieldList list = new FieldList(RecordType.SIGNAL);
        ID = list.field("id", FieldKind.ID, "pseudoniem").feeds("A 2, A 5, A 7").required();
        RECEIVED_ON = list.field("receivedOn", FieldKind.DATE, "ontvangstdatum").feeds("A 2, A 5, A 7").required();
        CHANNEL = list.field("channel", FieldKind.ENUM, "kanaal").of(SignalChannel.values(), SignalChannel::dutchTerm).feeds("A 2, A 7").required();
        SUBJECT = list.field("subject", FieldKind.ENUM, "onderwerp").of(SignalSubject.values(), SignalSubject::dutchTerm).feeds("A 2, A 7").required();
        PERSON_ID = list.field("personId", FieldKind.ID, "persoon").feeds("A 7").unknownWhenEmpty();
        LATE = list.field("late", FieldKind.BOOLEAN, "te laat").feeds("A 5").unknownWhenEmpty();
        FIELDS = list.withStrata();
    }

    /**
     * Creates a signal.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
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

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Signal from(FieldValues values) {
        return new Signal(
                ID.present(values.text(ID)),
                RECEIVED_ON.present(values.date(RECEIVED_ON)),
                CHANNEL.present(values.value(CHANNEL, SignalChannel.class)),
                SUBJECT.present(values.value(SUBJECT, SignalSubject.class)),
                values.text(PERSON_ID),
                values.yesOrNo(LATE),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> id;
            case 1 -> receivedOn;
            case 2 -> channel;
            case 3 -> subject;
            case 4 -> personId;
            case 5 -> late;
            default -> strata.value(index);
        };
    }
}
