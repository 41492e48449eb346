package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.kpimodel.calc.outcome.Contributors;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Language;

/** Laws of every measure. */
class MeasureLawsTest {
    private static final List<MeasureSubject<?>> SUBJECTS = MeasureSubject.all();

    @Provide
    Arbitrary<MeasureSubject<?>> subjects() {
        return Arbitraries.of(SUBJECTS);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("gives the same whatever the order of the units")
    <T> void orderDoesNotMatter(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        List<T> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(~seed));

        assertThat(outcomes(subject, shuffled)).isEqualTo(outcomes(subject, units));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("gives the same however the units were split, serialised half-way and merged")
    <T> void splittingDoesNotMatter(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        Random random = new Random(seed);
        List<T> units = subject.units(random);
        Measure<T, ?> measure = subject.measure;
        List<Measure.Tally> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            parts.add(measure.create());
        }
        for (T unit : units) {
            int part = random.nextInt(parts.size());
            measure.accept(parts.get(part), unit);
            if (random.nextInt(10) == 0) {
                parts.set(part, serialised(parts.get(part)));
            }
        }
        while (parts.size() > 1) {
            Measure.Tally one = parts.remove(random.nextInt(parts.size()));
            Measure.Tally other = parts.remove(random.nextInt(parts.size()));
            parts.add(measure.combine(one, other));
        }

        assertThat(list(measure.result(parts.get(0)))).isEqualTo(outcomes(subject, units));
        assertThat(contributors(list(measure.result(parts.get(0))))).isEqualTo(contributors(outcomes(subject, units)));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("gives the same for units that are counted one by one or several at once, also if the tally was used before")
    <T> void severalAtOnceAgree(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        Random random = new Random(seed);
        List<T> units = subject.units(random);
        Measure.Tally tally = subject.measure.create();
        int from = 0;
        while (from < units.size()) {
            int to = Math.min(units.size(), from + 1 + random.nextInt(20));
            subject.measure.acceptAll(tally, units.subList(from, to));
            from = to;
        }

        assertThat(list(subject.measure.result(tally))).isEqualTo(outcomes(subject, units));
        assertThat(contributors(list(subject.measure.result(tally)))).isEqualTo(contributors(outcomes(subject, units)));
    }

    private static List<Contributors> contributors(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.contributors().orElseThrow()).toList();
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("gives the same in a parallel stream")
    <T> void parallelStreamsAgree(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));

        assertThat(list(units.parallelStream().collect(subject.measure))).isEqualTo(outcomes(subject, units));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("may be asked for its result half-way and then go on")
    <T> void resultLeavesTheTallyAsItIs(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        Random random = new Random(seed);
        List<T> units = subject.units(random);
        Measure.Tally tally = subject.measure.create();
        for (T unit : units) {
            subject.measure.accept(tally, unit);
            if (random.nextInt(4) == 0) {
                subject.measure.result(tally);
            }
        }

        assertThat(list(subject.measure.result(tally))).isEqualTo(outcomes(subject, units));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("keeps its figures when a unit comes that has nothing to do with them, and accounts for it")
    <T> void anIrrelevantUnitChangesNoFigure(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        units.add(subject.irrelevant);
        List<Outcome> before = outcomes(subject, units);
        units.add(subject.irrelevant);
        List<Outcome> after = outcomes(subject, units);

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).status()).isEqualTo(before.get(i).status());
            assertThat(after.get(i).value()).isEqualTo(before.get(i).value());
            assertThat(after.get(i).n()).isEqualTo(before.get(i).n());
            assertThat(after.get(i).numerator()).isEqualTo(before.get(i).numerator());
            assertThat(after.get(i).denominator()).isEqualTo(before.get(i).denominator());
            assertThat(after.get(i).account().missing()).isEqualTo(before.get(i).account().missing());
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("doubles its counts and sums with the units, and keeps its proportions, ratios, means and medians")
    <T> void scales(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        List<T> twice = new ArrayList<>();
        for (T unit : units) {
            twice.add(subject.twin.apply(unit, 1));
            twice.add(subject.twin.apply(unit, 2));
        }
        List<Outcome> before = outcomes(subject, units);
        List<Outcome> after = outcomes(subject, twice);

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            Outcome one = before.get(i);
            Outcome two = after.get(i);
            assertThat(two.status()).as(one.toString()).isEqualTo(one.status());
            assertThat(two.n()).as(one.toString()).isEqualTo(2 * one.n());
            assertThat(two.account().units()).isEqualTo(2 * one.account().units());
            if (one instanceof Outcome.Value value && two instanceof Outcome.Value other && !subject.scalesOnOneSide(one.component())) {
                ExactNumber factor = value.exactly() instanceof OutcomeValue.Count || value.exactly() instanceof OutcomeValue.Sum ? ExactNumber.of(2)
                        : ExactNumber.of(1);
                assertThat(other.exactly().exact()).as(one.toString()).isEqualTo(value.exactly().exact().times(factor));
                assertThat(other.numerator()).isEqualTo(value.numerator().map(n -> n.times(ExactNumber.of(2))));
                assertThat(other.denominator()).isEqualTo(value.denominator().map(n -> n.times(ExactNumber.of(2))));
                if (value.exactly() instanceof OutcomeValue.Mean mean) {
                    OutcomeValue.Mean otherMean = (OutcomeValue.Mean) other.exactly();
                    assertThat(otherMean.median()).isEqualTo(mean.median());
                    assertThat(otherMean.min()).isEqualTo(mean.min());
                    assertThat(otherMean.max()).isEqualTo(mean.max());
                }
            }
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("accounts for every unit once, also without a figure, and has proportions of 0 to 100 %")
    <T> void accountsAddUp(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));

        for (Outcome outcome : outcomes(subject, units)) {
            if (outcome.stratum().isTotal()) {
                long expected = subject.unitsOf.getOrDefault(outcome.component(), List::size).applyAsLong(units);
                assertThat(outcome.account().units()).as(outcome.toString()).isEqualTo(expected);
            }
            assertThat(outcome.account().assumedNo()).isLessThanOrEqualTo(outcome.n());
            if (outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.Proportion proportion) {
                assertThat(proportion.whole()).isEqualTo(outcome.n());
                assertThat(value.shown()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            }
            if (outcome.status() == Outcome.Status.ZERO_DENOMINATOR) {
                assertThat(outcome.denominator()).contains(ExactNumber.ZERO);
            }
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("places every unit where the account says that units are")
    <T> void placementsAreTheAccount(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        List<Placement> placements = units.stream().flatMap(unit -> subject.measure.place(unit).stream()).toList();

        for (Outcome outcome : outcomes(subject, units)) {
            if (outcome.stratum().isTotal() && !subject.unitsOf.containsKey(outcome.component())) {
                List<Placement> own = placements.stream().filter(placement -> placement.component().equals(outcome.component())).toList();
                Outcome.Account account = outcome.account();
                assertThat(own).as(outcome.toString()).hasSize(units.size());
                assertThat(own.stream().filter(p -> p.place() == Placement.Place.ASSUMED_NO)).hasSize((int) account.assumedNo());
                assertThat(own.stream().filter(p -> p.place() == Placement.Place.WHOLE)).hasSize((int) (account.n() - account.assumedNo()));
                account.excluded().forEach((reason, count) ->
                        assertThat(own.stream().filter(p -> p.reason() == reason)).as(outcome.toString()).hasSize(count.intValue()));
                account.missing().forEach((field, count) ->
                        assertThat(own.stream().filter(p -> field.equals(p.field()))).as(outcome.toString()).hasSize(count.intValue()));
            }
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("split by a key of which each unit has one value has an account in every stratum, and they add up to the total")
    <T> void strataAddUp(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        String key = "parity";
        if (!subject.canBeSplit()) {
            return;
        }
        Outcomes split = units.stream().collect(subject.measure.by(key, unit -> unit.hashCode() % 3 == 0 ? null : "part " + unit.hashCode() % 3));

        for (String component : subject.measure.components()) {
            List<Outcome> strata = split.stream()
                    .filter(outcome -> outcome.component().equals(component) && outcome.stratum().values().keySet().equals(Set.of(key)))
                    .toList();
            Outcome total = split.outcome(component);
            if (!subject.unitsOf.containsKey(component)) {
                assertThat(strata.stream().mapToLong(Outcome::n).sum()).as(total.toString()).isEqualTo(total.n());
                assertThat(strata.stream().mapToLong(o -> o.account().units()).sum()).isEqualTo(units.size());
            }
        }
        assertThat(split.stream().filter(o -> !o.stratum().values().containsKey(key)).toList()).isEqualTo(outcomes(subject, units));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("explains every outcome in both languages, without a word that is not filled in")
    <T> void explains(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        for (Outcome outcome : outcomes(subject, subject.units(new Random(seed)))) {
            for (Language language : Language.values()) {
                assertThat(outcome.explain(language))
                        .startsWith(outcome.kpi().toString().replace(' ', '\u00A0'))
                        .endsWith(".")
                        .doesNotContain("{0}", "{1}", "null", "  ");
            }
        }
    }

    @Property(tries = 50)
    @Label("does not mix its tallies with those of another")
    <T> void tallies(@ForAll("subjects") MeasureSubject<T> subject) {
        Measure<Integer, Outcome> other = ImpactMeasures.participationRate(p -> true, p -> true, ReportingPeriod.year(1999));

        assertThatThrownBy(() -> subject.measure.combine(subject.measure.create(), other.create()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1999");
    }

    private static <T> List<Outcome> outcomes(MeasureSubject<T> subject, List<T> units) {
        return list(units.stream().collect(subject.measure));
    }

    private static List<Outcome> list(Object result) {
        return result instanceof Outcomes outcomes ? outcomes.all() : List.of((Outcome) Optional.of(result).orElseThrow());
    }

    /** Returns the tally after serialisation and deserialisation. */
    @SuppressWarnings("unchecked")
    static <S extends Serializable> S serialised(S tally) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(tally);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (S) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
