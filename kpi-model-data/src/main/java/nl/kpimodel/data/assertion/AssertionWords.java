package nl.kpimodel.data.assertion;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.WordList;

/** What failures say, in a file for each language beside this class. */
final class AssertionWords {
    private final Language language;
    private final WordList words;

    private AssertionWords(Language language, WordList words) {
        this.language = language;
        this.words = words;
    }

    static AssertionWords in(Language language) {
        String file = "assertion_" + language.key() + ".properties";
        Properties properties = new Properties();
        try (InputStream bytes = AssertionWords.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The file " + file + " is not beside " + AssertionWords.class.getName() + "; the jar is not whole.");
            }
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
        return new AssertionWords(language, new WordList(language, properties));
    }

    Language language() {
        return language;
    }

    /** The words of a key with values filled in. */
    String of(String key, Object... values) {
        return words.filled(key, values);
    }

    /** The words of a key that agree with a number, which is filled in first. */
    String agreeing(String key, long number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        return WordList.fill(WordList.agreeing(words.of(key), Long.toString(number)), values);
    }
}
