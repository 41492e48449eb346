package nl.kpimodel.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another reading of the items of a {@link LinkRow}, elsewhere in the sources. The row itself leads.
 *
 * @param items the participants' items as this source has them, all of them
 * @param professionalItems the professionals' items as this source has them, all of them
 * @param note what differs, in English; {@code null} where it is plain
 * @param source where it stands
 */
public record LinkVariant(
        List<ItemId> items, List<ItemId> professionalItems, @Nullable String note, SourceReference source) {
    /** Creates a variant. */
    public LinkVariant {
        items = List.copyOf(items);
        professionalItems = List.copyOf(professionalItems);
        Texts.requireOptionalText(note, "note of a link variant");
        Objects.requireNonNull(source, "source");
    }
}
