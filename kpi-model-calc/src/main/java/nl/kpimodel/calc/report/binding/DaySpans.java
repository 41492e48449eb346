package nl.kpimodel.calc.report.binding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.LongStream;
import nl.kpimodel.calc.outcome.ReportingPeriod;

/**
 * Spans of days that no period of a calculation tells apart: each begins where a period begins or the day after one ends. What happened on two days of
 * one span is in the same periods, and known on the same reference dates; so it may be added up before anything is asked. Immutable.
 */
public final class DaySpans {
    private final long[] firstDays;

    private DaySpans(long[] firstDays) {
        this.firstDays = firstDays;
    }

    public static DaySpans of(Collection<ReportingPeriod> periods) {
        return new DaySpans(periods.stream()
                .flatMapToLong(period -> LongStream.of(period.first().toEpochDay(), period.last().toEpochDay() + 1))
                .sorted()
                .distinct()
                .toArray());
    }

    /** The number of a day's span, counted in time. */
    public int of(LocalDate day) {
        long asked = day.toEpochDay();
        int span = 0;
        // One after the other: a calculation has few periods, and the older days are the more asked for.
        while (span < firstDays.length && firstDays[span] <= asked) {
            span++;
        }
        return span;
    }
}
