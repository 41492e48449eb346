package nl.kpimodel.core.constraint;

import nl.kpimodel.core.KpiCatalogue;

/**
 * Provides a constraint with the catalogue (Dutch: <i>definitielijst</i>) of an edition. This module has no edition, so the annotation
 * names a class that provides one: a class such as {@code KpiModel.E2025.class} for an edition of the module {@code
 * nl.kpimodel.data}, or a class of the application for another catalogue:
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
 * <p>The class must have a constructor without parameters. In a named module, open its package to {@code nl.kpimodel.core}, unless class
 * and constructor are public and the package is exported. It is instantiated and called once for each constraint that names it.
 */
@FunctionalInterface
public interface CatalogueSource {
    /** {@return the catalogue of one edition} */
    KpiCatalogue catalogue();
}
