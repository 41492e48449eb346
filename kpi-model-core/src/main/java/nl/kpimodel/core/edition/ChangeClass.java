package nl.kpimodel.core.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * What a change is (Dutch: <i>soort wijziging</i>). The constants before {@link #NEW} are in order of weight.
 *
 * <p>A later version of the library may add constants: end a {@code switch} over them with a {@code default}.
 */
public enum ChangeClass {
    /** The words are the same (<i>gelijk</i>). */
    NONE,
    /** Only the spelling, punctuation or an evident slip differs (<i>schrijfwijze</i>). */
    WORDING,
    /** Other words; what is measured, for whom and in which unit stays the same, as far as the sources show (<i>andere woorden</i>). */
    IMMATERIAL,
    /** What is measured, for whom or in which unit changes (<i>inhoudelijk</i>). */
    MATERIAL,
    /** The names differ, and the definitions to judge that by are not there, as in the draft of 2021 (<i>andere naam</i>). */
    RENAMED,
    /** The later edition alone has it (<i>nieuw</i>). */
    NEW,
    /** The earlier edition alone has it (<i>vervallen</i>). */
    RETIRED;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static ChangeClass of(String text) {
        return CodeText.constant(values(), text, "class of change");
    }
}
