package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.MeasureComponent;

/**
 * A measure for the laws of {@link MeasureLawsTest}, with random units around the edges of its period.
 *
 * @param <T> the type of its units
 */
final class MeasureSubject<T> {
    /** A quarter with a leap day. */
    static final ReportingPeriod PERIOD = ReportingPeriod.parse("2024-Q1");

    final String name;
    final Measure<T, ?> measure;
    final Function<Random, T> unit;
    final T irrelevant;
    /** Creates a copy of a unit, in which ids that distinguish units are new. */
    BiFunction<T, Integer, T> twin = (same, number) -> same;
    /** Figures whose units are not those of the stream, with the number of units in a list. */
    final Map<String, ToLongFunction<List<T>>> unitsOf = new HashMap<>();

    /** Figures over two types of units, only one of which is in the stream. */
    final Set<String> oneSided = new HashSet<>();

    private MeasureSubject(String name, Measure<T, ?> measure, Function<Random, T> unit, T irrelevant) {
        this.name = name;
        this.measure = measure;
        this.unit = unit;
        this.irrelevant = irrelevant;
    }

    static <T> MeasureSubject<T> of(Measure<T, ?> measure, Function<Random, T> unit, T irrelevant) {
        return new MeasureSubject<>(measure.toString(), measure, unit, irrelevant);
    }

    MeasureSubject<T> twin(BiFunction<T, Integer, T> another) {
        this.twin = another;
        return this;
    }

    MeasureSubject<T> unitsOf(String component, ToLongFunction<List<T>> units) {
        unitsOf.put(component, units);
        return this;
    }

    MeasureSubject<T> scalesOnOneSide(String... components) {
        oneSided.addAll(List.of(components));
        return this;
    }

    boolean scalesOnOneSide(String component) {
        return oneSided.contains(component);
    }

    boolean canBeSplit() {
        return oneSided.isEmpty();
    }

    List<T> units(Random random) {
        List<T> units = new ArrayList<>();
        int size = random.nextInt(60);
        for (int i = 0; i < size; i++) {
            units.add(unit.apply(random));
        }
        return units;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns every measure of the library. A measure with a line in {@link ExampleMeasures} and {@link RandomUnits} is tested by all laws. */
    static List<MeasureSubject<?>> all() {
        List<MeasureSubject<?>> all = new ArrayList<>();
        all.add(of(ImpactMeasures.participationRate((Integer p) -> p % 5 != 0, p -> p % 3 == 0, PERIOD), random -> random.nextInt(100), 5));
        RandomUnits.ALL.forEach((kpi, units) -> all.add(units.subject(kpi)));
        for (String kpi : List.of("A 9", "A 20", "A 28", "A 37", "K 3")) {
            all.add(RandomUnits.ALL.get(kpi).subject(kpi, measure -> measure.missingAs(MeasureComponent.MissingRule.NO)));
        }
        for (String kpi : List.of("A 6", "A 19", "A 41")) {
            all.add(RandomUnits.ALL.get(kpi).subject(kpi, measure -> measure.missingAs(MeasureComponent.MissingRule.OUT)));
        }
        return all;
    }
}
