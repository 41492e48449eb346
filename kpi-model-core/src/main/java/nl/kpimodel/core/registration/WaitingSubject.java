package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Who waits (Dutch: <i>wie er wacht</i>). */
public enum WaitingSubject {
    /** A person (<i>persoon</i>). */
    PERSON("persoon"),
    /** A participant (<i>deelnemer</i>). */
    PARTICIPANT("deelnemer"),
    /** A group (<i>groep</i>). */
    GROUP("groep");

    private final String dutchTerm;

    WaitingSubject(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code persoon}
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
    public static WaitingSubject of(String text) {
        return CodeText.constant(values(), WaitingSubject::dutchTerm, text, "subject of waiting");
    }
}
