package nl.kpimodel.calc.outcome.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.outcome.GroupComparison;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.core.Language;

/** Explains the comparison of a group with the rest: the difference, both values, and the role of chance. */
public final class GroupExplanation {
    private final GroupComparison comparison;
    private final Language language;
    private final Explanation group;
    private final DifferenceText difference;

    public GroupExplanation(GroupComparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
        this.group = new Explanation(comparison.group(), language);
        this.difference = new DifferenceText(comparison.group(), language);
    }

    public String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(group.name() + ", " + group.strata() + ": " + comparison.difference().map(this::fromRest).orElseGet(group::statement));
        difference.verdict(comparison.verdict(), comparison.interval()).ifPresent(sentences::add);
        if (comparison.groups() > 1 && comparison.interval().isPresent()) {
            sentences.add(word("comparison.groups", Notation.number(comparison.groups(), language)));
        }
        return String.join(" ", sentences);
    }

    private String fromRest(BigDecimal shown) {
        String rest = group.withUnit(Notation.shortest(comparison.rest().orElseThrow(), language));
        return word("comparison.rest", DifferenceText.estimated(comparison, difference.withUnit(shown), language), group.statement(), rest);
    }

    private String word(String key, String... values) {
        return OutcomeWords.filled(key, language, values);
    }
}
