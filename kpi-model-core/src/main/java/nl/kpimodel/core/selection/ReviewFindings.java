package nl.kpimodel.core.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers what a review finds, after what was found in reading. */
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

    /** The heaviest first; then what was found in reading, then in the order of the kinds. */
    List<SelectionFinding> all() {
        List<SelectionFinding> all = new ArrayList<>(reader.findings());
        found.sort(Comparator.comparing(SelectionFinding::kind));
        all.addAll(found);
        all.sort(Comparator.comparing(SelectionFinding::level));
        return List.copyOf(all);
    }
}
