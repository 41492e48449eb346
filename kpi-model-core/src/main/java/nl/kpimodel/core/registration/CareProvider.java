package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A professional who is involved in a case (Dutch: <i>betrokken hulpverlener</i>).
 *
 * @param caseId the case (<i>casus</i>). Feeds A 25
 * @param providerId the professional (<i>hulpverlener</i>). Feeds A 25
 * @param institutionId the institution the professional works for (<i>instelling</i>). Feeds A 25
 * @param from first day (<i>vanaf</i>). Feeds A 25
 * @param until last day; {@code null} while involved (<i>tot en met</i>). Feeds A 25
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record CareProvider(
        String caseId,
        String providerId,
        String institutionId,
        LocalDate from,
        @Nullable LocalDate until,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<CareProvider> FIELDS = new FieldList<>(RecordType.CARE_PROVIDER);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", CareProvider::caseId)
            .refersTo(RecordType.CASE).feeds("A 25").required();
    static final RecordField PROVIDER_ID = FIELDS.field("providerId", RecordField.Kind.ID, "hulpverlener", CareProvider::providerId)
            .feeds("A 25").required();
    static final RecordField INSTITUTION_ID = FIELDS.field("institutionId", RecordField.Kind.ID, "instelling", CareProvider::institutionId)
            .feeds("A 25").required();
    static final RecordField FROM = FIELDS.field("from", RecordField.Kind.DATE, "vanaf", CareProvider::from).feeds("A 25").required();
    static final RecordField UNTIL = FIELDS.field("until", RecordField.Kind.DATE, "tot en met", CareProvider::until)
            .feeds("A 25").planned().saysSomethingWhenEmpty();

    /**
     * Creates a care provider.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public CareProvider {
        caseId = CASE_ID.require(caseId);
        providerId = PROVIDER_ID.require(providerId);
        institutionId = INSTITUTION_ID.require(institutionId);
        from = FROM.require(from);
        until = UNTIL.allow(until);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.CARE_PROVIDER;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static CareProvider create(FieldValues values) {
        return new CareProvider(
                CASE_ID.present(values.text(CASE_ID)),
                PROVIDER_ID.present(values.text(PROVIDER_ID)),
                INSTITUTION_ID.present(values.text(INSTITUTION_ID)),
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
    public static final class Builder extends RecordBuilder<CareProvider, Builder> {
        private Builder() {
            super(RecordType.CARE_PROVIDER, CareProvider::create);
        }

        /**
         * Sets {@link CareProvider#caseId}; required.
         *
         * @param caseId the case
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link CareProvider#providerId}; required.
         *
         * @param providerId the professional
         * @return this builder
         */
        public Builder providerId(String providerId) {
            return set(PROVIDER_ID, providerId);
        }

        /**
         * Sets {@link CareProvider#institutionId}; required.
         *
         * @param institutionId the institution the professional works for
         * @return this builder
         */
        public Builder institutionId(String institutionId) {
            return set(INSTITUTION_ID, institutionId);
        }

        /**
         * Sets {@link CareProvider#from}; required.
         *
         * @param from first day
         * @return this builder
         */
        public Builder from(LocalDate from) {
            return set(FROM, from);
        }

        /**
         * Sets {@link CareProvider#until}.
         *
         * @param until last day; {@code null} for no value
         * @return this builder
         */
        public Builder until(@Nullable LocalDate until) {
            return set(UNTIL, until);
        }
    }
}
