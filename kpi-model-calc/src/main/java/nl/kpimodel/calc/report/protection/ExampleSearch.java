package nl.kpimodel.calc.report.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import nl.kpimodel.calc.report.protection.CountSystem.Count;
import nl.kpimodel.calc.report.protection.CountSystem.Relation;
import nl.kpimodel.calc.report.protection.CountSystem.Term;
import org.jspecify.annotations.Nullable;

/**
 * Searches for other numbers that satisfy every equation. One count moves by a given step, and others move until each equation holds again.
 *
 * <p>This is a best-first search: the cheapest continuation is tried first. Moving a hidden count is free. A search may also move visible
 * counts, at the cost of the figures that are lost if they are hidden; the numbers are an example if all of these are hidden. Slack counts,
 * which are in one equation only, absorb what they can. The equation with the fewest possible repairs is always repaired first.
 *
 * <p>A search is bounded, and may fail even if an example exists: with many strata there are more combinations of the first free moves than
 * it tries, although all of these end at an equation that only visible counts can repair. A second search then repairs such equations first
 * and prefers long paths. It is not the first one because its examples hide more.
 *
 * <p>A search is deterministic: continuations of equal cost are tried in the order of their creation.
 */
final class ExampleSearch {
    /** The counts that an example may move. */
    enum Reach {
        /** Hidden counts only. */
        HIDDEN,
        /** Hidden counts and visible counts of strata. */
        STRATA,
        /** Hidden counts and all visible counts, including totals. */
        TOTALS
    }

    /** The order in which continuations are tried. */
    private enum Order {
        /** The continuation that loses the fewest figures, with the fewest moves. */
        CHEAPEST,
        /** The continuation of a long path, first of equations that few hidden counts can repair. */
        FARTHEST
    }

    /** The maximum number of continuations in a search. */
    private static final int MOST_TRIES = 300;

    /** The maximum number of terms examined in a search. */
    private static final int MOST_LOOKS = 200_000;

    /** The maximum number of consecutive moves. */
    private static final int MOST_MOVES = 60;

    /** The maximum number of hidden counts that are tried to balance an equation. */
    private static final int MOST_HIDDEN = 8;

    /** The maximum number of visible counts, smallest first, that are tried to balance an equation. */
    private static final int MOST_SEEN = 4;

    /** The maximum number of counts that are tried to balance an equation in part. */
    private static final int MOST_PARTIAL = 3;

    /** The maximum number of terms examined in an equation. It keeps the work linear, not quadratic, in the number of groups. */
    private static final int MOST_TERMS = 64;

    /** The number of terms that can repair an equation, if all of them together cannot. */
    private static final int IRREPARABLE = -1;

    /** The cost of losing a figure. The magnitude of the count is added, so that small counts are hidden first. */
    private static final long FIGURE = 16;

    /** The estimated cost of a broken equation. */
    private static final long BROKEN = 24;

    /** The cost of moving a count again, because short examples hide less. */
    private static final long AGAIN = 24;

    /** The gain of a move if the farthest continuation comes first. */
    private static final long PROGRESS = 6;

    /** The move of a count, with the move before it. */
    private record Move(@Nullable Move before, Count count, long step, long cost, long estimate, long number) {
        static final Comparator<Move> CHEAPEST = Comparator.comparingLong(Move::estimate).thenComparingLong(Move::number);
    }

    private final List<Move> path = new ArrayList<>();
    /** The terms that can balance the equation only in part. */
    private final List<Term> partial = new ArrayList<>();
    private final List<Relation> broken = new ArrayList<>();
    private final PriorityQueue<Move> open = new PriorityQueue<>(Move.CHEAPEST);
    private Reach reach = Reach.HIDDEN;
    private Order order = Order.CHEAPEST;
    private ToLongFunction<Count> figures = count -> 0;
    private long made;
    private long work;

    /** Returns the number of terms that were examined. */
    long work() {
        return work;
    }

    /** Returns whether there is an example in which a count moves by a step and only hidden counts move. */
    boolean finds(Count start, long step) {
        return !find(start, step, Reach.HIDDEN, count -> 0).isEmpty();
    }

    /**
     * Searches for an example in which a count moves by a step. Records the move of every count in the example. If a count was stuck before,
     * only the farthest continuations are tried.
     *
     * @param start the count
     * @param step the distance and direction; positive is up
     * @param moving the other counts that may move
     * @param lost the number of figures that are lost if a count is hidden
     * @return the counts that moved; empty if no example was found
     */
    List<Count> find(Count start, long step, Reach moving, ToLongFunction<Count> lost) {
        reach = moving;
        figures = lost;
        List<Count> found = start.timesStuck == 0 ? search(start, step, Order.CHEAPEST) : List.of();
        boolean isDecided = !found.isEmpty() || start.timesStuck == 0 && open.isEmpty();
        return isDecided ? found : search(start, step, Order.FARTHEST);
    }

    private List<Count> search(Count start, long step, Order first) {
        order = first;
        open.clear();
        open.add(new Move(null, start, step, 0, 0, 0));
        if (start.isSlack()) {
            start.setAside();
        }
        long mostWork = work + MOST_LOOKS;
        List<Count> found = List.of();
        for (int tries = 0; found.isEmpty() && tries < MOST_TRIES && work < mostWork && !open.isEmpty(); tries++) {
            follow(open.remove());
            if (broken.isEmpty()) {
                takeUp(start);
                path.forEach(move -> move.count.noteMove());
                found = path.stream().map(Move::count).distinct().toList();
            }
            while (!path.isEmpty()) {
                undo();
            }
        }
        if (start.isSlack()) {
            start.putBack();
        }
        return found;
    }

    /** Makes the moves up to and including the last one, and then those without an alternative. If there are alternatives, they are queued. */
    private void follow(Move last) {
        List<Move> moves = new ArrayList<>();
        for (Move move = last; move != null; move = move.before) {
            moves.add(move);
        }
        for (int i = moves.size() - 1; i >= 0; i--) {
            make(moves.get(i));
        }
        Move latest = last;
        while (!broken.isEmpty() && path.size() < MOST_MOVES) {
            List<Move> next = next(latest);
            if (next.size() != 1 || next.get(0).count.isSeen) {
                open.addAll(next);
                return;
            }
            latest = next.get(0);
            make(latest);
        }
    }

    private void make(Move move) {
        path.add(move);
        shift(move.count, move.step);
    }

    private void undo() {
        Move last = path.remove(path.size() - 1);
        shift(last.count, -last.step);
    }

    private void shift(Count count, long step) {
        count.delta += step;
        for (Term term : count.terms) {
            Relation relation = term.relation();
            boolean wasBroken = relation.lacking() != 0;
            relation.imbalance += term.sign() * step;
            boolean isBroken = relation.lacking() != 0;
            if (isBroken && !wasBroken) {
                relation.place = broken.size();
                broken.add(relation);
            } else if (wasBroken && !isBroken) {
                Relation last = broken.remove(broken.size() - 1);
                if (last != relation) {
                    last.place = relation.place;
                    broken.set(last.place, last);
                }
            }
        }
    }

    /** Moves the slack counts of all equations on the path, first those that move without a bound. */
    private void takeUp(Count start) {
        for (Move each : List.copyOf(path)) {
            for (Term term : each.count.terms) {
                takeUp(term.relation(), start, 1);
                takeUp(term.relation(), start, -1);
            }
        }
    }

    private void takeUp(Relation relation, Count start, int direction) {
        for (Term term : relation.slack) {
            work++;
            Count count = term.count();
            long step = -relation.imbalance * term.sign();
            if (Long.signum(step) == direction && count != start) {
                step = Math.max(step, -count.excess() - count.delta);
                if (step != 0) {
                    make(new Move(null, count, step, 0, 0, 0));
                }
            }
        }
    }

    // Continuations

    /** Returns the possible repairs of the equation that has the fewest. The list is empty if any equation cannot be repaired. */
    private List<Move> next(Move last) {
        Relation tightest = broken.get(broken.size() - 1);
        int fewest = Integer.MAX_VALUE;
        for (int i = broken.size() - 1; i >= 0 && fewest > (order == Order.CHEAPEST ? 1 : 0); i--) {
            int number = number(broken.get(i), fewest);
            if (number == IRREPARABLE) {
                return List.of();
            }
            if (number < fewest) {
                fewest = number;
                tightest = broken.get(i);
            }
        }
        List<Move> next = new ArrayList<>(MOST_HIDDEN + MOST_SEEN);
        partial.clear();
        int hidden = addWhole(tightest.hidden, MOST_HIDDEN, last, next);
        if (reach != Reach.HIDDEN) {
            addWhole(tightest.terms.stream().filter(term -> term.count().isSeen && mayMove(term.count())).limit(MOST_TERMS).toList(), MOST_SEEN, last, next);
        }
        if (hidden == 0) {
            partial.stream().sorted(Comparator.comparingLong((Term term) -> -Math.abs(step(term)))).limit(MOST_PARTIAL)
                    .forEach(term -> next.add(move(last, term, step(term), BROKEN)));
        }
        return next;
    }

    /**
     * Adds the moves that repair an equation alone: the first ones, and all that repair another equation too. Terms that repair it in part
     * are collected in {@link #partial}.
     */
    private int addWhole(List<Term> terms, int most, Move last, List<Move> next) {
        int whole = 0;
        for (int i = 0; i < terms.size() && i < MOST_TERMS; i++) {
            Term term = terms.get(i);
            work++;
            long step = step(term);
            if (step != 0 && Math.abs(step) == Math.abs(term.relation().lacking())) {
                whole++;
                if (whole <= most || repairsAnother(term, step)) {
                    next.add(move(last, term, step, 0));
                }
            } else if (step != 0) {
                partial.add(term);
            }
        }
        return whole;
    }

    private static boolean repairsAnother(Term term, long step) {
        for (Term each : term.count().terms) {
            long lacking = each.relation().lacking();
            if (each.relation() != term.relation() && lacking != 0 && lacking == -each.sign() * step) {
                return true;
            }
        }
        return false;
    }

    private boolean mayMove(Count count) {
        return count.isSeen ? count.canBeHidden() && (reach == Reach.TOTALS || reach == Reach.STRATA && !count.isTotal) : !count.isSlack();
    }

    /**
     * Returns the number of terms that can move, counted up to a maximum; {@link #IRREPARABLE} if even together they cannot move far enough.
     * If the farthest continuation comes first, only hidden terms are counted.
     */
    private int number(Relation relation, int most) {
        int number = 0;
        long missing = Math.abs(relation.lacking());
        for (int i = 0; i < Math.min(MOST_TERMS, relation.hidden.size()) && (number < most || missing > 0); i++) {
            work++;
            long step = step(relation.hidden.get(i));
            number += step == 0 ? 0 : 1;
            missing -= Math.abs(step);
        }
        List<Term> terms = reach == Reach.HIDDEN ? List.of() : relation.terms;
        for (int i = 0; i < terms.size() && (number < most && order == Order.CHEAPEST || missing > 0); i++) {
            if (i == MOST_TERMS) {
                return Math.max(1, number);
            }
            work++;
            Count count = terms.get(i).count();
            if (count.isSeen && mayMove(count)) {
                long step = step(terms.get(i));
                number += step == 0 || order == Order.FARTHEST ? 0 : 1;
                missing -= Math.abs(step);
            }
        }
        return missing > 0 && relation.hidden.size() <= MOST_TERMS ? IRREPARABLE : number;
    }

    /**
     * Returns how far a count can move towards the balance of its equation; 0 if it has moved in the other direction, because otherwise two
     * equations could move it back and forth.
     */
    private static long step(Term term) {
        Count count = term.count();
        long step = Math.max(-term.relation().lacking() * term.sign(), -count.excess() - count.delta);
        return Long.signum(step) * Long.signum(count.delta) < 0 ? 0 : step;
    }

    private Move move(Move last, Term term, long step, long extra) {
        Count count = term.count();
        int left = broken.size();
        for (Term each : count.terms) {
            Relation relation = each.relation();
            left -= relation.lacking() != 0 ? 1 : 0;
            relation.imbalance += each.sign() * step;
            left += relation.lacking() != 0 ? 1 : 0;
            relation.imbalance -= each.sign() * step;
        }
        long lost = count.isSeen && count.delta == 0 ? figures.applyAsLong(count) * FIGURE + Math.min(FIGURE, Long.SIZE - Long.numberOfLeadingZeros(count.value)) : 0;
        long cost = last.cost + lost + (count.delta != 0 ? AGAIN : 0) + extra + (order == Order.CHEAPEST ? 1 : -PROGRESS);
        made++;
        return new Move(last, count, step, cost, cost + left * BROKEN, made);
    }
}
