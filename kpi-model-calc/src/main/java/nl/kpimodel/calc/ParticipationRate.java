package nl.kpimodel.calc;

import java.util.List;
import java.util.function.Predicate;
import nl.kpimodel.calc.engine.Cells;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import org.jspecify.annotations.Nullable;

/** The calculation of the participation rates (Dutch: <i>participatiegraad</i>); see {@link ImpactMeasures}. */
final class ParticipationRate {
    static final KpiId ALL_PERSONS = KpiId.of("I 3.1.1");
    static final KpiId WITH_DISABILITY = KpiId.of("I 5.2.1");

    final MeasureLayout shape;
    private final MeasureLayout.Whole fit;
    private final MeasureLayout.Slot participating;
    private final MeasureLayout.Need person;
    private final MeasureLayout.Component rate;

    ParticipationRate(KpiId kpi, @Nullable ReportingPeriod period) {
        shape = new MeasureLayout(kpi, period);
        fit = shape.whole(Timing.Kind.FLOW);
        participating = fit.part();
        person = shape.need("person");
        rate = shape.proportion("value", fit, participating).needs(person);
    }

    /** Returns the rate from given numbers. */
    static Outcome of(KpiId kpi, long participating, long fit, @Nullable ReportingPeriod period) {
        return new ParticipationRate(kpi, period).counted(participating, fit);
    }

    <T> UnitClassifier<T> persons(Predicate<? super T> isFit, Predicate<? super T> participates) {
        return (unit, out) -> {
            out.filled(person);
            if (!isFit.test(unit)) {
                out.exclude(fit, ExclusionReason.OTHER_KIND);
                return;
            }
            out.in(fit);
            out.countIf(participates.test(unit), participating);
        };
    }

    /** Returns the outcome of given numbers. */
    private Outcome counted(long participatingPersons, long fitPersons) {
        OutcomeValue.Proportion.requirePart(participatingPersons, fitPersons);
        Cells cells = new Cells(shape);
        cells.add(fit.inWhole.index, fitPersons);
        cells.add(participating.index, participatingPersons);
        return shape.outcome(rate, shape.description(rate, List.of()), cells, Stratum.TOTAL, List.of());
    }
}
