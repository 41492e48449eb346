package nl.kpimodel.core.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import nl.kpimodel.core.Language;

/**
 * Texts of the library by key, in one language. A text may be a pair of singular and plural with a bar between them: the singular is used
 * with exactly {@code 1} as written, the plural with every other number. Immutable.
 */
public final class WordList {
    /** Keeps a number and its noun or sign on one line. */
    public static final String NO_BREAK_SPACE = "\u00A0";

    private static final String BAR = " | ";

    private final Language language;
    private final Map<String, String> words;

    /** Creates a list of the current properties. */
    public WordList(Language language, Properties words) {
        this.language = language;
        Map<String, String> copy = new HashMap<>();
        words.stringPropertyNames().forEach(key -> copy.put(key, words.getProperty(key)));
        this.words = copy;
    }

    /**
     * Reads the words file next to a class of this module: {@code terms_nl.properties} for the name {@code terms}. Other modules must read
     * their files themselves.
     */
    public static WordList nextTo(Class<?> type, String name, Language language) {
        String file = name + "_" + language.key() + ".properties";
        return parse(language, ResourceText.nextTo(type, file));
    }

    /** Reads the text of a properties file. */
    public static WordList parse(Language language, String text) {
        return new WordList(language, ResourceText.properties(text));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(words.keySet());
    }

    /** Returns the text of a key, if there is one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** Returns the text of a key. Throws an {@link IllegalStateException} that names key and language if there is none. */
    public String of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("There are no words " + key + " in language " + language.key() + "."));
    }

    /** Returns the text of a key with values filled in, the first at {@code {0}}. */
    public String filled(String key, Object... values) {
        return fill(of(key), values);
    }

    /** Returns the text of a key in agreement with a number, which is filled in first. */
    public String numbered(String key, long number, Object... more) {
        return fillNumbered(of(key), Long.toString(number), more);
    }

    /** Returns a text in agreement with a number as written, which is filled in first. */
    public static String fillNumbered(String pair, String number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        return fill(agreeing(pair, number), values);
    }

    /** Returns a text with values filled in, the first at {@code {0}}; braces in a value are kept. */
    public static String fill(String text, Object... values) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 64);
        int from = 0;
        while (open >= 0) {
            if (open + 2 < text.length() && text.charAt(open + 2) == '}' && text.charAt(open + 1) >= '0' && text.charAt(open + 1) <= '9') {
                filled.append(text, from, open).append(values[text.charAt(open + 1) - '0']);
                from = open + 3;
            }
            open = text.indexOf('{', open + 1);
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** Returns the singular of a pair; a text without a bar is both. */
    public static String singular(String text) {
        int bar = text.indexOf(BAR);
        return bar < 0 ? text : text.substring(0, bar);
    }

    /** Returns the plural of a pair; a text without a bar is both. */
    public static String plural(String text) {
        int bar = text.indexOf(BAR);
        return bar < 0 ? text : text.substring(bar + BAR.length());
    }

    /** Returns the form of a pair that agrees with a number as written, whatever its sign. */
    public static String agreeing(String pair, String number) {
        return isOne(number) ? singular(pair) : plural(pair);
    }

    /** Returns whether a number as written takes the singular. */
    public static boolean isOne(String number) {
        return number.equals("1") || number.equals("+1") || number.equals("\u22121");
    }

    /** Returns a number and the noun that agrees with it, on one line; only the number if there are no words. */
    public static String counted(String number, String pair) {
        String noun = agreeing(pair, number);
        return noun.isEmpty() ? number : number + NO_BREAK_SPACE + noun;
    }

    /** Returns a text with a capital first letter, for the start of a sentence or heading. */
    public static String capitalised(String text) {
        int first = text.codePointAt(0);
        return new StringBuilder().appendCodePoint(Character.toTitleCase(first)).append(text, Character.charCount(first), text.length()).toString();
    }
}
