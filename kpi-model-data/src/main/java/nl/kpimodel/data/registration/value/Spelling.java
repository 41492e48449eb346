package nl.kpimodel.data.registration.value;

import java.util.Locale;
import nl.kpimodel.core.internal.CodeText;

/**
 * The spellings of one name. {@code startedOn}, {@code started_on}, {@code Started On} and {@code STARTEDON} are the same. Only letters and
 * digits count, ignoring case and accents.
 */
public final class Spelling {
    private Spelling() {}

    /** Returns the form that all spellings of a name share. */
    public static String folded(String name) {
        return CodeText.folded(name);
    }

    /** Returns the same for the text of a cell. Texts without letters and digits, such as + and -, are compared unchanged. */
    public static String foldedCell(String text) {
        String folded = folded(text);
        return folded.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : folded;
    }
}
