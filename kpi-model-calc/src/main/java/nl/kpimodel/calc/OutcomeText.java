package nl.kpimodel.calc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
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
     */
    public static String name(Kpi kpi, Language language) {
        return language == Language.DUTCH ? kpi.name() : Words.find(Words.key(kpi.id()) + ".name", language).orElse(kpi.name());
    }

    /**
     * What a key that outcomes are split by is called.
     *
     * @param key for example {@link Stratum#TEAM}
     * @param language the language
     * @return the word, or the key itself where it has none
     */
    public static String stratumKey(String key, Language language) {
        return Words.find("stratum." + key, language).orElse(key);
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
     * What is counted, or stands above the line (<i>teller</i>).
     *
     * @return a few words, such as "geslaagde doorverwijzingen"; empty where a figure of others tells none
     */
    public String counted() {
        return isMeanOfMarks() ? Words.of("marks", language) : words()[0];
    }

    /**
     * What stands below the line (<i>noemer</i>).
     *
     * @return a few words; empty where nothing is divided
     */
    public String dividedBy() {
        return words()[isMeanOfMarks() ? 0 : 1];
    }

    /** What a score counts are answers; what it divides by them are their marks. */
    private boolean isMeanOfMarks() {
        return outcome.unit() == MeasureUnit.SCORE && outcome.numerator().isPresent();
    }

    /** Of figures that others measured, those alone that the model defines by a division have words. */
    private String[] words() {
        KpiId kpi = outcome.kpi();
        boolean hasWords = kpi.layer() != Layer.IMPACT || Words.find(Words.key(kpi) + "." + outcome.component(), language).isPresent();
        return hasWords ? Words.counted(kpi, outcome.component(), language) : new String[] {"", ""};
    }

    /**
     * The day or days that the figure is about.
     *
     * @return for example "op 31-3-2025"; empty where no period was given
     */
    public Optional<String> when() {
        return outcome.period().map(explanation::when);
    }

    /**
     * The units that the figure is about.
     *
     * @return for example "team Noord"; empty for the total
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
     * The figure as it is shown, with its unit.
     *
     * @return for example "15,0 %", or "mediaan 7,00" for a score on an ordinal scale, which no mean stands for; empty if there is no figure
     */
    public Optional<String> figure() {
        Optional<String> number = outcome.value().map(value -> explanation.withUnit(Notation.number(value, language)));
        return isOrdinal() ? number.map(median -> Words.filled("median", language, median)) : number;
    }

    private boolean isOrdinal() {
        return outcome instanceof Outcome.Value value && value.exactly() instanceof Score score && score.mean().isEmpty();
    }

    /**
     * The unit as it follows a number.
     *
     * @return for example " %" or " dagen", with the space before it; empty for a count, a ratio, a score and a deviation
     */
    public String unit() {
        return explanation.withUnit("");
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
     * @return for example "9,0 dagen"
     */
    public String shown(ExactNumber exact) {
        return explanation.withUnit(Notation.number(outcome.shown(exact), language));
    }

    /**
     * Where every unit went (<i>verantwoording</i>).
     *
     * @return the parts, that of the whole first
     */
    public List<String> account() {
        return List.copyOf(explanation.account());
    }

    /**
     * What was chosen where the model leaves it open, by the reading of the library or by the caller.
     *
     * @return the choices, mostly few
     */
    public List<String> choices() {
        return List.copyOf(explanation.choices());
    }
}
