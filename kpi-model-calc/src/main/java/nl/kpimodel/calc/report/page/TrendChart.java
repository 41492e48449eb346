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
    private static final int LENGTH = 600;
    private static final int HEIGHT = 98;
    /** The base lines of the figures above the chart and of the periods below it. */
    private static final int ABOVE = -12;
    private static final int BELOW = 18;
    /** The free part of the length at both ends. */
    private static final int END = 30;
    /** The number of the last point up to which an even number of points has no label in the middle on a narrow screen. */
    private static final int MOST_WITHOUT_MIDDLE = 3;
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
        drawing.openParts("trend", words.of("trend.title", kpi.kpi().id(),
                outcomes.stream().map(dated -> dated.period() + " " + shown(dated.outcome())).collect(Collectors.joining("; "))));
        drawing.openPart("plot", LENGTH, 1, HEIGHT);
        List<BigDecimal> ends = List.of(scale.low(), scale.high());
        drawing.openShapes(LENGTH, HEIGHT);
        drawing.lines("grid", Drawing.SOFT, "0.5", ends.stream().map(end -> Drawing.Line.level(BigDecimal.ZERO, BigDecimal.valueOf(LENGTH), y(end))).toList());
        boolean isLine = areOfOneLength();
        if (isLine) {
            drawing.lines("course", Drawing.ACCENT, "2", IntStream.range(1, outcomes.size()).filter(i -> hasValue(i - 1) && hasValue(i))
                    .mapToObj(i -> new Drawing.Line(place(i - 1), place(i))).toList());
        }
        drawing.dots("dot", Drawing.ACCENT, 4, IntStream.range(0, outcomes.size()).filter(this::hasValue).mapToObj(this::place).toList());
        drawing.close();
        drawing.openTexts("tick", "end");
        for (BigDecimal end : ends) {
            drawing.text("-8", Drawing.percentage(y(end), HEIGHT), 4, Notation.shortest(end, words.language())
                    + (end.equals(scale.high()) ? OutcomeText.of(kpi.now().outcome(), words.language()).unit() : ""));
        }
        drawing.close();
        List<Integer> labelled = IntStream.range(0, outcomes.size()).filter(i -> outcomes.size() <= MOST_LABELS || (outcomes.size() - 1 - i) % 2 == 0).boxed().toList();
        texts("", labelled.stream().filter(i -> !isBetween(i)).toList());
        texts(" between", labelled.stream().filter(this::isBetween).toList());
        drawing.close();
        drawing.close();
        if (!isLine) {
            html.element("p", words.of("unequalPeriods"), "class", "legend");
        }
    }

    /** Writes the figures and the periods of points. A narrow screen has no room for those between. */
    private void texts(String kind, List<Integer> labelled) throws IOException {
        if (labelled.isEmpty()) {
            return;
        }
        drawing.openTexts("label" + kind, "middle");
        for (int i : labelled) {
            drawing.text(along(i), "0", ABOVE, hasValue(i) ? number(outcomes.get(i).outcome()) : words.of("trend.none"));
        }
        drawing.close();
        drawing.openTexts("tick" + kind, "middle");
        for (int i : labelled) {
            drawing.text(along(i), "100%", BELOW, outcomes.get(i).period());
        }
        drawing.close();
    }

    /** Whether a point is neither the first nor the last nor, if there is room for it, the middle one. */
    private boolean isBetween(int i) {
        int last = outcomes.size() - 1;
        boolean hasMiddle = last % 2 == 0 || last > MOST_WITHOUT_MIDDLE;
        return i != 0 && i != last && (i != (last + 1) / 2 || !hasMiddle);
    }

    private boolean hasValue(int i) {
        return outcomes.get(i).hasValue();
    }

    private Drawing.Point place(int i) {
        return new Drawing.Point(x(i), y(outcomes.get(i).outcome().value().orElseThrow()));
    }

    /** Returns the place of the texts of a point: above and below the chart, where no dot touches them. */
    private String along(int i) {
        return Drawing.percentage(BigDecimal.valueOf(x(i)), LENGTH);
    }

    private String shown(Outcome outcome) {
        return OutcomeText.of(outcome, words.language()).figure().orElseGet(() -> words.term("status." + outcome.status().name()));
    }

    /** Returns the figure without its unit, which the axis has, or other words after it. */
    private String number(Outcome outcome) {
        String figure = HtmlPage.beforeWords(shown(outcome));
        String unit = OutcomeText.of(outcome, words.language()).unit();
        return figure.endsWith(unit) ? figure.substring(0, figure.length() - unit.length()) : figure;
    }

    private boolean areOfOneLength() {
        long shortest = outcomes.stream().map(dated -> dated.report().period()).mapToLong(ReportingPeriod::days).min().orElse(1);
        long longest = outcomes.stream().map(dated -> dated.report().period()).mapToLong(ReportingPeriod::days).max().orElse(1);
        return shortest * 100 >= longest * SAME_LENGTH;
    }

    private int x(int i) {
        return outcomes.size() == 1 ? LENGTH / 2 : END + (LENGTH - 2 * END) * i / (outcomes.size() - 1);
    }

    private BigDecimal y(BigDecimal figure) {
        return BigDecimal.valueOf(HEIGHT).subtract(scale.along(figure, HEIGHT));
    }
}
