package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works for the organisation, paid or not (Dutch: <i>medewerker</i>).
 *
 * @param id pseudonym in the organisation (<i>pseudoniem</i>). Feeds A 13, K 3
 * @param role the person's role in the organisation (<i>rol</i>). Feeds A 13, K 3, K 4
 * @param fte size of the contract in full-time equivalents, from 0 (<i>fte</i>); {@code null} if not known. Feeds A 13
 * @param employedFrom first day of employment (<i>in dienst vanaf</i>). Feeds A 13, K 3
 * @param employedUntil last day of employment; {@code null} while employed (<i>in dienst tot en met</i>). Feeds A 13, K 3
 * @param registers professional registers that list the person; empty if none does, {@code null} if not known (<i>beroepsregisters</i>).
 *     Feeds K 3
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record Employee(
        String id,
        Role role,
        @Nullable BigDecimal fte,
        LocalDate employedFrom,
        @Nullable LocalDate employedUntil,
        @Nullable Set<Register> registers,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<Employee> FIELDS = new FieldList<>(RecordType.EMPLOYEE);
    static final RecordField ID = FIELDS.field("id", RecordField.Kind.ID, "pseudoniem", Employee::id).feeds("A 13, K 3").required();
    static final RecordField ROLE = FIELDS.field("role", RecordField.Kind.ENUM, "rol", Employee::role)
            .of(Role.values(), Role::dutchTerm).feeds("A 13, K 3, K 4").required();
    static final RecordField FTE = FIELDS.field("fte", RecordField.Kind.DECIMAL, "fte", Employee::fte).atLeast(0).feeds("A 13").unknownWhenEmpty();
    static final RecordField EMPLOYED_FROM = FIELDS.field("employedFrom", RecordField.Kind.DATE, "in dienst vanaf", Employee::employedFrom)
            .feeds("A 13, K 3").planned().required();
    static final RecordField EMPLOYED_UNTIL = FIELDS.field("employedUntil", RecordField.Kind.DATE, "in dienst tot en met", Employee::employedUntil)
            .feeds("A 13, K 3").planned().saysSomethingWhenEmpty();
    static final RecordField REGISTERS = FIELDS.field("registers", RecordField.Kind.ENUM_SET, "beroepsregisters", Employee::registers)
            .of(Register.values(), Register::dutchTerm).feeds("K 3").unknownWhenEmpty();

    /**
     * Creates an employee.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public Employee {
        id = ID.require(id);
        role = ROLE.require(role);
        fte = FTE.allow(fte);
        employedFrom = EMPLOYED_FROM.require(employedFrom);
        employedUntil = EMPLOYED_UNTIL.allow(employedUntil);
        registers = REGISTERS.allow(registers);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.EMPLOYEE;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static Employee create(FieldValues values) {
        return new Employee(
                ID.present(values.text(ID)),
                ROLE.present(values.value(ROLE, Role.class)),
                values.decimal(FTE),
                EMPLOYED_FROM.present(values.date(EMPLOYED_FROM)),
                values.date(EMPLOYED_UNTIL),
                values.constants(REGISTERS),
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
    public static final class Builder extends RecordBuilder<Employee, Builder> {
        private Builder() {
            super(RecordType.EMPLOYEE, Employee::create);
        }

        /**
         * Sets {@link Employee#id}; required.
         *
         * @param id pseudonym in the organisation
         * @return this builder
         */
        public Builder id(String id) {
            return set(ID, id);
        }

        /**
         * Sets {@link Employee#role}; required.
         *
         * @param role the person's role in the organisation
         * @return this builder
         */
        public Builder role(Role role) {
            return set(ROLE, role);
        }

        /**
         * Sets {@link Employee#fte}.
         *
         * @param fte size of the contract in full-time equivalents, from 0; {@code null} for no value
         * @return this builder
         */
        public Builder fte(@Nullable BigDecimal fte) {
            return set(FTE, fte);
        }

        /**
         * Sets {@link Employee#employedFrom}; required.
         *
         * @param employedFrom first day of employment
         * @return this builder
         */
        public Builder employedFrom(LocalDate employedFrom) {
            return set(EMPLOYED_FROM, employedFrom);
        }

        /**
         * Sets {@link Employee#employedUntil}.
         *
         * @param employedUntil last day of employment; {@code null} for no value
         * @return this builder
         */
        public Builder employedUntil(@Nullable LocalDate employedUntil) {
            return set(EMPLOYED_UNTIL, employedUntil);
        }

        /**
         * Sets {@link Employee#registers}.
         *
         * @param registers professional registers that list the person; empty if none does, {@code null} if not known
         * @return this builder
         */
        public Builder registers(@Nullable Set<Register> registers) {
            return set(REGISTERS, registers);
        }
    }

    /** The role of a person in the organisation (Dutch: <i>rol van een medewerker</i>). */
    public enum Role {
        /** Employed (<i>beroepskracht</i>). */
        EMPLOYEE("beroepskracht"),
        /** A trainee (<i>stagiair</i>). */
        TRAINEE("stagiair"),
        /** A volunteer (<i>vrijwilliger</i>). */
        VOLUNTEER("vrijwilliger");

        private final String dutchTerm;

        Role(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code beroepskracht}} Files may use it instead of the code. */
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
        public static Role of(String text) {
            return CodeText.constant(values(), Role::dutchTerm, text, "role");
        }
    }

    /** A professional register (Dutch: <i>beroepsregister</i>). */
    public enum Register {
        /** Stichting Kwaliteitsregister Jeugd. */
        SKJ("Stichting Kwaliteitsregister Jeugd"),
        /** Registerplein. */
        REGISTERPLEIN("Registerplein"),
        /** BIG-register: professions in individual health care. */
        BIG("BIG-register"),
        /** Beroepsregister Sociaal Werk. */
        BEROEPSREGISTER_SOCIAAL_WERK("Beroepsregister Sociaal Werk");

        private final String dutchTerm;

        Register(String dutchTerm) {
            this.dutchTerm = dutchTerm;
        }

        /** {@return the Dutch term, for example {@code Stichting Kwaliteitsregister Jeugd}} Files may use it instead of the code. */
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
        public static Register of(String text) {
            return CodeText.constant(values(), Register::dutchTerm, text, "register");
        }
    }

    /**
     * An education that an employee follows (Dutch: <i>opleidingstraject</i>).
     *
     * @param employeeId who follows it (<i>medewerker</i>). Feeds K 4
     * @param startedOn first day (<i>startdatum</i>). Feeds K 4
     * @param completedOn last day; {@code null} while it runs (<i>einddatum</i>). Feeds K 4
     * @param strata the organisation, and what is known of the other {@link Strata}
     */
    public record EducationTrack(String employeeId, LocalDate startedOn, @Nullable LocalDate completedOn, Strata strata)
            implements RegistrationRecord {
        static final FieldList<EducationTrack> FIELDS = new FieldList<>(RecordType.EDUCATION_TRACK);
        static final RecordField EMPLOYEE_ID = FIELDS.field("employeeId", RecordField.Kind.ID, "medewerker", EducationTrack::employeeId)
                .refersTo(RecordType.EMPLOYEE).feeds("K 4").required();
        static final RecordField STARTED_ON = FIELDS.field("startedOn", RecordField.Kind.DATE, "startdatum", EducationTrack::startedOn).feeds("K 4").required();
        static final RecordField COMPLETED_ON = FIELDS.field("completedOn", RecordField.Kind.DATE, "einddatum", EducationTrack::completedOn)
                .feeds("K 4").saysSomethingWhenEmpty();

        /**
         * Creates an education track.
         *
         * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
         */
        public EducationTrack {
            employeeId = EMPLOYEE_ID.require(employeeId);
            startedOn = STARTED_ON.require(startedOn);
            completedOn = COMPLETED_ON.allow(completedOn);
            strata = Strata.require(strata);
        }

        @Override
        public RecordType type() {
            return RecordType.EDUCATION_TRACK;
        }

        /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
        @Override
        public String toString() {
            return type().describe(this);
        }

        static EducationTrack create(FieldValues values) {
            return new EducationTrack(
                    EMPLOYEE_ID.present(values.text(EMPLOYEE_ID)),
                    STARTED_ON.present(values.date(STARTED_ON)),
                    values.date(COMPLETED_ON),
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
        public static final class Builder extends RecordBuilder<EducationTrack, Builder> {
            private Builder() {
                super(RecordType.EDUCATION_TRACK, EducationTrack::create);
            }

            /**
             * Sets {@link EducationTrack#employeeId}; required.
             *
             * @param employeeId who follows it
             * @return this builder
             */
            public Builder employeeId(String employeeId) {
                return set(EMPLOYEE_ID, employeeId);
            }

            /**
             * Sets {@link EducationTrack#startedOn}; required.
             *
             * @param startedOn first day
             * @return this builder
             */
            public Builder startedOn(LocalDate startedOn) {
                return set(STARTED_ON, startedOn);
            }

            /**
             * Sets {@link EducationTrack#completedOn}.
             *
             * @param completedOn last day; {@code null} for no value
             * @return this builder
             */
            public Builder completedOn(@Nullable LocalDate completedOn) {
                return set(COMPLETED_ON, completedOn);
            }
        }
    }
}
