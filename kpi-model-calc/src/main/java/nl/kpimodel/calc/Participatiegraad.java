package nl.kpimodel.calc;

import nl.kpimodel.core.KpiId;
import org.jspecify.annotations.Nullable;

/**
 * The participation rate (Dutch: <i>participatiegraad</i>) of I 3.1.1, and of I 5.2.1 for persons with a disability: participating persons / persons
 * fit to participate x 100 %.
 *
 * <p>STATED: the formula. GAP: who participates and who is fit to participate (<i>participatiegeschikt</i>) is for the caller to say; the model does
 * not. INTERPRETED: those who participate are among those who are fit, so the rate is at most 100 %. Source: definitielijst 2025, I 3.1.1 and I 5.2.1.
 *
 * <p>Edges: of nobody there is no rate ({@link OutcomeStatus#NO_DATA}). To count the persons too, see {@link ImpactMeasures#participationRate}.
 */
public final class Participatiegraad {
    static final KpiId ALL_PERSONS = KpiId.of("I 3.1.1");
    static final KpiId WITH_DISABILITY = KpiId.of("I 5.2.1");

    private Participatiegraad() {}

    /**
     * The participation rate of I 3.1.1 from numbers that were counted elsewhere.
     *
     * @param participating persons who participate
     * @param fit persons fit to participate, among whom they are
     * @return the outcome; 412 of 530 gives 77.7 %
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome of(long participating, long fit) {
        return of(ALL_PERSONS, participating, fit, null);
    }

    /**
     * The participation rate of I 3.1.1 over a period.
     *
     * @param participating persons who participate
     * @param fit persons fit to participate, among whom they are
     * @param period the period that the numbers are about
     * @return the outcome
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome of(long participating, long fit, Period period) {
        return of(ALL_PERSONS, participating, fit, period);
    }

    /**
     * The participation rate of I 5.2.1: of persons with a disability.
     *
     * @param participating persons with a disability who participate
     * @param fit persons with a disability fit to participate, among whom they are
     * @param period the period that the numbers are about
     * @return the outcome
     * @throws IllegalArgumentException if a number is negative, or more participate than are fit to
     */
    public static Outcome ofPersonsWithDisability(long participating, long fit, Period period) {
        return of(WITH_DISABILITY, participating, fit, period);
    }

    private static Outcome of(KpiId kpi, long participating, long fit, @Nullable Period period) {
        return new ParticipationRate(kpi, period).of(participating, fit);
    }
}
