package nl.kpimodel.calc.outcome;

import java.util.List;
import nl.kpimodel.core.ItemId;

/**
 * The units of an outcome, as far as its wording depends on them.
 *
 * @param recordType key of the record type of the units; empty if it is not known
 * @param areDistinct whether the figure counts distinct persons or the like, so that it differs from the number of units
 * @param items the questions from which an effect indicator is calculated; otherwise empty
 */
public record CountedUnits(String recordType, boolean areDistinct, List<ItemId> items) {
    public static final CountedUnits UNKNOWN = new CountedUnits("", false, List.of());

    public CountedUnits {
        items = List.copyOf(items);
    }
}
