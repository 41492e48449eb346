package nl.kpimodel.calc.outcome.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.WordList;

/** A pair of texts, singular and plural, that are split in advance at the place of their number. */
final class NumberedText {
    private static final String NUMBER = "{0}";

    private final String[] singular;
    private final String[] plural;

    private NumberedText(String[] singular, String[] plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** Splits a pair. A number at the start stays on one line with the next word. */
    static NumberedText of(String pair) {
        return new NumberedText(cut(onOneLine(WordList.singular(pair))), cut(onOneLine(WordList.plural(pair))));
    }

    /** Splits a pair with a field at {@code {1}}. Braces in the name of the field are kept. */
    static NumberedText of(String pair, String field) {
        return new NumberedText(filled(WordList.singular(pair), field), filled(WordList.plural(pair), field));
    }

    private static String onOneLine(String text) {
        return text.startsWith(NUMBER + " ") ? NUMBER + WordList.NO_BREAK_SPACE + text.substring(NUMBER.length() + 1) : text;
    }

    private static String[] filled(String text, String field) {
        return Stream.of(cut(text)).map(part -> part.replace("{1}", field)).toArray(String[]::new);
    }

    private static String[] cut(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(NUMBER); at >= 0; at = text.indexOf(NUMBER, start)) {
            parts.add(text.substring(start, at));
            start = at + NUMBER.length();
        }
        parts.add(text.substring(start));
        return parts.toArray(String[]::new);
    }

    /** Returns the text that agrees with a number, with the number filled in. */
    String with(String number) {
        return String.join(number, WordList.isOne(number) ? singular : plural);
    }
}
