package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.kpimodel.core.measure.ExclusionReason;
import nl.kpimodel.core.measure.MeasureUnit;
import nl.kpimodel.core.measure.MissingRule;
import nl.kpimodel.core.measure.TimingKind;
import nl.kpimodel.core.registration.OrderPhase;
import org.jspecify.annotations.Nullable;

/**
 * The readings of phase 5, completing and following up (<i>afronden, opvolgen, verlenen nazorg</i>), but for satisfaction and follow-ups: A 28 to A 31,
 * A 35 and A 40 to A 42. What each means is told at its method in {@link ActivityMeasures}.
 */
final class CompletionPhase {
    private CompletionPhase() {}

    /** A 28. */
    static final class SuccessfulReferrals extends Reading {
        private static final int ECHELONS = 5;

        private final Shape.Need referral = shape.need("referral");
        private final Shape.Need appropriate = shape.need("referral.appropriate");
        private final Shape.Need arrived = shape.need("referral.arrived");
        private final Shape.Need enrolled = shape.need("referral.enrolled");
        private final Shape.Need client = shape.need("case.personId", "case.groupId");
        private final Shape.Need fromEchelon = shape.need("referral.fromEchelon");
        private final Shape.Need toEchelon = shape.need("referral.toEchelon");
        private final Success success = new Success();
        private final Success clients = new Success();
        private final Shape.Slot withoutClient = clients.referrals.missing("personId");
        private final Shape.Keys different = shape.keys();
        private final Shape.Whole between = shape.whole(TimingKind.FLOW);
        private final Shape.Slot withoutFrom = between.missing("fromEchelon");
        private final Shape.Slot withoutToBeside = between.missing("toEchelon");
        private final Shape.Slot lower = between.part();
        private final Shape.Whole to = shape.whole(TimingKind.FLOW);
        private final Shape.Slot withoutTo = to.missing("toEchelon");
        private final List<Shape.Slot> echelons = new ArrayList<>();

        SuccessfulReferrals(Period period) {
            super("A 28", period);
            shape.count("count", success.referrals, success.succeeded).needs(referral, appropriate, arrived, enrolled);
            shape.proportion("share", success.referrals, success.succeeded).needs(referral, appropriate, arrived, enrolled);
            shape.distinct("clients", clients.referrals, different).needs(referral, appropriate, arrived, enrolled, client);
            shape.count("toLowerLineCount", between, lower).needs(referral, fromEchelon, toEchelon);
            shape.proportion("toLowerLineShare", between, lower).needs(referral, fromEchelon, toEchelon);
            for (int echelon = 0; echelon < ECHELONS; echelon++) {
                Shape.Slot part = to.part();
                echelons.add(part);
                shape.count("echelon" + echelon + "Count", to, part).needs(referral, toEchelon);
                shape.proportion("echelon" + echelon + "Share", to, part).needs(referral, toEchelon);
            }
        }

        /** The referrals of which it is known whether they succeeded; three answers make one. */
        private final class Success {
            private final Shape.Whole referrals = shape.whole(TimingKind.FLOW);
            private final Shape.Undecided withoutAppropriate = referrals.undecided("appropriate");
            private final Shape.Undecided withoutArrived = referrals.undecided("arrived");
            private final Shape.Undecided withoutEnrolled = referrals.undecided("enrolled");
            private final Shape.Slot succeeded = referrals.part();

            /** The field for want of which it is not known. */
            Shape.Undecided undecided(@Nullable Boolean isAppropriate, @Nullable Boolean hasArrived) {
                if (isAppropriate == null) {
                    return withoutAppropriate;
                }
                return hasArrived == null ? withoutArrived : withoutEnrolled;
            }
        }

        <T> Judge<T> referrals(Referrals<T> told) {
            return (unit, out) -> {
                Boolean isAppropriate = told.appropriate.apply(unit);
                Boolean hasArrived = told.arrived.apply(unit);
                Boolean isEnrolled = told.enrolled.apply(unit);
                Integer from = told.fromEchelon.apply(unit);
                Integer towards = told.toEchelon.apply(unit);
                String who = filled(told.client.apply(unit));
                out.filled(referral);
                out.filledIf(isAppropriate != null, appropriate);
                out.filledIf(hasArrived != null, arrived);
                out.filledIf(isEnrolled != null, enrolled);
                out.filledIf(who != null, client);
                out.filledIf(from != null, fromEchelon);
                out.filledIf(towards != null, toEchelon);
                ExclusionReason why = window.flow(told.on.of(unit));
                if (why != null) {
                    out.exclude(success.referrals, why);
                    out.exclude(clients.referrals, why);
                    out.exclude(between, why);
                    out.exclude(to, why);
                    return;
                }
                Boolean succeeded = Conjunction.of(isAppropriate, hasArrived, isEnrolled);
                out.decide(success.succeeded, succeeded, success.undecided(isAppropriate, hasArrived));
                judgeClient(succeeded, clients.undecided(isAppropriate, hasArrived), who, out);
                judgeEchelons(from, towards, out);
            };
        }

        private void judgeClient(@Nullable Boolean succeeded, Shape.Undecided undecided, @Nullable String who, Judgement out) {
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

        private void judgeEchelons(@Nullable Integer from, @Nullable Integer towards, Judgement out) {
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
                if (towards >= 0 && towards < ECHELONS) {
                    out.count(echelons.get(towards));
                }
            }
        }
    }

    /** A 29. */
    static final class CompletedActions extends Reading {
        private final Shape.Need action = shape.need("action");
        private final Shape.Need completedFilled = shape.need("action.completedOn");
        private final Shape.Need successfulFilled = shape.need("action.successful");
        private final Shape.Whole completed = shape.whole(TimingKind.FLOW);
        private final Shape.Whole answered = shape.whole(TimingKind.FLOW);
        private final Shape.Undecided withoutAnswer = answered.undecided("successful");
        private final Shape.Slot successful = answered.part();

        CompletedActions(Period period) {
            super("A 29", period);
            shape.count("count", completed).needs(action, completedFilled);
            shape.proportion("successfulShare", answered, successful).needs(action, completedFilled, successfulFilled);
        }

        <T> Judge<T> actions(
                Days<? super T> startedOn, Days<? super T> completedOn, Function<? super T, ? extends @Nullable Boolean> isSuccessful) {
            return (unit, out) -> {
                long ended = completedOn.of(unit);
                Boolean answer = isSuccessful.apply(unit);
                out.filled(action);
                out.filledIf(ended != Days.NONE, completedFilled);
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

    /** A 30. */
    static final class RightInTime extends Reading {
        private final Shape.Need action = shape.need("action");
        private final Shape.Need dueFilled = shape.need("action.dueOn");
        private final Shape.Need completedFilled = shape.need("action.completedOn");
        private final Shape.Need rightFilled = shape.need("action.firstTimeRight");
        private final Shape.Whole completed = shape.whole(TimingKind.FLOW);
        private final Shape.Undecided withoutDue = completed.undecided("dueOn");
        private final Shape.Undecided withoutRight = completed.undecided("firstTimeRight");
        private final Shape.Slot rightInTime = completed.part();

        RightInTime(Period period) {
            super("A 30", period);
            shape.count("count", completed, rightInTime).needs(action, dueFilled, completedFilled, rightFilled);
            shape.proportion("share", completed, rightInTime).needs(action, dueFilled, completedFilled, rightFilled);
        }

        <T> Judge<T> actions(
                Days<? super T> startedOn,
                Days<? super T> dueOn,
                Days<? super T> completedOn,
                Function<? super T, ? extends @Nullable Boolean> firstTimeRight) {
            return (unit, out) -> {
                long due = dueOn.of(unit);
                long ended = completedOn.of(unit);
                Boolean right = firstTimeRight.apply(unit);
                out.filled(action);
                out.filledIf(due != Days.NONE, dueFilled);
                out.filledIf(ended != Days.NONE, completedFilled);
                out.filledIf(right != null, rightFilled);
                if (!out.excludes(completed, window.ended(startedOn.of(unit), ended))) {
                    Boolean inTime = due == Days.NONE ? null : Boolean.valueOf(ended <= due);
                    out.decide(rightInTime, Conjunction.of(inTime, right), inTime == null ? withoutDue : withoutRight);
                }
            };
        }
    }

    /** A 31. */
    static final class GoalsReached extends Reading {
        private final Shape.Need action = shape.need("action");
        private final Shape.Need completedFilled = shape.need("action.completedOn");
        private final Shape.Need reachedFilled = shape.need("action.outputGoalReached");
        private final Shape.Whole completed = shape.whole(TimingKind.FLOW);
        private final Shape.Undecided withoutAnswer = completed.undecided("outputGoalReached");
        private final Shape.Slot reached = completed.part();
        private final Shape.Whole running = shape.whole(TimingKind.OVERLAP);
        private final Shape.Undecided runningWithoutAnswer = running.undecided("outputGoalReached");
        private final Shape.Slot runningReached = running.part();

        GoalsReached(Period period) {
            super("A 31", period);
            shape.proportion("value", completed, reached).needs(action, completedFilled, reachedFilled);
            shape.proportion("ofAll", running, runningReached).needs(action, completedFilled, reachedFilled);
        }

        <T> Judge<T> actions(
                Days<? super T> startedOn, Days<? super T> completedOn, Function<? super T, ? extends @Nullable Boolean> goalReached) {
            return (unit, out) -> {
                long begun = startedOn.of(unit);
                long ended = completedOn.of(unit);
                Boolean answer = goalReached.apply(unit);
                out.filled(action);
                out.filledIf(ended != Days.NONE, completedFilled);
                out.filledIf(answer != null, reachedFilled);
                if (!out.excludes(completed, window.ended(begun, ended))) {
                    out.decide(reached, answer, withoutAnswer);
                }
                if (!out.excludes(running, window.overlap(begun, ended))) {
                    boolean isCompleted = window.known(ended) != Days.NONE;
                    out.decide(runningReached, isCompleted ? answer : Boolean.FALSE, runningWithoutAnswer);
                }
            };
        }
    }

    /** A 35. */
    static final class SocietalSavings extends Reading {
        private final Shape.Need record = shape.need("costBenefit");
        private final Shape.Need costFilled = shape.need("costBenefit.cost");
        private final Shape.Need savedFilled = shape.need("costBenefit.savedSocietalCost");
        private final Shape.Whole records = shape.whole(TimingKind.FLOW);
        private final Shape.Slot withoutCost = records.missing("cost");
        private final Shape.Slot withoutSaved = records.missing("savedSocietalCost");
        private final Shape.Amount cost = shape.amount(100);
        private final Shape.Amount saved = shape.amount(100);

        SocietalSavings(Period period) {
            super("A 35", period);
            shape.ratio("value", MeasureUnit.RATIO, records, saved, cost).needs(record, costFilled, savedFilled);
        }

        <T> Judge<T> records(
                Days<? super T> on,
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

    /** A 40. */
    static final class SpinOffs extends Reading {
        private final Shape.Need spinOff = shape.eventNeed("spinOff");
        private final Shape.Whole spinOffs = shape.whole(TimingKind.FLOW);

        SpinOffs(Period period) {
            super("A 40", period);
            shape.story();
            shape.count("count", spinOffs).needs(spinOff);
        }

        <T> Judge<T> spinOffs(Days<? super T> on, Function<? super T, ? extends @Nullable String> description) {
            return (unit, out) -> {
                long day = on.of(unit);
                out.filled(spinOff);
                if (!out.excludes(spinOffs, window.flow(day))) {
                    out.in(spinOffs);
                    String told = filled(description.apply(unit));
                    if (told != null) {
                        out.story(new StoryLine(day, told));
                    }
                }
            };
        }
    }

    /** A 41. */
    static final class OrdersInTime extends Reading {
        private final Shape.Need order = shape.need("administrativeOrder");
        private final Shape.Need dueFilled = shape.need("administrativeOrder.dueOn");
        private final Shape.Need completedFilled = shape.need("administrativeOrder.completedOn");
        private final Shape.Need correctFilled = shape.need("administrativeOrder.correct");
        private final Shape.Whole due = shape.whole(TimingKind.FLOW);
        private final Shape.Slot withoutDue = due.missing("dueOn");
        private final Shape.Undecided withoutCorrect = due.undecided("correct", MissingRule.NO);
        private final Shape.Slot correctInTime = due.part();

        OrdersInTime(Period period) {
            super("A 41", period);
            shape.count("count", due, correctInTime).needs(order, dueFilled, completedFilled, correctFilled);
            shape.proportion("share", due, correctInTime).needs(order, dueFilled, completedFilled, correctFilled);
        }

        <T> Judge<T> orders(
                Function<? super T, ? extends @Nullable OrderPhase> phase,
                Days<? super T> submittedOn,
                Days<? super T> dueOn,
                Days<? super T> completedOn,
                Function<? super T, ? extends @Nullable Boolean> isCorrect) {
            return (unit, out) -> {
                long limit = dueOn.of(unit);
                Boolean correct = isCorrect.apply(unit);
                out.filled(order);
                out.filledIf(limit != Days.NONE, dueFilled);
                out.filledIf(completedOn.of(unit) != Days.NONE, completedFilled);
                out.filledIf(correct != null, correctFilled);
                if (phase.apply(unit) != OrderPhase.COMPLETION) {
                    out.exclude(due, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(due, window.flow(limit == Days.NONE ? submittedOn.of(unit) : limit))) {
                    judge(limit, window.known(completedOn.of(unit)), correct, out);
                }
            };
        }

        private void judge(long limit, long completed, @Nullable Boolean correct, Judgement out) {
            if (limit == Days.NONE) {
                out.missing(withoutDue);
            } else if (completed == Days.NONE) {
                out.in(due);
            } else if (correct == null) {
                out.undecided(withoutCorrect);
            } else {
                out.in(due);
                out.countIf(completed <= limit && correct, correctInTime);
            }
        }
    }

    /** A 42. */
    static final class Corrections extends Reading {
        private final Shape.Need correction = shape.eventNeed("budgetCorrection");
        private final Shape.Whole corrections = shape.whole(TimingKind.FLOW);
        private final Shape.Slot withoutAmount = corrections.missing("amount");
        private final Shape.Amount additional = shape.amount(100);
        private final Shape.Amount restitution = shape.amount(100);
        private final Shape.Amount net = shape.amount(100);

        Corrections(Period period) {
            super("A 42", period);
            shape.sum("additional", MeasureUnit.EURO, corrections, additional).needs(correction);
            shape.sum("restitution", MeasureUnit.EURO, corrections, restitution).needs(correction);
            shape.sum("net", MeasureUnit.EURO, corrections, net).needs(correction);
        }

        <T> Judge<T> corrections(Days<? super T> on, Function<? super T, ? extends @Nullable BigDecimal> amount) {
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
