package nl.kpimodel.core.measure;

import java.util.Objects;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;

/**
 * The change of a KPI with respect to another edition that has the same id (Dutch: <i>wijziging tussen edities</i>).
 *
 * @param edition the other edition
 * @param comparability whether outcomes may be compared
 * @param note what changed
 */
public record EditionChange(Edition edition, Comparability comparability, BilingualText note) {
    /** Creates a change. */
    public EditionChange {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(comparability, "comparability");
        Objects.requireNonNull(note, "note");
    }
}
