package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.Employee.Role;
import nl.kpimodel.core.registration.Satisfaction;
import org.jspecify.annotations.Nullable;

/** The calculations of the quality layer: K 1 to K 4. The methods of {@link QualityMeasures} document their meaning. */
final class QualityLayer {
    private QualityLayer() {}

    /** K 1; see {@link QualityMeasures#staffSatisfaction}. */
    static final class StaffSatisfaction extends CountingRule {
        private final MeasureLayout.Need answer;
        private final MeasureLayout.Need roleFilled;
        private final Group all;
        private final Group employees;
        private final Group trainees;
        private final Group volunteers;

        StaffSatisfaction(ReportingPeriod period) {
            super("K 1", period);
            answer = shape.need("satisfaction");
            roleFilled = shape.need("satisfaction.role");
            all = new Group("all", null);
            employees = new Group("employee", Employee.Role.EMPLOYEE);
            trainees = new Group("trainee", Employee.Role.TRAINEE);
            volunteers = new Group("volunteer", Employee.Role.VOLUNTEER);
        }

        /** The answers of one figure. */
        private final class Group {
            private final @Nullable Role speaksOf;
            private final MeasureLayout.Whole answers = shape.whole(Timing.Kind.FLOW);
            private final MeasureLayout.Slot withoutRole = answers.missing("role");
            private final MeasureLayout.Quantity scores = shape.quantity(100);

            Group(String key, @Nullable Role speaksOf) {
                this.speaksOf = speaksOf;
                MeasureLayout.Component score = SatisfactionAnswers.ReportedScale.ONE_TO_TEN.bound(shape.score(key, answers, scores,
                        OutcomeValue.Score.Scale.INTERVAL))
                        .needs(answer)
                        .remark(SatisfactionAnswers.ReportedScale.ONE_TO_TEN.bounds());
                if (speaksOf != null) {
                    score.needs(roleFilled);
                }
            }

            void classify(boolean isStaff, @Nullable Role role, long on, boolean isOnScale, BigDecimal score, UnitClassification out) {
                if (!isStaff || speaksOf != null && role != null && role != speaksOf) {
                    out.exclude(answers, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(answers, window.flow(on))) {
                    if (!isOnScale) {
                        out.exclude(answers, ExclusionReason.OTHER_SCALE);
                    } else if (speaksOf != null && role == null) {
                        out.missing(withoutRole);
                    } else {
                        out.in(answers);
                        out.quantity(scores, SatisfactionAnswers.ReportedScale.ONE_TO_TEN.require(score));
                    }
                }
            }
        }

        <T> UnitClassifier<T> answers(SatisfactionAnswers<T> functions) {
            return (unit, out) -> {
                Employee.Role role = functions.role.apply(unit);
                boolean isStaff = functions.respondent.apply(unit) == Satisfaction.Respondent.STAFF;
                long on = functions.on.of(unit);
                boolean isOnScale = functions.isOn(SatisfactionAnswers.ReportedScale.ONE_TO_TEN, unit);
                BigDecimal score = functions.score.apply(unit);
                out.filled(answer);
                out.filledIf(role != null, roleFilled);
                all.classify(isStaff, role, on, isOnScale, score, out);
                employees.classify(isStaff, role, on, isOnScale, score, out);
                trainees.classify(isStaff, role, on, isOnScale, score, out);
                volunteers.classify(isStaff, role, on, isOnScale, score, out);
            };
        }
    }

    /** K 2; see {@link QualityMeasures#evidenceBasedInterventions}. */
    static final class EvidenceBased extends CountingRule {
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Slot proven;
        private final MeasureLayout.Undecided withoutAnswer;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need provenFilled;

        EvidenceBased(ReportingPeriod period) {
            super("K 2", period);
            cases = shape.whole(Timing.Kind.OVERLAP);
            proven = cases.part();
            withoutAnswer = cases.undecided("evidenceBased");
            unitOfCase = shape.need("case");
            provenFilled = shape.need("case.evidenceBased");
            shape.proportion("value", cases, proven).needs(unitOfCase, provenFilled);
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, Function<? super T, ? extends @Nullable Boolean> evidenceBased) {
            return (unit, out) -> {
                Boolean answer = evidenceBased.apply(unit);
                out.filled(unitOfCase);
                out.filledIf(answer != null, provenFilled);
                if (!out.excludes(cases, dates.overlap(unit, window))) {
                    out.decide(proven, answer, withoutAnswer);
                }
            };
        }
    }

    /** K 3; see {@link QualityMeasures#registeredEmployees}. */
    static final class RegisteredEmployees extends CountingRule {
        private final MeasureLayout.Whole employees;
        private final MeasureLayout.Slot registered;
        private final MeasureLayout.Undecided withoutList;
        private final MeasureLayout.Need employee;
        private final MeasureLayout.Need listFilled;

        RegisteredEmployees(ReportingPeriod period) {
            super("K 3", period);
            employees = shape.whole(Timing.Kind.STOCK);
            registered = employees.part();
            withoutList = employees.undecided("registers");
            employee = shape.need("employee");
            listFilled = shape.need("employee.registers");
            shape.ownStratum("register", MeasureLayout.OwnStratum.Rest.WHOLE_IS_SHARED);
            shape.count("count", employees, registered).needs(employee, listFilled);
            shape.proportion("share", employees, registered).needs(employee, listFilled);
        }

        <E> UnitClassifier<E> employees(
                Employment<E> employment, Function<? super E, ? extends @Nullable Collection<Employee.Register>> registers) {
            return (unit, out) -> {
                Collection<Employee.Register> list = registers.apply(unit);
                out.filled(employee);
                out.filledIf(list != null, listFilled);
                if (list != null) {
                    list.stream().distinct().forEach(register -> out.ownStratum(register.name()));
                }
                if (!out.excludes(employees, employment.employee(unit, window))) {
                    out.decide(registered, list == null ? null : Boolean.valueOf(!list.isEmpty()), withoutList);
                }
            };
        }
    }

    /** K 4; see {@link QualityMeasures#educationTracks}. */
    static final class EducationTracks extends CountingRule {
        private final MeasureLayout.Whole tracks;
        private final MeasureLayout.Need track;

        EducationTracks(ReportingPeriod period) {
            super("K 4", period);
            tracks = shape.whole(Timing.Kind.OVERLAP);
            track = shape.need("educationTrack");
            shape.count("value", tracks).needs(track);
        }

        <T> UnitClassifier<T> tracks(Function<? super T, ? extends @Nullable Role> role, DayFunction<? super T> startedOn,
                DayFunction<? super T> completedOn) {
            return (unit, out) -> {
                out.filled(track);
                if (role.apply(unit) != Employee.Role.EMPLOYEE) {
                    out.exclude(tracks, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(tracks, window.overlap(startedOn.of(unit), completedOn.of(unit)))) {
                    out.in(tracks);
                }
            };
        }
    }
}
