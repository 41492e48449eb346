package nl.kpimodel.calc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;

/**
 * The words that explanations are made of, one file per language beside this class. A key is the KPI's id without its space, then {@code name},
 * a component, or a component and {@code name}. Measures that are all read alike share the words of their layer's letter, as the effect indicators do
 * those of {@code E}; a number at the end of a component, as in {@code part2}, is left out there.
 */
final class Words {
    /** Read on first use, once. */
    private static final class Dutch {
        static final Properties WORDS = read(Language.DUTCH);
    }

    /** Read on first use, once. */
    private static final class English {
        static final Properties WORDS = read(Language.ENGLISH);
    }

    private Words() {}

    private static Properties read(Language language) {
        String name = "words_" + language.key() + ".properties";
        Properties words = new Properties();
        try (InputStream file = Words.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The file " + name + " is not beside " + Words.class.getName() + "; the jar is not whole.");
            }
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
        return words;
    }

    static Optional<String> find(String key, Language language) {
        return Optional.ofNullable((language == Language.DUTCH ? Dutch.WORDS : English.WORDS).getProperty(key));
    }

    static String of(String key, Language language) {
        return find(key, language)
                .orElseThrow(() -> new IllegalStateException("There are no words " + key + " in language " + language.key() + "."));
    }

    static Optional<String> name(KpiId kpi, String component, Language language) {
        String id = key(kpi);
        return find(id + "." + component + ".name", language)
                .or(() -> find(id + ".name", language))
                .or(() -> find(shared(kpi, component) + ".name", language))
                .or(() -> find(kpi.layer().letter() + ".name", language));
    }

    /** What is counted, and after a bar what it is divided by. */
    static String[] counted(KpiId kpi, String component, Language language) {
        String key = key(kpi) + "." + component;
        String words = find(key, language).or(() -> find(shared(kpi, component), language)).orElseGet(() -> of(key, language));
        String[] both = words.split(" \\| ", -1);
        return both.length == 2 ? both : new String[] {words, ""};
    }

    private static String shared(KpiId kpi, String component) {
        return kpi.layer().letter() + "." + component.replaceFirst("[0-9]+$", "");
    }

    /** What the reading of a KPI chose where the model leaves it open. */
    static Optional<String> choice(KpiId kpi, Language language) {
        return find(key(kpi) + ".choice", language);
    }

    private static String key(KpiId kpi) {
        return kpi.toString().replace(" ", "");
    }
}
