package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;

/** How much a field is needed (Dutch: <i>noodzaak van een veld</i>). The constants are in order, strongest first. */
public enum Necessity {
    /** There is no figure without the field (<i>verplicht</i>). */
    MANDATORY,
    /** The field is one of several, of which one is enough (<i>een van meer</i>). */
    ALTERNATIVE,
    /** The main figure of a KPI does not need the field, but another figure of that KPI does (<i>voor een onderdeel</i>). */
    PART,
    /** Every figure can be calculated without the field, but it makes a figure more precise or adds an explanation (<i>aanvullend</i>). */
    OPTIONAL;

    /**
     * Returns the words for it.
     *
     * @param language the language
     * @return for example "verplicht"
     */
    public String label(Language language) {
        return Terms.in(language).of("necessity." + name());
    }

    /** Returns the stronger of the two. */
    Necessity or(Necessity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Necessity of(String text) {
        return CodeText.constant(values(), text, "necessity");
    }
}
