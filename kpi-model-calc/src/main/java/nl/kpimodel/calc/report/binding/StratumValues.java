package nl.kpimodel.calc.report.binding;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.calc.EffectOptions.AgeBands;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.text.RefusalWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a report is split by, with every value in the accepted records. With these, a KPI also has an outcome for strata in which
 * it has no units.
 */
public final class StratumValues {
    private static final String HOUSEHOLD = "household";
    private static final int LATEST = 1 << 12;
    private static final int MOST_SHARED = 1 << 16;

    private final Collection<String> keys;
    private final @Nullable AgeBands ageBands;
    private final int most;
    private final HashMap<String, HashSet<String>> met = new HashMap<>();
    /** The ages whose bands were added. */
    private final BitSet agesMet = new BitSet();
    /** The strata met, at most {@link #MOST_SHARED}, and the texts that they share. */
    private final HashMap<Strata, Strata> shared = new HashMap<>();
    private final HashMap<String, String> texts = new HashMap<>();
    /** Recently met strata by their hash code, each with the equal strata that are shared. Readers use the same object for strata that occur often. */
    private final @Nullable Strata[] latest = new Strata[LATEST];
    private final @Nullable Strata[] latestShared = new Strata[LATEST];

    /** @param most the maximum number of values of a key */
    public StratumValues(Collection<String> keys, @Nullable AgeBands ageBands, int most) {
        this.keys = keys;
        this.most = most;
        this.ageBands = ageBands;
    }

    /**
     * Notes the values of records of one type. What a record takes over from the record that it refers to is noted with that record.
     *
     * @param strata receives the strata of each record, which share their texts with the strata of other records. So looking up a text rarely compares
     *     characters.
     */
    public void meet(RecordType type, RegistrationRecord[] records, int from, int to, Strata[] strata) {
        if (type == RecordType.CASE || type == RecordType.COMPLEXITY_CHANGE || type == RecordType.RESPONSE) {
            for (int i = from; i < to; i++) {
                meetOwn(records[i]);
            }
        }
        for (int i = from; i < to; i++) {
            strata[i] = meet(records[i].strata());
        }
    }

    /** Notes the values that only records of some types have. */
    private void meetOwn(RegistrationRecord record) {
        if (record instanceof Case registeredCase) {
            addBands(registeredCase.ageAtStart());
            add(Stratum.COMPLEXITY, registeredCase.complexityAtStart().name());
        } else if (record instanceof Case.ComplexityChange change) {
            add(Stratum.COMPLEXITY, change.to().name());
        } else if (record instanceof Response response) {
            addBands(response.age());
            add(HOUSEHOLD, response.household() == null ? null : response.household().name());
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal strata that are another object are looked up in the map
    private Strata meet(Strata strata) {
        int hash = strata.hashCode();
        int place = (hash ^ hash >>> 16) & LATEST - 1;
        Strata known = latestShared[place];
        if (known == null || latest[place] != strata) {
            if (known == null || !known.equals(strata)) {
                known = share(strata);
                latestShared[place] = known;
            }
            latest[place] = strata;
        }
        return known;
    }

    private Strata share(Strata strata) {
        Strata known = shared.get(strata);
        if (known != null) {
            return known;
        }
        for (String key : keys) {
            add(key, strata.value(key));
        }
        if (shared.size() == MOST_SHARED) {
            return strata;
        }
        Strata next = new Strata(
                share(strata.organisation()), shareIfAny(strata.team()), shareIfAny(strata.serviceLine()), shareIfAny(strata.neighbourhood()), strata.domain());
        shared.put(next, next);
        return next;
    }

    private String share(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private @Nullable String shareIfAny(@Nullable String text) {
        return text == null ? null : share(text);
    }

    /** Adds the values of another part of the input. */
    public void addAll(StratumValues other) {
        addAll(other.met);
    }

    /** Adds values that {@link #all()} returned. */
    public void addAll(Map<String, ? extends Set<String>> other) {
        other.forEach((key, values) -> values.forEach(value -> add(key, value)));
    }

    private void add(String key, @Nullable String value) {
        if (value == null) {
            return;
        }
        HashSet<String> values = met.get(key);
        if (values == null) {
            values = new HashSet<>();
            met.put(key, values);
        }
        values.add(value);
        if (values.size() > most && keys.contains(key)) {
            throw RefusalWords.refusal("limit.strata", null, RefusalWords.number(most), new BilingualText(
                    OutcomeText.stratumKeys(Set.of(key), Language.DUTCH), OutcomeText.stratumKeys(Set.of(key), Language.ENGLISH)));
        }
    }

    /** Returns all values by key; not a copy. */
    public HashMap<String, HashSet<String>> all() {
        return met;
    }

    /** Returns the requested keys. Without age bands there is no split by age. */
    Collection<String> keys() {
        return keys.stream().filter(key -> !key.equals(Stratum.AGE_BAND) || ageBands != null).toList();
    }

    Set<String> met(String key) {
        Set<String> values = met.get(key);
        return values == null ? Set.of() : values;
    }

    /** Returns the bands of an age: none if the age is unknown, and several if bands overlap. */
    Collection<String> bands(@Nullable Integer age) {
        return ageBands == null ? List.of() : ageBands.labels(age);
    }

    /** Adds the bands of an age, except {@link Stratum#OTHER}. An age in no band, like an unknown age, is a stratum only of KPIs with such a unit. */
    private void addBands(@Nullable Integer age) {
        if (age == null || agesMet.get(age)) {
            return;
        }
        agesMet.set(age);
        for (String band : bands(age)) {
            if (!band.equals(Stratum.OTHER)) {
                add(Stratum.AGE_BAND, band);
            }
        }
    }
}
