package nl.kpimodel.calc.engine;

/** Adds whole numbers and throws on overflow, because a count that has wrapped around looks like a valid one. */
public final class Overflow {
    private Overflow() {}

    public static long add(long one, long other) {
        long sum = one + other;
        if (((one ^ sum) & (other ^ sum)) < 0) {
            throw new ArithmeticException("A count goes beyond " + Long.MAX_VALUE + ", the largest there is; calculate parts of the input apart.");
        }
        return sum;
    }
}
