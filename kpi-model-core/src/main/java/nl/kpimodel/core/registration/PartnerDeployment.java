package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner put to work in a case (Dutch: <i>inzet van een ketenpartner</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 16
 * @param caseId the case it is about (<i>casus</i>). Feeds A 16
 * @param partnerId the partner (<i>ketenpartner</i>). Feeds A 16
 * @param desiredStart day on which the partner was wanted (<i>gewenste start</i>). Feeds A 16
 * @param deliveredStart day on which the partner began; {@code null} if not yet (<i>gerealiseerde start</i>). Feeds A 16
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
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
    static final RecordField ID = FIELDS.field("id", FieldKind.ID, "pseudoniem", PartnerDeployment::id).feeds("A 16").required();
    static final RecordField CASE_ID = FIELDS.field("caseId", FieldKind.ID, "casus", PartnerDeployment::caseId)
            .refersTo(RecordType.CASE).feeds("A 16").required();
    static final RecordField PARTNER_ID = FIELDS.field("partnerId", FieldKind.ID, "ketenpartner", PartnerDeployment::partnerId)
            .feeds("A 16").required();
    static final RecordField DESIRED_START = FIELDS.field("desiredStart", FieldKind.DATE, "gewenste start", PartnerDeployment::desiredStart)
            .feeds("A 16").planned().required();
    static final RecordField DELIVERED_START =
            FIELDS.field("deliveredStart", FieldKind.DATE, "gerealiseerde start", PartnerDeployment::deliveredStart)
            .feeds("A 16").saysSomethingWhenEmpty();

    /**
     * Creates a partner deployment.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
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

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static PartnerDeployment from(FieldValues values) {
        return new PartnerDeployment(
                ID.present(values.text(ID)),
                CASE_ID.present(values.text(CASE_ID)),
                PARTNER_ID.present(values.text(PARTNER_ID)),
                DESIRED_START.present(values.date(DESIRED_START)),
                values.date(DELIVERED_START),
                values.strata());
    }
}
