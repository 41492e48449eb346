package nl.kpimodel.core.registration;

/** How final a figure is (Dutch: <i>status van een cijfer</i>). */
public enum FigureStatus {
    /** Provisional (<i>voorlopig</i>). */
    PROVISIONAL,
    /** Revised provisional (<i>nader voorlopig</i>). */
    REVISED,
    /** Final (<i>definitief</i>). */
    FINAL,
    /** Estimated (<i>geschat</i>), for example by a model. */
    ESTIMATED
}
