package nl.kpimodel.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Nodes and links by number. Node {@code i} is the {@code i}-th of the sorted nodes, so the nodes of a kind are adjacent, and a {@link
 * BitSet} represents a set of nodes in order. Reachability is computed once.
 */
final class LinkageIndex {
    private final List<LinkageNode> nodes;
    private final List<Link> links;
    private final Map<LinkageNode, Integer> numbers;
    private final int[] firstOfKind;
    private final Side down;
    private final Side up;

    /** The graph in one direction. */
    private static final class Side {
        /** The outgoing links of each node in this direction. */
        private final List<List<Link>> links = new ArrayList<>();
        /** The next nodes of each node, in the order of {@code links}. */
        private final int[][] next;
        /** The nodes that each node reaches, without the node itself: as a set, and as the list for callers. */
        private final BitSet[] reachable;
        private final List<List<LinkageNode>> reachableNodes = new ArrayList<>();

        private Side(int size) {
            next = new int[size][];
            reachable = new BitSet[size];
            for (int i = 0; i < size; i++) {
                links.add(new ArrayList<>());
                reachableNodes.add(List.of());
            }
        }
    }

    /** Creates an index of sorted nodes, and of links ordered by both nodes. */
    LinkageIndex(List<LinkageNode> nodes, List<Link> links) {
        this.nodes = nodes;
        this.links = links;
        this.numbers = new HashMap<>(nodes.size() * 2);
        this.firstOfKind = new int[LinkageNode.Kind.values().length + 1];
        for (int i = 0; i < nodes.size(); i++) {
            numbers.put(nodes.get(i), i);
            firstOfKind[nodes.get(i).kind().ordinal() + 1] = i + 1;
        }
        for (int kind = 1; kind < firstOfKind.length; kind++) {
            firstOfKind[kind] = Math.max(firstOfKind[kind], firstOfKind[kind - 1]);
        }
        this.down = new Side(nodes.size());
        this.up = new Side(nodes.size());
        for (Link link : links) {
            down.links.get(number(link.from())).add(link);
            up.links.get(number(link.to())).add(link);
        }
        // A link points to a later node, so the last node is done first on the way down, and the first node on the way up.
        for (int i = nodes.size() - 1; i >= 0; i--) {
            complete(down, i, link -> number(link.to()));
        }
        for (int i = 0; i < nodes.size(); i++) {
            complete(up, i, link -> number(link.from()));
        }
    }

    private void complete(Side side, int node, ToIntFunction<Link> other) {
        List<Link> ways = List.copyOf(side.links.get(node));
        side.links.set(node, ways);
        side.next[node] = new int[ways.size()];
        BitSet reachable = new BitSet();
        for (int i = 0; i < ways.size(); i++) {
            int next = other.applyAsInt(ways.get(i));
            side.next[node][i] = next;
            reachable.set(next);
            reachable.or(side.reachable[next]);
        }
        side.reachable[node] = reachable;
        side.reachableNodes.set(node, list(reachable, 0, nodes.size()));
    }

    private int number(LinkageNode node) {
        int number = find(node);
        if (number < 0) {
            throw new IllegalArgumentException("A link names " + node + ", which is no node of the graph.");
        }
        return number;
    }

    List<LinkageNode> nodes() {
        return nodes;
    }

    List<LinkageNode> nodes(LinkageNode.Kind kind) {
        return nodes.subList(firstOfKind[kind.ordinal()], firstOfKind[kind.ordinal() + 1]);
    }

    List<Link> links() {
        return links;
    }

    /** Returns the number of a node, or -1 if the graph does not have it. */
    int find(LinkageNode node) {
        Integer number = numbers.get(node);
        return number == null ? -1 : number;
    }

    List<Link> linksFrom(int node) {
        return down.links.get(node);
    }

    List<Link> linksTo(int node) {
        return up.links.get(node);
    }

    List<Link> linksTo(LinkageNode node) {
        return linksTo(number(node));
    }

    List<LinkageNode> successors(int node) {
        return list(down.next[node]);
    }

    List<LinkageNode> predecessors(int node) {
        return list(up.next[node]);
    }

    private List<LinkageNode> list(int[] numbers) {
        LinkageNode[] list = new LinkageNode[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            list[i] = nodes.get(numbers[i]);
        }
        return List.of(list);
    }

    boolean reaches(int from, int to) {
        return down.reachable[from].get(to);
    }

    List<LinkageNode> descendants(int node) {
        return down.reachableNodes.get(node);
    }

    List<LinkageNode> descendants(int node, LinkageNode.Kind kind) {
        return list(down.reachable[node], firstOfKind[kind.ordinal()], firstOfKind[kind.ordinal() + 1]);
    }

    List<LinkageNode> ancestors(int node) {
        return up.reachableNodes.get(node);
    }

    List<LinkageNode> ancestors(int node, LinkageNode.Kind kind) {
        return list(up.reachable[node], firstOfKind[kind.ordinal()], firstOfKind[kind.ordinal() + 1]);
    }

    private List<LinkageNode> list(BitSet set, int from, int to) {
        List<LinkageNode> list = new ArrayList<>();
        for (int i = set.nextSetBit(from); i >= 0 && i < to; i = set.nextSetBit(i + 1)) {
            list.add(nodes.get(i));
        }
        return List.copyOf(list);
    }

    /** Returns all paths from one node to another, downwards or upwards. At each node, paths through earlier nodes come first. */
    List<Linkage.Path> paths(int from, int to) {
        List<Linkage.Path> paths = new ArrayList<>();
        Side side = reaches(to, from) ? up : down;
        if (from == to || side.reachable[from].get(to)) {
            walk(side, from, to, new ArrayList<>(List.of(nodes.get(from))), new ArrayList<>(), paths);
        }
        return List.copyOf(paths);
    }

    private void walk(Side side, int at, int to, List<LinkageNode> walked, List<Link> links, List<Linkage.Path> paths) {
        if (at == to) {
            paths.add(new Linkage.Path(walked, links));
            return;
        }
        for (int i = 0; i < side.next[at].length; i++) {
            int next = side.next[at][i];
            if (next == to || side.reachable[next].get(to)) {
                walked.add(nodes.get(next));
                links.add(side.links.get(at).get(i));
                walk(side, next, to, walked, links, paths);
                walked.remove(walked.size() - 1);
                links.remove(links.size() - 1);
            }
        }
    }
}
