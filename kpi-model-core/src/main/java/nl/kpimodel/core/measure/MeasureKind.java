package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The kind of figure of a component (Dutch: <i>soort maat</i>). A later version of the library may add kinds, so a {@code switch} over them
 * needs a {@code default}.
 */
public enum MeasureKind {
    /** The number of units (<i>aantal</i>). It is 0 for an empty but registered set. */
    COUNT(true),
    /** The number of distinct persons, groups or things in the units (<i>aantal unieke</i>). */
    DISTINCT(false),
    /** The sum of a quantity over the units (<i>som</i>). It is 0 for an empty but registered set. */
    SUM(true),
    /** The amount by which one quantity exceeds another, or 0 if it does not (<i>tekort</i>). */
    SHORTAGE(false),
    /** The share of the records of a whole that belong to a part: 0 to 100 per cent (<i>aandeel</i>). */
    PROPORTION(false),
    /** The quotient of two quantities that are not part and whole (<i>verhouding</i>). */
    RATIO(false),
    /** A quantity per unit: the mean, with n, median, lowest and highest value (<i>gemiddelde</i>). */
    MEAN(false),
    /** Scores on a scale: n, distribution and median; a mean only if the scale allows it (<i>score</i>). */
    SCORE(false),
    /** A figure that others measured; it is calculated only if its definition says how (<i>cijfer van een andere bron</i>). */
    FIGURE(false);

    private final boolean addsUp;

    MeasureKind(boolean addsUp) {
        this.addsUp = addsUp;
    }

    /**
     * Returns whether the outcomes of disjoint strata that cover all units add up to the outcome of the total.
     *
     * @return true for a count and a sum
     */
    public boolean addsUp() {
        return addsUp;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static MeasureKind of(String text) {
        return CodeText.constant(values(), text, "kind of measure");
    }
}
