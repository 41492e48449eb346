package nl.kpimodel.calc;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kpimodel.calc.engine.Cells;
import nl.kpimodel.calc.engine.ChecksummedForm;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.OrganisationCells;
import nl.kpimodel.calc.engine.StratumPath;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.outcome.Stratum;
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
    private static final long serialVersionUID = 2L;

    private final String measure;
    private final HashMap<String, OrganisationCells> organisations;
    /** Keys by which a unit is in several strata, so that these do not add up. */
    private final TreeSet<String> overlapping;
    private @Nullable UnitClassification judgement;
    private @Nullable String lastOrganisation;
    private @Nullable OrganisationCells lastCells;

    /** What is serialised. */
    private record Content(String measure, HashMap<String, OrganisationCells> organisations, TreeSet<String> overlapping) implements Serializable {
        private Object readResolve() {
            return new Tally(this);
        }
    }

    /** @param measure what tells the tallies of one measure from those of another */
    Tally(String measure) {
        this(new Content(measure, new HashMap<>(), new TreeSet<>()));
    }

    private Tally(Content content) {
        measure = content.measure;
        organisations = content.organisations;
        overlapping = content.overlapping;
    }

    /** A judgement for the next unit, cleared; what is missing as its row has it, or as the caller of the measure has it instead. */
    UnitClassification judgement(@Nullable MissingRule missing) {
        UnitClassification next = judgement;
        if (next == null) {
            next = new UnitClassification(missing);
            judgement = next;
        }
        next.clear();
        return next;
    }

    /** What an organisation is known by here; units without one are together. */
    static String name(@Nullable String organisation) {
        return organisation == null || organisation.isBlank() ? Stratum.UNKNOWN : organisation;
    }

    /** Where the units of an organisation are counted. Mostly many units of one organisation follow each other. */
    OrganisationCells of(@Nullable String organisation, MeasureLayout shape) {
        OrganisationCells cells = lastCells;
        if (cells == null || !Objects.equals(organisation, lastOrganisation)) {
            cells = organisations.computeIfAbsent(name(organisation), name -> new OrganisationCells(shape));
            lastOrganisation = organisation;
            lastCells = cells;
        }
        return cells;
    }

    /** Notes that a unit is in several strata of a key. */
    void overlaps(String key) {
        overlapping.add(key);
    }

    boolean isOverlapping(String key) {
        return overlapping.contains(key);
    }

    /** Refuses a tally of another measure, or of another version of the library. */
    void requireOf(String expected, MeasureLayout shape) {
        if (!measure.equals(expected)) {
            throw new IllegalArgumentException(
                    "A tally of " + expected + " cannot be combined with one of " + measure + "; combine tallies of one measure.");
        }
        Cells ofThisMeasure = new Cells(shape);
        if (!organisations.values().stream().allMatch(cells -> cells.hasShapeOf(ofThisMeasure))) {
            throw new IllegalArgumentException("A tally of " + measure + " comes from another version of the library, which counts other parts;"
                    + " count that part of the input again.");
        }
    }

    /** Adds what another tally counted; that one stays as it is. */
    void addAll(Tally other, MeasureLayout shape) {
        other.requireOf(measure, shape);
        overlapping.addAll(other.overlapping);
        other.organisations.forEach((name, cells) -> of(name, shape).addAll(cells, shape));
    }

    /** What was counted by organisation, in order of their names. */
    SortedMap<String, OrganisationCells> organisations() {
        return new TreeMap<>(organisations);
    }

    /**
     * Returns how many strata have units so far, apart from the total; those of different organisations each count. Memory grows with this number.
     *
     * @return the number of strata
     */
    public long strataCount() {
        long count = 0;
        for (OrganisationCells cells : organisations.values()) {
            count += cells.size();
        }
        return count;
    }

    /** Every stratum that a unit was in, apart from the total. */
    Set<StratumPath> strata() {
        Set<StratumPath> met = new HashSet<>();
        organisations.values().forEach(cells -> cells.addTo(met));
        return met;
    }

    private Object writeReplace() {
        return new ChecksummedForm(new Content(measure, organisations, overlapping));
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
