package nl.kpimodel.calc;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.calc.internal.WordList;
import nl.kpimodel.core.BilingualText;
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
        static final WordList WORDS = WordList.beside(Words.class, "words", Language.DUTCH);
    }

    /** Read on first use, once. */
    private static final class English {
        static final WordList WORDS = WordList.beside(Words.class, "words", Language.ENGLISH);
    }

    private Words() {}

    private static WordList in(Language language) {
        return language == Language.DUTCH ? Dutch.WORDS : English.WORDS;
    }

    static Optional<String> find(String key, Language language) {
        return in(language).find(key);
    }

    static String of(String key, Language language) {
        return in(language).of(key);
    }

    /** Words with values filled in, the first at {@code {0}}; a value that itself holds braces stays as it is. */
    static String filled(String key, Language language, String... values) {
        return in(language).filled(key, (Object[]) values);
    }

    /** The same in both languages. */
    static BilingualText both(String key, BilingualText... values) {
        return inBoth(language -> filled(key, language, in(values, language)));
    }

    /** A text that is made alike in both languages. */
    static BilingualText inBoth(Function<Language, String> text) {
        return new BilingualText(text.apply(Language.DUTCH), text.apply(Language.ENGLISH));
    }

    private static String[] in(BilingualText[] values, Language language) {
        return Stream.of(values).map(value -> value.in(language)).toArray(String[]::new);
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

    static String key(KpiId kpi) {
        return kpi.toString().replace(" ", "");
    }
}
