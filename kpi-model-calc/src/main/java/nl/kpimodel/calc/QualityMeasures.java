package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.registration.Employee.Role;
import nl.kpimodel.core.registration.Employee;
import org.jspecify.annotations.Nullable;

/**
 * The measures of the quality KPIs (Dutch: <i>kwaliteits-KPI's</i>), K 1 to K 4 of the edition before 2025, over the application's own
 * objects. The Javadoc uses the terms of {@link ActivityMeasures}.
 */
public final class QualityMeasures {
    private QualityMeasures() {}

    /**
     * K 1 <i>Score Medewerkerstevredenheid</i>, satisfaction of staff. Unit: answer of a member of staff, by its day; answers of others are
     * of another kind.
     *
     * <p>{@code all}, {@code employee}, {@code trainee}, {@code volunteer}: score on the scale of 1 to 10, with mean, median and distribution.
     *
     * <p>STATED: employees, trainees and volunteers, on a scale of 1 to 10. INTERPRETED: the scale allows a mean; answers on another scale
     * are excluded. Staff without a role count in {@code all} and are missing in the other figures.
     *
     * @param answers the functions for answers, including {@link SatisfactionAnswers#role}
     * @param period the period
     * @param <T> the application's type of an answer
     * @return the measure; a score outside its scale ends the calculation
     */
    public static <T> Measure<T, Outcomes> staffSatisfaction(SatisfactionAnswers<T> answers, ReportingPeriod period) {
        QualityLayer.StaffSatisfaction reading = new QualityLayer.StaffSatisfaction(period);
        return Measure.several(reading.shape, reading.answers(answers));
    }

    /**
     * K 2 <i>% effectieve interventies</i>, effective interventions. Unit: case in treatment in the period.
     *
     * <p>{@code value}: the share with an intervention from the databank of effective social interventions, among the cases for which the
     * field is filled in.
     *
     * <p>STATED: effective interventions divided by all. INTERPRETED: "wordt toegepast" means applied on at least one day of the period.
     *
     * @param dates the dates of a case
     * @param evidenceBased whether a proven method is used
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcome> evidenceBasedInterventions(
            CaseDates<T> dates, Function<? super T, ? extends @Nullable Boolean> evidenceBased, ReportingPeriod period) {
        QualityLayer.EvidenceBased reading = new QualityLayer.EvidenceBased(period);
        return Measure.single(reading.shape, reading.cases(dates, evidenceBased));
    }

    /**
     * K 3 <i># / % medewerkers geregistreerd</i>, registered employees. Unit: person in the role of employee who is employed on the reference date.
     *
     * <p>{@code count}, {@code share}: those in at least one professional register, each counted once; in total and by {@code register}.
     * The denominator of each stratum is all employees. An employee in two registers counts in both strata, so the strata do not add up to
     * the total.
     *
     * <p>STATED: registered in one of the registers. INTERPRETED: an empty list means in no register; without a list the person is missing.
     *
     * @param employment the role and the days of employment
     * @param registers the registers of a person; {@code null} if unknown
     * @param period the period, of which the last day counts
     * @param <E> the application's type of somebody who works for the organisation
     * @return the measure
     */
    public static <E> Measure<E, Outcomes> registeredEmployees(
            Employment<E> employment, Function<? super E, ? extends @Nullable Collection<Employee.Register>> registers, ReportingPeriod period) {
        QualityLayer.RegisteredEmployees reading = new QualityLayer.RegisteredEmployees(period);
        return Measure.several(reading.shape, reading.employees(employment, registers));
    }

    /**
     * K 4 <i># beroepseducatietrajecten medewerkers</i>, education tracks. Unit: track; those of trainees and volunteers are of another kind.
     *
     * <p>{@code value}: tracks of employees that were open on at least one day of the period.
     *
     * <p>STATED: tracks that employees follow; the organisation determines what such a track is.
     *
     * @param role the role of the person who follows it; {@code null} if unknown
     * @param startedOn the first day
     * @param completedOn the day of completion; {@code null} while it runs
     * @param period the period
     * @param <T> the application's type of a track
     * @return the measure
     */
    public static <T> Measure<T, Outcome> educationTracks(
            Function<? super T, ? extends @Nullable Role> role,
            Function<? super T, ? extends @Nullable LocalDate> startedOn,
            Function<? super T, ? extends @Nullable LocalDate> completedOn,
            ReportingPeriod period) {
        QualityLayer.EducationTracks reading = new QualityLayer.EducationTracks(period);
        return Measure.single(reading.shape, reading.tracks(role, DayFunction.<T>from("startedOn", startedOn), DayFunction.<T>from("completedOn", completedOn)));
    }
}
