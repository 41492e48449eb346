package nl.kpimodel.calc.outcome.inference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Quantiles of the standard normal distribution and of Student's t.
 *
 * <p>All arithmetic is in {@code double} with {@link StrictMath}, so the results are the same bits on every machine. The relative error is
 * below 1e-10, far below the precision of any outcome.
 */
final class Quantiles {
    /** From this number of degrees on, the expansion around the normal distribution is as precise as the solver. */
    private static final double MANY_DEGREES = 1000;

    /** Quantiles at the usual level by whole degrees of freedom: the intervals of a report need the same few many times. */
    private static final Map<Integer, Double> SOLVED = new ConcurrentHashMap<>();

    private static final double LN_SQRT_PI = StrictMath.log(StrictMath.PI) / 2;
    private static final int MOST_STEPS = 200;
    private static final double PRECISION = 1e-15;

    /** Rational approximation of the normal quantile: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), routine PPND16. */
    private static final double[] CENTRE_OVER = {
        3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
        4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3};

    private static final double[] CENTRE_UNDER = {
        1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
        2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3};

    private static final double[] TAIL_OVER = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};

    private static final double[] TAIL_UNDER = {
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9};

    private static final double[] FAR_OVER = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7};

    private static final double[] FAR_UNDER = {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15};

    /** Stirling's series of the logarithm of the gamma function. */
    private static final double[] STIRLING = {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360};

    private Quantiles() {}

    /**
     * Returns the number that a standard normal variable exceeds with a given probability.
     *
     * @param upperTail the probability, above 0 and at most 0.5
     */
    static double normal(double upperTail) {
        double centre = 0.5 - upperTail;
        if (centre <= 0.425) {
            double square = 0.180625 - centre * centre;
            return centre * polynomial(CENTRE_OVER, square) / polynomial(CENTRE_UNDER, square);
        }
        double distance = StrictMath.sqrt(-StrictMath.log(upperTail));
        return distance <= 5
                ? polynomial(TAIL_OVER, distance - 1.6) / polynomial(TAIL_UNDER, distance - 1.6)
                : polynomial(FAR_OVER, distance - 5) / polynomial(FAR_UNDER, distance - 5);
    }

    /**
     * Returns the number that a variable of Student's t distribution exceeds with a given probability.
     *
     * @param upperTail the probability, above 0 and at most 0.5
     * @param degrees the degrees of freedom, at least 1; need not be a whole number
     */
    static double student(double upperTail, double degrees) {
        if (degrees >= MANY_DEGREES) {
            return nearNormal(normal(upperTail), degrees);
        }
        if (upperTail != ConfidenceInterval.ALPHA / 2 || degrees != (int) degrees) {
            return solved(upperTail, degrees);
        }
        Double before = SOLVED.get((int) degrees);
        double quantile = before == null ? solved(upperTail, degrees) : before;
        if (before == null) {
            SOLVED.put((int) degrees, quantile);
        }
        return quantile;
    }

    /** Returns the quantile by its expansion in 1 / degrees: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5. */
    private static double nearNormal(double z, double degrees) {
        double square = z * z;
        double first = (square + 1) / 4;
        double second = ((5 * square + 16) * square + 3) / 96;
        double third = (((3 * square + 19) * square + 17) * square - 15) / 384;
        double fourth = ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160;
        return z * (1 + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees);
    }

    /** Newton's method within a bracket, since the expansion is not a good start for few degrees of freedom. */
    private static double solved(double upperTail, double degrees) {
        double low = 0;
        double high = Math.max(nearNormal(normal(upperTail), degrees), 1);
        while (exceeded(high, degrees) > upperTail) {
            low = high;
            high *= 2;
        }
        double t = low + (high - low) / 2;
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = exceeded(t, degrees) - upperTail;
            if (excess > 0) {
                low = t;
            } else {
                high = t;
            }
            double next = t + excess / density(t, degrees);
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            if (Math.abs(next - t) <= PRECISION * Math.abs(t)) {
                return next;
            }
            t = next;
        }
        return t;
    }

    private static double density(double t, double degrees) {
        return StrictMath.exp(-lnBeta(degrees / 2) - StrictMath.log(degrees) / 2 - (degrees + 1) / 2 * StrictMath.log1p(t * t / degrees));
    }

    /** Returns the probability of more than t: half the incomplete beta function of degrees / (degrees + t²). */
    private static double exceeded(double t, double degrees) {
        double a = degrees / 2;
        double x = degrees / (degrees + t * t);
        double rest = t * t / (degrees + t * t);
        double front = StrictMath.exp(a * StrictMath.log(x) + StrictMath.log(rest) / 2 - lnBeta(a));
        return x < (a + 1) / (a + 2.5) ? front * fraction(a, 0.5, x) / a / 2 : (1 - front * fraction(0.5, a, rest) * 2) / 2;
    }

    /** Returns the continued fraction of the incomplete beta function (Handbook of Mathematical Functions, 26.5.8), by Lentz's method. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / (1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            double change = d * c;
            value *= change;
            if (Math.abs(change - 1) <= PRECISION) {
                break;
            }
        }
        return value;
    }

    /** Returns the logarithm of the beta function of a number and 1/2. */
    private static double lnBeta(double a) {
        return lnGamma(a) + LN_SQRT_PI - lnGamma(a + 0.5);
    }

    private static double lnGamma(double value) {
        double shifted = value;
        double product = 1;
        while (shifted < 15) {
            product *= shifted;
            shifted++;
        }
        double power = 1 / shifted;
        double series = 0;
        for (double coefficient : STIRLING) {
            series += coefficient * power;
            power /= shifted * shifted;
        }
        return (shifted - 0.5) * StrictMath.log(shifted) - shifted + StrictMath.log(2 * StrictMath.PI) / 2 + series - StrictMath.log(product);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
