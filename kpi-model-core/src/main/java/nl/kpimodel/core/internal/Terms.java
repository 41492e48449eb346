package nl.kpimodel.core.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.ProcessModel;

/**
 * The only source of the library's terms: the names of KPIs, figures, units, fields, options, exclusions, strata and codes (Dutch:
 * <i>termen</i>), in one file for each language. Explanations, reports and measure specifications all take their words from it. Sentences
 * are elsewhere.
 */
public final class Terms {
    /** Loads the terms on first use. */
    private static final class Dutch {
        static final WordList WORDS = WordList.nextTo(Terms.class, "terms", Language.DUTCH);
    }

    /** Loads the terms on first use. */
    private static final class English {
        static final WordList WORDS = WordList.nextTo(Terms.class, "terms", Language.ENGLISH);
    }

    /** Loads the key of each field name on first use. */
    private static final class Fields {
        static final Map<String, String> KEYS = keys();

        private static Map<String, String> keys() {
            Map<String, String> keys = new HashMap<>();
            for (String key : new TreeSet<>(in(Language.DUTCH).keys())) {
                if (key.startsWith("field.") && !key.endsWith(".whether") && !key.endsWith(".label")) {
                    keys.putIfAbsent(key.substring("field.".length()), key);
                    keys.putIfAbsent(key.substring(key.lastIndexOf('.') + 1), key);
                }
            }
            return keys;
        }
    }

    /** Earlier look-ups: the explanations of a report look up the same words for every outcome. */
    private static final Map<Key, Optional<String>> FOUND = new ConcurrentHashMap<>();

    private static final int MOST_FOUND = 50_000;

    private record Key(String edition, String kpi, String component, String word, Language language) {}

    private Terms() {}

    /** Returns the terms in a language. */
    public static WordList in(Language language) {
        return language == Language.DUTCH ? Dutch.WORDS : English.WORDS;
    }

    /**
     * Returns the key of the word for a code, for example {@code code.Signal.Subject.CLIENT}.
     *
     * @param constant the code
     */
    public static String codeKey(Enum<?> constant) {
        return "code." + nameOf(constant.getDeclaringClass()) + "." + constant.name();
    }

    /**
     * Returns the name of a type as sources write it, without the package, for example {@code Signal.Subject}.
     *
     * @param type the type, which has a name
     */
    public static String nameOf(Class<?> type) {
        return type.getCanonicalName().replace(type.getPackageName() + ".", "");
    }

    /**
     * Returns a word of one figure of a KPI, from the most specific key that exists: first the key of edition, component, KPI and layer,
     * and finally that of the word alone. For the layer, a number at the end of a component, as in {@code part2}, is ignored.
     *
     * @param edition key of the edition, empty if it is not known
     * @param kpi the id of a KPI
     * @param component key of the component, empty for the KPI as a whole
     * @param word for example {@code numerator}
     */
    public static Optional<String> find(String edition, String kpi, String component, String word, Language language) {
        Key key = new Key(edition, kpi, component, word, language);
        Optional<String> found = FOUND.get(key);
        if (found == null) {
            found = search(edition, kpi, component, word, language);
            if (FOUND.size() < MOST_FOUND) {
                FOUND.put(key, found);
            }
        }
        return found;
    }

    private static Optional<String> search(String edition, String kpi, String component, String word, Language language) {
        WordList terms = in(language);
        String key = kpi.replace(" ", "");
        String layer = key.substring(0, 1);
        String of = component.isEmpty() ? "" : "." + component;
        return terms.find(edition + "." + key + of + "." + word)
                .or(() -> terms.find(key + of + "." + word))
                .or(() -> terms.find(edition + "." + key + "." + word))
                .or(() -> terms.find(key + "." + word))
                .or(() -> terms.find(layer + of.replaceFirst("[0-9]+$", "") + "." + word))
                .or(() -> terms.find(layer + "." + word))
                .or(() -> terms.find(word));
    }

    /** Returns the name of a life domain: the model's own in Dutch, the library's translation in English. */
    public static String name(LifeDomain domain, Language language) {
        return title("domain." + domain.number(), domain.name(), language);
    }

    /** Returns the name of a phase: the model's own in Dutch, the library's translation in English. */
    public static String name(ProcessModel.Phase phase, Language language) {
        return title("phase." + phase.number(), phase.name(), language);
    }

    private static String title(String key, String dutch, Language language) {
        return language == Language.DUTCH ? dutch : in(language).find(key + ".title").orElse(dutch);
    }

    /**
     * Returns the key of a field by its name, with or without that of its record type: {@code completedOn} and {@code case.completedOn}. If
     * several record types have a field with the name, the first key in order is returned.
     */
    public static Optional<String> fieldKey(String name) {
        return Optional.ofNullable(Fields.KEYS.get(name));
    }
}
