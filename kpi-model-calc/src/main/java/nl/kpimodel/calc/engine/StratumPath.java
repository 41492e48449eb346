package nl.kpimodel.calc.engine;

import java.util.Comparator;
import java.util.Objects;
import nl.kpimodel.calc.outcome.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * The path to the cells of a stratum: a value of a requested key, a value of the KPI's own stratum, or both.
 *
 * @param key the requested key; {@code null} for all units
 * @param value its value; {@code null} for all units
 * @param own the value of the KPI's own stratum; {@code null} for all units of the requested key
 */
public record StratumPath(@Nullable String key, @Nullable String value, @Nullable String own) {
    public static final StratumPath TOTAL = new StratumPath(null, null, null);

    public static StratumPath of(String key, String value) {
        return new StratumPath(key, value, null);
    }

    public StratumPath withOwn(String ownValue) {
        return new StratumPath(key, value, ownValue);
    }

    /** Returns the order of a report: by key, then by value. Strata within the KPI's own stratum follow the others. */
    public static Comparator<StratumPath> order(String ownKey) {
        return (one, other) -> {
            int order = compare(one.key, other.key, ownKey);
            order = order != 0 ? order : Boolean.compare(one.isCrossed(), other.isCrossed());
            order = order != 0 ? order : compare(one.value, other.value, "");
            return order != 0 ? order : compare(one.own, other.own, "");
        };
    }

    private static int compare(@Nullable String one, @Nullable String other, String without) {
        return Objects.requireNonNullElse(one, without).compareTo(Objects.requireNonNullElse(other, without));
    }

    private boolean isCrossed() {
        return key != null && own != null;
    }

    /** Returns the stratum of the units. The requested key comes first. */
    public Stratum stratum(String ownKey) {
        Stratum asked = key == null || value == null ? Stratum.TOTAL : Stratum.of(key, value);
        return own == null ? asked : asked.and(ownKey, own);
    }
}
