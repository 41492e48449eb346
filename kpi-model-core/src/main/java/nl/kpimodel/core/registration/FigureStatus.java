package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** How final a figure is (Dutch: <i>status van een cijfer</i>). */
public enum FigureStatus {
    /** Provisional (<i>voorlopig</i>). */
    PROVISIONAL("voorlopig"),
    /** Revised provisional (<i>nader voorlopig</i>). */
    REVISED("nader voorlopig"),
    /** Final (<i>definitief</i>). */
    FINAL("definitief"),
    /** Estimated (<i>geschat</i>), for example by a model. */
    ESTIMATED("geschat");

    private final String dutchTerm;

    FigureStatus(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code voorlopig}
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
    public static FigureStatus of(String text) {
        return CodeText.constant(values(), FigureStatus::dutchTerm, text, "status of a figure");
    }
}
