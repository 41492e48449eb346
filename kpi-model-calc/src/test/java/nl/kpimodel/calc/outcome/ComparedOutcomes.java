package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.Strata;
import org.jspecify.annotations.Nullable;

/** Outcomes for tests, created without a registration. */
final class ComparedOutcomes {
    static final ReportingPeriod FIRST = ReportingPeriod.quarter(2024, 2);
    static final ReportingPeriod SECOND = ReportingPeriod.quarter(2024, 3);

    private static final Outcome.Account ONE = new Outcome.Account(1, Map.of(), Map.of(), 0, 0);

    private String kpi = "A 12";
    private MeasureComponent.Unit unit = MeasureComponent.Unit.COUNT;
    private Timing.Kind timing = Timing.Kind.FLOW;
    private @Nullable ReportingPeriod period = FIRST;
    private List<Remark> remarks = List.of();
    private Stratum stratum = Stratum.TOTAL;
    private @Nullable Kpi definition;

    static ComparedOutcomes of(MeasureComponent.Unit unit) {
        ComparedOutcomes outcomes = new ComparedOutcomes();
        outcomes.unit = unit;
        return outcomes;
    }

    ComparedOutcomes kpi(String kpi) {
        this.kpi = kpi;
        return this;
    }

    ComparedOutcomes timing(Timing.Kind timing) {
        this.timing = timing;
        return this;
    }

    ComparedOutcomes over(@Nullable ReportingPeriod period) {
        this.period = period;
        return this;
    }

    ComparedOutcomes remark(String dutch, String english) {
        this.remarks = List.of(Remark.choice(new BilingualText(dutch, english)));
        return this;
    }

    ComparedOutcomes note(String key) {
        this.remarks = List.of(Remark.note(key));
        return this;
    }

    ComparedOutcomes in(Stratum stratum) {
        this.stratum = stratum;
        return this;
    }

    ComparedOutcomes definedAs(Kpi definition) {
        this.definition = definition;
        this.kpi = definition.id().toString();
        return this;
    }

    Outcome value(OutcomeValue value) {
        return new Outcome.Value(about(null), stratum, new Outcome.Account(units(value), Map.of(), Map.of(), 0, 0), value, null, List.of());
    }

    /** A mean and a score are of as many units as they are divided by; of the others any number will do. */
    private static int units(OutcomeValue value) {
        return value instanceof OutcomeValue.Mean mean ? Math.toIntExact(mean.n()) : value instanceof OutcomeValue.Score score ? Math.toIntExact(score.n()) : 1;
    }

    Outcome none(Outcome.Status status, String... lacking) {
        return new Outcome.NoValue(about(null), stratum, Outcome.Account.EMPTY, status, List.of(lacking));
    }

    /** Returns a percentage that another source measured, published or divided, without a value if the denominator is 0. */
    Outcome figure(Figure.Builder measured) {
        Figure figure = measured.kpi(KpiId.of(kpi)).build();
        OutcomeDescription about = about(figure);
        if (figure.value() != null) {
            ExactNumber published = ExactNumber.of(figure.value());
            OutcomeValue.CarriedFigure carried = new OutcomeValue.CarriedFigure(published.dividedBy(ExactNumber.of(100)), figure.value(), null, null);
            return new Outcome.Value(about, stratum, ONE, carried, null, List.of());
        }
        ExactNumber over = ExactNumber.of(figure.numerator());
        ExactNumber per = ExactNumber.of(figure.denominator());
        return per.signum() == 0
                ? Outcome.NoValue.zeroDenominator(about, stratum, ONE, over)
                : new Outcome.Value(about, stratum, ONE, new OutcomeValue.CarriedFigure(over.dividedBy(per), null, over, per), null, List.of());
    }

    private OutcomeDescription about(@Nullable Figure figure) {
        return new OutcomeDescription(KpiId.of(kpi), "value", unit, timing, period, figure, remarks, definition,
                OutcomeDescription.CountedUnits.UNKNOWN, null, Map.of());
    }

    static OutcomeValue value(JsonNode told) {
        String kind = told.fieldNames().next();
        JsonNode numbers = told.get(kind);
        return switch (kind) {
            case "count" -> new OutcomeValue.Count(numbers.asLong());
            case "sum" -> new OutcomeValue.Sum(number(numbers.asText()));
            case "proportion" -> new OutcomeValue.Proportion(numbers.get(0).asLong(), numbers.get(1).asLong());
            case "ratio" -> new OutcomeValue.Ratio(number(numbers.get(0).asText()), number(numbers.get(1).asText()));
            case "mean" -> mean(all(numbers));
            case "interval" -> new OutcomeValue.Score(distribution(all(numbers)), OutcomeValue.Score.Scale.INTERVAL);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<ExactNumber> all(JsonNode numbers) {
        List<ExactNumber> all = new ArrayList<>();
        numbers.forEach(number -> all.add(number(number.asText())));
        return all;
    }

    static OutcomeValue.Mean mean(List<ExactNumber> quantities) {
        return OutcomeValue.Mean.of(distribution(quantities));
    }

    static SortedMap<ExactNumber, Long> distribution(List<ExactNumber> points) {
        SortedMap<ExactNumber, Long> distribution = new TreeMap<>();
        points.forEach(point -> distribution.merge(point, 1L, Long::sum));
        return distribution;
    }

    private static ExactNumber number(String text) {
        int bar = text.indexOf('/');
        return bar < 0
                ? ExactNumber.of(new BigDecimal(text))
                : ExactNumber.of(Long.parseLong(text.substring(0, bar)), Long.parseLong(text.substring(bar + 1)));
    }

    /** Returns a published percentage with the information from its source. */
    static Figure.Builder published(String value, String period, Figure.Status status, String source, String... bounds) {
        return Figure.builder()
                .area(AreaCode.of("NL"))
                .period(period)
                .value(new BigDecimal(value))
                .lower(bounds.length == 0 ? null : new BigDecimal(bounds[0]))
                .upper(bounds.length == 0 ? null : new BigDecimal(bounds[1]))
                .status(status)
                .source(source)
                .strata(Strata.of("Amstel"));
    }

    /** Returns a percentage whose source publishes only a numerator and denominator. */
    static Figure.Builder divided(String numerator, String denominator, String period) {
        return published("0", period, Figure.Status.FINAL, "CBS").value(null)
                .numerator(new BigDecimal(numerator))
                .denominator(new BigDecimal(denominator));
    }
}
