package nl.kpimodel.calc.report;

import static nl.kpimodel.calc.report.ComparedOrganisations.IN_TREATMENT;
import static nl.kpimodel.calc.report.ComparedOrganisations.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;

@Label("A benchmark of any organisations")
class BenchmarkLawsTest {
    private static final int TRIES = 60;

    private static Map<String, ReportForm> organisations(List<Integer> sizes) {
        return ComparedOrganisations.of(sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    @Property(tries = TRIES)
    @Label("does not depend on the order of the reports")
    void order(@ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 40) Integer> sizes, @ForAll long seed) {
        Map<String, ReportForm> organisations = organisations(sizes);
        List<String> names = new ArrayList<>(organisations.keySet());
        Collections.shuffle(names, new Random(seed));
        Map<String, ReportForm> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, organisations.get(name)));

        assertThat(Benchmark.of(shuffled).toTree()).isEqualTo(Benchmark.of(organisations).toTree());
        assertThat(Benchmark.of(shuffled).withOwn(names.get(0)).withNames().toTree())
                .isEqualTo(Benchmark.of(organisations).withNames().withOwn(names.get(0)).toTree());
    }

    @Property(tries = TRIES)
    @Label("names nobody, unless it is asked")
    void anonymous(@ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 40) Integer> sizes) throws IOException {
        Benchmark benchmark = Benchmark.of(organisations(sizes)).withOwn(ComparedOrganisations.name(0));
        StringBuilder all = new StringBuilder();
        BenchmarkWriter.json(benchmark, all);
        for (Language language : Language.values()) {
            BenchmarkWriter.html(benchmark, language, all);
        }
        BenchmarkWriter.csv(benchmark, ReportCsv.Dialect.DUTCH, all);
        BenchmarkWriter.csv(benchmark, ReportCsv.Dialect.INTERNATIONAL, all);

        assertThat(all.append(benchmark).append(benchmark.figures())).doesNotContain("Zorgzaam");
        if (benchmark.figures().stream().anyMatch(figure -> figure.refusal().isEmpty())) {
            assertThat(benchmark.withNames().toTree().toString()).contains("Zorgzaam");
        }
    }

    @Property(tries = TRIES)
    @Label("compares five organisations or more of which none has more than half, and no others")
    void bounds(@ForAll @Size(min = 5, max = 12) List<@IntRange(min = 0, max = 60) Integer> sizes) {
        Map<String, ReportForm> organisations = organisations(sizes);
        Benchmark benchmark = Benchmark.of(organisations);
        for (KpiId kpi : List.of(IN_TREATMENT, WAITING)) {
            List<Outcome> shown = shown(organisations, kpi);
            long units = shown.stream().mapToLong(Outcome::n).sum();
            boolean dominated = shown.stream().anyMatch(outcome -> outcome.n() * 2 > units);
            BenchmarkFigure figure = benchmark.find(kpi, "value").orElseThrow();

            assertThat(figure.refusal().isEmpty()).isEqualTo(shown.size() >= 5 && !dominated);
            assertThat(figure.median().isPresent()).isEqualTo(figure.refusal().isEmpty());
            assertThat(figure.spread().isPresent()).isEqualTo(figure.refusal().isEmpty() && shown.size() >= 10);
            assertThat(figure.organisations()).isEqualTo(shown.size());
        }
    }

    @Property(tries = TRIES)
    @Label("has the quantiles of a plain computation")
    void quantiles(@ForAll @Size(min = 10, max = 14) List<@IntRange(min = 20, max = 60) Integer> sizes) {
        Map<String, ReportForm> organisations = organisations(sizes);
        for (KpiId kpi : List.of(IN_TREATMENT, WAITING)) {
            BenchmarkFigure figure = Benchmark.of(organisations).find(kpi, "value").orElseThrow();
            List<BigDecimal> values = shown(organisations, kpi).stream().map(outcome -> outcome.value().orElseThrow()).toList();
            BenchmarkFigure.Spread spread = figure.spread().orElseThrow();
            int decimals = figure.unit().decimals();

            assertThat(figure.median().orElseThrow()).isEqualByComparingTo(quantile(values, 0.5, decimals));
            assertThat(spread.lowerQuartile()).isEqualByComparingTo(quantile(values, 0.25, decimals));
            assertThat(spread.upperQuartile()).isEqualByComparingTo(quantile(values, 0.75, decimals));
            assertThat(spread.lowest()).isEqualByComparingTo(Collections.min(values));
            assertThat(spread.highest()).isEqualByComparingTo(Collections.max(values));
        }
    }

    /** Returns the outcomes over all units that the published reports show. */
    private static List<Outcome> shown(Map<String, ReportForm> organisations, KpiId kpi) {
        return organisations.values().stream().flatMap(form -> form.report().find(kpi, "value", Stratum.TOTAL).stream())
                .filter(outcome -> outcome instanceof Outcome.Value).toList();
    }

    /** Returns the figure with a share of p below it and a share of 1 - p above it, linear between two figures. */
    private static BigDecimal quantile(List<BigDecimal> values, double p, int decimals) {
        double[] ordered = values.stream().mapToDouble(BigDecimal::doubleValue).sorted().toArray();
        double place = p * (ordered.length - 1);
        int below = (int) Math.floor(place);
        double between = below + 1 < ordered.length ? (place - below) * (ordered[below + 1] - ordered[below]) : 0;
        return BigDecimal.valueOf(ordered[below] + between).setScale(decimals + 6, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP);
    }
}
