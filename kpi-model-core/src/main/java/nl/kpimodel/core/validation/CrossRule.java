package nl.kpimodel.core.validation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.ModelCalendar;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The base of the rules that judge records together. They receive the sound records one by one, in any order. They
 * may report a breach at once or at the end; the result does not depend on the order.
 *
 * <p>If one of several records may stay, it is the one with the earliest date. On the same day it is the one whose content has the lowest
 * fingerprint. This choice has no meaning, so it favours nothing, and it is the same for any order of lines and files. Of records with the
 * same content the first one stays, which affects no outcome.
 */
abstract class CrossRule {
    protected final ValidationRun run;
    private final List<ValidationRun.RuleState> states;
    private final @Nullable CrossRule basis;
    private boolean crashed;

    CrossRule(ValidationRun run, String... ruleIds) {
        this(run, null, ruleIds);
    }

    /** Creates a rule that depends on another one. If that one crashes, this rule has no meaning. */
    CrossRule(ValidationRun run, @Nullable CrossRule basis, String... ruleIds) {
        this.run = run;
        this.basis = basis;
        this.states = Stream.of(ruleIds).map(run::rule).toList();
    }

    /** Returns the states of the rules judged here. */
    final List<ValidationRun.RuleState> states() {
        return states;
    }

    /** Returns whether any of the rules judged here is switched on. */
    final boolean isSwitchedOn() {
        return states.stream().anyMatch(state -> state.notRun == null);
    }

    /** Returns whether the rule can still judge. */
    final boolean runs() {
        return !crashed && (basis == null || basis.runs());
    }

    /** Stops judging after a crash. */
    final void crash(RuntimeException mistake, String where) {
        crashed = true;
        states.forEach(state -> state.crash(mistake, where));
    }

    /** Returns the types of the records that the rule judges. */
    abstract Set<RecordType> types();

    /** Returns the rule that this one depends on, or {@code null} if absent. */
    final @Nullable CrossRule basis() {
        return basis;
    }

    /**
     * Receives a record that is sound by itself. Rules for several types read the type and the strata from the values, because the
     * just-in-time compiler would compile calls of the record's own methods again for each type that follows.
     */
    abstract void accept(RegistrationRecord record, FieldValues values, int number);

    /** Reports what is broken, after the last record. */
    abstract void finish();

    /** Notes that an earlier record breaks a rule. Returns false if the rule does not run. */
    protected final boolean broken(String ruleId, int number, RecordType type, @Nullable String id, @Nullable String field, Map<String, String> arguments) {
        return brokenBy(ruleId, number, type, id, field, arguments) != null;
    }

    /** Notes that an earlier record breaks a rule. Returns the resulting severity; {@code null} if the rule does not run. */
    protected final @Nullable Severity brokenBy(
            String ruleId, int number, RecordType type, @Nullable String id, @Nullable String field, Map<String, String> arguments) {
        Finding.Place place = run.places.at(number);
        return run.broken(run.rule(ruleId), number, type, id, field == null ? place : place.withField(field, 0),
                field == null ? null : RecordRules.field(type, field), arguments);
    }

    protected final Map<String, String> other(int number) {
        return Map.of("other", run.places.at(number).toString());
    }

    static int day(LocalDate date) {
        // A date whose days do not fit in an int is millions of years away, so its exact value does not matter.
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE - 1, date.toEpochDay()));
    }

    static int day(Object date) {
        return day(date instanceof LocalDate local ? local : ModelCalendar.dayOf((OffsetDateTime) date));
    }

    /** Returns the field that dates records of a type: the first required date. */
    static @Nullable RecordField dating(RecordType type) {
        for (RecordField field : type.fields()) {
            if (field.required() && (field.kind() == RecordField.Kind.DATE || field.kind() == RecordField.Kind.INSTANT)) {
                return field;
            }
        }
        return null;
    }

    /**
     * Returns the number by which one of several records stays: the lowest one. It consists of the day and the fingerprint of the content.
     */
    static long precedence(FieldValues values, @Nullable RecordField dating, Fingerprint fingerprint) {
        Object date = dating == null ? null : values.get(dating);
        long day = date == null ? 0 : day(date);
        return day << 32 | fingerprint.ofContent(values) >>> 32;
    }
}
