package nl.kpimodel.calc.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a mean or a score (Dutch: <i>gepubliceerd gemiddelde</i>): the value, and no more than leaves small groups protected. Minimum and
 * maximum belong to one person each, and a sum gives back what was hidden elsewhere, so these are not here.
 *
 * <p>Invariant: there is a mean or a median.
 *
 * @param mean the mean; {@code null} on an ordinal scale
 * @param median the middle; {@code null} if there are too few units to tell it
 * @param distribution how many answers of a score lie in each cell, by the point or the range of points, such as {@code 1-4}, from low to high; empty if
 *     there is none to tell
 */
public record PublishedValue(@Nullable ExactNumber mean, @Nullable ExactNumber median, Map<String, Long> distribution) implements OutcomeValue {
    /**
     * Creates a value.
     *
     * @throws IllegalArgumentException if there is neither a mean nor a median
     */
    public PublishedValue {
        if (mean == null && median == null) {
            throw new IllegalArgumentException("A published value has a mean or a median; an outcome without both is SUPPRESSED.");
        }
        distribution = Collections.unmodifiableMap(new LinkedHashMap<>(distribution));
    }

    /**
     * The middle, where it is told.
     *
     * @return the median
     */
    public Optional<ExactNumber> middle() {
        return Optional.ofNullable(median);
    }

    /** Returns the mean, or the median on an ordinal scale. */
    @Override
    public ExactNumber exact() {
        return mean != null ? mean : middle().orElseThrow();
    }
}
