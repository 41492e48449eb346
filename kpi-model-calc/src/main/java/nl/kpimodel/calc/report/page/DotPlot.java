package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.internal.HtmlText;

/**
 * The groups of a KPI as dots on one scale, with the total as a stroke. The dot of a figure over fewer than ten units is hollow. A small
 * ring shows the figure of the previous period.
 */
final class DotPlot {
    /** The number of units below which a share is not shown as a percentage, and its dot is hollow. */
    static final int FEW = 10;

    /** The number of groups above which lines are narrow, and groups without a figure have no line. */
    static final int MANY = 12;

    private static final int MOST_MARKS = 6;

    /** What a line consists of: the name of the group, its dots and the figure. */
    private static final int COLUMNS = 3;

    /** The drawing of all groups: names, dots and figures next to each other. */
    private static final int NAMES = 155;
    private static final int LENGTH = 330;
    private static final int FIGURES = 208;
    private static final int ROW = 30;

    /** The parts of the drawing in the overview, from its top. */
    private static final int LETTERS = 8;
    private static final int AXIS = 18;
    private static final int TICKS = 22;
    /** From the end of the axis to its number, so that a dot at the end does not touch it. */
    private static final long SPACE = 11;

    private final ChosenKpi kpi;
    private final List<ChosenKpi.Group> groups;
    private final GroupNames names;
    private final AxisScale scale;
    private final ReportWords words;
    private final Drawing drawing;

    /**
     * Creates a drawing.
     *
     * @param names the names of all groups of the page
     */
    DotPlot(ChosenKpi kpi, GroupNames names, ReportWords words, HtmlText html) {
        this.kpi = kpi;
        this.groups = kpi.groups();
        this.names = names;
        this.scale = kpi.scale();
        this.words = words;
        this.drawing = new Drawing(html);
    }

    /** Returns whether the groups have marks in the overview, which then also lists the marks. */
    static boolean hasMarks(GroupNames names) {
        return names.marks().size() <= MOST_MARKS;
    }

    /** Returns whether {@link #rows} draws so many lines that the drawing is packed. */
    static boolean isPacked(ChosenKpi kpi) {
        return kpi.isDrawn() && PackedParts.isFor(kpi.drawnGroups().size(), COLUMNS);
    }

    /** Draws all groups on one line, for the overview. */
    void line() throws IOException {
        int left = 29;
        int length = 136;
        drawing.open("spark", 230, 32, title());
        drawing.text("tick", "end", new Drawing.Point(left - SPACE, TICKS), shortest(scale.low()));
        drawing.text("tick", "start", new Drawing.Point(left + length + SPACE, TICKS), withUnit(scale.high()));
        drawing.lines("axis", Drawing.SOFT, "1", List.of(Drawing.Line.level(at(left), at(left + length), at(AXIS))));
        total(left, length, AXIS - 9, AXIS + 11);
        targets(left, length, AXIS - 8, AXIS + 13);
        dots(groups.stream().filter(group -> group.value().isPresent()).map(group -> new Dot(group, x(group.value().orElseThrow(), left, length), AXIS)).toList());
        if (hasMarks(names)) {
            marks(left, length);
        }
        drawing.close();
    }

    /** Draws the mark of each group above its dot. Marks that would overlap share one label, from left to right. */
    private void marks(int left, int length) throws IOException {
        Deque<Label> labels = new ArrayDeque<>();
        groups.stream().filter(group -> group.value().isPresent()).forEach(group -> {
            Label label = Label.of(names.mark(group.name()), x(group.value().orElseThrow(), left, length));
            while (!labels.isEmpty() && label.overlaps(labels.peek())) {
                label = label.with(labels.pop());
            }
            labels.push(label);
        });
        drawing.openTexts("letter", "middle");
        for (Label label : labels) {
            drawing.text(new Drawing.Point(label.middle().max(label.half()), LETTERS), label.text());
        }
        drawing.close();
    }

    /** A label of the marks of neighbouring dots, centred above the dots from the first to the last. */
    private record Label(List<String> marks, BigDecimal first, BigDecimal last) {
        /** The width of a character, and the least space between two labels. */
        private static final int CHARACTER = 8;
        private static final BigDecimal SPACE = BigDecimal.valueOf(3);

        static Label of(String mark, BigDecimal x) {
            return new Label(List.of(mark), x, x);
        }

        /** Returns this label joined with the next one on its right. */
        Label with(Label next) {
            return new Label(Stream.concat(marks.stream(), next.marks().stream()).toList(), first, next.last());
        }

        BigDecimal middle() {
            return first.add(last).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
        }

        /** Returns half of the width. */
        BigDecimal half() {
            return BigDecimal.valueOf((long) CHARACTER / 2 * text().codePointCount(0, text().length()));
        }

        boolean overlaps(Label next) {
            return next.middle().subtract(middle()).compareTo(half().add(next.half()).add(SPACE)) < 0;
        }

        /** Returns the marks as one text. Marks of one character need no separator. */
        String text() {
            return String.join(marks.stream().allMatch(mark -> mark.length() == 1) ? "" : " ", marks);
        }
    }

    /**
     * Draws a line for each group, with its figures of the last and the previous period. If there are many groups, those without either
     * figure are left out.
     */
    void rows() throws IOException {
        List<ChosenKpi.Group> groups = kpi.drawnGroups();
        int bottom = row() * groups.size();
        drawing.openParts(isOfMany() ? "dots many" : "dots", title());
        texts("start", "0", NAMES, groups.stream().map(group -> names.label(group.name())).toList());
        drawing.openPart("plot", LENGTH, groups.size(), row());
        drawing.openShapes(LENGTH, bottom);
        drawing.lines("grid", Drawing.SOFT, "0.5", scale.ticks().stream().map(tick -> Drawing.Line.upright(x(tick, 0, LENGTH), 0, bottom)).toList());
        total(0, LENGTH, 0, bottom);
        targets(0, LENGTH, 0, bottom);
        shapes(groups);
        drawing.close();
        drawing.openTexts("tick", "middle");
        for (BigDecimal tick : scale.ticks()) {
            drawing.text(Drawing.percentage(x(tick, 0, LENGTH), LENGTH), "0", -9, tick.equals(scale.high()) ? withUnit(tick) : shortest(tick));
        }
        drawing.close();
        if (kpi.isTotalComparable()) {
            drawing.openTexts("tick", totalAnchor());
            drawing.text(Drawing.percentage(xOfTotal(0, LENGTH), LENGTH), "100%", 14, words.of("plot.all", HtmlPage.beforeWords(figure(kpi.now().outcome()).orElseThrow())));
            drawing.close();
        }
        drawing.close();
        texts("end", "100%", FIGURES, groups.stream().map(this::figure).toList());
        drawing.close();
    }

    /** Draws the dots of the groups, joined with those of the previous period. */
    private void shapes(List<ChosenKpi.Group> groups) throws IOException {
        List<Dot> now = new ArrayList<>();
        List<Drawing.Point> before = new ArrayList<>();
        List<Drawing.Line> moved = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            ChosenKpi.Group group = groups.get(i);
            int middle = row() * i + row() / 2;
            Optional<BigDecimal> earlier = group.earlier().map(value -> x(value, 0, LENGTH));
            Optional<BigDecimal> later = group.value().map(value -> x(value, 0, LENGTH));
            earlier.ifPresent(x -> before.add(new Drawing.Point(x, middle)));
            later.ifPresent(x -> now.add(new Dot(group, x, middle)));
            if (earlier.isPresent() && later.isPresent()) {
                moved.add(Drawing.Line.level(earlier.get(), later.get(), BigDecimal.valueOf(middle)));
            }
        }
        drawing.lines("moved", Drawing.SOFT, "1.5", moved);
        drawing.rings("before", Drawing.SOFT, 3, before);
        dots(now);
    }

    private void texts(String anchor, String x, int width, List<String> texts) throws IOException {
        drawing.openPart(anchor, width, texts.size(), row());
        if (isOfMany()) {
            drawing.block(texts.stream().map(text -> text.replace('\u00a0', ' ')).toList());
        } else {
            drawing.column(anchor, x, texts);
        }
        drawing.close();
    }

    private boolean isOfMany() {
        return groups.size() > MANY;
    }

    private int row() {
        return isOfMany() ? Drawing.LINE : ROW;
    }

    private String figure(ChosenKpi.Group group) {
        Outcome now = group.now();
        if (now == null) {
            return words.of("plot.none");
        }
        return figure(now).map(HtmlPage::beforeWords).map(figure -> !ChosenKpi.hasBasis(now) ? figure : figure + ", " + words.of("sure.n", Notation.number(now.n(), words.language())))
                .orElseGet(() -> words.term("status." + now.status().name()));
    }

    /** Returns the description of the drawing for readers who do not see it. */
    private String title() {
        String what = words.of("plot.title", kpi.kpi().id(), OutcomeText.stratumKey(kpi.splitBy().orElseThrow(), words.language()));
        if (isOfMany()) {
            return what;
        }
        List<String> texts = new ArrayList<>();
        groups.forEach(group -> texts.add(group.name() + " " + figure(group)));
        return what + ": " + String.join("; ", texts);
    }

    private Optional<String> figure(Outcome outcome) {
        return OutcomeText.of(outcome, words.language()).figure();
    }

    private void total(int left, int length, int top, int bottom) throws IOException {
        if (kpi.isTotalComparable()) {
            drawing.lines("total", Drawing.INK, "2", List.of(Drawing.Line.upright(xOfTotal(left, length), top, bottom)));
        }
    }

    private BigDecimal xOfTotal(int left, int length) {
        return x(kpi.now().outcome().value().orElseThrow(), left, length);
    }

    /** Returns which part of the text of the total is at its stroke. Near an end of the scale, the text extends inwards only. */
    private String totalAnchor() {
        int x = xOfTotal(0, LENGTH).intValue();
        return x < LENGTH / 4 ? "start" : x > LENGTH * 3 / 4 ? "end" : "middle";
    }

    private void targets(int left, int length, int top, int bottom) throws IOException {
        drawing.dashes("target", Drawing.INK, "1.5", kpi.targets().stream().map(target -> Drawing.Line.upright(x(target.value(), left, length), top, bottom)).toList());
    }

    /** A group with a figure at its place. */
    private record Dot(ChosenKpi.Group group, BigDecimal x, int y) {}

    private void dots(List<Dot> dots) throws IOException {
        drawing.dots("dot", Drawing.ACCENT, 5, places(dots.stream().filter(dot -> !dot.group().isOfFew())));
        drawing.rings("dot", Drawing.ACCENT, 5, places(dots.stream().filter(dot -> dot.group().isOfFew())));
    }

    private static List<Drawing.Point> places(Stream<Dot> dots) {
        return dots.map(dot -> new Drawing.Point(dot.x(), dot.y())).toList();
    }

    private BigDecimal x(BigDecimal figure, int left, int length) {
        BigDecimal x = at(left).add(scale.along(figure, length));
        // Of many, a tenth of a pixel costs bytes and shows nothing.
        return isOfMany() ? x.setScale(0, RoundingMode.HALF_UP) : x;
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
