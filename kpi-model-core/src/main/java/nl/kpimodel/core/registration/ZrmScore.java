package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.InvalidRecordException.Fault;
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
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record ZrmScore(String caseId, LocalDate on, MatrixEdition zrmEdition, Domain zrmDomain, int score, Strata strata)
        implements RegistrationRecord {
    static final FieldList<ZrmScore> FIELDS = new FieldList<>(RecordType.ZRM_SCORE);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", ZrmScore::caseId)
            .refersTo(RecordType.CASE).feeds("A 19").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", ZrmScore::on).feeds("A 19").required();
    static final RecordField ZRM_EDITION = FIELDS.field("zrmEdition", RecordField.Kind.ENUM, "ZRM-editie", ZrmScore::zrmEdition)
            .of(MatrixEdition.values(), MatrixEdition::key).feeds("A 19").required();
    static final RecordField ZRM_DOMAIN = FIELDS.field("zrmDomain", RecordField.Kind.ENUM, "ZRM-domein", ZrmScore::zrmDomain)
            .of(Domain.values(), Domain::dutchName).feeds("A 19").required();
    static final RecordField SCORE = FIELDS.field("score", RecordField.Kind.INTEGER, "score", ZrmScore::score).atLeast(1).atMost(5).feeds("A 19").required();

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
    static @Nullable Fault fault(MatrixEdition edition, Domain domain) {
        return domain.isIn(edition) ? null : ZRM_DOMAIN.fault(InvalidRecordException.FaultKind.NOT_IN_ZRM_EDITION, edition.key());
    }

    private static @Nullable Fault faultTogether(FieldValues values) {
        MatrixEdition edition = values.value(ZRM_EDITION, MatrixEdition.class);
        Domain domain = values.value(ZRM_DOMAIN, Domain.class);
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
                ZRM_EDITION.present(values.value(ZRM_EDITION, MatrixEdition.class)),
                ZRM_DOMAIN.present(values.value(ZRM_DOMAIN, Domain.class)),
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
        public Builder zrmEdition(MatrixEdition zrmEdition) {
            return set(ZRM_EDITION, zrmEdition);
        }

        /**
         * Sets {@link ZrmScore#zrmDomain}; required.
         *
         * @param zrmDomain domain; the edition must have it
         * @return this builder
         */
        public Builder zrmDomain(Domain zrmDomain) {
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

    /**
     * A domain of the self-sufficiency matrix (<i>Zelfredzaamheid-Matrix</i>, ZRM), of either of its two editions. The names of the
     * constants are the codes in files; the matrix itself has names only.
     *
     * <p>Source of the names and their order: GGD Amsterdam, Handleiding ZRM 2013 (11 domains) and Handleiding ZRM 2017 (13 domains).
     */
    public enum Domain {
        /** Financiën. */
        FINANCES("Financiën", Editions.BOTH),
        /** Dagbesteding: edition 2013. Split in 2017 into work and education, and use of time. */
        DAYTIME_ACTIVITIES("Dagbesteding", Editions.OF_2013),
        /** Werk &amp; opleiding: edition 2017. */
        WORK_AND_EDUCATION("Werk & opleiding", Editions.OF_2017),
        /** Tijdsbesteding: edition 2017. */
        USE_OF_TIME("Tijdsbesteding", Editions.OF_2017),
        /** Huisvesting. */
        HOUSING("Huisvesting", Editions.BOTH),
        /** Huiselijke relaties. */
        DOMESTIC_RELATIONS("Huiselijke relaties", Editions.BOTH),
        /** Geestelijke gezondheid. */
        MENTAL_HEALTH("Geestelijke gezondheid", Editions.BOTH),
        /** Lichamelijke gezondheid. */
        PHYSICAL_HEALTH("Lichamelijke gezondheid", Editions.BOTH),
        /** Verslaving: edition 2013. */
        ADDICTION("Verslaving", Editions.OF_2013),
        /** Middelengebruik: edition 2017. */
        SUBSTANCE_USE("Middelengebruik", Editions.OF_2017),
        /** Activiteiten dagelijks leven: edition 2013. Split in 2017 into basic and instrumental activities. */
        DAILY_LIFE_SKILLS("Activiteiten dagelijks leven", Editions.OF_2013),
        /** Basale ADL: edition 2017. */
        BASIC_DAILY_LIFE_SKILLS("Basale ADL", Editions.OF_2017),
        /** Instrumentele ADL: edition 2017. */
        INSTRUMENTAL_DAILY_LIFE_SKILLS("Instrumentele ADL", Editions.OF_2017),
        /** Sociaal netwerk. */
        SOCIAL_NETWORK("Sociaal netwerk", Editions.BOTH),
        /** Maatschappelijke participatie. */
        SOCIAL_PARTICIPATION("Maatschappelijke participatie", Editions.BOTH),
        /** Justitie. */
        JUSTICE("Justitie", Editions.BOTH);

        private final String dutchName;
        private final Set<MatrixEdition> editions;

        Domain(String dutchName, Set<MatrixEdition> editions) {
            this.dutchName = dutchName;
            this.editions = editions;
        }

        /**
         * Returns the name of the domain, as the matrix prints it.
         *
         * @return the name in Dutch
         */
        public String dutchName() {
            return dutchName;
        }

        /**
         * {@return whether an edition has the domain}
         *
         * @param edition the edition
         */
        public boolean isIn(MatrixEdition edition) {
            return editions.contains(edition);
        }

        /**
         * Returns the domains of an edition.
         *
         * @param edition the edition
         * @return its domains in its order
         */
        public static List<Domain> of(MatrixEdition edition) {
            return Stream.of(values()).filter(domain -> domain.isIn(edition)).toList();
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it, or the Dutch name
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Domain of(String text) {
            return CodeText.constant(values(), Domain::dutchName, text, "ZRM domain");
        }

        /** A nested class, because the constants of an enum are created before its static fields. */
        private static final class Editions {
            static final Set<MatrixEdition> OF_2013 = Set.copyOf(EnumSet.of(MatrixEdition.E2013));
            static final Set<MatrixEdition> OF_2017 = Set.copyOf(EnumSet.of(MatrixEdition.E2017));
            static final Set<MatrixEdition> BOTH = Set.copyOf(EnumSet.allOf(MatrixEdition.class));
        }
    }

    /**
     * An edition of the self-sufficiency matrix (<i>Zelfredzaamheid-Matrix</i>, ZRM). Scores of different editions are not compared,
     * because their domains differ. Source: GGD Amsterdam, Handleiding ZRM 2013 and Handleiding ZRM 2017.
     */
    public enum MatrixEdition {
        /** The edition of 2013, with 11 domains. */
        E2013("2013"),
        /** The edition of 2017, with 13 domains. */
        E2017("2017");

        private final String key;

        MatrixEdition(String key) {
            this.key = key;
        }

        /**
         * Returns the name of the edition in files.
         *
         * @return {@code 2013} or {@code 2017}
         */
        public String key() {
            return key;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static MatrixEdition of(String text) {
            return CodeText.constant(values(), text, "ZRM edition");
        }

        /** Returns the key. */
        @Override
        @JsonValue
        public String toString() {
            return key;
        }
    }
}
