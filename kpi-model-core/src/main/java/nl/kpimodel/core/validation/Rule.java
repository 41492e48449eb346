package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A rule for registration data (Dutch: <i>validatieregel</i>).
 *
 * <p>{@link Rules} lists the rules of the library. {@link #builder()} creates a rule of an application's own, which takes part through
 * {@link OwnRule}.
 *
 * @param id the id: {@code REG-} and three digits for a rule of the library. It is never given to another rule
 * @param severity the effect of a broken rule
 * @param severityWhereUnknown the effect in a field whose emptiness says nothing ({@link RecordField.WhenEmpty#UNKNOWN}); the same for most
 *         rules
 * @param text what is wrong, with names of a finding's arguments between braces
 * @param instruction what to do about it, in the same form
 * @param types the record types that the rule judges
 * @param protects the KPIs of activity and quality whose outcome the rule protects
 * @param protectsLayers the layers that the rule protects as a whole: effects and impact
 */
public record Rule(
        String id,
        Severity severity,
        Severity severityWhereUnknown,
        BilingualText text,
        BilingualText instruction,
        Set<RecordType> types,
        Set<KpiId> protects,
        Set<Layer> protectsLayers) {
    /** Creates a rule. */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(severityWhereUnknown, "severityWhereUnknown");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(instruction, "instruction");
        types = Set.copyOf(types);
        protects = Set.copyOf(protects);
        protectsLayers = Set.copyOf(protectsLayers);
    }

    /**
     * {@return the effect of the broken rule in a field}
     *
     * @param field the field
     */
    public Severity severityIn(RecordField field) {
        return field.whenEmpty() == RecordField.WhenEmpty.UNKNOWN ? severityWhereUnknown : severity;
    }

    /**
     * Starts a rule of an application's own.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the tree form: {@code rule}, {@code severity}, {@code text} and {@code instruction} in both languages, {@code types}, {@code
     * protects} and {@code protectsLayers}} Jackson 2 and 3 write it as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("rule", id)
                .text("severity", severity)
                .text("severityWhereUnknown", severityWhereUnknown)
                .both("text", text)
                .both("instruction", instruction)
                .list("types", types, RecordType::key)
                .texts("protects", protects)
                .texts("protectsLayers", protectsLayers)
                .toMap();
    }

    /**
     * Builds a rule of an application's own. Id, texts, instruction and types are required. The default severity is WARNING. Without {@link
     * #protects} the rule protects everything that its types feed. Not safe for use by several threads.
     *
     * <pre>{@code
     * Rule rule = Rule.builder()
     *         .id("TEAM-1")
     *         .text("{field} valt op een zondag.", "{field} is on a Sunday.")
     *         .instruction("Controleer de dag.", "Check the day.")
     *         .types(RecordType.CASE)
     *         .build();
     * }</pre>
     */
    public static final class Builder {
        private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-_.][A-Za-z0-9]+)*");
        private static final int LONGEST_ID = 40;
        private static final String OF_LIBRARY = "REG";
        /** Texts with names between braces. Any other brace would make a message that cannot be filled in. */
        private static final Pattern TEXT = Pattern.compile("([^{}]|\\{[A-Za-z][A-Za-z0-9]*\\})*");

        private @Nullable String id;
        private Severity severity = Severity.WARNING;
        private @Nullable BilingualText text;
        private @Nullable BilingualText instruction;
        private Set<RecordType> types = Set.of();
        private @Nullable Set<KpiId> protects;

        private Builder() {}

        /**
         * Sets the id.
         *
         * @param id letters and digits, with single hyphens, underscores and points between them, beginning with a letter. The first
         *     part must not be {@code REG}, which the library reserves for its own rules
         * @return this builder
         * @throws IllegalArgumentException if it is not such an id, or longer than 40 characters
         */
        public Builder id(String id) {
            this.id = requireOwnId(id);
            return this;
        }

        static String requireOwnId(String id) {
            if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
                throw new IllegalArgumentException(DisplayText.quoted(id) + " is not an id of a rule; give at most " + LONGEST_ID
                        + " letters and digits, with single hyphens, underscores and points between them, such as TEAM-1.");
            }
            String first = id.split("[-_.]", 2)[0];
            if (first.equalsIgnoreCase(OF_LIBRARY)) {
                throw new IllegalArgumentException("The id " + id + " begins with " + first + ", which the library keeps for its own rules; give an id of"
                        + " your own, such as TEAM-1.");
            }
            return id;
        }

        /**
         * Sets the effect of a broken rule.
         *
         * @param severity the severity. FIELD applies to a field that the record can do without ({@link RecordField#mayBeLeftOut()}).
         *     In all other cases it rejects the record, so that {@link Rule#severity()} is ERROR and {@link Rule#severityWhereUnknown()} is
         *     FIELD.
         * @return this builder
         */
        public Builder severity(Severity severity) {
            this.severity = Objects.requireNonNull(severity, "severity");
            return this;
        }

        /**
         * Sets what is wrong, as one sentence in each language.
         *
         * @param dutch the sentence in Dutch. Names between braces are filled in: {@code {field}}, {@code {type}}, and the names of the
         *     arguments of a finding.
         * @param english the sentence in English
         * @return this builder
         * @throws IllegalArgumentException if a sentence is blank, or has a brace that is not around a name
         */
        public Builder text(String dutch, String english) {
            this.text = checked(dutch, english);
            return this;
        }

        /**
         * Sets what to do about it.
         *
         * @param dutch one or more sentences in Dutch, with names between braces as in {@link #text}
         * @param english the same in English
         * @return this builder
         * @throws IllegalArgumentException if a text is blank, or has a brace that is not around a name
         */
        public Builder instruction(String dutch, String english) {
            this.instruction = checked(dutch, english);
            return this;
        }

        private static BilingualText checked(String dutch, String english) {
            return requireNamesInBraces(new BilingualText(dutch, english));
        }

        static BilingualText requireNamesInBraces(BilingualText texts) {
            for (String text : List.of(texts.dutch(), texts.english())) {
                if (!TEXT.matcher(text).matches()) {
                    throw new IllegalArgumentException("A brace in " + DisplayText.quoted(text)
                            + " is not around a name; write names of arguments between braces, such as {field}, and leave other braces out.");
                }
            }
            return texts;
        }

        /**
         * Sets the types of the records that the rule judges.
         *
         * @param first a type
         * @param more further types
         * @return this builder
         */
        public Builder types(RecordType first, RecordType... more) {
            return types(EnumSet.of(first, more));
        }

        /**
         * Sets the types of the records that the rule judges.
         *
         * @param types the types, at least one
         * @return this builder
         */
        public Builder types(Set<RecordType> types) {
            this.types = Set.copyOf(types);
            return this;
        }

        /**
         * Sets the KPIs whose outcome the rule protects.
         *
         * @param kpis the KPIs, of any layer; none if it protects no KPI
         * @return this builder
         */
        public Builder protects(KpiId... kpis) {
            this.protects = Set.of(kpis);
            return this;
        }

        /**
         * Builds the rule.
         *
         * @return the rule
         * @throws IllegalStateException if id, text, instruction or types are missing; the message names them
         */
        public Rule build() {
            String rule = id;
            BilingualText said = text;
            BilingualText todo = instruction;
            if (rule == null || said == null || todo == null || types.isEmpty()) {
                List<String> missing = new ArrayList<>();
                if (rule == null) {
                    missing.add("id");
                }
                if (said == null) {
                    missing.add("text");
                }
                if (todo == null) {
                    missing.add("instruction");
                }
                if (types.isEmpty()) {
                    missing.add("types");
                }
                throw new IllegalStateException("The rule " + (rule == null ? "" : rule + " ") + "lacks " + String.join(", ", missing) + "; set all of them.");
            }
            Set<KpiId> kpis = protects == null ? new LinkedHashSet<>() : protects;
            Set<Layer> layers = EnumSet.noneOf(Layer.class);
            if (protects == null) {
                for (RecordType type : types) {
                    kpis.addAll(type.feeds());
                    layers.addAll(type.feedsLayers());
                }
            }
            return new Rule(rule, severity == Severity.FIELD ? Severity.ERROR : severity, severity, said, todo, types, kpis, layers);
        }
    }

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
    public record Accounting(String ruleId, Status status, Optional<String> reason, long examined, long found) {
        /** Whether a rule ran. */
        public enum Status {
            /** The rule judged everything within its scope, which may be nothing. */
            RAN,
            /** There was something to judge, but the rule was not given what it needs. */
            SKIPPED,
            /** There was something to judge, but the caller switched the rule off ({@link ValidationOptions#withoutRules}). */
            SWITCHED_OFF,
            /**
             * There was something to judge, but the rule runs only on request and was not requested: the rules on far dates need an as-of
             * date. This does not affect the conclusion of the run.
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
        public Accounting {
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
         * {@return the tree form: {@code rule}, {@code status}, {@code reason} if there is one, {@code examined} and {@code found}} Jackson
         * 2 and 3 write it as JSON.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("rule", ruleId).text("status", status).known("reason", reason).put("examined", examined).put("found", found).toMap();
        }
    }

    /** The effect of a broken rule on the record (Dutch: <i>ernst</i>). The most severe comes first. */
    public enum Severity {
        /** The record is rejected (<i>afgewezen</i>): it counts nowhere. */
        ERROR,
        /** The field is treated as missing, and the record is kept (<i>veld vervalt</i>). */
        FIELD,
        /** Everything is kept (<i>waarschuwing</i>). */
        WARNING;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Severity of(String text) {
            return CodeText.constant(values(), text, "severity");
        }
    }
}
