package nl.kpimodel.calc.outcome;

import java.util.List;
import nl.kpimodel.core.ItemId;

/**
 * What an outcome counts one by one, as far as its words depend on it.
 *
 * @param recordType key of the record type of the units; empty if it is not known
 * @param areDistinct whether the figure counts different persons and the like, so that it is not the number of units
 * @param items the questions that an effect indicator is calculated from, else none
 */
public record CountedUnits(String recordType, boolean areDistinct, List<ItemId> items) {
    public static final CountedUnits UNKNOWN = new CountedUnits("", false, List.of());

    public CountedUnits {
        items = List.copyOf(items);
    }
}
