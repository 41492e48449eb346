package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark given to a partner (Dutch: <i>beoordeling van een ketenpartner</i>).
 *
 * @param partnerId the partner (<i>ketenpartner</i>). Feeds A 17
 * @param caseId the case it is about; {@code null} if about none (<i>casus</i>). Feeds A 17
 * @param partnerKind a professional partner or one from the own network (<i>soort partner</i>). Feeds A 17
 * @param on day of the review (<i>datum</i>). Feeds A 17
 * @param score mark, 1 to 10 (<i>cijfer</i>). Feeds A 17
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record PartnerReview(
        String partnerId,
        @Nullable String caseId,
        PartnerKind partnerKind,
        LocalDate on,
        BigDecimal score,
        Strata strata)
        implements RegistrationRecord {
    static final List<RecordField> FIELDS;
    static final RecordField PARTNER_ID;
    static final RecordField CASE_ID;
    static final RecordField PARTNER_KIND;
    static final RecordField ON;
    static final RecordField SCORE;

    static {
        FieldList list = new FieldList(RecordType.PARTNER_REVIEW);
        PARTNER_ID = list.field("partnerId", FieldKind.ID, "ketenpartner").feeds("A 17").required();
        CASE_ID = list.field("caseId", FieldKind.ID, "casus").refersTo(RecordType.CASE).feeds("A 17").saysSomethingWhenEmpty();
        PARTNER_KIND = list.field("partnerKind", FieldKind.ENUM, "soort partner").of(PartnerKind.values(), PartnerKind::dutchTerm).feeds("A 17").required();
        ON = list.field("on", FieldKind.DATE, "datum").feeds("A 17").required();
        SCORE = list.field("score", FieldKind.SCORE, "cijfer").atLeast(1).atMost(10).feeds("A 17").required();
        FIELDS = list.withStrata();
    }

    /**
     * Creates a partner review.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field
     */
    public PartnerReview {
        partnerId = PARTNER_ID.require(partnerId);
        caseId = CASE_ID.allow(caseId);
        partnerKind = PARTNER_KIND.require(partnerKind);
        on = ON.require(on);
        score = SCORE.require(score);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.PARTNER_REVIEW;
    }

    /** Returns the filled fields, fit to show: see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static PartnerReview from(FieldValues values) {
        return new PartnerReview(
                PARTNER_ID.present(values.text(PARTNER_ID)),
                values.text(CASE_ID),
                PARTNER_KIND.present(values.value(PARTNER_KIND, PartnerKind.class)),
                ON.present(values.date(ON)),
                SCORE.present(values.decimal(SCORE)),
                values.strata());
    }

    @Nullable Object value(int index) {
        return switch (index - Strata.FIELDS.size()) {
            case 0 -> partnerId;
            case 1 -> caseId;
            case 2 -> partnerKind;
            case 3 -> on;
            case 4 -> score;
            default -> strata.value(index);
        };
    }
}
