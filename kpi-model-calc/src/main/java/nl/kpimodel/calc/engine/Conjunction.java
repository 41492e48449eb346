package nl.kpimodel.calc.engine;

import org.jspecify.annotations.Nullable;

/** The conjunction of several answers: no if any answer is no, otherwise unknown ({@code null}) if any is unknown, otherwise yes. */
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
