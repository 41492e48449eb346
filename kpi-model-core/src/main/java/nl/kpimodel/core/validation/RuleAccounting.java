package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;

/**
 * What became of one rule in a run (Dutch: <i>verantwoording per regel</i>): a rule that finds nothing has only told something if it ran.
 *
 * @param ruleId the rule, of the library or of the application's own
 * @param status whether it ran
 * @param reason why it was skipped, switched off or not requested, or where it crashed, in English; empty if it ran
 * @param examined how many records it judged; for the rules of reading and the invariants of records, which judge before there is a record, how
 *     many times they were broken
 * @param found how many findings it made
 */
public record RuleAccounting(String ruleId, Status status, Optional<String> reason, long examined, long found) {
    /** Whether a rule ran. */
    public enum Status {
        /** It judged everything that it is for; that may be nothing. */
        RAN,
        /** There was something to judge, and the rule was not given what it needs. */
        SKIPPED,
        /** There was something to judge, and the rule was switched off by choice ({@link ValidationOptions#withoutRules}). */
        SWITCHED_OFF,
        /**
         * There was something to judge, and the rule judges only on request, which was not made: the rules on far dates need an as-of date. The
         * conclusion of the run does not depend on it.
         */
        NOT_REQUESTED,
        /** It failed by a mistake, of the library or of the application whose own rule it is, and judged no further. */
        CRASHED;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Status of(String text) {
            return CodeText.constant(values(), text, "status of a rule");
        }
    }

    /** Creates an account. */
    public RuleAccounting {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Why the rule did not run, or where it crashed.
     *
     * @param language the language; the place of a crash is the same in both
     * @return the reason, empty if the rule ran
     */
    public Optional<String> reason(Language language) {
        return reason.map(english -> RuleTable.reasonInEnglish(english).map(text -> text.in(language)).orElse(english));
    }

    /**
     * Whether the run leaves open what the rule would have found: it was skipped, switched off, or crashed.
     *
     * @return false if the rule ran, or runs on request only and was not requested
     */
    public boolean leavesOpen() {
        return status == Status.SKIPPED || status == Status.SWITCHED_OFF || status == Status.CRASHED;
    }

    /**
     * The tree form: {@code rule}, {@code status}, {@code reason} where there is one, {@code examined} and {@code found}. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("rule", ruleId).text("status", status).known("reason", reason).put("examined", examined).put("found", found).toMap();
    }
}
