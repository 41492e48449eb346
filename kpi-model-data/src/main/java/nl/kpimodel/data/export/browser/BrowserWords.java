package nl.kpimodel.data.export.browser;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.internal.BundledFile;

/** The words of the page around those of the model, in one file for each language next to this class. Terms come from {@link Terms}. */
final class BrowserWords {
    /** The prefix of the words of the script. */
    private static final String OF_PROGRAM = "program.";

    private final Language language;
    private final WordList words;
    private final WordList terms;

    BrowserWords(Language language) {
        this.language = language;
        this.words = BundledFile.words(BrowserWords.class, "browser", language);
        this.terms = Terms.in(language);
    }

    Language language() {
        return language;
    }

    String of(String key, Object... values) {
        return words.filled(key, values);
    }

    Optional<String> find(String key) {
        return words.find(key);
    }

    /** Returns a sentence that agrees with a number, which is filled in first. */
    String agreeing(String key, int number) {
        return words.numbered(key, number);
    }

    String term(String key) {
        return WordList.singular(terms.of(key));
    }

    /** Returns the words of the script, without their common prefix. */
    Map<String, String> ofProgram() {
        Map<String, String> ofProgram = new TreeMap<>();
        for (String key : words.keys()) {
            if (key.startsWith(OF_PROGRAM)) {
                ofProgram.put(key.substring(OF_PROGRAM.length()), words.of(key));
            }
        }
        return ofProgram;
    }

    /**
     * Returns the name of a KPI, without the colon before a list of parts: the model's own in Dutch, the library's translation in English.
     */
    String name(Kpi kpi) {
        String name = translated(kpi) ? KpiTerms.find(kpi).orElseThrow().englishName() : kpi.name();
        return name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    }

    /** Returns whether {@link #name} is a translation, which the page marks. */
    boolean translated(Kpi kpi) {
        return language == Language.ENGLISH && KpiTerms.find(kpi).isPresent();
    }

    /** Returns the language of {@link #name}. */
    String languageOfName(Kpi kpi) {
        return translated(kpi) ? Language.ENGLISH.key() : Language.DUTCH.key();
    }

    /** Returns a short name of a KPI, or its name if the library has no shorter one. */
    String shortName(Kpi kpi) {
        return KpiTerms.find(kpi).map(known -> known.shortName().in(language)).orElseGet(kpi::name);
    }

    String name(LifeDomain domain) {
        return Terms.name(domain, language);
    }

    String name(ProcessModel.Phase phase) {
        return Terms.name(phase, language);
    }

    String name(Layer layer) {
        return capitalised(WordList.plural(terms.of("layer." + layer + ".kpi")));
    }

    /** Returns the term for the content of a field, for use within a sentence. */
    String name(RecordField field) {
        return terms.of("field." + field.qualifiedName());
    }

    static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
