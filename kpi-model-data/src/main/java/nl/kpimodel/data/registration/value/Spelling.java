package nl.kpimodel.data.registration.value;

import nl.kpimodel.core.internal.CodeText;

/**
 * The spellings of one name: {@code startedOn}, {@code started_on}, {@code Started On} and {@code STARTEDON} are one. Only letters and digits
 * count, without their case and their accents.
 */
public final class Spelling {
    private Spelling() {}

    /** The form that all spellings of a name have in common. */
    public static String folded(String name) {
        return CodeText.folded(name);
    }
}
