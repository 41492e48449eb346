package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** What is calculated with a figure that others measured (Dutch: <i>rekenregel voor externe cijfers</i>): only what its definition states. */
public enum FigureArithmetic {
    /** Nothing: the figure is carried as its source gives it. */
    CARRIED,
    /** Numerator / denominator x 100 per cent where the figure gives both, else carried. */
    PROPORTION,
    /** Numerator / denominator x 10 000 where the figure gives both, else carried. */
    PER_10_000,
    /** The difference from the national average, which is 0: numerator / denominator of the source where the figure gives both, else carried. */
    DIFFERENCE_FROM_NATIONAL;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static FigureArithmetic of(String text) {
        return CodeText.constant(values(), text, "arithmetic of figures");
    }
}
