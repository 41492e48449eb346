package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The presence of a professional somewhere, outside any case (Dutch: <i>outreachend bezoek</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 1
 * @param location the location (<i>locatie</i>). Feeds A 1
 * @param visitedOn day of the visit (<i>bezoekdatum</i>). Feeds A 1
 * @param hours hours spent, above 0 (<i>uren</i>). Feeds A 1
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record OutreachVisit(String id, String location, LocalDate visitedOn, BigDecimal hours, Strata strata) implements RegistrationRecord {
    static final FieldList<OutreachVisit> FIELDS = new FieldList<>(RecordType.OUTREACH_VISIT);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", OutreachVisit::id).feeds("A 1").required();
    static final RecordField LOCATION = FIELDS.field("location", RecordField.Kind.LABEL, "locatie", OutreachVisit::location).feeds("A 1").required();
    static final RecordField VISITED_ON = FIELDS.field("visitedOn", RecordField.Kind.DATE, "bezoekdatum", OutreachVisit::visitedOn).feeds("A 1").required();
    static final RecordField HOURS = FIELDS.field("hours", RecordField.Kind.HOURS, "uren", OutreachVisit::hours).feeds("A 1").required();

    /**
     * Creates an outreach visit.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public OutreachVisit {
        id = ID.require(id);
        location = LOCATION.require(location);
        visitedOn = VISITED_ON.require(visitedOn);
        hours = HOURS.require(hours);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.OUTREACH_VISIT;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static OutreachVisit create(FieldValues values) {
        return new OutreachVisit(
                ID.present(values.text(ID)),
                LOCATION.present(values.text(LOCATION)),
                VISITED_ON.present(values.date(VISITED_ON)),
                HOURS.present(values.decimal(HOURS)),
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
    public static final class Builder extends RecordBuilder<OutreachVisit, Builder> {
        private Builder() {
            super(RecordType.OUTREACH_VISIT, OutreachVisit::create);
        }

        /**
         * Sets {@link OutreachVisit#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link OutreachVisit#location}; required.
         *
         * @param location the location
         * @return this builder
         */
        public Builder location(String location) {
            return set(LOCATION, location);
        }

        /**
         * Sets {@link OutreachVisit#visitedOn}; required.
         *
         * @param visitedOn day of the visit
         * @return this builder
         */
        public Builder visitedOn(LocalDate visitedOn) {
            return set(VISITED_ON, visitedOn);
        }

        /**
         * Sets {@link OutreachVisit#hours}; required.
         *
         * @param hours hours spent, above 0
         * @return this builder
         */
        public Builder hours(BigDecimal hours) {
            return set(HOURS, hours);
        }
    }
}
