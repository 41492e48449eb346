package nl.kpimodel.calc;

import java.util.function.Predicate;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.Figure;

/**
 * What the definitions of impact KPIs state how to calculate, over the application's own objects. Most impact KPIs are measured by others (CBS, GGD,
 * police); of those the library carries the figures and calculates nothing.
 */
public final class ImpactMeasures {
    private ImpactMeasures() {}

    /**
     * I 3.1.1 <i>participatiegraad</i>, the participation rate: persons who participate / persons fit to participate, in per cent. Unit: person. Those
     * who are not fit are excluded.
     *
     * <p>STATED: the formula. GAP: both conditions are the caller's.
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
     * I 5.2.1 <i>participatiegraad van personen met een beperking</i>: the same among persons with a disability; all given persons are.
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
     * A figure that others measured, as an outcome of its KPI (Dutch: <i>extern cijfer</i>).
     *
     * <p>STATED: where the definition of the KPI says what is divided by what, numerator and denominator are divided; per 10 000 inhabitants where it
     * says so. INTERPRETED: a score whose national average is 0 is the quotient of those given, and that is the difference. Everything else is carried as
     * published, unrounded: a count, another score, a figure of which the source gives no numerator and denominator. The edges:
     *
     * <ul>
     *   <li>both a published value and what to divide: the division leads, and the explanation names the published value beside it;
     *   <li>a denominator of 0 is {@link OutcomeStatus#ZERO_DENOMINATOR}, unless the source published a value, for its counts may be rounded to 0;
     *   <li>a numerator and denominator alone, for a KPI that states no division, are {@link OutcomeStatus#NO_DATA}, lacking {@code figure.value};
     *   <li>I 6.1.2 and I 6.2.1 have no definition, nor has I 4.2.3 before 2025: a published percentage is carried, and the explanation says that it is
     *       the source's by the source's definition, and not the model's.
     * </ul>
     *
     * @param kpi the KPI
     * @param component how the KPI is read; see {@link nl.kpimodel.core.measure.MeasureSpecification#components()}
     * @param figure the figure
     * @return the outcome, with the area as its stratum, and the figure in {@link Outcome#figure()}
     * @throws IllegalArgumentException if the figure is of another KPI, or the component carries no figures
     */
    public static Outcome figure(KpiId kpi, MeasureComponent component, Figure figure) {
        return CarriedFigures.outcome(kpi, component, figure);
    }
}
