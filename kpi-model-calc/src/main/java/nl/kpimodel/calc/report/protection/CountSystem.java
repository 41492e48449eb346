package nl.kpimodel.calc.report.protection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.kpimodel.calc.report.protection.ExampleSearch.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A system of equations between counts, some of which a reader sees. A hidden count is safe if enough different values of it satisfy all
 * equations at once.
 *
 * <p>Safety is proved by examples, not by bounds. The actual counts satisfy every equation, and a search looks for other numbers that also
 * do. The solutions of linear equations and bounds form a convex set, so a reader cannot exclude any value between two solutions. If a
 * search finds no example, more is hidden than necessary, but never less.
 *
 * <p>An example remains valid as more counts are hidden, and it is an example for every count that it moves. So no search is needed for a
 * count once it is safe. The same search determines which other counts to hide, by an example that also moves visible counts. Each search
 * is bounded. If searches for a count keep failing, each failure hides twice as many counts as the one before, so the number of searches
 * grows with the logarithm of the number of counts. Not thread-safe.
 */
final class CountSystem {
    /** A count and its sign in an equation. */
    record Term(Relation relation, Count count, int sign) {}

    private static final Comparator<Term> HIDING_ORDER = Comparator.comparing((Term term) -> term.count.isTotal)
            .thenComparingLong(term -> term.count.value)
            .thenComparing(term -> term.count.name);

    /** Counts with the most room first, then those in the fewest equations; totals last. */
    private static final Comparator<Term> MOVING_ORDER = Comparator.comparing((Term term) -> term.count.isTotal)
            .thenComparing(Comparator.comparingLong((Term term) -> term.count.excess()).reversed())
            .thenComparingInt(term -> term.count.terms.size());

    /** A number of units. */
    static final class Count {
        final String name;
        final long value;
        /** Whether it is a total; totals are hidden last. */
        final boolean isTotal;
        /** The lowest value that a reader considers possible: a hidden count is not 0, but a count that no outcome reports may be. */
        private final long lowest;
        final List<Term> terms = new ArrayList<>(4);
        /** Whether a reader sees the count. {@link CountSystem#hide} sets it to false. */
        boolean isSeen;
        /** Whether a reader knows the count from elsewhere. Such a count is visible and cannot be hidden. Set before {@link CountSystem#begin}. */
        boolean isKnown;
        /** The move of the count in the current example. */
        long delta;
        /** The largest moves up and down among the examples found. */
        private long up;
        private long down;
        /** A link to another count of the same component; the representative of a component links to itself. */
        private Count linked = this;
        /** The number of equations of the component with a visible count; valid in the representative. */
        private int open;
        private int visit;
        /** The number of times that no example was found, not even by hiding visible counts. */
        int timesStuck;

        Count(String name, long value, boolean isTotal, long lowest) {
            this.name = name;
            this.value = value;
            this.isTotal = isTotal;
            this.lowest = Math.min(value, lowest);
            // A count of 0 is visible, because an outcome without a figure reveals it.
            this.isSeen = value == 0;
        }

        /** Returns whether a reader may not know the count. A visible 0 is never hidden. */
        private boolean isOpen() {
            return !isKnown && !(isSeen && value == 0);
        }

        boolean canBeHidden() {
            return isSeen && !isKnown && value != 0;
        }

        /** Returns the maximum decrease of the count. */
        long excess() {
            return value - lowest;
        }

        /** Returns whether the count is hidden and is in one equation only. */
        boolean isSlack() {
            return !isSeen && terms.size() == 1;
        }

        /** Prevents its equation from moving this slack count. */
        void setAside() {
            terms.get(0).relation.addSlack(terms.get(0), -1);
        }

        void putBack() {
            terms.get(0).relation.addSlack(terms.get(0), 1);
        }

        /** Records the move in an example that was found. */
        void noteMove() {
            up = Math.max(up, delta);
            down = Math.max(down, -delta);
        }

        /** Returns the representative of all hidden counts that are linked to this one by equations, directly or indirectly. */
        private Count component() {
            Count count = this;
            while (count.linked != count) {
                count.linked = count.linked.linked;
                count = count.linked;
            }
            return count;
        }
    }

    /** An equation: signed counts whose sum is 0. */
    static final class Relation {
        /** The terms. {@link CountSystem#begin} sorts them in the order of hiding. */
        final List<Term> terms = new ArrayList<>();
        /** The hidden terms whose counts are in other equations too, in the order of moving. */
        final List<Term> hidden = new ArrayList<>();
        /** The hidden terms whose counts are in no other equation. */
        final List<Term> slack = new ArrayList<>();
        private int hiddenPositive;
        private int hiddenNegative;
        private long excessPositive;
        private long excessNegative;
        private int slackPositive;
        private int slackNegative;
        private long slackExcessPositive;
        private long slackExcessNegative;
        /** One of the hidden counts; null if absent. */
        private @Nullable Count anyHidden;
        /** The number of visible terms above 0. */
        private int seen;
        /** The index before which no term can be hidden. */
        private int firstSeen;
        /** The sum in the current example, which is 0 if the equation holds. */
        long imbalance;
        /** The index in the list of broken equations. */
        int place;
        private int visit;

        /** Whether the sum is known to be at most 0, rather than equal to 0. */
        private boolean isBound;

        /** Converts the equation to a bound: even if the sum is 0, a reader does not know that. */
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

        /** Returns the imbalance that remains after the slack counts have moved. */
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

        /** Returns how far this equation alone allows a hidden count to move up or down. */
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

    /** The number of failures of one count that hide one other count each, before the number doubles. */
    private static final int TIMES_ALONE = 4;

    private static final int MOST_DOUBLINGS = 20;

    private final long threshold;
    private final List<Relation> relations = new ArrayList<>();
    private final ExampleSearch search = new ExampleSearch();
    private int visits;
    private long work;

    CountSystem(long threshold) {
        this.threshold = threshold;
    }

    /** Adds an equation. If the sum is not 0, or need not be, an anonymous count makes up the difference. */
    void add(Relation relation) {
        long sum = relation.sum();
        if (sum != 0 || relation.isBound) {
            Count rest = new Count("", Math.abs(sum), false, 0);
            // No outcome reports the rest, not even if it is 0.
            rest.isSeen = false;
            relation.with(rest, sum > 0 ? -1 : 1);
        }
        relation.terms.forEach(term -> term.count.terms.add(term));
        relations.add(relation);
    }

    /** Starts the system, after all equations are added. A count that follows from known counts becomes known as well. */
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

    /** Hides a visible count. */
    void hide(Count count) {
        count.isSeen = false;
        count.terms.forEach(term -> term.relation.hide(term));
    }

    /** Returns whether a hidden count has at least as many possible values as the threshold. */
    boolean isSafe(Count count) {
        return isWide(count) || isAlone(count) || isMovable(count);
    }

    private boolean isWide(Count count) {
        return count.up + count.down >= threshold - 1;
    }

    /** Returns whether no visible count is linked to a count, directly or indirectly. All linked counts could then be multiplied by any factor. */
    private static boolean isAlone(Count count) {
        return count.component().open == 0;
    }

    // Search

    /** Searches for examples of a count, up and then down. Skips steps that cannot suffice, even with the largest move in the other direction. */
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

    /** Returns the next smaller step to try. Large thresholds are rare, so large steps are tried only in part. */
    private static long next(long step) {
        return step > 16 ? step - step / 8 : step - 1;
    }

    /** Returns the smallest room that any equation alone leaves a count to move up or down. */
    private static long room(Count count, int direction) {
        long room = Long.MAX_VALUE;
        for (Term term : count.terms) {
            room = Math.min(room, term.relation.room(term, direction));
        }
        return room;
    }

    // Complementary suppression

    /**
     * {@return the counts to hide to make a count safe; empty if no linked count can be hidden} These are counts of strata, chosen to lose
     * the fewest figures and then to be the smallest. If strata are not enough, totals are included. If no example is found at all, it is
     * the smallest count in an equation that leaves too little room, or else the nearest counts that can be hidden.
     *
     * @param figures the number of figures that are lost if a count is hidden
     */
    List<Count> toHide(Count count, ToLongFunction<Count> figures) {
        for (Reach reach : List.of(Reach.STRATA, Reach.TOTALS)) {
            List<Count> moved = search.find(count, threshold - 1 - count.down, reach, figures);
            if (moved.isEmpty() && threshold - 1 - count.up <= count.excess()) {
                moved = search.find(count, count.up + 1 - threshold, reach, figures);
            }
            // A small count that can drop to its lowest value needs to move up less.
            if (moved.isEmpty() && count.down < count.excess() && count.excess() < threshold - 1 && search.finds(count, -count.excess())) {
                moved = isWide(count) ? List.of(count) : search.find(count, threshold - 1 - count.down, reach, figures);
            }
            if (!moved.isEmpty()) {
                return moved.stream().filter(each -> each.isSeen).toList();
            }
        }
        count.timesStuck++;
        return smallest(count).map(List::of).orElseGet(() -> nearest(count));
    }

    private Optional<Count> smallest(Count count) {
        return count.terms.stream()
                .filter(term -> term.relation.room(term, 1) < threshold - 1)
                .map(term -> term.relation.smallestToHide())
                .filter(Objects::nonNull)
                .min(HIDING_ORDER)
                .map(Term::count);
    }

    /** Returns the nearest counts that can be hidden: one at first, and then twice as many each time, with totals last. */
    private List<Count> nearest(Count count) {
        visits++;
        count.visit = visits;
        int most = 1 << Math.min(MOST_DOUBLINGS, Math.max(0, count.timesStuck - TIMES_ALONE));
        List<Term> strata = new ArrayList<>();
        List<Term> totals = new ArrayList<>();
        List<Count> ring = List.of(count);
        while (strata.size() < most && (most > 1 || totals.isEmpty()) && !ring.isEmpty()) {
            int nearer = strata.size();
            List<Count> next = new ArrayList<>();
            for (Count each : ring) {
                for (Term term : each.terms) {
                    for (Term other : unvisited(term.relation)) {
                        if (!other.count.isSeen) {
                            next.add(other.count);
                        } else if (other.count.canBeHidden()) {
                            (other.count.isTotal ? totals : strata).add(other);
                        }
                    }
                }
            }
            strata.subList(nearer, strata.size()).sort(HIDING_ORDER);
            ring = next;
        }
        totals.sort(HIDING_ORDER);
        return Stream.concat(strata.stream(), totals.stream()).limit(most).map(Term::count).toList();
    }

    private List<Term> unvisited(Relation relation) {
        if (relation.visit == visits) {
            return List.of();
        }
        relation.visit = visits;
        work += relation.terms.size();
        List<Term> unvisited = relation.terms.stream().filter(term -> term.count.visit != visits).toList();
        unvisited.forEach(term -> term.count.visit = visits);
        return unvisited;
    }

    /** Returns the number of terms that were examined. */
    long work() {
        return work + search.work();
    }
}
