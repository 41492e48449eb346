package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import nl.kpimodel.calc.Employment.HoursPerFte;
import nl.kpimodel.calc.engine.Cells;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.Contributors;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Assessment;
import nl.kpimodel.core.registration.Assessment.Assessor;
import org.jspecify.annotations.Nullable;

/**
 * The calculations of phase 2, analysing the situation (<i>analyseren situatie, verhelderen vraag</i>): A 8 to A 15. The methods of {@link
 * ActivityMeasures} document their meaning.
 */
final class SituationPhase {
    private SituationPhase() {}

    /** A 8; see {@link ActivityMeasures#hoursPerIntervention}. */
    static final class HoursPerIntervention extends CountingRule {
        private static final long SINCE_EVER = Long.MIN_VALUE + 1;

        private final MeasureLayout.Whole completed;
        private final MeasureLayout.Slot withoutEntry;
        private final MeasureLayout.Quantity hours;
        private final MeasureLayout.Whole worked;
        private final MeasureLayout.Quantity hoursInPeriod;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need completedOn;
        private final MeasureLayout.Need entries;

        HoursPerIntervention(@Nullable HoursPerFte hoursPerFte, ReportingPeriod period) {
            super("A 8", period);
            completed = shape.whole(Timing.Kind.FLOW);
            withoutEntry = completed.missing("hours");
            hours = shape.quantity(100);
            worked = shape.whole(Timing.Kind.FLOW);
            hoursInPeriod = shape.quantity(100);
            unitOfCase = shape.need("case");
            completedOn = shape.need("case.completedOn");
            entries = shape.need("timeEntry.caseId");
            shape.mean("hours", MeasureComponent.Unit.HOURS, completed, hours).needs(unitOfCase, completedOn, entries);
            if (hoursPerFte == null) {
                shape.mean("fte", MeasureComponent.Unit.FTE, completed, hours).needs(unitOfCase, completedOn, entries)
                        .undefined(MeasureSpecification.Option.HOURS_PER_FTE);
            } else {
                shape.mean("fte", MeasureComponent.Unit.FTE, completed, hours, hoursPerFte.exact())
                        .needs(unitOfCase, completedOn, entries)
                        .remark(hoursPerFte.remark());
            }
            shape.mean("hoursInPeriod", MeasureComponent.Unit.HOURS, worked, hoursInPeriod).needs(unitOfCase, entries);
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, Employment.HoursSpent<? super T> spent) {
            return (unit, out) -> {
                out.filled(unitOfCase);
                out.filledIf(dates.completedOn.of(unit) != DayFunction.NONE, completedOn);
                out.filledIf(spent.hasEntries(unit), entries);
                BigDecimal inPeriod = spent.between(unit, window.start, window.last);
                if (inPeriod == null) {
                    out.exclude(worked, ExclusionReason.OUTSIDE_PERIOD);
                } else {
                    out.in(worked);
                    out.quantity(hoursInPeriod, inPeriod);
                }
                if (out.excludes(completed, dates.completed(unit, window))) {
                    return;
                }
                BigDecimal all = spent.between(unit, SINCE_EVER, window.last);
                if (all == null) {
                    out.missing(withoutEntry);
                } else {
                    out.in(completed);
                    out.quantity(hours, all);
                }
            };
        }
    }

    /** A 9; see {@link ActivityMeasures#assessmentQuality}. */
    static final class AssessmentQuality extends CountingRule {
        private final MeasureLayout.Need assessment;
        private final MeasureLayout.Need rightFirstTime;
        private final Group all;
        private final Group internal;
        private final Group external;

        AssessmentQuality(ReportingPeriod period) {
            super("A 9", period);
            assessment = shape.need("assessment");
            rightFirstTime = shape.need("assessment.rightFirstTime");
            all = new Group("value");
            internal = new Group("internal");
            external = new Group("external");
        }

        /** The assessments of one figure. */
        private final class Group {
            private final MeasureLayout.Whole assessments = shape.whole(Timing.Kind.FLOW);
            private final MeasureLayout.Slot right = assessments.part();
            private final MeasureLayout.Undecided withoutAnswer = assessments.undecided("rightFirstTime");

            Group(String key) {
                shape.proportion(key, assessments, right).needs(assessment, rightFirstTime);
            }

            void classify(boolean isOfThisKind, long on, @Nullable Boolean answer, UnitClassification out) {
                if (!isOfThisKind) {
                    out.exclude(assessments, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(assessments, window.flow(on))) {
                    out.decide(right, answer, withoutAnswer);
                }
            }
        }

        <T> UnitClassifier<T> assessments(
                DayFunction<? super T> on,
                Function<? super T, ? extends @Nullable Assessor> assessor,
                Function<? super T, ? extends @Nullable Boolean> isRight) {
            return (unit, out) -> {
                long day = on.of(unit);
                Boolean answer = isRight.apply(unit);
                Assessment.Assessor by = assessor.apply(unit);
                out.filled(assessment);
                out.filledIf(answer != null, rightFirstTime);
                all.classify(true, day, answer, out);
                internal.classify(by == Assessment.Assessor.INTERNAL, day, answer, out);
                external.classify(by == Assessment.Assessor.EXTERNAL, day, answer, out);
            };
        }
    }

    /** A 10; see {@link ActivityMeasures#grantedBudget}. */
    static final class GrantedBudget extends CountingRule {
        private final MeasureLayout.Whole decided;
        private final MeasureLayout.Slot withoutRequested;
        private final MeasureLayout.Slot withoutGranted;
        private final MeasureLayout.Amount granted;
        private final MeasureLayout.Amount requested;
        private final MeasureLayout.Need application;
        private final MeasureLayout.Need decidedFilled;
        private final MeasureLayout.Need grantedFilled;

        GrantedBudget(ReportingPeriod period) {
            super("A 10", period);
            decided = shape.whole(Timing.Kind.FLOW);
            withoutRequested = decided.missing("requested");
            withoutGranted = decided.missing("granted");
            granted = shape.amount(100);
            requested = shape.amount(100);
            application = shape.need("budgetApplication");
            decidedFilled = shape.need("budgetApplication.decidedOn");
            grantedFilled = shape.need("budgetApplication.granted");
            shape.ratio("value", MeasureComponent.Unit.PERCENT, decided, granted, requested).needs(application, decidedFilled, grantedFilled);
        }

        <T> UnitClassifier<T> applications(
                DayFunction<? super T> requestedOn,
                Function<? super T, ? extends @Nullable BigDecimal> asked,
                DayFunction<? super T> decidedOn,
                Function<? super T, ? extends @Nullable BigDecimal> given) {
            return (unit, out) -> {
                long decision = decidedOn.of(unit);
                BigDecimal sum = given.apply(unit);
                out.filled(application);
                out.filledIf(decision != DayFunction.NONE, decidedFilled);
                out.filledIf(sum != null, grantedFilled);
                if (out.excludes(decided, window.ended(requestedOn.of(unit), decision))) {
                    return;
                }
                BigDecimal of = asked.apply(unit);
                if (of == null) {
                    out.missing(withoutRequested);
                } else if (sum == null) {
                    out.missing(withoutGranted);
                } else {
                    out.in(decided);
                    out.amount(granted, sum);
                    out.amount(requested, of);
                }
            };
        }
    }

    /** A 11; see {@link ActivityMeasures#billableHours}. */
    static final class BillableHours extends CountingRule {
        private final MeasureLayout.Whole entries;
        private final MeasureLayout.Slot withoutHours;
        private final MeasureLayout.Slot withoutBillable;
        private final MeasureLayout.Amount billableHours;
        private final MeasureLayout.Amount allHours;
        private final MeasureLayout.Need entry;

        BillableHours(ReportingPeriod period) {
            super("A 11", period);
            entries = shape.whole(Timing.Kind.FLOW);
            withoutHours = entries.missing("hours");
            withoutBillable = entries.missing("billable");
            billableHours = shape.amount(100);
            allHours = shape.amount(100);
            entry = shape.need("timeEntry");
            shape.ratio("value", MeasureComponent.Unit.PERCENT, entries, billableHours, allHours).needs(entry);
        }

        <T> UnitClassifier<T> entries(
                DayFunction<? super T> on,
                Function<? super T, ? extends @Nullable BigDecimal> hours,
                Function<? super T, ? extends @Nullable Boolean> isBillable) {
            return (unit, out) -> {
                out.filled(entry);
                if (out.excludes(entries, window.flow(on.of(unit)))) {
                    return;
                }
                BigDecimal worked = hours.apply(unit);
                Boolean billable = isBillable.apply(unit);
                if (worked == null) {
                    out.missing(withoutHours);
                } else if (billable == null) {
                    out.missing(withoutBillable);
                } else {
                    out.in(entries);
                    out.amount(allHours, worked);
                    if (billable) {
                        out.amount(billableHours, worked);
                    }
                }
            };
        }
    }

    /** A 12; see {@link ActivityMeasures#casesInTreatment}. */
    static final class CasesInTreatment extends CountingRule {
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Need unitOfCase;

        CasesInTreatment(ReportingPeriod period) {
            super("A 12", period);
            cases = shape.whole(Timing.Kind.STOCK);
            unitOfCase = shape.need("case");
            shape.count("value", cases).needs(unitOfCase);
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates) {
            return (unit, out) -> {
                out.filled(unitOfCase);
                if (!out.excludes(cases, dates.stock(unit, window))) {
                    out.in(cases);
                }
            };
        }
    }

    /** A 13; see {@link ActivityMeasures#caseload}. */
    static final class Caseload extends CountingRule {
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Slot employees;
        private final MeasureLayout.Slot withoutFte;
        private final MeasureLayout.Amount fte;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need employee;
        private final MeasureLayout.Need fteFilled;

        Caseload(ReportingPeriod period) {
            super("A 13", period);
            cases = shape.whole(Timing.Kind.STOCK);
            employees = shape.counter();
            withoutFte = shape.counter();
            fte = shape.amount(100);
            unitOfCase = shape.need("case");
            employee = shape.need("employee");
            fteFilled = shape.need("employee.fte");
            shape.ratio(
                            "perEmployee",
                            MeasureComponent.Unit.RATIO,
                            cases,
                            cells -> ExactNumber.of(cells.count(cases.inWhole)),
                            cells -> ExactNumber.of(cells.count(employees)))
                    .needs(unitOfCase, employee)
                    .contributors(this::contributors);
            shape.component("perFte", MeasureComponent.Unit.RATIO, cases, this::perFte)
                    .needs(unitOfCase, employee, fteFilled)
                    .contributors(this::contributors)
                    .remark(this::lacking);
        }

        /** Returns the contributors of the cases as the numerator, and the employees as the denominator. */
        private Contributors contributors(Cells cells) {
            long treated = cases.contributors(cells);
            return new Contributors(treated, treated, cells.count(employees));
        }

        private MeasureLayout.Result perFte(Cells cells) {
            long treated = cells.count(cases.inWhole);
            return treated == 0 || cells.count(withoutFte) > 0
                    ? MeasureLayout.Result.NO_DATA
                    : MeasureLayout.Result.divided(ExactNumber.of(treated), cells.amount(fte));
        }

        private Optional<Remark> lacking(Cells cells) {
            long without = cells.count(withoutFte);
            return without == 0
                    ? Optional.empty()
                    : Optional.of(new Remark(
                            OutcomeWords.sentence("fte.unknown", ExactNumber.of(cells.count(employees)), OutcomeWords.number(without)),
                            Remark.Place.REASON,
                            OutcomeWords.both("fte.unknown.published")));
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates) {
            return (unit, out) -> {
                out.filled(unitOfCase);
                if (!out.excludes(cases, dates.stock(unit, window))) {
                    out.in(cases);
                }
            };
        }

        <E> UnitClassifier<E> employees(Employment<E> employment) {
            return (unit, out) -> {
                BigDecimal size = employment.fte.apply(unit);
                out.filled(employee);
                out.filledIf(size != null, fteFilled);
                if (employment.employee(unit, window) != null) {
                    return;
                }
                out.count(employees);
                if (size == null) {
                    out.count(withoutFte);
                } else {
                    out.amount(fte, size);
                }
            };
        }
    }

    /** A 14; see {@link ActivityMeasures#complexityShift}. */
    static final class ComplexityShift extends CountingRule {
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need change;
        private final Direction lowToHigh;
        private final Direction highToLow;

        ComplexityShift(ReportingPeriod period) {
            super("A 14", period);
            unitOfCase = shape.need("case");
            change = shape.eventNeed("complexityChange");
            lowToHigh = new Direction("lowToHigh", Complexity.LOW, Complexity.HIGH);
            highToLow = new Direction("highToLow", Complexity.HIGH, Complexity.LOW);
        }

        /** The figure of one direction: the cases that may shift in it. */
        private final class Direction {
            private final Complexity from;
            private final Complexity to;
            private final MeasureLayout.Whole cases = shape.whole(Timing.Kind.OVERLAP);
            private final MeasureLayout.Slot shifted = cases.part();
            private final MeasureLayout.Slot withoutComplexity = cases.missing("complexityAtStart");

            Direction(String key, Complexity from, Complexity to) {
                this.from = from;
                this.to = to;
                shape.proportion(key, cases, shifted).needs(unitOfCase, change);
            }

            <T> void classify(T unit, @Nullable ExclusionReason why, @Nullable Complexity before, ComplexityHistory<? super T> history, UnitClassification out) {
                if (out.excludes(cases, why)) {
                    return;
                }
                if (before == null) {
                    out.missing(withoutComplexity);
                } else if (before != from) {
                    out.exclude(cases, ExclusionReason.OTHER_KIND);
                } else {
                    out.in(cases);
                    out.countIf(history.changed(unit, to, window.start, window.last), shifted);
                }
            }
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, ComplexityHistory<? super T> history) {
            return (unit, out) -> {
                out.filled(unitOfCase);
                out.filledIf(history.hasChanges(unit), change);
                ExclusionReason why = dates.overlap(unit, window);
                Complexity before = why != null
                        ? null
                        : dates.startedOn.of(unit) < window.start ? history.at(unit, window.start - 1) : history.atStart(unit);
                lowToHigh.classify(unit, why, before, history, out);
                highToLow.classify(unit, why, before, history, out);
            };
        }
    }

    /** A 15; see {@link ActivityMeasures#highToLowRatio}. */
    static final class HighToLow extends CountingRule {
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Part high;
        private final MeasureLayout.Part low;
        private final MeasureLayout.Slot withoutComplexity;
        private final MeasureLayout.Need unitOfCase;

        HighToLow(ReportingPeriod period) {
            super("A 15", period);
            cases = shape.whole(Timing.Kind.STOCK);
            high = cases.part();
            low = cases.part();
            withoutComplexity = cases.missing("complexityAtStart");
            unitOfCase = shape.need("case");
            shape.ratio("value", MeasureComponent.Unit.RATIO, cases, cells -> ExactNumber.of(cells.count(high)), cells -> ExactNumber.of(cells.count(low)))
                    .needs(unitOfCase)
                    .contributors(cells -> new Contributors(cases.contributors(cells), high.contributors(cells), low.contributors(cells)));
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, ComplexityHistory<? super T> history) {
            return (unit, out) -> {
                out.filled(unitOfCase);
                if (out.excludes(cases, dates.stock(unit, window))) {
                    return;
                }
                Complexity now = history.at(unit, window.last);
                if (now == null) {
                    out.missing(withoutComplexity);
                } else {
                    out.in(cases);
                    out.count(now == Complexity.HIGH ? high : low);
                }
            };
        }
    }
}
