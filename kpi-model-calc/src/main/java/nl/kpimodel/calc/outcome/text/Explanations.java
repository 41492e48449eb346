package nl.kpimodel.calc.outcome.text;

import java.util.IdentityHashMap;
import java.util.Map;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeDescription;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Language;

/**
 * Explains many outcomes in one language. An explanation consists of a head, a middle and a tail. Outcomes with the same description share
 * the head and the tail, which are two thirds of the text. Not thread-safe.
 */
public final class Explanations {
    /** The maximum number of cached descriptions. No measure has as many, but outcomes that an application created may each have their own. */
    private static final int MOST_KEPT = 10_000;

    private final Language language;
    private final Map<OutcomeDescription, DescriptionWords> words = new IdentityHashMap<>();
    private Stratum stratum = Stratum.TOTAL;
    private String strata = "";

    public Explanations(Language language) {
        this.language = language;
    }

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
