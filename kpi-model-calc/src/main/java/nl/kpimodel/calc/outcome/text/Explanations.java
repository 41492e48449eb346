package nl.kpimodel.calc.outcome.text;

import java.util.IdentityHashMap;
import java.util.Map;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeDescription;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Language;

/**
 * Explains many outcomes in one language. An explanation is a head, a middle that the outcome alone has, and a tail; outcomes that share a description
 * share head and tail, which are two thirds of the text. Not for sharing between threads.
 */
public final class Explanations {
    /** More descriptions than any measure has; outcomes that an application made itself may have one each. */
    private static final int MOST_KEPT = 10_000;

    private final Language language;
    private final Map<OutcomeDescription, DescriptionWords> words = new IdentityHashMap<>();
    private Stratum stratum = Stratum.TOTAL;
    private String strata = "";

    public Explanations(Language language) {
        this.language = language;
    }

    /** The words of an outcome. */
    public Explanation of(Outcome outcome) {
        DescriptionWords shared = words.get(outcome.about());
        if (shared == null) {
            if (words.size() == MOST_KEPT) {
                words.clear();
            }
            shared = new DescriptionWords(outcome.about(), language);
            words.put(outcome.about(), shared);
        }
        if (!outcome.stratum().equals(stratum)) {
            stratum = outcome.stratum();
            strata = Explanation.strata(stratum, language);
        }
        return new Explanation(outcome, shared, strata);
    }
}
