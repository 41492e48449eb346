package nl.kpimodel.calc.report;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kpimodel.calc.AgeBands;
import nl.kpimodel.calc.AnswerScale;
import nl.kpimodel.calc.Combination;
import nl.kpimodel.calc.FollowUpTerm;
import nl.kpimodel.calc.HoursPerFte;
import nl.kpimodel.calc.SatisfactionScale;
import nl.kpimodel.calc.ZrmPolicy;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
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
    }

    private static final CalculationOptions NONE = builder().build();

    private final @Nullable AnswerScale answerScale;
    private final @Nullable Combination combination;
    private final Map<KpiId, Combination> combinations;
    private final Map<KpiId, List<ItemId>> items;
    private final Map<KpiId, List<List<ItemId>>> parts;
    private final @Nullable HoursPerFte hoursPerFte;
    private final @Nullable FollowUpTerm followUpTerm;
    private final @Nullable SatisfactionScale satisfactionScale;
    private final ZrmPolicy zrmPolicy;
    private final Set<RegisteredEvent> registeredEvents;
    private final @Nullable AgeBands ageBands;

    private CalculationOptions(Builder builder) {
        this.answerScale = builder.answerScale;
        this.combination = builder.combination;
        this.combinations = Collections.unmodifiableMap(new TreeMap<>(builder.combinations));
        this.items = Collections.unmodifiableMap(new TreeMap<>(builder.items));
        this.parts = Collections.unmodifiableMap(new TreeMap<>(builder.parts));
        this.hoursPerFte = builder.hoursPerFte;
        this.followUpTerm = builder.followUpTerm;
        this.satisfactionScale = builder.satisfactionScale;
        this.zrmPolicy = builder.zrmPolicy;
        this.registeredEvents = Collections.unmodifiableSet(builder.registeredEvents.clone());
        this.ageBands = builder.ageBands;
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
     * The scale that questionnaires were answered on (<i>antwoordschaal</i>).
     *
     * @return the scale, empty if not supplied
     */
    public Optional<AnswerScale> answerScale() {
        return Optional.ofNullable(answerScale);
    }

    /**
     * How the answers to the items of an indicator combine to a yes.
     *
     * @param indicator the indicator
     * @return its own combination, else that for all indicators; empty if neither was supplied
     */
    public Optional<Combination> combination(KpiId indicator) {
        return Optional.ofNullable(combinations.getOrDefault(indicator, combination));
    }

    /**
     * The combination for all indicators without one of their own.
     *
     * @return the combination, empty if not supplied
     */
    public Optional<Combination> combination() {
        return Optional.ofNullable(combination);
    }

    /**
     * The combinations for single indicators.
     *
     * @return the combinations, by indicator
     */
    public Map<KpiId, Combination> combinations() {
        return combinations;
    }

    /**
     * Other items for an indicator than its row prints.
     *
     * @return the items, by indicator
     */
    public Map<KpiId, List<ItemId>> items() {
        return items;
    }

    /**
     * Which items stand for which numbered part of an indicator, in the order of the parts.
     *
     * @return the items of each part, by indicator
     */
    public Map<KpiId, List<List<ItemId>>> parts() {
        return parts;
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
    public ZrmPolicy zrmPolicy() {
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
     * The age bands that outcomes are split into.
     *
     * @return the bands, empty if not supplied
     */
    public Optional<AgeBands> ageBands() {
        return Optional.ofNullable(ageBands);
    }

    boolean declares(KpiId kpi) {
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
        private @Nullable AnswerScale answerScale;
        private @Nullable Combination combination;
        private final Map<KpiId, Combination> combinations = new TreeMap<>();
        private final Map<KpiId, List<ItemId>> items = new TreeMap<>();
        private final Map<KpiId, List<List<ItemId>>> parts = new TreeMap<>();
        private @Nullable HoursPerFte hoursPerFte;
        private @Nullable FollowUpTerm followUpTerm;
        private @Nullable SatisfactionScale satisfactionScale;
        private ZrmPolicy zrmPolicy = ZrmPolicy.ANY;
        private final EnumSet<RegisteredEvent> registeredEvents = EnumSet.noneOf(RegisteredEvent.class);
        private @Nullable AgeBands ageBands;

        private Builder() {}

        /**
         * Sets the scale that questionnaires were answered on.
         *
         * @param answerScale the scale
         * @return this builder
         */
        public Builder answerScale(AnswerScale answerScale) {
            this.answerScale = answerScale;
            return this;
        }

        /**
         * Sets how answers combine, for all indicators without a combination of their own.
         *
         * @param combination the combination
         * @return this builder
         */
        public Builder combination(Combination combination) {
            this.combination = combination;
            return this;
        }

        /**
         * Sets how the answers to the items of one indicator combine.
         *
         * @param indicator the indicator
         * @param combination the combination
         * @return this builder
         * @throws IllegalArgumentException if the id is not of an effect indicator
         */
        public Builder combination(KpiId indicator, Combination combination) {
            combinations.put(requireIndicator(indicator), combination);
            return this;
        }

        /**
         * Sets other participants' items for an indicator than its row prints.
         *
         * @param indicator the indicator
         * @param items the items, at least one
         * @return this builder
         * @throws IllegalArgumentException if the id is not of an effect indicator or there is no item
         */
        public Builder items(KpiId indicator, Collection<ItemId> items) {
            this.items.put(requireIndicator(indicator), requireItems(indicator, items));
            return this;
        }

        /**
         * Sets which items stand for the numbered parts of an indicator; each part gets a figure of its own.
         *
         * @param indicator the indicator
         * @param parts the items of each part, in order
         * @return this builder
         * @throws IllegalArgumentException if the id is not of an effect indicator or a part has no item
         */
        public Builder parts(KpiId indicator, List<? extends Collection<ItemId>> parts) {
            this.parts.put(requireIndicator(indicator), parts.stream().map(part -> requireItems(indicator, part)).toList());
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
         * Sets what counts as progress on the Zelfredzaamheid-Matrix; {@link ZrmPolicy#ANY} if never set.
         *
         * @param zrmPolicy the policy
         * @return this builder
         */
        public Builder zrmPolicy(ZrmPolicy zrmPolicy) {
            this.zrmPolicy = zrmPolicy;
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
         * Sets the age bands that outcomes are split into.
         *
         * @param ageBands the bands
         * @return this builder
         */
        public Builder ageBands(AgeBands ageBands) {
            this.ageBands = ageBands;
            return this;
        }

        private static KpiId requireIndicator(KpiId id) {
            if (id.layer() != Layer.EFFECT) {
                throw new IllegalArgumentException(id + " is no effect indicator; this option is for ids such as E 4.1.1.");
            }
            return id;
        }

        private static List<ItemId> requireItems(KpiId indicator, Collection<ItemId> items) {
            if (items.isEmpty()) {
                throw new IllegalArgumentException("The items of " + indicator + " are none; give at least one, or leave the option out.");
            }
            return List.copyOf(items);
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
