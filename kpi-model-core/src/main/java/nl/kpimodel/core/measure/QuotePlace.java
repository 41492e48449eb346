package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** The place of quoted words in the model (Dutch: <i>vindplaats van een citaat</i>). */
public enum QuotePlace {
    /** The KPI's name. */
    NAME,
    /** The KPI's definition, or the text of an effect indicator. */
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
    MANUAL;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static QuotePlace of(String text) {
        return CodeText.constant(values(), text, "place of a quote");
    }
}
