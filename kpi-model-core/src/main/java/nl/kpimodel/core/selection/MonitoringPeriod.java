package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.internal.Tree;

/**
 * The period in which the KPIs of a selection are registered, and the days on which the figures are reviewed in between (Dutch:
 * <i>monitoring, meetmomenten</i>). Source: handleiding 2025, chapter 5, step 5, "Bepaal de start voor het monitoren van je gekozen KPI's
 * en begin met registreren voor een afgesproken periode. ... Stem de tussentijdse meetmomenten af". Immutable.
 *
 * @param from the first day
 * @param until the last day
 * @param moments the days on which the figures are reviewed, in order, each once; a review reports days outside the period
 */
public record MonitoringPeriod(LocalDate from, LocalDate until, List<LocalDate> moments) {
    /**
     * Creates a period.
     *
     * @throws IllegalArgumentException if the last day is before the first, or there are more than 1000 moments
     */
    public MonitoringPeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The period of monitoring ends on %s, before it begins on %s; exchange the two days.", until, from));
        }
        moments = moments.stream().distinct().sorted().toList();
        SelectionText.requireSize(moments.size(), "moments of monitoring");
    }

    /**
     * {@return a period without interim moments}
     *
     * @param from the first day
     * @param until the last day
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static MonitoringPeriod between(LocalDate from, LocalDate until) {
        return new MonitoringPeriod(from, until, List.of());
    }

    /**
     * {@return this period with other moments}
     *
     * @param moments the days on which the figures are reviewed
     */
    public MonitoringPeriod withMoments(Collection<LocalDate> moments) {
        return new MonitoringPeriod(from, until, List.copyOf(moments));
    }

    /**
     * Returns whether a day is in the period.
     *
     * @param day the day
     * @return true from the first day to the last
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** {@return the tree form, with the keys of the selection file; absent moments are left out} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        Tree tree = new Tree().text("from", from).text("until", until);
        return (moments.isEmpty() ? tree : tree.texts("moments", moments)).toMap();
    }
}
