package nl.kpimodel.core.constraint;

import nl.kpimodel.core.KpiCatalogue;

/**
 * Where a constraint finds the catalogue (Dutch: <i>definitielijst</i>) of the edition that it asks. This module carries no edition, so the
 * annotation names a class that gives one: for the editions of the module {@code nl.kpimodel.data} its {@code BundledEdition.E2025.class} and so
 * on, for another a class of the application:
 *
 * <pre>{@code
 * public final class OurModel implements CatalogueSource {
 *     public KpiCatalogue catalogue() {
 *         return KpiModel.catalogueOf(...);
 *     }
 * }
 *
 * record Selection(@KpiIdentifier(catalogue = OurModel.class) String kpi) {}
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
