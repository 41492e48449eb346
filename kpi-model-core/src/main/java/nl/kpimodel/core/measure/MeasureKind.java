package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * What kind of figure a component is (Dutch: <i>soort maat</i>). A later version of the library may add kinds: end a {@code switch} over
 * them with a {@code default}.
 */
public enum MeasureKind {
    /** How many units (<i>aantal</i>). Over an empty but registered set it is 0. */
    COUNT(true),
    /** How many different persons, groups or things stand behind the units (<i>aantal unieke</i>). */
    DISTINCT(false),
    /** A quantity added up over the units (<i>som</i>). Over an empty but registered set it is 0. */
    SUM(true),
    /** How far one quantity exceeds another, and 0 where it does not (<i>tekort</i>). */
    SHORTAGE(false),
    /** The share of a whole that is part of it, record by record: 0 to 100 per cent (<i>aandeel</i>). */
    PROPORTION(false),
    /** Two quantities that are not part and whole, divided (<i>verhouding</i>). */
    RATIO(false),
    /** A quantity per unit: mean, with n, median, lowest and highest (<i>gemiddelde</i>). */
    MEAN(false),
    /** Marks on a scale: n, distribution and median; a mean only where the scale bears one (<i>score</i>). */
    SCORE(false),
    /** A figure that others measured: carried, and calculated only where its definition says how (<i>cijfer van een andere bron</i>). */
    FIGURE(false);

    private final boolean addsUp;

    MeasureKind(boolean addsUp) {
        this.addsUp = addsUp;
    }

    /**
     * Whether the outcomes of strata that divide the units among them add up to the outcome of the total.
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
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static MeasureKind of(String text) {
        return CodeText.constant(values(), text, "kind of measure");
    }
}
