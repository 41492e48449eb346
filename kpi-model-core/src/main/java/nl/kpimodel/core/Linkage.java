package nl.kpimodel.core;

/** The linkage graph of an edition. */
public final class Linkage {
    Linkage(KpiCatalogue catalogue) {}
}
