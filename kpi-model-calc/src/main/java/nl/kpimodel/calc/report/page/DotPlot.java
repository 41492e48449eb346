package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.selection.KpiTarget;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a KPI as dots on one scale, with the figure of all groups as a stroke. A dot of fewer than ten units is hollow; the dot of the period before is a
 * small ring. Drawn with attributes of SVG, so that it is legible without the style sheet too.
 */
final class DotPlot {
    /** Below so many units a share is no percentage, and its dot is hollow. */
    static final int FEW = 10;

    private static final String INK = "#20242a";
    private static final String SOFT = "#565d66";
    private static final String ACCENT = "#23506b";
    private static final String PAPER = "#ffffff";

    /** Dots this close have their letters in one label. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(9);

    private static final int MOST_LETTERS = 6;
    private static final int MOST_TALL = 12;
    private static final int LONGEST_NAME = 22;

    private final ChosenKpi kpi;
    private final List<ChosenKpi.Group> groups;
    private final AxisScale scale;
    private final ReportWords words;
    private final HtmlText html;

    DotPlot(ChosenKpi kpi, ReportWords words, HtmlText html) {
        this.kpi = kpi;
        this.groups = kpi.groups();
        this.scale = kpi.scale();
        this.words = words;
        this.html = html;
    }

    /** All groups on one line, for the overview. */
    void line() throws IOException {
        int left = 26;
        int length = 140;
        open("spark", 230, 32, title());
        text("end", left - 9, 20, "tick", shortest(scale.low()));
        text("start", left + length + 9, 20, "tick", withUnit(scale.high()));
        stroke("axis", at(left), "16", at(left + length), "16", SOFT, "1");
        total(left, length, "5", "27");
        targets(left, length, "3", "29");
        for (ChosenKpi.Group group : groups) {
            if (group.value().isPresent()) {
                dot(at(left).add(scale.along(group.value().get(), length)), "16", group.now());
            }
        }
        letters(left, length);
        html.close();
    }

    private void letters(int left, int length) throws IOException {
        if (groups.size() > MOST_LETTERS) {
            return;
        }
        BigDecimal last = null;
        StringBuilder label = new StringBuilder();
        for (ChosenKpi.Group group : groups) {
            BigDecimal x = group.value().map(value -> at(left).add(scale.along(value, length))).orElse(null);
            if (last != null && (x == null || last.subtract(x).compareTo(NEAR) > 0)) {
                text("middle", last, BigDecimal.valueOf(8), "letter", label.toString());
                label.setLength(0);
            }
            if (x == null) {
                last = null;
                continue;
            }
            label.insert(0, letter(group.name()));
            last = x;
        }
        if (last != null) {
            text("middle", last, BigDecimal.valueOf(8), "letter", label.toString());
        }
    }

    static String letter(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** A line for each group, with its figure now and before. */
    void rows() throws IOException {
        int row = groups.size() > MOST_TALL ? 18 : 30;
        int left = 170;
        int length = 330;
        int top = 26;
        int bottom = top + row * groups.size();
        open("dots", 700, bottom + 24, title());
        for (BigDecimal tick : scale.ticks()) {
            BigDecimal x = at(left).add(scale.along(tick, length));
            stroke("grid", x, Integer.toString(top - 6), x, Integer.toString(bottom), SOFT, "0.5");
            text("middle", x, BigDecimal.valueOf(12), "tick", tick.equals(scale.high()) ? withUnit(tick) : shortest(tick));
        }
        total(left, length, Integer.toString(top - 6), Integer.toString(bottom));
        targets(left, length, Integer.toString(top - 6), Integer.toString(bottom));
        for (int i = 0; i < groups.size(); i++) {
            group(groups.get(i), top + row * i + row / 2, left, length);
        }
        Optional<String> all = kpi.isTotalComparable() ? figure(kpi.now().outcome()) : Optional.empty();
        if (all.isPresent()) {
            BigDecimal x = at(left).add(scale.along(kpi.now().outcome().value().orElseThrow(), length));
            text("middle", x, BigDecimal.valueOf(bottom + 16), "tick", words.of("plot.all", all.get()));
        }
        html.close();
    }

    private void group(ChosenKpi.Group group, int middle, int left, int length) throws IOException {
        String y = Integer.toString(middle);
        text("start", 0, middle + 4, "label", shortened(group.name()));
        Optional<BigDecimal> before = group.earlier().map(value -> at(left).add(scale.along(value, length)));
        Optional<BigDecimal> now = group.value().map(value -> at(left).add(scale.along(value, length)));
        if (before.isPresent() && now.isPresent()) {
            stroke("moved", before.get(), y, now.get(), y, SOFT, "1.5");
        }
        if (before.isPresent()) {
            circle("before", before.get(), y, "3.5", PAPER, SOFT);
        }
        if (now.isPresent()) {
            dot(now.get(), y, group.now());
        }
        text("start", left + length + 18, middle + 4, now.isPresent() ? "label" : "none", beside(group));
    }

    private String beside(ChosenKpi.Group group) {
        Outcome now = group.now();
        if (now == null) {
            return words.of("plot.none");
        }
        return figure(now).map(figure -> !ChosenKpi.hasBasis(now) ? figure : figure + ", " + words.of("sure.n", Notation.number(now.n(), words.language())))
                .orElseGet(() -> words.term("status." + now.status().name()));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
    }

    /** What the drawing shows, for those who do not see it. */
    private String title() {
        String what = words.of("plot.title", kpi.kpi().id(), OutcomeText.stratumKey(kpi.splitBy().orElseThrow(), words.language()));
        if (groups.size() > MOST_TALL) {
            return what;
        }
        List<String> told = new ArrayList<>();
        groups.forEach(group -> told.add(group.name() + " " + beside(group)));
        return what + ": " + String.join("; ", told);
    }

    private Optional<String> figure(Outcome outcome) {
        return OutcomeText.of(outcome, words.language()).figure();
    }

    private void total(int left, int length, String top, String bottom) throws IOException {
        Outcome total = kpi.now().outcome();
        if (kpi.isTotalComparable()) {
            BigDecimal x = at(left).add(scale.along(total.value().orElseThrow(), length));
            stroke("total", x, top, x, bottom, INK, "2");
        }
    }

    private void targets(int left, int length, String top, String bottom) throws IOException {
        for (KpiTarget target : kpi.targets()) {
            BigDecimal x = at(left).add(scale.along(target.value(), length));
            html.empty("line", "class", "target", "x1", x.toPlainString(), "y1", top, "x2", x.toPlainString(), "y2", bottom, "stroke", INK, "stroke-width", "1.5",
                    "stroke-dasharray", "3 2");
        }
    }

    private void dot(BigDecimal x, String y, @Nullable Outcome outcome) throws IOException {
        boolean isFew = outcome != null && outcome.n() < FEW;
        circle(isFew ? "dot few" : "dot", x, y, "5", isFew ? PAPER : ACCENT, ACCENT);
    }

    private void circle(String name, BigDecimal x, String y, String radius, String fill, String stroke) throws IOException {
        html.empty("circle", "class", name, "cx", x.toPlainString(), "cy", y, "r", radius, "fill", fill, "stroke", stroke, "stroke-width", "2");
    }

    private void stroke(String name, BigDecimal x1, String y1, BigDecimal x2, String y2, String stroke, String width) throws IOException {
        html.empty("line", "class", name, "x1", x1.toPlainString(), "y1", y1, "x2", x2.toPlainString(), "y2", y2, "stroke", stroke, "stroke-width", width);
    }

    private void text(String anchor, int x, int y, String name, String text) throws IOException {
        text(anchor, at(x), BigDecimal.valueOf(y), name, text);
    }

    private void text(String anchor, BigDecimal x, BigDecimal y, String name, String text) throws IOException {
        html.element("text", text, "class", name, "x", x.toPlainString(), "y", y.toPlainString(), "text-anchor", anchor, "font-size", name.equals("label") ? "13" : "11");
    }

    private void open(String name, int width, int height, String title) throws IOException {
        html.open("svg", "class", name, "role", "img", "viewBox", "0 0 " + width + " " + height, "width", Integer.toString(width), "height", Integer.toString(height));
        html.element("title", title);
    }

    private static BigDecimal at(int x) {
        return BigDecimal.valueOf(x);
    }

    private String shortest(BigDecimal number) {
        return Notation.shortest(number, words.language());
    }

    private String withUnit(BigDecimal number) {
        return shortest(number) + OutcomeText.of(kpi.now().outcome(), words.language()).unit();
    }
}
