package nl.kpimodel.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An education that an employee follows (Dutch: <i>opleidingstraject</i>).
 *
 * @param employeeId who follows it (<i>medewerker</i>). Feeds K 4
 * @param startedOn first day (<i>startdatum</i>). Feeds K 4
 * @param completedOn last day; {@code null} while it runs (<i>einddatum</i>). Feeds K 4
 * @param strata the organisation, and what is known of team, service line, neighbourhood and life domain
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
