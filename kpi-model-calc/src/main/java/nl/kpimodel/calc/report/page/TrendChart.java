package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.internal.HtmlText;

/** The leading figure over the periods, each with its value. Points are joined if their periods are equally long and no figure is missing. */
final class TrendChart {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 150;
    private static final int LEFT = 60;
    private static final int RIGHT = 40;
    private static final int TOP = 26;
    private static final int BOTTOM = 26;
    /** The number of periods above which only every second one is labelled. */
    private static final int MOST_LABELS = 10;
    /** The percentage of the longest period that the shortest must have for them to count as equally long, as months or quarters do. */
    private static final int SAME_LENGTH = 90;

    private final ChosenKpi kpi;
    private final List<DatedOutcome> outcomes;
    private final AxisScale scale;
    private final ReportWords words;
    private final HtmlText html;
    private final Drawing drawing;

    TrendChart(ChosenKpi kpi, ReportWords words, HtmlText html) {
        this.kpi = kpi;
        this.outcomes = kpi.lead().outcomes();
        this.scale = kpi.scaleOfCourse();
        this.words = words;
        this.html = html;
        this.drawing = new Drawing(html);
    }

    /** Returns whether there is a trend. Two points are already in the plot of groups or in the sentence. */
    static boolean isOf(ChosenKpi kpi) {
        return !kpi.isOfOthers() && kpi.lead().outcomes().stream().filter(DatedOutcome::hasValue).count() > 1
                && (kpi.lead().outcomes().size() > 2 || kpi.splitBy().isEmpty());
    }

    void draw() throws IOException {
        drawing.open("trend", WIDTH, HEIGHT, words.of("trend.title", kpi.kpi().id(),
                outcomes.stream().map(dated -> dated.period() + " " + shown(dated.outcome())).collect(Collectors.joining("; "))));
        List<BigDecimal> ends = List.of(scale.low(), scale.high());
        drawing.lines("grid", Drawing.SOFT, "0.5", ends.stream().map(end -> Drawing.Line.level(BigDecimal.valueOf(LEFT), BigDecimal.valueOf(WIDTH - RIGHT), y(end))).toList());
        drawing.openTexts("tick", "end");
        for (BigDecimal end : ends) {
            drawing.text(new Drawing.Point(LEFT - 8, y(end).add(BigDecimal.valueOf(4))), Notation.shortest(end, words.language())
                    + (end.equals(scale.high()) ? OutcomeText.of(kpi.now().outcome(), words.language()).unit() : ""));
        }
        drawing.close();
        boolean isLine = areOfOneLength();
        if (isLine) {
            drawing.lines("course", Drawing.ACCENT, "2", IntStream.range(1, outcomes.size()).filter(i -> hasValue(i - 1) && hasValue(i))
                    .mapToObj(i -> new Drawing.Line(place(i - 1), place(i))).toList());
        }
        List<Integer> drawn = IntStream.range(0, outcomes.size()).filter(this::hasValue).boxed().toList();
        drawing.dots("dot", Drawing.ACCENT, 4, drawn.stream().map(this::place).toList());
        List<Integer> labelled = IntStream.range(0, outcomes.size()).filter(i -> outcomes.size() <= MOST_LABELS || (outcomes.size() - 1 - i) % 2 == 0).boxed().toList();
        drawing.openTexts("label", "middle");
        for (int i : labelled) {
            BigDecimal y = hasValue(i) ? place(i).y() : y(scale.low());
            drawing.text(new Drawing.Point(x(i), y.subtract(BigDecimal.TEN)), hasValue(i) ? shown(outcomes.get(i).outcome()) : words.of("trend.none"));
        }
        drawing.close();
        drawing.openTexts("tick", "middle");
        for (int i : labelled) {
            drawing.text(new Drawing.Point(x(i), HEIGHT - 8), outcomes.get(i).period());
        }
        drawing.close();
        drawing.close();
        if (!isLine) {
            html.element("p", words.of("unequalPeriods"), "class", "legend");
        }
    }

    private boolean hasValue(int i) {
        return outcomes.get(i).hasValue();
    }

    private Drawing.Point place(int i) {
        return new Drawing.Point(x(i), y(outcomes.get(i).outcome().value().orElseThrow()));
    }

    private String shown(Outcome outcome) {
        return OutcomeText.of(outcome, words.language()).figure().orElseGet(() -> words.term("status." + outcome.status().name()));
    }

    private boolean areOfOneLength() {
        long shortest = outcomes.stream().map(dated -> dated.report().period()).mapToLong(ReportingPeriod::days).min().orElse(1);
        long longest = outcomes.stream().map(dated -> dated.report().period()).mapToLong(ReportingPeriod::days).max().orElse(1);
        return shortest * 100 >= longest * SAME_LENGTH;
    }

    private int x(int i) {
        int room = WIDTH - LEFT - RIGHT - 60;
        return outcomes.size() == 1 ? WIDTH / 2 : LEFT + 30 + room * i / (outcomes.size() - 1);
    }

    private BigDecimal y(BigDecimal figure) {
        return BigDecimal.valueOf(HEIGHT - BOTTOM).subtract(scale.along(figure, HEIGHT - TOP - BOTTOM));
    }
}
