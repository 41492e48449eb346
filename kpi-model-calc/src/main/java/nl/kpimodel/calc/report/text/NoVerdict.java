package nl.kpimodel.calc.report.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Verdict;
import nl.kpimodel.calc.outcome.text.DifferenceText;
import nl.kpimodel.calc.outcome.text.OutcomeWords;

/** The reasons why nothing is said about chance in a difference between two figures. */
public enum NoVerdict {
    /** Others measured the figure. */
    OTHERS,
    /** The figure is a count, a sum or a ratio, for which no interval is calculated. */
    NO_MARGIN,
    /** A published figure is rounded, and the verdict does not follow from it. */
    ROUNDED;

    /** Returns the reason; empty if there is a verdict, or no difference to judge. */
    public static Optional<NoVerdict> of(OutcomeComparison comparison) {
        if (!(comparison instanceof OutcomeComparison.Change change) || change.verdict() != Verdict.NOT_JUDGED || DifferenceText.isShownAsEqual(change)) {
            return Optional.empty();
        }
        if (change.later().figure().isPresent()) {
            return Optional.of(OTHERS);
        }
        return Optional.of(isRounded(change.earlier()) || isRounded(change.later()) ? ROUNDED : NO_MARGIN);
    }

    private static boolean isRounded(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.PublishedValue;
    }

    /** Returns a sentence with the reasons that apply to any of several comparisons; empty if each has a verdict. */
    public static Optional<String> legend(Stream<OutcomeComparison> comparisons, ReportWords words) {
        List<String> reasons = comparisons.flatMap(comparison -> of(comparison).stream()).distinct().sorted()
                .map(reason -> words.of("noVerdict.legend." + reason.name())).toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(words.of("noVerdict.legend", OutcomeWords.listed(reasons, "or", words.language())));
    }

    /** Returns a sentence on one comparison; empty if it has a verdict. */
    public static Optional<String> sentence(OutcomeComparison comparison, ReportWords words) {
        return of(comparison).map(reason -> words.of("noVerdict", words.of("noVerdict." + reason.name())));
    }
}
