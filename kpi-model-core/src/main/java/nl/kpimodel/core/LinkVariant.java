package nl.kpimodel.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another reading of the items of a {@link LinkRow}, elsewhere in the sources. The row itself takes precedence.
 *
 * @param items all participants' items according to this source
 * @param professionalItems all professionals' items according to this source
 * @param note what differs, in English; {@code null} if it is obvious
 * @param source its place in the sources
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
