package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/**
 * The complete result of a validation run (Dutch: <i>validatierapport</i>). Immutable; safe for use by several threads.
 */
public final class ValidationReport {
    /** The key of lines that did not name their type. No record type has this key. */
    private static final String UNKNOWN_TYPE = "(unknown)";

    private final List<Finding> findings;
    private final List<Rule.Accounting> accounting;
    private final Map<RecordType, Counts> counts;
    private final Counts withoutType;
    private final Map<Rule.Severity, Long> foundBySeverity;
    private final Map<RecordType, Long> notAsked;
    private final Map<RecordType, Long> notUsed;
    private final List<Rule> ownRules;
    private final Map<String, Rule.Severity> changedSeverities;
    private final Verdicts verdicts;

    ValidationReport(List<Finding> findings, List<Rule.Accounting> accounting, Map<RecordType, Counts> counts, Counts withoutType,
            Map<Rule.Severity, Long> foundBySeverity, Map<RecordType, Long> notAsked, Map<RecordType, Long> notUsed, List<Rule> ownRules,
            Map<String, Rule.Severity> changedSeverities, Verdicts verdicts) {
        this.findings = List.copyOf(findings);
        this.accounting = List.copyOf(accounting);
        this.counts = unmodifiable(RecordType.class, counts);
        this.withoutType = withoutType;
        this.foundBySeverity = unmodifiable(Rule.Severity.class, foundBySeverity);
        this.notAsked = unmodifiable(RecordType.class, notAsked);
        this.notUsed = unmodifiable(RecordType.class, notUsed);
        this.ownRules = List.copyOf(ownRules);
        this.changedSeverities = changedSeverities;
        this.verdicts = verdicts;
    }

    private static <K extends Enum<K>, V> Map<K, V> unmodifiable(Class<K> keys, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /** The conclusion of a run. */
    public enum Conclusion {
        /**
         * Nothing was rejected, and every rule ran except those that run only on request. Fields may have been treated as missing, and
         * there may be warnings.
         */
        VALID,
        /**
         * Valid except for rules that the caller switched off and that had something to judge ({@link #rulesOff()}). Every other rule ran,
         * and nothing was rejected.
         */
        VALID_WITH_RULES_OFF,
        /** A record was rejected. */
        INVALID,
        /** Nothing was rejected by the rules that ran, but a rule crashed or was skipped because it lacked what it needs. */
        UNDETERMINED,
        /** Nothing was judged, because no record that is to be judged was read. Findings may say why, such as files with unknown names. */
        NOTHING_READ;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Conclusion of(String text) {
            return CodeText.constant(values(), text, "conclusion");
        }
    }

    /**
     * Returns the conclusion of the run.
     *
     * @return valid, valid but for rules that are off, invalid, undetermined, or nothing read
     */
    public Conclusion conclusion() {
        if (count(Rule.Severity.ERROR) > 0) {
            return Conclusion.INVALID;
        }
        if (total().read() == 0) {
            return Conclusion.NOTHING_READ;
        }
        List<String> off = rulesOff();
        long open = accounting.stream().filter(Rule.Accounting::leavesOpen).count();
        return open > off.size() ? Conclusion.UNDETERMINED : off.isEmpty() ? Conclusion.VALID : Conclusion.VALID_WITH_RULES_OFF;
    }

    /**
     * Returns whether the data are valid by the rules that the caller chose: something was read, nothing was rejected, and every rule ran
     * that the caller did not switch off. Warnings, fields that are treated as missing, and rules that run only on request do not matter.
     * {@link #rulesOff()} and {@link #changedSeverities()} return what the caller chose.
     *
     * @return true if the conclusion is VALID or VALID_WITH_RULES_OFF
     */
    public boolean isValid() {
        Conclusion conclusion = conclusion();
        return conclusion == Conclusion.VALID || conclusion == Conclusion.VALID_WITH_RULES_OFF;
    }

    /**
     * Returns the rules that the caller switched off and that had something to judge.
     *
     * @return their ids, in the order of {@link #accounting()}
     */
    public List<String> rulesOff() {
        return accounting.stream().filter(rule -> rule.status() == Rule.Accounting.Status.SWITCHED_OFF).map(Rule.Accounting::ruleId).toList();
    }

    /**
     * Returns the rules whose severity the caller changed.
     *
     * @return the severity in this run, by rule id, in order
     */
    public Map<String, Rule.Severity> changedSeverities() {
        return changedSeverities;
    }

    /**
     * Returns the rules of the application's own that took part.
     *
     * @return the rules in the order in which they were added
     */
    public List<Rule> ownRules() {
        return ownRules;
    }

    /**
     * {@return a rule of the run, of the library or of the application}
     *
     * @param ruleId the id
     * @throws IllegalArgumentException if the run had no rule with the id; the message names the nearest ids
     */
    public Rule rule(String ruleId) {
        return ownRules.stream().filter(own -> own.id().equals(ruleId)).findFirst()
                .orElseGet(() -> Rules.require(ruleId, ownRules.stream().map(Rule::id).toList()));
    }

    /**
     * {@return the number of findings of a severity, including those that are not kept}
     *
     * @param severity the severity
     */
    public long count(Rule.Severity severity) {
        return foundBySeverity.getOrDefault(severity, 0L);
    }

    /**
     * Returns the number of findings of a severity per hundred records read, including lines without a type. It may exceed 100, because a
     * record may have several findings. {@link FindingLimit} compares without rounding.
     *
     * @param severity the severity
     * @return the percentage, rounded half up to two decimals; empty if nothing was read
     */
    public Optional<BigDecimal> percentage(Rule.Severity severity) {
        long read = total().read();
        return read == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(count(severity)).movePointRight(2).divide(BigDecimal.valueOf(read), 2, RoundingMode.HALF_UP));
    }

    /**
     * Returns the number of records that were read and not judged because their type was not requested ({@link
     * ValidationOptions#withTypes}), including lines of these types that did not make a record. {@link #counts()} does not include them.
     *
     * @return the numbers by type, in order, of the types that were read
     */
    public Map<RecordType, Long> notAsked() {
        return notAsked;
    }

    /**
     * Returns the number of records that were read and not judged because the edition ({@link ValidationOptions#withCatalogue}) has no KPI
     * that their type feeds, including lines of these types that did not make a record. {@link #counts()} does not include them.
     *
     * @return the numbers by type, in order, of the types that were read
     */
    public Map<RecordType, Long> notUsed() {
        return notUsed;
    }

    /** {@return the findings in the order of the records, as many of each rule as the options keep} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the number of findings that were not kept; 0 unless a rule has more findings than the options keep} */
    public long findingsLeftOut() {
        return accounting.stream().mapToLong(Rule.Accounting::found).sum() - findings.size();
    }

    /**
     * Returns the number of findings of each rule.
     *
     * @return the numbers by rule id, in order, of the rules that have any
     */
    public Map<String, Long> findingsPerRule() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        accounting.stream().filter(rule -> rule.found() > 0).forEach(rule -> numbers.put(rule.ruleId(), rule.found()));
        return numbers;
    }

    /**
     * Returns the result of each rule.
     *
     * @return one account for every rule of {@link Rules#all()}, in order, followed by the {@linkplain #ownRules() rules of the
     *     application's own}
     */
    public List<Rule.Accounting> accounting() {
        return accounting;
    }

    /**
     * Returns the numbers of records of each type that were read, accepted and rejected.
     *
     * @return the counts of the types that were read and judged, in order
     */
    public Map<RecordType, Counts> counts() {
        return counts;
    }

    /** {@return the counts of lines that did not name their type} All of them are rejected. */
    public Counts withoutType() {
        return withoutType;
    }

    /** {@return the total numbers of records that were read, accepted and rejected, including those without a type} */
    public Counts total() {
        return counts.values().stream().reduce(withoutType, Counts::plus);
    }

    /** {@return the verdict on each record that was handed in} */
    public Verdicts verdicts() {
        return verdicts;
    }

    /**
     * {@return the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code report.json}} Jackson 2 and 3 and
     * any other library can write it as JSON. {@code notAsked}, {@code notUsed} and {@code changedSeverities} are left out if they are
     * empty.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Map<String, Counts> byType = new LinkedHashMap<>();
        counts.forEach((type, count) -> byType.put(type.key(), count));
        if (withoutType.read() > 0) {
            byType.put(UNKNOWN_TYPE, withoutType);
        }
        Tree tree = new Tree().text("conclusion", conclusion())
                .put("read", numbers(byType, Counts::read))
                .put("accepted", numbers(byType, Counts::accepted))
                .put("rejected", numbers(byType, Counts::rejected))
                .put("findingsPerRule", findingsPerRule())
                .put("findingsLeftOut", findingsLeftOut())
                .list("rulesNotRun", accounting.stream().filter(Rule.Accounting::leavesOpen).toList(), Rule.Accounting::toTree);
        choicesTree().forEach(tree::put);
        return tree.list("findings", findings, Finding::toTree).toMap();
    }

    /** Returns the effects of the caller's choices, if there are any: records not judged, and severities changed. */
    private Map<String, Object> choicesTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        putKnown(tree, "notAsked", texts(notAsked, RecordType::key, number -> number));
        putKnown(tree, "notUsed", texts(notUsed, RecordType::key, number -> number));
        putKnown(tree, "changedSeverities", texts(changedSeverities, rule -> rule, Rule.Severity::toString));
        return tree;
    }

    private static void putKnown(Map<String, Object> tree, String key, Map<String, Object> values) {
        if (!values.isEmpty()) {
            tree.put(key, values);
        }
    }

    private static <K, V> Map<String, Object> texts(Map<K, V> values, Function<K, String> key, Function<V, Object> value) {
        Map<String, Object> texts = new LinkedHashMap<>();
        values.forEach((each, of) -> texts.put(key.apply(each), value.apply(of)));
        return texts;
    }

    private static Map<String, Long> numbers(Map<String, Counts> counts, ToLongFunction<Counts> which) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        counts.forEach((type, count) -> numbers.put(type, which.applyAsLong(count)));
        return numbers;
    }

    /** Returns the conclusion, the rules that are off, and the counts in English, on one line. */
    @Override
    public String toString() {
        Counts total = total();
        return conclusion() + (rulesOff().isEmpty() ? "" : " " + rulesOff()) + ": " + total.read() + " records read, " + total.accepted()
                + " accepted, " + total.rejected() + " rejected; findings "
                + findingsPerRule();
    }

    /**
     * The numbers of records that were read, accepted and rejected. The number read is always the sum of the other two.
     *
     * @param read records read
     * @param accepted records accepted, including those with a field that is treated as missing
     * @param rejected records rejected
     */
    public record Counts(long read, long accepted, long rejected) {
        static final Counts NONE = new Counts(0, 0, 0);

        /**
         * Creates counts.
         *
         * @throws IllegalArgumentException if a count is negative, or the counts do not add up
         */
        public Counts {
            if (accepted < 0 || rejected < 0 || read != accepted + rejected) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "%d records read are not %d accepted and %d rejected; the two must add up.", read, accepted, rejected));
            }
        }

        /**
         * {@return the sum of two counts}
         *
         * @param other the other count
         */
        public Counts plus(Counts other) {
            return new Counts(read + other.read, accepted + other.accepted, rejected + other.rejected);
        }
    }

    /**
     * The verdict on each record that was handed to a {@link RegistrationValidator} (Dutch: <i>oordeel per record</i>), by its number: 0
     * for the first record handed in, then 1, and so on. Applied to the records, kept or read again in the same order, it gives what
     * calculators may count.
     *
     * <p>Memory: one bit for each record up to the last rejected one, and one up to the last that was not judged. Immutable once the report
     * is made; safe for use by several threads.
     */
    public static final class Verdicts {
        private final BitSet rejected = new BitSet();
        /** Records that were not judged. */
        private final BitSet leftOut = new BitSet();
        private final Map<RecordField, BitSet> missing = new LinkedHashMap<>();
        private int size;

        Verdicts() {}

        /** Rejects a record. Returns false if it was rejected before. */
        boolean reject(int number) {
            boolean first = !rejected.get(number);
            rejected.set(number);
            return first;
        }

        /** Returns whether a record has been rejected so far. */
        boolean rejects(int number) {
            return rejected.get(number);
        }

        void leaveOut(int number) {
            leftOut.set(number);
        }

        void treatAsMissing(int number, RecordField field) {
            missing.computeIfAbsent(field, key -> new BitSet()).set(number);
        }

        void size(int records) {
            size = records;
        }

        /**
         * Returns the number of records that were handed in.
         *
         * @return the number of verdicts
         */
        public long size() {
            return size;
        }

        /**
         * Returns whether a record is rejected.
         *
         * @param number the record's number, from 0
         * @return true if a rule rejects it, so that it counts nowhere
         * @throws IndexOutOfBoundsException if no record has the number
         */
        public boolean isRejected(long number) {
            return rejected.get(checked(number));
        }

        /**
         * Returns whether a record was not judged, because its type was not requested or the edition does not use it.
         *
         * @param number the record's number, from 0
         * @return true if there is no verdict on it, and it counts nowhere
         * @throws IndexOutOfBoundsException if no record has the number
         */
        public boolean isNotJudged(long number) {
            return leftOut.get(checked(number));
        }

        /**
         * {@return the names of the fields of a record that are treated as missing; empty for most records}
         *
         * @param number the record's number, from 0
         * @throws IndexOutOfBoundsException if no record has the number
         */
        public Set<String> missingFields(long number) {
            int index = checked(number);
            Set<String> names = new TreeSet<>();
            missing.forEach((field, numbers) -> {
                if (numbers.get(index)) {
                    names.add(field.name());
                }
            });
            return names;
        }

        /**
         * Returns what remains of a record: the record itself, or one without the fields that are treated as missing.
         *
         * @param number the record's number, from 0
         * @param record the record that was handed in with that number
         * @return what calculators may count; empty if the record is rejected or was not judged
         * @throws IndexOutOfBoundsException if no record has the number
         * @throws IllegalArgumentException if the record that was handed in has another type
         */
        public Optional<RegistrationRecord> apply(long number, RegistrationRecord record) {
            int index = checked(number);
            if (rejected.get(index) || leftOut.get(index)) {
                return Optional.empty();
            }
            FieldValues values = null;
            for (Map.Entry<RecordField, BitSet> entry : missing.entrySet()) {
                if (entry.getValue().get(index)) {
                    values = values == null ? FieldValues.of(record) : values;
                    values.set(entry.getKey(), null);
                }
            }
            return Optional.of(values == null ? record : record.type().create(values));
        }

        /**
         * Returns whether all of the given records are accepted with every field that they were handed in with.
         *
         * @param numbers the numbers of the records, from 0
         * @return false if one of them is rejected, was not judged, or has a field that is treated as missing
         */
        public boolean leaveUnchanged(BitSet numbers) {
            return !rejected.intersects(numbers) && !leftOut.intersects(numbers) && missing.values().stream().noneMatch(numbers::intersects);
        }

        private int checked(long number) {
            if (number < 0 || number >= size) {
                throw new IndexOutOfBoundsException(String.format(Locale.ROOT,
                        "There is no record %d: %d were handed in, numbered from 0.", number, size));
            }
            return (int) number;
        }
    }
}
