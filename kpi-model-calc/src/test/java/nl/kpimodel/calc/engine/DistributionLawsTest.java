package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.OutcomeValue;

class DistributionLawsTest {
    @Property
    @Label("A distribution has the sum and the median of a sorted list, however large the numbers and whichever way it was merged")
    void agreesWithASortedList(@ForAll @NotEmpty List<Long> ticks, @ForAll List<Short> fractions) {
        List<BigDecimal> rests = fractions.stream().map(f -> BigDecimal.valueOf(f, 1)).toList();
        Distribution spread = new Distribution();
        Distribution other = new Distribution();
        for (int i = 0; i < ticks.size(); i++) {
            (i % 3 == 0 ? spread : other).add(ticks.get(i), 1);
        }
        rests.forEach(rest -> other.add(rest, 1));
        spread.addAll(other);

        List<BigDecimal> sorted =
                Stream.concat(ticks.stream().map(BigDecimal::valueOf), rests.stream()).sorted().collect(Collectors.toList());
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int n = sorted.size();
        BigDecimal twiceMedian = sorted.get((n - 1) / 2).add(sorted.get(n / 2));
        OutcomeValue.Mean mean = OutcomeValue.Mean.of(spread.distribution(ExactNumber.of(1)));

        assertThat(mean.n()).isEqualTo(n);
        assertThat(mean.sum()).isEqualTo(ExactNumber.of(sum));
        assertThat(mean.median()).isEqualTo(ExactNumber.of(twiceMedian).dividedBy(ExactNumber.of(2)));
    }

    @Property
    @Label("A distribution has the mean of quantities however large, with and without parts of ticks")
    void mean(@ForAll List<Long> ticks, @ForAll @Size(max = 2) List<Short> fractions) {
        List<BigDecimal> rests = fractions.stream().map(f -> BigDecimal.valueOf(f, 1)).toList();
        Distribution spread = new Distribution();
        ticks.forEach(tick -> spread.add(tick, 1));
        rests.forEach(rest -> spread.add(rest, 1));
        List<BigDecimal> sorted = Stream.concat(ticks.stream().map(BigDecimal::valueOf), rests.stream()).sorted().toList();
        int n = sorted.size();
        ExactNumber perUnit = ExactNumber.of(100, 3);

        OutcomeValue.Mean mean = spread.mean(perUnit);

        if (n == 0) {
            assertThat(mean).isNull();
            return;
        }
        BigDecimal twiceMedian = sorted.get((n - 1) / 2).add(sorted.get(n / 2));
        assertThat(mean).isEqualTo(new OutcomeValue.Mean(
                ExactNumber.of(sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).dividedBy(perUnit),
                n,
                ExactNumber.of(twiceMedian).dividedBy(ExactNumber.of(2)).dividedBy(perUnit),
                ExactNumber.of(sorted.get(0)).dividedBy(perUnit),
                ExactNumber.of(sorted.get(n - 1)).dividedBy(perUnit),
                ExactNumber.of(sorted.stream().map(quantity -> quantity.multiply(quantity)).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .dividedBy(perUnit)
                        .dividedBy(perUnit)));
    }

    @Property
    @Label("A total goes on exactly where a long ends")
    void totalsDoNotOverflow(@ForAll List<Long> ticks) {
        Total total = new Total();
        ticks.forEach(total::add);
        total.add(ExactNumber.of(1, 2));
        BigDecimal sum = ticks.stream().map(BigDecimal::valueOf).reduce(new BigDecimal("0.5"), BigDecimal::add);

        assertThat(total.in(100)).isEqualTo(ExactNumber.of(sum.movePointLeft(2)));
    }
}
