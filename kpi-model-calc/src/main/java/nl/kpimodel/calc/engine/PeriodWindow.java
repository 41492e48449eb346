package nl.kpimodel.calc.engine;

import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period in days since 1970-01-01. Methods that return an {@link ExclusionReason} return null if the unit is in the period.
 * Events after the period are unknown: a later date counts as empty ({@link DayFunction#NONE}).
 */
public final class PeriodWindow {
    public final long start;
    public final long last;

    public PeriodWindow(ReportingPeriod period) {
        start = period.first().toEpochDay();
        last = period.last().toEpochDay();
    }

    /** Returns a date as known at the end of the period. */
    public long known(long day) {
        return day > last ? DayFunction.NONE : day;
    }

    public boolean contains(long day) {
        return day >= start && day <= last;
    }

    /** Tests an event on one day. */
    public @Nullable ExclusionReason flow(long day) {
        return contains(day) ? null : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** Tests something with a begin and an end, by its end. */
    public @Nullable ExclusionReason ended(long begun, long ended) {
        long known = known(ended);
        if (known == DayFunction.NONE) {
            return begun != DayFunction.NONE && begun <= last ? ExclusionReason.OPEN : ExclusionReason.OUTSIDE_PERIOD;
        }
        return flow(known);
    }

    /** Tests whether something is still running at the end of the last day. If it is completed on that day, it is not. */
    public @Nullable ExclusionReason stock(long startedOn, long completedOn) {
        return startedOn != DayFunction.NONE && startedOn <= last && (completedOn == DayFunction.NONE || completedOn > last)
                ? null
                : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** Tests whether something was running on at least one day. If it is completed on the first day, it was. */
    public @Nullable ExclusionReason overlap(long startedOn, long completedOn) {
        return startedOn != DayFunction.NONE && startedOn <= last && (completedOn == DayFunction.NONE || completedOn >= start)
                ? null
                : ExclusionReason.OUTSIDE_PERIOD;
    }

    /** Tests whether the last day of the period is between two days, both inclusive. */
    public @Nullable ExclusionReason onLastDay(long from, long until) {
        return from != DayFunction.NONE && from <= last && (until == DayFunction.NONE || until >= last) ? null : ExclusionReason.OUTSIDE_PERIOD;
    }
}
