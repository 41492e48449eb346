package nl.kpimodel.calc;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of the units of one organisation, and what that organisation registers: one that never fills in a field must not lower the figure
 * of those that do, so the two are known apart until the end. Not for sharing between threads.
 */
final class OrganisationCells implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StratumCells total;
    private final HashMap<String, HashMap<String, StratumCells>> strata = new HashMap<>();
    private long evidence;

    OrganisationCells(Shape shape) {
        total = new StratumCells(shape);
    }

    /** Counts a judged unit in the total. */
    void add(Judgement judged, Shape shape) {
        evidence |= judged.evidence();
        total.add(judged, shape);
    }

    /** Counts a judged unit in a stratum that the caller asked for. */
    void add(Judgement judged, Shape shape, String key, @Nullable String value) {
        stratum(key, value == null || value.isBlank() ? Stratum.UNKNOWN : value, shape).add(judged, shape);
    }

    private StratumCells stratum(String key, String value, Shape shape) {
        HashMap<String, StratumCells> values = strata.get(key);
        if (values == null) {
            values = new HashMap<>();
            strata.put(key, values);
        }
        StratumCells cells = values.get(value);
        if (cells == null) {
            cells = new StratumCells(shape);
            values.put(value, cells);
        }
        return cells;
    }

    boolean hasShapeOf(Cells cells) {
        return total.all().hasShapeOf(cells);
    }

    void addAll(OrganisationCells other, Shape shape) {
        evidence |= other.evidence;
        total.addAll(other.total, shape);
        other.strata.forEach((key, values) -> values.forEach((value, cells) -> stratum(key, value, shape).addAll(cells, shape)));
    }

    /** The record types and fields that were met filled. */
    long evidence() {
        return evidence;
    }

    /** The cells of a stratum, {@code null} if no unit was in it. */
    @Nullable Cells cells(StratumPath path, Shape shape) {
        StratumCells asked = asked(path);
        if (asked == null) {
            return null;
        }
        return path.own() == null ? asked.all() : asked.own(path.own(), shape);
    }

    private @Nullable StratumCells asked(StratumPath path) {
        if (path.key() == null) {
            return total;
        }
        HashMap<String, StratumCells> values = strata.get(path.key());
        return values == null ? null : values.get(path.value());
    }

    /** Adds every stratum that a unit was in. */
    void addTo(Set<StratumPath> met) {
        total.ownValues().forEach(own -> met.add(StratumPath.TOTAL.withOwn(own)));
        strata.forEach((key, values) -> values.forEach((value, cells) -> {
            StratumPath path = StratumPath.of(key, value);
            met.add(path);
            cells.ownValues().forEach(own -> met.add(path.withOwn(own)));
        }));
    }
}
