package nl.kpimodel.calc.engine;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Set;
import nl.kpimodel.calc.outcome.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the units of one organisation, and the fields that it registers. Organisations are kept apart until the end, so that one
 * that never fills in a field does not lower the figure of those that do. Not thread-safe.
 */
public final class OrganisationCells implements Serializable {
    private static final long serialVersionUID = 2L;

    private final StratumCells total;
    private final HashMap<String, HashMap<String, StratumCells>> strata = new HashMap<>();
    private long evidence;
    private int size;

    public OrganisationCells(MeasureLayout shape) {
        total = new StratumCells(shape);
    }

    /** Notes that a judged unit is counted in the total; it is when all its strata are known, see {@link UnitClassification#count}. */
    public void add(UnitClassification judged, MeasureLayout shape) {
        evidence |= judged.evidence();
        grow(total.add(judged, shape));
    }

    /** The same for a stratum that the caller asked for. */
    public void add(UnitClassification judged, MeasureLayout shape, String key, @Nullable String value) {
        grow(stratum(key, value == null ? Stratum.UNKNOWN : value, shape).add(judged, shape));
    }

    /** Adds to the size. Unlike {@code size += ...}, it reads the size after its argument, in which a new stratum may have made it grow. */
    private void grow(int added) {
        size += added;
    }

    private StratumCells stratum(String key, String value, MeasureLayout shape) {
        HashMap<String, StratumCells> values = strata.get(key);
        if (values == null) {
            values = new HashMap<>();
            strata.put(key, values);
        }
        StratumCells cells = values.get(value);
        if (cells == null) {
            if (value.isBlank()) {
                return stratum(key, Stratum.UNKNOWN, shape);
            }
            cells = new StratumCells(shape);
            values.put(value, cells);
            grow(1);
        }
        return cells;
    }

    public boolean hasShapeOf(Cells cells) {
        return total.all().hasShapeOf(cells);
    }

    public void addAll(OrganisationCells other, MeasureLayout shape) {
        evidence |= other.evidence;
        grow(total.addAll(other.total, shape));
        other.strata.forEach((key, values) -> values.forEach((value, cells) -> grow(stratum(key, value, shape).addAll(cells, shape))));
    }

    /** Returns the number of strata with units, not counting the total. */
    public int size() {
        return size;
    }

    /** Returns the record types and fields for which a value was found, as a bit set. */
    public long evidence() {
        return evidence;
    }

    /** Returns the cells of a stratum; {@code null} if it has no units. */
    public @Nullable Cells cells(StratumPath path, MeasureLayout shape) {
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

    /** Adds every stratum with units to a set. */
    public void addTo(Set<StratumPath> met) {
        total.ownValues().forEach(own -> met.add(StratumPath.TOTAL.withOwn(own)));
        strata.forEach((key, values) -> values.forEach((value, cells) -> {
            StratumPath path = StratumPath.of(key, value);
            met.add(path);
            cells.ownValues().forEach(own -> met.add(path.withOwn(own)));
        }));
    }
}
