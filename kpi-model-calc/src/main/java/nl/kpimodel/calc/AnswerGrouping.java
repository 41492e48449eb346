package nl.kpimodel.calc;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import nl.kpimodel.calc.engine.ChecksummedForm;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Response.Household;
import org.jspecify.annotations.Nullable;

/**
 * A collector that groups an application's answers into questionnaires (Dutch: <i>antwoorden</i>).
 *
 * <pre>{@code
 * List<FilledQuestionnaire> questionnaires = answers.stream().collect(grouping);
 * Outcomes outcomes = answers.stream().collect(grouping.into(EffectMeasures.indicator(specification,
 * EffectMeasures.Questionnaires.filled(), options, period))); }</pre>
 *
 * <ul>
 *   <li>A questionnaire consists of all answers of one respondent for one case, or for no case, to items of one kind of questionnaire.
 *   <li>If an item has two answers, the earliest counts, and the other is counted in {@link FilledQuestionnaire#repeatedAnswers()}: the
 *       model allows one answer per item (<i>alleen 1 antwoord per vraag is mogelijk</i>, handleiding 2025). If both are on one day, the
 *       first in alphabetical order counts, because a figure must not depend on the order of lines.
 *   <li>A null or blank answer is ignored.
 *   <li>The questionnaires are in the order of organisation, case, respondent and kind, whatever the order of the answers.
 * </ul>
 *
 * <p>Immutable: each method returns an extended copy. Safe for use by several threads as long as the given functions are; {@link
 * AnsweredItems} belong to one thread at a time, and can be serialised and combined.
 *
 * @param <A> the application's type of an answer
 */
public final class AnswerGrouping<A> implements Collector<A, AnswerGrouping.AnsweredItems, List<AnswerGrouping.FilledQuestionnaire>> {
    /** A stratum with the function that returns its value for an answer. */
    private record StratumFunction<A>(String key, Function<? super A, ? extends @Nullable String> value) {}

    private final Function<? super A, String> respondentId;
    private final Function<? super A, ? extends @Nullable String> caseId;
    private final Function<? super A, ItemId> item;
    private final Function<? super A, ? extends @Nullable String> answer;
    private final Function<? super A, LocalDate> answeredOn;
    private final Function<? super A, ? extends @Nullable Integer> age;
    private final Function<? super A, ? extends @Nullable Household> household;
    private final List<StratumFunction<A>> strata;

    private AnswerGrouping(
            Function<? super A, String> respondentId,
            Function<? super A, ? extends @Nullable String> caseId,
            Function<? super A, ItemId> item,
            Function<? super A, ? extends @Nullable String> answer,
            Function<? super A, LocalDate> answeredOn,
            Function<? super A, ? extends @Nullable Integer> age,
            Function<? super A, ? extends @Nullable Household> household,
            List<StratumFunction<A>> strata) {
        this.respondentId = Objects.requireNonNull(respondentId, "respondentId");
        this.caseId = Objects.requireNonNull(caseId, "caseId");
        this.item = Objects.requireNonNull(item, "item");
        this.answer = Objects.requireNonNull(answer, "answer");
        this.answeredOn = Objects.requireNonNull(answeredOn, "answeredOn");
        this.age = Objects.requireNonNull(age, "age");
        this.household = Objects.requireNonNull(household, "household");
        this.strata = strata;
    }

    /**
     * Creates a grouping with the application's functions. The item determines the questionnaire.
     *
     * @param respondentId pseudonym of the respondent
     * @param caseId the case of the answer; {@code null} if it has none
     * @param item the item
     * @param answer an option of the answer scale, or {@code NVT}
     * @param answeredOn the day of the answer
     * @param <A> the application's type of an answer
     * @return the grouping
     */
    public static <A> AnswerGrouping<A> of(
            Function<? super A, String> respondentId,
            Function<? super A, ? extends @Nullable String> caseId,
            Function<? super A, ItemId> item,
            Function<? super A, ? extends @Nullable String> answer,
            Function<? super A, LocalDate> answeredOn) {
        return new AnswerGrouping<>(respondentId, caseId, item, answer, answeredOn, each -> null, each -> null, List.of());
    }

    /**
     * Adds the age of the respondent.
     *
     * @param age the age in whole years; {@code null} if unknown
     * @return the grouping
     */
    public AnswerGrouping<A> age(Function<? super A, ? extends @Nullable Integer> age) {
        return new AnswerGrouping<>(respondentId, caseId, item, answer, answeredOn, age, household, strata);
    }

    /**
     * Adds the household of the respondent.
     *
     * @param household the household; {@code null} if unknown
     * @return the grouping
     */
    public AnswerGrouping<A> household(Function<? super A, ? extends @Nullable Household> household) {
        return new AnswerGrouping<>(respondentId, caseId, item, answer, answeredOn, age, household, strata);
    }

    /**
     * Adds the value of a stratum. The value of {@link Stratum#ORGANISATION} also separates the ids of different organisations.
     *
     * @param key for example {@link Stratum#TEAM}
     * @param value the value; {@code null} or blank if unknown
     * @return the grouping
     * @throws IllegalArgumentException if the key is blank or already added
     */
    public AnswerGrouping<A> stratum(String key, Function<? super A, ? extends @Nullable String> value) {
        Stratum.of(key, Stratum.UNKNOWN);
        if (strata.stream().anyMatch(stratum -> stratum.key().equals(key))) {
            throw new IllegalArgumentException("The grouping already has the stratum " + key + "; add each stratum once.");
        }
        List<StratumFunction<A>> more = new ArrayList<>(strata);
        more.add(new StratumFunction<>(key, Objects.requireNonNull(value, "value")));
        return new AnswerGrouping<>(respondentId, caseId, item, answer, answeredOn, age, household, List.copyOf(more));
    }

    /**
     * {@return a collector of answers that passes the questionnaires on to a collector of questionnaires}
     *
     * @param measure for example a measure of {@link EffectMeasures}
     * @param <R> the type of its result
     */
    public <R> Collector<A, ?, R> into(Collector<? super FilledQuestionnaire, ?, R> measure) {
        return Collectors.collectingAndThen(this, questionnaires -> questionnaires.stream().collect(measure));
    }

    /** {@return a new accumulator without answers} */
    public AnsweredItems create() {
        return new AnsweredItems();
    }

    /**
     * Adds an answer.
     *
     * @param items the accumulator; unchanged if one of the functions throws
     * @param given the answer
     * @throws NullPointerException if it has no respondent, item or day
     */
    public void accept(AnsweredItems items, A given) {
        String text = answer.apply(given);
        if (text == null || text.isBlank()) {
            return;
        }
        String organisation = "";
        ArrayList<String> values = new ArrayList<>(strata.size());
        for (StratumFunction<A> stratum : strata) {
            String value = stratum.value().apply(given);
            values.add(value == null || value.isBlank() ? "" : value);
            if (stratum.key().equals(Stratum.ORGANISATION)) {
                organisation = values.get(values.size() - 1);
            }
        }
        AnsweredItems.Entry entry = new AnsweredItems.Entry(
                Objects.requireNonNull(answeredOn.apply(given), "answeredOn").toEpochDay(), text, age.apply(given), household.apply(given), values);
        items.add(
                organisation,
                Objects.requireNonNull(respondentId.apply(given), "respondentId"),
                CountingRule.filled(caseId.apply(given)),
                Objects.requireNonNull(item.apply(given), "item"),
                entry);
    }

    /**
     * Adds the answers of one accumulator to another.
     *
     * @param items the one that grows
     * @param other the one that is added, which is unchanged
     * @return the first
     */
    public AnsweredItems combine(AnsweredItems items, AnsweredItems other) {
        items.addAll(other);
        return items;
    }

    /**
     * {@return the questionnaires so far, in the order of organisation, case, respondent and kind}
     *
     * @param items the answers
     */
    public List<FilledQuestionnaire> result(AnsweredItems items) {
        return items.filled(strata.stream().map(StratumFunction::key).toList());
    }

    @Override
    public Supplier<AnsweredItems> supplier() {
        return this::create;
    }

    @Override
    public BiConsumer<AnsweredItems, A> accumulator() {
        return this::accept;
    }

    @Override
    public BinaryOperator<AnsweredItems> combiner() {
        return this::combine;
    }

    @Override
    public Function<AnsweredItems, List<FilledQuestionnaire>> finisher() {
        return this::result;
    }

    @Override
    public Set<Characteristics> characteristics() {
        return Set.of(Characteristics.UNORDERED);
    }

    /**
     * The accumulator of {@link AnswerGrouping}: the answers so far, by questionnaire. It can be serialised and combined in any order, with
     * the same result. Memory grows with the number of answers. Damage to a serialised accumulator is detected, as with a {@link
     * Measure.Tally}. Not thread-safe.
     */
    public static final class AnsweredItems implements Serializable {
        private static final long serialVersionUID = 1L;

        /** The respondent, case and kind of a questionnaire. */
        private record Key(String organisation, String respondentId, @Nullable String caseId, Questionnaire kind) implements Serializable {
            static final Comparator<Key> ORDER = Comparator.comparing(Key::organisation)
                    .thenComparing(Key::caseId, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Key::respondentId)
                    .thenComparing(Key::kind);
        }

        /** One answer with its details. */
        record Entry(long day, String answer, @Nullable Integer age, @Nullable Household household, ArrayList<String> strata) implements Serializable {
            static final Comparator<Entry> BY_DAY = Comparator.comparingLong(Entry::day);

            /**
             * The order of answers to one item, of which the first counts. The order within a day only makes the choice independent of the
             * order of input.
             */
            static final Comparator<Entry> ORDER = BY_DAY
                    .thenComparing(Entry::answer)
                    .thenComparing(Entry::age, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Entry::household, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(entry -> String.join("\u0000", entry.strata));
        }

        /** The answers of one questionnaire. */
        private static final class Sheet implements Serializable {
            private static final long serialVersionUID = 1L;

            /** The entries by the text of the item, because ids are not serialisable. */
            private final HashMap<String, Entry> entries = new HashMap<>();
            private int repeated;

            void add(String item, Entry entry) {
                Entry earlier = entries.putIfAbsent(item, entry);
                if (earlier != null) {
                    repeated = Math.addExact(repeated, 1);
                    if (Entry.ORDER.compare(entry, earlier) < 0) {
                        entries.put(item, entry);
                    }
                }
            }

            void addAll(Sheet other) {
                other.entries.forEach(this::add);
                repeated = Math.addExact(repeated, other.repeated);
            }

            FilledQuestionnaire filled(Key key, List<String> strata) {
                TreeMap<ItemId, Entry> byItem = new TreeMap<>();
                for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                    byItem.put(ItemId.of(entry.getKey()), entry.getValue());
                }
                List<Entry> byDay = new ArrayList<>(byItem.values());
                byDay.sort(Entry.BY_DAY);
                return new FilledQuestionnaire(
                        key.kind(),
                        key.respondentId(),
                        key.caseId(),
                        LocalDate.ofEpochDay(byDay.get(0).day()),
                        LocalDate.ofEpochDay(byDay.get(byDay.size() - 1).day()),
                        answers(byItem),
                        first(byDay, Entry::age),
                        first(byDay, Entry::household),
                        values(byDay, strata),
                        repeated);
            }

            private static SortedMap<ItemId, String> answers(TreeMap<ItemId, Entry> byItem) {
                SortedMap<ItemId, String> answers = new TreeMap<>();
                byItem.forEach((item, entry) -> answers.put(item, entry.answer()));
                return answers;
            }

            private static SortedMap<String, String> values(List<Entry> byDay, List<String> strata) {
                SortedMap<String, String> values = new TreeMap<>();
                for (int i = 0; i < strata.size(); i++) {
                    for (Entry entry : byDay) {
                        if (!entry.strata().get(i).isEmpty()) {
                            values.put(strata.get(i), entry.strata().get(i));
                            break;
                        }
                    }
                }
                return values;
            }

            private static <V> @Nullable V first(List<Entry> entries, Function<Entry, @Nullable V> field) {
                for (Entry entry : entries) {
                    V value = field.apply(entry);
                    if (value != null) {
                        return value;
                    }
                }
                return null;
            }
        }

        private final HashMap<Key, Sheet> sheets;

        /** The serialised content. */
        private record Content(HashMap<Key, Sheet> sheets) implements Serializable {
            private Object readResolve() {
                return new AnsweredItems(sheets);
            }
        }

        AnsweredItems() {
            this(new HashMap<>());
        }

        private AnsweredItems(HashMap<Key, Sheet> sheets) {
            this.sheets = sheets;
        }

        void add(String organisation, String respondentId, @Nullable String caseId, ItemId item, Entry entry) {
            sheet(new Key(organisation, respondentId, caseId, item.questionnaire())).add(item.toString(), entry);
        }

        void addAll(AnsweredItems other) {
            other.sheets.forEach((key, sheet) -> sheet(key).addAll(sheet));
        }

        private Sheet sheet(Key key) {
            return sheets.computeIfAbsent(key, k -> new Sheet());
        }

        List<FilledQuestionnaire> filled(List<String> strata) {
            List<Key> keys = new ArrayList<>(sheets.keySet());
            keys.sort(Key.ORDER);
            List<FilledQuestionnaire> filled = new ArrayList<>(keys.size());
            for (Key key : keys) {
                filled.add(sheet(key).filled(key, strata));
            }
            return Collections.unmodifiableList(filled);
        }

        private Object writeReplace() {
            return new ChecksummedForm(new Content(sheets));
        }

        private void readObject(ObjectInputStream in) throws InvalidObjectException {
            throw ChecksummedForm.notAsItIs();
        }

        /** Returns the number of questionnaires. */
        @Override
        public String toString() {
            return "Answers of " + sheets.size() + " questionnaires";
        }
    }

    /**
     * The answers of one respondent for one case, or for no case, to one kind of questionnaire (Dutch: <i>ingevulde vragenlijst</i>), as
     * grouped by {@link AnswerGrouping}. Immutable; safe for use by several threads.
     *
     * @param kind the kind of questionnaire
     * @param respondentId the respondent
     * @param caseId its case; {@code null} if it has none
     * @param firstAnsweredOn day of the first answer
     * @param lastAnsweredOn day of the last answer, to which the questionnaire belongs
     * @param answers the answer to each item that was answered, in the order of the items
     * @param age age of the respondent: the first one among the answers, by day and item; {@code null} if absent
     * @param household household of the respondent, determined in the same way; {@code null} if absent
     * @param strata values of the strata of the grouping, determined in the same way, without strata that have no value
     * @param repeatedAnswers the number of answers ignored because the item already had one
     */
    public record FilledQuestionnaire(
            Questionnaire kind,
            String respondentId,
            @Nullable String caseId,
            LocalDate firstAnsweredOn,
            LocalDate lastAnsweredOn,
            SortedMap<ItemId, String> answers,
            @Nullable Integer age,
            @Nullable Household household,
            SortedMap<String, String> strata,
            int repeatedAnswers) {
        /** Creates a questionnaire. */
        public FilledQuestionnaire {
            answers = copy(answers);
            strata = copy(strata);
        }

        private static <K extends Comparable<K>> SortedMap<K, String> copy(Map<K, String> map) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(map));
        }
    }
}
