package nl.kpimodel.core.validation;

import java.util.Map;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * A check of records of one type, each by itself, for a rule that may have several such checks.
 *
 * @param ruleId the rule
 * @param check judges a record
 * @param notRun why the check cannot run; {@code null} if it can
 */
record RecordRule(String ruleId, Check check, ValidationRun.@Nullable NotRun notRun) {
    /** Judges a record, whose values are read once for all checks. */
    interface Check {
        void check(RegistrationRecord record, FieldValues values, Breach breach);
    }

    /** Told that a record breaks the rule. */
    interface Breach {
        void at(@Nullable RecordField field, Map<String, String> arguments);

        default void at(RecordField field) {
            at(field, Map.of());
        }
    }
}
