package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * A check whether the right help was found (Dutch: <i>beoordeling</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 9
 * @param caseId the case it is about (<i>casus</i>). Feeds A 9
 * @param on day of the assessment (<i>datum</i>). Feeds A 9
 * @param assessor who assessed (<i>beoordelaar</i>). Feeds A 9
 * @param rightFirstTime whether the help was right the first time (<i>in één keer goed</i>); {@code null} if not known. Feeds A 9
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Assessment(
        String id,
        String caseId,
        LocalDate on,
        Assessor assessor,
        @Nullable Boolean rightFirstTime,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Assessment> FIELDS = new FieldList<>(RecordType.ASSESSMENT);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", Assessment::id).feeds("A 9").required();
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", Assessment::caseId)
            .refersTo(RecordType.CASE).feeds("A 9").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", Assessment::on).feeds("A 9").required();
    static final RecordField ASSESSOR = FIELDS.field("assessor", RecordField.Kind.ENUM, "beoordelaar", Assessment::assessor)
            .of(Assessor.values(), Assessor::dutchTerm).feeds("A 9").required();
    static final RecordField RIGHT_FIRST_TIME = FIELDS.field("rightFirstTime", RecordField.Kind.BOOLEAN, "in één keer goed", Assessment::rightFirstTime)
            .feeds("A 9").unknownWhenEmpty();

    /**
     * Creates an assessment.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Assessment {
        id = ID.require(id);
        caseId = CASE_ID.require(caseId);
        on = ON.require(on);
        assessor = ASSESSOR.require(assessor);
        rightFirstTime = RIGHT_FIRST_TIME.allow(rightFirstTime);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.ASSESSMENT;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Assessment create(FieldValues values) {
        return new Assessment(
                ID.present(values.text(ID)),
                CASE_ID.present(values.text(CASE_ID)),
                ON.present(values.date(ON)),
                ASSESSOR.present(values.value(ASSESSOR, Assessor.class)),
                values.yesOrNo(RIGHT_FIRST_TIME),
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
    public static final class Builder extends RecordBuilder<Assessment, Builder> {
        private Builder() {
            super(RecordType.ASSESSMENT, Assessment::create);
        }

        /**
         * Sets {@link Assessment#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link Assessment#caseId}; required.
         *
         * @param caseId the case it is about
         * @return this builder
         */
        public Builder caseId(String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link Assessment#on}; required.
         *
         * @param on day of the assessment
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link Assessment#assessor}; required.
         *
         * @param assessor who assessed
         * @return this builder
         */
        public Builder assessor(Assessor assessor) {
            return set(ASSESSOR, assessor);
        }

        /**
         * Sets {@link Assessment#rightFirstTime}.
         *
         * @param rightFirstTime whether the help was right the first time; {@code null} for no value
         * @return this builder
         */
        public Builder rightFirstTime(@Nullable Boolean rightFirstTime) {
            return set(RIGHT_FIRST_TIME, rightFirstTime);
        }
    }

    /** Who assessed (Dutch: <i>beoordelaar</i>). */
    public enum Assessor {
        /** Someone within the organisation (<i>intern</i>). */
        INTERNAL("intern"),
        /** Someone outside the organisation (<i>extern</i>). */
        EXTERNAL("extern");

        private final String dutchTerm;

        Assessor(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code intern}} Files may use it instead of the code. */
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
        public static Assessor of(String text) {
            return CodeText.constant(values(), Assessor::dutchTerm, text, "assessor");
        }
    }
}
