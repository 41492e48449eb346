package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;

/** The laws of every measure that is split, and of one over the units of several organisations. */
@Label("A measure of several groups")
class MeasureStrataLawsTest {
    private static final String KEY = "parity";
    private static final List<MeasureSubject<?>> SUBJECTS = MeasureSubject.all().stream().filter(MeasureSubject::canBeSplit).toList();

    @Provide
    Arbitrary<MeasureSubject<?>> subjects() {
        return Arbitraries.of(SUBJECTS);
    }

    /** One of three groups, the last of which is small. */
    private static <T> String group(T unit) {
        int number = Math.floorMod(unit.hashCode(), 10);
        return number < 5 ? "Amstel" : number < 9 ? "Berkel" : "Cadier";
    }

    private static <T> Map<String, List<T>> byGroup(List<T> units) {
        return units.stream().collect(Collectors.groupingBy(MeasureStrataLawsTest::group, TreeMap::new, Collectors.toList()));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("counts in every stratum, and in every stratum of its own within it, what it counts over the units of that stratum alone")
    <T> void strataAreCountedAsThemselves(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        Outcomes split = units.stream().collect(subject.measure.by(KEY, MeasureStrataLawsTest::group));

        byGroup(units).forEach((group, those) -> {
            for (Outcome alone : outcomes(subject.measure, those)) {
                Outcome outcome = split.outcome(alone.component(), within(Stratum.of(KEY, group), alone.stratum()));
                assertThat(outcome.account()).as(outcome.toString()).isEqualTo(alone.account());
                if (alone.status() != Outcome.Status.NOT_REGISTERED) {
                    assertSameFigure(outcome, alone);
                }
            }
        });
        List<Stratum> expected = new ArrayList<>(strata(outcomes(subject.measure, units)));
        byGroup(units).forEach((group, those) ->
                strata(outcomes(subject.measure, those)).forEach(own -> expected.add(within(Stratum.of(KEY, group), own))));
        assertThat(split.strata()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("leaves out the units of an organisation that registers none of what another does, and counts the rest as if those were not there")
    <T> void whoDoesNotRegisterIsLeftOut(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        Map<String, List<T>> byOrganisation = byGroup(units);
        List<Outcome> together = outcomes(subject.measure.perOrganisation(MeasureStrataLawsTest::group), units);

        for (String component : subject.measure.components()) {
            List<T> registered = new ArrayList<>();
            long left = 0;
            for (List<T> those : byOrganisation.values()) {
                Outcome alone = total(outcomes(subject.measure, those), component);
                if (alone.status() == Outcome.Status.NOT_REGISTERED) {
                    left += alone.account().units();
                } else {
                    registered.addAll(those);
                }
            }
            Outcome outcome = total(together, component);
            if (registered.isEmpty()) {
                assertThat(outcome.status()).isEqualTo(Outcome.Status.NOT_REGISTERED);
                assertThat(outcome.account()).isEqualTo(total(outcomes(subject.measure, units), component).account());
            } else {
                Outcome rest = total(outcomes(subject.measure, registered), component);
                assertSameFigure(outcome, rest);
                assertThat(outcome.account()).as(outcome.toString()).isEqualTo(withLeftOut(rest.account(), left));
            }
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("judges an organisation in its own stratum as if it were alone")
    <T> void anOrganisationIsJudgedByItself(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        Outcomes split = units.stream().collect(subject.measure.by(Stratum.ORGANISATION, MeasureStrataLawsTest::group));

        byGroup(units).forEach((organisation, those) -> {
            for (Outcome alone : outcomes(subject.measure, those)) {
                Outcome outcome = split.outcome(alone.component(), within(Stratum.of(Stratum.ORGANISATION, organisation), alone.stratum()));
                assertSameFigure(outcome, alone);
                assertThat(outcome.account()).as(outcome.toString()).isEqualTo(alone.account());
            }
        });
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("gives the same however the units of organisations were split, serialised half-way and merged")
    <T> void organisationsMayBeSplit(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        Random random = new Random(seed);
        List<T> units = subject.units(random);
        Measure<T, ?> measure = subject.measure.perOrganisation(MeasureStrataLawsTest::group).by(KEY, unit -> group(unit).substring(0, 1));
        List<Measure.Tally> parts = new ArrayList<>(List.of(measure.create(), measure.create(), measure.create()));
        for (T unit : units) {
            int part = random.nextInt(parts.size());
            measure.accept(parts.get(part), unit);
            if (random.nextInt(10) == 0) {
                parts.set(part, MeasureLawsTest.serialised(parts.get(part)));
            }
        }

        Measure.Tally merged = measure.combine(parts.get(2), measure.combine(parts.get(1), parts.get(0)));
        assertThat(list(measure.result(merged))).isEqualTo(outcomes(measure, units));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    @Label("places every unit where the account of several organisations says that units are")
    <T> void placementsMakeUpTheAccount(@ForAll("subjects") MeasureSubject<T> subject, @ForAll long seed) {
        List<T> units = subject.units(new Random(seed));
        Measure<T, ?> measure = subject.measure.perOrganisation(MeasureStrataLawsTest::group);
        Measure.Tally tally = measure.create();
        units.forEach(unit -> measure.accept(tally, unit));
        List<Placement> placements = new ArrayList<>();
        units.forEach(unit -> placements.addAll(measure.placements(tally).apply(unit)));

        for (Outcome outcome : list(measure.result(tally))) {
            if (outcome.stratum().isTotal()) {
                long left = placements.stream()
                        .filter(each -> each.component().equals(outcome.component()) && each.reason() == ExclusionReason.NOT_REGISTERED)
                        .count();
                if (!subject.unitsOf.containsKey(outcome.component())) {
                    assertThat(left).as(outcome.toString()).isEqualTo(outcome.account().excluded().getOrDefault(ExclusionReason.NOT_REGISTERED, 0L));
                }
            }
        }
    }

    private static Stratum within(Stratum stratum, Stratum own) {
        Map<String, String> values = new LinkedHashMap<>(stratum.values());
        values.putAll(own.values());
        return new Stratum(values);
    }

    private static Outcome.Account withLeftOut(Outcome.Account account, long left) {
        Map<ExclusionReason, Long> excluded = new TreeMap<>(account.excluded());
        excluded.put(ExclusionReason.NOT_REGISTERED, left);
        return new Outcome.Account(account.n(), excluded, account.missing(), account.assumedNo(), account.rejected());
    }

    private static void assertSameFigure(Outcome one, Outcome other) {
        assertThat(one.status()).as(one.toString()).isEqualTo(other.status());
        assertThat(one.value()).as(one.toString()).isEqualTo(other.value());
        assertThat(one.numerator()).as(one.toString()).isEqualTo(other.numerator());
        assertThat(one.denominator()).as(one.toString()).isEqualTo(other.denominator());
    }

    private static Outcome total(List<Outcome> outcomes, String component) {
        return outcomes.stream().filter(each -> each.stratum().isTotal() && each.component().equals(component)).findFirst().orElseThrow();
    }

    private static List<Stratum> strata(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::stratum).distinct().toList();
    }

    private static <T> List<Outcome> outcomes(Measure<T, ?> measure, List<T> units) {
        return list(units.stream().collect(measure));
    }

    private static List<Outcome> list(Object result) {
        return result instanceof Outcomes outcomes ? outcomes.all() : List.of((Outcome) result);
    }
}
