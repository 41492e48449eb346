package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * How complex a situation is (Dutch: <i>complexiteit</i>): in a situation of high complexity, several partners are involved. Source:
 * handleiding 2025, 3.2.
 */
public enum Complexity {
    /** Low complexity (<i>laag complex</i>): social work on its own. */
    LOW("laag"),
    /** High complexity (<i>hoog complex</i>): with partners in the network. */
    HIGH("hoog");

    private final String dutchTerm;

    Complexity(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /** {@return the Dutch term, for example {@code laag}} Files may use it instead of the code. */
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
    public static Complexity of(String text) {
        return CodeText.constant(values(), Complexity::dutchTerm, text, "complexity");
    }
}
