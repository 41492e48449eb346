package nl.kpimodel.calc.report.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.ItemId;

/**
 * The options of a calculation in a report, in the form of an options file, so that the report can be reproduced. The tree consists of
 * maps, lists, texts, numbers and booleans; {@link OptionsTreeReader} reads it back.
 */
public final class OptionsTree {
    private OptionsTree() {}

    public static Map<String, Object> of(CalculationOptions options) {
        Map<String, Object> tree = new LinkedHashMap<>();
        effects(options.effects(), tree);
        options.hoursPerFte().ifPresent(hours -> tree.put("hoursPerFte", object("hours", hours.hours(), "span", hours.span().name())));
        options.followUpTerm().ifPresent(term -> tree.put("followUpTerm", term(term)));
        options.satisfactionScale().ifPresent(scale -> {
            Map<String, Object> points = object("min", scale.min(), "max", scale.max());
            points.put("interval", scale.kind() == OutcomeValue.Score.Scale.INTERVAL);
            tree.put("satisfactionScale", points);
        });
        tree.put("zrmPolicy", options.zrmPolicy().name());
        if (!options.registeredEvents().isEmpty()) {
            tree.put("registeredEventTypes", options.registeredEvents().stream().map(CalculationOptions.RegisteredEvent::key).toList());
        }
        if (!options.missing().isEmpty()) {
            Map<String, Object> missing = new LinkedHashMap<>();
            options.missing().forEach((kpi, rule) -> missing.put(kpi.toString(), rule.name()));
            tree.put("missing", missing);
        }
        options.effects().ageBands().ifPresent(bands -> tree.put("ageBands", bands.bands().stream().map(OptionsTree::band).toList()));
        return tree;
    }

    private static void effects(EffectOptions options, Map<String, Object> tree) {
        options.answerScale().ifPresent(scale -> tree.put("answerScale", object("options", masked(scale.options()), "yes", masked(scale.yes()))));
        Map<String, Object> combination = new LinkedHashMap<>();
        options.combination().ifPresent(all -> combination.put("all", combination(all)));
        if (!options.combinations().isEmpty()) {
            Map<String, Object> own = new LinkedHashMap<>();
            options.combinations().forEach((kpi, one) -> own.put(kpi.toString(), combination(one)));
            combination.put("perIndicator", own);
        }
        if (!combination.isEmpty()) {
            tree.put("combination", combination);
        }
        if (!options.otherItems().isEmpty()) {
            Map<String, Object> items = new LinkedHashMap<>();
            options.otherItems().forEach((kpi, other) -> items.put(kpi.toString(), ids(other)));
            tree.put("items", items);
        }
        if (!options.parts().isEmpty()) {
            Map<String, Object> parts = new LinkedHashMap<>();
            options.parts().forEach((kpi, items) -> {
                Map<String, Object> numbered = new TreeMap<>();
                items.forEach((number, of) -> numbered.put("part" + number, ids(of)));
                parts.put(kpi.toString(), numbered);
            });
            tree.put("parts", parts);
        }
    }

    private static List<String> ids(Collection<ItemId> items) {
        return items.stream().map(ItemId::toString).toList();
    }

    private static List<String> masked(Collection<String> answers) {
        return answers.stream().map(CitizenNumber::masked).toList();
    }

    private static Object combination(EffectOptions.Combination combination) {
        return combination.equals(EffectOptions.Combination.ANY) || combination.needed().isEmpty()
                ? combination.toString()
                : Map.of("atLeast", combination.needed().getAsInt());
    }

    private static Object term(FollowUps.Term term) {
        return switch (term.span()) {
            case DAYS -> Map.of("days", term.length());
            case WEEKS -> Map.of("weeks", term.length());
            case MONTHS -> Map.of("months", term.length());
            case WHOLE_FILE -> "WHOLE_FILE";
        };
    }

    private static Map<String, Object> band(EffectOptions.AgeBands.Band band) {
        Map<String, Object> tree = object("label", CitizenNumber.masked(band.label()), "from", band.from());
        if (band.until() != null) {
            tree.put("to", band.until());
        }
        return tree;
    }

    private static Map<String, Object> object(String firstKey, Object first, String secondKey, Object second) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(firstKey, first);
        object.put(secondKey, second);
        return object;
    }
}
