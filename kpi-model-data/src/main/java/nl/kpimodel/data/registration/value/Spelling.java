package nl.kpimodel.data.registration.value;

import java.text.Normalizer;
import java.util.Locale;
import nl.kpimodel.core.internal.CleanText;

/**
 * The spellings of one name: {@code startedOn}, {@code started_on}, {@code Started On} and {@code STARTEDON} are one. Only letters and digits
 * count, without their case and their accents.
 */
public final class Spelling {
    private Spelling() {}

    /** The form that all spellings of a name have in common. */
    public static String folded(String name) {
        String decomposed = (CleanText.isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length();) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            }
        }
        return folded.toString();
    }
}
