package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;

/** One option of a calculation for readers: the option and its value, both in words. */
public record OptionLine(String option, String given) {
    public static List<OptionLine> of(CalculationOptions options, ReportWords words) {
        Lines lines = new Lines(words);
        EffectOptions effects = options.effects();
        effects.answerScale().ifPresent(scale -> lines.add("answerScale", lines.scale(scale)));
        List<String> combinations = new ArrayList<>();
        effects.combination().ifPresent(all -> combinations.add(lines.combination(all)));
        effects.combinations().forEach((kpi, one) -> combinations.add(of(kpi, lines.combination(one))));
        lines.add("combination", String.join("; ", combinations));
        lines.add("items", each(effects.otherItems(), lines::items));
        lines.add("partItems", each(effects.parts(), lines::parts));
        options.hoursPerFte().ifPresent(fte -> {
            String hours = Notation.number(fte.hours(), words.language());
            lines.add("hoursPerFte", words.term("option.hoursPerFte." + fte.span(), hours).replaceFirst(" \\|.*", ""));
        });
        options.followUpTerm().ifPresent(term -> lines.add("followUpTerm", lines.term(term)));
        options.satisfactionScale().ifPresent(scale -> lines.add("satisfactionScale", lines.satisfaction(scale)));
        lines.add("zrmPolicy", words.term("option.zrmPolicy." + options.zrmPolicy()));
        lines.add("registeredEvents", String.join(", ", options.registeredEvents().stream().map(event -> lines.event(event.key())).toList()));
        lines.add("missing", each(options.missing(), rule -> words.term("option.missing." + rule)));
        effects.ageBands().ifPresent(bands -> lines.add("ageBands", String.join(", ", bands.bands().stream()
                .map(EffectOptions.AgeBands.Band::label).map(CitizenNumber::masked).toList())));
        return List.copyOf(lines.all);
    }

    private static <V> String each(Map<KpiId, V> byKpi, Function<? super V, String> text) {
        List<String> parts = new ArrayList<>();
        byKpi.forEach((kpi, value) -> parts.add(of(kpi, text.apply(value))));
        return String.join("; ", parts);
    }

    private static String of(KpiId kpi, String text) {
        return kpi + ": " + text;
    }

    private static final class Lines {
        private final ReportWords words;
        private final List<OptionLine> all = new ArrayList<>();

        Lines(ReportWords words) {
            this.words = words;
        }

        void add(String option, String given) {
            if (!given.isEmpty()) {
                all.add(new OptionLine(words.term("option." + option).replaceFirst("^(de|het|the) ", ""), given));
            }
        }

        String scale(EffectOptions.AnswerScale scale) {
            return words.term("option.answerScale.options", masked(scale.options())) + "; " + words.term("option.answerScale.yes", "", masked(scale.yes()));
        }

        private static String masked(Collection<String> answers) {
            return String.join(", ", answers.stream().map(CitizenNumber::masked).toList());
        }

        String combination(EffectOptions.Combination combination) {
            return combination.equals(EffectOptions.Combination.ANY) || combination.needed().isEmpty()
                    ? words.term("option.combination." + combination)
                    : words.term("option.combination.AT_LEAST", Integer.toString(combination.needed().getAsInt()));
        }

        String items(Collection<ItemId> items) {
            String pair = words.term("option.items.value", String.join(", ", items.stream().map(ItemId::toString).toList()));
            return items.size() == 1 ? WordList.singular(pair) : WordList.plural(pair);
        }

        /** Returns a type of records, or the field that records the event. */
        String event(String key) {
            return Terms.in(words.language()).find("unit." + key).map(WordList::plural)
                    .orElseGet(() -> words.term(Terms.fieldKey(key).orElseThrow()));
        }

        String parts(Map<Integer, List<ItemId>> parts) {
            List<String> numbered = new ArrayList<>();
            parts.forEach((number, items) -> numbered.add(number + ": " + items(items)));
            return String.join("; ", numbered);
        }

        String term(FollowUps.Term term) {
            return term.span() == FollowUps.Term.Span.WHOLE_FILE
                    ? words.term("option.followUpTerm.WHOLE_FILE")
                    : words.agreeingTerm("option.followUpTerm." + term.span(), term.length());
        }

        String satisfaction(SatisfactionAnswers.ReportedScale scale) {
            return words.term("option.satisfactionScale.value", Notation.number(scale.min(), words.language()), Notation.number(scale.max(), words.language()))
                    + "; " + words.term("option.intervalScale." + scale.kind());
        }
    }
}
