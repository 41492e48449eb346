package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;

/** The role of a field in a figure (Dutch: <i>rol van een veld</i>). A field may have several roles. */
public enum FieldRole {
    /** It is counted, summed or averaged (<i>teller</i>). */
    NUMERATOR,
    /** The numerator is divided by it (<i>noemer</i>). */
    DENOMINATOR,
    /** It decides which records count (<i>selectie</i>). */
    SELECTION,
    /** It places a record in time (<i>plaats in de tijd</i>). */
    TIMING,
    /** It splits a figure (<i>uitsplitsing</i>). */
    STRATUM,
    /** It identifies the record or its person, or refers to another record (<i>kenmerk of verwijzing</i>). */
    IDENTIFICATION,
    /** It is reported with the figure and does not change it (<i>toelichting</i>). */
    DESCRIPTION,
    /** It gives the response to a questionnaire (<i>respons</i>). */
    RESPONSE,
    /** The figure does not use it, but records of the type require it (<i>nodig voor het record</i>). */
    RECORD;

    /**
     * Returns the label.
     *
     * @param language the language
     * @return for example "teller"
     */
    public String label(Language language) {
        return Terms.in(language).of("fieldRole." + name());
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static FieldRole of(String text) {
        return CodeText.constant(values(), text, "role of a field");
    }
}
