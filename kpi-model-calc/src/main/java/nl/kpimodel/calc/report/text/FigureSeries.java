package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The figures of other sources for one KPI, area and group, by the period that each carries itself. Two reports may hold the same figures, whatever their
 * own periods are; so figures are not compared report by report, but each with the one before it. Those without a value stand in the row too: a gap in it
 * is told, not bridged.
 */
public final class FigureSeries {
    private static final Comparator<Outcome> BY_PERIOD = Comparator.comparing(FigureSeries::order);

    /** What makes figures comparable. */
    private record Subject(String component, Stratum stratum, @Nullable String group) {}

    /** What makes two outcomes one figure, perhaps revised. */
    private record Publication(Subject subject, String period, String source, @Nullable String table) {}

    /** A figure and the one before it. */
    public record Pair(Outcome earlier, Outcome later) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Outcome> alone = new ArrayList<>();

    private FigureSeries() {}

    public static boolean holds(Outcome outcome) {
        return outcome.figure().isPresent();
    }

    /** The series of one KPI in two reports; where both have a figure, that of the later report leads, for it may be revised. */
    public static FigureSeries of(Collection<Outcome> earlier, Collection<Outcome> later) {
        List<Outcome> figures = new ArrayList<>(later.stream().filter(FigureSeries::holds).toList());
        Set<Publication> revised = figures.stream().map(FigureSeries::publication).collect(Collectors.toSet());
        earlier.stream().filter(outcome -> holds(outcome) && !revised.contains(publication(outcome))).forEach(figures::add);
        Map<Subject, List<Outcome>> bySubject = new LinkedHashMap<>();
        figures.forEach(outcome -> bySubject.computeIfAbsent(publication(outcome).subject(), s -> new ArrayList<>()).add(outcome));
        FigureSeries series = new FigureSeries();
        bySubject.values().forEach(series::add);
        return series;
    }

    private void add(List<Outcome> figures) {
        List<Outcome> ordered = figures.stream().sorted(BY_PERIOD).toList();
        Set<Outcome> paired = new HashSet<>();
        for (Outcome figure : ordered) {
            List<Outcome> before = ordered.stream().filter(other -> BY_PERIOD.compare(other, figure) < 0).toList();
            if (!before.isEmpty()) {
                Outcome nearest = nearest(before, figure);
                pairs.add(new Pair(nearest, figure));
                paired.addAll(List.of(nearest, figure));
            }
        }
        ordered.stream().filter(figure -> !paired.contains(figure)).forEach(alone::add);
    }

    /** The last figure before another: of its own table if there is one, else of its own source, else whichever was published. */
    private static Outcome nearest(List<Outcome> before, Outcome figure) {
        Outcome last = before.get(before.size() - 1);
        List<Outcome> candidates = before.stream().filter(other -> BY_PERIOD.compare(other, last) == 0).toList();
        Figure own = figure(figure);
        return candidates.stream()
                .max(Comparator.comparingInt(other -> {
                    Figure that = figure(other);
                    return that.source().equals(own.source()) ? Objects.equals(that.table(), own.table()) ? 2 : 1 : 0;
                }))
                .orElse(last);
    }

    private static Publication publication(Outcome outcome) {
        Figure figure = figure(outcome);
        return new Publication(
                new Subject(outcome.component(), outcome.stratum(), figure.stratum()), figure.period(), figure.source(), figure.table());
    }

    private static Figure figure(Outcome outcome) {
        return outcome.figure().orElseThrow();
    }

    /** Periods of the calendar stand by their last day, and the longer one first; those in words of the source stand behind them by the words. */
    private static String order(Outcome outcome) {
        String name = figure(outcome).period();
        try {
            ReportingPeriod period = ReportingPeriod.parse(name);
            return period.last() + " " + period.first();
        } catch (IllegalArgumentException notOfTheCalendar) {
            return "\uffff" + name;
        }
    }

    public List<Pair> pairs() {
        return pairs;
    }

    /** Figures that are in no pair: none is of another period, or one of the same period was nearer. */
    public List<Outcome> alone() {
        return alone;
    }
}
