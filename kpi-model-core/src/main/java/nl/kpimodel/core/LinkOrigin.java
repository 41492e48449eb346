package nl.kpimodel.core;

import java.util.Objects;

/**
 * The origin of a {@link Link}: the entry of the model that states it, and its place in the sources (Dutch: <i>herkomst</i>).
 *
 * @param entry the entry that states the link: the intended effect for a link from its life domain, otherwise the impact KPI of the row
 * @param source the place of the entry in the sources
 */
public record LinkOrigin(LinkageNode entry, SourceReference source) {
    /** Creates an origin. */
    public LinkOrigin {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(source, "source");
    }
}
