package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordType;

/**
 * The complete result of a validation run (Dutch: <i>validatierapport</i>). Immutable; safe for use by several threads.
 */
public final class ValidationReport {
    /** The key of lines that did not name their type. No record type has this key. */
    private static final String UNKNOWN_TYPE = "(unknown)";

    private final List<Finding> findings;
    private final List<RuleAccounting> accounting;
    private final Map<RecordType, RecordCounts> counts;
    private final RecordCounts withoutType;
    private final Map<Severity, Long> foundBySeverity;
    private final Map<RecordType, Long> notAsked;
    private final Map<RecordType, Long> notUsed;
    private final List<Rule> ownRules;
    private final Map<String, Severity> changedSeverities;
    private final Verdicts verdicts;

    ValidationReport(List<Finding> findings, List<RuleAccounting> accounting, Map<RecordType, RecordCounts> counts, RecordCounts withoutType,
            Map<Severity, Long> foundBySeverity, Map<RecordType, Long> notAsked, Map<RecordType, Long> notUsed, List<Rule> ownRules,
            Map<String, Severity> changedSeverities, Verdicts verdicts) {
        this.findings = List.copyOf(findings);
        this.accounting = List.copyOf(accounting);
        this.counts = unmodifiable(RecordType.class, counts);
        this.withoutType = withoutType;
        this.foundBySeverity = unmodifiable(Severity.class, foundBySeverity);
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
        if (count(Severity.ERROR) > 0) {
            return Conclusion.INVALID;
        }
        if (total().read() == 0) {
            return Conclusion.NOTHING_READ;
        }
        List<String> off = rulesOff();
        long open = accounting.stream().filter(RuleAccounting::leavesOpen).count();
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
        return accounting.stream().filter(rule -> rule.status() == RuleAccounting.Status.SWITCHED_OFF).map(RuleAccounting::ruleId).toList();
    }

    /**
     * Returns the rules whose severity the caller changed.
     *
     * @return the severity in this run, by rule id, in order
     */
    public Map<String, Severity> changedSeverities() {
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
     * Returns a rule of the run, of the library or of the application.
     *
     * @param ruleId the id
     * @return the rule
     * @throws IllegalArgumentException if the run had no rule with the id; the message names the nearest ids
     */
    public Rule rule(String ruleId) {
        return ownRules.stream().filter(own -> own.id().equals(ruleId)).findFirst()
                .orElseGet(() -> Rules.require(ruleId, ownRules.stream().map(Rule::id).toList()));
    }

    /**
     * Returns the number of findings of a severity, including those that are not kept.
     *
     * @param severity the severity
     * @return the number
     */
    public long count(Severity severity) {
        return foundBySeverity.getOrDefault(severity, 0L);
    }

    /**
     * Returns the number of findings of a severity per hundred records read, including lines without a type. It may exceed 100, because a
     * record may have several findings. {@link FindingLimit} compares without rounding.
     *
     * @param severity the severity
     * @return the percentage, rounded half up to two decimals; empty if nothing was read
     */
    public Optional<BigDecimal> percentage(Severity severity) {
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

    /**
     * Returns the findings in the order of the records, as many of each rule as the options keep.
     *
     * @return the findings
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns the number of findings that were not kept.
     *
     * @return the number; 0 unless a rule has more findings than the options keep
     */
    public long findingsLeftOut() {
        return accounting.stream().mapToLong(RuleAccounting::found).sum() - findings.size();
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
    public List<RuleAccounting> accounting() {
        return accounting;
    }

    /**
     * Returns the numbers of records of each type that were read, accepted and rejected.
     *
     * @return the counts of the types that were read and judged, in order
     */
    public Map<RecordType, RecordCounts> counts() {
        return counts;
    }

    /**
     * Returns the counts of lines that did not name their type. All of them are rejected.
     *
     * @return the counts
     */
    public RecordCounts withoutType() {
        return withoutType;
    }

    /**
     * Returns the total numbers of records that were read, accepted and rejected, including those without a type.
     *
     * @return the counts
     */
    public RecordCounts total() {
        return counts.values().stream().reduce(withoutType, RecordCounts::plus);
    }

    /**
     * Returns the verdict on each record that was handed in.
     *
     * @return the verdicts
     */
    public Verdicts verdicts() {
        return verdicts;
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code report.json}. Jackson 2 and 3 and
     * any other library can write it as JSON. {@code notAsked}, {@code notUsed} and {@code changedSeverities} are left out if they are
     * empty.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Map<String, RecordCounts> byType = new LinkedHashMap<>();
        counts.forEach((type, count) -> byType.put(type.key(), count));
        if (withoutType.read() > 0) {
            byType.put(UNKNOWN_TYPE, withoutType);
        }
        Tree tree = new Tree().text("conclusion", conclusion())
                .put("read", numbers(byType, RecordCounts::read))
                .put("accepted", numbers(byType, RecordCounts::accepted))
                .put("rejected", numbers(byType, RecordCounts::rejected))
                .put("findingsPerRule", findingsPerRule())
                .put("findingsLeftOut", findingsLeftOut())
                .list("rulesNotRun", accounting.stream().filter(RuleAccounting::leavesOpen).toList(), RuleAccounting::toTree);
        choicesTree().forEach(tree::put);
        return tree.list("findings", findings, Finding::toTree).toMap();
    }

    /** Returns the effects of the caller's choices, if there are any: records not judged, and severities changed. */
    private Map<String, Object> choicesTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        putKnown(tree, "notAsked", texts(notAsked, RecordType::key, number -> number));
        putKnown(tree, "notUsed", texts(notUsed, RecordType::key, number -> number));
        putKnown(tree, "changedSeverities", texts(changedSeverities, rule -> rule, Severity::toString));
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

    private static Map<String, Long> numbers(Map<String, RecordCounts> counts, ToLongFunction<RecordCounts> which) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        counts.forEach((type, count) -> numbers.put(type, which.applyAsLong(count)));
        return numbers;
    }

    /** Returns the conclusion, the rules that are off, and the counts in English, on one line. */
    @Override
    public String toString() {
        RecordCounts total = total();
        return conclusion() + (rulesOff().isEmpty() ? "" : " " + rulesOff()) + ": " + total.read() + " records read, " + total.accepted() + " accepted, " + total.rejected() + " rejected; findings "
                + findingsPerRule();
    }
}
