package nl.kpimodel.calc.report.protection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.kpimodel.calc.report.protection.ExampleSearch.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Counts that a reader sees or does not see, and the equations between them. A hidden count is safe if enough whole numbers are possible for it in all
 * equations at once.
 *
 * <p>Safety is shown by example and never by bounds: the counts as they are satisfy every equation, and a search looks for other numbers that do. Between
 * two solutions of linear equations and bounds everything is one too, so that a reader who solves them finds at least the numbers between the two. A search
 * that finds no example makes more be hidden than would be needed, and never less.
 *
 * <p>An example stays one as more is hidden, and it is one for every count that it moves. A count is therefore searched until it is safe and never again.
 * What to hide for it is found in the same way, by an example that also moves counts that are seen. Each search has a bound, and a search that fails makes
 * at least one count be hidden, so that the work grows with the number of counts. Not for sharing between threads.
 */
final class CountSystem {
    /** A count and its sign in an equation. */
    record Term(Relation relation, Count count, int sign) {}

    private static final Comparator<Term> HIDING_ORDER = Comparator.comparing((Term term) -> term.count.isTotal)
            .thenComparingLong(term -> term.count.value)
            .thenComparing(term -> term.count.name);

    /** First those with most room, then those that are in fewest equations; a total last. */
    private static final Comparator<Term> MOVING_ORDER = Comparator.comparing((Term term) -> term.count.isTotal)
            .thenComparing(Comparator.comparingLong((Term term) -> term.count.excess()).reversed())
            .thenComparingInt(term -> term.count.terms.size());

    /** A number of units. */
    static final class Count {
        final String name;
        final long value;
        /** Whether it is of everything, and so hidden last. */
        final boolean isTotal;
        /** A reader knows that what is hidden is not 0; what was never told may be. */
        private final long lowest;
        final List<Term> terms = new ArrayList<>(4);
        /** Whether a reader sees it; {@link CountSystem#hide} changes it. */
        boolean isSeen;
        /** Whether a reader has it from elsewhere, so that it is seen and cannot be hidden; set before the system begins. */
        boolean isKnown;
        /** How far an example that is looked for moves it. */
        long delta;
        /** The furthest that an example was found, up and down. */
        private long up;
        private long down;
        /** Another count of the same component, or this one if it represents the component. */
        private Count linked = this;
        /** The number of equations of the component in which something is seen; kept by the count that represents it. */
        private int open;
        private int visit;

        Count(String name, long value, boolean isTotal, long lowest) {
            this.name = name;
            this.value = value;
            this.isTotal = isTotal;
            this.lowest = Math.min(value, lowest);
            // Where there is nothing, an outcome without a figure says so.
            this.isSeen = value == 0;
        }

        /** Whether a reader may not know it yet; what is 0 stays as it is. */
        private boolean isOpen() {
            return !isKnown && !(isSeen && value == 0);
        }

        boolean canBeHidden() {
            return isSeen && !isKnown && value != 0;
        }

        /** How far it may become smaller. */
        long excess() {
            return value - lowest;
        }

        /** Whether nobody sees it and it is in no other equation. */
        boolean isSlack() {
            return !isSeen && terms.size() == 1;
        }

        /** Keeps its equation from moving it. */
        void setAside() {
            terms.get(0).relation.addSlack(terms.get(0), -1);
        }

        void putBack() {
            terms.get(0).relation.addSlack(terms.get(0), 1);
        }

        /** Notes how far an example moves it. */
        void noteMove() {
            up = Math.max(up, delta);
            down = Math.max(down, -delta);
        }

        /** The count that represents all hidden counts linked to this one by equations, however far. */
        private Count component() {
            Count count = this;
            while (count.linked != count) {
                count.linked = count.linked.linked;
                count = count.linked;
            }
            return count;
        }
    }

    /** Counts that add up to 0, each with its sign. */
    static final class Relation {
        /** In the order in which they are hidden, once the equation belongs to a system. */
        final List<Term> terms = new ArrayList<>();
        /** The terms that nobody sees and that are in other equations too, in the order in which they are moved. */
        final List<Term> hidden = new ArrayList<>();
        /** The terms that nobody sees and that are in no other equation. */
        final List<Term> slack = new ArrayList<>();
        private int hiddenPositive;
        private int hiddenNegative;
        private long excessPositive;
        private long excessNegative;
        private int slackPositive;
        private int slackNegative;
        private long slackExcessPositive;
        private long slackExcessNegative;
        /** One of the counts that nobody sees. */
        private @Nullable Count anyHidden;
        /** The number of terms above 0 that are seen. */
        private int seen;
        /** No term before this one can be hidden. */
        private int firstSeen;
        /** What an example that is looked for makes of the sum, which is 0. */
        long imbalance;
        /** The place among the broken equations. */
        int place;
        private int visit;

        /** Whether the sum is known to be 0 or less, and not to be 0. */
        private boolean isBound;

        /** Makes this a bound: that the sum is 0 may be chance. */
        Relation atMostZero() {
            isBound = true;
            return this;
        }

        Relation plus(Count count) {
            return with(count, 1);
        }

        Relation minus(Count count) {
            return with(count, -1);
        }

        Relation with(Count count, int sign) {
            terms.add(new Term(this, count, sign));
            return this;
        }

        List<Count> counts() {
            return terms.stream().map(Term::count).toList();
        }

        long sum() {
            long sum = 0;
            for (Term term : terms) {
                sum += term.sign * term.count.value;
            }
            return sum;
        }

        private void hide(Term term) {
            boolean wasOpen = anyHidden != null && seen > 0;
            Count component = anyHidden == null ? term.count.component() : join(anyHidden, term.count);
            anyHidden = term.count;
            if (term.count.isSlack()) {
                slack.add(term);
                addSlack(term, 1);
            } else {
                int index = Collections.binarySearch(hidden, term, MOVING_ORDER);
                hidden.add(index < 0 ? -index - 1 : index, term);
            }
            if (term.count.value != 0) {
                seen--;
            }
            component.open += (seen > 0 ? 1 : 0) - (wasOpen ? 1 : 0);
            if (term.sign > 0) {
                hiddenPositive++;
                excessPositive += term.count.excess();
            } else {
                hiddenNegative++;
                excessNegative += term.count.excess();
            }
        }

        private void addSlack(Term term, int times) {
            if (term.sign > 0) {
                slackPositive += times;
                slackExcessPositive += times * term.count.excess();
            } else {
                slackNegative += times;
                slackExcessNegative += times * term.count.excess();
            }
        }

        /** What is left of the imbalance once the counts that are in no other equation have moved. */
        long lacking() {
            if (imbalance > 0) {
                return slackNegative > 0 ? 0 : Math.max(0, imbalance - slackExcessPositive);
            }
            return slackPositive > 0 ? 0 : Math.min(0, imbalance + slackExcessNegative);
        }

        private static Count join(Count one, Count other) {
            Count component = one.component();
            Count joined = other.component();
            if (component != joined) {
                joined.linked = component;
                component.open += joined.open;
            }
            return component;
        }

        /** How far this equation by itself lets a hidden count move up or down. */
        private long room(Term term, int direction) {
            int positive = hiddenPositive - (term.sign > 0 ? 1 : 0);
            int negative = hiddenNegative - (term.sign > 0 ? 0 : 1);
            boolean isUp = term.sign * direction > 0;
            if ((isUp ? negative : positive) > 0) {
                return Long.MAX_VALUE;
            }
            return (isUp ? excessPositive : excessNegative) - (direction > 0 ? term.count.excess() : 0);
        }

        private @Nullable Term smallestToHide() {
            while (firstSeen < terms.size() && !terms.get(firstSeen).count.canBeHidden()) {
                firstSeen++;
            }
            return firstSeen < terms.size() ? terms.get(firstSeen) : null;
        }
    }

    private final long threshold;
    private final List<Relation> relations = new ArrayList<>();
    private final ExampleSearch search = new ExampleSearch();
    private int visits;
    private long work;

    CountSystem(long threshold) {
        this.threshold = threshold;
    }

    /** Adds an equation, with a count of nobody's if the sum is not 0 or need not be. */
    void add(Relation relation) {
        long sum = relation.sum();
        if (sum != 0 || relation.isBound) {
            Count rest = new Count("", Math.abs(sum), false, 0);
            // A rest of 0 is nowhere told.
            rest.isSeen = false;
            relation.with(rest, sum > 0 ? -1 : 1);
        }
        relation.terms.forEach(term -> term.count.terms.add(term));
        relations.add(relation);
    }

    /** Begins with what is seen; equations are no longer added. What follows from what is known is known too. */
    void begin() {
        Deque<Relation> toLookAt = new ArrayDeque<>(relations);
        while (!toLookAt.isEmpty()) {
            List<Count> unknown = toLookAt.remove().counts().stream().filter(Count::isOpen).limit(2).toList();
            if (unknown.size() == 1) {
                unknown.get(0).isKnown = true;
                unknown.get(0).isSeen = true;
                unknown.get(0).terms.forEach(term -> toLookAt.add(term.relation));
            }
        }
        for (Relation relation : relations) {
            relation.terms.sort(HIDING_ORDER);
            relation.seen = (int) relation.terms.stream().filter(term -> term.count.value != 0).count();
            relation.terms.stream().filter(term -> !term.count.isSeen).forEach(relation::hide);
        }
    }

    /** Hides a count that was seen. */
    void hide(Count count) {
        count.isSeen = false;
        count.terms.forEach(term -> term.relation.hide(term));
    }

    /** Whether as many whole numbers as the threshold are possible for a hidden count. */
    boolean isSafe(Count count) {
        return isWide(count) || isAlone(count) || isMovable(count);
    }

    private boolean isWide(Count count) {
        return count.up + count.down >= threshold - 1;
    }

    /** Whether nothing that is seen is linked to a count, however far: then all may be larger by the same factor. */
    private static boolean isAlone(Count count) {
        return count.component().open == 0;
    }

    // Search

    /** Looks for examples, those only that are far enough apart together with what is possible the other way. */
    private boolean isMovable(Count count) {
        long wanted = threshold - 1;
        long down = Math.min(Math.min(wanted, count.excess()), room(count, -1));
        for (long step = Math.min(wanted, room(count, 1)); step > count.up && step + down >= wanted; step = next(step)) {
            if (search.finds(count, step)) {
                break;
            }
        }
        for (long step = Math.min(wanted - count.up, down); step > count.down && count.up + step >= wanted; step = next(step)) {
            if (search.finds(count, -step)) {
                break;
            }
        }
        return isWide(count);
    }

    /** Thresholds are small; for large ones not every step is tried. */
    private static long next(long step) {
        return step > 16 ? step - step / 8 : step - 1;
    }

    /** How far every equation by itself lets a count move up or down. */
    private static long room(Count count, int direction) {
        long room = Long.MAX_VALUE;
        for (Term term : count.terms) {
            room = Math.min(room, term.relation.room(term, direction));
        }
        return room;
    }

    // What to hide besides

    /**
     * What to hide for a count that is not safe: the counts of strata that make it safe and cost the fewest figures, then the smallest; if that was not
     * found, also totals. If no example was found at all, the smallest part of an equation that leaves the count too little room, or else what is nearest.
     * Empty if nothing that is linked to the count can be hidden.
     *
     * @param figures how many figures are lost if a count is hidden
     */
    List<Count> toHide(Count count, ToLongFunction<Count> figures) {
        for (Reach reach : List.of(Reach.STRATA, Reach.TOTALS)) {
            List<Count> moved = search.find(count, threshold - 1 - count.down, reach, figures);
            if (moved.isEmpty() && threshold - 1 - count.up <= count.excess()) {
                moved = search.find(count, count.up + 1 - threshold, reach, figures);
            }
            if (!moved.isEmpty()) {
                return moved.stream().filter(each -> each.isSeen).toList();
            }
        }
        return Stream.ofNullable(smallest(count)).toList();
    }

    private @Nullable Count smallest(Count count) {
        return count.terms.stream()
                .filter(term -> term.relation.room(term, 1) < threshold - 1)
                .map(term -> term.relation.smallestToHide())
                .filter(Objects::nonNull)
                .min(HIDING_ORDER)
                .map(Term::count)
                .orElseGet(() -> nearest(count));
    }

    private @Nullable Count nearest(Count count) {
        visits++;
        count.visit = visits;
        List<Count> ring = List.of(count);
        Term best = null;
        while (best == null && !ring.isEmpty()) {
            List<Count> next = new ArrayList<>();
            for (Count each : ring) {
                for (Term term : each.terms) {
                    if (term.relation.visit != visits) {
                        term.relation.visit = visits;
                        Term found = term.relation.smallestToHide();
                        if (found != null && (best == null || HIDING_ORDER.compare(found, best) < 0)) {
                            best = found;
                        }
                        addUnvisited(term.relation, next);
                    }
                }
            }
            ring = next;
        }
        return best == null ? null : best.count;
    }

    private void addUnvisited(Relation relation, List<Count> ring) {
        for (Term term : relation.hidden) {
            work++;
            if (term.count.visit != visits) {
                term.count.visit = visits;
                ring.add(term.count);
            }
        }
    }

    /** How many terms of equations were looked at. */
    long work() {
        return work + search.work();
    }
}
