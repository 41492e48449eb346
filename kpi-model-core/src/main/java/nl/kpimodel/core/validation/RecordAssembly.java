package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.InvalidRecordException;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.ZrmScore;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of values, and findings of everything that is wrong with the values.
 *
 * <ul>
 *   <li>A value that its field does not allow is treated as missing if an empty field says nothing ({@link RecordField.WhenEmpty#UNKNOWN}).
 *       The record is made without it.
 *   <li>Every other fault rejects the record: in a required field, in a field whose emptiness would say something, between fields that
 *       contradict each other, or if the record needs one of the fields left out.
 *   <li>For a field that was {@linkplain FieldValues#setUnreadable unreadable}, the reader has already reported a finding. The field is
 *       treated in the same way.
 * </ul>
 *
 * <p>Values without faults cost nothing beyond making the record. Immutable; safe for use by several threads.
 */
public final class RecordAssembly {
    private final ValidationOptions options;

    private RecordAssembly(ValidationOptions options) {
        this.options = options;
    }

    /**
     * Creates an assembly.
     *
     * @param options whether findings show values
     * @return the assembly
     */
    public static RecordAssembly of(ValidationOptions options) {
        return new RecordAssembly(options);
    }

    /**
     * Makes a record of values that know their columns.
     *
     * @param values the values; those that are treated as missing are emptied
     * @param place the line that the values come from
     * @param findings receives what is wrong
     * @return the record; {@code null} if it is rejected
     */
    public @Nullable RegistrationRecord assemble(FieldValues values, Finding.Place place, Consumer<Finding> findings) {
        return assemble(values, place, values::column, findings);
    }

    /**
     * Makes a record.
     *
     * @param values the values; those that are treated as missing are emptied
     * @param place the line that the values come from
     * @param columns returns the column of a field, 0 if not known; called only for findings
     * @param findings receives what is wrong
     * @return the record; {@code null} if it is rejected
     */
    public @Nullable RegistrationRecord assemble(
            FieldValues values, Finding.Place place, ToIntFunction<RecordField> columns, Consumer<Finding> findings) {
        if (!rejectedByReading(values)) {
            try {
                return values.type().create(values);
            } catch (InvalidRecordException invalid) {
                // All faults are reported together below.
            }
        }
        return createWithoutFaults(values, place, columns, findings);
    }

    /** Returns whether an unreadable field may not be empty. A field whose emptiness says nothing does not reject the record. */
    private static boolean rejectedByReading(FieldValues values) {
        if (!values.hasUnreadable()) {
            return false;
        }
        for (RecordField field : values.type().fields()) {
            if (values.isUnreadable(field) && field.whenEmpty() != RecordField.WhenEmpty.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    private @Nullable RegistrationRecord createWithoutFaults(
            FieldValues values, Finding.Place place, ToIntFunction<RecordField> columns, Consumer<Finding> findings) {
        RecordType type = values.type();
        List<InvalidRecordException.Fault> faults = type.faults(values);
        String id = idOf(values);
        List<Finding> made = new ArrayList<>();
        boolean rejected = rejectedByReading(values);
        for (InvalidRecordException.Fault fault : faults) {
            RecordField field = fault.field();
            Rule.Severity severity = Rules.require(Rules.of(fault.kind())).severityIn(field);
            made.add(finding(fault, severity, values, place.withField(field.name(), columns.applyAsInt(field)), id));
            rejected |= severity == Rule.Severity.ERROR;
        }
        faults.stream().map(InvalidRecordException.Fault::field).filter(field -> field.whenEmpty() == RecordField.WhenEmpty.UNKNOWN)
                .forEach(field -> values.set(field, null, values.column(field)));
        RegistrationRecord record = null;
        if (!rejected) {
            try {
                record = type.create(values);
            } catch (InvalidRecordException needed) {
                // The record cannot do without a field that was left out, so the faults of that field reject it.
                made.replaceAll(RecordAssembly::asError);
                RecordField field = needed.fault().field();
                made.add(finding(needed.fault(), Rule.Severity.ERROR, values, place.withField(field.name(), columns.applyAsInt(field)), id));
            }
        }
        made.forEach(findings);
        return record;
    }

    private Finding finding(InvalidRecordException.Fault fault, Rule.Severity severity, FieldValues values, Finding.Place place, @Nullable String id) {
        Map<String, String> arguments = new HashMap<>();
        if (fault.bound() != null) {
            arguments.put("bound", fault.bound());
        }
        if (fault.kind() == InvalidRecordException.FaultKind.NOT_IN_ZRM_EDITION) {
            arguments.put("expected", domains(fault.bound()));
        }
        Object value = values.get(fault.field());
        if (options.values() == ValidationOptions.ValuesInFindings.SHOWN && value != null) {
            arguments.put(Finding.VALUE, value.toString());
        }
        return new Finding(Rules.of(fault.kind()), severity, place, Optional.of(values.type()), Optional.ofNullable(id), arguments);
    }

    private static String domains(@Nullable String edition) {
        for (ZrmScore.MatrixEdition known : ZrmScore.MatrixEdition.values()) {
            if (known.key().equals(edition)) {
                return String.join(", ", ZrmScore.Domain.of(known).stream().map(RecordField::code).toList());
            }
        }
        return "";
    }

    private static Finding asError(Finding finding) {
        return finding.with(Rule.Severity.ERROR, finding.place(), finding.arguments());
    }

    /**
     * Returns the id of a future record, for findings.
     *
     * @param values the values of the record
     * @return the id in its normal form; {@code null} if the type has no id, or the record has none that its field allows
     */
    public static @Nullable String idOf(FieldValues values) {
        RecordField field = values.type().idField().orElse(null);
        Object given = field == null ? null : values.get(field);
        return field == null || given == null || field.fault(given).isPresent() ? null : (String) field.normal(given);
    }
}
