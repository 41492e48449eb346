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
 * The accumulator of {@link Measure}: the counts so far. It holds numbers and keys, but neither the units nor the measure.
 *
 * <p>Tallies of one measure can be combined in any order and any grouping, with the same result. They can be serialised before they are
 * combined, so that several machines can each count a part of the input. Memory grows with the number of strata, distinct quantities and
 * distinct persons, not with the number of units.
 *
 * <p>A serialised tally has a checksum, and a damaged one is refused with an {@link InvalidObjectException}. Tallies must be read from
 * trusted sources only, as with every serialised object, because a checksum does not show who made it.
 *
 * <p>Not thread-safe.
 */
public final class Tally implements Serializable {
    private static final long serialVersionUID = 2L;

    private final String measure;
    private final HashMap<String, OrganisationCells> organisations;
    /** The keys whose strata do not add up because a unit is in several of them. */
    private final TreeSet<String> overlapping;
    private @Nullable UnitClassification judgement;
    private @Nullable String lastOrganisation;
    private @Nullable OrganisationCells lastCells;

    /** The serialised content. */
    private record Content(String measure, HashMap<String, OrganisationCells> organisations, TreeSet<String> overlapping) implements Serializable {
        private Object readResolve() {
            return new Tally(this);
        }
    }

    /** @param measure the name that distinguishes the tallies of one measure from those of another */
    Tally(String measure) {
        this(new Content(measure, new HashMap<>(), new TreeSet<>()));
    }

    private Tally(Content content) {
        measure = content.measure;
        organisations = content.organisations;
        overlapping = content.overlapping;
    }

    /** Returns an empty classification for the next unit, with the caller's rule for missing fields, or else those of the KPI. */
    UnitClassification judgement(@Nullable MissingRule missing) {
        UnitClassification next = judgement;
        if (next == null) {
            next = new UnitClassification(missing);
            judgement = next;
        }
        next.clear();
        return next;
    }

    /** Returns the key of an organisation. All units without an organisation share one key. */
    static String name(@Nullable String organisation) {
        return organisation == null || organisation.isBlank() ? Stratum.UNKNOWN : organisation;
    }

    /** Returns the cells of an organisation. The latest ones are kept, because units of one organisation usually follow each other. */
    OrganisationCells of(@Nullable String organisation, MeasureLayout shape) {
        OrganisationCells cells = lastCells;
        if (cells == null || !Objects.equals(organisation, lastOrganisation)) {
            cells = organisations.computeIfAbsent(name(organisation), name -> new OrganisationCells(shape));
            lastOrganisation = organisation;
            lastCells = cells;
        }
        return cells;
    }

    /** Records that a unit is in several strata of a key. */
    void overlaps(String key) {
        overlapping.add(key);
    }

    boolean isOverlapping(String key) {
        return overlapping.contains(key);
    }

    /** Throws if this is a tally of another measure, or of another version of the library. */
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

    /** Adds the counts of another tally, which is not changed. */
    void addAll(Tally other, MeasureLayout shape) {
        other.requireOf(measure, shape);
        overlapping.addAll(other.overlapping);
        other.organisations.forEach((name, cells) -> of(name, shape).addAll(cells, shape));
    }

    /** Returns the cells by organisation, in the order of their names. */
    SortedMap<String, OrganisationCells> organisations() {
        return new TreeMap<>(organisations);
    }

    /**
     * Returns the number of strata with units so far, not counting the total. Strata of different organisations count separately. Memory
     * grows with this number.
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

    /** Returns every stratum with units, except the total. */
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

    /** Returns the name of the measure. */
    @Override
    public String toString() {
        return "Tally of " + measure;
    }
}
