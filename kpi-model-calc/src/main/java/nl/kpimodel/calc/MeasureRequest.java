package nl.kpimodel.calc;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kpimodel.calc.engine.OrganisationCells;
import nl.kpimodel.calc.engine.StratumPath;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.measure.MeasureComponent.MissingRule;
import org.jspecify.annotations.Nullable;

/**
 * The options of a measure other than the KPI and the period: the keys to split by, the units of a second type, and what is registered.
 *
 * <p>Only the creator of a copy changes it, before a measure uses it. After that it is safe for use by several threads.
 *
 * @param <T> the application's type of a unit
 */
final class MeasureRequest<T> {
    /** A requested key with its values for a unit. */
    record Split<T>(String key, Function<? super T, ? extends Collection<String>> values) {}

    List<Split<? super T>> splits = List.of();
    @Nullable SecondPopulation<?> otherSide;
    @Nullable Kpi definition;
    /** The organisation of a unit; if null, all units are of one organisation. */
    @Nullable Function<? super T, ? extends @Nullable String> organisation;
    /** The needs that every organisation registers, even if no unit shows it. */
    long declared;
    /** The needs that individual organisations register, even if no unit shows it. */
    Map<String, Long> declaredBy = Map.of();
    /** Strata that have an outcome even if no unit is in them. */
    Set<StratumPath> expected = Set.of();
    @Nullable MissingRule missing;
    /** The contributor of a unit; if null, each unit is its own contributor. */
    @Nullable Function<? super T, ? extends @Nullable String> contributor;

    MeasureRequest<T> copy() {
        MeasureRequest<T> copy = new MeasureRequest<>();
        copy.splits = splits;
        copy.otherSide = otherSide;
        copy.definition = definition;
        copy.organisation = organisation;
        copy.declared = declared;
        copy.declaredBy = declaredBy;
        copy.expected = expected;
        copy.missing = missing;
        copy.contributor = contributor;
        return copy;
    }

    void expect(Collection<StratumPath> more) {
        Set<StratumPath> all = new HashSet<>(expected);
        all.addAll(more);
        expected = Set.copyOf(all);
    }

    boolean splitsBy(@Nullable String key) {
        for (Split<? super T> split : splits) {
            if (split.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    List<String> keys() {
        return splits.stream().<String>map(Split::key).toList();
    }

    @Nullable String organisation(T unit) {
        return organisation == null ? null : organisation.apply(unit);
    }

    /** Returns the needs that an organisation registers, according to its units or the caller. */
    long evidence(String organisationName, @Nullable OrganisationCells cells) {
        return declared | declaredBy.getOrDefault(organisationName, 0L) | (cells == null ? 0 : cells.evidence());
    }
}
