package nl.kpimodel.calc.outcome.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.kpimodel.calc.outcome.ExactNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals that others published, each with its source in the file. */
public class PublishedIntervalsTest {
    /** The tables have four decimals. */
    private static final double ROUNDING = 0.00005;

    @ParameterizedTest(name = "{0} of {1} {2}")
    @CsvFileSource(resources = "/nl/kpimodel/calc/inference/intervals.csv", numLinesToSkip = 1)
    void asPublished(String what, String first, String second, double low, double high, String source) {
        Range interval = interval(what, first, second);

        assertThat(interval.low()).as(source).isCloseTo(low, within(ROUNDING));
        assertThat(interval.high()).as(source).isCloseTo(high, within(ROUNDING));
    }

    /** Returns the interval at level 0.95 for a line of the file. */
    public static Range interval(String what, String first, String second) {
        return what.endsWith(" difference")
                ? observations(what, first).difference(observations(what, second), 0.05)
                : observations(what, first).interval(0.05);
    }

    @ParameterizedTest(name = "t of {0} degrees, {1} on each side")
    @CsvSource({ // Fisher and Yates, Statistical Tables, table III.
        "1, 0.025, 12.706", "2, 0.025, 4.303", "5, 0.025, 2.571", "10, 0.025, 2.228", "30, 0.025, 2.042", "120, 0.025, 1.980",
        "1, 0.0005, 636.619", "4, 0.005, 4.604", "60, 0.0005, 3.460"
    })
    void studentAsPublished(double degrees, double tail, double t) {
        assertThat(Quantiles.student(tail, degrees)).isCloseTo(t, within(0.0005));
    }

    private static Observations observations(String what, String numbers) {
        if (what.startsWith("share")) {
            String[] parts = numbers.split("/");
            return new ShareObservations(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        List<ExactNumber> quantities = Arrays.stream(numbers.split(" ")).map(number -> ExactNumber.of(new BigDecimal(number))).toList();
        return new MeanObservations(
                quantities.size(),
                quantities.stream().reduce(ExactNumber.ZERO, ExactNumber::plus),
                quantities.stream().map(quantity -> quantity.times(quantity)).reduce(ExactNumber.ZERO, ExactNumber::plus));
    }
}
