package nl.kpimodel.core;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A path through the {@link Linkage}, entirely downwards or entirely upwards (Dutch: <i>pad</i>).
 *
 * @param nodes the nodes in path order; at least one
 * @param links the links between them, one fewer than the nodes, in path order. On an upward path they still point down
 */
public record LinkagePath(List<LinkageNode> nodes, List<Link> links) {
    /**
     * Creates a path.
     *
     * @throws IllegalArgumentException if the links do not join the nodes in one direction
     */
    public LinkagePath {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        if (nodes.size() != links.size() + 1) {
            throw new IllegalArgumentException("A path of " + nodes.size() + " nodes has " + links.size()
                    + " links; it must have at least one node and one link fewer than nodes.");
        }
        boolean down = links.isEmpty() || links.get(0).from().equals(nodes.get(0));
        for (int i = 0; i < links.size(); i++) {
            LinkageNode upper = nodes.get(down ? i : i + 1);
            LinkageNode lower = nodes.get(down ? i + 1 : i);
            if (!links.get(i).from().equals(upper) || !links.get(i).to().equals(lower)) {
                throw new IllegalArgumentException(
                        "The link " + links.get(i) + " does not join " + upper + " to " + lower + ", which the path has next to each other.");
            }
        }
    }

    /**
     * Returns where the path begins.
     *
     * @return the first node
     */
    public LinkageNode first() {
        return nodes.get(0);
    }

    /**
     * Returns where the path ends.
     *
     * @return the last node
     */
    public LinkageNode last() {
        return nodes.get(nodes.size() - 1);
    }

    /** Returns the keys of the nodes with arrows between them. */
    @Override
    public String toString() {
        return nodes.stream().map(LinkageNode::key).collect(Collectors.joining(" -> "));
    }
}
