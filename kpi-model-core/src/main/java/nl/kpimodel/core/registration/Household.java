package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** The household of a respondent (Dutch: <i>huishouden</i>). */
public enum Household {
    /** Alone (<i>alleenstaand</i>). */
    SINGLE("alleenstaand"),
    /** One parent with children (<i>eenoudergezin</i>). */
    SINGLE_PARENT("eenoudergezin"),
    /** A couple (<i>paar zonder kinderen</i>). */
    COUPLE("paar zonder kinderen"),
    /** A couple with children (<i>paar met kinderen</i>). */
    COUPLE_WITH_CHILDREN("paar met kinderen"),
    /** Another household (<i>anders</i>). */
    OTHER("anders");

    private final String dutchTerm;

    Household(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code alleenstaand}
     */
    public String dutchTerm() {
        return dutchTerm;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it, or the Dutch term
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Household of(String text) {
        return CodeText.constant(values(), Household::dutchTerm, text, "household");
    }
}
