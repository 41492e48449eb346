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
import nl.kpimodel.core.measure.ExclusionReason;
import nl.kpimodel.core.measure.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The participation rate (Dutch: <i>participatiegraad</i>) of I 3.1.1, and of I 5.2.1 for persons with a disability: participating persons / persons
 * fit to participate x 100 %.
 *
 * <p>STATED: the formula. GAP: the caller determines who participates and who is fit to participate (<i>participatiegeschikt</i>), because
 * the model does not say. INTERPRETED: those who participate are among those who are fit, so the rate is at most 100 %. Source:
 * definitielijst 2025, I 3.1.1 and I 5.2.1.
 *
 * <p>Edge case: without persons there is no rate ({@link Outcome.Status#NO_DATA}). {@link ImpactMeasures#participationRate} also counts the
 * persons.
 */
public final class ParticipationRate {
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

    /**
     * {@return the participation rate of I 3.1.1 from given numbers; 412 of 530 gives 77.7 %}
     *
     * @param participating persons who participate
     * @param fit persons fit to participate, including those who participate
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome of(long participating, long fit) {
        return of(ALL_PERSONS, participating, fit, null);
    }

    /**
     * {@return the participation rate of I 3.1.1 over a period, from given numbers}
     *
     * @param participating persons who participate
     * @param fit persons fit to participate, including those who participate
     * @param period the period of the numbers
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome of(long participating, long fit, ReportingPeriod period) {
        return of(ALL_PERSONS, participating, fit, period);
    }

    /**
     * {@return the participation rate of I 5.2.1, for persons with a disability, from given numbers}
     *
     * @param participating persons with a disability who participate
     * @param fit persons with a disability who are fit to participate, including those who participate
     * @param period the period of the numbers
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome ofPersonsWithDisability(long participating, long fit, ReportingPeriod period) {
        return of(WITH_DISABILITY, participating, fit, period);
    }

    private static Outcome of(KpiId kpi, long participating, long fit, @Nullable ReportingPeriod period) {
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
