package nl.kpimodel.core.measure;

import java.util.Objects;
import nl.kpimodel.core.registration.RecordField;

/**
 * A stratum of a KPI's own (Dutch: <i>eigen uitsplitsing</i>), such as the location of a visit: every value that occurs in the input
 * appears in the report without being asked for.
 *
 * @param key how the report names it
 * @param field the field that it comes from
 * @param unknown whether units without a value form a stratum {@code (unknown)}
 * @param partition whether a unit is in one such stratum only, so that strata add up where the figure does
 */
public record OwnStratum(String key, RecordField field, boolean unknown, boolean partition) {
    /**
     * Creates a stratum.
     *
     * @throws IllegalArgumentException if the key is none
     */
    public OwnStratum {
        Keys.require(key, "stratum");
        Objects.requireNonNull(field, "field");
    }
}
