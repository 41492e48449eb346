package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.Response;
import org.jspecify.annotations.Nullable;

/**
 * The options of the effect indicators, which the model leaves to the caller (Dutch: <i>instellingen voor effectenindicatoren</i>). There
 * are no defaults: an indicator without an answer scale or combination is {@link Outcome.Status#NOT_DEFINED}.
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

    /** {@return options of which none is set} Every indicator then names the missing options. */
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
    public MeasureSpecification.IndicatorItems items(KpiId indicator, MeasureSpecification.IndicatorItems own) {
        Map<Questionnaire, List<ItemId>> others = items.getOrDefault(indicator, Map.of());
        return new MeasureSpecification.IndicatorItems(
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

    /** {@return the ages by which E 1.1.3 and E 4.2.1 are split, empty if not supplied} */
    public Optional<AgeBands> ageBands() {
        return Optional.ofNullable(ageBands);
    }

    /** {@return the combination of every indicator without its own, empty if not supplied} */
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

    /**
     * The age bands by which figures are split (Dutch: <i>leeftijdscategorieën</i>). GAP: the model prints bands for some impact KPIs
     * (17-23, 19-64, 65-79, 80 and over) but none for the other layers, so the caller supplies them.
     *
     * <p>Bands may overlap, like those of the model. A person is then in each of them, and the bands do not add up to the total. An age in
     * no band is {@link Stratum#OTHER}, and an unknown age is {@link Stratum#UNKNOWN}.
     *
     * <p>Invariants: there is at least one band, no two have the same label, and no label is one of these two. Immutable; safe for use by
     * several threads.
     *
     * @param bands the bands, in order
     */
    public record AgeBands(List<Band> bands) {
        /**
         * The ages of one stratum.
         *
         * @param label its name in reports
         * @param from the lowest age in whole years, 0 or more
         * @param until the highest age, inclusive; {@code null} for no upper bound
         */
        public record Band(String label, int from, @Nullable Integer until) {
            /**
             * Creates a band.
             *
             * @throws IllegalArgumentException if the label is blank, has a character that files cannot contain, or is {@link
             *     Stratum#UNKNOWN} or {@link Stratum#OTHER}, the lowest age is negative, or the highest is below the lowest
             */
            public Band {
                label = CleanText.of(label);
                if (label.isBlank()) {
                    throw OptionWords.refusal("band.blank");
                }
                if (!DisplayText.isOnOneLine(label)) {
                    throw OptionWords.refusal("band.character", DisplayText.quoted(label));
                }
                if (label.equals(Stratum.UNKNOWN) || label.equals(Stratum.OTHER)) {
                    throw OptionWords.refusal("band.reserved", label);
                }
                if (from < 0 || until != null && until < from) {
                    throw until == null ? OptionWords.refusal("band.from", from) : OptionWords.refusal("band.order", from, until);
                }
            }

            boolean contains(int age) {
                return age >= from && (until == null || age <= until);
            }

            boolean overlaps(Band other) {
                return (until == null || other.from <= until) && (other.until == null || from <= other.until);
            }
        }

        private static final List<String> IN_NO_BAND = List.of(Stratum.OTHER);
        private static final Pattern BAND = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|\\+)");

        /**
         * Creates bands.
         *
         * @throws IllegalArgumentException if there are none, or two have the same label
         */
        public AgeBands {
            bands = List.copyOf(bands);
            List<String> labels = bands.stream().map(Band::label).toList();
            if (labels.isEmpty() || labels.stream().distinct().count() < labels.size()) {
                throw OptionWords.refusal("band.labels", DisplayText.list(labels.toString()));
            }
        }

        /**
         * {@return bands from their labels: {@code 17-23} with both ages included, or {@code 80+}}
         *
         * @param labels the labels
         * @throws IllegalArgumentException if a label does not have this form or an invariant is violated
         */
        public static AgeBands of(String... labels) {
            List<Band> bands = new ArrayList<>();
            for (String label : labels) {
                Matcher matcher = BAND.matcher(label);
                if (!matcher.matches()) {
                    throw OptionWords.refusal("band.form", DisplayText.quoted(label));
                }
                bands.add(new Band(label, Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2))));
            }
            return new AgeBands(bands);
        }

        /**
         * Returns the labels of the bands that contain an age.
         *
         * @param age the age in whole years; {@code null} if not known
         * @return the labels in order, usually one; only {@link Stratum#OTHER} if the age is in no band; empty if the age is unknown
         */
        public List<String> labels(@Nullable Integer age) {
            if (age == null) {
                return List.of();
            }
            List<String> labels = new ArrayList<>(1);
            for (Band band : bands) {
                if (band.contains(age)) {
                    labels.add(band.label());
                }
            }
            return labels.isEmpty() ? IN_NO_BAND : labels;
        }

        /**
         * Returns whether an age can be in two bands, so that the figures of bands do not add up to the total.
         *
         * @return true if two bands have an age in common
         */
        public boolean overlap() {
            for (int i = 0; i < bands.size(); i++) {
                for (Band later : bands.subList(i + 1, bands.size())) {
                    if (bands.get(i).overlaps(later)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * The answer options of a questionnaire item, in order, and which of them count as a yes (Dutch: <i>antwoordschaal</i>). GAP: the model
     * names neither, so there is no default.
     *
     * <p>Invariants:
     * <ul>
     *   <li>there are at least two options, none blank, which differ in more than case and white space;
     *   <li>at least one option is a yes and at least one is not;
     *   <li>{@code NVT} (<i>niet van toepassing</i>) is not an option, in any spelling: it is always allowed, and is neither yes nor no.
     * </ul>
     *
     * <p>Case and white space of an answer do not matter; accents do. Two scales are equal if their options are in the same order and the
     * same ones count as a yes. Immutable; safe for use by several threads.
     *
     * @param options the options, in order
     * @param yes the options that count as a yes, in the order of the options
     */
    public record AnswerScale(List<String> options, Set<String> yes) {
        /**
         * Creates a scale.
         *
         * @throws IllegalArgumentException if an invariant of the class is violated
         */
        public AnswerScale {
            options = options.stream().map(CleanText::of).toList();
            yes = yes.stream().map(CleanText::of).collect(Collectors.toSet());
            Set<String> different = new LinkedHashSet<>(options);
            long differing = options.stream().map(AnswerText::key).distinct().count();
            if (differing < 2 || differing < options.size()) {
                throw OptionWords.refusal("scale.options", options.size(), differing);
            }
            if (options.stream().anyMatch(option -> option.isBlank() || AnswerText.isNotApplicable(option))) {
                throw OptionWords.refusal("scale.blank", Response.NOT_APPLICABLE);
            }
            if (!options.stream().allMatch(DisplayText::isOnOneLine)) {
                throw OptionWords.refusal("scale.character", DisplayText.list(options.toString()));
            }
            if (!different.containsAll(yes)) {
                throw OptionWords.refusal("scale.yes", DisplayText.list(yes.stream().filter(each -> !different.contains(each)).sorted().toList().toString()),
                        DisplayText.list(options.toString()));
            }
            if (yes.isEmpty() || yes.size() == different.size()) {
                throw OptionWords.refusal(yes.isEmpty() ? "scale.noYes" : "scale.allYes", DisplayText.list(options.toString()));
            }
            different.retainAll(yes);
            yes = Collections.unmodifiableSet(different);
        }

        /**
         * Creates a scale.
         *
         * @param options the options, in order
         * @param yes the options that count as a yes
         * @return the scale
         * @throws IllegalArgumentException if an invariant of the class is violated
         */
        public static AnswerScale of(List<String> options, Collection<String> yes) {
            return new AnswerScale(options, new LinkedHashSet<>(yes));
        }

        /**
         * Returns whether an answer is a yes.
         *
         * @param answer an option
         * @return true if the option counts as a yes
         * @throws IllegalArgumentException if it is not one of the options; the message names the options, not the answer
         */
        public boolean isYes(String answer) {
            String option = optionOf(answer);
            if (option == null) {
                throw new IllegalArgumentException("An answer of " + answer.length() + " characters is not one of the options " + options + " or "
                        + Response.NOT_APPLICABLE + "; give the scale that was answered on, or leave the answer out.");
            }
            return yes.contains(option);
        }

        /** Returns the option that matches an answer, or {@code null} if absent. */
        @Nullable String optionOf(String answer) {
            if (options.contains(answer)) {
                return answer;
            }
            for (String option : options) {
                if (AnswerText.isSame(option, answer)) {
                    return option;
                }
            }
            return null;
        }
    }

    /**
     * The rule that combines the answers to several items into one yes (Dutch: <i>combinatie</i>). Only items with an answer other than
     * {@code NVT} count. GAP: the model does not say, so there is no default, not even for an indicator with one item.
     *
     * <p>Immutable; safe for use by several threads.
     */
    public static final class Combination {
        /** A yes to any of the answered items. */
        public static final Combination ANY = new Combination(1, "ANY");

        /** A yes to all of the answered items. */
        public static final Combination ALL = new Combination(Integer.MAX_VALUE, "ALL");

        private final int atLeast;
        private final String name;

        private Combination(int atLeast, String name) {
            this.atLeast = atLeast;
            this.name = name;
        }

        /**
         * {@return a combination that requires a yes to at least a number of the answered items} A respondent who answered fewer items
         * cannot reach it. A figure with fewer items is always 0, and its explanation says so: give such an indicator its own combination.
         *
         * @param items the number of items, 1 or more; 1 is {@link #ANY}
         * @throws IllegalArgumentException if it is less than 1
         */
        public static Combination atLeast(int items) {
            if (items < 1) {
                throw new IllegalArgumentException("A yes to at least " + items + " items is always there; give 1 or more.");
            }
            return items == 1 ? ANY : new Combination(items, "AT_LEAST " + items);
        }

        /** {@return the required number of yeses, 1 for {@link #ANY}; empty if all answered items must be a yes} */
        public OptionalInt needed() {
            return this == ALL ? OptionalInt.empty() : OptionalInt.of(atLeast);
        }

        /** Returns whether a number of yeses among a number of answers is a yes. */
        boolean isYes(int yeses, int answers) {
            return this == ALL ? yeses == answers : yeses >= atLeast;
        }

        /** Returns the combination in words, for example "met ja op alle beantwoorde vragen". */
        BilingualText inWords() {
            return this == ALL || this == ANY
                    ? OutcomeWords.term("option.combination." + name)
                    : OutcomeWords.term("option.combination.AT_LEAST", ExactNumber.of(atLeast));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Combination that && atLeast == that.atLeast && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        /** Returns {@code ANY}, {@code ALL}, or for example {@code AT_LEAST 2}. */
        @Override
        public String toString() {
            return name;
        }
    }
}
