package nl.kpimodel.core.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A professional who is involved in a case (Dutch: <i>betrokken hulpverlener</i>).
 *
 * @param caseId the case (<i>casus</i>). Feeds A 25
 * @param providerId the professional (<i>hulpverlener</i>). Feeds A 25
 * @param institutionId the institution the professional works for (<i>instelling</i>). Feeds A 25
 * @param from first day (<i>vanaf</i>). Feeds A 25
 * @param until last day; {@code null} while involved (<i>tot en met</i>). Feeds A 25
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record CareProvider(
        String caseId,
        String providerId,
        String institutionId,
        LocalDate from,
        @Nullable LocalDate until,
        Strata strata)
        implements RegistrationRecord {
    static final List<RecordField> FIELDS;
    static final RecordField CASE_ID;
    static final RecordField PROVIDER_ID;
    static final RecordField INSTITUTION_ID;
    static final RecordField FROM;
    static final RecordField UNTIL;

    static {
        FieldList list = new FieldList(RecordType.CARE_PROVIDER);
        CASE_ID = list.field("caseId", FieldKind.ID, "casus").refersTo(RecordType.CASE).feeds("A 25").required();
        PROVIDER_ID = list.field("providerId", FieldKind.ID, "hulpverlener").feeds("A 25").required();
        INSTITUTION_ID = list.field("institutionId", FieldKind.ID, "instelling").feeds("A 25").required();
        FROM = list.field("from", FieldKind.DATE, "vanaf").feeds("A 25").required();
        UNTIL = list.field("until", FieldKind.DATE, "tot en met").feeds("A 25").planned().saysSomethingWhenEmpty();
        FIELDS = list.withStrata();
    }

    /**
     * Creates a care provider.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
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

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static CareProvider from(FieldValues values) {
        return new CareProvider(
                CASE_ID.present(values.text(CASE_ID)),
                PROVIDER_ID.present(values.text(PROVIDER_ID)),
                INSTITUTION_ID.present(values.text(INSTITUTION_ID)),
                FROM.present(values.date(FROM)),
                values.date(UNTIL),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> caseId;
            case 1 -> providerId;
            case 2 -> institutionId;
            case 3 -> from;
            case 4 -> until;
            default -> strata.value(index);
        };
    }
}
