package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;

/** How much a field is needed (Dutch: <i>noodzaak van een veld</i>), the strongest first. */
public enum Necessity {
    /** There is no figure without it (<i>verplicht</i>). */
    MANDATORY,
    /** It is one of several fields of which one is enough (<i>een van meer</i>). */
    ALTERNATIVE,
    /** The main figure of a KPI does without it; another figure of that KPI does not (<i>voor een onderdeel</i>). */
    PART,
    /** Every figure can be made without it; filled in, it makes a figure more precise or says more about it (<i>aanvullend</i>). */
    OPTIONAL;

    /**
     * The words for it.
     *
     * @param language the language
     * @return for example "verplicht"
     */
    public String label(Language language) {
        return Terms.in(language).of("necessity." + name());
    }

    /** The stronger of two. */
    Necessity or(Necessity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static Necessity of(String text) {
        return CodeText.constant(values(), text, "necessity");
    }
}
