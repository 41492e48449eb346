package nl.kpimodel.calc;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kpimodel.core.measure.MissingRule;
import org.jspecify.annotations.Nullable;

/**
 * What a measure has counted so far: the accumulator of {@link Measure}. It holds numbers and keys, not the units nor the measure.
 *
 * <p>Tallies of one measure can be combined in any order and any grouping, with the same result; they can be serialised in between, so that parts of
 * the input can be counted on several machines. Memory grows with the strata, the different quantities and the different persons, not with the
 * number of units.
 *
 * <p>A serialised tally carries a checksum: one that was damaged is refused with an {@link InvalidObjectException}. Read tallies from sources that you
 * trust only, as with every serialised object: a checksum does not show who made it.
 *
 * <p>Not for sharing between threads.
 */
public final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String measure;
    private final Cells total;
    private final HashMap<String, HashMap<String, Cells>> strata;
    /** Keys by which a unit is in several strata, so that these do not add up. */
    private final TreeSet<String> overlapping;
    private long evidence;
    private @Nullable Judgement judgement;

    /** What is serialised. */
    private record Content(
            String measure, Cells total, HashMap<String, HashMap<String, Cells>> strata, TreeSet<String> overlapping, long evidence) implements Serializable {
        private Object readResolve() {
            return new Tally(this);
        }
    }

    /** @param measure what tells the tallies of one measure from those of another */
    Tally(String measure, Shape shape) {
        this(new Content(measure, new Cells(shape), new HashMap<>(), new TreeSet<>(), 0));
    }

    private Tally(Content content) {
        measure = content.measure;
        total = content.total;
        strata = content.strata;
        overlapping = content.overlapping;
        evidence = content.evidence;
    }

    /** A judgement for the next unit, cleared; what is missing as its row has it, or as the caller of the measure has it instead. */
    Judgement judgement(@Nullable MissingRule missing) {
        Judgement next = judgement;
        if (next == null) {
            next = new Judgement(missing);
            judgement = next;
        }
        next.clear();
        return next;
    }

    /** Counts a judged unit in the total and in the row's own strata. */
    void add(Judgement judged, Shape shape) {
        evidence |= judged.evidence();
        judged.applyTo(total);
        Shape.OwnStratum own = shape.ownStratum();
        if (own != null) {
            for (int i = 0; i < judged.ownStrata(); i++) {
                judged.applyTo(stratum(own.key(), judged.ownStratumAt(i), shape));
            }
            if (own.rest() == Shape.OwnStratum.Rest.WHOLE_IS_SHARED) {
                overlaps(own.key());
            }
            if (judged.ownStrata() == 0 && own.rest() == Shape.OwnStratum.Rest.UNKNOWN) {
                judged.applyTo(stratum(own.key(), Stratum.UNKNOWN, shape));
            }
        }
    }

    /** Counts a judged unit in a stratum that the caller asked for. */
    void add(Judgement judged, Shape shape, String key, @Nullable String value) {
        judged.applyTo(stratum(key, value == null || value.isBlank() ? Stratum.UNKNOWN : value, shape));
    }

    /** Notes that a unit is in several strata of a key. */
    void overlaps(String key) {
        overlapping.add(key);
    }

    boolean isOverlapping(String key) {
        return overlapping.contains(key);
    }

    /** Makes a stratum be there even if no unit was in it. */
    void expect(String key, String value, Shape shape) {
        stratum(key, value, shape);
    }

    private Cells stratum(String key, String value, Shape shape) {
        HashMap<String, Cells> values = strata.get(key);
        if (values == null) {
            values = new HashMap<>();
            strata.put(key, values);
        }
        Cells cells = values.get(value);
        if (cells == null) {
            cells = new Cells(shape);
            values.put(value, cells);
        }
        return cells;
    }

    /** Adds what another tally counted; that one stays as it is. */
    void addAll(Tally other, Shape shape) {
        if (!measure.equals(other.measure)) {
            throw new IllegalArgumentException(
                    "A tally of " + measure + " cannot be combined with one of " + other.measure + "; combine tallies of one measure.");
        }
        if (!total.hasShapeOf(other.total)) {
            throw new IllegalArgumentException("A tally of " + measure + " comes from another version of the library, which counts other parts;"
                    + " count that part of the input again.");
        }
        evidence |= other.evidence;
        overlapping.addAll(other.overlapping);
        total.addAll(other.total);
        other.strata.forEach((key, values) -> values.forEach((value, cells) -> stratum(key, value, shape).addAll(cells)));
    }

    Cells total() {
        return total;
    }

    /** The strata by key and value, in order. */
    SortedMap<String, TreeMap<String, Cells>> strata() {
        TreeMap<String, TreeMap<String, Cells>> sorted = new TreeMap<>();
        strata.forEach((key, values) -> sorted.put(key, new TreeMap<>(values)));
        return sorted;
    }

    long evidence() {
        return evidence;
    }

    private Object writeReplace() {
        return new ChecksummedForm(new Content(measure, total, strata, overlapping, evidence));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw ChecksummedForm.notAsItIs();
    }

    /** Returns the measure that the tally is of. */
    @Override
    public String toString() {
        return "Tally of " + measure;
    }
}
