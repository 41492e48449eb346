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
import nl.kpimodel.calc.Employment;
import nl.kpimodel.calc.Employment.HoursPerFte;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.calc.FollowUps.Term;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.SatisfactionAnswers.ReportedScale;
import nl.kpimodel.calc.ZrmScores;
import nl.kpimodel.calc.report.text.OptionsTree;
import nl.kpimodel.calc.report.text.OptionsTreeReader;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureComponent;
import org.jspecify.annotations.Nullable;

/**
 * The choices that the model leaves open and the caller makes (Dutch: <i>keuzes bij de berekening</i>). There are no silent defaults: an
 * option that is not supplied and has no default in the measure specification gives {@code NOT_DEFINED} outcomes that name it.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class CalculationOptions {
    /**
     * Event types that an organisation may declare as registered. The absence of events then means 0, rather than that they are not
     * registered.
     */
    public enum RegisteredEvent {
        /** Changes of the plan of a case. Feeds A 22. */
        PLAN_CHANGE("planChange", "A 22"),
        /** Changes in the team around a case. Feeds A 24. */
        TEAM_CHANGE("teamChange", "A 24"),
        /** Changes of complexity. Feeds A 14. */
        COMPLEXITY_CHANGE("complexityChange", "A 14"),
        /** Later changes of a budget. Feeds A 42. */
        BUDGET_CORRECTION("budgetCorrection", "A 42"),
        /** Results other than the intended ones. Feeds A 40. */
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
         * Returns the name of the record type or field.
         *
         * @return for example {@code planChange}
         */
        public String key() {
            return key;
        }

        /**
         * Finds an event type by its name.
         *
         * @param key the name, in exactly this form
         * @return the event type
         * @throws IllegalArgumentException if there is no such event type; the message lists all event types
         */
        public static RegisteredEvent ofKey(String key) {
            for (RegisteredEvent event : values()) {
                if (event.key.equals(key)) {
                    return event;
                }
            }
            throw new IllegalArgumentException("Events of the given type cannot be declared registered; these can: "
                    + List.of(values()).stream().map(RegisteredEvent::key).toList() + ".");
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
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
    private final @Nullable Term followUpTerm;
    private final @Nullable ReportedScale satisfactionScale;
    private final ZrmScores.ProgressPolicy zrmPolicy;
    private final Set<RegisteredEvent> registeredEvents;
    private final SortedMap<KpiId, MeasureComponent.MissingRule> missing;

    private CalculationOptions(Builder builder) {
        this.effects = builder.effects;
        this.hoursPerFte = builder.hoursPerFte;
        this.followUpTerm = builder.followUpTerm;
        this.satisfactionScale = builder.satisfactionScale;
        this.zrmPolicy = builder.zrmPolicy;
        this.registeredEvents = Collections.unmodifiableSet(builder.registeredEvents.clone());
        this.missing = Collections.unmodifiableSortedMap(new TreeMap<>(builder.missing));
    }

    /** {@return options of which none is set} Every figure that needs an option has no value, and names the option. */
    public static CalculationOptions none() {
        return NONE;
    }

    /**
     * Reads options from a tree of maps, lists, texts, numbers and booleans, as returned by any JSON library: an {@code options.json}, or
     * the value of {@code options} in {@code report.json}. {@link ReportJson.Schemas#options()} describes it. KPIs and items may be of any
     * edition.
     *
     * <ul>
     *   <li>An empty tree is {@link #none()}.
     *   <li>An unknown key is refused, and the message names the nearest one. A value of another type and {@code null} are refused too.
     *   <li>A number may be of any type of {@code java.lang} or {@code java.math}; if a whole number is required, {@code 2.0} is read as 2.
     * </ul>
     *
     * @param tree the tree, which is not kept
     * @return the options
     * @throws IllegalArgumentException if the tree does not contain options; the message begins with the path of the key, such as {@code
     *         combination.perIndicator."E 4.1.3"}, and says what is allowed there
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
     * @throws IllegalArgumentException if the tree does not contain options of that edition; the message begins with the path of the key
     */
    public static CalculationOptions fromTree(Map<String, ?> tree, KpiCatalogue model) {
        return OptionsTreeReader.read(Objects.requireNonNull(tree, "tree"), Objects.requireNonNull(model, "model"));
    }

    /**
     * Returns the options of the effect indicators: answer scale, combination, other items, parts, and the age bands that split all
     * outcomes.
     *
     * @return the options; none is set if none were supplied
     */
    public EffectOptions effects() {
        return effects;
    }

    /** {@return the number of hours of one full-time equivalent, empty if not supplied} */
    public Optional<Employment.HoursPerFte> hoursPerFte() {
        return Optional.ofNullable(hoursPerFte);
    }

    /** {@return the term after completion within which a follow-up counts, empty if not supplied} */
    public Optional<FollowUps.Term> followUpTerm() {
        return Optional.ofNullable(followUpTerm);
    }

    /** {@return the satisfaction scale that is reported, empty if not supplied} */
    public Optional<SatisfactionAnswers.ReportedScale> satisfactionScale() {
        return Optional.ofNullable(satisfactionScale);
    }

    /** {@return what counts as progress on the Zelfredzaamheid-Matrix if one domain goes up and another goes down} */
    public ZrmScores.ProgressPolicy zrmPolicy() {
        return zrmPolicy;
    }

    /** {@return the event types that are registered, so that the absence of events means 0} */
    public Set<RegisteredEvent> registeredEvents() {
        return registeredEvents;
    }

    /**
     * {@return the tree form: the keys and values of an options file, as described by {@code options.schema.json}} Jackson 2 and 3 write it
     * as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return Tree.neutral(OptionsTree.of(this));
    }

    /**
     * Returns the caller's rules for missing values that replace those of the measures; see {@link nl.kpimodel.calc.Measure#missingAs}.
     *
     * @return the rules in the order of the model
     */
    public SortedMap<KpiId, MeasureComponent.MissingRule> missing() {
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

    /** Builds options. Not thread-safe. */
    public static final class Builder {
        private EffectOptions effects = EffectOptions.none();
        private @Nullable HoursPerFte hoursPerFte;
        private @Nullable Term followUpTerm;
        private @Nullable ReportedScale satisfactionScale;
        private ZrmScores.ProgressPolicy zrmPolicy = ZrmScores.ProgressPolicy.ANY;
        private final Map<KpiId, MeasureComponent.MissingRule> missing = new HashMap<>();
        private final EnumSet<RegisteredEvent> registeredEvents = EnumSet.noneOf(RegisteredEvent.class);

        private Builder() {}

        /**
         * Sets the options of the effect indicators, including the age bands.
         *
         * @param effects the options
         * @return this builder
         */
        public Builder effects(EffectOptions effects) {
            this.effects = Objects.requireNonNull(effects, "effects");
            return this;
        }

        /**
         * Sets the number of hours of one full-time equivalent.
         *
         * @param hoursPerFte the hours and their span
         * @return this builder
         */
        public Builder hoursPerFte(Employment.HoursPerFte hoursPerFte) {
            this.hoursPerFte = hoursPerFte;
            return this;
        }

        /**
         * Sets the term after completion within which a follow-up counts.
         *
         * @param followUpTerm the term
         * @return this builder
         */
        public Builder followUpTerm(FollowUps.Term followUpTerm) {
            this.followUpTerm = followUpTerm;
            return this;
        }

        /**
         * Sets the satisfaction scale that is reported.
         *
         * @param satisfactionScale the scale
         * @return this builder
         */
        public Builder satisfactionScale(SatisfactionAnswers.ReportedScale satisfactionScale) {
            this.satisfactionScale = satisfactionScale;
            return this;
        }

        /**
         * Sets what counts as progress on the Zelfredzaamheid-Matrix; {@link ZrmScores.ProgressPolicy#ANY} if never set.
         *
         * @param zrmPolicy the policy
         * @return this builder
         */
        public Builder zrmPolicy(ZrmScores.ProgressPolicy zrmPolicy) {
            this.zrmPolicy = Objects.requireNonNull(zrmPolicy, "zrmPolicy");
            return this;
        }

        /**
         * Declares event types as registered.
         *
         * @param events the event types
         * @return this builder
         */
        public Builder registeredEvents(Collection<RegisteredEvent> events) {
            registeredEvents.addAll(events);
            return this;
        }

        /**
         * Sets the meaning of a missing value in one KPI instead of the rule of its measure: the unit is left out, or counts as a "no".
         * This is possible only for a KPI that counts a part by a field that may be empty. For any other KPI, the calculation refuses the
         * rule.
         *
         * @param kpi the KPI
         * @param rule the rule
         * @return this builder
         */
        public Builder missing(KpiId kpi, MeasureComponent.MissingRule rule) {
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
