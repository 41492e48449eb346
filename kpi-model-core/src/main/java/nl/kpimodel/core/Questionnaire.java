package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** The two questionnaires (Dutch: <i>vragenlijsten</i>) behind the effect indicators. Source: handleiding 2025, chapter 5, step 4. */
public enum Questionnaire {
    /**
     * The questionnaire for participants (<i>Basisvragenlijst deelnemers</i>), asked afterwards. Its items have ids such as {@code 4a2}.
     */
    PARTICIPANT("deelnemers"),
    /**
     * The questionnaire for professionals (<i>Vragenlijst professionals</i>), used if participants cannot be asked. Its items have ids such
     * as {@code E4.A}.
     */
    PROFESSIONAL("professionals");

    private final String dutchTerm;

    Questionnaire(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code deelnemers}
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
    public static Questionnaire of(String text) {
        return CodeText.constant(values(), Questionnaire::dutchTerm, text, "questionnaire");
    }
}
