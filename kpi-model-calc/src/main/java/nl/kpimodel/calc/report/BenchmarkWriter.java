package nl.kpimodel.calc.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.calc.report.page.HtmlBenchmark;
import nl.kpimodel.calc.report.text.JsonText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.HtmlText;

/**
 * Writes a {@link Benchmark} to a file (Dutch: <i>vergelijking als bestand</i>). Names of organisations are escaped: markup and formulas in
 * them have no effect. The output is deterministic. The caller must encode it as UTF-8.
 */
public final class BenchmarkWriter {
    private BenchmarkWriter() {}

    /**
     * Writes {@code benchmark.json}: the {@linkplain Benchmark#toTree() tree}, as {@link ReportJson.Schemas#benchmark()} describes it.
     *
     * @param benchmark the benchmark
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void json(Benchmark benchmark, Appendable out) throws IOException {
        JsonText.write(benchmark.toTree(), out);
    }

    /**
     * Writes CSV for a spreadsheet: a line for each figure, with an empty cell for values that do not apply. Lines have the format of
     * {@link ReportCsv}.
     *
     * @param benchmark the benchmark
     * @param dialect the dialect of the spreadsheet
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void csv(Benchmark benchmark, ReportCsv.Dialect dialect, Appendable out) throws IOException {
        ReportWords words = ReportWords.in(dialect.language);
        out.append(dialect.start);
        CsvLine header = new CsvLine(dialect, out);
        for (String column : words.of("benchmark.csv").split("\\|")) {
            header.text(column);
        }
        header.end();
        for (BenchmarkFigure figure : benchmark.figures()) {
            line(benchmark, figure, words, new CsvLine(dialect, out));
        }
    }

    private static void line(Benchmark benchmark, BenchmarkFigure figure, ReportWords words, CsvLine line) throws IOException {
        line.own(benchmark.model().edition().key());
        line.own(benchmark.period().name());
        line.own(benchmark.period().first().toString());
        line.own(benchmark.period().last().toString());
        line.own(figure.kpi().layer().name());
        line.own(figure.kpi().toString());
        line.text(figure.name(words.language()));
        line.own(figure.component());
        line.own(figure.unit().name());
        line.number(figure.organisations());
        line.own(figure.without().entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).collect(Collectors.joining(", ")));
        line.own(figure.refusal().map(BenchmarkFigure.Refusal::name).orElse("VALUE"));
        line.number(figure.units().map(BigDecimal::valueOf).orElse(null));
        Optional<BenchmarkFigure.Spread> spread = figure.spread();
        line.number(spread.map(BenchmarkFigure.Spread::lowest).orElse(null));
        line.number(spread.map(BenchmarkFigure.Spread::lowerQuartile).orElse(null));
        line.number(figure.median().orElse(null));
        line.number(spread.map(BenchmarkFigure.Spread::upperQuartile).orElse(null));
        line.number(spread.map(BenchmarkFigure.Spread::highest).orElse(null));
        Optional<BenchmarkFigure.OwnPlace> own = figure.own();
        line.number(own.map(BenchmarkFigure.OwnPlace::value).orElse(null));
        for (Optional<Integer> number : List.of(own.map(BenchmarkFigure.OwnPlace::lower), own.map(BenchmarkFigure.OwnPlace::equal),
                own.map(BenchmarkFigure.OwnPlace::higher))) {
            line.number(number.map(BigDecimal::valueOf).orElse(null));
        }
        line.text(figure.named().entrySet().stream()
                .map(each -> each.getKey() + ": " + figure.shown(each.getValue(), words.language())).collect(Collectors.joining(" | ")));
        line.text(figure.explain(words.language()));
        line.end();
    }

    /**
     * Writes one page for a browser or a printer, without scripts and without external content.
     *
     * @param benchmark the benchmark
     * @param language the language of the page
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void html(Benchmark benchmark, Language language, Appendable out) throws IOException {
        ReportWords words = ReportWords.in(Objects.requireNonNull(language, "language"));
        new HtmlBenchmark(benchmark, benchmark.satisfactionScale(), words, new HtmlText(out)).write();
    }
}
