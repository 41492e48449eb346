package nl.kpimodel.calc.outcome.text;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;

/** The sentences of explanations, in one file for each language next to this class. The terms in them come from {@link Terms}. */
public final class OutcomeWords {
    /** Loads the words on first use. */
    private static final class Dutch {
        static final WordList WORDS = read(Language.DUTCH);
    }

    /** Loads the words on first use. */
    private static final class English {
        static final WordList WORDS = read(Language.ENGLISH);
    }

    private OutcomeWords() {}

    private static WordList read(Language language) {
        return new WordList(language, FileBeside.properties(OutcomeWords.class, "words_" + language.key() + ".properties"));
    }

    public static WordList in(Language language) {
        return language == Language.DUTCH ? Dutch.WORDS : English.WORDS;
    }

    public static Optional<String> find(String key, Language language) {
        return in(language).find(key);
    }

    public static String of(String key, Language language) {
        return in(language).of(key);
    }

    /** Returns a sentence with values filled in, the first at {@code {0}}. Braces in a value are kept. */
    public static String filled(String key, Language language, String... values) {
        return in(language).filled(key, (Object[]) values);
    }

    /** Returns the sentence in both languages. */
    public static BilingualText both(String key, BilingualText... values) {
        return inBoth(language -> filled(key, language, in(values, language)));
    }

    /** Returns a term in both languages. */
    public static BilingualText term(String key) {
        return inBoth(language -> Terms.in(language).of(key));
    }

    /** Returns a term with a number, in agreement with it. */
    public static BilingualText term(String key, ExactNumber number) {
        return inBoth(language -> agreeing(Terms.in(language).of(key), Notation.number(number, language)));
    }

    /** Returns a sentence with a number, in agreement with it. */
    public static BilingualText sentence(String key, ExactNumber number, BilingualText... values) {
        return inBoth(language -> WordList.fill(
                WordList.agreeing(of(key, language), Notation.number(number, language)),
                Stream.concat(Stream.of(Notation.number(number, language)), Stream.of(in(values, language))).toArray()));
    }

    public static BilingualText number(long number) {
        return number(ExactNumber.of(number));
    }

    public static BilingualText number(ExactNumber number) {
        return inBoth(language -> Notation.number(number, language));
    }

    /** Returns the form of a pair that agrees with a number, with the number filled in. A following noun stays on the same line. */
    static String agreeing(String pair, String number) {
        return NumberedText.of(pair).with(number);
    }

    /** Returns a text created by the same function in both languages. */
    public static BilingualText inBoth(Function<Language, String> text) {
        return new BilingualText(text.apply(Language.DUTCH), text.apply(Language.ENGLISH));
    }

    private static String[] in(BilingualText[] values, Language language) {
        return Stream.of(values).map(value -> value.in(language)).toArray(String[]::new);
    }

    /** Returns the items of a list with a conjunction before the last: "a, b en c". */
    public static String listed(Iterable<String> items, String lastKey, Language language) {
        StringBuilder list = new StringBuilder();
        String previous = null;
        int count = 0;
        for (String item : items) {
            if (previous != null) {
                list.append(count > 1 ? ", " : "").append(previous);
            }
            previous = item;
            count++;
        }
        return count < 2 ? String.valueOf(previous == null ? "" : previous) : list + " " + of(lastKey, language) + " " + previous;
    }
}
