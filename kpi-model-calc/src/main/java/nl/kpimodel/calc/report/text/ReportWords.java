package nl.kpimodel.calc.report.text;

import java.util.Optional;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;

/** The words of reports around the outcomes, in one file for each language next to this class. Terms come from {@link Terms}. */
public final class ReportWords {
    /** Loads the words on first use. */
    private static final class Dutch {
        static final ReportWords WORDS = new ReportWords(Language.DUTCH);
    }

    /** Loads the words on first use. */
    private static final class English {
        static final ReportWords WORDS = new ReportWords(Language.ENGLISH);
    }

    private final Language language;
    private final WordList words;

    private ReportWords(Language language) {
        this.language = language;
        this.words = new WordList(language, FileBeside.properties(ReportWords.class, "report_" + language.key() + ".properties"));
    }

    public static ReportWords in(Language language) {
        return language == Language.DUTCH ? Dutch.WORDS : English.WORDS;
    }

    public Language language() {
        return language;
    }

    public Optional<String> find(String key) {
        return words.find(key);
    }

    /** Returns the words of a key with values filled in from {@code {0}} on. Braces in a value are kept. */
    public String of(String key, Object... values) {
        return words.filled(key, values);
    }

    /** Returns a sentence that agrees with a number, which is filled in first. */
    public String agreeing(String key, long number, Object... more) {
        return WordList.fillNumbered(words.of(key), Notation.number(number, language), more);
    }

    public String term(String key, Object... values) {
        return Terms.in(language).filled(key, values);
    }

    /** Returns the plural of a term, without a number. */
    String plural(String key) {
        return WordList.plural(Terms.in(language).of(key));
    }

    /** Returns the singular of a term. */
    public String singular(String key) {
        return WordList.singular(Terms.in(language).of(key));
    }

    /** Returns a term with a number filled in, in agreement with it. */
    String agreeingTerm(String key, long number) {
        return WordList.fillNumbered(Terms.in(language).of(key), Notation.number(number, language));
    }

    /** Returns a number of groups with their noun: that of the key by which they are split, such as "60 teams", or "groepen". */
    public String groups(String key, long number) {
        WordList terms = Terms.in(language);
        return WordList.counted(Notation.number(number, language), terms.find("stratum." + key).orElseGet(() -> terms.of("unit.group")));
    }

    /** Returns a number with the noun that it counts. */
    public String counted(String unit, long number) {
        return WordList.counted(Notation.number(number, language), Terms.in(language).of("unit." + unit));
    }
}
