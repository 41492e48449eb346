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
 * The figures of other sources for one KPI, area and group, by their own periods. Two reports may have the same figures, whatever their own
 * periods, so each figure is compared with the previous one rather than report by report. Figures without a value are included: a gap is
 * reported, not bridged.
 */
public final class FigureSeries {
    private static final Comparator<Outcome> BY_PERIOD = Comparator.comparing(FigureSeries::order);

    /** The subject of comparable figures. */
    private record Subject(String component, Stratum stratum, @Nullable String group) {}

    /** The identity of a figure, possibly revised. */
    private record Publication(Subject subject, String period, String source, @Nullable String table) {}

    /** A figure and the previous one. */
    public record Pair(Outcome earlier, Outcome later) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Outcome> alone = new ArrayList<>();

    private FigureSeries() {}

    public static boolean holds(Outcome outcome) {
        return outcome.figure().isPresent();
    }

    /** Returns the series of one KPI in two reports. If both have a figure, that of the later report is used, because it may be revised. */
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

    /** Returns the last figure before another: from its own table if there is one, otherwise from its own source, otherwise from any. */
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

    /**
     * Returns a key for sorting. Calendar periods are sorted by their last day, the longer one first; periods in words of the source
     * follow, sorted by the words.
     */
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

    /** Returns the figures that are in no pair: there is no figure of another period, or a figure of the same period was nearer. */
    public List<Outcome> alone() {
        return alone;
    }
}
