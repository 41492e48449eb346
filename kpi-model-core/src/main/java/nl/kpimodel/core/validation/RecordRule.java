package nl.kpimodel.core.validation;

import java.util.Map;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationRun.NotRun;
import org.jspecify.annotations.Nullable;

/**
 * A check of each record of one type by itself. A rule may have several such checks.
 *
 * @param ruleId the rule
 * @param check judges a record
 * @param notRun why the check cannot run; {@code null} if it can
 */
record RecordRule(String ruleId, Check check, @Nullable NotRun notRun) {
    /** Judges a record whose values are read once for all checks. */
    interface Check {
        void check(RegistrationRecord record, FieldValues values, Breach breach);
    }

    /** Receives the breaches of a record. */
    interface Breach {
        void at(@Nullable RecordField field, Map<String, String> arguments);

        default void at(RecordField field) {
            at(field, Map.of());
        }
    }
}
