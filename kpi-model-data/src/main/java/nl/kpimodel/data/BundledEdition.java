package nl.kpimodel.data;

import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.constraint.CatalogueSource;

/**
 * The bundled editions (Dutch: <i>edities</i>) as sources for constraints that look up ids:
 *
 * <pre>{@code
 * record Selection(@KpiIdentifier(catalogue = BundledEdition.E2025.class) String kpi) {}
 * }</pre>
 *
 * <p>Each class provides the catalogue of {@link KpiModel#edition}. Safe for use by several threads.
 */
public final class BundledEdition {
    private BundledEdition() {}

    /** The draft of March 2021, {@link Edition#CONCEPT_2021}. */
    public static final class Concept2021 implements CatalogueSource {
        /** Creates the source; called by the constraint. */
        public Concept2021() {}

        @Override
        public KpiCatalogue catalogue() {
            return KpiModel.edition(Edition.CONCEPT_2021);
        }
    }

    /** The definition list from before 2025, {@link Edition#PRE_2025}. */
    public static final class Pre2025 implements CatalogueSource {
        /** Creates the source; called by the constraint. */
        public Pre2025() {}

        @Override
        public KpiCatalogue catalogue() {
            return KpiModel.edition(Edition.PRE_2025);
        }
    }

    /** The edition of 2025, {@link Edition#E2025}. */
    public static final class E2025 implements CatalogueSource {
        /** Creates the source; called by the constraint. */
        public E2025() {}

        @Override
        public KpiCatalogue catalogue() {
            return KpiModel.edition(Edition.E2025);
        }
    }
}
