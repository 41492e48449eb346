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
 * Looks for other numbers that satisfy every equation: a count moves by a given step, and others move until each equation holds again.
 *
 * <p>The cheapest continuation is tried first. Counts that nobody sees move at no cost. A search may also move counts that are seen, at the cost of the
 * figures that are lost if they are hidden; hiding them all then makes the numbers an example of what is possible. Counts that are in no other equation
 * take up what they can by themselves, and the equation with the fewest ways out is always repaired first.
 *
 * <p>A search has bounds, and may fail where an example exists. It is deterministic: of equal costs, the first that was made is tried first.
 */
final class ExampleSearch {
    /** Which counts an example may move. */
    enum Reach {
        /** Those that nobody sees. */
        HIDDEN,
        /** Also those of a stratum that are seen. */
        STRATA,
        /** Also totals that are seen. */
        TOTALS
    }

    /** A search that has tried so many continuations finds nothing. */
    private static final int MOST_TRIES = 300;

    /** Nor does one that has looked at so many terms. */
    private static final int MOST_LOOKS = 200_000;

    /** Nor one that has made so many moves one after another. */
    private static final int MOST_MOVES = 60;

    /** Of the hidden counts that balance an equation, so many are tried. */
    private static final int MOST_HIDDEN = 8;

    /** Of the counts that are seen, so many of the smallest are tried. */
    private static final int MOST_SEEN = 4;

    /** Of the counts that balance an equation in part, so many are tried. */
    private static final int MOST_PARTIAL = 3;

    /** Of the terms of an equation, so many are looked at, so that the work grows with the number of groups and not with its square. */
    private static final int MOST_TERMS = 64;

    /** What a figure costs; the rest of a cost is the magnitude of the count, so that small ones go first. */
    private static final long FIGURE = 16;

    /** What an equation that does not hold is expected to cost. */
    private static final long BROKEN = 24;

    /** What it costs to move a count once more, because short examples hide less. */
    private static final long AGAIN = 24;

    /** A count that moves, after others. */
    private record Move(@Nullable Move before, Count count, long step, long cost, long estimate, long number) {
        static final Comparator<Move> CHEAPEST = Comparator.comparingLong(Move::estimate).thenComparingLong(Move::number);
    }

    private final List<Move> path = new ArrayList<>();
    /** The terms that balance an equation in part. */
    private final List<Term> partial = new ArrayList<>();
    private final List<Relation> broken = new ArrayList<>();
    private final PriorityQueue<Move> open = new PriorityQueue<>(Move.CHEAPEST);
    private Reach reach = Reach.HIDDEN;
    private ToLongFunction<Count> figures = count -> 0;
    private long made;
    private long work;

    /** How many terms of equations were looked at. */
    long work() {
        return work;
    }

    /** Looks for an example in which a count moves by a step. Only counts that nobody sees move. */
    boolean finds(Count start, long step) {
        return !find(start, step, Reach.HIDDEN, count -> 0).isEmpty();
    }

    /**
     * Looks for an example in which a count moves by a step, and notes for every count that it moves how far.
     *
     * @param start the count
     * @param step how far it moves, above 0 for up
     * @param moving what else may move
     * @param lost how many figures are lost if a count is hidden
     * @return the counts that moved; empty if no example was found
     */
    List<Count> find(Count start, long step, Reach moving, ToLongFunction<Count> lost) {
        reach = moving;
        figures = lost;
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

    /** Makes the moves that lead to the last one, and what has no alternative after it; what has some is left for later. */
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

    /** Moves what is in no other equation, first what has no bound. */
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

    /** The ways to repair the equation that has fewest; none if one of the equations cannot be repaired. */
    private List<Move> next(Move last) {
        Relation tightest = broken.get(broken.size() - 1);
        int fewest = Integer.MAX_VALUE;
        for (int i = broken.size() - 1; i >= 0 && fewest > 1; i--) {
            int number = number(broken.get(i), fewest);
            if (number == 0) {
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

    /** Adds the moves that repair the equation of the terms by themselves, the first ones and all that repair another too; the others are collected. */
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

    /** How many may move, counted up to a number; 0 if they cannot move as far as is needed, even together. */
    private int number(Relation relation, int most) {
        int number = 0;
        long missing = Math.abs(relation.lacking());
        List<Term> terms = reach == Reach.HIDDEN ? relation.hidden : relation.terms;
        for (int i = 0; i < terms.size() && (number < most || missing > 0); i++) {
            if (i == MOST_TERMS) {
                return Math.max(1, number);
            }
            work++;
            if (mayMove(terms.get(i).count())) {
                long step = step(terms.get(i));
                number += step == 0 ? 0 : 1;
                missing -= Math.abs(step);
            }
        }
        return missing > 0 ? 0 : number;
    }

    /** How far a count moves towards the balance of its equation; 0 if it has moved the other way, because two equations would move it forth and back. */
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
        long cost = last.cost + lost + (count.delta != 0 ? AGAIN : 0) + extra + 1;
        made++;
        return new Move(last, count, step, cost, cost + left * BROKEN, made);
    }
}
