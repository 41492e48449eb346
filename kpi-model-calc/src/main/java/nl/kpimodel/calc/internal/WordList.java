package nl.kpimodel.calc.internal;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.Language;

/** Words of the library by key, in one language. Immutable. */
public final class WordList {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Language language;
    private final Properties words;

    private WordList(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a class, which lie beside it in a file for each language. */
    public static WordList beside(Class<?> owner, String name, Language language) {
        return new WordList(language, FileBeside.properties(owner, name + "_" + language.key() + ".properties"));
    }

    /** The words of a key as they stand, if there are any. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** The words of a key as they stand. */
    public String of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("There are no words " + key + " in language " + language.key() + "."));
    }

    /** The words of a key with values filled in, the first at {@code {0}}; what is filled in is not looked into again. */
    public String filled(String key, Object... values) {
        return PLACE.matcher(of(key))
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))].toString()));
    }
}
