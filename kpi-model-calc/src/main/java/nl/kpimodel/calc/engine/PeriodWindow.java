package nl.kpimodel.calc.engine;

import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * A period in days since 1970-01-01, and what is in it. Each method gives the reason why something is out of a figure, or null if it is in. Nothing is
 * known of what happens after the period: a later date counts as empty ({@link DayFunction#NONE}).
 */
public final class PeriodWindow {
    public final long start;
    public final long last;

    public PeriodWindow(ReportingPeriod period) {
        start = period.first().toEpochDay();
        last = period.last().toEpochDay();
    }

    /** A date as it is known at the end of the period. */
    public long known(long day) {
        return day > last ? DayFunction.NONE : day;
    }

    public boolean contains(long day) {
        return day >= start && day <= last;
    }

    /** What happened on a day. */
    public @Nullable ExclusionReason flow(long day) {
        return contains(day) ? null : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** What began on a day and came to its end on another, by that other. */
    public @Nullable ExclusionReason ended(long begun, long ended) {
        long known = known(ended);
        if (known == DayFunction.NONE) {
            return begun != DayFunction.NONE && begun <= last ? ExclusionReason.OPEN : ExclusionReason.OUTSIDE_PERIOD;
        }
        return flow(known);
    }

    /** What runs at the end of the last day: what ends on that day no longer does. */
    public @Nullable ExclusionReason stock(long startedOn, long completedOn) {
        return startedOn != DayFunction.NONE && startedOn <= last && (completedOn == DayFunction.NONE || completedOn > last)
                ? null
                : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** What ran on at least one day: what is completed on the first day still did. */
    public @Nullable ExclusionReason overlap(long startedOn, long completedOn) {
        return startedOn != DayFunction.NONE && startedOn <= last && (completedOn == DayFunction.NONE || completedOn >= start)
                ? null
                : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** What counts on the last day, where its own last day is one that counts. */
    public @Nullable ExclusionReason onLastDay(long from, long until) {
        return from != DayFunction.NONE && from <= last && (until == DayFunction.NONE || until >= last) ? null : ExclusionReason.OUTSIDE_PERIOD;
    }
}
