package nl.kpimodel.core;

import java.util.List;
import java.util.Objects;

/**
 * A link of the {@link Linkage}, from the wider to the narrower node: the nodes that it joins, the entries of the model that state it, and
 * whether the sources agree.
 *
 * @param from the wider node
 * @param to the narrower node
 * @param kind the meaning of the link
 * @param origins the entries that state it, in model order; at least one, and more than one if an indicator is on several rows
 * @param agreement whether the sources agree
 * @param variants the other readings behind the agreement: those that lack a disputed link, or the only ones that have it; empty if and
 *         only if the sources agree
 */
public record Link(
        LinkageNode from,
        LinkageNode to,
        LinkKind kind,
        List<LinkOrigin> origins,
        Agreement agreement,
        List<LinkVariant> variants) {
    /**
     * Creates a link.
     *
     * @throws IllegalArgumentException if the kind does not fit the nodes, no entry states the link, or agreement and variants contradict
     *         each other
     */
    public Link {
        Objects.requireNonNull(agreement, "agreement");
        origins = List.copyOf(origins);
        variants = List.copyOf(variants);
        if (kind.from() != from.kind() || kind.to() != to.kind()) {
            throw new IllegalArgumentException("A link " + kind + " goes from a node of kind " + kind.from() + " to one of kind " + kind.to()
                    + "; it was given " + from + " (" + from.kind() + ") and " + to + " (" + to.kind() + ").");
        }
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("The link from " + from + " to " + to + " has no origin; name the entry that says it.");
        }
        if ((agreement == Agreement.AGREED) != variants.isEmpty()) {
            throw new IllegalArgumentException("The link from " + from + " to " + to + " is " + agreement + " and has " + variants.size()
                    + " variants; an agreed link has none, every other at least one.");
        }
    }

    /**
     * Returns the impact KPIs whose rows print the link.
     *
     * @return the ids in model order; empty for a link from a life domain to an intended effect, which has no row
     */
    public List<KpiId> rows() {
        return origins.stream()
                .map(LinkOrigin::entry)
                .filter(LinkageNode.Impact.class::isInstance)
                .map(entry -> ((LinkageNode.Impact) entry).id())
                .toList();
    }

    /** Returns the two nodes and the kind of link between them. */
    @Override
    public String toString() {
        return from + " -> " + to + " (" + kind + ", " + agreement + ")";
    }
}
