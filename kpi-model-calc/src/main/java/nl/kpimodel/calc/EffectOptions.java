package nl.kpimodel.calc;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.IndicatorItems;
import org.jspecify.annotations.Nullable;

/**
 * The options of the effect indicators, which the model leaves to the caller (Dutch: <i>instellingen voor effectenindicatoren</i>). There
 * are no defaults: an indicator without an answer scale or combination is {@link OutcomeStatus#NOT_DEFINED}.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class EffectOptions {
    private final @Nullable AnswerScale answerScale;
    private final @Nullable Combination combination;
    private final Map<KpiId, Combination> combinations;
    private final Map<KpiId, Map<Questionnaire, List<ItemId>>> items;
    private final Map<KpiId, SortedMap<Integer, List<ItemId>>> parts;
    private final @Nullable AgeBands ageBands;

    private EffectOptions(Builder builder) {
        this.answerScale = builder.answerScale;
        this.combination = builder.combination;
        this.combinations = Map.copyOf(builder.combinations);
        this.items = Map.copyOf(builder.items);
        Map<KpiId, SortedMap<Integer, List<ItemId>>> copies = new HashMap<>();
        builder.parts.forEach((indicator, byNumber) -> copies.put(indicator, Collections.unmodifiableSortedMap(new TreeMap<>(byNumber))));
        this.parts = copies;
        this.ageBands = builder.ageBands;
    }

    /**
     * Returns options of which none is set. Every indicator then names the missing options.
     *
     * @return the options
     */
    public static EffectOptions none() {
        return builder().build();
    }

    /**
     * Returns the answer options of items, and which count as a yes.
     *
     * @return the scale, empty if not supplied
     */
    public Optional<AnswerScale> answerScale() {
        return Optional.ofNullable(answerScale);
    }

    /**
     * Returns the combination of the answers to an indicator's items.
     *
     * @param indicator the indicator
     * @return its own combination, or otherwise the general one; empty if neither is supplied
     */
    public Optional<Combination> combination(KpiId indicator) {
        return Optional.ofNullable(combinations.get(indicator)).or(() -> Optional.ofNullable(combination));
    }

    /**
     * Returns the items from which an indicator is calculated.
     *
     * @param indicator the indicator
     * @param own the items of its specification
     * @return the items that the caller supplied for a questionnaire, otherwise the indicator's own
     */
    public IndicatorItems items(KpiId indicator, IndicatorItems own) {
        Map<Questionnaire, List<ItemId>> others = items.getOrDefault(indicator, Map.of());
        return new IndicatorItems(
                others.getOrDefault(Questionnaire.PARTICIPANT, own.participant()),
                others.getOrDefault(Questionnaire.PROFESSIONAL, own.professional()));
    }

    /**
     * Returns the items of the numbered parts of an indicator.
     *
     * @param indicator the indicator
     * @return the items by number, empty if the caller supplied no parts
     */
    public SortedMap<Integer, List<ItemId>> parts(KpiId indicator) {
        return parts.getOrDefault(indicator, Collections.emptySortedMap());
    }

    /**
     * Returns the ages by which E 1.1.3 and E 4.2.1 are split.
     *
     * @return the bands, empty if not supplied
     */
    public Optional<AgeBands> ageBands() {
        return Optional.ofNullable(ageBands);
    }

    /**
     * Returns the combination of every indicator without its own.
     *
     * @return the combination, empty if not supplied
     */
    public Optional<Combination> combination() {
        return Optional.ofNullable(combination);
    }

    /**
     * Returns the combinations of individual indicators.
     *
     * @return the combinations in the order of the model
     */
    public SortedMap<KpiId, Combination> combinations() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(combinations));
    }

    /**
     * Returns the items that replace those of the rows.
     *
     * @return the items of each indicator with replaced items, participants' items first
     */
    public SortedMap<KpiId, List<ItemId>> otherItems() {
        SortedMap<KpiId, List<ItemId>> others = new TreeMap<>();
        items.forEach((kpi, byQuestionnaire) -> others.put(kpi, byQuestionnaire.values().stream().flatMap(List::stream).toList()));
        return Collections.unmodifiableSortedMap(others);
    }

    /**
     * Returns the items of numbered parts.
     *
     * @return the items by part, of each indicator whose parts are mapped
     */
    public SortedMap<KpiId, SortedMap<Integer, List<ItemId>>> parts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(parts));
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
        private @Nullable AnswerScale answerScale;
        private @Nullable Combination combination;
        private final Map<KpiId, Combination> combinations = new HashMap<>();
        private final Map<KpiId, Map<Questionnaire, List<ItemId>>> items = new HashMap<>();
        private final Map<KpiId, SortedMap<Integer, List<ItemId>>> parts = new HashMap<>();
        private @Nullable AgeBands ageBands;

        private Builder() {}

        /**
         * Sets the answer options of items, and which count as a yes.
         *
         * @param answerScale the scale
         * @return this builder
         */
        public Builder answerScale(AnswerScale answerScale) {
            this.answerScale = answerScale;
            return this;
        }

        /**
         * Sets the combination of the answers to several items, for every indicator without its own.
         *
         * @param combination the combination
         * @return this builder
         */
        public Builder combination(Combination combination) {
            this.combination = combination;
            return this;
        }

        /**
         * Sets the combination of the answers to the items of one indicator.
         *
         * @param indicator the indicator
         * @param combination the combination
         * @return this builder
         * @throws IllegalArgumentException if it is not an effect indicator
         */
        public Builder combination(KpiId indicator, Combination combination) {
            combinations.put(requireIndicator(indicator), combination);
            return this;
        }

        /**
         * Replaces the items of an indicator. The items of a questionnaire without replacements are kept.
         *
         * @param indicator the indicator
         * @param others the items, of one or both questionnaires
         * @return this builder
         * @throws IllegalArgumentException if it is not an effect indicator, or no item is given
         */
        public Builder items(KpiId indicator, Collection<ItemId> others) {
            if (others.isEmpty()) {
                throw new IllegalArgumentException("No items are named for " + indicator + "; name at least one, or leave them as they are.");
            }
            Map<Questionnaire, List<ItemId>> byQuestionnaire = new EnumMap<>(Questionnaire.class);
            for (Questionnaire questionnaire : Questionnaire.values()) {
                List<ItemId> of = others.stream().filter(item -> item.questionnaire() == questionnaire).distinct().toList();
                if (!of.isEmpty()) {
                    byQuestionnaire.put(questionnaire, of);
                }
            }
            items.put(requireIndicator(indicator), Collections.unmodifiableMap(byQuestionnaire));
            return this;
        }

        /**
         * Sets the items of one of the numbered parts of an indicator's text. The part then has its own figure {@code part1}, {@code part2}
         * ...
         *
         * @param indicator the indicator
         * @param number the number of the part, from 1
         * @param of its items
         * @return this builder
         * @throws IllegalArgumentException if it is not an effect indicator, the number is below 1, there is no item, or one is a
         *         professionals' item
         */
        public Builder part(KpiId indicator, int number, Collection<ItemId> of) {
            if (number < 1 || of.isEmpty() || of.stream().anyMatch(item -> item.questionnaire() != Questionnaire.PARTICIPANT)) {
                throw new IllegalArgumentException("Part " + number + " of " + indicator + " with the items " + of
                        + " is invalid; give a number from 1, and one or more items of the participants' questionnaire.");
            }
            parts.computeIfAbsent(requireIndicator(indicator), i -> new TreeMap<>()).put(number, List.copyOf(of));
            return this;
        }

        /**
         * Sets the ages by which E 1.1.3 and E 4.2.1 are split; without bands they have only a total.
         *
         * @param ageBands the bands
         * @return this builder
         */
        public Builder ageBands(AgeBands ageBands) {
            this.ageBands = ageBands;
            return this;
        }

        private static KpiId requireIndicator(KpiId indicator) {
            if (indicator.layer() != Layer.EFFECT) {
                throw new IllegalArgumentException(indicator + " is not an effect indicator; an example is E 4.1.3.");
            }
            return indicator;
        }

        /**
         * Builds the options.
         *
         * @return the options
         */
        public EffectOptions build() {
            return new EffectOptions(this);
        }
    }
}
