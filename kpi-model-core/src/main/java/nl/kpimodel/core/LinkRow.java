package nl.kpimodel.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the effect tables (Dutch: <i>definitielijst effecten indicatoren</i>): the indicators of an impact KPI, and the items that feed
 * them. The linkage is built from these rows, and each link names its row.
 *
 * @param impact the impact KPI of the row
 * @param indicators the effect indicators, in printed order; empty if the cell is empty
 * @param items the participants' items; empty if the cell is empty
 * @param professionalItems the professionals' items; empty if the cell is empty
 * @param printedItems the cell of the participants' items as printed ({@code 4b1-5}); {@code null} if it is empty
 * @param printedProfessionalItems the cell of the professionals' items as printed; {@code null} if it is empty
 * @param note a note printed instead of an indicator; {@code null} if there is none
 * @param variants other readings
 * @param source its place in the sources
 */
public record LinkRow(
        KpiId impact,
        List<KpiId> indicators,
        List<ItemId> items,
        List<ItemId> professionalItems,
        @Nullable String printedItems,
        @Nullable String printedProfessionalItems,
        @Nullable String note,
        List<LinkVariant> variants,
        SourceReference source) {
    /**
     * Creates a row.
     *
     * @throws IllegalArgumentException if an id occurs twice or is of the wrong kind
     */
    public LinkRow {
        indicators = List.copyOf(indicators);
        items = List.copyOf(items);
        professionalItems = List.copyOf(professionalItems);
        Texts.requireOptionalText(printedItems, "printed items of a link row");
        Texts.requireOptionalText(printedProfessionalItems, "printed professional items of a link row");
        Texts.requireOptionalText(note, "note of a link row");
        variants = List.copyOf(variants);
        Objects.requireNonNull(source, "source");
        require(impact.layer() == Layer.IMPACT, impact, "an impact KPI", impact);
        for (KpiId indicator : indicators) {
            require(indicator.layer() == Layer.EFFECT, indicator, "an effect indicator", impact);
        }
        for (ItemId item : items) {
            require(item.questionnaire() == Questionnaire.PARTICIPANT, item, "an item for participants", impact);
        }
        for (ItemId item : professionalItems) {
            require(item.questionnaire() == Questionnaire.PROFESSIONAL, item, "an item for professionals", impact);
        }
        requireDistinct(indicators, impact);
        requireDistinct(items, impact);
        requireDistinct(professionalItems, impact);
    }

    private static void require(boolean holds, Object id, String kind, KpiId row) {
        if (!holds) {
            throw new IllegalArgumentException("The link row of " + row + " has " + id + " where " + kind + " belongs.");
        }
    }

    private static void requireDistinct(List<?> ids, KpiId row) {
        for (int i = 1; i < ids.size(); i++) {
            if (ids.subList(0, i).contains(ids.get(i))) {
                throw new IllegalArgumentException("The link row of " + row + " has " + ids.get(i) + " twice.");
            }
        }
    }

    /**
     * Returns the note printed instead of an indicator.
     *
     * @return the note, empty if there is none
     */
    public Optional<String> noteText() {
        return Optional.ofNullable(note);
    }
}
