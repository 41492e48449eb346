package nl.kpimodel.core.measure;

/** Where quoted words of the model stand (Dutch: <i>vindplaats van een citaat</i>). */
public enum QuotePlace {
    /** The KPI's name. */
    NAME,
    /** The KPI's definition; for an effect indicator its text. */
    DEFINITION,
    /** The additional information printed with a quality KPI. */
    ADDITIONAL,
    /** A cell of items in the effect tables, as printed. */
    LINK,
    /** The name of the KPI's phase. */
    PHASE,
    /** The introduction of the KPI's layer. */
    LAYER,
    /** The manual (<i>handleiding</i>) of 2025. */
    MANUAL
}
