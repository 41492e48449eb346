package nl.kpimodel.core.measure;

/** What is calculated with a figure that others measured (Dutch: <i>rekenregel voor externe cijfers</i>): only what its definition states. */
public enum FigureArithmetic {
    /** Nothing: the figure is carried as its source gives it. */
    CARRIED,
    /** Numerator / denominator x 100 per cent where the figure gives both, else carried. */
    PROPORTION,
    /** Numerator / denominator x 10 000 where the figure gives both, else carried. */
    PER_10_000,
    /** The difference from the national average, which is 0: numerator / denominator of the source where the figure gives both, else carried. */
    DIFFERENCE_FROM_NATIONAL
}
