package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Hours available over a number of days: of a team, or of the whole organisation if the strata have no team (Dutch: <i>capaciteit</i>).
 *
 * @param from first day (<i>vanaf</i>). Feeds A 3
 * @param until last day (<i>tot en met</i>). Feeds A 3
 * @param availableHours hours over all those days, above 0 (<i>beschikbare uren</i>). Feeds A 3
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Capacity(LocalDate from, LocalDate until, BigDecimal availableHours, Strata strata) implements RegistrationRecord {
    static final FieldList<Capacity> FIELDS = new FieldList<>(RecordType.CAPACITY);
    static final RecordField FROM = FIELDS.field("from", RecordField.Kind.DATE, "vanaf", Capacity::from).feeds("A 3").planned().required();
    static final RecordField UNTIL = FIELDS.field("until", RecordField.Kind.DATE, "tot en met", Capacity::until).feeds("A 3").planned().required();
    static final RecordField AVAILABLE_HOURS = FIELDS.field("availableHours", RecordField.Kind.HOURS, "beschikbare uren", Capacity::availableHours)
            .feeds("A 3").required();

    /**
     * Creates a capacity.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Capacity {
        from = FROM.require(from);
        until = UNTIL.require(until);
        availableHours = AVAILABLE_HOURS.require(availableHours);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.CAPACITY;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Capacity create(FieldValues values) {
        return new Capacity(
                FROM.present(values.date(FROM)),
                UNTIL.present(values.date(UNTIL)),
                AVAILABLE_HOURS.present(values.decimal(AVAILABLE_HOURS)),
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
    public static final class Builder extends RecordBuilder<Capacity, Builder> {
        private Builder() {
            super(RecordType.CAPACITY, Capacity::create);
        }

        /**
         * Sets {@link Capacity#from}; required.
         *
         * @param from first day
         * @return this builder
         */
        public Builder from(LocalDate from) {
            return set(FROM, from);
        }

        /**
         * Sets {@link Capacity#until}; required.
         *
         * @param until last day
         * @return this builder
         */
        public Builder until(LocalDate until) {
            return set(UNTIL, until);
        }

        /**
         * Sets {@link Capacity#availableHours}; required.
         *
         * @param availableHours hours over all those days, above 0
         * @return this builder
         */
        public Builder availableHours(BigDecimal availableHours) {
            return set(AVAILABLE_HOURS, availableHours);
        }
    }
}
