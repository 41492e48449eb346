package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.text.OutcomeTree;

/**
 * The part of the units to which a figure applies (Dutch: <i>uitsplitsing</i>): all units, those with one value of a key such as team, or
 * those of them with one value of the KPI's own stratum, such as the location of a visit.
 *
 * <p>Invariants: neither a key nor a value is blank; the total has no key. Two strata are equal if they have the same value of each key, whatever the
 * order of the keys. Immutable; safe for use by several threads.
 *
 * @param values the value of each key, with the requested key first; empty for the total
 */
public record Stratum(Map<String, String> values) implements Serializable {
    /** Key of the organisation (<i>organisatie</i>). */
    public static final String ORGANISATION = "organisation";

    /** Key of the team. */
    public static final String TEAM = "team";

    /** Key of the service line (<i>werksoort</i>). */
    public static final String SERVICE_LINE = "serviceLine";

    /** Key of the neighbourhood (<i>wijk</i>). */
    public static final String NEIGHBOURHOOD = "neighbourhood";

    /** Key of the life domain (<i>leefgebied</i>). */
    public static final String DOMAIN = "domain";

    /** Key of the age band (<i>leeftijdscategorie</i>), whose bands the caller gives. */
    public static final String AGE_BAND = "ageBand";

    /** Key of the complexity (<i>complexiteit</i>). */
    public static final String COMPLEXITY = "complexity";

    /** The value for units without a value. */
    public static final String UNKNOWN = "(unknown)";

    /** The value for units whose value is in none of the caller's groups, such as an age in no band. */
    public static final String OTHER = "(other)";

    /** All units. */
    public static final Stratum TOTAL = new Stratum(Map.of());

    /**
     * Creates a stratum.
     *
     * @throws IllegalArgumentException if a key or a value is blank
     */
    public Stratum {
        values.forEach((key, value) -> {
            if (key.isBlank() || value.isBlank()) {
                throw new IllegalArgumentException(
                        "A stratum has a blank " + (key.isBlank() ? "key" : "value of " + key) + "; units without a value are " + UNKNOWN + ".");
            }
        });
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * {@return the stratum of the units with one value of a key}
     *
     * @param key for example {@link #TEAM}
     * @param value the value
     * @throws IllegalArgumentException if either is blank
     */
    public static Stratum of(String key, String value) {
        return new Stratum(Map.of(key, value));
    }

    /**
     * {@return the stratum of the units of this stratum with one value of a further key, with the further key last}
     *
     * @param key for example {@code location}
     * @param value the value
     * @throws IllegalArgumentException if either is blank, or this stratum already has the key
     */
    public Stratum and(String key, String value) {
        if (values.containsKey(key)) {
            throw new IllegalArgumentException("The stratum " + this + " already has the key " + key + "; a key has one value.");
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Stratum(more);
    }

    /**
     * Returns whether this is the total.
     *
     * @return true if there is no key
     */
    public boolean isTotal() {
        return values.isEmpty();
    }

    /**
     * Returns the tree form: the values by their keys, with the digits of apparent citizen numbers masked. Jackson 2 and 3 write it as
     * JSON.
     *
     * @return the tree, empty for the total
     */
    @JsonValue
    public Map<String, String> toTree() {
        return OutcomeTree.stratum(this);
    }

    /** Returns {@code {}} for the total, otherwise the keys and values, such as {@code {team: Noord}}. */
    @Override
    public String toString() {
        return values.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining(", ", "{", "}"));
    }
}
