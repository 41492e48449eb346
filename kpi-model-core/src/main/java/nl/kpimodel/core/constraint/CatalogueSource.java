package nl.kpimodel.core.constraint;

import nl.kpimodel.core.KpiCatalogue;

/**
 * Where a constraint finds the catalogue (Dutch: <i>definitielijst</i>) of the edition that it asks. This module carries no edition, so the
 * application names the class that does:
 *
 * <pre>{@code
 * public final class Model implements CatalogueSource {
 *     public KpiCatalogue catalogue() {
 *         return KpiModel.edition(Edition.E2025);
 *     }
 * }
 *
 * record Selection(@KpiIdentifier(catalogue = Model.class) String kpi) {}
 * }</pre>
 *
 * <p>The class needs a constructor without parameters. In a named module, open its package to {@code nl.kpimodel.core}, unless class and
 * constructor are public and the package is exported. It is created and asked once for each constraint that names it.
 */
@FunctionalInterface
public interface CatalogueSource {
    /**
     * Gives the catalogue.
     *
     * @return the catalogue of one edition
     */
    KpiCatalogue catalogue();
}
