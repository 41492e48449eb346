package nl.kpimodel.calc.outcome.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/** Creates the tree of an outcome: its keys and values in {@code report.json}. */
public final class OutcomeTree {
    /** The codes of {@code overlap}: the reasons why strata do not add up to their total. */
    static final List<String> OVERLAPS = List.of("DISTINCT", "SHORTAGE", "AGE_BANDS");

    private OutcomeTree() {}

    /** Returns the tree, with the story written next to the outcome. */
    public static Map<String, Object> of(Outcome outcome, @Nullable String story) {
        Map<String, Object> tree = new LinkedHashMap<>();
        describe(outcome, story, tree::put);
        if (outcome.about().hasTexts()) {
            tree.put("explanation", Tree.both(outcome::explain));
        }
        outcome.about().kept().forEach(tree::putIfAbsent);
        if (!outcome.about().hasTexts()) {
            removeTexts(tree, outcome);
        }
        return tree;
    }

    /** Removes the explanation from a tree, and adds what would otherwise be known only from it. */
    public static void removeTexts(Map<String, Object> tree, Outcome outcome) {
        tree.remove("explanation");
        describeOverlap(outcome, tree::put);
    }

    /** Adds the key that replaces the explanation: the overlap of strata, which determines how groups may be compared. */
    public static void describeOverlap(Outcome outcome, BiConsumer<String, Object> tree) {
        List<String> overlap = OVERLAPS.stream().filter(code -> outcome.about().remarks().contains(note(code))).toList();
        if (!overlap.isEmpty()) {
            tree.accept("overlap", overlap);
        }
    }

    static Remark note(String overlap) {
        return Remark.note("apart." + overlap);
    }

    /** Returns the tree with the story of the outcome itself. */
    public static Map<String, Object> of(Outcome outcome) {
        return of(outcome, story(outcome));
    }

    /** Returns whether two outcomes have the same content. */
    public static boolean areSame(Outcome one, Outcome other) {
        // Words are expensive to compose, and usually not needed for the comparison.
        return TreeNode.areSame(withoutWords(one), withoutWords(other)) && TreeNode.areSame(of(one), of(other));
    }

    private static @Nullable String story(Outcome outcome) {
        return outcome.story().isEmpty() ? null : CitizenNumber.masked(String.join("\n", outcome.story()));
    }

    private static Map<String, Object> withoutWords(Outcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        describe(outcome, null, tree::put);
        return tree;
    }

    /**
     * Passes on the keys before the explanation, in order, with their values.
     *
     * @param tree keeps or writes each key and value
     */
    public static void describe(Outcome outcome, @Nullable String story, BiConsumer<String, Object> tree) {
        tree.accept("kpi", outcome.kpi());
        outcome.variant().ifPresent(variant -> tree.accept("variant", variant.toTree()));
        tree.accept("component", outcome.component());
        tree.accept("stratum", stratum(outcome.stratum()));
        tree.accept("status", outcome.status());
        if (!isOrdinal(outcome)) {
            outcome.value().ifPresent(value -> tree.accept("value", value));
        }
        tree.accept("unit", outcome.unit());
        outcome.numerator().ifPresent(numerator -> tree.accept("numerator", numerator));
        outcome.denominator().ifPresent(denominator -> tree.accept("denominator", denominator));
        if (outcome.disclosure() != Disclosure.NOTHING) {
            tree.accept("n", outcome.n());
        }
        if (outcome instanceof Outcome.Value value) {
            spread(tree, value);
        }
        if (outcome.disclosure() == Disclosure.ACCOUNT) {
            account(tree, outcome.account());
        }
        outcome.interval().ifPresent(interval -> tree.accept("interval", interval.toTree()));
        if (outcome instanceof Outcome.NoValue none && !none.lacking().isEmpty()) {
            tree.accept("lacking", none.lacking());
        }
        putIfKnown(tree, "figure", outcome.figure().<Object>map(OutcomeTree::figure).orElse(outcome.about().kept().get("figure")));
        putIfKnown(tree, "story", story);
    }

    /** Returns whether a score is ordinal. It then has a distribution and a median, but no single value. */
    private static boolean isOrdinal(Outcome outcome) {
        return outcome instanceof Outcome.Value value
                && (value.exactly() instanceof OutcomeValue.Score score && score.mean().isEmpty()
                        || value.exactly() instanceof OutcomeValue.PublishedValue published && published.mean() == null);
    }

    private static void spread(BiConsumer<String, Object> tree, Outcome.Value outcome) {
        OutcomeValue value = outcome.exactly();
        if (value instanceof OutcomeValue.Mean mean) {
            tree.accept("median", outcome.shown(mean.median()));
            tree.accept("min", outcome.shown(mean.min()));
            tree.accept("max", outcome.shown(mean.max()));
            tree.accept("squares", mean.squares());
        } else if (value instanceof OutcomeValue.Score score) {
            tree.accept("median", outcome.shown(score.median()));
            Map<String, Object> distribution = new LinkedHashMap<>();
            for (Map.Entry<ExactNumber, Long> point : score.distribution().entrySet()) {
                distribution.put(point.getKey().toString(), point.getValue());
            }
            tree.accept("distribution", distribution);
        } else if (value instanceof OutcomeValue.PublishedValue published) {
            published.middle().ifPresent(median -> tree.accept("median", outcome.shown(median)));
            if (!published.distribution().isEmpty()) {
                tree.accept("distribution", published.distribution());
            }
        }
    }

    private static void account(BiConsumer<String, Object> tree, Outcome.Account account) {
        tree.accept("excluded", account.excluded());
        tree.accept("missing", account.missing());
        tree.accept("assumedNo", account.assumedNo());
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("period", figure.period());
        putIfKnown(tree::put, "stratum", masked(figure.stratum()));
        putIfKnown(tree::put, "lower", figure.lower());
        putIfKnown(tree::put, "upper", figure.upper());
        tree.put("status", figure.status());
        tree.put("source", CitizenNumber.masked(figure.source()));
        putIfKnown(tree::put, "table", masked(figure.table()));
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

    private static void putIfKnown(BiConsumer<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.accept(key, value);
        }
    }
}
