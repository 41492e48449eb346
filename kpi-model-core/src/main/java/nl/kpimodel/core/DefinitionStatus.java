package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Whether the model defines what a KPI measures (Dutch: <i>status van de definitie</i>). */
public enum DefinitionStatus {
    /** The model gives a definition. */
    DEFINED,
    /** The model leaves the definition open ("nader te definiëren", "nader te bepalen", "x tot x"): there is no definition yet. */
    OPEN,
    /** The model leaves a decisive part to the organisation or the situation ("per situatie nader uit te werken"). */
    LOCAL;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static DefinitionStatus of(String text) {
        return CodeText.constant(values(), text, "status of a definition");
    }
}
