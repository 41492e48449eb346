package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * A score given to a partner (Dutch: <i>beoordeling van een ketenpartner</i>).
 *
 * @param partnerId the partner (<i>ketenpartner</i>). Feeds A 17
 * @param caseId the case it is about; {@code null} if it is about no case (<i>casus</i>). Feeds A 17
 * @param partnerKind whether the partner is a professional organisation or from the client's own network (<i>soort partner</i>). Feeds A 17
 * @param on day of the review (<i>datum</i>). Feeds A 17
 * @param score score, 1 to 10 (<i>cijfer</i>). Feeds A 17
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record PartnerReview(
        String partnerId,
        @Nullable String caseId,
        PartnerKind partnerKind,
        LocalDate on,
        BigDecimal score,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<PartnerReview> FIELDS = new FieldList<>(RecordType.PARTNER_REVIEW);
    static final RecordField PARTNER_ID = FIELDS.field("partnerId", RecordField.Kind.ID, "ketenpartner", PartnerReview::partnerId).feeds("A 17").required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", PartnerReview::caseId)
            .refersTo(RecordType.CASE).feeds("A 17").saysSomethingWhenEmpty();
    static final RecordField PARTNER_KIND = FIELDS.field("partnerKind", RecordField.Kind.ENUM, "soort partner", PartnerReview::partnerKind)
            .of(PartnerKind.values(), PartnerKind::dutchTerm).feeds("A 17").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", PartnerReview::on).feeds("A 17").required();
    static final RecordField SCORE = FIELDS.field("score", RecordField.Kind.SCORE, "cijfer", PartnerReview::score)
            .atLeast(1).atMost(10).feeds("A 17").required();

    /**
     * Creates a partner review.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
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

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static PartnerReview create(FieldValues values) {
        return new PartnerReview(
                PARTNER_ID.present(values.text(PARTNER_ID)),
                values.text(CASE_ID),
                PARTNER_KIND.present(values.value(PARTNER_KIND, PartnerKind.class)),
                ON.present(values.date(ON)),
                SCORE.present(values.decimal(SCORE)),
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
    public static final class Builder extends RecordBuilder<PartnerReview, Builder> {
        private Builder() {
            super(RecordType.PARTNER_REVIEW, PartnerReview::create);
        }

        /**
         * Sets {@link PartnerReview#partnerId}; required.
         *
         * @param partnerId the partner
         * @return this builder
         */
        public Builder partnerId(String partnerId) {
            return set(PARTNER_ID, partnerId);
        }

        /**
         * Sets {@link PartnerReview#caseId}.
         *
         * @param caseId the case it is about; {@code null} for no value
         * @return this builder
         */
        public Builder caseId(@Nullable String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link PartnerReview#partnerKind}; required.
         *
         * @param partnerKind whether the partner is a professional organisation or from the client's own network
         * @return this builder
         */
        public Builder partnerKind(PartnerKind partnerKind) {
            return set(PARTNER_KIND, partnerKind);
        }

        /**
         * Sets {@link PartnerReview#on}; required.
         *
         * @param on day of the review
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link PartnerReview#score}; required.
         *
         * @param score score, 1 to 10
         * @return this builder
         */
        public Builder score(BigDecimal score) {
            return set(SCORE, score);
        }
    }

    /** The kind of partner (Dutch: <i>soort ketenpartner</i>). */
    public enum PartnerKind {
        /** A professional organisation (<i>formeel</i>). */
        FORMAL("formeel"),
        /** The client's own network, or volunteers (<i>informeel</i>). */
        INFORMAL("informeel");

        private final String dutchTerm;

        PartnerKind(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code formeel}} Files may use it instead of the code. */
        public String dutchTerm() {
            return dutchTerm;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it, or the Dutch term
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static PartnerKind of(String text) {
            return CodeText.constant(values(), PartnerKind::dutchTerm, text, "kind of partner");
        }
    }
}
