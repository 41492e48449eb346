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
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.Employment;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.ZrmScores;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureComponent;
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
        ifGiven(tree, "answerScale", node -> effects.answerScale(EffectOptions.AnswerScale.of(texts(node, "options"), texts(node, "yes"))));
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
                new Employment.HoursPerFte(decimal(node, "hours"), Employment.HoursPerFte.Span.valueOf(text(node, "span")))));
        ifGiven(tree, "followUpTerm", node -> options.followUpTerm(term(node)));
        ifGiven(tree, "satisfactionScale", node -> options.satisfactionScale(new SatisfactionAnswers.ReportedScale(
                decimal(node, "min"), decimal(node, "max"), Boolean.TRUE.equals(object(node).get("interval")) ? OutcomeValue.Score.Scale.INTERVAL
                        : OutcomeValue.Score.Scale.ORDINAL)));
        ifGiven(tree, "zrmPolicy", node -> options.zrmPolicy(ZrmScores.ProgressPolicy.valueOf((String) node)));
        ifGiven(tree, "registeredEventTypes", node -> options.registeredEvents(
                texts(node).stream().map(CalculationOptions.RegisteredEvent::ofKey).toList()));
        ifGiven(tree, "missing", node -> each(node, (kpi, rule) -> options.missing(KpiId.of(kpi), MeasureComponent.MissingRule.valueOf((String) rule))));
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
                throw RefusalWords.refusal("options.because", wrong, key, RefusalWords.of(wrong));
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

    private static EffectOptions.Combination combination(Object node) {
        if (node instanceof Map<?, ?> object) {
            return EffectOptions.Combination.atLeast(whole(object.get("atLeast")));
        }
        return node.equals("ANY") ? EffectOptions.Combination.ANY : EffectOptions.Combination.ALL;
    }

    private static FollowUps.Term term(Object node) {
        if (!(node instanceof Map<?, ?> term)) {
            return FollowUps.Term.WHOLE_FILE;
        }
        Map.Entry<?, ?> length = term.entrySet().iterator().next();
        return switch (String.valueOf(length.getKey())) {
            case "days" -> FollowUps.Term.days(whole(length.getValue()));
            case "weeks" -> FollowUps.Term.weeks(whole(length.getValue()));
            default -> FollowUps.Term.months(whole(length.getValue()));
        };
    }

    private static EffectOptions.AgeBands ageBands(Collection<?> list) {
        List<EffectOptions.AgeBands.Band> bands = new ArrayList<>();
        for (Object band : list) {
            if (band instanceof String label) {
                bands.addAll(EffectOptions.AgeBands.of(label).bands());
            } else {
                Object until = object(band).get("to");
                bands.add(new EffectOptions.AgeBands.Band(
                        text(band, "label"), whole(object(band).get("from")), until == null ? null : Integer.valueOf(whole(until))));
            }
        }
        return new EffectOptions.AgeBands(bands);
    }

    private static int whole(@Nullable Object node) {
        return Objects.requireNonNull(Tree.decimal(node), "number").intValueExact();
    }
}
