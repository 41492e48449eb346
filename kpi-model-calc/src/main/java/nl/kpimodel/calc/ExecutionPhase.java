package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.calc.engine.Cells;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.Contributors;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.AdministrativeOrder;
import nl.kpimodel.core.registration.AdministrativeOrder.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The calculations of phase 4, carrying out (<i>uitvoeringsfase</i>): A 19 to A 27. The methods of {@link ActivityMeasures} document their
 * meaning.
 */
final class ExecutionPhase {
    private ExecutionPhase() {}

    /** A 19; see {@link ActivityMeasures#progressOnZrm}. */
    static final class ProgressOnZrm extends CountingRule {
        private final ZrmScores.ProgressPolicy policy;
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Slot progressed;
        private final MeasureLayout.Undecided withoutScores;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need score;

        ProgressOnZrm(ZrmScores.ProgressPolicy policy, ReportingPeriod period) {
            super("A 19", period);
            this.policy = policy;
            cases = shape.whole(Timing.Kind.OVERLAP);
            progressed = cases.part();
            withoutScores = cases.undecided("score", MeasureComponent.MissingRule.NO);
            unitOfCase = shape.need("case");
            score = shape.need("zrmScore");
            shape.proportion("value", cases, progressed).needs(unitOfCase, score).remark(policy.remark());
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, ZrmScores<? super T> scores) {
            return (unit, out) -> {
                out.filled(unitOfCase);
                out.filledIf(scores.hasScores(unit), score);
                if (out.excludes(cases, dates.overlap(unit, window))) {
                    return;
                }
                ZrmScores.Change change = scores.change(unit, window.last);
                Boolean answer = change.comparable() == 0 ? null : Boolean.valueOf(policy.isProgress(change.forward(), change.back()));
                out.decide(progressed, answer, withoutScores);
            };
        }
    }

    /** A 20; see {@link ActivityMeasures#progressAgainstPlan}. */
    static final class ProgressAgainstPlan extends CountingRule {
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Slot asPlanned;
        private final MeasureLayout.Undecided withoutPlan;
        private final MeasureLayout.Whole budgeted;
        private final MeasureLayout.Undecided budgetedWithoutPlan;
        private final MeasureLayout.Slot withoutBudget;
        private final MeasureLayout.Amount asPlannedEuros;
        private final MeasureLayout.Amount allEuros;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need planFilled;
        private final MeasureLayout.Need budgetFilled;

        ProgressAgainstPlan(ReportingPeriod period) {
            super("A 20", period);
            cases = shape.whole(Timing.Kind.STOCK);
            asPlanned = cases.part();
            withoutPlan = cases.undecided("onPlan");
            budgeted = shape.whole(Timing.Kind.STOCK);
            budgetedWithoutPlan = budgeted.undecided("onPlan");
            withoutBudget = budgeted.missing("budget");
            asPlannedEuros = shape.amount(100);
            allEuros = shape.amount(100);
            unitOfCase = shape.need("case");
            planFilled = shape.need("case.onPlan");
            budgetFilled = shape.need("case.budget");
            shape.proportion("cases", cases, asPlanned).needs(unitOfCase, planFilled);
            shape.ratio("euros", MeasureComponent.Unit.PERCENT, budgeted, asPlannedEuros, allEuros).needs(unitOfCase, planFilled, budgetFilled);
        }

        <T> UnitClassifier<T> cases(
                CaseDates<T> dates,
                Function<? super T, ? extends @Nullable Boolean> onPlan,
                Function<? super T, ? extends @Nullable BigDecimal> budget) {
            return (unit, out) -> {
                Boolean plan = onPlan.apply(unit);
                BigDecimal euros = budget.apply(unit);
                out.filled(unitOfCase);
                out.filledIf(plan != null, planFilled);
                out.filledIf(euros != null, budgetFilled);
                ExclusionReason why = dates.stock(unit, window);
                if (!out.excludes(cases, why)) {
                    out.decide(asPlanned, plan, withoutPlan);
                }
                if (out.excludes(budgeted, why)) {
                    return;
                }
                if (plan == null && !out.assumesNo(budgetedWithoutPlan)) {
                    out.undecided(budgetedWithoutPlan);
                } else if (euros == null) {
                    out.missing(withoutBudget);
                } else {
                    out.amount(allEuros, euros);
                    if (plan == null) {
                        out.undecided(budgetedWithoutPlan);
                        return;
                    }
                    out.in(budgeted);
                    if (plan) {
                        out.amount(asPlannedEuros, euros);
                    }
                }
            };
        }
    }

    /** A 21; see {@link ActivityMeasures#reach}. */
    static final class Reach extends CountingRule {
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Slot withoutPerson;
        private final MeasureLayout.Keys persons;
        private final MeasureLayout.Whole pairs;
        private final MeasureLayout.Slot withoutPlan;
        private final MeasureLayout.Amount planned;
        private final MeasureLayout.Slot casesWithPairs;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need person;
        private final MeasureLayout.Need plannedFilled;

        Reach(ReportingPeriod period) {
            super("A 21", period);
            cases = shape.whole(Timing.Kind.OVERLAP);
            withoutPerson = cases.missing("personId");
            persons = shape.keys();
            pairs = shape.whole(Timing.Kind.OVERLAP);
            withoutPlan = pairs.missing("plannedParticipants");
            planned = shape.amount(1);
            casesWithPairs = shape.counter();
            unitOfCase = shape.need("case");
            person = shape.need("case.personId", "participation.personId");
            plannedFilled = shape.need("case.plannedParticipants");
            shape.distinct("persons", cases, persons).needs(unitOfCase, person);
            shape.ratio("againstPlan", MeasureComponent.Unit.PERCENT, pairs, cells -> ExactNumber.of(cells.count(pairs.inWhole)),
                    cells -> cells.amount(planned))
                    .needs(unitOfCase, person, plannedFilled)
                    .contributors(cells -> new Contributors(cells.count(casesWithPairs), cells.count(pairs.inWhole), 0));
        }

        <T> UnitClassifier<T> cases(
                CaseDates<T> dates, Participations<? super T> participations, Function<? super T, ? extends @Nullable Integer> plannedParticipants) {
            return (unit, out) -> {
                String about = participations.personId(unit);
                Integer plan = plannedParticipants.apply(unit);
                out.filled(unitOfCase);
                out.filledIf(about != null || participations.hasParticipations(unit), person);
                out.filledIf(plan != null, plannedFilled);
                boolean inTreatment = dates.overlap(unit, window) == null;
                Map<String, Boolean> participants = participants(unit, dates, participations);
                boolean anyOverlaps = participants.containsValue(true);
                // The case of a group need not have a person. A group may be inactive for a while, or have no participants yet.
                boolean isKnown = about != null || participations.isOfGroup(unit) || anyBegan(unit, participations);
                classifyPersons(inTreatment, isKnown, about, participants, out);
                // The subject of the case takes part if nobody else is known to.
                if (!anyOverlaps && about != null) {
                    participants.put(about, true);
                }
                if (inTreatment && plan != null) {
                    out.amount(planned, plan.longValue());
                    out.countIf(participants.containsValue(true), casesWithPairs);
                }
                participants.values().forEach(overlaps -> {
                    if (!inTreatment || !overlaps) {
                        out.exclude(pairs, ExclusionReason.OUTSIDE_PERIOD);
                    } else if (plan == null) {
                        out.missing(withoutPlan);
                    } else {
                        out.in(pairs);
                    }
                });
            };
        }

        /** Returns everybody who ever took part in the case, each with whether that was on at least one day of the period. */
        private <T> Map<String, Boolean> participants(T unit, CaseDates<T> dates, Participations<? super T> participations) {
            Map<String, Boolean> participants = new HashMap<>();
            long completed = dates.completedOn.of(unit);
            participations.each(unit, (id, from, until) -> {
                long end = until == DayFunction.NONE ? completed : completed == DayFunction.NONE ? until : Math.min(until, completed);
                // A participation that begins after the case was completed does not count.
                boolean tookPart = completed == DayFunction.NONE || from <= completed;
                participants.merge(id, tookPart && window.overlap(from, end) == null, Boolean::logicalOr);
            });
            return participants;
        }

        /** Returns whether any participation has begun by the last day of the period. */
        private <T> boolean anyBegan(T unit, Participations<? super T> participations) {
            boolean[] began = new boolean[1];
            participations.each(unit, (id, from, until) -> began[0] |= window.known(from) != DayFunction.NONE);
            return began[0];
        }

        private void classifyPersons(
                boolean inTreatment, boolean isKnown, @Nullable String about, Map<String, Boolean> participants, UnitClassification out) {
            if (!inTreatment) {
                out.exclude(cases, ExclusionReason.OUTSIDE_PERIOD);
            } else if (!isKnown) {
                out.missing(withoutPerson);
            } else {
                out.in(cases);
                if (about != null) {
                    out.key(persons, about);
                }
                participants.forEach((id, overlaps) -> {
                    if (overlaps) {
                        out.key(persons, id);
                    }
                });
            }
        }
    }

    /** A 22 and A 24; see {@link ActivityMeasures#planChanges} and {@link ActivityMeasures#teamChanges}. */
    static final class Changes extends CountingRule {
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Amount all;
        private final MeasureLayout.Quantity perCase;
        private final MeasureLayout.Slot changed;
        private final MeasureLayout.Slot changedInTreatment;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need change;

        Changes(String kpi, String event, ReportingPeriod period) {
            super(kpi, period);
            cases = shape.whole(Timing.Kind.OVERLAP);
            all = shape.amount(1);
            perCase = shape.quantity(1);
            changed = shape.counter();
            changedInTreatment = shape.counter();
            unitOfCase = shape.need("case");
            change = shape.eventNeed(event);
            shape.countOf("count", cases, all)
                    .needs(unitOfCase, change)
                    .contributors(cells -> new Contributors(cases.contributors(cells), cells.count(changed), 0));
            shape.mean("mean", MeasureComponent.Unit.RATIO, cases, perCase)
                    .needs(unitOfCase, change)
                    .contributors(cells -> new Contributors(cases.contributors(cells), cells.count(changedInTreatment), 0));
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, EventDays<? super T> changes) {
            return (unit, out) -> {
                long count = changes.between(unit, window.start, window.last);
                out.filled(unitOfCase);
                out.filledIf(changes.any(unit), change);
                out.amount(all, count);
                out.countIf(count > 0, changed);
                if (!out.excludes(cases, dates.overlap(unit, window))) {
                    out.in(cases);
                    out.countIf(count > 0, changedInTreatment);
                    out.quantity(perCase, count);
                }
            };
        }
    }

    /** A 23; see {@link ActivityMeasures#earlyStops}. */
    static final class EarlyStops extends CountingRule {
        private final MeasureLayout.Whole completed;
        private final MeasureLayout.Slot stopped;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need reasonFilled;

        EarlyStops(ReportingPeriod period) {
            super("A 23", period);
            completed = shape.whole(Timing.Kind.FLOW);
            stopped = completed.part();
            unitOfCase = shape.need("case");
            reasonFilled = shape.eventNeed("case.stoppedEarlyReason");
            shape.ownStratum("reason", MeasureLayout.OwnStratum.Rest.NONE);
            shape.count("count", completed, stopped).needs(unitOfCase, reasonFilled);
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, Function<? super T, ? extends @Nullable String> stoppedEarlyReason) {
            return (unit, out) -> {
                String reason = filled(stoppedEarlyReason.apply(unit));
                out.filled(unitOfCase);
                out.filledIf(reason != null, reasonFilled);
                out.ownStratum(reason);
                if (!out.excludes(completed, dates.completed(unit, window))) {
                    out.in(completed);
                    out.countIf(reason != null, stopped);
                }
            };
        }
    }

    /** A 25; see {@link ActivityMeasures#careProvidersPerCase}. */
    static final class ProvidersPerCase extends CountingRule {
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Quantity persons;
        private final MeasureLayout.Quantity institutions;
        private final MeasureLayout.Slot provided;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need provider;

        ProvidersPerCase(ReportingPeriod period) {
            super("A 25", period);
            cases = shape.whole(Timing.Kind.STOCK);
            persons = shape.quantity(1);
            institutions = shape.quantity(1);
            provided = shape.counter();
            unitOfCase = shape.need("case");
            provider = shape.need("careProvider");
            shape.mean("persons", MeasureComponent.Unit.RATIO, cases, persons).needs(unitOfCase, provider).contributors(this::contributors);
            shape.mean("institutions", MeasureComponent.Unit.RATIO, cases, institutions).needs(unitOfCase, provider).contributors(this::contributors);
        }

        private Contributors contributors(Cells cells) {
            return new Contributors(cases.contributors(cells), cells.count(provided), 0);
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, CareProviders<? super T> providers) {
            return (unit, out) -> {
                out.filled(unitOfCase);
                out.filledIf(providers.hasProviders(unit), provider);
                if (!out.excludes(cases, dates.stock(unit, window))) {
                    out.in(cases);
                    long known = providers.persons(unit, window.last);
                    out.countIf(known > 0, provided);
                    out.quantity(persons, known);
                    out.quantity(institutions, providers.institutions(unit, window.last));
                }
            };
        }
    }

    /** A 26; see {@link ActivityMeasures#returnedOrders}. */
    static final class ReturnedOrders extends CountingRule {
        private final MeasureLayout.Whole orders;
        private final MeasureLayout.Slot returned;
        private final MeasureLayout.Undecided withoutAnswer;
        private final MeasureLayout.Need order;
        private final MeasureLayout.Need returnedFilled;

        ReturnedOrders(ReportingPeriod period) {
            super("A 26", period);
            orders = shape.whole(Timing.Kind.FLOW);
            returned = orders.part();
            withoutAnswer = orders.undecided("returned");
            order = shape.need("administrativeOrder");
            returnedFilled = shape.need("administrativeOrder.returned");
            shape.count("count", orders, returned).needs(order, returnedFilled);
            shape.proportion("share", orders, returned).needs(order, returnedFilled);
        }

        <T> UnitClassifier<T> orders(
                Function<? super T, ? extends @Nullable Phase> phase,
                DayFunction<? super T> submittedOn,
                Function<? super T, ? extends @Nullable Boolean> isReturned) {
            return (unit, out) -> {
                Boolean answer = isReturned.apply(unit);
                out.filled(order);
                out.filledIf(answer != null, returnedFilled);
                if (phase.apply(unit) != AdministrativeOrder.Phase.FINANCING) {
                    out.exclude(orders, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(orders, window.flow(submittedOn.of(unit)))) {
                    out.decide(returned, answer, withoutAnswer);
                }
            };
        }
    }

    /** A 27; see {@link ActivityMeasures#turnaroundTime}. */
    static final class TurnaroundTime extends CountingRule {
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need completedFilled;
        private final Group all;
        private final Group low;
        private final Group high;

        TurnaroundTime(ReportingPeriod period) {
            super("A 27", period);
            unitOfCase = shape.need("case");
            completedFilled = shape.need("case.completedOn");
            all = new Group("all", null);
            low = new Group("low", Complexity.LOW);
            high = new Group("high", Complexity.HIGH);
        }

        /** The cases of one figure. */
        private final class Group {
            private final @Nullable Complexity speaksOf;
            private final MeasureLayout.Whole completed = shape.whole(Timing.Kind.FLOW);
            private final MeasureLayout.Slot withoutStart = completed.missing("startedOn");
            private final MeasureLayout.Slot withoutComplexity = completed.missing("complexityAtStart");
            private final MeasureLayout.Quantity took = shape.quantity(1);

            Group(String key, @Nullable Complexity speaksOf) {
                this.speaksOf = speaksOf;
                shape.mean(key, MeasureComponent.Unit.DAYS, completed, took).needs(unitOfCase, completedFilled);
            }

            void classify(long start, long end, @Nullable Complexity atEnd, UnitClassification out) {
                boolean isCompleted = window.known(end) != DayFunction.NONE;
                if (speaksOf != null && isCompleted && atEnd != null && atEnd != speaksOf) {
                    out.exclude(completed, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(completed, window.ended(start, end))) {
                    if (start == DayFunction.NONE) {
                        out.missing(withoutStart);
                    } else if (speaksOf != null && atEnd == null) {
                        out.missing(withoutComplexity);
                    } else {
                        out.in(completed);
                        out.quantity(took, end - start);
                    }
                }
            }
        }

        <T> UnitClassifier<T> cases(CaseDates<T> dates, ComplexityHistory<? super T> complexity) {
            return (unit, out) -> {
                long start = dates.startedOn.of(unit);
                long end = dates.completedOn.of(unit);
                out.filled(unitOfCase);
                out.filledIf(end != DayFunction.NONE, completedFilled);
                Complexity atEnd = window.known(end) == DayFunction.NONE ? null : complexity.at(unit, end);
                all.classify(start, end, atEnd, out);
                low.classify(start, end, atEnd, out);
                high.classify(start, end, atEnd, out);
            };
        }
    }
}
