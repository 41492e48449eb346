package nl.kpimodel.calc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import nl.kpimodel.core.Language;

/** The words of the reports around the outcomes, one file per language beside this class. */
final class ReportWords {
    /** Read on first use, once. */
    private static final class Dutch {
        static final ReportWords WORDS = new ReportWords(Language.DUTCH);
    }

    /** Read on first use, once. */
    private static final class English {
        static final ReportWords WORDS = new ReportWords(Language.ENGLISH);
    }

    private final Language language;
    private final Properties words = new Properties();

    private ReportWords(Language language) {
        this.language = language;
        String name = "report_" + language.key() + ".properties";
        try (InputStream file = ReportWords.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The file " + name + " is not beside " + ReportWords.class.getName() + "; the jar is not whole.");
            }
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
    }

    static ReportWords in(Language language) {
        return language == Language.DUTCH ? Dutch.WORDS : English.WORDS;
    }

    Language language() {
        return language;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** The words of a key; {@code {0}} and on are filled in, and what is filled in is not looked into again. */
    String of(String key, Object... values) {
        String text = find(key).orElseThrow(
                () -> new IllegalStateException("There are no words " + key + " in language " + language.key() + "."));
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open).append(values[Integer.parseInt(text.substring(open + 1, close))]);
            from = close + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }
}
