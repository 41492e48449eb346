package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The meaning of an empty field. It determines what happens to an unusable value. If an empty field says nothing, the value may be treated
 * as missing. If an empty field says something, that would turn a typing error into a statement: a case whose completion date cannot be
 * read is not a case that still runs. The record is then rejected.
 */
public enum WhenEmpty {
    /** The field is required: a record must have a value. */
    REFUSED,
    /** An empty field says that something is not so, or not yet so: not completed, not answered, or part of no case. */
    STATEMENT,
    /** An empty field says nothing: the value is not known. */
    UNKNOWN;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static WhenEmpty of(String text) {
        return CodeText.constant(values(), text, "meaning of an empty field");
    }
}
