package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.Employee.Role;
import org.jspecify.annotations.Nullable;

/**
 * A score for the service or for the work (Dutch: <i>tevredenheid</i>).
 *
 * @param respondent who gave it (<i>respondent</i>). Feeds A 32-34, K 1
 * @param role role of a member of staff (<i>rol</i>); {@code null} if not known. Feeds K 1
 * @param caseId the case it is about; {@code null} if it is about no case (<i>casus</i>). Feeds A 32-34, K 1
 * @param on day of answering (<i>datum</i>). Feeds A 32-34, K 1
 * @param score score on the scale (<i>score</i>). Feeds A 32-34, K 1
 * @param scaleMin lowest score of the scale (<i>laagste score</i>). Feeds A 32-34, K 1
 * @param scaleMax highest score of the scale (<i>hoogste score</i>). Feeds A 32-34, K 1
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Satisfaction(
        Respondent respondent,
        @Nullable Role role,
        @Nullable String caseId,
        LocalDate on,
        BigDecimal score,
        BigDecimal scaleMin,
        BigDecimal scaleMax,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Satisfaction> FIELDS = new FieldList<>(RecordType.SATISFACTION);
    static final RecordField RESPONDENT = FIELDS.field("respondent", RecordField.Kind.ENUM, "respondent", Satisfaction::respondent)
            .of(Respondent.values(), Respondent::dutchTerm).feeds("A 32-34, K 1").required();
    static final RecordField ROLE = FIELDS.field("role", RecordField.Kind.ENUM, "rol", Satisfaction::role)
            .of(Employee.Role.values(), Employee.Role::dutchTerm).feeds("K 1").unknownWhenEmpty();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", Satisfaction::caseId)
            .refersTo(RecordType.CASE).feeds("A 32-34, K 1").saysSomethingWhenEmpty();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", Satisfaction::on).feeds("A 32-34, K 1").required();
    static final RecordField SCORE = FIELDS.field("score", RecordField.Kind.SCORE, "score", Satisfaction::score).feeds("A 32-34, K 1").required();
    static final RecordField SCALE_MIN = FIELDS.field("scaleMin", RecordField.Kind.DECIMAL, "laagste score", Satisfaction::scaleMin)
            .feeds("A 32-34, K 1").required();
    static final RecordField SCALE_MAX = FIELDS.field("scaleMax", RecordField.Kind.DECIMAL, "hoogste score", Satisfaction::scaleMax)
            .feeds("A 32-34, K 1").required();

    /**
     * Creates a satisfaction record.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Satisfaction {
        respondent = RESPONDENT.require(respondent);
        role = ROLE.allow(role);
        caseId = CASE_ID.allow(caseId);
        on = ON.require(on);
        score = SCORE.require(score);
        scaleMin = SCALE_MIN.require(scaleMin);
        scaleMax = SCALE_MAX.require(scaleMax);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.SATISFACTION;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Satisfaction create(FieldValues values) {
        return new Satisfaction(
                RESPONDENT.present(values.value(RESPONDENT, Respondent.class)),
                values.value(ROLE, Employee.Role.class),
                values.text(CASE_ID),
                ON.present(values.date(ON)),
                SCORE.present(values.decimal(SCORE)),
                SCALE_MIN.present(values.decimal(SCALE_MIN)),
                SCALE_MAX.present(values.decimal(SCALE_MAX)),
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
    public static final class Builder extends RecordBuilder<Satisfaction, Builder> {
        private Builder() {
            super(RecordType.SATISFACTION, Satisfaction::create);
        }

        /**
         * Sets {@link Satisfaction#respondent}; required.
         *
         * @param respondent who gave it
         * @return this builder
         */
        public Builder respondent(Respondent respondent) {
            return set(RESPONDENT, respondent);
        }

        /**
         * Sets {@link Satisfaction#role}.
         *
         * @param role role of a member of staff; {@code null} for no value
         * @return this builder
         */
        public Builder role(@Nullable Role role) {
            return set(ROLE, role);
        }

        /**
         * Sets {@link Satisfaction#caseId}.
         *
         * @param caseId the case it is about; {@code null} for no value
         * @return this builder
         */
        public Builder caseId(@Nullable String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link Satisfaction#on}; required.
         *
         * @param on day of answering
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link Satisfaction#score}; required.
         *
         * @param score score on the scale
         * @return this builder
         */
        public Builder score(BigDecimal score) {
            return set(SCORE, score);
        }

        /**
         * Sets {@link Satisfaction#scaleMin}; required.
         *
         * @param scaleMin lowest score of the scale
         * @return this builder
         */
        public Builder scaleMin(BigDecimal scaleMin) {
            return set(SCALE_MIN, scaleMin);
        }

        /**
         * Sets {@link Satisfaction#scaleMax}; required.
         *
         * @param scaleMax highest score of the scale
         * @return this builder
         */
        public Builder scaleMax(BigDecimal scaleMax) {
            return set(SCALE_MAX, scaleMax);
        }
    }

    /** Who gave a satisfaction score (Dutch: <i>respondent</i>). */
    public enum Respondent {
        /** A client (<i>cliënt</i>). */
        CLIENT("cliënt"),
        /** A partner (<i>ketenpartner</i>). */
        PARTNER("ketenpartner"),
        /** The commissioner (<i>opdrachtgever</i>). */
        COMMISSIONER("opdrachtgever"),
        /** Someone who works for the organisation (<i>medewerker</i>). */
        STAFF("medewerker");

        private final String dutchTerm;

        Respondent(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code cliënt}} Files may use it instead of the code. */
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
        public static Respondent of(String text) {
            return CodeText.constant(values(), Respondent::dutchTerm, text, "respondent");
        }
    }
}
