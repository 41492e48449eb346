package nl.kpimodel.calc.report.protection;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Every equation between what happened in periods that follow each other: a year and its quarters, its halves and its months.
 *
 * <p>What happened in a period is what happened up to its end less what happened up to its start. So periods are lines between days, and equations are
 * cycles of lines. A basis of the cycles is enough, since every other equation is a sum of those; there are fewer of them than periods, where the ways to
 * divide a period grow without bound. Each cycle consists of a period and the fewest shorter ones that lead from its start to its end.
 */
final class PeriodCycles {
    /** A period of a cycle: added, or taken away where it is passed from its end to its start. */
    record Step(int period, int sign) {}

    /** A period, and the others that make it up. */
    record Cycle(int whole, List<Step> parts) {}

    private record Line(int period, LocalDate to, int sign) {}

    private final Map<LocalDate, List<Line>> lines = new HashMap<>();
    private final List<Cycle> cycles = new ArrayList<>();

    private PeriodCycles() {}

    /** The cycles of periods, which are known by their place in the list. */
    static List<Cycle> of(List<ReportingPeriod> periods) {
        PeriodCycles found = new PeriodCycles();
        IntStream.range(0, periods.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> periods.get(i).days()).thenComparing(i -> periods.get(i).first()))
                .forEach(i -> found.add(i, periods.get(i)));
        return found.cycles;
    }

    private void add(int period, ReportingPeriod days) {
        List<Step> path = path(days.first(), days.end());
        if (path != null) {
            cycles.add(new Cycle(period, path));
        }
        lines.computeIfAbsent(days.first(), first -> new ArrayList<>()).add(new Line(period, days.end(), 1));
        lines.computeIfAbsent(days.end(), first -> new ArrayList<>()).add(new Line(period, days.first(), -1));
    }

    /** The fewest lines from a day to another; {@code null} if they are not linked. */
    private @Nullable List<Step> path(LocalDate from, LocalDate to) {
        Map<LocalDate, List<Step>> reached = new HashMap<>(Map.of(from, List.of()));
        Deque<LocalDate> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !reached.containsKey(to)) {
            LocalDate day = next.remove();
            for (Line line : lines.getOrDefault(day, List.of())) {
                if (!reached.containsKey(line.to())) {
                    List<Step> steps = new ArrayList<>(reached.get(day));
                    steps.add(new Step(line.period(), line.sign()));
                    reached.put(line.to(), steps);
                    next.add(line.to());
                }
            }
        }
        return reached.get(to);
    }
}
