package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.internal.HtmlText;

/** The leading figure over the periods, each with its value; joined where the periods are of one length and no figure is lacking. */
final class TrendChart {
    private static final String SOFT = "#565d66";
    private static final String ACCENT = "#23506b";
    private static final int WIDTH = 700;
    private static final int HEIGHT = 150;
    private static final int LEFT = 60;
    private static final int RIGHT = 40;
    private static final int TOP = 26;
    private static final int BOTTOM = 26;
    /** With more periods, every second one is labelled. */
    private static final int MOST_LABELS = 10;
    /** Months are of one length here, and so are quarters: the shortest is at least this part of the longest, in per cent. */
    private static final int SAME_LENGTH = 90;

    private final ChosenKpi kpi;
    private final List<DatedOutcome> outcomes;
    private final AxisScale scale;
    private final ReportWords words;
    private final HtmlText html;

    TrendChart(ChosenKpi kpi, ReportWords words, HtmlText html) {
        this.kpi = kpi;
        this.outcomes = kpi.lead().outcomes();
        this.scale = kpi.scaleOfCourse();
        this.words = words;
        this.html = html;
    }

    /** Whether there is a course: two points are in the plot of groups or in the sentence already. */
    static boolean isOf(ChosenKpi kpi) {
        return !kpi.isOfOthers() && kpi.lead().outcomes().stream().filter(DatedOutcome::hasValue).count() > 1
                && (kpi.lead().outcomes().size() > 2 || kpi.splitBy().isEmpty());
    }

    void draw() throws IOException {
        html.open("svg", "class", "trend", "role", "img", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "width", Integer.toString(WIDTH), "height", Integer.toString(HEIGHT));
        html.element("title", words.of("trend.title", kpi.kpi().id(),
                outcomes.stream().map(dated -> dated.period() + " " + shown(dated.outcome())).collect(Collectors.joining("; "))));
        for (BigDecimal end : List.of(scale.low(), scale.high())) {
            String y = y(end).toPlainString();
            line("grid", Integer.toString(LEFT), y, Integer.toString(WIDTH - RIGHT), y, SOFT, "0.5");
            text("end", LEFT - 8, y(end).add(BigDecimal.valueOf(4)), "tick", Notation.shortest(end, words.language())
                    + (end.equals(scale.high()) ? OutcomeText.of(kpi.now().outcome(), words.language()).unit() : ""));
        }
        boolean isLine = areOfOneLength();
        for (int i = 1; isLine && i < outcomes.size(); i++) {
            BigDecimal from = outcomes.get(i - 1).outcome().value().orElse(null);
            BigDecimal to = outcomes.get(i).outcome().value().orElse(null);
            if (from != null && to != null) {
                line("course", Integer.toString(x(i - 1)), y(from).toPlainString(), Integer.toString(x(i)), y(to).toPlainString(), ACCENT, "2");
            }
        }
        for (int i = 0; i < outcomes.size(); i++) {
            point(i);
        }
        html.close();
        if (!isLine) {
            html.element("p", words.of("unequalPeriods"), "class", "legend");
        }
    }

    private void point(int i) throws IOException {
        Outcome outcome = outcomes.get(i).outcome();
        BigDecimal value = outcome.value().orElse(null);
        boolean isLabelled = outcomes.size() <= MOST_LABELS || (outcomes.size() - 1 - i) % 2 == 0;
        if (value != null) {
            html.empty("circle", "class", "dot", "cx", Integer.toString(x(i)), "cy", y(value).toPlainString(), "r", "4", "fill", ACCENT, "stroke", ACCENT, "stroke-width", "2");
        }
        if (isLabelled) {
            BigDecimal y = value == null ? y(scale.low()) : y(value);
            text("middle", x(i), y.subtract(BigDecimal.TEN), value == null ? "none" : "label", value == null ? words.of("trend.none") : shown(outcome));
            text("middle", x(i), BigDecimal.valueOf(HEIGHT - 8), "tick", outcomes.get(i).period());
        }
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

    private void line(String name, String x1, String y1, String x2, String y2, String stroke, String width) throws IOException {
        html.empty("line", "class", name, "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", stroke, "stroke-width", width);
    }

    private void text(String anchor, int x, BigDecimal y, String name, String text) throws IOException {
        html.element("text", text, "class", name, "x", Integer.toString(x), "y", y.toPlainString(), "text-anchor", anchor, "font-size", name.equals("label") ? "13" : "11");
    }
}
