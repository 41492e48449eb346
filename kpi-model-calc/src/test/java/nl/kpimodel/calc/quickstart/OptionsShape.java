package nl.kpimodel.calc.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * What may stand where in an options file: keys, JSON types, words and ids. It refuses before anything is read, and names the place; whether values go
 * together, the types that hold them judge.
 */
final class OptionsShape {
    private static final String SPANS = "WEEK MONTH YEAR";
    private static final String EVENTS = "planChange teamChange complexityChange budgetCorrection spinOff stoppedEarlyReason";

    private final Path file;
    private final @Nullable KpiCatalogue model;

    /** Where no model is given, ids may be of any edition. */
    OptionsShape(Path file, @Nullable KpiCatalogue model) {
        this.file = file;
        this.model = model;
    }

    void require(JsonNode root) {
        Map<String, Check> options = new HashMap<>();
        options.put("$schema", this::text);
        options.put("answerScale", this::answerScale);
        options.put("combination", this::combinations);
        options.put("items", (path, node) -> byKpi(path, node, Layer.EFFECT, (deeper, items) -> items(deeper, items, item -> true)));
        options.put("parts", (path, node) -> byKpi(path, node, Layer.EFFECT, this::parts));
        options.put("hoursPerFte", (path, node) -> object(path, node, Map.of("hours", this::number, "span", words(SPANS)), 2));
        options.put("followUpTerm", this::followUpTerm);
        options.put("satisfactionScale", (path, node) -> object(
                path, node, Map.of("min", this::number, "max", this::number, "interval", this::yesOrNo), 3));
        options.put("zrmPolicy", words("ANY NET NONE_DECLINED"));
        options.put("registeredEventTypes", orNone(words(EVENTS)));
        options.put("missing", (path, node) -> byKpi(path, node, null, words("OUT NO")));
        options.put("ageBands", orNone(this::ageBand));
        for (Map.Entry<String, JsonNode> option : root.properties()) {
            Check check = options.get(option.getKey());
            if (check == null) {
                throw refusal(option.getKey(), "is no option; the nearest is " + nearest(option.getKey(), options.keySet()));
            }
            check.at(option.getKey(), option.getValue());
        }
    }

    @FunctionalInterface
    private interface Check {
        void at(String path, JsonNode node);
    }

    private IllegalArgumentException refusal(String path, String wrong) {
        return new IllegalArgumentException("Options file " + file + ": " + path + " " + wrong + ".");
    }

    private void require(boolean holds, String path, String wrong) {
        if (!holds) {
            throw refusal(path, wrong);
        }
    }

    // Options

    private void answerScale(String path, JsonNode node) {
        object(path, node, Map.of("options", (at, list) -> list(at, list, this::text), "yes", (at, list) -> list(at, list, this::text)), 2);
    }

    private void combinations(String path, JsonNode node) {
        object(path, node, Map.of("all", this::combination, "perIndicator", (at, own) -> byKpi(at, own, Layer.EFFECT, this::combination)), 0);
    }

    private void combination(String path, JsonNode node) {
        if (node.isObject()) {
            object(path, node, Map.of("atLeast", this::wholeFromOne), 1);
        } else {
            require(isOneOf("ANY ALL", node), path, "is \"ANY\", \"ALL\" or {\"atLeast\": n}");
        }
    }

    private void parts(String path, JsonNode node) {
        require(node.isObject() && !node.isEmpty(), path, "is an object such as {\"part1\": [\"3a1\"]}");
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            String at = path + "." + part.getKey();
            require(part.getKey().matches("part[1-9][0-9]?"), at, "is no part; the parts are part1, part2 and so on");
            items(at, part.getValue(), item -> item.questionnaire() == Questionnaire.PARTICIPANT);
        }
    }

    private void items(String path, JsonNode node, Predicate<ItemId> fits) {
        Set<ItemId> different = new HashSet<>();
        list(path, node, (at, written) -> {
            text(at, written);
            ItemId item = id(at, written.textValue(), ItemId::parse);
            require(fits.test(item), at, "is an item of the other questionnaire");
            require(different.add(item), at, "stands twice");
            known(at, catalogue -> catalogue.requireItem(item));
        });
    }

    private void followUpTerm(String path, JsonNode node) {
        if (node.isObject()) {
            object(path, node, Map.of("days", this::wholeFromOne, "weeks", this::wholeFromOne, "months", this::wholeFromOne), 1);
            require(node.size() == 1, path, "has several lengths; give one");
        } else {
            require(isOneOf("WHOLE_FILE", node), path, "is {\"days\": n}, {\"weeks\": n}, {\"months\": n} or \"WHOLE_FILE\"");
        }
    }

    private void ageBand(String path, JsonNode node) {
        if (!node.isTextual()) {
            object(path, node, Map.of("label", this::text, "from", this::whole, "to", this::whole), 0);
            require(node.has("label"), path + ".label", "is missing");
            require(node.has("from"), path + ".from", "is missing");
        }
    }

    // Values

    /** An object with these keys alone, and at least so many of them. */
    private void object(String path, JsonNode node, Map<String, Check> keys, int atLeast) {
        require(node.isObject(), path, "is no object");
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Check check = keys.get(entry.getKey());
            if (check == null) {
                throw refusal(path + "." + entry.getKey(), "is no key here; the nearest is " + nearest(entry.getKey(), keys.keySet()));
            }
            check.at(path + "." + entry.getKey(), entry.getValue());
        }
        if (atLeast == keys.size()) {
            keys.keySet().stream().sorted().forEach(key -> require(node.has(key), path + "." + key, "is missing"));
        }
        require(node.size() >= atLeast, path, "is empty; give " + keys.keySet().stream().sorted().toList());
    }

    private void byKpi(String path, JsonNode node, @Nullable Layer layer, Check check) {
        require(node.isObject(), path, "is no object by KPI");
        Set<KpiId> different = new HashSet<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String written = entry.getKey();
            String at = path + "." + (written.matches("[A-Za-z0-9]+") ? written : "\"" + written + "\"");
            KpiId kpi = id(at, written, KpiId::parse);
            require(layer == null || kpi.layer() == layer, at, "is no effect indicator; one reads like E 4.1.3");
            require(different.add(kpi), at, "is " + kpi + ", which stands twice");
            known(at, catalogue -> catalogue.require(kpi));
            check.at(at, entry.getValue());
        }
    }

    private <I> I id(String path, String written, Function<String, I> read) {
        try {
            return read.apply(written);
        } catch (InvalidIdException wrong) {
            throw refusal(path, "is no id: " + wrong.getMessage().replaceFirst("\\.$", ""));
        }
    }

    private void known(String path, Function<KpiCatalogue, ?> find) {
        try {
            if (model != null) {
                find.apply(model);
            }
        } catch (UnknownIdException unknown) {
            throw refusal(path, "cannot be: " + unknown.getMessage().replaceFirst("\\.$", ""));
        }
    }

    private void list(String path, JsonNode node, Check check) {
        require(node.isArray() && !node.isEmpty(), path, "is no list with something in it");
        Set<JsonNode> different = new HashSet<>();
        for (int i = 0; i < node.size(); i++) {
            String at = path + "[" + i + "]";
            check.at(at, node.get(i));
            require(different.add(node.get(i)), at, "stands twice");
        }
    }

    /** A list that may be empty, which is the same as none. */
    private Check orNone(Check check) {
        return (path, node) -> {
            if (!node.isArray() || !node.isEmpty()) {
                list(path, node, check);
            }
        };
    }

    private void text(String path, JsonNode node) {
        require(node.isTextual(), path, "is no text");
    }

    private void number(String path, JsonNode node) {
        require(node.isNumber(), path, "is missing or no number");
    }

    private void whole(String path, JsonNode node) {
        require(node.isInt(), path, "is no whole number from 0");
    }

    private void wholeFromOne(String path, JsonNode node) {
        require(node.isInt() && node.intValue() >= 1, path, "is no whole number from 1");
    }

    private void yesOrNo(String path, JsonNode node) {
        require(node.isBoolean(), path, "is not true or false; say which, for the model does not");
    }

    private Check words(String words) {
        return (path, node) -> require(isOneOf(words, node), path, "is none of " + words.replace(" ", ", "));
    }

    private static boolean isOneOf(String words, JsonNode node) {
        return node.isTextual() && List.of(words.split(" ")).contains(node.textValue());
    }

    private static String nearest(String key, Collection<String> known) {
        return Nearest.to(key, known.stream().sorted().toList()).get(0);
    }
}
