package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place on the waiting list (Dutch: <i>wachtlijstvermelding</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 3
 * @param subject who waits (<i>onderwerp</i>). Feeds A 3
 * @param waitingSince first day of waiting (<i>wacht sinds</i>). Feeds A 3
 * @param reason the reason; {@code null} means {@link WaitingReason#CAPACITY} (<i>reden</i>). Feeds A 3
 * @param admittedOn day on which help began, which is not a day of waiting; {@code null} if not admitted (<i>toegelaten op</i>). Feeds A 3
 * @param endedOn day on which waiting ended without admission; {@code null} if it did not (<i>beëindigd op</i>). Feeds A 3
 * @param requestedHours hours of help asked for, above 0 (<i>gevraagde uren</i>); {@code null} if not known. Feeds A 3
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record WaitingEntry(
        String id,
        WaitingSubject subject,
        LocalDate waitingSince,
        @Nullable WaitingReason reason,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate endedOn,
        @Nullable BigDecimal requestedHours,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<WaitingEntry> FIELDS = new FieldList<>(RecordType.WAITING_ENTRY);
    static final RecordField ID = FIELDS.field("id", FieldKind.ID, "pseudoniem", WaitingEntry::id).feeds("A 3").required();
    static final RecordField SUBJECT = FIELDS.field("subject", FieldKind.ENUM, "onderwerp", WaitingEntry::subject)
            .of(WaitingSubject.values(), WaitingSubject::dutchTerm).feeds("A 3").required();
    static final RecordField WAITING_SINCE = FIELDS.field("waitingSince", FieldKind.DATE, "wacht sinds", WaitingEntry::waitingSince)
            .feeds("A 3").required();
    static final RecordField REASON = FIELDS.field("reason", FieldKind.ENUM, "reden", WaitingEntry::reason)
            .of(WaitingReason.values(), WaitingReason::dutchTerm).feeds("A 3").saysSomethingWhenEmpty();
    static final RecordField ADMITTED_ON = FIELDS.field("admittedOn", FieldKind.DATE, "toegelaten op", WaitingEntry::admittedOn)
            .feeds("A 3").saysSomethingWhenEmpty();
    static final RecordField ENDED_ON = FIELDS.field("endedOn", FieldKind.DATE, "beëindigd op", WaitingEntry::endedOn)
            .feeds("A 3").saysSomethingWhenEmpty();
    static final RecordField REQUESTED_HOURS = FIELDS.field("requestedHours", FieldKind.HOURS, "gevraagde uren", WaitingEntry::requestedHours)
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
                SUBJECT.present(values.value(SUBJECT, WaitingSubject.class)),
                WAITING_SINCE.present(values.date(WAITING_SINCE)),
                values.value(REASON, WaitingReason.class),
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
        public Builder subject(WaitingSubject subject) {
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
         * @param reason the reason; {@code null} means {@link WaitingReason#CAPACITY}
         * @return this builder
         */
        public Builder reason(@Nullable WaitingReason reason) {
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
}
