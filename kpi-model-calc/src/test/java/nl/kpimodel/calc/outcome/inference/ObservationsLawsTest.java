package nl.kpimodel.calc.outcome.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.calc.outcome.ExactNumber;

class ObservationsLawsTest {
    private static final double ALPHA = 0.05;

    @Property
    @Label("The interval of a share is within 0 and 1, holds the share, and is mirrored by that of the rest")
    void share(@ForAll("shares") ShareObservations share) {
        Range interval = share.interval(ALPHA);
        Range mirrored = new ShareObservations(share.n() - share.part(), share.n()).interval(ALPHA);

        assertThat(interval.low()).isBetween(0.0, (double) share.part() / share.n());
        assertThat(interval.high()).isBetween((double) share.part() / share.n(), 1.0);
        assertThat(interval.low()).isCloseTo(1 - mirrored.high(), within(1e-12));
        assertThat(interval.low() == 0).isEqualTo(share.part() == 0);
        assertThat(interval.high() == 1).isEqualTo(share.part() == share.n());
    }

    @Property
    @Label("The bounds of a share are where the score test just does not refuse it")
    void scoreTest(@ForAll("shares") ShareObservations share) {
        double z = 1.959963984540054;
        for (double bound : new double[] {share.interval(ALPHA).low(), share.interval(ALPHA).high()}) {
            if (bound > 0 && bound < 1) {
                double score = Math.abs((double) share.part() / share.n() - bound) / Math.sqrt(bound * (1 - bound) / share.n());
                assertThat(score).isCloseTo(z, within(1e-6));
            }
        }
    }

    @Property
    @Label("A difference in the other order has the other sign, and one of equal shares holds 0")
    void differenceOfShares(@ForAll("shares") ShareObservations one, @ForAll("shares") ShareObservations other) {
        Range there = one.difference(other, ALPHA);
        Range back = other.difference(one, ALPHA);

        assertThat(there.low()).isCloseTo(-back.high(), within(1e-12));
        assertThat(there.high()).isCloseTo(-back.low(), within(1e-12));
        assertThat(one.difference(one, ALPHA).holds(0)).isTrue();
        assertThat(there.low()).isGreaterThanOrEqualTo(-1 - 1e-12);
        assertThat(there.high()).isLessThanOrEqualTo(1 + 1e-12);
    }

    @Property
    @Label("A stricter level gives a wider interval")
    void levels(@ForAll("shares") ShareObservations share, @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 1000) Integer> quantities) {
        Assume.that(quantities.stream().distinct().count() > 1);
        for (Observations observations : List.of(share, moments(quantities))) {
            Range usual = observations.interval(ALPHA);
            Range strict = observations.interval(ALPHA / 60);
            assertThat(strict.low()).isLessThanOrEqualTo(usual.low());
            assertThat(strict.high()).isGreaterThanOrEqualTo(usual.high());
        }
    }

    @Property
    @Label("The interval of a mean moves and stretches with the quantities")
    void meanMovesAndStretches(@ForAll @Size(min = 2, max = 40) List<@IntRange(max = 1000) Integer> quantities, @ForAll @IntRange(min = -500, max = 500) int move) {
        Assume.that(quantities.stream().distinct().count() > 1);
        Range interval = moments(quantities).interval(ALPHA);
        Range moved = moments(quantities.stream().map(quantity -> 3 * quantity + move).toList()).interval(ALPHA);

        assertThat(moved.low()).isCloseTo(3 * interval.low() + move, within(1e-6));
        assertThat(moved.high()).isCloseTo(3 * interval.high() + move, within(1e-6));
    }

    @Property
    @Label("What is left of a total without a group is the rest, and nothing is left without all")
    void rest(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 100) Integer> group, @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 100) Integer> others,
            @ForAll("shares") ShareObservations some, @ForAll("shares") ShareObservations rest) {
        MeanObservations all = moments(Stream.concat(group.stream(), others.stream()).toList());

        assertThat(all.without(moments(group))).isEqualTo(moments(others));
        assertThat(all.without(all)).isNull();
        assertThat(new ShareObservations(some.part() + rest.part(), some.n() + rest.n()).without(some)).isEqualTo(rest);
        assertThat(some.without(some)).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> some.without(new ShareObservations(some.part(), some.n() + 1))).withMessageContaining("cannot be among");
        assertThatIllegalArgumentException().isThrownBy(() -> moments(group).without(all)).withMessageContaining("cannot be among");
    }

    @Provide
    Arbitrary<ShareObservations> shares() {
        return Arbitraries.longs().between(1, 2000).flatMap(n -> Arbitraries.longs().between(0, n).map(part -> new ShareObservations(part, n)));
    }

    private static MeanObservations moments(List<Integer> quantities) {
        long sum = quantities.stream().mapToLong(quantity -> quantity).sum();
        long squares = quantities.stream().mapToLong(quantity -> (long) quantity * quantity).sum();
        return new MeanObservations(quantities.size(), ExactNumber.of(sum), ExactNumber.of(squares));
    }
}
