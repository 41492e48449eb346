package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.OffsetDateTime;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * A question put to the coordinator or to a partner, and its answer (Dutch: <i>vraag aan regievoerder of ketenpartner</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 18
 * @param caseId the case it is about (<i>casus</i>). Feeds A 18
 * @param partnerId the partner (<i>ketenpartner</i>). Feeds A 18
 * @param responder who has to answer (<i>beantwoorder</i>); {@code null} if not known. Feeds A 18
 * @param requestedAt moment of the question (<i>gevraagd op</i>). Feeds A 18
 * @param respondedAt moment of the answer; {@code null} while unanswered (<i>beantwoord op</i>). Feeds A 18
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record PartnerRequest(
        String id,
        String caseId,
        String partnerId,
        @Nullable Responder responder,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime respondedAt,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<PartnerRequest> FIELDS = new FieldList<>(RecordType.PARTNER_REQUEST);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", PartnerRequest::id).feeds("A 18").required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", PartnerRequest::caseId)
            .refersTo(RecordType.CASE).feeds("A 18").required();
    static final RecordField PARTNER_ID = FIELDS.field("partnerId", RecordField.Kind.ID, "ketenpartner", PartnerRequest::partnerId).feeds("A 18").required();
    static final RecordField RESPONDER = FIELDS.field("responder", RecordField.Kind.ENUM, "beantwoorder", PartnerRequest::responder)
            .of(Responder.values(), Responder::dutchTerm).feeds("A 18").unknownWhenEmpty();
    static final RecordField REQUESTED_AT = FIELDS.field("requestedAt", RecordField.Kind.INSTANT, "gevraagd op", PartnerRequest::requestedAt)
            .feeds("A 18").required();
    static final RecordField RESPONDED_AT = FIELDS.field("respondedAt", RecordField.Kind.INSTANT, "beantwoord op", PartnerRequest::respondedAt)
            .feeds("A 18").saysSomethingWhenEmpty();

    /**
     * Creates a partner request.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public PartnerRequest {
        id = ID.require(id);
        caseId = CASE_ID.require(caseId);
        partnerId = PARTNER_ID.require(partnerId);
        responder = RESPONDER.allow(responder);
        requestedAt = REQUESTED_AT.require(requestedAt);
        respondedAt = RESPONDED_AT.allow(respondedAt);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.PARTNER_REQUEST;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static PartnerRequest create(FieldValues values) {
        return new PartnerRequest(
                ID.present(values.text(ID)),
                CASE_ID.present(values.text(CASE_ID)),
                PARTNER_ID.present(values.text(PARTNER_ID)),
                values.value(RESPONDER, Responder.class),
                REQUESTED_AT.present(values.instant(REQUESTED_AT)),
                values.instant(RESPONDED_AT),
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
    public static final class Builder extends RecordBuilder<PartnerRequest, Builder> {
        private Builder() {
            super(RecordType.PARTNER_REQUEST, PartnerRequest::create);
        }

        /**
         * Sets {@link PartnerRequest#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link PartnerRequest#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link PartnerRequest#partnerId}; required.
         *
         * @param partnerId the partner
         * @return this builder
         */
        public Builder partnerId(String partnerId) {
            return set(PARTNER_ID, partnerId);
        }

        /**
         * Sets {@link PartnerRequest#responder}.
         *
         * @param responder who has to answer; {@code null} for no value
         * @return this builder
         */
        public Builder responder(@Nullable Responder responder) {
            return set(RESPONDER, responder);
        }

        /**
         * Sets {@link PartnerRequest#requestedAt}; required.
         *
         * @param requestedAt moment of the question
         * @return this builder
         */
        public Builder requestedAt(OffsetDateTime requestedAt) {
            return set(REQUESTED_AT, requestedAt);
        }

        /**
         * Sets {@link PartnerRequest#respondedAt}.
         *
         * @param respondedAt moment of the answer; {@code null} for no value
         * @return this builder
         */
        public Builder respondedAt(@Nullable OffsetDateTime respondedAt) {
            return set(RESPONDED_AT, respondedAt);
        }
    }

    /** Who has to answer a request (Dutch: <i>beantwoorder</i>). */
    public enum Responder {
        /** The coordinator of the case (<i>regievoerder</i>). */
        COORDINATOR("regievoerder"),
        /** The partner (<i>ketenpartner</i>). */
        PARTNER("ketenpartner");

        private final String dutchTerm;

        Responder(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code regievoerder}} Files may use it instead of the code. */
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
        public static Responder of(String text) {
            return CodeText.constant(values(), Responder::dutchTerm, text, "responder");
        }
    }
}
