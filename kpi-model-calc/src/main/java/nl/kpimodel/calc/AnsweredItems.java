package nl.kpimodel.calc;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.calc.engine.ChecksummedForm;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.Household;
import org.jspecify.annotations.Nullable;

/**
 * The accumulator of {@link AnswerGrouping}: the answers so far, by questionnaire. It can be serialised and combined in any order, with the
 * same result. Memory grows with the number of answers. Damage to a serialised accumulator is detected, as with a {@link Tally}. Not
 * thread-safe.
 */
public final class AnsweredItems implements Serializable {
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
        /**
         * The order of answers to one item, of which the first counts. The order within a day only makes the choice independent of the
         * order of input.
         */
        static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::day)
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
            SortedMap<ItemId, String> answers = new TreeMap<>();
            TreeMap<ItemId, Entry> byItem = new TreeMap<>();
            entries.forEach((item, entry) -> {
                ItemId id = ItemId.of(item);
                answers.put(id, entry.answer());
                byItem.put(id, entry);
            });
            List<Entry> byDay = new ArrayList<>(byItem.values());
            byDay.sort(Comparator.comparingLong(Entry::day));
            SortedMap<String, String> values = new TreeMap<>();
            for (int i = 0; i < strata.size(); i++) {
                for (Entry entry : byDay) {
                    if (!entry.strata().get(i).isEmpty()) {
                        values.put(strata.get(i), entry.strata().get(i));
                        break;
                    }
                }
            }
            return new FilledQuestionnaire(
                    key.kind(),
                    key.respondentId(),
                    key.caseId(),
                    LocalDate.ofEpochDay(byDay.get(0).day()),
                    LocalDate.ofEpochDay(byDay.get(byDay.size() - 1).day()),
                    answers,
                    first(byDay, Entry::age),
                    first(byDay, Entry::household),
                    values,
                    repeated);
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
        return sheets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Key.ORDER))
                .map(sheet -> sheet.getValue().filled(sheet.getKey(), strata))
                .toList();
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
