package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral to other help (Dutch: <i>verwijzing</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 28
 * @param caseId the case it is about (<i>casus</i>). Feeds A 28
 * @param on day of the referral (<i>datum</i>). Feeds A 28
 * @param fromEchelon echelon of the referring party, 0 to 4 (<i>van lijn</i>); {@code null} if not known. Feeds A 28
 * @param toEchelon echelon of the party referred to, 0 to 4 (<i>naar lijn</i>); {@code null} if not known. Feeds A 28
 * @param appropriate whether it suited the question (<i>passend</i>); {@code null} if not known. Feeds A 28
 * @param arrived whether the client arrived (<i>aangekomen</i>); {@code null} if not known. Feeds A 28
 * @param enrolled whether the client was taken on (<i>in zorg</i>); {@code null} if not known. Feeds A 28
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Referral(
        String id,
        String caseId,
        LocalDate on,
        @Nullable Integer fromEchelon,
        @Nullable Integer toEchelon,
        @Nullable Boolean appropriate,
        @Nullable Boolean arrived,
        @Nullable Boolean enrolled,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Referral> FIELDS = new FieldList<>(RecordType.REFERRAL);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", Referral::id).feeds("A 28").required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", Referral::caseId)
            .refersTo(RecordType.CASE).feeds("A 28").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", Referral::on).feeds("A 28").required();
    static final RecordField FROM_ECHELON = FIELDS.field("fromEchelon", RecordField.Kind.INTEGER, "van lijn", Referral::fromEchelon)
            .atLeast(0).atMost(4).feeds("A 28").unknownWhenEmpty();
    static final RecordField TO_ECHELON = FIELDS.field("toEchelon", RecordField.Kind.INTEGER, "naar lijn", Referral::toEchelon)
            .atLeast(0).atMost(4).feeds("A 28").unknownWhenEmpty();
    static final RecordField APPROPRIATE = FIELDS.field("appropriate", RecordField.Kind.BOOLEAN, "passend", Referral::appropriate)
            .feeds("A 28").unknownWhenEmpty();
    static final RecordField ARRIVED = FIELDS.field("arrived", RecordField.Kind.BOOLEAN, "aangekomen", Referral::arrived).feeds("A 28").unknownWhenEmpty();
    static final RecordField ENROLLED = FIELDS.field("enrolled", RecordField.Kind.BOOLEAN, "in zorg", Referral::enrolled).feeds("A 28").unknownWhenEmpty();

    /**
     * Creates a referral.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Referral {
        id = ID.require(id);
        caseId = CASE_ID.require(caseId);
        on = ON.require(on);
        fromEchelon = FROM_ECHELON.allow(fromEchelon);
        toEchelon = TO_ECHELON.allow(toEchelon);
        appropriate = APPROPRIATE.allow(appropriate);
        arrived = ARRIVED.allow(arrived);
        enrolled = ENROLLED.allow(enrolled);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.REFERRAL;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Referral create(FieldValues values) {
        return new Referral(
                ID.present(values.text(ID)),
                CASE_ID.present(values.text(CASE_ID)),
                ON.present(values.date(ON)),
                values.integer(FROM_ECHELON),
                values.integer(TO_ECHELON),
                values.yesOrNo(APPROPRIATE),
                values.yesOrNo(ARRIVED),
                values.yesOrNo(ENROLLED),
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
    public static final class Builder extends RecordBuilder<Referral, Builder> {
        private Builder() {
            super(RecordType.REFERRAL, Referral::create);
        }

        /**
         * Sets {@link Referral#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link Referral#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link Referral#on}; required.
         *
         * @param on day of the referral
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link Referral#fromEchelon}.
         *
         * @param fromEchelon echelon of the referring party, 0 to 4; {@code null} for no value
         * @return this builder
         */
        public Builder fromEchelon(@Nullable Integer fromEchelon) {
            return set(FROM_ECHELON, fromEchelon);
        }

        /**
         * Sets {@link Referral#toEchelon}.
         *
         * @param toEchelon echelon of the party referred to, 0 to 4; {@code null} for no value
         * @return this builder
         */
        public Builder toEchelon(@Nullable Integer toEchelon) {
            return set(TO_ECHELON, toEchelon);
        }

        /**
         * Sets {@link Referral#appropriate}.
         *
         * @param appropriate whether it suited the question; {@code null} for no value
         * @return this builder
         */
        public Builder appropriate(@Nullable Boolean appropriate) {
            return set(APPROPRIATE, appropriate);
        }

        /**
         * Sets {@link Referral#arrived}.
         *
         * @param arrived whether the client arrived; {@code null} for no value
         * @return this builder
         */
        public Builder arrived(@Nullable Boolean arrived) {
            return set(ARRIVED, arrived);
        }

        /**
         * Sets {@link Referral#enrolled}.
         *
         * @param enrolled whether the client was taken on; {@code null} for no value
         * @return this builder
         */
        public Builder enrolled(@Nullable Boolean enrolled) {
            return set(ENROLLED, enrolled);
        }
    }
}
