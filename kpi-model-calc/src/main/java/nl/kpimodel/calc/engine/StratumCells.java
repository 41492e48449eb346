package nl.kpimodel.calc.engine;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Set;
import nl.kpimodel.calc.outcome.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * The counts of all units or of one requested stratum, and within it the counts for each value of the KPI's own stratum. Not thread-safe.
 */
final class StratumCells implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Cells all;
    private @Nullable HashMap<String, Cells> own;

    StratumCells(MeasureLayout shape) {
        all = new Cells(shape);
    }

    /** Notes where a judged unit is counted: here, and under each of its values of the row's own stratum. Returns how many of these values are new. */
    int add(UnitClassification judged, MeasureLayout shape) {
        judged.countIn(all);
        MeasureLayout.OwnStratum stratum = shape.ownStratum();
        if (stratum == null) {
            return 0;
        }
        int before = ownValues().size();
        for (int i = 0; i < judged.ownStrata(); i++) {
            judged.countIn(cells(judged.ownStratumAt(i), shape));
        }
        if (judged.ownStrata() == 0 && stratum.rest() == MeasureLayout.OwnStratum.Rest.UNKNOWN) {
            judged.countIn(cells(Stratum.UNKNOWN, shape));
        }
        return ownValues().size() - before;
    }

    private Cells cells(String value, MeasureLayout shape) {
        HashMap<String, Cells> values = own;
        if (values == null) {
            values = new HashMap<>();
            own = values;
        }
        Cells cells = values.get(value);
        if (cells == null) {
            cells = new Cells(shape);
            values.put(value, cells);
        }
        return cells;
    }

    /** Adds other counts. Returns the number of new values of the KPI's own stratum. */
    int addAll(StratumCells other, MeasureLayout shape) {
        int before = ownValues().size();
        all.addAll(other.all);
        if (other.own != null) {
            other.own.forEach((value, cells) -> cells(value, shape).addAll(cells));
        }
        return ownValues().size() - before;
    }

    Cells all() {
        return all;
    }

    Set<String> ownValues() {
        return own == null ? Set.of() : own.keySet();
    }

    /**
     * Returns the cells of a value of the KPI's own stratum; {@code null} if no unit has it. If the whole is shared, only the part is
     * split.
     */
    @Nullable Cells own(String value, MeasureLayout shape) {
        Cells cells = own == null ? null : own.get(value);
        MeasureLayout.OwnStratum stratum = shape.ownStratum();
        if (stratum == null || stratum.rest() != MeasureLayout.OwnStratum.Rest.WHOLE_IS_SHARED) {
            return cells;
        }
        return (cells == null ? new Cells(shape) : cells).withWholeOf(all, shape);
    }
}
