package nl.kpimodel.calc.engine;

import java.io.Serializable;
import nl.kpimodel.calc.outcome.ExactNumber;

/**
 * A sum: whole ticks (hundredths) in a {@code long}, and everything that does not fit in it as an exact number. The order of adding does
 * not affect the sum. Not thread-safe.
 */
final class Total implements Serializable {
    private static final long serialVersionUID = 1L;

    private long ticks;
    /** The ticks that are not whole numbers or do not fit in a {@code long}. */
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
