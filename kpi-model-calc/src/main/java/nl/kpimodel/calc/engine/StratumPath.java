package nl.kpimodel.calc.engine;

import java.util.Comparator;
import java.util.Objects;
import nl.kpimodel.calc.outcome.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a stratum are: under a value of a key that the caller asked for, under a value of the row's own stratum, or under both.
 *
 * @param key the key asked for; {@code null} for all units
 * @param value its value; {@code null} for all units
 * @param own the value of the row's own stratum; {@code null} for all of the key asked for
 */
public record StratumPath(@Nullable String key, @Nullable String value, @Nullable String own) {
    public static final StratumPath TOTAL = new StratumPath(null, null, null);

    public static StratumPath of(String key, String value) {
        return new StratumPath(key, value, null);
    }

    public StratumPath withOwn(String ownValue) {
        return new StratumPath(key, value, ownValue);
    }

    /** The order of a report: by key, and by value within it; what is crossed with the row's own stratum after what is not. */
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

    /** The stratum in which the units are: the key asked for comes first. */
    public Stratum stratum(String ownKey) {
        Stratum asked = key == null || value == null ? Stratum.TOTAL : Stratum.of(key, value);
        return own == null ? asked : asked.and(ownKey, own);
    }
}
