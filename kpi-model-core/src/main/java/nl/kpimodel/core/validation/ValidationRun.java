package nl.kpimodel.core.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.Rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one validation run: the places of records, the findings, and the results of each record and each rule. Not safe for use by
 * several threads.
 */
final class ValidationRun {
    final ValidationOptions options;
    private final UnaryOperator<Finding> naming;
    final PlaceLog places = new PlaceLog();
    private final PlaceLog unreadPlaces = new PlaceLog();
    /** The column of each value in {@link #unreadPlaces}, because a {@link PlaceLog} holds lines only. */
    private char[] unreadColumns = new char[16];
    private final List<RuleState> byNumber = new ArrayList<>();
    final ValidationReport.Verdicts verdicts = new ValidationReport.Verdicts();

    private final Map<String, RuleState> rules = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final long[] read = new long[RecordType.values().length];
    private final long[] rejected = new long[RecordType.values().length];
    /** What happens to the records of each type. */
    private final ValidationOptions.Judging[] judging;
    /** The number of records of each type that were read and not judged. */
    private final long[] notJudged = new long[RecordType.values().length];
    /** The rules of the application's own that rejected records late: when others may already have referred to them. By number of the record. */
    private final Map<Integer, Integer> rejectedLate = new HashMap<>();
    private final long[] foundBySeverity = new long[Rule.Severity.values().length];
    private long readWithoutType;
    private int records;
    /** Whether a later record may change the verdict on the current record. */
    private boolean open;
    /** An exception thrown by the caller's listener or predicate. */
    private @Nullable RuntimeException ofCaller;
    private @Nullable Strata lastStrata;
    private int hashOfLastStrata;

    ValidationRun(ValidationOptions options) {
        this(options, finding -> finding);
    }

    /** Creates a run whose findings are reported in other names. */
    ValidationRun(ValidationOptions options, UnaryOperator<Finding> naming) {
        this.options = options;
        this.naming = naming;
        this.judging = Arrays.stream(RecordType.values()).map(options::judging).toArray(ValidationOptions.Judging[]::new);
        Rules.all().forEach(rule -> add(rule, false));
        options.ownRules().forEach(own -> add(own.rule(), true));
    }

    private void add(Rule rule, boolean own) {
        RuleState state = new RuleState(rule, own, byNumber.size(), options.severities().get(rule.id()), options.withoutRules().contains(rule.id()));
        rules.put(rule.id(), state);
        byNumber.add(state);
    }

    /** Returns whether records of a type are judged. */
    boolean covers(RecordType type) {
        return judging[type.ordinal()] == ValidationOptions.Judging.JUDGED;
    }

    /** A finding with the number of its record, so that late findings are reported in the right order. */
    private record Found(int number, Finding finding) {}

    /** Why a rule does not run, or stopped running. */
    record NotRun(Rule.Accounting.Status status, String reason) {
        /** Returns a reason by its key in the list of rules. */
        static NotRun of(Rule.Accounting.Status status, String key) {
            return new NotRun(status, RuleTable.reason(key).english());
        }
    }

    /** The state of one rule in the run. */
    static final class RuleState {
        final Rule rule;
        /** The number of the rule in the order of the ids. Those of the application follow those of the library. */
        final int number;
        /** Whether it is a rule of the application, or one whose severity the application changed. */
        private final boolean chosen;
        private final Rule.Severity severity;
        private final Rule.Severity severityWhereUnknown;
        long examined;
        long found;
        @Nullable NotRun notRun;

        RuleState(Rule rule, boolean own, int number, @Nullable Severity changed, boolean switchedOff) {
            this.rule = rule;
            this.number = number;
            this.chosen = own || changed != null;
            this.severity = changed == null ? rule.severity() : changed;
            this.severityWhereUnknown = changed == null ? rule.severityWhereUnknown() : changed;
            this.notRun = switchedOff ? NotRun.of(Rule.Accounting.Status.SWITCHED_OFF, "off") : null;
        }

        /** Returns the effect of the broken rule, in a field or on the record as a whole. */
        Rule.Severity severityIn(@Nullable RecordField field) {
            if (!chosen) {
                return field == null ? severity : rule.severityIn(field);
            }
            boolean mayBeLeftOut = field != null && field.mayBeLeftOut();
            Rule.Severity asked = mayBeLeftOut ? severityWhereUnknown : severity;
            return asked == Rule.Severity.FIELD && !mayBeLeftOut ? Rule.Severity.ERROR : asked;
        }

        /** Returns whether the broken rule may reject a record. */
        boolean mayReject() {
            return notRun == null && (severity != Rule.Severity.WARNING || severityWhereUnknown == Rule.Severity.ERROR);
        }

        boolean runs() {
            return notRun == null;
        }

        void crash(RuntimeException mistake, String where) {
            // Without the message of other exceptions, which may contain a value.
            notRun = new NotRun(Rule.Accounting.Status.CRASHED,
                    mistake instanceof OwnRuleException ? "at " + where + ": " + mistake.getMessage() : mistake.getClass().getName() + " at " + where);
        }

        /** Returns whether the rule does not run for a reason other than a crash. */
        boolean isLeftOut() {
            return notRun != null && notRun.status != Rule.Accounting.Status.CRASHED;
        }

        Rule.Accounting accounting() {
            if (notRun == null || isLeftOut() && examined == 0) {
                return new Rule.Accounting(rule.id(), Rule.Accounting.Status.RAN, Optional.empty(), examined, found);
            }
            return new Rule.Accounting(rule.id(), notRun.status, Optional.of(notRun.reason), isLeftOut() ? 0 : examined, found);
        }
    }

    RuleState rule(String id) {
        RuleState state = rules.get(id);
        if (state == null) {
            throw new IllegalArgumentException("This run has no rule " + DisplayText.value(id) + "; a rule of your own is added by ValidationOptions.withRule.");
        }
        return state;
    }

    String ruleId(int number) {
        return byNumber.get(number).rule.id();
    }

    /** Notes the place of values that did not make a record. Returns a number for {@link #place}. */
    int addUnreadPlace(Finding.Place place) {
        if (unreadPlaces.size() == unreadColumns.length) {
            unreadColumns = Arrays.copyOf(unreadColumns, 2 * unreadColumns.length);
        }
        unreadColumns[unreadPlaces.size()] = (char) Math.min(place.column(), Character.MAX_VALUE);
        unreadPlaces.add(place.file(), place.sheet(), place.line());
        return -unreadPlaces.size();
    }

    /** Returns the place of a record by its number, or that of other values by the result of {@link #addUnreadPlace}. */
    Finding.Place place(int number) {
        if (number >= 0) {
            return places.at(number);
        }
        Finding.Place line = unreadPlaces.at(-number - 1);
        return new Finding.Place(line.file(), line.sheet(), line.line(), unreadColumns[-number - 1], Optional.empty());
    }

    /** Returns the hash code of strata, computed once for all rules that look them up. */
    @SuppressWarnings("ReferenceEquality") // equal strata that are another object are only read again
    int hash(Strata strata) {
        if (strata != lastStrata) {
            lastStrata = strata;
            hashOfLastStrata = strata.hashCode();
        }
        return hashOfLastStrata;
    }

    /** Returns the number of records that have a number. */
    int size() {
        return records;
    }

    /** Notes that the end decides on the current record. */
    void leaveOpen() {
        open = true;
    }

    /** Returns whether the end decides on the record judged last. */
    boolean isOpen() {
        return open;
    }

    /** Numbers the next record. A record that is not judged is left out from the start. */
    int add(RecordType type, String file, Optional<String> sheet, long line) {
        if (records == Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("One run judges at most " + records + " records; divide them over runs, by organisation.");
        }
        places.add(file, sheet, line);
        open = false;
        if (covers(type)) {
            read[type.ordinal()]++;
        } else {
            notJudged[type.ordinal()]++;
            verdicts.leaveOut(records);
        }
        return records++;
    }

    /** Counts values that were rejected before they made a record. */
    void rejectUnread(@Nullable RecordType type) {
        if (type == null) {
            readWithoutType++;
        } else if (!covers(type)) {
            notJudged[type.ordinal()]++;
        } else {
            read[type.ordinal()]++;
            rejected[type.ordinal()]++;
        }
    }

    /** Notes a finding from elsewhere, such as from the reader. */
    void report(Finding finding) {
        RuleState state = rule(finding.ruleId());
        if (finding.type().isPresent() && !covers(finding.type().get())) {
            return;
        }
        state.examined++;
        if (count(state, finding.severity())) {
            note(state, finding, records);
        }
    }

    /** Notes that a record breaks a rule. Returns the effect on it; {@code null} if the rule does not run. */
    @Nullable Severity broken(RuleState state, int number, RecordType type, @Nullable String id, Finding.Place place, @Nullable RecordField field,
            Map<String, String> arguments) {
        if (!state.runs() || !covers(type)) {
            return null;
        }
        Rule.Severity severity = state.severityIn(field);
        if (count(state, severity)) {
            note(state, new Finding(state.rule, severity, place, Optional.of(type), Optional.ofNullable(id), arguments), number);
        }
        if (severity == Rule.Severity.ERROR && verdicts.reject(number)) {
            rejected[type.ordinal()]++;
        } else if (severity == Rule.Severity.FIELD && field != null) {
            verdicts.treatAsMissing(number, field);
            leaveOpen();
        }
        return severity;
    }

    /** Counts a finding. Returns whether anyone will see it: if a file is wrong in every row, most of its findings are only counted. */
    private boolean count(RuleState state, Rule.Severity severity) {
        state.found++;
        foundBySeverity[severity.ordinal()]++;
        return state.found <= options.findingsKept() || options.hasListener();
    }

    private void note(RuleState state, Finding made, int number) {
        Finding finding = naming.apply(made);
        if (state.found <= options.findingsKept()) {
            found.add(new Found(number, finding));
        }
        try {
            options.listener().accept(finding);
        } catch (RuntimeException own) {
            ofCaller = own;
            throw own;
        }
    }

    /** Returns whether the caller knows a record of a type outside the input. */
    boolean isElsewhere(RecordType type, String organisation, String id) {
        try {
            return options.isElsewhere(type, organisation, id);
        } catch (RuntimeException own) {
            ofCaller = own;
            throw own;
        }
    }

    /** Notes that a rule rejects a record that others refer to, after it was handed in. */
    void rejectLate(int record, RuleState state) {
        rejectedLate.putIfAbsent(record, state.number);
    }

    /** Returns the number of the rule that rejected a record late; {@code null} if none did. */
    @Nullable Integer lateRejectionOf(int record) {
        return rejectedLate.get(record);
    }

    /**
     * Passes an exception of the caller's listener or predicate, or an interruption, on to the caller. It does not count as a crash of a
     * rule.
     */
    void rethrow(RuntimeException met) {
        if (met == ofCaller || met instanceof CancellationException) {
            throw met;
        }
    }

    boolean showsValues() {
        return options.values() == ValidationOptions.ValuesInFindings.SHOWN;
    }

    ValidationReport report() {
        verdicts.size(records);
        found.sort(Comparator.comparingInt(Found::number));
        Map<RecordType, ValidationReport.Counts> counts = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            long all = read[type.ordinal()];
            if (all > 0) {
                counts.put(type, new ValidationReport.Counts(all, all - rejected[type.ordinal()], rejected[type.ordinal()]));
            }
        }
        Map<Rule.Severity, Long> severities = new EnumMap<>(Rule.Severity.class);
        for (Rule.Severity severity : Rule.Severity.values()) {
            severities.put(severity, foundBySeverity[severity.ordinal()]);
        }
        return new ValidationReport(
                found.stream().map(Found::finding).toList(),
                rules.values().stream().map(RuleState::accounting).toList(),
                counts,
                new ValidationReport.Counts(readWithoutType, 0, readWithoutType),
                severities,
                notJudged(ValidationOptions.Judging.NOT_ASKED),
                notJudged(ValidationOptions.Judging.NOT_USED),
                options.ownRules().stream().map(OwnRule::rule).toList(),
                options.severities(),
                verdicts);
    }

    private Map<RecordType, Long> notJudged(ValidationOptions.Judging why) {
        Map<RecordType, Long> numbers = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            if (judging[type.ordinal()] == why && notJudged[type.ordinal()] > 0) {
                numbers.put(type, notJudged[type.ordinal()]);
            }
        }
        return numbers;
    }
}
