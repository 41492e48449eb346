package nl.kpimodel.calc.report.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.TreeNode;
import org.jspecify.annotations.Nullable;

/**
 * Checks the keys, kinds of values, words and ids of a tree of options. It refuses errors with their path before anything is read. The
 * types of the values check whether they fit together.
 */
final class OptionsTreeCheck {
    private static final List<String> COMBINATIONS = List.of("ANY", "ALL");
    private static final List<String> EVENTS =
            List.of("planChange", "teamChange", "complexityChange", "budgetCorrection", "spinOff", "stoppedEarlyReason");

    private final @Nullable KpiCatalogue model;

    /** Creates a check. Without a model, ids may be of any edition. */
    OptionsTreeCheck(@Nullable KpiCatalogue model) {
        this.model = model;
    }

    /** Returns whether this version has an option. */
    static boolean isOption(String key) {
        return new OptionsTreeCheck(null).options().containsKey(key);
    }

    private Map<String, Check> options() {
        Map<String, Check> options = new HashMap<>();
        options.put("$schema", this::text);
        options.put("answerScale", this::answerScale);
        options.put("combination", this::combinations);
        options.put("items", (path, node) -> byKpi(path, node, Layer.EFFECT, (deeper, items) -> items(deeper, items, item -> true)));
        options.put("parts", (path, node) -> byKpi(path, node, Layer.EFFECT, this::parts));
        options.put("hoursPerFte",
                (path, node) -> object(path, node, Map.of("hours", this::number, "span", words(List.of("WEEK", "MONTH", "YEAR"))), 2));
        options.put("followUpTerm", this::followUpTerm);
        options.put("satisfactionScale", (path, node) -> object(
                path, node, Map.of("min", this::number, "max", this::number, "interval", this::yesOrNo), 3));
        options.put("zrmPolicy", words(List.of("ANY", "NET", "NONE_DECLINED")));
        options.put("registeredEventTypes", orNone(words(EVENTS)));
        options.put("missing", (path, node) -> byKpi(path, node, null, words(List.of("OUT", "NO"))));
        options.put("ageBands", orNone(this::ageBand));
        return options;
    }

    void require(Map<?, ?> tree) {
        Map<String, Check> options = options();
        for (Map.Entry<?, ?> option : tree.entrySet()) {
            String key = String.valueOf(option.getKey());
            Check check = options.get(key);
            if (check == null) {
                throw RefusalWords.refusal("options.unknown", null, shownKey(key), nearest(key, options.keySet()));
            }
            check.at(key, option.getValue());
        }
    }

    @FunctionalInterface
    private interface Check {
        void at(String path, @Nullable Object node);
    }

    private static void require(boolean holds, String key, Object... values) {
        if (!holds) {
            throw RefusalWords.refusal("options." + key, null, values);
        }
    }

    /** Refuses an invalid value, with its kind and the allowed values. */
    private static void requireValue(boolean holds, String path, @Nullable Object node, String wayOut, Object... values) {
        require(holds, "value", path, TreeNode.root("", node).shown(), RefusalWords.of("give." + wayOut, values));
    }

    private static String shownKey(String key) {
        return key.matches("[A-Za-z0-9$]+") ? DisplayText.value(key) : DisplayText.quoted(key);
    }

    // Options

    private void answerScale(String path, @Nullable Object node) {
        object(path, node, Map.of("options", (at, list) -> list(at, list, this::text), "yes", (at, list) -> list(at, list, this::text)), 2);
    }

    private void combinations(String path, @Nullable Object node) {
        requireValue(node instanceof Map, path, node, "combinations");
        object(path, node, Map.of("all", this::combination, "perIndicator", (at, own) -> byKpi(at, own, Layer.EFFECT, this::combination)), 0);
    }

    private void combination(String path, @Nullable Object node) {
        if (node instanceof Map) {
            object(path, node, Map.of("atLeast", whole(1, Integer.MAX_VALUE)), 1);
        } else {
            requireValue(node instanceof String && COMBINATIONS.contains(node), path, node, "combination");
        }
    }

    private void parts(String path, @Nullable Object node) {
        Map<?, ?> parts = node instanceof Map<?, ?> object ? object : Map.of();
        requireValue(!parts.isEmpty(), path, node, "parts");
        for (Map.Entry<?, ?> part : parts.entrySet()) {
            String key = String.valueOf(part.getKey());
            String at = path + "." + shownKey(key);
            require(key.matches("part[1-9][0-9]?"), "part", at);
            items(at, part.getValue(), item -> item.questionnaire() == Questionnaire.PARTICIPANT);
        }
    }

    private void items(String path, @Nullable Object node, Predicate<ItemId> fits) {
        Set<ItemId> different = new HashSet<>();
        list(path, node, (at, written) -> {
            text(at, written);
            ItemId item = id(at, String.valueOf(written), ItemId::parse);
            require(fits.test(item), "professional", at, item);
            require(different.add(item), "twice", at, item);
            known(at, catalogue -> catalogue.requireItem(item));
        });
    }

    private void followUpTerm(String path, @Nullable Object node) {
        if (node instanceof Map<?, ?> length) {
            Check term = whole(1, FollowUps.Term.LONGEST);
            object(path, node, Map.of("days", term, "weeks", term, "months", term), 1);
            require(length.size() == 1, "lengths", path);
        } else {
            requireValue("WHOLE_FILE".equals(node), path, node, "term");
        }
    }

    private void ageBand(String path, @Nullable Object node) {
        if (!(node instanceof String)) {
            Map<?, ?> band = object(path, node, Map.of("label", this::text, "from", whole(0, Integer.MAX_VALUE), "to", whole(0, Integer.MAX_VALUE)), 0);
            require(band.containsKey("label"), "missing", path + ".label");
            require(band.containsKey("from"), "missing", path + ".from");
        }
    }

    // Values

    /** Returns an object with only these keys, and at least a number of them. */
    private Map<?, ?> object(String path, @Nullable Object node, Map<String, Check> keys, int atLeast) {
        List<String> sorted = keys.keySet().stream().sorted().toList();
        if (!(node instanceof Map<?, ?> object)) {
            throw RefusalWords.refusal("options.value", null, path, TreeNode.root("", node).shown(), RefusalWords.of("give.object", sorted));
        }
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Check check = keys.get(key);
            if (check == null) {
                throw RefusalWords.refusal("options.noKey", null, path + "." + shownKey(key), String.join(", ", sorted));
            }
            check.at(path + "." + key, entry.getValue());
        }
        if (atLeast == keys.size()) {
            sorted.forEach(key -> require(object.containsKey(key), "missing", path + "." + key));
        }
        require(object.size() >= atLeast, "empty", path, sorted);
        return object;
    }

    private void byKpi(String path, @Nullable Object node, @Nullable Layer layer, Check check) {
        if (!(node instanceof Map<?, ?> object)) {
            throw RefusalWords.refusal("options.value", null, path, TreeNode.root("", node).shown(), RefusalWords.of("give.kpis"));
        }
        Set<KpiId> different = new HashSet<>();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            String written = String.valueOf(entry.getKey());
            String at = path + "." + shownKey(written);
            KpiId kpi = id(at, written, KpiId::parse);
            require(layer == null || kpi.layer() == layer, "noEffect", at);
            require(different.add(kpi), "kpiTwice", at, kpi, path);
            known(at, catalogue -> catalogue.require(kpi));
            check.at(at, entry.getValue());
        }
    }

    private static <I> I id(String path, String written, Function<String, I> read) {
        try {
            return read.apply(written);
        } catch (InvalidIdException wrong) {
            throw RefusalWords.refusal("options.noId", wrong, path, String.valueOf(wrong.getMessage()).replaceFirst("\\.$", ""));
        }
    }

    private void known(String path, Consumer<KpiCatalogue> find) {
        try {
            if (model != null) {
                find.accept(model);
            }
        } catch (UnknownIdException unknown) {
            throw RefusalWords.refusal(unknown.nearest().isEmpty() ? "options.nothingOfKind" : "options.unknownId", unknown, path, unknown.edition(), unknown.id(),
                    String.join(", ", unknown.nearest()));
        }
    }

    private void list(String path, @Nullable Object node, Check check) {
        Collection<?> list = node instanceof Collection<?> given ? given : List.of();
        requireValue(!list.isEmpty(), path, node, "list");
        Set<@Nullable Object> different = new HashSet<>();
        int index = 0;
        for (Object value : list) {
            String at = path + "[" + index + "]";
            check.at(at, value);
            require(different.add(value), "twice", at, TreeNode.root("", value).shown());
            index++;
        }
    }

    /** Returns a check for a list that may be empty, which is equivalent to an absent list. */
    private Check orNone(Check check) {
        return (path, node) -> {
            if (!(node instanceof Collection<?> list && list.isEmpty())) {
                list(path, node, check);
            }
        };
    }

    private void text(String path, @Nullable Object node) {
        requireValue(node instanceof String, path, node, "text");
    }

    private void number(String path, @Nullable Object node) {
        requireValue(Tree.decimal(node) != null, path, node, "number");
    }

    /** Returns a check for a whole number within bounds. Libraries with only binary fractions give 2 as 2.0. */
    private static Check whole(int least, int most) {
        return (path, node) -> {
            BigDecimal number = Tree.decimal(node);
            boolean isWithin = number != null && number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
            requireValue(isWithin, path, node, "whole", String.valueOf(least), String.valueOf(most));
        };
    }

    private void yesOrNo(String path, @Nullable Object node) {
        requireValue(node instanceof Boolean, path, node, "yesOrNo");
    }

    private static Check words(List<String> words) {
        String all = String.join(", ", words);
        return (path, node) -> {
            if (node instanceof String text) {
                requireValue(words.contains(text), path, node, "nearest", all, nearest(text, words));
            } else {
                requireValue(false, path, node, "words", all);
            }
        };
    }

    private static String nearest(String key, Collection<String> known) {
        return Nearest.to(key, known.stream().sorted().toList()).get(0);
    }
}
