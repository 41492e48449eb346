package nl.kpimodel.calc.outcome.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Language;

/**
 * Explains a comparison in plain words: the change, both figures with their denominators, and the caveats. It never says whether a change
 * is good or bad.
 */
public final class ComparisonExplanation {
    private final OutcomeComparison comparison;
    private final Language language;
    private final DifferenceText difference;

    public ComparisonExplanation(OutcomeComparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
        this.difference = new DifferenceText(comparison.later(), language);
    }

    public String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(subject() + ": " + (comparison instanceof OutcomeComparison.Change change ? change(change) : none()));
        difference.verdict(comparison.verdict(), comparison.interval()).ifPresent(sentences::add);
        sentences.add(side("comparison.earlier", comparison.earlier()));
        sentences.add(side("comparison.later", comparison.later()));
        addDefinitions(sentences);
        if (!comparison.caveats().isEmpty()) {
            sentences.add(word("comparison.caveats", String.join("; ", comparison.caveats().stream().map(caveat -> caveat.text().in(language)).toList())));
        }
        return String.join(" ", sentences);
    }

    private String subject() {
        Explanation later = new Explanation(comparison.later(), language);
        return comparison.stratum().isTotal() ? later.name() : later.name() + ", " + later.strata();
    }

    private String change(OutcomeComparison.Change change) {
        boolean ofScores = change.noPercentage().equals(Optional.of(OutcomeComparison.NoPercentage.SCORE)) && change.median().isPresent();
        String shown = difference.withUnit(change.shown());
        StringBuilder text = new StringBuilder(ofScores ? word("score.mean", shown) : shown);
        change.percentage().ifPresent(percentage -> text.append(" (").append(word("figure.PERCENT", difference.signed(percentage))).append(')'));
        change.noPercentage()
                .flatMap(why -> OutcomeWords.find("comparison.percentage." + why.name(), language))
                .ifPresent(why -> text.append(" (").append(why).append(')'));
        change.median().ifPresent(median -> text.append("; ").append(word("median", difference.withUnit(median))));
        text.append('.');
        if (change.differsFromShown()) {
            text.append(' ').append(word("comparison.unrounded"));
        }
        return text.toString();
    }

    private String none() {
        OutcomeComparison.NoChange none = (OutcomeComparison.NoChange) comparison;
        String why = word("comparison.reason." + none.reason().name());
        return none.note().map(note -> why + " " + note.in(language)).orElse(why);
    }

    private String side(String key, Outcome outcome) {
        Explanation side = new Explanation(outcome, language);
        String when = outcome.period().map(period -> ", " + side.when(period)).orElse("");
        return word(key) + when + ": " + side.statement();
    }

    private void addDefinitions(List<String> sentences) {
        if (comparison instanceof OutcomeComparison.NoChange none
                && (none.reason() == OutcomeComparison.Reason.DEFINITION_CHANGED || none.reason() == OutcomeComparison.Reason.DEFINITION_NOT_JUDGED)) {
            for (Outcome side : List.of(comparison.earlier(), comparison.later())) {
                Kpi kpi = side.definition().orElseThrow();
                sentences.add(Explanation.definition(kpi, language));
            }
        }
    }

    private String word(String key, String... values) {
        return OutcomeWords.filled(key, language, values);
    }
}
