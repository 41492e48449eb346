package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordType;

/**
 * Everything that a run of validation tells, at once (Dutch: <i>validatierapport</i>). Immutable; safe for use by several threads.
 */
public final class ValidationReport {
    /** Stands for the type of lines that did not name it; no record type has this key. */
    private static final String UNKNOWN_TYPE = "(unknown)";

    private final List<Finding> findings;
    private final List<RuleAccounting> accounting;
    private final Map<RecordType, RecordCounts> counts;
    private final RecordCounts withoutType;
    private final long errors;
    private final Verdicts verdicts;

    ValidationReport(List<Finding> findings, List<RuleAccounting> accounting, Map<RecordType, RecordCounts> counts, RecordCounts withoutType,
            long errors, Verdicts verdicts) {
        this.findings = List.copyOf(findings);
        this.accounting = List.copyOf(accounting);
        this.counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        this.withoutType = withoutType;
        this.errors = errors;
        this.verdicts = verdicts;
    }

    /** What a run comes to. */
    public enum Conclusion {
        /** Every rule ran that was not left to request, and nothing was rejected. Fields may have been treated as missing, and there may be warnings. */
        VALID,
        /** Something was rejected. */
        INVALID,
        /** Nothing was rejected by the rules that ran, and a rule {@linkplain RuleAccounting#leavesOpen() leaves something open}. */
        UNDETERMINED,
        /** No record was read, so that there was nothing to judge. Findings may say why, such as files whose names are not known. */
        NOTHING_READ;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Conclusion of(String text) {
            return CodeText.constant(values(), text, "conclusion");
        }
    }

    /**
     * What the run comes to.
     *
     * @return valid, invalid, undetermined, or nothing read
     */
    public Conclusion conclusion() {
        if (errors > 0) {
            return Conclusion.INVALID;
        }
        if (total().read() == 0) {
            return Conclusion.NOTHING_READ;
        }
        return accounting.stream().noneMatch(RuleAccounting::leavesOpen) ? Conclusion.VALID : Conclusion.UNDETERMINED;
    }

    /**
     * The findings in the order of the records, as many of each rule as the options keep.
     *
     * @return the findings
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * How many findings were made and not kept.
     *
     * @return the number, 0 unless a rule has more findings than the options keep
     */
    public long findingsLeftOut() {
        return accounting.stream().mapToLong(RuleAccounting::found).sum() - findings.size();
    }

    /**
     * How many findings each rule made.
     *
     * @return the numbers by rule id, in order, of the rules that made any
     */
    public Map<String, Long> findingsPerRule() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        accounting.stream().filter(rule -> rule.found() > 0).forEach(rule -> numbers.put(rule.ruleId(), rule.found()));
        return numbers;
    }

    /**
     * What became of each rule.
     *
     * @return one account for every rule of {@link Rules#all()}, in order
     */
    public List<RuleAccounting> accounting() {
        return accounting;
    }

    /**
     * How many records of each type were read, accepted and rejected.
     *
     * @return the counts of the types that were read, in order
     */
    public Map<RecordType, RecordCounts> counts() {
        return counts;
    }

    /**
     * Lines that did not even tell their type. All of them are rejected.
     *
     * @return the counts
     */
    public RecordCounts withoutType() {
        return withoutType;
    }

    /**
     * How many records were read, accepted and rejected, those without a type among them.
     *
     * @return the counts
     */
    public RecordCounts total() {
        return counts.values().stream().reduce(withoutType, RecordCounts::plus);
    }

    /**
     * What became of each record that was handed in.
     *
     * @return the verdicts
     */
    public Verdicts verdicts() {
        return verdicts;
    }

    /**
     * The tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code report.json}. Jackson 2 and 3 write it as JSON; so can
     * any other library.
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
        return new Tree().text("conclusion", conclusion())
                .put("read", numbers(byType, RecordCounts::read))
                .put("accepted", numbers(byType, RecordCounts::accepted))
                .put("rejected", numbers(byType, RecordCounts::rejected))
                .put("findingsPerRule", findingsPerRule())
                .put("findingsLeftOut", findingsLeftOut())
                .list("rulesNotRun", accounting.stream().filter(RuleAccounting::leavesOpen).toList(), RuleAccounting::toTree)
                .list("findings", findings, Finding::toTree)
                .toMap();
    }

    private static Map<String, Long> numbers(Map<String, RecordCounts> counts, ToLongFunction<RecordCounts> which) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        counts.forEach((type, count) -> numbers.put(type, which.applyAsLong(count)));
        return numbers;
    }

    /** Returns the conclusion and the counts in English, on one line. */
    @Override
    public String toString() {
        RecordCounts total = total();
        return conclusion() + ": " + total.read() + " records read, " + total.accepted() + " accepted, " + total.rejected() + " rejected; findings "
                + findingsPerRule();
    }
}
