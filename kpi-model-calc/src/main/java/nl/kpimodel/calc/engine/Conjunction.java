package nl.kpimodel.calc.engine;

import org.jspecify.annotations.Nullable;

/** Several answers that must all be yes: no as soon as one is no, and unknown only while that could still be. */
public final class Conjunction {
    private Conjunction() {}

    public static @Nullable Boolean of(@Nullable Boolean... answers) {
        boolean unknown = false;
        for (Boolean answer : answers) {
            if (Boolean.FALSE.equals(answer)) {
                return Boolean.FALSE;
            }
            unknown |= answer == null;
        }
        return unknown ? null : Boolean.TRUE;
    }
}
