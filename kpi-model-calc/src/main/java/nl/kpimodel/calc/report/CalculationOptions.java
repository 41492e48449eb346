package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.FollowUpTerm;
import nl.kpimodel.calc.HoursPerFte;
import nl.kpimodel.calc.ProgressPolicy;
import nl.kpimodel.calc.SatisfactionScale;
import nl.kpimodel.calc.report.text.OptionsTree;
import nl.kpimodel.calc.report.text.OptionsTreeReader;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MissingRule;
import org.jspecify.annotations.Nullable;

/**
 * What the model leaves open and the caller decides (Dutch: <i>keuzes bij de berekening</i>). There is no silent default: what is not supplied and has
 * no default in the reading gives outcomes {@code NOT_DEFINED} that name the option.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class CalculationOptions {
    /** Event types that an organisation may declare registered: that none is there then means 0, and not that nothing is registered. */
    public enum RegisteredEvent {
        /** Changes of the plan of a case. Feeds A 22. */
        PLAN_CHANGE("planChange", "A 22"),
        /** Changes in the team around a case. Feeds A 24. */
        TEAM_CHANGE("teamChange", "A 24"),
        /** Changes of complexity. Feeds A 14. */
        COMPLEXITY_CHANGE("complexityChange", "A 14"),
        /** Later changes of a budget. Feeds A 42. */
        BUDGET_CORRECTION("budgetCorrection", "A 42"),
        /** Results beside those intended. Feeds A 40. */
        SPIN_OFF("spinOff", "A 40"),
        /** Reasons of stopping early. Feeds A 23. */
        STOPPED_EARLY_REASON("stoppedEarlyReason", "A 23");

        private final String key;
        private final KpiId kpi;

        RegisteredEvent(String key, String kpi) {
            this.key = key;
            this.kpi = KpiId.of(kpi);
        }

        /**
         * The name of the record type or field.
         *
         * @return for example {@code planChange}
         */
        public String key() {
            return key;
        }

        /**
         * Finds an event type by its name.
         *
         * @param key the name, exactly so
         * @return the event type
         * @throws IllegalArgumentException if there is none; the message lists those there are
         */
        public static RegisteredEvent ofKey(String key) {
            for (RegisteredEvent event : values()) {
                if (event.key.equals(key)) {
                    return event;
                }
            }
            throw new IllegalArgumentException("Events of the type given cannot be declared registered; these can: "
                    + List.of(values()).stream().map(RegisteredEvent::key).toList() + ".");
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static RegisteredEvent of(String text) {
            return CodeText.constant(values(), text, "registered event");
        }

        /** Returns the key. */
        @Override
        @JsonValue
        public String toString() {
            return key;
        }
    }

    private static final CalculationOptions NONE = builder().build();

    private final EffectOptions effects;
    private final @Nullable HoursPerFte hoursPerFte;
    private final @Nullable FollowUpTerm followUpTerm;
    private final @Nullable SatisfactionScale satisfactionScale;
    private final ProgressPolicy zrmPolicy;
    private final Set<RegisteredEvent> registeredEvents;
    private final SortedMap<KpiId, MissingRule> missing;

    private CalculationOptions(Builder builder) {
        this.effects = builder.effects;
        this.hoursPerFte = builder.hoursPerFte;
        this.followUpTerm = builder.followUpTerm;
        this.satisfactionScale = builder.satisfactionScale;
        this.zrmPolicy = builder.zrmPolicy;
        this.registeredEvents = Collections.unmodifiableSet(builder.registeredEvents.clone());
        this.missing = Collections.unmodifiableSortedMap(new TreeMap<>(builder.missing));
    }

    /**
     * No options: every figure that needs one has no value, and says which.
     *
     * @return the options
     */
    public static CalculationOptions none() {
        return NONE;
    }

    /**
     * Reads options from a tree of maps, lists, texts, numbers and booleans, as any JSON library makes it: an {@code options.json}, or what
     * {@code report.json} has under {@code options}. {@link ReportSchemas#options()} describes it. KPIs and items may be of any edition.
     *
     * <ul>
     *   <li>An empty tree is {@link #none()}.
     *   <li>An unknown key is refused with the nearest one; so is a value of another type, and {@code null}.
     *   <li>A number may be of any type of {@code java.lang} or {@code java.math}; where a whole number is asked, {@code 2.0} is 2.
     * </ul>
     *
     * @param tree the tree, which is not kept
     * @return the options
     * @throws IllegalArgumentException if the tree does not hold options; the message begins with the path of the key, such as
     *     {@code combination.perIndicator."E 4.1.3"}, and says what may be there
     */
    public static CalculationOptions fromTree(Map<String, ?> tree) {
        return OptionsTreeReader.read(Objects.requireNonNull(tree, "tree"), null);
    }

    /**
     * Reads options for one edition, as {@link #fromTree(Map)} does.
     *
     * @param tree the tree, which is not kept
     * @param model the edition, which must have the KPIs and items that the options name
     * @return the options
     * @throws IllegalArgumentException if the tree does not hold options of that edition; the message begins with the path of the key
     */
    public static CalculationOptions fromTree(Map<String, ?> tree, KpiCatalogue model) {
        return OptionsTreeReader.read(Objects.requireNonNull(tree, "tree"), Objects.requireNonNull(model, "model"));
    }

    /**
     * What the effect indicators need: answer scale, combination, other items, parts, and the age bands that all outcomes are split into.
     *
     * @return the options, none of them set where none were supplied
     */
    public EffectOptions effects() {
        return effects;
    }

    /**
     * How many hours make one full-time equivalent.
     *
     * @return the hours, empty if not supplied
     */
    public Optional<HoursPerFte> hoursPerFte() {
        return Optional.ofNullable(hoursPerFte);
    }

    /**
     * How long after completion a follow-up still tells of a case.
     *
     * @return the term, empty if not supplied
     */
    public Optional<FollowUpTerm> followUpTerm() {
        return Optional.ofNullable(followUpTerm);
    }

    /**
     * The one scale of satisfaction that is reported.
     *
     * @return the scale, empty if not supplied
     */
    public Optional<SatisfactionScale> satisfactionScale() {
        return Optional.ofNullable(satisfactionScale);
    }

    /**
     * What counts as progress on the Zelfredzaamheid-Matrix when one domain goes up and another down.
     *
     * @return the policy
     */
    public ProgressPolicy zrmPolicy() {
        return zrmPolicy;
    }

    /**
     * The event types that are registered, so that none means 0.
     *
     * @return the event types
     */
    public Set<RegisteredEvent> registeredEvents() {
        return registeredEvents;
    }

    /**
     * The tree form: the keys and values of an options file, as {@code options.schema.json} describes them. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return Tree.neutral(OptionsTree.of(this));
    }

    /**
     * What a missing value means in KPIs where the caller has another rule for it than the row; see {@link nl.kpimodel.calc.Measure#missingAs}.
     *
     * @return the rules in the order of the model
     */
    public SortedMap<KpiId, MissingRule> missing() {
        return missing;
    }

    public boolean declares(KpiId kpi) {
        return registeredEvents.stream().anyMatch(event -> event.kpi.equals(kpi));
    }

    /**
     * Starts a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds options. Not for sharing between threads. */
    public static final class Builder {
        private EffectOptions effects = EffectOptions.none();
        private @Nullable HoursPerFte hoursPerFte;
        private @Nullable FollowUpTerm followUpTerm;
        private @Nullable SatisfactionScale satisfactionScale;
        private ProgressPolicy zrmPolicy = ProgressPolicy.ANY;
        private final Map<KpiId, MissingRule> missing = new HashMap<>();
        private final EnumSet<RegisteredEvent> registeredEvents = EnumSet.noneOf(RegisteredEvent.class);

        private Builder() {}

        /**
         * Sets what the effect indicators need, and the age bands.
         *
         * @param effects the options
         * @return this builder
         */
        public Builder effects(EffectOptions effects) {
            this.effects = Objects.requireNonNull(effects, "effects");
            return this;
        }

        /**
         * Sets how many hours make one full-time equivalent.
         *
         * @param hoursPerFte the hours and their span
         * @return this builder
         */
        public Builder hoursPerFte(HoursPerFte hoursPerFte) {
            this.hoursPerFte = hoursPerFte;
            return this;
        }

        /**
         * Sets how long after completion a follow-up still tells of a case.
         *
         * @param followUpTerm the term
         * @return this builder
         */
        public Builder followUpTerm(FollowUpTerm followUpTerm) {
            this.followUpTerm = followUpTerm;
            return this;
        }

        /**
         * Sets the one scale of satisfaction that is reported.
         *
         * @param satisfactionScale the scale
         * @return this builder
         */
        public Builder satisfactionScale(SatisfactionScale satisfactionScale) {
            this.satisfactionScale = satisfactionScale;
            return this;
        }

        /**
         * Sets what counts as progress on the Zelfredzaamheid-Matrix; {@link ProgressPolicy#ANY} if never set.
         *
         * @param zrmPolicy the policy
         * @return this builder
         */
        public Builder zrmPolicy(ProgressPolicy zrmPolicy) {
            this.zrmPolicy = Objects.requireNonNull(zrmPolicy, "zrmPolicy");
            return this;
        }

        /**
         * Declares event types registered.
         *
         * @param events the event types
         * @return this builder
         */
        public Builder registeredEvents(Collection<RegisteredEvent> events) {
            registeredEvents.addAll(events);
            return this;
        }

        /**
         * Sets what a missing value means in one KPI, in place of what its row says: out of the whole, or in it and taken for a "no". Only a KPI that
         * counts a part by a field that may be empty takes it; for any other KPI that is calculated, the calculation refuses it.
         *
         * @param kpi the KPI
         * @param rule the rule
         * @return this builder
         */
        public Builder missing(KpiId kpi, MissingRule rule) {
            missing.put(Objects.requireNonNull(kpi, "kpi"), Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         */
        public CalculationOptions build() {
            return new CalculationOptions(this);
        }
    }
}
