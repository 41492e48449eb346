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
import nl.kpimodel.core.measure.MissingRule;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of a measure asks of it, apart from the KPI and the period: what to split by, over which second units, and what is registered.
 *
 * <p>Changed only by whoever has just copied it, and not after a measure was made with it; then safe for use by several threads.
 *
 * @param <T> the application's type of a unit
 */
final class MeasureRequest<T> {
    /** A stratum that the caller asked for. */
    record Split<T>(String key, Function<? super T, ? extends Collection<String>> values) {}

    List<Split<? super T>> splits = List.of();
    @Nullable SecondPopulation<?> otherSide;
    @Nullable Kpi definition;
    /** The organisation of a unit; without it all units are of one. */
    @Nullable Function<? super T, ? extends @Nullable String> organisation;
    /** What is registered by every organisation, whatever its units show. */
    long declared;
    /** What is registered by single organisations, whatever their units show. */
    Map<String, Long> declaredBy = Map.of();
    /** Strata that have an outcome even if no unit is in them. */
    Set<StratumPath> expected = Set.of();
    @Nullable MissingRule missing;
    /** Whom a unit belongs to; without it each unit is its own contributor. */
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

    /** What an organisation registers, by its units and by what the caller declares. */
    long evidence(String organisationName, @Nullable OrganisationCells cells) {
        return declared | declaredBy.getOrDefault(organisationName, 0L) | (cells == null ? 0 : cells.evidence());
    }
}
