package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.Benchmark;
import nl.kpimodel.calc.report.BenchmarkFigure;
import nl.kpimodel.calc.report.text.PeriodText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureComponent;
import org.jspecify.annotations.Nullable;

/** The HTML page of a benchmark: the subjects of the comparison, how to read it, and a table for each layer with a line for each figure. */
public final class HtmlBenchmark {
    private static final int WIDTH = 240;
    /** Room for the ends of the axis. */
    private static final int LEFT = 44;
    private static final int RIGHT = 76;
    private static final int HEIGHT = 24;
    private static final int MIDDLE = 12;

    private final Benchmark benchmark;
    private final SatisfactionAnswers.@Nullable ReportedScale marks;
    private final ReportWords words;
    private final HtmlText html;
    private final Drawing drawing;

    /**
     * Creates the page.
     *
     * @param marks the scale of satisfaction in the reports; {@code null} if they do not have the same one
     */
    public HtmlBenchmark(Benchmark benchmark, SatisfactionAnswers.@Nullable ReportedScale marks, ReportWords words, HtmlText html) {
        this.benchmark = benchmark;
        this.marks = marks;
        this.words = words;
        this.html = html;
        this.drawing = new Drawing(html);
    }

    public void write() throws IOException {
        String title = words.of("benchmark.title", benchmark.model().label(), PeriodText.of(benchmark.period(), words));
        ComparisonPage.write(benchmark.model(), title, words, html, page -> sections());
    }

    private void sections() throws IOException {
        html.element("h1", words.of("benchmark.heading", PeriodText.of(benchmark.period(), words)));
        html.element("p", words.of("benchmark.lede"), "class", "lede").element("p", benchmark.explain(words.language()));
        html.open("section").element("h2", words.of("benchmark.reading")).open("ul");
        html.element("li", words.of("benchmark.reading.1"));
        html.element("li", words.of("benchmark.reading.2", Integer.toString(Benchmark.FEWEST), Integer.toString(Benchmark.FEWEST_FOR_SPREAD)));
        html.element("li", words.of("benchmark.reading.3"));
        if (benchmark.figures().stream().anyMatch(figure -> figure.median().isPresent())) {
            html.element("li", legend());
        }
        html.close().close();
        for (Layer layer : Layer.values()) {
            layer(layer);
        }
    }

    private void layer(Layer layer) throws IOException {
        List<BenchmarkFigure> figures = benchmark.figures().stream().filter(figure -> figure.kpi().layer() == layer).toList();
        if (figures.isEmpty()) {
            return;
        }
        String name = words.of("layer." + layer.name());
        html.open("section").element("h2", name);
        List<BenchmarkFigure> compared = figures.stream().filter(figure -> figure.refusal().isEmpty()).toList();
        if (!compared.isEmpty()) {
            table(name, compared);
        }
        if (compared.size() < figures.size()) {
            refused(figures);
        }
        html.close();
    }

    /** Writes each reason not to compare once, with its figures. */
    private void refused(List<BenchmarkFigure> figures) throws IOException {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        figures.stream().filter(figure -> figure.refusal().isPresent()).forEach(figure ->
                byReason.computeIfAbsent(figure.statement(words.language()), reason -> new ArrayList<>()).add(figure.title(words.language())));
        html.open("ul");
        for (Map.Entry<String, List<String>> reason : byReason.entrySet()) {
            html.open("li").text(reason.getKey()).open("ul");
            for (String title : reason.getValue()) {
                html.element("li", title);
            }
            html.close().close();
        }
        html.close();
    }

    private void table(String name, List<BenchmarkFigure> figures) throws IOException {
        List<Column> columns = columns().stream().filter(column -> figures.stream().anyMatch(figure -> column.text().apply(figure).isPresent())).toList();
        ComparisonPage.openTable(html, name);
        head("figure");
        for (Column column : columns) {
            head(column.key());
        }
        head("plot");
        html.close().close().open("tbody");
        for (BenchmarkFigure figure : figures) {
            html.open("tr").element("th", figure.title(words.language()), "scope", "row");
            for (Column column : columns) {
                html.element("td", column.text().apply(figure).orElse(""), "class", column.key().equals("place") ? "place" : "number");
            }
            html.open("td");
            plot(figure);
            html.close().close();
        }
        html.close().close().close();
    }

    private void head(String column) throws IOException {
        html.element("th", WordList.capitalised(words.of("benchmark.column." + column)), "scope", "col");
    }

    /** A column, which is written if any figure has a text in it. */
    private record Column(String key, Function<BenchmarkFigure, Optional<String>> text) {}

    private List<Column> columns() {
        return List.of(
                new Column("median", figure -> figure.median().map(median -> shown(figure, median))),
                new Column("quartiles", figure -> figure.spread().map(spread -> range(figure, spread.lowerQuartile(), spread.upperQuartile()))),
                new Column("extremes", figure -> figure.spread().map(spread -> range(figure, spread.lowest(), spread.highest()))),
                new Column("own", figure -> figure.own().map(own -> shown(figure, own.value()))),
                new Column("place", figure -> figure.own().map(own -> words.of("benchmark.place", Integer.toString(own.lower()), Integer.toString(own.equal()),
                        Integer.toString(own.higher())))));
    }

    private String shown(BenchmarkFigure figure, BigDecimal value) {
        return figure.shown(value, words.language());
    }

    private String range(BenchmarkFigure figure, BigDecimal low, BigDecimal high) {
        return words.of("benchmark.range", shown(figure, low), shown(figure, high));
    }

    /** Draws the values of a figure on the scale of its answers, or on one that includes 0. Percentages end at 100. */
    private void plot(BenchmarkFigure figure) throws IOException {
        BigDecimal median = figure.median().orElseThrow();
        List<BigDecimal> drawn = new ArrayList<>(List.of(median));
        figure.spread().ifPresent(spread -> drawn.addAll(List.of(spread.lowest(), spread.highest())));
        figure.own().ifPresent(own -> drawn.add(own.value()));
        drawn.addAll(figure.named().values());
        AxisScale scale = figure.unit() == MeasureComponent.Unit.SCORE && marks != null ? AxisScale.ofMarks(marks.min(), marks.max())
                : AxisScale.of(drawn, figure.unit());
        drawing.open("spread", LEFT + WIDTH + RIGHT, HEIGHT, words.of("benchmark.plot", shown(figure, scale.low()), shown(figure, scale.high()), shown(figure, median))
                + figure.own().map(own -> words.of("benchmark.plot.own", shown(figure, own.value()))).orElse(""));
        drawing.text("tick", "end", new Drawing.Point(LEFT - 9L, MIDDLE + 4L), Notation.shortest(scale.low(), words.language()));
        drawing.text("tick", "start", new Drawing.Point(LEFT + WIDTH + 9L, MIDDLE + 4L), shown(figure, scale.high()));
        line("axis", Drawing.SOFT, "1", scale, scale.low(), scale.high());
        if (figure.spread().isPresent()) {
            BenchmarkFigure.Spread spread = figure.spread().get();
            line("reach", Drawing.INK, "2", scale, spread.lowest(), spread.highest());
            line("half", Drawing.ACCENT, "8", scale, spread.lowerQuartile(), spread.upperQuartile());
        }
        drawing.lines("median", Drawing.INK, "3", List.of(Drawing.Line.upright(x(scale, median), MIDDLE - 9L, MIDDLE + 9L)));
        for (Map.Entry<String, BigDecimal> named : figure.named().entrySet()) {
            html.open("circle", "class", "other", "cx", x(scale, named.getValue()).toPlainString(), "cy", Integer.toString(MIDDLE), "r", "3", "fill", Drawing.SOFT);
            html.element("title", named.getKey() + ": " + shown(figure, named.getValue())).close();
        }
        drawing.rings("own", Drawing.INK, 5, figure.own().stream().map(own -> new Drawing.Point(x(scale, own.value()), MIDDLE)).toList());
        drawing.close();
    }

    private static BigDecimal x(AxisScale scale, BigDecimal value) {
        return scale.along(value, WIDTH).add(BigDecimal.valueOf(LEFT));
    }

    private void line(String name, String colour, String width, AxisScale scale, BigDecimal from, BigDecimal to) throws IOException {
        drawing.lines(name, colour, width, List.of(Drawing.Line.level(x(scale, from), x(scale, to), BigDecimal.valueOf(MIDDLE))));
    }

    /** Returns the legend of the drawings on this page. */
    private String legend() {
        List<String> legend = new ArrayList<>(List.of(words.of("benchmark.mark.median")));
        if (benchmark.figures().stream().anyMatch(figure -> figure.own().isPresent())) {
            legend.add(words.of("benchmark.mark.own"));
        }
        if (benchmark.figures().stream().anyMatch(figure -> !figure.named().isEmpty())) {
            legend.add(words.of("benchmark.mark.other"));
        }
        if (benchmark.figures().stream().anyMatch(figure -> figure.spread().isPresent())) {
            legend.add(words.of("benchmark.mark.spread"));
        }
        return String.join(" ", legend);
    }
}
