package nl.kpimodel.data.registration.value;

import java.util.Locale;
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

    /** The same of a text in a cell. Signs such as + and - have no letters, and are compared as they are. */
    public static String foldedCell(String text) {
        String folded = folded(text);
        return folded.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : folded;
    }
}
