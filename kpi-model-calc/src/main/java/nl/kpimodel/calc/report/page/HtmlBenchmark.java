package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.report.Benchmark;
import nl.kpimodel.calc.report.BenchmarkFigure;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.HtmlText;

/** The page of a benchmark: what is compared, how to read it, and a table for each layer with a line for each figure. */
public final class HtmlBenchmark {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 24;
    private static final int MIDDLE = 12;

    private final Benchmark benchmark;
    private final ReportWords words;
    private final HtmlText html;

    public HtmlBenchmark(Benchmark benchmark, ReportWords words, HtmlText html) {
        this.benchmark = benchmark;
        this.words = words;
        this.html = html;
    }

    public void write() throws IOException {
        String model = benchmark.model().label();
        String period = benchmark.period().name();
        html.doctype().open("html", "lang", words.language().key());
        HtmlPage.head(html, words.of("benchmark.title", model, period), FileBeside.text(HtmlBenchmark.class, "benchmark.css"));
        html.open("body").open("main");
        html.element("p", model, "class", "edition").element("h1", words.of("benchmark.heading", period));
        html.element("p", words.of("benchmark.lede"), "class", "lede").element("p", benchmark.explain(words.language()));
        html.open("section").element("h2", words.of("reading")).open("ul");
        html.element("li", words.of("benchmark.reading.1"));
        html.element("li", words.of("benchmark.reading.2", Integer.toString(Benchmark.FEWEST), Integer.toString(Benchmark.FEWEST_FOR_SPREAD)));
        html.element("li", words.of("benchmark.reading.3"));
        html.close().close();
        for (Layer layer : Layer.values()) {
            layer(layer);
        }
        html.close();
        html.element("footer", words.of("footer", benchmark.model().publisher(), LibraryVersion.NAME, LibraryVersion.version()));
        html.close().close().end();
    }

    private void layer(Layer layer) throws IOException {
        List<BenchmarkFigure> figures = benchmark.figures().stream().filter(figure -> figure.kpi().layer() == layer).toList();
        if (figures.isEmpty()) {
            return;
        }
        String name = words.term("layer." + layer);
        html.open("section").element("h2", name);
        List<BenchmarkFigure> compared = figures.stream().filter(figure -> figure.refusal().isEmpty()).toList();
        if (!compared.isEmpty()) {
            table(name, compared);
        }
        if (compared.size() < figures.size()) {
            html.open("ul");
            for (BenchmarkFigure figure : figures) {
                if (figure.refusal().isPresent()) {
                    html.element("li", figure.explain(words.language()));
                }
            }
            html.close();
        }
        html.close();
    }

    private void table(String name, List<BenchmarkFigure> figures) throws IOException {
        html.open("div", "class", "wide", "role", "region", "aria-label", name, "tabindex", "0").open("table").open("thead").open("tr");
        for (String column : List.of("figure", "median", "quartiles", "extremes", "own", "place", "plot")) {
            html.element("th", words.of("benchmark.column." + column), "scope", "col");
        }
        html.close().close().open("tbody");
        for (BenchmarkFigure figure : figures) {
            html.open("tr").element("th", figure.title(words.language()), "scope", "row");
            html.element("td", shown(figure, figure.median().orElseThrow()), "class", "number");
            html.element("td", figure.spread().map(spread -> range(figure, spread.lowerQuartile(), spread.upperQuartile())).orElse(""), "class", "number");
            html.element("td", figure.spread().map(spread -> range(figure, spread.lowest(), spread.highest())).orElse(""), "class", "number");
            html.element("td", figure.own().map(own -> shown(figure, own.value())).orElse(""), "class", "number");
            html.element("td", figure.own().map(own -> words.of("benchmark.place", Integer.toString(own.lower()), Integer.toString(own.equal()),
                    Integer.toString(own.higher()))).orElse(""));
            html.open("td");
            plot(figure);
            html.close().close();
        }
        html.close().close().close();
    }

    private String shown(BenchmarkFigure figure, BigDecimal value) {
        return figure.shown(value, words.language());
    }

    private String range(BenchmarkFigure figure, BigDecimal low, BigDecimal high) {
        return words.of("benchmark.range", shown(figure, low), shown(figure, high));
    }

    /** One scale for a figure, which has 0 on it; percentages end at 100. */
    private void plot(BenchmarkFigure figure) throws IOException {
        BigDecimal median = figure.median().orElseThrow();
        List<BigDecimal> drawn = new ArrayList<>(List.of(median));
        figure.spread().ifPresent(spread -> drawn.addAll(List.of(spread.lowest(), spread.highest())));
        figure.own().ifPresent(own -> drawn.add(own.value()));
        drawn.addAll(figure.named().values());
        AxisScale scale = AxisScale.of(drawn, figure.unit());
        html.open("svg", "role", "img", "viewBox", "-6 0 " + (WIDTH + 12) + " " + HEIGHT);
        html.element("title", words.of("benchmark.plot", shown(figure, scale.low()), shown(figure, scale.high()), shown(figure, median))
                + figure.own().map(own -> words.of("benchmark.plot.own", shown(figure, own.value()))).orElse(""));
        line("axis", "0", Integer.toString(WIDTH), MIDDLE, MIDDLE);
        if (figure.spread().isPresent()) {
            BenchmarkFigure.Spread spread = figure.spread().get();
            line("reach", at(scale, spread.lowest()), at(scale, spread.highest()), MIDDLE, MIDDLE);
            line("half", at(scale, spread.lowerQuartile()), at(scale, spread.upperQuartile()), MIDDLE, MIDDLE);
        }
        line("median", at(scale, median), at(scale, median), MIDDLE - 9, MIDDLE + 9);
        for (Map.Entry<String, BigDecimal> named : figure.named().entrySet()) {
            html.open("circle", "class", "other", "cx", at(scale, named.getValue()), "cy", Integer.toString(MIDDLE), "r", "3");
            html.element("title", named.getKey() + ": " + shown(figure, named.getValue())).close();
        }
        if (figure.own().isPresent()) {
            html.empty("circle", "class", "own", "cx", at(scale, figure.own().get().value()), "cy", Integer.toString(MIDDLE), "r", "5");
        }
        html.close();
    }

    private static String at(AxisScale scale, BigDecimal value) {
        return scale.along(value, WIDTH).toPlainString();
    }

    private void line(String name, String from, String to, int top, int bottom) throws IOException {
        html.empty("line", "class", name, "x1", from, "y1", Integer.toString(top), "x2", to, "y2", Integer.toString(bottom));
    }
}
