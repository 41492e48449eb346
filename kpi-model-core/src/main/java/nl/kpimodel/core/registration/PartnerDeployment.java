package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The deployment of a partner in a case (Dutch: <i>inzet van een ketenpartner</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 16
 * @param caseId the case it is about (<i>casus</i>). Feeds A 16
 * @param partnerId the partner (<i>ketenpartner</i>). Feeds A 16
 * @param desiredStart day from which the partner was wanted (<i>gewenste start</i>). Feeds A 16
 * @param deliveredStart day on which the partner started; {@code null} if not yet (<i>gerealiseerde start</i>). Feeds A 16
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record PartnerDeployment(
        String id,
        String caseId,
        String partnerId,
        LocalDate desiredStart,
        @Nullable LocalDate deliveredStart,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<PartnerDeployment> FIELDS = new FieldList<>(RecordType.PARTNER_DEPLOYMENT);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", PartnerDeployment::id).feeds("A 16").required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", PartnerDeployment::caseId)
            .refersTo(RecordType.CASE).feeds("A 16").required();
    static final RecordField PARTNER_ID = FIELDS.field("partnerId", RecordField.Kind.ID, "ketenpartner", PartnerDeployment::partnerId)
            .feeds("A 16").required();
    static final RecordField DESIRED_START = FIELDS.field("desiredStart", RecordField.Kind.DATE, "gewenste start", PartnerDeployment::desiredStart)
            .feeds("A 16").planned().required();
    static final RecordField DELIVERED_START =
            FIELDS.field("deliveredStart", RecordField.Kind.DATE, "gerealiseerde start", PartnerDeployment::deliveredStart)
            .feeds("A 16").saysSomethingWhenEmpty();

    /**
     * Creates a partner deployment.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public PartnerDeployment {
        id = ID.require(id);
        caseId = CASE_ID.require(caseId);
        partnerId = PARTNER_ID.require(partnerId);
        desiredStart = DESIRED_START.require(desiredStart);
        deliveredStart = DELIVERED_START.allow(deliveredStart);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.PARTNER_DEPLOYMENT;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static PartnerDeployment create(FieldValues values) {
        return new PartnerDeployment(
                ID.present(values.text(ID)),
                CASE_ID.present(values.text(CASE_ID)),
                PARTNER_ID.present(values.text(PARTNER_ID)),
                DESIRED_START.present(values.date(DESIRED_START)),
                values.date(DELIVERED_START),
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
    public static final class Builder extends RecordBuilder<PartnerDeployment, Builder> {
        private Builder() {
            super(RecordType.PARTNER_DEPLOYMENT, PartnerDeployment::create);
        }

        /**
         * Sets {@link PartnerDeployment#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link PartnerDeployment#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link PartnerDeployment#partnerId}; required.
         *
         * @param partnerId the partner
         * @return this builder
         */
        public Builder partnerId(String partnerId) {
            return set(PARTNER_ID, partnerId);
        }

        /**
         * Sets {@link PartnerDeployment#desiredStart}; required.
         *
         * @param desiredStart day from which the partner was wanted
         * @return this builder
         */
        public Builder desiredStart(LocalDate desiredStart) {
            return set(DESIRED_START, desiredStart);
        }

        /**
         * Sets {@link PartnerDeployment#deliveredStart}.
         *
         * @param deliveredStart day on which the partner started; {@code null} for no value
         * @return this builder
         */
        public Builder deliveredStart(@Nullable LocalDate deliveredStart) {
            return set(DELIVERED_START, deliveredStart);
        }
    }
}
