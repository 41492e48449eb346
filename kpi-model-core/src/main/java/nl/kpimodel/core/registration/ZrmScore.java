package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A score on one domain of the self-sufficiency matrix (<i>Zelfredzaamheid-Matrix</i>; Dutch: <i>ZRM-score</i>). Scores are ordinal, and
 * are never averaged.
 *
 * @param caseId the case it is about (<i>casus</i>). Feeds A 19
 * @param on day of scoring (<i>datum</i>). Feeds A 19
 * @param zrmEdition edition of the matrix (<i>ZRM-editie</i>). Feeds A 19
 * @param zrmDomain domain; the edition must have it (<i>ZRM-domein</i>). Feeds A 19
 * @param score from 1, acute problems, to 5, fully self-sufficient (<i>score</i>). Feeds A 19
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
 */
public record ZrmScore(String caseId, LocalDate on, ZrmEdition zrmEdition, ZrmDomain zrmDomain, int score, Strata strata)
        implements RegistrationRecord {
    static final FieldList<ZrmScore> FIELDS = new FieldList<>(RecordType.ZRM_SCORE);
    static final RecordField CASE_ID = FIELDS.field("caseId", FieldKind.ID, "casus", ZrmScore::caseId)
            .refersTo(RecordType.CASE).feeds("A 19").required();
    static final RecordField ON = FIELDS.field("on", FieldKind.DATE, "datum", ZrmScore::on).feeds("A 19").required();
    static final RecordField ZRM_EDITION = FIELDS.field("zrmEdition", FieldKind.ENUM, "ZRM-editie", ZrmScore::zrmEdition)
            .of(ZrmEdition.values(), ZrmEdition::key).feeds("A 19").required();
    static final RecordField ZRM_DOMAIN = FIELDS.field("zrmDomain", FieldKind.ENUM, "ZRM-domein", ZrmScore::zrmDomain)
            .of(ZrmDomain.values(), ZrmDomain::dutchName).feeds("A 19").required();
    static final RecordField SCORE = FIELDS.field("score", FieldKind.INTEGER, "score", ZrmScore::score).atLeast(1).atMost(5).feeds("A 19").required();

    static {
        FIELDS.together(ZrmScore::faultTogether, ZRM_EDITION, ZRM_DOMAIN);
    }

    /**
     * Creates a score.
     *
     * @throws InvalidRecordException if a required value is missing or blank, a value is outside the bounds of its field, or the
     *     edition does not have the domain
     */
    public ZrmScore {
        caseId = CASE_ID.require(caseId);
        on = ON.require(on);
        zrmEdition = ZRM_EDITION.require(zrmEdition);
        zrmDomain = ZRM_DOMAIN.require(zrmDomain);
        score = SCORE.require(score);
        strata = Strata.require(strata);
        InvalidRecordException.throwIf(fault(zrmEdition, zrmDomain));
    }

    /** Returns what is wrong with edition and domain together; {@code null} if nothing is. */
    static @Nullable RecordFault fault(ZrmEdition edition, ZrmDomain domain) {
        return domain.isIn(edition) ? null : ZRM_DOMAIN.fault(FaultKind.NOT_IN_ZRM_EDITION, edition.key());
    }

    private static @Nullable RecordFault faultTogether(FieldValues values) {
        ZrmEdition edition = values.value(ZRM_EDITION, ZrmEdition.class);
        ZrmDomain domain = values.value(ZRM_DOMAIN, ZrmDomain.class);
        return edition == null || domain == null ? null : fault(edition, domain);
    }

    @Override
    public RecordType type() {
        return RecordType.ZRM_SCORE;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static ZrmScore create(FieldValues values) {
        return new ZrmScore(
                CASE_ID.present(values.text(CASE_ID)),
                ON.present(values.date(ON)),
                ZRM_EDITION.present(values.value(ZRM_EDITION, ZrmEdition.class)),
                ZRM_DOMAIN.present(values.value(ZRM_DOMAIN, ZrmDomain.class)),
                SCORE.present(values.integer(SCORE)),
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
    public static final class Builder extends RecordBuilder<ZrmScore, Builder> {
        private Builder() {
            super(RecordType.ZRM_SCORE, ZrmScore::create);
        }

        /**
         * Sets {@link ZrmScore#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link ZrmScore#on}; required.
         *
         * @param on day of scoring
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link ZrmScore#zrmEdition}; required.
         *
         * @param zrmEdition edition of the matrix
         * @return this builder
         */
        public Builder zrmEdition(ZrmEdition zrmEdition) {
            return set(ZRM_EDITION, zrmEdition);
        }

        /**
         * Sets {@link ZrmScore#zrmDomain}; required.
         *
         * @param zrmDomain domain; the edition must have it
         * @return this builder
         */
        public Builder zrmDomain(ZrmDomain zrmDomain) {
            return set(ZRM_DOMAIN, zrmDomain);
        }

        /**
         * Sets {@link ZrmScore#score}; required.
         *
         * @param score from 1, acute problems, to 5, fully self-sufficient
         * @return this builder
         */
        public Builder score(int score) {
            return set(SCORE, score);
        }
    }
}
