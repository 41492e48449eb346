package nl.kpimodel.calc.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kpimodel.calc.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a report shows of the registration of an organisation, used to recognise two reports of one organisation. Zeros and
 * figures that others measured are the same for many organisations, and are not included.
 *
 * @param organisation the name of the organisation, without case and outer spaces; {@code null} if the report does not name it
 * @param outcomes all outcomes, including those without a figure
 * @param figures the identification of each figure over all units, with its value and number of units
 */
record ShownFigures(@Nullable String organisation, List<Outcome> outcomes, Set<List<Object>> figures) {
    static ShownFigures of(KpiReport report) {
        Set<List<Object>> figures = new HashSet<>();
        for (Outcome outcome : report.outcomes()) {
            if (outcome instanceof Outcome.Value value && value.figure().isEmpty() && value.stratum().isTotal() && value.n() > 0) {
                figures.add(List.of(value.kpi(), value.component(), value.value().orElseThrow(), value.n()));
            }
        }
        return new ShownFigures(report.organisation().map(name -> name.strip().toLowerCase(Locale.ROOT)).orElse(null), report.outcomes(), figures);
    }

    int size() {
        return figures.size();
    }

    /** Returns whether two reports have figures, and the same ones. */
    boolean isEqual(ShownFigures other) {
        return !figures.isEmpty() && outcomes.equals(other.outcomes);
    }

    /** Returns whether two reports name the same organisation, or have its figures while one does not name an organisation. */
    boolean isOfSameOrganisation(ShownFigures other) {
        if (organisation != null && other.organisation != null) {
            return organisation.equals(other.organisation);
        }
        Set<List<Object>> fewer = size() <= other.size() ? figures : other.figures;
        return !fewer.isEmpty() && (fewer == figures ? other.figures : figures).containsAll(fewer);
    }
}
