package nl.kpimodel.calc;

import java.util.function.Predicate;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.Figure;

/**
 * The measures of the impact KPIs whose definitions state a calculation, over the application's own objects. Most impact KPIs are measured
 * by others (CBS, GGD, police); the library reports their figures as published and calculates nothing.
 */
public final class ImpactMeasures {
    private ImpactMeasures() {}

    /**
     * I 3.1.1 <i>participatiegraad</i>, the participation rate: persons who participate / persons fit to participate, in per cent. Unit: person. Those
     * who are not fit are excluded.
     *
     * <p>STATED: the formula. GAP: the caller determines who is fit to participate (<i>participatiegeschikt</i>) and who participates,
     * because the model does not say. INTERPRETED: those who participate are among those who are fit, so the rate is at most 100 %. Source:
     * definitielijst 2025, I 3.1.1 and I 5.2.1. Without persons there is no rate ({@link Outcome.Status#NO_DATA}).
     *
     * @param fit whether a person is fit to participate (<i>participatiegeschikt</i>)
     * @param participates whether a person participates; asked only of those who are fit
     * @param period the period that the persons are about
     * @param <T> the application's type of a person
     * @return the measure
     */
    public static <T> Measure<T, Outcome> participationRate(Predicate<? super T> fit, Predicate<? super T> participates, ReportingPeriod period) {
        ParticipationRate rate = new ParticipationRate(ParticipationRate.ALL_PERSONS, period);
        return Measure.single(rate.shape, rate.persons(fit, participates));
    }

    /**
     * {@return I 3.1.1 <i>participatiegraad</i> from given numbers; 412 of 530 gives 77.7 %} The measure over persons also counts them.
     *
     * @param participating persons who participate
     * @param fit persons fit to participate, including those who participate
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome participationRate(long participating, long fit) {
        return ParticipationRate.of(ParticipationRate.ALL_PERSONS, participating, fit, null);
    }

    /**
     * {@return I 3.1.1 <i>participatiegraad</i> of a period, from given numbers}
     *
     * @param participating persons who participate
     * @param fit persons fit to participate, including those who participate
     * @param period the period of the numbers
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome participationRate(long participating, long fit, ReportingPeriod period) {
        return ParticipationRate.of(ParticipationRate.ALL_PERSONS, participating, fit, period);
    }

    /**
     * I 5.2.1 <i>participatiegraad van personen met een beperking</i>: the same among persons with a disability. All units of the stream
     * must be such persons.
     *
     * @param fit whether a person is fit to participate
     * @param participates whether a person participates; asked only of those who are fit
     * @param period the period that the persons are about
     * @param <T> the application's type of a person with a disability
     * @return the measure
     */
    public static <T> Measure<T, Outcome> participationRateOfPersonsWithDisability(
            Predicate<? super T> fit, Predicate<? super T> participates, ReportingPeriod period) {
        ParticipationRate rate = new ParticipationRate(ParticipationRate.WITH_DISABILITY, period);
        return Measure.single(rate.shape, rate.persons(fit, participates));
    }

    /**
     * {@return I 5.2.1 <i>participatiegraad van personen met een beperking</i> of a period, from given numbers}
     *
     * @param participating persons with a disability who participate
     * @param fit persons with a disability who are fit to participate, including those who participate
     * @param period the period of the numbers
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome participationRateOfPersonsWithDisability(long participating, long fit, ReportingPeriod period) {
        return ParticipationRate.of(ParticipationRate.WITH_DISABILITY, participating, fit, period);
    }

    /**
     * Returns a figure that others measured, as an outcome of its KPI (Dutch: <i>extern cijfer</i>).
     *
     * <p>STATED: if the definition of the KPI states a division, the numerator is divided by the denominator, per 10 000 inhabitants if it
     * says so. INTERPRETED: a score whose national average is 0 is the quotient of its numerator and denominator, which is the difference.
     * Every other figure is carried as published, unrounded: a count, another score, or a figure without a numerator and denominator. Edge
     * cases:
     *
     * <ul>
     *   <li>if there is a published value as well as a numerator and denominator, the division counts, and the explanation also reports the
     *       published value;
     *   <li>a denominator of 0 is {@link Outcome.Status#ZERO_DENOMINATOR}, unless the source published a value, because its counts may be
     *       rounded to 0;
     *   <li>a numerator and denominator without a value, for a KPI that states no division, are {@link Outcome.Status#NO_DATA}, lacking
     *       {@code figure.value};
     *   <li>I 6.1.2 and I 6.2.1 have no definition, nor does I 4.2.3 before 2025. A published percentage is carried, and the explanation
     *       says that it follows the source's definition, not the model's.
     * </ul>
     *
     * @param kpi the KPI
     * @param component the component of the KPI; see {@link nl.kpimodel.core.measure.MeasureSpecification#components()}
     * @param figure the figure
     * @return the outcome, with the area as its stratum, and the figure in {@link Outcome#figure()}
     * @throws IllegalArgumentException if the figure is of another KPI, or the component does not carry figures
     */
    public static Outcome figure(KpiId kpi, MeasureComponent component, Figure figure) {
        return CarriedFigures.outcome(kpi, component, figure);
    }
}
