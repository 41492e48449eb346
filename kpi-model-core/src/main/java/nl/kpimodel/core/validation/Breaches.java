package nl.kpimodel.core.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/**
 * Reports where one record breaks a rule of an application's own (Dutch: <i>overtredingen</i>). Each call creates a finding.
 *
 * <p>Arguments fill the names between braces in the texts of the rule. Reports and logs show them, so they contain bounds, names and ids,
 * but no personal data. A value of the data belongs under {@link Finding#VALUE}. It is left out unless {@link ValidationOptions#withValues}
 * requests values; if it does, the value of a field named here is added automatically.
 *
 * <p>Valid only during the call of the check. Afterwards every method throws an {@link IllegalArgumentException}.
 */
public final class Breaches {
    private final RecordType type;
    private final RecordRule.Breach target;
    private final boolean showsValues;
    private final BooleanSupplier open;

    Breaches(RecordType type, RecordRule.Breach target, boolean showsValues, BooleanSupplier open) {
        this.type = type;
        this.target = target;
        this.showsValues = showsValues;
        this.open = open;
    }

    /** Reports that the record as a whole breaks the rule. */
    public void inRecord() {
        inRecord(Map.of());
    }

    /**
     * Reports that the record as a whole breaks the rule.
     *
     * @param arguments values for the names between braces in the texts of the rule
     */
    public void inRecord(Map<String, String> arguments) {
        requireOpen();
        target.at(null, shown(arguments));
    }

    /**
     * Reports that a field of the record breaks the rule.
     *
     * @param field the name of the field
     * @throws IllegalArgumentException if the type of the record has no such field
     */
    public void inField(String field) {
        inField(field, Map.of());
    }

    /**
     * Reports that a field of the record breaks the rule.
     *
     * @param field the name of the field
     * @param arguments values for the names between braces in the texts of the rule
     * @throws IllegalArgumentException if the type of the record has no such field
     */
    public void inField(String field, Map<String, String> arguments) {
        requireOpen();
        RecordField broken = RecordView.field(type, field);
        target.at(broken, shown(arguments));
    }

    private void requireOpen() {
        if (!open.getAsBoolean()) {
            throw new OwnRuleException("The check has ended; report breaches while it is called.");
        }
    }

    private Map<String, String> shown(Map<String, String> arguments) {
        if (showsValues || !arguments.containsKey(Finding.VALUE)) {
            return Map.copyOf(arguments);
        }
        Map<String, String> shown = new HashMap<>(arguments);
        shown.remove(Finding.VALUE);
        return Map.copyOf(shown);
    }
}
