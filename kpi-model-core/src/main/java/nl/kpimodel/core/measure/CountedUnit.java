package nl.kpimodel.core.measure;

import java.util.Objects;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.registration.RecordType;

/**
 * What a component counts one by one (Dutch: <i>teleenheid</i>). The account of an outcome is made of these units.
 *
 * @param record the record type that the units are, or are made of
 * @param name what a unit is called
 */
public record CountedUnit(RecordType record, BilingualText name) {
    /** Creates a unit. */
    public CountedUnit {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(name, "name");
    }
}
