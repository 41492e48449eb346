package nl.kpimodel.calc.report.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.kpimodel.calc.AgeBands;
import nl.kpimodel.calc.AnswerScale;
import nl.kpimodel.calc.Combination;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.FollowUpTerm;
import nl.kpimodel.calc.HoursPerFte;
import nl.kpimodel.calc.ProgressPolicy;
import nl.kpimodel.calc.SatisfactionScale;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MissingRule;
import org.jspecify.annotations.Nullable;

/** Reads the options of a calculation from the tree of {@link OptionsTree}, which {@code options.schema.json} describes. */
public final class OptionsTreeReader {
    private OptionsTreeReader() {}

    /**
     * Reads options; without a model, ids may be of any edition.
     *
     * @throws IllegalArgumentException if the tree does not contain options; the message begins with the path of the key
     */
    public static CalculationOptions read(Map<?, ?> tree, @Nullable KpiCatalogue model) {
        new OptionsTreeCheck(model).require(tree);
        EffectOptions.Builder effects = EffectOptions.builder();
        CalculationOptions.Builder options = CalculationOptions.builder();
        ifGiven(tree, "answerScale", node -> effects.answerScale(AnswerScale.of(texts(node, "options"), texts(node, "yes"))));
        ifGiven(tree, "combination", node -> {
            ifGiven(object(node), "all", all -> effects.combination(combination(all)));
            each(object(node).get("perIndicator"), (kpi, own) -> effects.combination(KpiId.of(kpi), combination(own)));
        });
        ifGiven(tree, "items", node -> each(node, (kpi, items) -> effects.items(KpiId.of(kpi), items(items))));
        ifGiven(tree, "parts", node -> each(node, (kpi, parts) -> each(
                parts, (part, items) -> effects.part(KpiId.of(kpi), Integer.parseInt(part.substring("part".length())), items(items)))));
        ifGiven(tree, "ageBands", bands -> {
            if (!((Collection<?>) bands).isEmpty()) {
                effects.ageBands(ageBands((Collection<?>) bands));
            }
        });
        ifGiven(tree, "hoursPerFte", node -> options.hoursPerFte(
                new HoursPerFte(decimal(node, "hours"), HoursPerFte.Span.valueOf(text(node, "span")))));
        ifGiven(tree, "followUpTerm", node -> options.followUpTerm(term(node)));
        ifGiven(tree, "satisfactionScale", node -> options.satisfactionScale(new SatisfactionScale(
                decimal(node, "min"), decimal(node, "max"), Boolean.TRUE.equals(object(node).get("interval")) ? Score.Scale.INTERVAL : Score.Scale.ORDINAL)));
        ifGiven(tree, "zrmPolicy", node -> options.zrmPolicy(ProgressPolicy.valueOf((String) node)));
        ifGiven(tree, "registeredEventTypes", node -> options.registeredEvents(
                texts(node).stream().map(CalculationOptions.RegisteredEvent::ofKey).toList()));
        ifGiven(tree, "missing", node -> each(node, (kpi, rule) -> options.missing(KpiId.of(kpi), MissingRule.valueOf((String) rule))));
        return options.effects(effects.build()).build();
    }

    /**
     * Reads the options that this version knows from a report of possibly a later version. Ids may be of any edition.
     *
     * @throws IllegalArgumentException if the tree does not contain options; the message begins with the path of the key
     */
    public static CalculationOptions readKnown(Map<?, ?> tree) {
        Map<Object, @Nullable Object> known = new LinkedHashMap<>(tree);
        known.keySet().removeIf(key -> !OptionsTreeCheck.isOption(String.valueOf(key)));
        return read(known, null);
    }

    /** Passes on a value if the key is present. An error of its type is reported with the key. */
    private static void ifGiven(Map<?, ?> object, String key, Consumer<Object> take) {
        Object node = object.get(key);
        if (node != null) {
            try {
                take.accept(node);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(key + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    private static void each(@Nullable Object object, BiConsumer<String, Object> entry) {
        if (object != null) {
            object(object).forEach((key, value) -> entry.accept(String.valueOf(key), Objects.requireNonNull(value)));
        }
    }

    private static Map<?, ?> object(Object node) {
        return (Map<?, ?>) node;
    }

    private static String text(Object node, String key) {
        return (String) Objects.requireNonNull(object(node).get(key), key);
    }

    private static List<String> texts(Object node, String key) {
        return texts(Objects.requireNonNull(object(node).get(key), key));
    }

    private static List<String> texts(Object list) {
        return ((Collection<?>) list).stream().map(String.class::cast).toList();
    }

    private static List<ItemId> items(Object list) {
        return texts(list).stream().map(ItemId::of).toList();
    }

    private static BigDecimal decimal(Object node, String key) {
        return Objects.requireNonNull(Tree.decimal(object(node).get(key)), key);
    }

    private static Combination combination(Object node) {
        if (node instanceof Map<?, ?> object) {
            return Combination.atLeast(whole(object.get("atLeast")));
        }
        return node.equals("ANY") ? Combination.ANY : Combination.ALL;
    }

    private static FollowUpTerm term(Object node) {
        if (!(node instanceof Map<?, ?> term)) {
            return FollowUpTerm.WHOLE_FILE;
        }
        Map.Entry<?, ?> length = term.entrySet().iterator().next();
        return switch (String.valueOf(length.getKey())) {
            case "days" -> FollowUpTerm.days(whole(length.getValue()));
            case "weeks" -> FollowUpTerm.weeks(whole(length.getValue()));
            default -> FollowUpTerm.months(whole(length.getValue()));
        };
    }

    private static AgeBands ageBands(Collection<?> list) {
        List<AgeBands.Band> bands = new ArrayList<>();
        for (Object band : list) {
            if (band instanceof String label) {
                bands.addAll(AgeBands.of(label).bands());
            } else {
                Object until = object(band).get("to");
                bands.add(new AgeBands.Band(
                        text(band, "label"), whole(object(band).get("from")), until == null ? null : Integer.valueOf(whole(until))));
            }
        }
        return new AgeBands(bands);
    }

    static int whole(@Nullable Object node) {
        return Objects.requireNonNull(Tree.decimal(node), "number").intValueExact();
    }
}
