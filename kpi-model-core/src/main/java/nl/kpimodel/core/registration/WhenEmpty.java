package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * What it means that a field is empty. It decides what an unusable value does: where empty says nothing, the value may be treated as missing;
 * where empty says something, that would turn a typing error into a statement (a case whose completion date cannot be read is not a case
 * that still runs), so the record is rejected.
 */
public enum WhenEmpty {
    /** The field is required: without a value there is no record. */
    REFUSED,
    /** Empty says that something is not so or not yet so: not completed, not answered, belongs to no case. */
    STATEMENT,
    /** Empty says nothing: the value is not known. */
    UNKNOWN;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static WhenEmpty of(String text) {
        return CodeText.constant(values(), text, "meaning of an empty field");
    }
}
