package nl.kpimodel.calc.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureUnit;

/**
 * An outcome in plain words, part by part (Dutch: <i>uitkomst in woorden</i>), for those who lay out a report of their own; {@link Outcome#explain} tells
 * the same in one text.
 *
 * <p>Words of the model, such as the name of an effect indicator, are Dutch in either language. Values of strata and other texts of the registration
 * are as the records have them, with the digits of what looks like a citizen number masked: who writes them somewhere escapes them there. Immutable; safe for use by several threads.
 */
public final class OutcomeText {
    private final Outcome outcome;
    private final Language language;
    private final Explanation explanation;

    private OutcomeText(Outcome outcome, Language language) {
        this.outcome = outcome;
        this.language = language;
        this.explanation = new Explanation(outcome, language);
    }

    /**
     * The words of an outcome.
     *
     * @param outcome the outcome
     * @param language the language
     * @return its words
     */
    public static OutcomeText of(Outcome outcome, Language language) {
        return new OutcomeText(outcome, language);
    }

    /**
     * What a KPI is called: in Dutch as its edition has it, in English by the library's own name where it has one.
     *
     * @param kpi the KPI
     * @param language the language
     * @return the name
     * @see KpiTerms
     */
    public static String name(Kpi kpi, Language language) {
        return language == Language.DUTCH ? kpi.name() : KpiTerms.find(kpi).map(KpiTerms::englishName).orElse(kpi.name());
    }

    /**
     * What a key that outcomes are split by is called.
     *
     * @param key for example {@link Stratum#TEAM}
     * @param language the language
     * @return the word, or the key itself where it has none
     */
    public static String stratumKey(String key, Language language) {
        return Terms.in(language).find("stratum." + key).map(WordList::singular).orElse(key);
    }

    /**
     * What the keys that outcomes are split by are called, where there is more than one.
     *
     * @param keys the keys of a {@link Stratum}, in order
     * @param language the language
     * @return the words, for example "team, vindplaats"
     */
    public static String stratumKeys(Collection<String> keys, Language language) {
        return keys.stream().map(key -> stratumKey(key, language)).collect(Collectors.joining(", "));
    }

    /**
     * What is counted, or is above the line (<i>teller</i>), in the plural.
     *
     * @return a few words, such as "geslaagde doorverwijzingen"; empty for a figure of others that is not divided
     */
    public String counted() {
        return WordList.plural(isMeanOfMarks() ? Terms.in(language).of("unit.mark") : hasWords() ? explanation.noun("numerator") : "");
    }

    /**
     * What is below the line (<i>noemer</i>), in the plural.
     *
     * @return a few words; empty where nothing is divided
     */
    public String dividedBy() {
        return WordList.plural(isMeanOfMarks() ? explanation.noun("numerator") : hasWords() ? explanation.denominator() : "");
    }

    /** What a score counts are answers; what it divides by them are their marks. */
    private boolean isMeanOfMarks() {
        return outcome.unit() == MeasureUnit.SCORE && outcome.kpi().layer() != Layer.IMPACT && outcome.numerator().isPresent();
    }

    /** A figure that others measured has words where the model defines it by a division. */
    private boolean hasWords() {
        return outcome.kpi().layer() != Layer.IMPACT || outcome.denominator().isPresent() && !explanation.denominator().isEmpty();
    }

    /**
     * What is counted, or is above the line, with its number: "1 geslaagde doorverwijzing", "2 geslaagde doorverwijzingen".
     *
     * @return number and noun; of a score the answers; empty where nothing is divided
     */
    public Optional<String> numerator() {
        return hasWords() ? explanation.numerator() : Optional.empty();
    }

    /**
     * What is below the line, with its number, and how many units are not known.
     *
     * @return for example "58 afgeronde acties waarvan dit bekend is (8 onbekend)"; empty where nothing is divided, and of a score
     */
    public Optional<String> denominator() {
        return hasWords() ? explanation.divisor() : Optional.empty();
    }

    /**
     * What the component is called in a table.
     *
     * @return a few words; empty where the KPI has one figure
     */
    public Optional<String> label() {
        return explanation.label();
    }

    /**
     * What is said of the figure besides, because part of its units was not measured.
     *
     * @return a sentence, mostly none
     */
    public Optional<String> measured() {
        return explanation.measured();
    }

    /**
     * The day or days that the figure is about.
     *
     * @return for example "op 31 maart 2025"; empty where no period was given
     */
    public Optional<String> when() {
        return outcome.period().map(explanation::when);
    }

    /**
     * The units that the figure is about.
     *
     * @return for example "team: Noord"; empty for the total
     */
    public String stratum() {
        return explanation.strata();
    }

    /**
     * The units that the figure is about, without the key.
     *
     * @return for example "Noord", or "Noord, plein" of a stratum with two keys; empty for the total
     */
    public String group() {
        return outcome.stratum().values().entrySet().stream()
                .map((Map.Entry<String, String> value) -> explanation.group(value.getKey(), value.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * The figure as it is shown, with its unit and no false precision: a share of fewer than ten units is no percentage but both numbers.
     *
     * @return for example "15 %", "8 van de 9", "39 uur" or "€ 1,78 per euro kosten", with no-break spaces between number and unit; "mediaan 7" for a
     *     score on an ordinal scale, which has no mean; empty if there is no figure
     */
    public Optional<String> figure() {
        return outcome instanceof Outcome.Value value ? Optional.of(explanation.figure(value.exactly())) : Optional.empty();
    }

    /**
     * How far chance may have moved the figure: its {@link Outcome#interval()} with the unit (<i>marge</i>).
     *
     * @return for example "10,7 tot 20,6 %"; empty where the outcome has no interval
     */
    public Optional<String> margin() {
        return explanation.margin();
    }

    /**
     * What such a margin is about, and what it does not say. An output with margins says it once.
     *
     * @param language the language
     * @return a sentence or two
     */
    public static String aboutMargins(Language language) {
        return OutcomeWords.of("margin.about", language);
    }

    /**
     * The unit as it follows a number of more than one.
     *
     * @return for example " %" or " dagen", with the no-break space before it; empty for a count, a ratio, a score and a deviation
     */
    public String unit() {
        return explanation.unitAfterNumber();
    }

    /**
     * Why there is no figure.
     *
     * @return a sentence, which names what is lacking; empty if there is a figure
     */
    public Optional<String> reason() {
        return outcome instanceof Outcome.NoValue none ? Optional.of(explanation.reason(none)) : Optional.empty();
    }

    /**
     * A number in the unit of the figure, as it is shown.
     *
     * @param exact for example the median of a {@link Mean}
     * @return for example "9 dagen"
     */
    public String shown(ExactNumber exact) {
        return explanation.inUnit(exact);
    }

    /**
     * What was counted and what was left out, and what to mind about strata (<i>verantwoording</i>).
     *
     * @return sentences, that of what was counted first; none for a figure that others measured; for an outcome that was read from a tree the whole
     *     explanation, of which the account is a part
     */
    public List<String> account() {
        return outcome.about().explanation(language).map(List::of).orElseGet(() -> List.copyOf(explanation.account()));
    }

    /**
     * What was chosen where the model leaves it open, by the reading of the library or by the caller.
     *
     * @return the choices, mostly few; of an outcome that was read from a tree, those of the caller are in {@link #account()}
     */
    public List<String> choices() {
        return List.copyOf(explanation.choices());
    }
}
