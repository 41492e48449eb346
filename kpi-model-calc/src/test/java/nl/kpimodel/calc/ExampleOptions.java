package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import org.jspecify.annotations.Nullable;

/** The caller's options as the example files write them. */
final class ExampleOptions {
    private ExampleOptions() {}

    static EffectOptions effect(KpiId indicator, ExampleUnit options) {
        EffectOptions.Builder builder = EffectOptions.builder();
        ExampleUnit scale = options.object("answerScale");
        if (scale != null) {
            builder.answerScale(AnswerScale.of(List.copyOf(scale.texts("options")), List.copyOf(scale.texts("yes"))));
        }
        Combination forAll = combination(options, "combination");
        if (forAll != null) {
            builder.combination(forAll);
        }
        ExampleUnit combinations = options.object("combinations");
        if (combinations != null) {
            combinations.names().forEach(kpi -> builder.combination(KpiId.of(kpi), combination(combinations, kpi)));
        }
        if (options.texts("items") != null) {
            builder.items(indicator, items(options, "items"));
        }
        ExampleUnit parts = options.object("parts");
        if (parts != null) {
            parts.names().forEach(number -> builder.part(indicator, Integer.parseInt(number), items(parts, number)));
        }
        List<AgeBands.Band> bands = new ArrayList<>();
        options.list("ageBands").forEach(band -> bands.add(new AgeBands.Band(band.text("label"), band.integer("from"), band.integer("to"))));
        if (!bands.isEmpty()) {
            builder.ageBands(new AgeBands(bands));
        }
        return builder.build();
    }

    static @Nullable SatisfactionScale scale(ExampleUnit options) {
        ExampleUnit scale = options.object("satisfactionScale");
        return scale == null
                ? null
                : new SatisfactionScale(
                        scale.decimal("min"), scale.decimal("max"), Boolean.TRUE.equals(scale.yesOrNo("interval")) ? Score.Scale.INTERVAL : Score.Scale.ORDINAL);
    }

    static @Nullable FollowUpTerm term(ExampleUnit options) {
        ExampleUnit term = options.object("followUpTerm");
        if (term == null) {
            return options.text("followUpTerm") == null ? null : FollowUpTerm.WHOLE_FILE;
        }
        String span = term.names().get(0);
        int length = term.integer(span);
        return span.equals("days") ? FollowUpTerm.days(length) : span.equals("weeks") ? FollowUpTerm.weeks(length) : FollowUpTerm.months(length);
    }

    private static @Nullable Combination combination(ExampleUnit options, String field) {
        ExampleUnit atLeast = options.object(field);
        if (atLeast != null) {
            return Combination.atLeast(atLeast.integer("atLeast"));
        }
        String name = options.text(field);
        return name == null ? null : name.equals("ALL") ? Combination.ALL : Combination.ANY;
    }

    private static List<ItemId> items(ExampleUnit options, String field) {
        return options.texts(field).stream().map(ItemId::of).toList();
    }
}
