package nl.kpimodel.core.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The class of a change (Dutch: <i>soort wijziging</i>). The constants before {@link #NEW} are in order of weight.
 *
 * <p>A later version of the library may add constants, so a {@code switch} over them needs a {@code default}.
 */
public enum ChangeClass {
    /** The words are the same (<i>gelijk</i>). */
    NONE,
    /** Only spelling, punctuation or an evident error differs (<i>schrijfwijze</i>). */
    WORDING,
    /**
     * The words differ, but what is measured, for whom and in which unit stays the same as far as the sources show (<i>andere woorden</i>).
     */
    IMMATERIAL,
    /** What is measured, for whom or in which unit changes (<i>inhoudelijk</i>). */
    MATERIAL,
    /** The names differ, and there are no definitions to judge the change by, as in the draft of 2021 (<i>andere naam</i>). */
    RENAMED,
    /** Only the later edition has the entry (<i>nieuw</i>). */
    NEW,
    /** Only the earlier edition has the entry (<i>vervallen</i>). */
    RETIRED;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static ChangeClass of(String text) {
        return CodeText.constant(values(), text, "class of change");
    }
}
