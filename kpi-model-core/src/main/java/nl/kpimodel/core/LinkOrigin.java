package nl.kpimodel.core;

import java.util.Objects;

/**
 * Where the model says that a {@link Link} is: the entry and its place in the sources (Dutch: <i>herkomst</i>).
 *
 * @param entry the entry that says it: the intended effect for a link from its life domain, else the impact KPI whose row it is
 * @param source where that stands
 */
public record LinkOrigin(LinkageNode entry, SourceReference source) {
    /** Creates an origin. */
    public LinkOrigin {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(source, "source");
    }
}
