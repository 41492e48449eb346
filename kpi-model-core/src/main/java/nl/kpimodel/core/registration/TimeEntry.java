package nl.kpimodel.core.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hours that an employee worked on one day (Dutch: <i>urenregistratie</i>).
 *
 * @param caseId the case that the hours were worked for; {@code null} for hours outside any case (<i>casus</i>). Feeds A 8
 * @param employeeId the employee (<i>medewerker</i>). Feeds A 8, A 11
 * @param on day of the work (<i>datum</i>). Feeds A 8, A 11
 * @param hours hours, above 0 (<i>uren</i>). Feeds A 8, A 11
 * @param billable whether the hours can be charged (<i>declarabel</i>). Feeds A 11
 * @param strata the organisation, and what is known of the other {@link Strata}
 */
public record TimeEntry(
        @Nullable String caseId,
        String employeeId,
        LocalDate on,
        BigDecimal hours,
        boolean billable,
        Strata strata)
        implements RegistrationRecord {
    static final FieldList<TimeEntry> FIELDS = new FieldList<>(RecordType.TIME_ENTRY);
    static final RecordField CASE_ID = FIELDS.field("caseId", RecordField.Kind.ID, "casus", TimeEntry::caseId)
            .refersTo(RecordType.CASE).feeds("A 8").saysSomethingWhenEmpty();
    static final RecordField EMPLOYEE_ID = FIELDS.field("employeeId", RecordField.Kind.ID, "medewerker", TimeEntry::employeeId)
            .refersTo(RecordType.EMPLOYEE).feeds("A 8, A 11").required();
    static final RecordField ON = FIELDS.field("on", RecordField.Kind.DATE, "datum", TimeEntry::on).feeds("A 8, A 11").required();
    static final RecordField HOURS = FIELDS.field("hours", RecordField.Kind.HOURS, "uren", TimeEntry::hours).feeds("A 8, A 11").required();
    static final RecordField BILLABLE = FIELDS.field("billable", RecordField.Kind.BOOLEAN, "declarabel", TimeEntry::billable).feeds("A 11").required();

    /**
     * Creates a time entry.
     *
     * @throws InvalidRecordException if a required value is missing or blank, or a value is outside the bounds of its field
     */
    public TimeEntry {
        caseId = CASE_ID.allow(caseId);
        employeeId = EMPLOYEE_ID.require(employeeId);
        on = ON.require(on);
        hours = HOURS.require(hours);
        billable = BILLABLE.require(billable);
        strata = Strata.require(strata);
    }

    @Override
    public RecordType type() {
        return RecordType.TIME_ENTRY;
    }

    /** Returns the filled fields in a form that is safe to show; see {@link RegistrationRecord}. */
    @Override
    public String toString() {
        return type().describe(this);
    }

    static TimeEntry create(FieldValues values) {
        return new TimeEntry(
                values.text(CASE_ID),
                EMPLOYEE_ID.present(values.text(EMPLOYEE_ID)),
                ON.present(values.date(ON)),
                HOURS.present(values.decimal(HOURS)),
                BILLABLE.present(values.yesOrNo(BILLABLE)),
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
    public static final class Builder extends RecordBuilder<TimeEntry, Builder> {
        private Builder() {
            super(RecordType.TIME_ENTRY, TimeEntry::create);
        }

        /**
         * Sets {@link TimeEntry#caseId}.
         *
         * @param caseId the case that the hours were worked for; {@code null} for hours outside any case
         * @return this builder
         */
        public Builder caseId(@Nullable String caseId) {
            return set(CASE_ID, caseId);
        }

        /**
         * Sets {@link TimeEntry#employeeId}; required.
         *
         * @param employeeId the employee
         * @return this builder
         */
        public Builder employeeId(String employeeId) {
            return set(EMPLOYEE_ID, employeeId);
        }

        /**
         * Sets {@link TimeEntry#on}; required.
         *
         * @param on day of the work
         * @return this builder
         */
        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        /**
         * Sets {@link TimeEntry#hours}; required.
         *
         * @param hours hours, above 0
         * @return this builder
         */
        public Builder hours(BigDecimal hours) {
            return set(HOURS, hours);
        }

        /**
         * Sets {@link TimeEntry#billable}; required.
         *
         * @param billable whether the hours can be charged
         * @return this builder
         */
        public Builder billable(boolean billable) {
            return set(BILLABLE, billable);
        }
    }
}
