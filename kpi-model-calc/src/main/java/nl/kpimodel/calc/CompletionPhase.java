package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.kpimodel.calc.engine.Conjunction;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.StoryLine;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.AdministrativeOrder;
import nl.kpimodel.core.registration.AdministrativeOrder.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The calculations of phase 5, completing and following up (<i>afronden, opvolgen, verlenen nazorg</i>), except satisfaction and
 * follow-ups: A 28 to A 31, A 35 and A 40 to A 42. The methods of {@link ActivityMeasures} document their meaning.
 */
final class CompletionPhase {
    private CompletionPhase() {}

    /** A 28; see {@link ActivityMeasures#successfulReferrals}. */
    static final class SuccessfulReferrals extends CountingRule {
        private static final int ECHELONS = 5;

        private final MeasureLayout.Need referral = shape.need("referral");
        private final MeasureLayout.Need appropriate = shape.need("referral.appropriate");
        private final MeasureLayout.Need arrived = shape.need("referral.arrived");
        private final MeasureLayout.Need enrolled = shape.need("referral.enrolled");
        private final MeasureLayout.Need client = shape.need("case.personId", "case.groupId");
        private final MeasureLayout.Need fromEchelon = shape.need("referral.fromEchelon");
        private final MeasureLayout.Need toEchelon = shape.need("referral.toEchelon");
        private final Success success = new Success();
        private final Success clients = new Success();
        private final MeasureLayout.Slot withoutClient = clients.referrals.missing("personId");
        private final MeasureLayout.Keys different = shape.keys();
        private final MeasureLayout.Whole between = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Slot withoutFrom = between.missing("fromEchelon");
        private final MeasureLayout.Slot withoutToBeside = between.missing("toEchelon");
        private final MeasureLayout.Slot lower = between.part();
        private final MeasureLayout.Whole to = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Slot withoutTo = to.missing("toEchelon");
        private final List<MeasureLayout.Slot> echelons = new ArrayList<>();

        SuccessfulReferrals(ReportingPeriod period) {
            super("A 28", period);
            shape.count("count", success.referrals, success.succeeded).needs(referral, appropriate, arrived, enrolled);
            shape.proportion("share", success.referrals, success.succeeded).needs(referral, appropriate, arrived, enrolled);
            shape.distinct("clients", clients.referrals, different).needs(referral, appropriate, arrived, enrolled, client);
            shape.count("toLowerLineCount", between, lower).needs(referral, fromEchelon, toEchelon);
            shape.proportion("toLowerLineShare", between, lower).needs(referral, fromEchelon, toEchelon);
            for (int echelon = 0; echelon < ECHELONS; echelon++) {
                MeasureLayout.Slot part = to.part();
                echelons.add(part);
                shape.count("echelon" + echelon + "Count", to, part).needs(referral, toEchelon);
                shape.proportion("echelon" + echelon + "Share", to, part).needs(referral, toEchelon);
            }
        }

        /** The referrals whose success is known; it depends on three answers. */
        private final class Success {
            private final MeasureLayout.Whole referrals = shape.whole(Timing.Kind.FLOW);
            private final MeasureLayout.Undecided withoutAppropriate = referrals.undecided("appropriate");
            private final MeasureLayout.Undecided withoutArrived = referrals.undecided("arrived");
            private final MeasureLayout.Undecided withoutEnrolled = referrals.undecided("enrolled");
            private final MeasureLayout.Slot succeeded = referrals.part();

            /** Returns the first empty field that leaves the success unknown. */
            MeasureLayout.Undecided undecided(@Nullable Boolean isAppropriate, @Nullable Boolean hasArrived) {
                if (isAppropriate == null) {
                    return withoutAppropriate;
                }
                return hasArrived == null ? withoutArrived : withoutEnrolled;
            }
        }

        <T> UnitClassifier<T> referrals(Referrals<T> functions) {
            return (unit, out) -> {
                Boolean isAppropriate = functions.appropriate.apply(unit);
                Boolean hasArrived = functions.arrived.apply(unit);
                Boolean isEnrolled = functions.enrolled.apply(unit);
                Integer from = functions.fromEchelon.apply(unit);
                Integer towards = functions.toEchelon.apply(unit);
                String who = filled(functions.client.apply(unit));
                out.filled(referral);
                out.filledIf(isAppropriate != null, appropriate);
                out.filledIf(hasArrived != null, arrived);
                out.filledIf(isEnrolled != null, enrolled);
                out.filledIf(who != null, client);
                out.filledIf(from != null, fromEchelon);
                out.filledIf(towards != null, toEchelon);
                ExclusionReason why = window.flow(functions.on.of(unit));
                if (why != null) {
                    out.exclude(success.referrals, why);
                    out.exclude(clients.referrals, why);
                    out.exclude(between, why);
                    out.exclude(to, why);
                    return;
                }
                Boolean succeeded = Conjunction.of(isAppropriate, hasArrived, isEnrolled);
                out.decide(success.succeeded, succeeded, success.undecided(isAppropriate, hasArrived));
                classifyClient(succeeded, clients.undecided(isAppropriate, hasArrived), who, out);
                classifyEchelons(from, towards, out);
            };
        }

        private void classifyClient(@Nullable Boolean succeeded, MeasureLayout.Undecided undecided, @Nullable String who, UnitClassification out) {
            if (succeeded == null) {
                out.undecided(undecided);
            } else if (!succeeded) {
                out.in(clients.referrals);
            } else if (who == null) {
                out.missing(withoutClient);
            } else {
                out.in(clients.referrals);
                out.key(different, who);
            }
        }

        private void classifyEchelons(@Nullable Integer from, @Nullable Integer towards, UnitClassification out) {
            if (from == null) {
                out.missing(withoutFrom);
            } else if (towards == null) {
                out.missing(withoutToBeside);
            } else {
                out.in(between);
                out.countIf(towards < from, lower);
            }
            if (towards == null) {
                out.missing(withoutTo);
            } else {
                out.in(to);
                out.count(echelons.get(towards));
            }
        }
    }

    /** A 29; see {@link ActivityMeasures#completedActions}. */
    static final class CompletedActions extends CountingRule {
        private final MeasureLayout.Need action = shape.need("action");
        private final MeasureLayout.Need completedFilled = shape.need("action.completedOn");
        private final MeasureLayout.Need successfulFilled = shape.need("action.successful");
        private final MeasureLayout.Whole completed = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Whole answered = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Undecided withoutAnswer = answered.undecided("successful");
        private final MeasureLayout.Slot successful = answered.part();

        CompletedActions(ReportingPeriod period) {
            super("A 29", period);
            shape.count("count", completed).needs(action, completedFilled);
            shape.proportion("successfulShare", answered, successful).needs(action, completedFilled, successfulFilled);
        }

        <T> UnitClassifier<T> actions(
                DayFunction<? super T> startedOn, DayFunction<? super T> completedOn, Function<? super T, ? extends @Nullable Boolean> isSuccessful) {
            return (unit, out) -> {
                long ended = completedOn.of(unit);
                Boolean answer = isSuccessful.apply(unit);
                out.filled(action);
                out.filledIf(ended != DayFunction.NONE, completedFilled);
                out.filledIf(answer != null, successfulFilled);
                ExclusionReason why = window.ended(startedOn.of(unit), ended);
                if (!out.excludes(completed, why)) {
                    out.in(completed);
                }
                if (!out.excludes(answered, why)) {
                    out.decide(successful, answer, withoutAnswer);
                }
            };
        }
    }

    /** A 30; see {@link ActivityMeasures#actionsRightInTime}. */
    static final class RightInTime extends CountingRule {
        private final MeasureLayout.Need action = shape.need("action");
        private final MeasureLayout.Need dueFilled = shape.need("action.dueOn");
        private final MeasureLayout.Need completedFilled = shape.need("action.completedOn");
        private final MeasureLayout.Need rightFilled = shape.need("action.firstTimeRight");
        private final MeasureLayout.Whole completed = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Undecided withoutDue = completed.undecided("dueOn");
        private final MeasureLayout.Undecided withoutRight = completed.undecided("firstTimeRight");
        private final MeasureLayout.Slot rightInTime = completed.part();

        RightInTime(ReportingPeriod period) {
            super("A 30", period);
            shape.count("count", completed, rightInTime).needs(action, dueFilled, completedFilled, rightFilled);
            shape.proportion("share", completed, rightInTime).needs(action, dueFilled, completedFilled, rightFilled);
        }

        <T> UnitClassifier<T> actions(
                DayFunction<? super T> startedOn,
                DayFunction<? super T> dueOn,
                DayFunction<? super T> completedOn,
                Function<? super T, ? extends @Nullable Boolean> firstTimeRight) {
            return (unit, out) -> {
                long due = dueOn.of(unit);
                long ended = completedOn.of(unit);
                Boolean right = firstTimeRight.apply(unit);
                out.filled(action);
                out.filledIf(due != DayFunction.NONE, dueFilled);
                out.filledIf(ended != DayFunction.NONE, completedFilled);
                out.filledIf(right != null, rightFilled);
                if (!out.excludes(completed, window.ended(startedOn.of(unit), ended))) {
                    Boolean inTime = due == DayFunction.NONE ? null : Boolean.valueOf(ended <= due);
                    out.decide(rightInTime, Conjunction.of(inTime, right), inTime == null ? withoutDue : withoutRight);
                }
            };
        }
    }

    /** A 31; see {@link ActivityMeasures#goalsReached}. */
    static final class GoalsReached extends CountingRule {
        private final MeasureLayout.Need action = shape.need("action");
        private final MeasureLayout.Need completedFilled = shape.need("action.completedOn");
        private final MeasureLayout.Need reachedFilled = shape.need("action.outputGoalReached");
        private final MeasureLayout.Whole completed = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Undecided withoutAnswer = completed.undecided("outputGoalReached");
        private final MeasureLayout.Slot reached = completed.part();
        private final MeasureLayout.Whole running = shape.whole(Timing.Kind.OVERLAP);
        private final MeasureLayout.Undecided runningWithoutAnswer = running.undecided("outputGoalReached");
        private final MeasureLayout.Slot runningReached = running.part();

        GoalsReached(ReportingPeriod period) {
            super("A 31", period);
            shape.proportion("value", completed, reached).needs(action, completedFilled, reachedFilled);
            shape.proportion("ofAll", running, runningReached).needs(action, completedFilled, reachedFilled);
        }

        <T> UnitClassifier<T> actions(
                DayFunction<? super T> startedOn, DayFunction<? super T> completedOn, Function<? super T, ? extends @Nullable Boolean> goalReached) {
            return (unit, out) -> {
                long begun = startedOn.of(unit);
                long ended = completedOn.of(unit);
                Boolean answer = goalReached.apply(unit);
                out.filled(action);
                out.filledIf(ended != DayFunction.NONE, completedFilled);
                out.filledIf(answer != null, reachedFilled);
                if (!out.excludes(completed, window.ended(begun, ended))) {
                    out.decide(reached, answer, withoutAnswer);
                }
                if (!out.excludes(running, window.overlap(begun, ended))) {
                    boolean isCompleted = window.known(ended) != DayFunction.NONE;
                    out.decide(runningReached, isCompleted ? answer : Boolean.FALSE, runningWithoutAnswer);
                }
            };
        }
    }

    /** A 35; see {@link ActivityMeasures#societalSavings}. */
    static final class SocietalSavings extends CountingRule {
        private final MeasureLayout.Need record = shape.need("costBenefit");
        private final MeasureLayout.Need costFilled = shape.need("costBenefit.cost");
        private final MeasureLayout.Need savedFilled = shape.need("costBenefit.savedSocietalCost");
        private final MeasureLayout.Whole records = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Slot withoutCost = records.missing("cost");
        private final MeasureLayout.Slot withoutSaved = records.missing("savedSocietalCost");
        private final MeasureLayout.Amount cost = shape.amount(100);
        private final MeasureLayout.Amount saved = shape.amount(100);

        SocietalSavings(ReportingPeriod period) {
            super("A 35", period);
            shape.ratio("value", MeasureComponent.Unit.RATIO, records, saved, cost).needs(record, costFilled, savedFilled);
        }

        <T> UnitClassifier<T> records(
                DayFunction<? super T> on,
                Function<? super T, ? extends @Nullable BigDecimal> costs,
                Function<? super T, ? extends @Nullable BigDecimal> savedCosts) {
            return (unit, out) -> {
                BigDecimal spent = costs.apply(unit);
                BigDecimal spared = savedCosts.apply(unit);
                out.filled(record);
                out.filledIf(spent != null, costFilled);
                out.filledIf(spared != null, savedFilled);
                if (out.excludes(records, window.flow(on.of(unit)))) {
                    return;
                }
                if (spent == null) {
                    out.missing(withoutCost);
                } else if (spared == null) {
                    out.missing(withoutSaved);
                } else {
                    out.in(records);
                    out.amount(cost, spent);
                    out.amount(saved, spared);
                }
            };
        }
    }

    /** A 40; see {@link ActivityMeasures#spinOffs}. */
    static final class SpinOffs extends CountingRule {
        private final MeasureLayout.Need spinOff = shape.eventNeed("spinOff");
        private final MeasureLayout.Whole spinOffs = shape.whole(Timing.Kind.FLOW);

        SpinOffs(ReportingPeriod period) {
            super("A 40", period);
            shape.story();
            shape.count("count", spinOffs).needs(spinOff);
        }

        <T> UnitClassifier<T> spinOffs(DayFunction<? super T> on, Function<? super T, ? extends @Nullable String> description) {
            return (unit, out) -> {
                long day = on.of(unit);
                out.filled(spinOff);
                if (!out.excludes(spinOffs, window.flow(day))) {
                    out.in(spinOffs);
                    String text = filled(description.apply(unit));
                    if (text != null) {
                        out.story(new StoryLine(day, text));
                    }
                }
            };
        }
    }

    /** A 41; see {@link ActivityMeasures#ordersInTime}. */
    static final class OrdersInTime extends CountingRule {
        private final MeasureLayout.Need order = shape.need("administrativeOrder");
        private final MeasureLayout.Need dueFilled = shape.need("administrativeOrder.dueOn");
        private final MeasureLayout.Need completedFilled = shape.need("administrativeOrder.completedOn");
        private final MeasureLayout.Need correctFilled = shape.need("administrativeOrder.correct");
        private final MeasureLayout.Whole due = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Slot withoutDue = due.missing("dueOn");
        private final MeasureLayout.Undecided withoutCorrect = due.undecided("correct", MeasureComponent.MissingRule.NO);
        private final MeasureLayout.Slot correctInTime = due.part();

        OrdersInTime(ReportingPeriod period) {
            super("A 41", period);
            shape.count("count", due, correctInTime).needs(order, dueFilled, completedFilled, correctFilled);
            shape.proportion("share", due, correctInTime).needs(order, dueFilled, completedFilled, correctFilled);
        }

        <T> UnitClassifier<T> orders(
                Function<? super T, ? extends @Nullable Phase> phase,
                DayFunction<? super T> submittedOn,
                DayFunction<? super T> dueOn,
                DayFunction<? super T> completedOn,
                Function<? super T, ? extends @Nullable Boolean> isCorrect) {
            return (unit, out) -> {
                long limit = dueOn.of(unit);
                Boolean correct = isCorrect.apply(unit);
                out.filled(order);
                out.filledIf(limit != DayFunction.NONE, dueFilled);
                out.filledIf(completedOn.of(unit) != DayFunction.NONE, completedFilled);
                out.filledIf(correct != null, correctFilled);
                if (phase.apply(unit) != AdministrativeOrder.Phase.COMPLETION) {
                    out.exclude(due, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(due, window.flow(limit == DayFunction.NONE ? submittedOn.of(unit) : limit))) {
                    classify(limit, window.known(completedOn.of(unit)), correct, out);
                }
            };
        }

        private void classify(long limit, long completed, @Nullable Boolean correct, UnitClassification out) {
            if (limit == DayFunction.NONE) {
                out.missing(withoutDue);
            } else if (completed == DayFunction.NONE) {
                out.in(due);
            } else if (correct == null) {
                out.undecided(withoutCorrect);
            } else {
                out.in(due);
                out.countIf(completed <= limit && correct, correctInTime);
            }
        }
    }

    /** A 42; see {@link ActivityMeasures#budgetCorrections}. */
    static final class Corrections extends CountingRule {
        private final MeasureLayout.Need correction = shape.eventNeed("budgetCorrection");
        private final MeasureLayout.Whole corrections = shape.whole(Timing.Kind.FLOW);
        private final MeasureLayout.Slot withoutAmount = corrections.missing("amount");
        private final MeasureLayout.Amount additional = shape.amount(100);
        private final MeasureLayout.Amount restitution = shape.amount(100);
        private final MeasureLayout.Amount net = shape.amount(100);

        Corrections(ReportingPeriod period) {
            super("A 42", period);
            shape.sum("additional", MeasureComponent.Unit.EURO, corrections, additional).needs(correction);
            shape.sum("restitution", MeasureComponent.Unit.EURO, corrections, restitution).needs(correction);
            shape.sum("net", MeasureComponent.Unit.EURO, corrections, net).needs(correction);
        }

        <T> UnitClassifier<T> corrections(DayFunction<? super T> on, Function<? super T, ? extends @Nullable BigDecimal> amount) {
            return (unit, out) -> {
                out.filled(correction);
                if (out.excludes(corrections, window.flow(on.of(unit)))) {
                    return;
                }
                BigDecimal euros = amount.apply(unit);
                if (euros == null) {
                    out.missing(withoutAmount);
                    return;
                }
                out.in(corrections);
                out.amount(net, euros);
                out.amount(euros.signum() > 0 ? additional : restitution, euros);
            };
        }
    }
}
