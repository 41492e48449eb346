package nl.kpimodel.calc.report.binding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.LongStream;
import nl.kpimodel.calc.outcome.ReportingPeriod;

/**
 * Spans of days that no period of a calculation divides. A span begins on the first day of a period or the day after the last one. All days
 * of a span are in the same periods and before the same reference dates, so quantities within a span can be added up in advance. Immutable.
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

    /** Returns the index of the span of a day, in order of time. */
    public int of(LocalDate day) {
        long asked = day.toEpochDay();
        int span = 0;
        // A linear search is enough, because a calculation has few periods and most days are early ones.
        while (span < firstDays.length && firstDays[span] <= asked) {
            span++;
        }
        return span;
    }
}
