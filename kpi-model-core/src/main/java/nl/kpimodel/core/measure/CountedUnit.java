package nl.kpimodel.core.measure;

import java.util.Objects;
import nl.kpimodel.core.BilingualText;

/**
 * What a component counts one by one (Dutch: <i>teleenheid</i>). The account of an outcome is made of these units.
 *
 * @param record key of the record type that the units are, or are made of
 * @param name what a unit is called
 */
public record CountedUnit(String record, BilingualText name) {
    /**
     * Creates a unit.
     *
     * @throws IllegalArgumentException if the record type is no key
     */
    public CountedUnit {
        Keys.require(record, "record type");
        Objects.requireNonNull(name, "name");
    }
}
