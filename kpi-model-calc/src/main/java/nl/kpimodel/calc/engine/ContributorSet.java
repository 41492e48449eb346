package nl.kpimodel.calc.engine;

import java.io.Serializable;
import java.util.HashSet;
import nl.kpimodel.calc.outcome.Contributors;
import org.jspecify.annotations.Nullable;

/**
 * Who the units of a figure belong to, as many as {@link Contributors} counts. The number is the same in every order of adding, although the keys that are
 * kept may differ. Not for sharing between threads.
 */
final class ContributorSet implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashSet<String> known = new HashSet<>();
    /** Units that name nobody; each is its own contributor. */
    private long alone;

    void add(@Nullable String contributor) {
        if (contributor == null) {
            alone = Overflow.add(alone, 1);
        } else if (known.size() < Contributors.MOST) {
            known.add(contributor);
        }
    }

    void addAll(ContributorSet other) {
        alone = Overflow.add(alone, other.alone);
        for (String contributor : other.known) {
            add(contributor);
        }
    }

    long size() {
        return Math.min(Contributors.MOST, Overflow.add(alone, known.size()));
    }
}
