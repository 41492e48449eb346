package nl.kpimodel.core.internal;

import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import org.jspecify.annotations.Nullable;

/** The texts of one purpose by key, in both languages. Immutable. */
public final class BilingualWords {
    private final WordList dutch;
    private final WordList english;

    public BilingualWords(WordList dutch, WordList english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** Reads the words files next to a class of this module; see {@link WordList#nextTo}. */
    public static BilingualWords nextTo(Class<?> type, String name) {
        return new BilingualWords(WordList.nextTo(type, name, Language.DUTCH), WordList.nextTo(type, name, Language.ENGLISH));
    }

    public WordList in(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }

    /** Returns the words of a key with values filled in, the first at {@code {0}}. A value may itself be a text in both languages. */
    public BilingualText of(String key, Object... values) {
        return new BilingualText(dutch.filled(key, each(values, Language.DUTCH)), english.filled(key, each(values, Language.ENGLISH)));
    }

    private static Object[] each(Object[] values, Language language) {
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = values[i] instanceof BilingualText both ? both.in(language) : values[i];
        }
        return words;
    }

    /** Returns the message of a failure in both languages. A message that is only in English is returned for both. */
    public static BilingualText of(Throwable failure) {
        String english = String.valueOf(failure.getMessage());
        return new BilingualText(BilingualException.find(failure, Language.DUTCH).orElse(english), english);
    }

    public BilingualException refusal(String key, @Nullable Throwable cause, Object... values) {
        return new BilingualException(of(key, values), cause);
    }
}
