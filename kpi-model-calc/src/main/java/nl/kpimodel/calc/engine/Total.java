package nl.kpimodel.calc.engine;

import java.io.Serializable;
import nl.kpimodel.calc.outcome.ExactNumber;

/**
 * A sum: whole ticks (hundredths) in a {@code long}, and whatever does not fit there as an exact number. The same in every order of
 * adding. Not for sharing between threads.
 */
final class Total implements Serializable {
    private static final long serialVersionUID = 1L;

    private long ticks;
    /** Ticks too, where they are no whole number or too many. */
    private ExactNumber rest = ExactNumber.ZERO;

    void add(long more) {
        long sum = ticks + more;
        if (((ticks ^ sum) & (more ^ sum)) < 0) {
            rest = rest.plus(ExactNumber.of(ticks));
            ticks = more;
        } else {
            ticks = sum;
        }
    }

    void add(ExactNumber more) {
        rest = rest.plus(more);
    }

    void addAll(Total other) {
        add(other.ticks);
        add(other.rest);
    }

    ExactNumber in(long ticksPerUnit) {
        return ExactNumber.of(ticks).plus(rest).dividedBy(ExactNumber.of(ticksPerUnit));
    }
}
