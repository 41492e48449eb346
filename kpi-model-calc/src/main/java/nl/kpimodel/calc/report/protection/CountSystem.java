package nl.kpimodel.calc.report.protection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts that a reader sees or does not see, and the equations between them. A hidden count is safe if enough whole numbers are possible for it in all
 * equations at once.
 *
 * <p>Safety is shown by example and never by bounds: the counts as they are satisfy every equation, and a search looks for other numbers that do. Between
 * two solutions of linear equations and bounds everything is one too, so that a reader who solves them finds at least the numbers between the two. A search
 * that finds no example makes more be hidden than would be needed, and never less. Not for sharing between threads.
 */
final class CountSystem {
    /** A search that has not ended after so many steps finds nothing. */
    private static final int MOST_STEPS = 100;

    private static final Comparator<Count> ORDER =
            Comparator.comparing((Count count) -> count.isTotal).thenComparingLong(count -> count.value).thenComparing(count -> count.name);

    /** A number of units. */
    static final class Count {
        final String name;
        final long value;
        /** Whether it is of everything, and so hidden last. */
        final boolean isTotal;
        /** A reader knows that what is hidden is not 0; what was never told may be. */
        private final long lowest;
        final List<Relation> relations = new ArrayList<>(4);
        /** Whether a reader sees it; it changes as more is hidden. */
        boolean isSeen;
        private long delta;
        private boolean isMoved;
        /** The furthest that an example was found, up and down. */
        private long up;
        private long down;

        Count(String name, long value, boolean isTotal, long lowest) {
            this.name = name;
            this.value = value;
            this.isTotal = isTotal;
            this.lowest = Math.min(value, lowest);
            // Where there is nothing, an outcome without a figure says so.
            this.isSeen = value == 0;
        }
    }

    /** Counts that add up to 0, each with its sign. */
    static final class Relation {
        final List<Count> counts = new ArrayList<>();
        final List<Integer> signs = new ArrayList<>();
        private long imbalance;

        Relation plus(Count count) {
            return with(count, 1);
        }

        Relation minus(Count count) {
            return with(count, -1);
        }

        private Relation with(Count count, int sign) {
            counts.add(count);
            signs.add(sign);
            return this;
        }

        long sum() {
            long sum = 0;
            for (int i = 0; i < counts.size(); i++) {
                sum += signs.get(i) * counts.get(i).value;
            }
            return sum;
        }

        private int sign(Count count) {
            return signs.get(counts.indexOf(count));
        }
    }

    private final long threshold;
    private int steps;

    CountSystem(long threshold) {
        this.threshold = threshold;
    }

    /** Adds an equation, with a count of nobody's where the sum is not 0. */
    static void add(Relation relation) {
        long sum = relation.sum();
        if (sum != 0) {
            Count rest = new Count("", Math.abs(sum), false, 0);
            relation.with(rest, sum > 0 ? -1 : 1);
        }
        relation.counts.forEach(count -> count.relations.add(relation));
    }

    /** Whether as many whole numbers as the threshold are possible for a hidden count. */
    boolean isSafe(Count count) {
        if (isWide(count)) {
            return true;
        }
        long wanted = threshold - 1;
        for (long step = Math.min(wanted, room(count, 1)); step > count.up; step = next(step)) {
            if (moves(count, step)) {
                break;
            }
        }
        long down = Math.min(count.value - count.lowest, room(count, -1));
        for (long step = Math.min(wanted - count.up, down); step > count.down && !isWide(count); step = next(step)) {
            if (moves(count, -step)) {
                break;
            }
        }
        return isWide(count) || isAlone(count);
    }

    /** Thresholds are small; for large ones not every step is tried. */
    private static long next(long step) {
        return step > 16 ? step - step / 8 : step - 1;
    }

    private boolean isWide(Count count) {
        return count.up + count.down >= threshold - 1;
    }

    /** Whether nothing that is seen is linked to a count, however far: then all may be larger by the same factor. */
    private boolean isAlone(Count count) {
        Set<Count> met = new HashSet<>();
        Deque<Count> next = new ArrayDeque<>();
        next.add(count);
        met.add(count);
        while (!next.isEmpty()) {
            for (Relation relation : next.remove().relations) {
                for (Count other : relation.counts) {
                    if (other.isSeen && other.value != 0) {
                        return false;
                    }
                    if (!other.isSeen && met.add(other)) {
                        next.add(other);
                    }
                }
            }
        }
        return true;
    }

    // Search

    private boolean moves(Count count, long step) {
        List<Count> moved = new ArrayList<>();
        List<Relation> open = new ArrayList<>();
        steps = 0;
        move(count, step, moved, open);
        boolean found = repair(moved, open);
        if (found) {
            for (Count each : moved) {
                each.up = Math.max(each.up, each.delta);
                each.down = Math.max(each.down, -each.delta);
            }
        }
        while (!moved.isEmpty()) {
            undo(moved, open);
        }
        return found;
    }

    private static void move(Count count, long step, List<Count> moved, List<Relation> open) {
        count.delta = step;
        count.isMoved = true;
        moved.add(count);
        for (Relation relation : count.relations) {
            relation.imbalance += relation.sign(count) * step;
            open.add(relation);
        }
    }

    private static void undo(List<Count> moved, List<Relation> open) {
        Count count = moved.remove(moved.size() - 1);
        for (Relation relation : count.relations) {
            relation.imbalance -= relation.sign(count) * count.delta;
            open.remove(open.size() - 1);
        }
        count.delta = 0;
        count.isMoved = false;
    }

    /** Moves other hidden counts until every equation holds again; each moves once. */
    private boolean repair(List<Count> moved, List<Relation> open) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        Relation broken = null;
        int fewest = Integer.MAX_VALUE;
        for (int i = open.size() - 1; i >= 0 && fewest > 1; i--) {
            Relation relation = open.get(i);
            if (relation.imbalance != 0) {
                int number = number(relation, fewest);
                if (number == 0) {
                    return false;
                }
                if (number < fewest) {
                    fewest = number;
                    broken = relation;
                }
            }
        }
        if (broken == null) {
            return true;
        }
        for (Count candidate : candidates(broken)) {
            long step = -broken.imbalance * broken.sign(candidate);
            move(candidate, step, moved, open);
            if (repair(moved, open)) {
                return true;
            }
            undo(moved, open);
            if (steps > MOST_STEPS) {
                return false;
            }
        }
        return false;
    }

    /** How many may move as far as is needed, counted up to a number. */
    private int number(Relation broken, int most) {
        int number = 0;
        for (int i = 0; i < broken.counts.size() && number < most; i++) {
            number += mayMove(broken, i) ? 1 : 0;
        }
        return number;
    }

    private boolean mayMove(Relation broken, int index) {
        Count count = broken.counts.get(index);
        return !count.isMoved && count.value - broken.imbalance * broken.signs.get(index) >= count.lowest && !count.isSeen;
    }

    /** Those that may move as far as is needed: first those that are in fewest equations, then those with most room. */
    private List<Count> candidates(Relation broken) {
        List<Count> candidates = new ArrayList<>();
        for (int i = 0; i < broken.counts.size(); i++) {
            if (mayMove(broken, i)) {
                candidates.add(broken.counts.get(i));
            }
        }
        candidates.sort(Comparator.comparingInt((Count count) -> count.relations.size()).thenComparing(Comparator.comparingLong((Count count) -> count.value).reversed()));
        return candidates;
    }

    // What to hide besides

    /**
     * What to hide for a count that is not safe: in an equation that leaves it too little room, the smallest part, then the first by name; a total last. If
     * it is the equations together that leave too little, what is nearest. {@code null} if nothing is seen that is linked to the count.
     */
    @Nullable Count toHide(Count count) {
        Count binding = count.relations.stream()
                .filter(relation -> room(relation, count, 1) < threshold - 1)
                .map(this::smallestSeen)
                .filter(Objects::nonNull)
                .min(ORDER)
                .orElse(null);
        return binding != null ? binding : nearest(count);
    }

    private @Nullable Count nearest(Count count) {
        Set<Count> met = new HashSet<>();
        List<Count> ring = List.of(count);
        met.add(count);
        while (!ring.isEmpty()) {
            List<Count> next = new ArrayList<>();
            Count best = null;
            for (Count each : ring) {
                for (Relation relation : each.relations) {
                    Count found = smallestSeen(relation);
                    if (found != null && (best == null || ORDER.compare(found, best) < 0)) {
                        best = found;
                    }
                    for (Count other : relation.counts) {
                        if (!other.isSeen && met.add(other)) {
                            next.add(other);
                        }
                    }
                }
            }
            if (best != null) {
                return best;
            }
            ring = next;
        }
        return null;
    }

    /** How far every equation by itself lets a count move up or down. */
    private long room(Count count, int direction) {
        long room = Long.MAX_VALUE;
        for (Relation relation : count.relations) {
            room = Math.min(room, room(relation, count, direction));
        }
        return room;
    }

    private long room(Relation relation, Count count, int direction) {
        int sign = relation.sign(count) * direction;
        long room = 0;
        for (int i = 0; i < relation.counts.size(); i++) {
            Count other = relation.counts.get(i);
            if (other != count && !other.isSeen) {
                if (relation.signs.get(i) != sign) {
                    return Long.MAX_VALUE;
                }
                room += other.value - other.lowest;
            }
        }
        return room;
    }

    private @Nullable Count smallestSeen(Relation relation) {
        return relation.counts.stream().filter(count -> count.isSeen && count.value > 0).min(ORDER).orElse(null);
    }
}
