package nl.kpimodel.core.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects the findings of a review, after those of reading. */
final class ReviewFindings {
    private final SelectionTreeReader reader;
    private final List<SelectionFinding> found = new ArrayList<>();

    ReviewFindings(SelectionTreeReader reader) {
        this.reader = reader;
    }

    void add(SelectionFinding.Kind kind, String path, Object... arguments) {
        found.add(new SelectionFinding(kind, path, List.of(arguments).stream().map(ReviewFindings::text).toList()));
    }

    private static String text(Object argument) {
        return argument instanceof Collection<?> all ? all.stream().map(Object::toString).collect(Collectors.joining(", ")) : argument.toString();
    }

    /** Adds a finding about a KPI, item, target, agreement or day, at its place in the tree. */
    void addAt(Object part, SelectionFinding.Kind kind, Object... arguments) {
        add(kind, placeOf(part), arguments);
    }

    String placeOf(Object part) {
        return reader.placeOf(part);
    }

    /** Returns the findings, most severe first; within a level, findings of reading come first, then the order of the kinds applies. */
    List<SelectionFinding> all() {
        List<SelectionFinding> all = new ArrayList<>(reader.findings());
        found.sort(Comparator.comparing(SelectionFinding::kind));
        all.addAll(found);
        all.sort(Comparator.comparing(SelectionFinding::level));
        return List.copyOf(all);
    }
}
