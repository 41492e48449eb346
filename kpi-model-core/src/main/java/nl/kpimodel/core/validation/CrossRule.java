package nl.kpimodel.core.validation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.ModelCalendar;
import nl.kpimodel.core.registration.FieldKind;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rules across records. Sound records come one by one, in any order; what they break may be told at once or at the end, and does not depend on the order.
 *
 * <p>Where of several records one may stay, it is the earliest by its date; of those of one day the one whose content has the lowest fingerprint. That
 * choice means nothing, and so prefers nothing; it is the same whatever the order of lines and files. Of records that say the same the first to
 * come stays, which changes no outcome.
 */
abstract class CrossRule {
    protected final ValidationRun run;
    private final List<ValidationRun.RuleState> states;
    private final @Nullable CrossRule basis;
    private boolean crashed;

    CrossRule(ValidationRun run, String... ruleIds) {
        this(run, null, ruleIds);
    }

    /** A rule that means nothing if another one has crashed. */
    CrossRule(ValidationRun run, @Nullable CrossRule basis, String... ruleIds) {
        this.run = run;
        this.basis = basis;
        this.states = Stream.of(ruleIds).map(run::rule).toList();
    }

    /** The rules judged here. */
    final List<ValidationRun.RuleState> states() {
        return states;
    }

    /** Whether any of the rules judged here was not switched off. */
    final boolean isSwitchedOn() {
        return states.stream().anyMatch(state -> state.notRun == null);
    }

    /** Whether it can still judge. */
    final boolean runs() {
        return !crashed && (basis == null || basis.runs());
    }

    /** Judges no further. */
    final void crash(RuntimeException mistake, String where) {
        crashed = true;
        states.forEach(state -> state.crash(mistake, where));
    }

    /** The types of the records that are looked at. */
    abstract Set<RecordType> types();

    /** Another one that must not have crashed for this one to mean anything. */
    final @Nullable CrossRule basis() {
        return basis;
    }

    /** Takes in a record that is sound by itself. */
    abstract void accept(RegistrationRecord record, FieldValues values, int number);

    /** Tells what is broken once all records are there. */
    abstract void finish();

    /** Notes that a record that went by breaks a rule. Returns false if the rule does not run. */
    protected final boolean broken(String ruleId, int number, RecordType type, @Nullable String id, @Nullable String field, Map<String, String> arguments) {
        return brokenBy(ruleId, number, type, id, field, arguments) != null;
    }

    /** Notes that a record that went by breaks a rule. Returns what that does to it, {@code null} if the rule does not run. */
    protected final @Nullable Severity brokenBy(
            String ruleId, int number, RecordType type, @Nullable String id, @Nullable String field, Map<String, String> arguments) {
        Place place = run.places.at(number);
        return run.broken(run.rule(ruleId), number, type, id, field == null ? place : place.withField(field, 0),
                field == null ? null : RecordRules.field(type, field), arguments);
    }

    protected final Map<String, String> other(int number) {
        return Map.of("other", run.places.at(number).toString());
    }

    static int day(LocalDate date) {
        // A date beyond what an int of days can hold is millions of years away; where exactly makes no difference.
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE - 1, date.toEpochDay()));
    }

    static int day(Object date) {
        return day(date instanceof LocalDate local ? local : ModelCalendar.dayOf((OffsetDateTime) date));
    }

    /** The field that dates records of a type: the first required one. */
    static @Nullable RecordField dating(RecordType type) {
        for (RecordField field : type.fields()) {
            if (field.required() && (field.kind() == FieldKind.DATE || field.kind() == FieldKind.INSTANT)) {
                return field;
            }
        }
        return null;
    }

    /** What decides which of several records stays: the lowest. Day, then fingerprint of the content. */
    static long precedence(FieldValues values, @Nullable RecordField dating, Fingerprint fingerprint) {
        Object date = dating == null ? null : values.get(dating);
        long day = date == null ? 0 : day(date);
        return day << 32 | fingerprint.ofContent(values) >>> 32;
    }
}
