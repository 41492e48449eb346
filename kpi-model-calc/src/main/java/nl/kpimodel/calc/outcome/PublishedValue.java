package nl.kpimodel.calc.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published form of a mean or a score (Dutch: <i>gepubliceerd gemiddelde</i>): the value, without details that would reveal small
 * groups. It has no minimum and maximum, which each belong to one person, and no sum, from which hidden numbers could be derived. The mean and
 * the median of a published report are rounded as in {@code report.json}, so that every output of it shows the same figure.
 *
 * <p>Invariant: there is a mean or a median.
 *
 * @param mean the mean; {@code null} on an ordinal scale
 * @param median the median; {@code null} if there are too few units to publish it
 * @param distribution the number of answers of a score by point or range of points, such as {@code 1-4}, from low to high; empty if there
 *         is none to publish
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
     * Returns the median, if it is published.
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
