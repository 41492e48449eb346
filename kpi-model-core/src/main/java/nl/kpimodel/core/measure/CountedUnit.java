package nl.kpimodel.core.measure;

import java.util.Objects;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.registration.RecordType;

/**
 * The unit that a component counts (Dutch: <i>teleenheid</i>). The account of an outcome consists of these units.
 *
 * @param record the record type of the units, or of the records from which they are made
 * @param name the name of a unit
 */
public record CountedUnit(RecordType record, BilingualText name) {
    /** Creates a unit. */
    public CountedUnit {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(name, "name");
    }
}
