package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The options of a validation. Immutable; every {@code with} method returns new options.
 *
 * <p>The standard options have no catalogue and no answer scale, so that the rules that need them are skipped if there is something to
 * judge; no as-of date; findings without values; all rules of the library with their standard severities; all record types; and at most
 * {@value #STANDARD_KEPT} kept findings of each rule (all of them are counted).
 */
public final class ValidationOptions {
    static final int STANDARD_KEPT = 10_000;
    static final int MOST_YEARS_AHEAD = 10;
    static final int MOST_YEARS_AGO = 50;

    private static final Consumer<Finding> NO_LISTENER = finding -> {};
    private static final ValidationOptions STANDARD = new ValidationOptions(new Choices());

    /** The mutable values of all options, from which options are made. */
    private static final class Choices {
        private @Nullable KpiCatalogue catalogue;
        private @Nullable Set<String> answers;
        private @Nullable LocalDate asOf;
        private ValuesInFindings values = ValuesInFindings.HIDDEN;
        private Map<String, OwnRule> rules = Map.of();
        private Set<String> without = Set.of();
        private Map<String, Rule.Severity> severities = Map.of();
        private @Nullable Set<RecordType> types;
        private Map<RecordType, BiPredicate<String, String>> elsewhere = Map.of();
        private int kept = STANDARD_KEPT;
        private Consumer<Finding> listener = NO_LISTENER;
    }

    private final @Nullable KpiCatalogue catalogue;
    private final @Nullable Set<String> answers;
    private final @Nullable LocalDate asOf;
    private final ValuesInFindings values;
    private final Map<String, OwnRule> rules;
    private final Set<String> without;
    private final Map<String, Rule.Severity> severities;
    private final @Nullable Set<RecordType> types;
    private final Map<RecordType, BiPredicate<String, String>> elsewhere;
    private final int kept;
    private final Consumer<Finding> listener;

    private ValidationOptions(Choices choices) {
        this.catalogue = choices.catalogue;
        this.answers = choices.answers;
        this.asOf = choices.asOf;
        this.values = choices.values;
        this.rules = choices.rules;
        this.without = choices.without;
        this.severities = choices.severities;
        this.types = choices.types;
        this.elsewhere = choices.elsewhere;
        this.kept = choices.kept;
        this.listener = choices.listener;
    }

    private ValidationOptions with(Consumer<Choices> change) {
        Choices choices = new Choices();
        choices.catalogue = catalogue;
        choices.answers = answers;
        choices.asOf = asOf;
        choices.values = values;
        choices.rules = rules;
        choices.without = without;
        choices.severities = severities;
        choices.types = types;
        choices.elsewhere = elsewhere;
        choices.kept = kept;
        choices.listener = listener;
        change.accept(choices);
        return new ValidationOptions(choices);
    }

    /** Whether findings show values of the data. */
    public enum ValuesInFindings {
        /** Findings contain only ids and places. */
        HIDDEN,
        /**
         * Findings also contain the wrong value, if it is known. The value may be personal, so this is for users who may see the data.
         * Apparent citizen numbers are not shown even then.
         */
        SHOWN;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static ValuesInFindings of(String text) {
            return CodeText.constant(values(), text, "choice of values in findings");
        }
    }

    /** {@return the standard options, as described with the class} */
    public static ValidationOptions standard() {
        return STANDARD;
    }

    /**
     * Judges items and KPIs by an edition. Records of a type that feeds none of its KPIs, such as {@link RecordType#EDUCATION_TRACK} in
     * 2025 and {@link RecordType#RESPONSE} before it, are {@linkplain ValidationReport#notUsed() counted and not judged}, unless {@link
     * #withTypes} names the type.
     *
     * @param edition the catalogue of the edition
     * @return the options
     */
    public ValidationOptions withCatalogue(KpiCatalogue edition) {
        Objects.requireNonNull(edition, "edition");
        return with(choices -> choices.catalogue = edition);
    }

    /**
     * Judges the answers to questionnaires by a scale.
     *
     * @param options the options of the scale, in order. Case and white space of an answer do not matter. {@code NVT} is an answer on
     *     every scale, in its usual spellings ({@code n.v.t.}, {@code niet van toepassing})
     * @return the options
     * @throws IllegalArgumentException if there are no options
     */
    public ValidationOptions withAnswers(List<String> options) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("The answer scale has no options; leave it out if the scale is not known.");
        }
        Set<String> scale = Collections.unmodifiableSet(new LinkedHashSet<>(options));
        return with(choices -> choices.answers = scale);
    }

    /**
     * Judges dates by the day on which the data were complete (Dutch: <i>peildatum</i>). The library has no clock. Without this date the
     * rules on dates in the future and in the distant past do not run, and the accounting says so ({@link
     * Rule.Accounting.Status#NOT_REQUESTED}). With it, there is a warning for
     * <ul>
     *   <li>the date of an event more than one day later: the day allows for time zones and for work entered in advance;
     *   <li>a planned date ({@link RecordField#planned()}) more than {@value #MOST_YEARS_AHEAD} years later;
     *   <li>any date more than {@value #MOST_YEARS_AGO} years earlier.
     * </ul>
     * A date outside the years 1900 to 2100 has only the finding about those bounds.
     *
     * @param day the day, in a year from 1900 to 2100
     * @return the options
     * @throws IllegalArgumentException if the year is outside these bounds
     */
    public ValidationOptions withAsOf(LocalDate day) {
        if (day.getYear() < RecordRules.FIRST_YEAR || day.getYear() > RecordRules.LAST_YEAR) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The as-of date %s is outside the years %d to %d; give a day in them.", day,
                    RecordRules.FIRST_YEAR, RecordRules.LAST_YEAR));
        }
        return with(choices -> choices.asOf = day);
    }

    /**
     * Sets whether findings show values.
     *
     * @param shown hidden or shown
     * @return the options
     */
    public ValidationOptions withValues(ValuesInFindings shown) {
        Objects.requireNonNull(shown, "shown");
        return with(choices -> choices.values = shown);
    }

    /**
     * Adds a rule of the application's own to those of the library and those added earlier.
     *
     * @param rule the rule
     * @return the options
     * @throws IllegalArgumentException if the options have a rule with the id already
     */
    public ValidationOptions withRule(OwnRule rule) {
        String id = rule.rule().id();
        Map<String, OwnRule> more = new LinkedHashMap<>(rules);
        if (more.putIfAbsent(id, rule) != null) {
            throw new IllegalArgumentException("There is a rule " + id + " already; give each rule a unique id.");
        }
        return with(choices -> choices.rules = Collections.unmodifiableMap(more));
    }

    /**
     * Switches rules off. This replaces an earlier choice. The report names them: the best conclusion of a run without them is {@link
     * ValidationReport.Conclusion#VALID_WITH_RULES_OFF}.
     *
     * @param ruleIds ids of rules, for example {@code REG-211}; a rule of the application's own must be added before it is switched off
     * @return the options
     * @throws IllegalArgumentException if no rule has an id, or records cannot be made without the rule (REG-0nn and the invariants)
     */
    public ValidationOptions withoutRules(Set<String> ruleIds) {
        for (String id : ruleIds) {
            requireRule(id);
            if (Rules.isBeforeRecords(id)) {
                throw new IllegalArgumentException(id + " cannot be switched off: without it there is no record. Rules from "
                        + Rules.DATES_OUT_OF_ORDER + " on can, but " + Rules.SPREADSHEET_NUMBER + " and " + Rules.SPREADSHEET_ERROR + ".");
            }
        }
        Set<String> off = Set.copyOf(ruleIds);
        return with(choices -> choices.without = off);
    }

    /**
     * Changes the effect of a broken rule, up or down. The report names the rules that were changed ({@link
     * ValidationReport#changedSeverities()}).
     *
     * <ul>
     *   <li>FIELD applies to fields that the record can do without ({@link RecordField#mayBeLeftOut()}). For other fields, and if the
     *       record as a whole breaks the rule, the record is rejected.
     *   <li>A record that is kept despite a broken rule is counted unchanged. Lower a rule only if its KPIs ({@link Rule#protects()})
     *       can tolerate that.
     *   <li>Records that refer to a rejected record are rejected too, even if the rule is one across records that was raised to ERROR.
     * </ul>
     *
     * @param ruleId id of a rule, for example {@code REG-206}; a rule of the application's own must be added before it is changed
     * @param severity the new severity; the standard severity of the rule undoes an earlier change
     * @return the options
     * @throws IllegalArgumentException if there is no such rule, it judges before there is a record (REG-0nn and the invariants), or it is reported at one
     *     of several records that break it together (REG-211, REG-213, REG-220, REG-221 and REG-225)
     */
    public ValidationOptions withSeverity(String ruleId, Rule.Severity severity) {
        Objects.requireNonNull(severity, "severity");
        Rule rule = requireRule(ruleId);
        if (Rules.isBeforeRecords(ruleId)) {
            throw new IllegalArgumentException("The severity of " + ruleId + " cannot be changed: it judges files and values before there is a record."
                    + " Correct what it finds, or limit its findings with FindingLimit.");
        }
        if (Rules.isOfSeveral(ruleId)) {
            throw new IllegalArgumentException("The severity of " + ruleId + " cannot be changed: several records break it together, and it is reported at"
                    + " one of them, which need not be the wrong one. Correct what it finds, or limit its findings with FindingLimit.");
        }
        Map<String, Rule.Severity> changed = new TreeMap<>(severities);
        if (severity == rule.severity() && severity == rule.severityWhereUnknown()) {
            changed.remove(ruleId);
        } else {
            changed.put(ruleId, severity);
        }
        return with(choices -> choices.severities = Collections.unmodifiableMap(changed));
    }

    private Rule requireRule(String id) {
        OwnRule own = rules.get(id);
        return own == null ? Rules.require(id, rules.keySet()) : own.rule();
    }

    /**
     * Restricts judging to records of some types, even if the edition does not use one of them. Records of other types are read and
     * {@linkplain ValidationReport#notAsked() counted}, have no findings, and are not passed on to a calculation. Records that are judged
     * may refer to them.
     *
     * @param asked the types
     * @return the options
     * @throws IllegalArgumentException if there are no types
     */
    public ValidationOptions withTypes(Set<RecordType> asked) {
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("No record type is asked for; name at least one, or leave the choice out to judge all.");
        }
        Set<RecordType> chosen = Collections.unmodifiableSet(EnumSet.copyOf(asked));
        return with(choices -> choices.types = chosen);
    }

    /**
     * Defines which records exist outside the input, so that records may refer to them (Dutch: <i>elders bekend</i>). They are not records
     * of the input: their dates are not checked, and they count nowhere. If the input has a record with such an id too, references are
     * judged by that one.
     *
     * <p>A calculation treats these records as unknown. An event of a case outside the input is counted where events are counted, by its
     * own team, service line, neighbourhood and life domain, and without age and complexity. A KPI that counts cases counts only cases in
     * the input.
     *
     * @param type {@link RecordType#CASE}, {@link RecordType#EMPLOYEE} or {@link RecordType#BUDGET_APPLICATION}, which others refer to
     * @param knows returns whether an organisation has a record with an id. It is called while records are handed in, in the same
     *     thread. An exception that it throws is passed on to the caller of the validator.
     * @return the options
     * @throws IllegalArgumentException if no field refers to records of the type
     */
    public ValidationOptions withRecordsElsewhere(RecordType type, BiPredicate<String, String> knows) {
        Objects.requireNonNull(knows, "knows");
        if (!ReferenceTargets.isReferent(type)) {
            throw new IllegalArgumentException("No field refers to records of type " + type + "; those of type case, employee and budgetApplication can be"
                    + " elsewhere.");
        }
        Map<RecordType, BiPredicate<String, String>> more = new EnumMap<>(RecordType.class);
        more.putAll(elsewhere);
        more.merge(type, knows, (before, added) -> (organisation, id) -> before.test(organisation, id) || added.test(organisation, id));
        return with(choices -> choices.elsewhere = Collections.unmodifiableMap(more));
    }

    /**
     * Defines which records of an organisation exist outside the input, as {@link #withRecordsElsewhere(RecordType, BiPredicate)} does.
     *
     * @param type {@link RecordType#CASE}, {@link RecordType#EMPLOYEE} or {@link RecordType#BUDGET_APPLICATION}
     * @param organisation the organisation
     * @param ids the ids of the records
     * @return the options
     * @throws IllegalArgumentException if no field refers to records of the type
     */
    public ValidationOptions withRecordsElsewhere(RecordType type, String organisation, Set<String> ids) {
        Objects.requireNonNull(organisation, "organisation");
        Set<String> known = Set.copyOf(ids);
        return withRecordsElsewhere(type, (of, id) -> of.equals(organisation) && known.contains(id));
    }

    /**
     * Limits the findings that the report keeps, and so its memory. Further findings are counted and passed to the listener.
     *
     * @param perRule the largest number of findings of one rule, from 0
     * @return the options
     * @throws IllegalArgumentException if the number is negative
     */
    public ValidationOptions withFindingsKept(int perRule) {
        if (perRule < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d findings of a rule cannot be kept; give 0 or more.", perRule));
        }
        return with(choices -> choices.kept = perRule);
    }

    /**
     * Passes every finding to a listener as soon as it is known. Findings that depend on several records are known only at the end.
     *
     * @param listener the listener, called in the thread that hands in the records
     * @return the options
     */
    public ValidationOptions withListener(Consumer<Finding> listener) {
        Objects.requireNonNull(listener, "told");
        return with(choices -> choices.listener = listener);
    }

    /** {@return the edition that items and KPIs are judged by; empty if none was given} */
    public Optional<KpiCatalogue> catalogue() {
        return Optional.ofNullable(catalogue);
    }

    /** {@return the options of the answer scale; empty if no scale was given} */
    public Optional<Set<String>> answers() {
        return Optional.ofNullable(answers);
    }

    /**
     * Returns the day by which dates are judged.
     *
     * @return the as-of date; empty if none was given
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Returns whether findings show values.
     *
     * @return hidden or shown
     */
    public ValuesInFindings values() {
        return values;
    }

    /**
     * Returns the rules that are switched off.
     *
     * @return their ids
     */
    public Set<String> withoutRules() {
        return without;
    }

    /**
     * Returns the rules of the application's own.
     *
     * @return the rules in the order in which they were added
     */
    public List<OwnRule> ownRules() {
        return List.copyOf(rules.values());
    }

    /**
     * Returns the rules whose severity was changed.
     *
     * @return the new severity by rule id, in order
     */
    public Map<String, Rule.Severity> severities() {
        return severities;
    }

    /** {@return the only types whose records are judged; empty if no choice was made} */
    public Optional<Set<RecordType>> types() {
        return Optional.ofNullable(types);
    }

    /** Returns whether records of a type are judged, or why they are not. */
    Judging judging(RecordType type) {
        if (types != null) {
            return types.contains(type) ? Judging.JUDGED : Judging.NOT_ASKED;
        }
        return catalogue == null || isUsed(type, catalogue) ? Judging.JUDGED : Judging.NOT_USED;
    }

    private static boolean isUsed(RecordType type, KpiCatalogue edition) {
        return type.feedsLayers().stream().anyMatch(layer -> !edition.kpis(layer).isEmpty()) || type.feeds().stream()
                .anyMatch(kpi -> edition.find(kpi).isPresent());
    }

    /** What happens to the records of a type. */
    enum Judging {
        JUDGED,
        NOT_ASKED,
        NOT_USED
    }

    /** Returns whether a record of a type exists outside the input, according to the caller. */
    boolean isElsewhere(RecordType type, String organisation, String id) {
        BiPredicate<String, String> knows = elsewhere.get(type);
        return knows != null && knows.test(organisation, id);
    }

    /** {@return the largest number of findings of one rule that the report keeps} */
    public int findingsKept() {
        return kept;
    }

    boolean hasListener() {
        return listener != NO_LISTENER;
    }

    Consumer<Finding> listener() {
        return listener;
    }
}
