package nl.kpimodel.core.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds texts so that case, accents, ligatures, quotation marks and line ends do not matter: "Cliënten" and "clienten" are equal. */
public final class FreeText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private FreeText() {}

    /** Returns the folded text, on one line. */
    public static String fold(String text) {
        String plain = CleanText.isAscii(text) ? text : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String quotes = plain.replace('\u2018', '\'').replace('\u2019', '\'').replace('\u201c', '"').replace('\u201d', '"');
        return SPACES.matcher(quotes.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Returns the words of a folded text. */
    public static List<String> words(String query) {
        String folded = fold(query);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }
}
