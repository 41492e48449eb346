package nl.kpimodel.data.registration;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The spellings of one name: {@code startedOn}, {@code started_on}, {@code Started On} and {@code STARTEDON} are one. Only letters and digits
 * count, without their case and their accents.
 */
final class Spelling {
    private Spelling() {}

    /** The form that all spellings of a name have in common. */
    static String folded(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
