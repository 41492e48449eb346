package nl.kpimodel.core.measure;

import java.util.Objects;
import nl.kpimodel.core.registration.RecordField;

/**
 * A KPI's own stratum (Dutch: <i>eigen uitsplitsing</i>), such as the location of a visit. A report always shows every value that occurs in
 * the input.
 *
 * @param key its key in reports
 * @param field the field with its value
 * @param unknown whether units without a value form a stratum {@code (unknown)}
 * @param partition whether a unit is in only one such stratum, so that the strata of an additive figure add up
 */
public record OwnStratum(String key, RecordField field, boolean unknown, boolean partition) {
    /**
     * Creates a stratum.
     *
     * @throws IllegalArgumentException if the key is invalid
     */
    public OwnStratum {
        Keys.require(key, "stratum");
        Objects.requireNonNull(field, "field");
    }
}
