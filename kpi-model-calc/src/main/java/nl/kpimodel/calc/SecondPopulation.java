package nl.kpimodel.calc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.OrganisationCells;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * The units of a second type that a measure also counts, such as the employees by whose number cases are divided. They are not in the
 * stream, so they are counted once, at the end.
 *
 * @param <E> the application's type of such a unit
 */
record SecondPopulation<E>(Collection<? extends E> units, UnitClassifier<? super E> judge, Map<String, Function<? super E, ? extends @Nullable String>> splits) {
    SecondPopulation {
        units = List.copyOf(units);
        splits = Map.copyOf(splits);
    }

    boolean splitsBy(String key) {
        return splits.containsKey(key);
    }

    /** Counts the units in the total and in the strata of the requested keys, separately for each organisation if requested. */
    void countInto(Measure.Tally tally, MeasureLayout shape, Collection<String> keys, boolean isPerOrganisation) {
        UnitClassification judgement = new UnitClassification();
        for (E unit : units) {
            judgement.clear();
            judge.judge(unit, judgement);
            OrganisationCells cells = tally.of(isPerOrganisation ? value(Stratum.ORGANISATION, unit) : null, shape);
            cells.add(judgement, shape);
            for (String key : keys) {
                cells.add(judgement, shape, key, value(key, unit));
            }
            judgement.count();
        }
    }

    private @Nullable String value(String key, E unit) {
        Function<? super E, ? extends @Nullable String> value = splits.get(key);
        return value == null ? null : value.apply(unit);
    }
}
