package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The unit of an outcome (Dutch: <i>eenheid</i>), with the number of decimals for display. Values are rounded half up, away from zero, only
 * when they are shown. Reports contain the name of the constant. A later version of the library may add units.
 */
public enum MeasureUnit {
    /** Per cent (<i>procent</i>). */
    PERCENT(1),
    /** A number of things (<i>aantal</i>). */
    COUNT(0),
    /** A number per one of something else (<i>verhouding</i>), such as cases per employee or changes per case. */
    RATIO(2),
    /** Calendar days (<i>kalenderdagen</i>). */
    DAYS(1),
    /** Hours (<i>uren</i>). */
    HOURS(2),
    /** Full-time equivalents (<i>fte</i>). */
    FTE(2),
    /** Euro (<i>euro</i>). */
    EURO(2),
    /** A score on a scale (<i>score</i>). */
    SCORE(2),
    /** A number per 10 000 inhabitants (<i>aantal per 10.000 inwoners</i>). */
    PER_10000(1),
    /** A difference from the national average, which is 0 (<i>afwijking van het landelijke gemiddelde</i>). */
    DEVIATION(3);

    private final int decimals;

    MeasureUnit(int decimals) {
        this.decimals = decimals;
    }

    /**
     * Returns the number of decimals with which a value of this unit is shown.
     *
     * @return 0 to 3
     */
    public int decimals() {
        return decimals;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static MeasureUnit of(String text) {
        return CodeText.constant(values(), text, "unit");
    }
}
