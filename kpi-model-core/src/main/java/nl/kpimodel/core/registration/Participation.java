package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person taking part in a case (Dutch: <i>deelname</i>).
 *
 * @param caseId the case (<i>casus</i>). Feeds A 21, A 37-39
 * @param personId who takes part (<i>persoon</i>). Feeds A 21, A 37-39
 * @param from first day (<i>vanaf</i>). Feeds A 21
 * @param until last day; {@code null} while it lasts (<i>tot en met</i>). Feeds A 21
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Participation(String caseId, String personId, LocalDate from, @Nullable LocalDate until, Strata strata)
        implements RegistrationRecord {
    static final FieldList<Participation> FIELDS = new FieldList<>(RecordType.PARTICIPATION);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", Participation::caseId)
            .refersTo(RecordType.CASE).feeds("A 21, A 37-39").required();
    static final RecordField PERSON_ID = FIELDS.field("personId", RecordField.Kind.ID, "persoon", Participation::personId).feeds("A 21, A 37-39").required();
    static final RecordField FROM = FIELDS.field("from", RecordField.Kind.DATE, "vanaf", Participation::from).feeds("A 21").required();
    static final RecordField UNTIL = FIELDS.field("until", RecordField.Kind.DATE, "tot en met", Participation::until)
            .feeds("A 21").planned().saysSomethingWhenEmpty();

    /**
     * Creates a participation.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Participation {
        caseId = CASE_ID.require(caseId);
        personId = PERSON_ID.require(personId);
        from = FROM.require(from);
        until = UNTIL.allow(until);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.PARTICIPATION;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Participation create(FieldValues values) {
        return new Participation(
                CASE_ID.present(values.text(CASE_ID)),
                PERSON_ID.present(values.text(PERSON_ID)),
                FROM.present(values.date(FROM)),
                values.date(UNTIL),
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
    public static final class Builder extends RecordBuilder<Participation, Builder> {
        private Builder() {
            super(RecordType.PARTICIPATION, Participation::create);
        }

        /**
         * Sets {@link Participation#caseId}; required.
         *
         * @param caseId the case
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link Participation#personId}; required.
         *
         * @param personId who takes part
         * @return this builder
         */
        public Builder personId(String personId) {
            return set(PERSON_ID, personId);
        }

        /**
         * Sets {@link Participation#from}; required.
         *
         * @param from first day
         * @return this builder
         */
        public Builder from(LocalDate from) {
            return set(FROM, from);
        }

        /**
         * Sets {@link Participation#until}.
         *
         * @param until last day; {@code null} for no value
         * @return this builder
         */
        public Builder until(@Nullable LocalDate until) {
            return set(UNTIL, until);
        }
    }
}
