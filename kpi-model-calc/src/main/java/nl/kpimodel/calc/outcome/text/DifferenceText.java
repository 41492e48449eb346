package nl.kpimodel.calc.outcome.text;

import java.math.BigDecimal;
import java.util.Optional;
import nl.kpimodel.calc.outcome.GroupComparison;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.Verdict;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureComponent;

/** The words of a difference between two outcomes of one figure, which never say whether it is good or bad. */
public final class DifferenceText {
    private final Outcome outcome;
    private final Language language;

    DifferenceText(Outcome outcome, Language language) {
        this.outcome = outcome;
        this.language = language;
    }

    /** Returns a difference with its unit: percentage points for percentages, the unit itself for other figures. */
    String withUnit(BigDecimal difference) {
        return ofUnit(signed(difference));
    }

    /**
     * Returns the change between two figures in words: "0,7 dag korter".
     *
     * @return the difference of the figures as they are shown, so that a reader can check it; "gelijk" if they are shown as equal
     */
    public static String ofChange(OutcomeComparison.Change change, Language language) {
        return new DifferenceText(change.later(), language).inWords(ofShown(change, language));
    }

    /** Returns whether both figures are shown with the same number, so that there is no difference to judge. */
    public static boolean isShownAsEqual(OutcomeComparison.Change change) {
        return ofShown(change, Language.DUTCH).signum() == 0;
    }

    private static BigDecimal ofShown(OutcomeComparison.Change change, Language language) {
        return shown(change.later(), language).subtract(shown(change.earlier(), language));
    }

    private static BigDecimal shown(Outcome outcome, Language language) {
        return new Explanation(outcome, language).shown(((Outcome.Value) outcome).exactly());
    }

    /**
     * Returns the difference between a group and the rest in words. It has as many decimals as the figure of the group, unless it would then
     * be 0.
     */
    public static String ofGroup(GroupComparison comparison, Language language) {
        BigDecimal difference = comparison.difference().orElseThrow();
        BigDecimal shorter = Explanation.shortened(difference, shown(comparison.group(), language).scale());
        return estimated(comparison, new DifferenceText(comparison.group(), language).inWords(shorter.signum() == 0 ? difference : shorter), language);
    }

    static String estimated(GroupComparison comparison, String difference, Language language) {
        return comparison.isEstimated() ? OutcomeWords.filled("difference.estimated", language, difference) : difference;
    }

    /** Returns a difference in words that give its direction without judging it. */
    private String inWords(BigDecimal difference) {
        if (difference.signum() == 0) {
            return OutcomeWords.of("difference.none", language);
        }
        String key = difference.signum() > 0 ? "difference.more" : "difference.less";
        String words = OutcomeWords.find(key + "." + outcome.unit().name(), language).orElseGet(() -> OutcomeWords.of(key, language));
        return WordList.fill(words, size(difference.abs()));
    }

    /** Returns the size of a difference. In Dutch, a number below two takes the singular, also with decimals. */
    private String size(BigDecimal size) {
        String number = Notation.shortest(size, language);
        String pair = outcome.unit() == MeasureComponent.Unit.PERCENT ? "percentagePoints" : "measureUnit." + outcome.unit().name();
        boolean isSingular = language == Language.DUTCH && size.compareTo(BigDecimal.valueOf(2)) < 0;
        return isSingular && outcome.unit() != MeasureComponent.Unit.EURO
                ? WordList.counted(number, WordList.singular(Terms.in(language).of(pair)))
                : ofUnit(number);
    }

    private String ofUnit(String number) {
        return outcome.unit() == MeasureComponent.Unit.PERCENT
                ? WordList.counted(number, Terms.in(language).of("percentagePoints"))
                : new Explanation(outcome, language).withUnit(number);
    }

    String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + Notation.shortest(number, language);
    }

    /** Returns the verdict on chance, empty if absent. */
    Optional<String> verdict(Verdict verdict, Optional<Interval> interval) {
        return OutcomeWords.find("comparison.verdict." + verdict.name(), language).map(sentence -> sentence + interval
                .map(margin -> " " + OutcomeWords.filled("comparison.margin", language, signed(margin.low()), withUnit(margin.high())))
                .orElse(""));
    }
}
