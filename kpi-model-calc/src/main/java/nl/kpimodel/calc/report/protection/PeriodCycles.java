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
 * The equations between the events of overlapping periods, such as a year and its quarters, halves and months.
 *
 * <p>The events of a period are those up to its end minus those up to its start. So periods are the edges of a graph whose nodes are days,
 * and equations are the cycles of that graph. A basis of the cycles is enough, because every other equation is a sum of equations of the
 * basis. A basis has fewer cycles than there are periods, whereas the number of ways to divide a period grows without bound. Each cycle of
 * the basis consists of a period and the smallest number of shorter periods that lead from its start to its end.
 */
final class PeriodCycles {
    /** A period of a cycle. Its sign is negative if the cycle passes it from its end to its start. */
    record Step(int period, int sign) {}

    /** A period and the periods that it consists of. */
    record Cycle(int whole, List<Step> parts) {}

    private record Line(int period, LocalDate to, int sign) {}

    private final Map<LocalDate, List<Line>> lines = new HashMap<>();
    private final List<Cycle> cycles = new ArrayList<>();

    private PeriodCycles() {}

    /** Returns the cycles of periods. Periods are identified by their index in the list. */
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

    /** Returns the shortest path from one day to another, or {@code null} if absent. */
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
