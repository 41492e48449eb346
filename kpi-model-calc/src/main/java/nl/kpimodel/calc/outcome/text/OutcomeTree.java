package nl.kpimodel.calc.outcome.text;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.calc.outcome.Account;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Mean;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.PublishedValue;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/** Makes the tree of an outcome: the keys and values that it has in {@code report.json}. */
public final class OutcomeTree {
    private OutcomeTree() {}

    /** The tree, with the story that is written beside the outcome. */
    public static Map<String, Object> of(Outcome outcome, @Nullable String story) {
        Map<String, Object> tree = withoutWords(outcome);
        putIfKnown(tree, "story", story);
        tree.put("explanation", Tree.both(outcome::explain));
        outcome.about().kept().forEach(tree::putIfAbsent);
        return tree;
    }

    /** The tree with the story that the outcome itself has. */
    public static Map<String, Object> of(Outcome outcome) {
        return of(outcome, story(outcome));
    }

    /** Whether two outcomes state the same. */
    public static boolean areSame(Outcome one, Outcome other) {
        // Words are made of much; mostly there is no need to.
        return TreeNode.areSame(withoutWords(one), withoutWords(other)) && TreeNode.areSame(of(one), of(other));
    }

    private static @Nullable String story(Outcome outcome) {
        return outcome.story().isEmpty() ? null : CitizenNumber.masked(String.join("\n", outcome.story()));
    }

    private static Map<String, Object> withoutWords(Outcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kpi", outcome.kpi());
        outcome.variant().ifPresent(variant -> tree.put("variant", variant.toTree()));
        tree.put("component", outcome.component());
        tree.put("stratum", stratum(outcome.stratum()));
        tree.put("status", outcome.status());
        if (!isOrdinal(outcome)) {
            outcome.value().ifPresent(value -> tree.put("value", value));
        }
        tree.put("unit", outcome.unit());
        outcome.numerator().ifPresent(numerator -> tree.put("numerator", numerator));
        outcome.denominator().ifPresent(denominator -> tree.put("denominator", denominator));
        if (outcome.disclosure() != Disclosure.NOTHING) {
            tree.put("n", outcome.n());
        }
        if (outcome instanceof Outcome.Value value) {
            spread(tree, value);
        }
        if (outcome.disclosure() == Disclosure.ACCOUNT) {
            account(tree, outcome.account());
        }
        outcome.interval().ifPresent(interval -> tree.put("interval", interval.toTree()));
        if (outcome instanceof Outcome.NoValue none && !none.lacking().isEmpty()) {
            tree.put("lacking", none.lacking());
        }
        putIfKnown(tree, "figure", outcome.figure().<Object>map(OutcomeTree::figure).orElse(outcome.about().kept().get("figure")));
        return tree;
    }

    /** An ordinal score has a distribution and a median, and no one number that stands for it. */
    private static boolean isOrdinal(Outcome outcome) {
        return outcome instanceof Outcome.Value value
                && (value.exactly() instanceof Score score && score.mean().isEmpty() || value.exactly() instanceof PublishedValue told && told.mean() == null);
    }

    private static void spread(Map<String, Object> tree, Outcome.Value outcome) {
        OutcomeValue value = outcome.exactly();
        if (value instanceof Mean mean) {
            tree.put("median", outcome.shown(mean.median()));
            tree.put("min", outcome.shown(mean.min()));
            tree.put("max", outcome.shown(mean.max()));
            tree.put("squares", mean.squares());
        } else if (value instanceof Score score) {
            tree.put("median", outcome.shown(score.median()));
            Map<String, Object> distribution = new LinkedHashMap<>();
            for (Map.Entry<ExactNumber, Long> point : score.distribution().entrySet()) {
                distribution.put(point.getKey().toString(), point.getValue());
            }
            tree.put("distribution", distribution);
        } else if (value instanceof PublishedValue told) {
            told.middle().ifPresent(median -> tree.put("median", outcome.shown(median)));
            if (!told.distribution().isEmpty()) {
                tree.put("distribution", told.distribution());
            }
        }
    }

    private static void account(Map<String, Object> tree, Account account) {
        tree.put("excluded", account.excluded());
        tree.put("missing", account.missing());
        tree.put("assumedNo", account.assumedNo());
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("period", figure.period());
        putIfKnown(tree, "stratum", masked(figure.stratum()));
        putIfKnown(tree, "lower", figure.lower());
        putIfKnown(tree, "upper", figure.upper());
        tree.put("status", figure.status());
        tree.put("source", CitizenNumber.masked(figure.source()));
        putIfKnown(tree, "table", masked(figure.table()));
        return tree;
    }

    public static Map<String, String> stratum(Stratum stratum) {
        Map<String, String> values = new LinkedHashMap<>();
        stratum.values().forEach((key, value) -> values.put(key, CitizenNumber.masked(value)));
        return values;
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : CitizenNumber.masked(text);
    }

    private static void putIfKnown(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }
}
