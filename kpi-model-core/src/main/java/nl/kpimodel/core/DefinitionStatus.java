package nl.kpimodel.core;

/** Whether the model says what a KPI measures (Dutch: <i>status van de definitie</i>). */
public enum DefinitionStatus {
    /** The model gives a definition. */
    DEFINED,
    /** The model leaves the definition open ("nader te definiëren", "nader te bepalen", "x tot x"): there is no definition yet. */
    OPEN,
    /** The model leaves a decisive part to the organisation or the situation ("per situatie nader uit te werken"). */
    LOCAL
}
