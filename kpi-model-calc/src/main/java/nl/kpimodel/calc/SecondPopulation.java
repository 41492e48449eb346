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
record SecondPopulation<E>(Collection<? extends E> units, UnitClassifier<? super E> classifier, Map<String, Function<? super E, ? extends @Nullable String>> splits) {
    SecondPopulation {
        units = List.copyOf(units);
        splits = Map.copyOf(splits);
    }

    boolean splitsBy(String key) {
        return splits.containsKey(key);
    }

    /** Counts the units in the total and in the strata of the requested keys, separately for each organisation if requested. */
    void countInto(Measure.Tally tally, MeasureLayout shape, Collection<String> keys, boolean isPerOrganisation) {
        UnitClassification classification = new UnitClassification();
        for (E unit : units) {
            classification.clear();
            classifier.classify(unit, classification);
            OrganisationCells cells = tally.of(isPerOrganisation ? value(Stratum.ORGANISATION, unit) : null, shape);
            cells.add(classification, shape);
            for (String key : keys) {
                cells.add(classification, shape, key, value(key, unit));
            }
            classification.count();
        }
    }

    private @Nullable String value(String key, E unit) {
        Function<? super E, ? extends @Nullable String> value = splits.get(key);
        return value == null ? null : value.apply(unit);
    }
}
