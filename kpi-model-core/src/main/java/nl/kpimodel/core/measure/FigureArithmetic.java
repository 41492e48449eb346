package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The calculation with a figure that others measured (Dutch: <i>rekenregel voor externe cijfers</i>). Only a calculation that the
 * definition states is made.
 */
public enum FigureArithmetic {
    /** No calculation: the figure is reported as its source gives it. */
    CARRIED,
    /** Numerator / denominator x 100 per cent if the figure has both; otherwise no calculation. */
    PROPORTION,
    /** Numerator / denominator x 10 000 if the figure has both; otherwise no calculation. */
    PER_10_000,
    /**
     * The difference from the national average, which is 0: numerator / denominator of the source if the figure has both; otherwise no
     * calculation.
     */
    DIFFERENCE_FROM_NATIONAL;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static FigureArithmetic of(String text) {
        return CodeText.constant(values(), text, "arithmetic of figures");
    }
}
