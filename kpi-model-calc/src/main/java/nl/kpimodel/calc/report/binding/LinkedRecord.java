package nl.kpimodel.calc.report.binding;

import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * A record with what it refers to: the unit of every KPI that does not count cases.
 *
 * @param registered the record
 * @param dossier its case; {@code null} where it names none
 * @param place where it stands, field by field: its own, else its application's, else its case's, else its employee's
 * @param <R> the type of the record
 */
public record LinkedRecord<R extends RegistrationRecord>(R registered, @Nullable CaseRecords dossier, Strata place) {
    /** A record that refers to nothing. */
    public static <R extends RegistrationRecord> LinkedRecord<R> alone(R record) {
        return new LinkedRecord<>(record, null, record.strata());
    }
}
