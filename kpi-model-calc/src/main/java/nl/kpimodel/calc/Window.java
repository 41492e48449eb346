package nl.kpimodel.calc;

import nl.kpimodel.core.measure.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * A period in days since 1970-01-01, and what is in it. Each method gives the reason why something is out of a figure, or null if it is in. Nothing is
 * known of what happens after the period: a later date counts as empty ({@link Days#NONE}).
 */
final class Window {
    final long start;
    final long last;

    Window(Period period) {
        start = period.first().toEpochDay();
        last = period.last().toEpochDay();
    }

    /** A date as it is known at the end of the period. */
    long known(long day) {
        return day > last ? Days.NONE : day;
    }

    boolean contains(long day) {
        return day >= start && day <= last;
    }

    /** What happened on a day. */
    @Nullable ExclusionReason flow(long day) {
        return contains(day) ? null : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** What began on a day and came to its end on another, by that other. */
    @Nullable ExclusionReason ended(long begun, long ended) {
        long known = known(ended);
        if (known == Days.NONE) {
            return begun != Days.NONE && begun <= last ? ExclusionReason.OPEN : ExclusionReason.OUTSIDE_PERIOD;
        }
        return flow(known);
    }

    /** What runs at the end of the last day: what ends on that day no longer does. */
    @Nullable ExclusionReason stock(long startedOn, long completedOn) {
        return startedOn != Days.NONE && startedOn <= last && (completedOn == Days.NONE || completedOn > last)
                ? null
                : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** What ran on at least one day: what is completed on the first day still did. */
    @Nullable ExclusionReason overlap(long startedOn, long completedOn) {
        return startedOn != Days.NONE && startedOn <= last && (completedOn == Days.NONE || completedOn >= start)
                ? null
                : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** What counts on the last day, where its own last day is one that counts. */
    @Nullable ExclusionReason onLastDay(long from, long until) {
        return from != Days.NONE && from <= last && (until == Days.NONE || until >= last) ? null : ExclusionReason.OUTSIDE_PERIOD;
    }
}
