package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class SpreadLawsTest {
    @Property
    @Label("A spread has the sum and the median of a sorted list, however large the numbers and whichever way it was merged")
    void agreesWithASortedList(@ForAll @NotEmpty List<Long> ticks, @ForAll List<Short> fractions) {
        List<BigDecimal> rests = fractions.stream().map(f -> BigDecimal.valueOf(f, 1)).toList();
        Spread spread = new Spread();
        Spread other = new Spread();
        for (int i = 0; i < ticks.size(); i++) {
            (i % 3 == 0 ? spread : other).add(ticks.get(i), 1);
        }
        rests.forEach(rest -> other.add(rest, 1));
        spread.addAll(other);

        List<BigDecimal> sorted =
                java.util.stream.Stream.concat(ticks.stream().map(BigDecimal::valueOf), rests.stream()).sorted().collect(Collectors.toList());
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int n = sorted.size();
        BigDecimal twiceMedian = sorted.get((n - 1) / 2).add(sorted.get(n / 2));
        SortedMap<ExactNumber, Long> distribution = spread.distribution(1);

        assertThat(Spread.count(distribution)).isEqualTo(n);
        assertThat(Spread.sum(distribution)).isEqualTo(ExactNumber.of(sum));
        assertThat(Spread.median(distribution, n)).isEqualTo(ExactNumber.of(twiceMedian).dividedBy(ExactNumber.of(2)));
    }

    @Property
    @Label("A spread and a total goes on exactly where a long ends")
    void totalsDoNotOverflow(@ForAll List<Long> ticks) {
        Total total = new Total();
        ticks.forEach(total::add);
        total.add(ExactNumber.of(1, 2));
        BigDecimal sum = ticks.stream().map(BigDecimal::valueOf).reduce(new BigDecimal("0.5"), BigDecimal::add);

        assertThat(total.in(100)).isEqualTo(ExactNumber.of(sum.movePointLeft(2)));
    }
}
