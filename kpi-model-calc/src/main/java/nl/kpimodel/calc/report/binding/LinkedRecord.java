package nl.kpimodel.calc.report.binding;

import java.io.Serializable;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * A record with the records that it refers to, which is the unit of every KPI that does not count cases.
 *
 * @param registered the record
 * @param dossier its case; {@code null} if it has none
 * @param own its strata
 * @param above the strata of its application, case or employee, used for each field that its own leave empty; {@code null} if it refers to nothing
 * @param <R> the type of the record
 */
public record LinkedRecord<R extends RegistrationRecord>(R registered, @Nullable CaseRecords dossier, Strata own, @Nullable Strata above)
        implements Serializable {
    /** Returns a record without references. */
    public static <R extends RegistrationRecord> LinkedRecord<R> alone(R record, Strata own) {
        return new LinkedRecord<>(record, null, own, null);
    }

    /** The stratum of a key, {@code null} if it is not known. */
    @Nullable String place(String key) {
        String value = own.value(key);
        return value == null && above != null ? above.value(key) : value;
    }

    /** Returns the key of a contributor. A case and a person never have the same key, and neither do contributors of two organisations. */
    static String contributor(String kind, RegistrationRecord record, String id) {
        return kind + '\n' + record.strata().organisation() + '\n' + id;
    }
}
