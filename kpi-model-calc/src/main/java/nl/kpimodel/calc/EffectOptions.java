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
 * What the caller says of the effect indicators, because the model leaves it open (Dutch: <i>instellingen voor effectenindicatoren</i>). Nothing has a
 * default: an indicator without answer scale or combination is {@link OutcomeStatus#NOT_DEFINED}.
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
     * No options: every indicator tells what to supply.
     *
     * @return the options
     */
    public static EffectOptions none() {
        return builder().build();
    }

    /**
     * The answers that items can be given, and which are a yes.
     *
     * @return the scale, empty if the caller named none
     */
    public Optional<AnswerScale> answerScale() {
        return Optional.ofNullable(answerScale);
    }

    /**
     * How the answers to an indicator's items make one yes.
     *
     * @param indicator the indicator
     * @return its own combination, else that for all; empty if the caller named neither
     */
    public Optional<Combination> combination(KpiId indicator) {
        return Optional.ofNullable(combinations.get(indicator)).or(() -> Optional.ofNullable(combination));
    }

    /**
     * The items that an indicator is calculated from.
     *
     * @param indicator the indicator
     * @param own the items of its specification
     * @return the items that the caller named for a questionnaire, else the indicator's own
     */
    public IndicatorItems items(KpiId indicator, IndicatorItems own) {
        Map<Questionnaire, List<ItemId>> others = items.getOrDefault(indicator, Map.of());
        return new IndicatorItems(
                others.getOrDefault(Questionnaire.PARTICIPANT, own.participant()),
                others.getOrDefault(Questionnaire.PROFESSIONAL, own.professional()));
    }

    /**
     * The items of the numbered parts of an indicator.
     *
     * @param indicator the indicator
     * @return the items by number, empty if the caller named no parts
     */
    public SortedMap<Integer, List<ItemId>> parts(KpiId indicator) {
        return parts.getOrDefault(indicator, Collections.emptySortedMap());
    }

    /**
     * The ages by which E 1.1.3 and E 4.2.1 are split.
     *
     * @return the bands, empty if the caller named none
     */
    public Optional<AgeBands> ageBands() {
        return Optional.ofNullable(ageBands);
    }

    /**
     * The combination of every indicator that has none of its own.
     *
     * @return the combination, empty if not supplied
     */
    public Optional<Combination> combination() {
        return Optional.ofNullable(combination);
    }

    /**
     * The combinations of single indicators.
     *
     * @return the combinations in the order of the model
     */
    public SortedMap<KpiId, Combination> combinations() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(combinations));
    }

    /**
     * The items that replace those of the rows.
     *
     * @return the items of each indicator that has others, participants' first
     */
    public SortedMap<KpiId, List<ItemId>> otherItems() {
        SortedMap<KpiId, List<ItemId>> others = new TreeMap<>();
        items.forEach((kpi, byQuestionnaire) -> others.put(kpi, byQuestionnaire.values().stream().flatMap(List::stream).toList()));
        return Collections.unmodifiableSortedMap(others);
    }

    /**
     * The items of numbered parts.
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

    /** Builds options. Not for sharing between threads. */
    public static final class Builder {
        private @Nullable AnswerScale answerScale;
        private @Nullable Combination combination;
        private final Map<KpiId, Combination> combinations = new HashMap<>();
        private final Map<KpiId, Map<Questionnaire, List<ItemId>>> items = new HashMap<>();
        private final Map<KpiId, SortedMap<Integer, List<ItemId>>> parts = new HashMap<>();
        private @Nullable AgeBands ageBands;

        private Builder() {}

        /**
         * Sets the answers that items can be given, and which are a yes.
         *
         * @param answerScale the scale
         * @return this builder
         */
        public Builder answerScale(AnswerScale answerScale) {
            this.answerScale = answerScale;
            return this;
        }

        /**
         * Sets how the answers to several items make one yes, for every indicator that has no combination of its own.
         *
         * @param combination the combination
         * @return this builder
         */
        public Builder combination(Combination combination) {
            this.combination = combination;
            return this;
        }

        /**
         * Sets how the answers to the items of one indicator make one yes.
         *
         * @param indicator the indicator
         * @param combination the combination
         * @return this builder
         * @throws IllegalArgumentException if it is no effect indicator
         */
        public Builder combination(KpiId indicator, Combination combination) {
            combinations.put(requireIndicator(indicator), combination);
            return this;
        }

        /**
         * Sets other items for an indicator than its row prints. Those of a questionnaire of which none is named stay as they are.
         *
         * @param indicator the indicator
         * @param others the items, of one or both questionnaires
         * @return this builder
         * @throws IllegalArgumentException if it is no effect indicator, or no item is named
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
         * Sets which items of an indicator stand for one of the numbered parts of its text; that part is then a figure {@code part1}, {@code part2} ...
         * of its own.
         *
         * @param indicator the indicator
         * @param number the number of the part, from 1
         * @param of its items
         * @return this builder
         * @throws IllegalArgumentException if it is no effect indicator, the number is below 1, or there is no item or one of the professionals' items
         */
        public Builder part(KpiId indicator, int number, Collection<ItemId> of) {
            if (number < 1 || of.isEmpty() || of.stream().anyMatch(item -> item.questionnaire() != Questionnaire.PARTICIPANT)) {
                throw new IllegalArgumentException("Part " + number + " of " + indicator + " with the items " + of
                        + " cannot be; give a number from 1, and one or more items of the participants' questionnaire.");
            }
            parts.computeIfAbsent(requireIndicator(indicator), i -> new TreeMap<>()).put(number, List.copyOf(of));
            return this;
        }

        /**
         * Sets the ages by which E 1.1.3 and E 4.2.1 are split; without it there is only their total.
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
                throw new IllegalArgumentException(indicator + " is no effect indicator; one reads like E 4.1.3.");
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
