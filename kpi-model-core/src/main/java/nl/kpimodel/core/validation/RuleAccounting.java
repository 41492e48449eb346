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
 * The result of one rule in a run (Dutch: <i>verantwoording per regel</i>). That a rule has no findings means something only if it ran.
 *
 * @param ruleId the rule, of the library or of the application
 * @param status whether it ran
 * @param reason why it was skipped, switched off or not requested, or where it crashed, in English; empty if it ran
 * @param examined the number of records that it judged. For the rules of reading and the invariants of records, which judge before
 *     there is a record, the number of times that they were broken
 * @param found the number of its findings
 */
public record RuleAccounting(String ruleId, Status status, Optional<String> reason, long examined, long found) {
    /** Whether a rule ran. */
    public enum Status {
        /** The rule judged everything within its scope, which may be nothing. */
        RAN,
        /** There was something to judge, but the rule was not given what it needs. */
        SKIPPED,
        /** There was something to judge, but the caller switched the rule off ({@link ValidationOptions#withoutRules}). */
        SWITCHED_OFF,
        /**
         * There was something to judge, but the rule runs only on request and was not requested: the rules on far dates need an as-of date.
         * This does not affect the conclusion of the run.
         */
        NOT_REQUESTED,
        /** The rule failed by a mistake, of the library or of the application, and stopped judging. */
        CRASHED;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
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
     * Returns why the rule did not run, or where it crashed.
     *
     * @param language the language; the place of a crash is the same in both
     * @return the reason; empty if the rule ran
     */
    public Optional<String> reason(Language language) {
        return reason.map(english -> RuleTable.reasonInEnglish(english).map(text -> text.in(language)).orElse(english));
    }

    /**
     * Returns whether it is unknown what the rule would have found, because it was skipped, switched off, or crashed.
     *
     * @return false if the rule ran, or was not requested
     */
    public boolean leavesOpen() {
        return status == Status.SKIPPED || status == Status.SWITCHED_OFF || status == Status.CRASHED;
    }

    /**
     * Returns the tree form: {@code rule}, {@code status}, {@code reason} if there is one, {@code examined} and {@code found}. Jackson 2
     * and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("rule", ruleId).text("status", status).known("reason", reason).put("examined", examined).put("found", found).toMap();
    }
}
