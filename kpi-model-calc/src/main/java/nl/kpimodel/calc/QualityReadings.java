package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import nl.kpimodel.core.measure.ExclusionReason;
import nl.kpimodel.core.measure.TimingKind;
import nl.kpimodel.core.registration.EmployeeRole;
import nl.kpimodel.core.registration.ProfessionalRegister;
import nl.kpimodel.core.registration.SatisfactionRespondent;
import org.jspecify.annotations.Nullable;

/** The readings of the quality layer: K 1 to K 4. What each means is told at its method in {@link QualityMeasures}. */
final class QualityReadings {
    private QualityReadings() {}

    /** K 1. */
    static final class StaffSatisfaction extends Reading {
        private final Shape.Need answer;
        private final Shape.Need roleFilled;
        private final Group all;
        private final Group employees;
        private final Group trainees;
        private final Group volunteers;

        StaffSatisfaction(Period period) {
            super("K 1", period);
            answer = shape.need("satisfaction");
            roleFilled = shape.need("satisfaction.role");
            all = new Group("all", null);
            employees = new Group("employee", EmployeeRole.EMPLOYEE);
            trainees = new Group("trainee", EmployeeRole.TRAINEE);
            volunteers = new Group("volunteer", EmployeeRole.VOLUNTEER);
        }

        /** The answers of one figure. */
        private final class Group {
            private final @Nullable EmployeeRole speaksOf;
            private final Shape.Whole answers = shape.whole(TimingKind.FLOW);
            private final Shape.Slot withoutRole = answers.missing("role");
            private final Shape.Quantity scores = shape.quantity(100);

            Group(String key, @Nullable EmployeeRole speaksOf) {
                this.speaksOf = speaksOf;
                Shape.Component score = shape.score(key, answers, scores, Score.Scale.INTERVAL).needs(answer).remark(SatisfactionScale.ONE_TO_TEN.bounds());
                if (speaksOf != null) {
                    score.needs(roleFilled);
                }
            }

            void judge(boolean isStaff, @Nullable EmployeeRole role, long on, boolean isOnScale, BigDecimal score, Judgement out) {
                if (!isStaff || speaksOf != null && role != null && role != speaksOf) {
                    out.exclude(answers, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(answers, window.flow(on))) {
                    if (!isOnScale) {
                        out.exclude(answers, ExclusionReason.OTHER_SCALE);
                    } else if (speaksOf != null && role == null) {
                        out.missing(withoutRole);
                    } else {
                        out.in(answers);
                        out.quantity(scores, SatisfactionScale.ONE_TO_TEN.require(score));
                    }
                }
            }
        }

        <T> Judge<T> answers(SatisfactionAnswers<T> told) {
            return (unit, out) -> {
                EmployeeRole role = told.role.apply(unit);
                boolean isStaff = told.respondent.apply(unit) == SatisfactionRespondent.STAFF;
                long on = told.on.of(unit);
                boolean isOnScale = told.isOn(SatisfactionScale.ONE_TO_TEN, unit);
                BigDecimal score = told.score.apply(unit);
                out.filled(answer);
                out.filledIf(role != null, roleFilled);
                all.judge(isStaff, role, on, isOnScale, score, out);
                employees.judge(isStaff, role, on, isOnScale, score, out);
                trainees.judge(isStaff, role, on, isOnScale, score, out);
                volunteers.judge(isStaff, role, on, isOnScale, score, out);
            };
        }
    }

    /** K 2. */
    static final class EvidenceBased extends Reading {
        private final Shape.Whole cases;
        private final Shape.Slot proven;
        private final Shape.Undecided withoutAnswer;
        private final Shape.Need unitOfCase;
        private final Shape.Need provenFilled;

        EvidenceBased(Period period) {
            super("K 2", period);
            cases = shape.whole(TimingKind.OVERLAP);
            proven = cases.part();
            withoutAnswer = cases.undecided("evidenceBased");
            unitOfCase = shape.need("case");
            provenFilled = shape.need("case.evidenceBased");
            shape.proportion("value", cases, proven).needs(unitOfCase, provenFilled);
        }

        <T> Judge<T> cases(CaseDates<T> dates, Function<? super T, ? extends @Nullable Boolean> evidenceBased) {
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

    /** K 3. */
    static final class RegisteredEmployees extends Reading {
        private final Shape.Whole employees;
        private final Shape.Slot registered;
        private final Shape.Undecided withoutList;
        private final Shape.Need employee;
        private final Shape.Need listFilled;

        RegisteredEmployees(Period period) {
            super("K 3", period);
            employees = shape.whole(TimingKind.STOCK);
            registered = employees.part();
            withoutList = employees.undecided("registers");
            employee = shape.need("employee");
            listFilled = shape.need("employee.registers");
            shape.ownStratum("register", Shape.OwnStratum.Rest.WHOLE_IS_SHARED);
            shape.count("count", employees, registered).needs(employee, listFilled);
            shape.proportion("share", employees, registered).needs(employee, listFilled);
        }

        <E> Judge<E> employees(
                Employment<E> employment, Function<? super E, ? extends @Nullable Collection<ProfessionalRegister>> registers) {
            return (unit, out) -> {
                Collection<ProfessionalRegister> list = registers.apply(unit);
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

    /** K 4. */
    static final class EducationTracks extends Reading {
        private final Shape.Whole tracks;
        private final Shape.Need track;

        EducationTracks(Period period) {
            super("K 4", period);
            tracks = shape.whole(TimingKind.OVERLAP);
            track = shape.need("educationTrack");
            shape.count("value", tracks).needs(track);
        }

        <T> Judge<T> tracks(Function<? super T, ? extends @Nullable EmployeeRole> role, Days<? super T> startedOn, Days<? super T> completedOn) {
            return (unit, out) -> {
                out.filled(track);
                if (role.apply(unit) != EmployeeRole.EMPLOYEE) {
                    out.exclude(tracks, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(tracks, window.overlap(startedOn.of(unit), completedOn.of(unit)))) {
                    out.in(tracks);
                }
            };
        }
    }
}
