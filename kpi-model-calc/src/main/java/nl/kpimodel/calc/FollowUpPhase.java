package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.kpimodel.calc.FollowUps.Term;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The calculations of phase 5 about the follow-up of completed cases: A 36 to A 39. They include follow-ups after the period, until the end
 * of the follow-up term. The methods of {@link ActivityMeasures} document their meaning.
 *
 * <p>Without a term the figures are not defined. The account then counts every follow-up, because there is no term that excludes any.
 */
final class FollowUpPhase {
    private FollowUpPhase() {}

    private static FollowUps.Term orWholeFile(@Nullable Term term) {
        return term == null ? FollowUps.Term.WHOLE_FILE : term;
    }

    private static void define(MeasureLayout.Component component, @Nullable Term term) {
        if (term == null) {
            component.undefined(MeasureSpecification.Option.FOLLOW_UP_TERM);
        } else {
            component.remark(term.remark());
        }
    }

    /** A 36; see {@link ActivityMeasures#runsUnsupported}. */
    static final class RunsUnsupported extends CountingRule {
        private final FollowUps.Term term;
        private final MeasureLayout.Whole cases;
        private final MeasureLayout.Slot unsupported;
        private final MeasureLayout.Undecided withoutAnswer;
        private final MeasureLayout.Whole volunteered;
        private final MeasureLayout.Slot volunteeredWithoutAnswer;
        private final MeasureLayout.Slot withoutShare;
        private final MeasureLayout.Quantity share;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need completedFilled;
        private final MeasureLayout.Need answerFilled;
        private final MeasureLayout.Need shareFilled;

        RunsUnsupported(@Nullable Term term, ReportingPeriod period) {
            super("A 36", period);
            this.term = orWholeFile(term);
            cases = shape.whole(Timing.Kind.COHORT);
            unsupported = cases.part();
            withoutAnswer = cases.undecided("runsUnsupported");
            volunteered = shape.whole(Timing.Kind.COHORT);
            volunteeredWithoutAnswer = volunteered.missing("runsUnsupported");
            withoutShare = volunteered.missing("volunteerShare");
            share = shape.quantity(100);
            unitOfCase = shape.need("case");
            completedFilled = shape.need("case.completedOn");
            answerFilled = shape.need("followUp.runsUnsupported");
            shareFilled = shape.need("followUp.volunteerShare");
            define(shape.count("count", cases, unsupported).needs(unitOfCase, completedFilled, answerFilled), term);
            define(shape.proportion("share", cases, unsupported).needs(unitOfCase, completedFilled, answerFilled), term);
            define(
                    shape.mean("volunteers", MeasureComponent.Unit.PERCENT, volunteered, share)
                            .needs(unitOfCase, completedFilled, answerFilled, shareFilled),
                    term);
        }

        <T, F> UnitClassifier<T> cases(
                CaseDates<T> dates,
                FollowUps<? super T, F> followUps,
                Function<? super F, ? extends @Nullable Boolean> runsUnsupported,
                Function<? super F, ? extends @Nullable BigDecimal> volunteerShare) {
            return (unit, out) -> {
                long completed = dates.completedOn.of(unit);
                out.filled(unitOfCase);
                out.filledIf(completed != DayFunction.NONE, completedFilled);
                out.filledIf(followUps.fills(unit, runsUnsupported), answerFilled);
                out.filledIf(followUps.fills(unit, volunteerShare), shareFilled);
                ExclusionReason why = dates.completed(unit, window);
                if (why != null) {
                    leave(why, out);
                    return;
                }
                long last = term.lastDay(completed);
                FollowUps.Found<Boolean> found = followUps.ofCase(unit, completed, last, runsUnsupported);
                FollowUps.Found<BigDecimal> shareFound = followUps.ofCase(unit, completed, last, volunteerShare);
                if (found == null || shareFound == null) {
                    leave(ExclusionReason.NOT_FOLLOWED_UP, out);
                    return;
                }
                Boolean answer = found.answer();
                out.decide(unsupported, answer, withoutAnswer);
                if (answer == null) {
                    out.missing(volunteeredWithoutAnswer);
                } else if (!answer) {
                    out.exclude(volunteered, ExclusionReason.OTHER_KIND);
                } else {
                    classifyShare(shareFound.answer(), out);
                }
            };
        }

        private void classifyShare(@Nullable BigDecimal found, UnitClassification out) {
            if (found == null) {
                out.missing(withoutShare);
            } else {
                out.in(volunteered);
                out.quantity(share, found);
            }
        }

        private void leave(ExclusionReason why, UnitClassification out) {
            out.exclude(cases, why);
            out.exclude(volunteered, why);
        }
    }

    /**
     * A 37, A 38 and A 39; see {@link ActivityMeasures#relapse}, {@link ActivityMeasures#lastingEffect} and {@link
     * ActivityMeasures#furtherDevelopment}.
     */
    static final class PersonsFollowedUp extends CountingRule {
        // The ranks of a person in one case. If a person has several cases, the highest rank counts.
        private static final int OUTSIDE_PERIOD = 0;
        private static final int OPEN = 1;
        private static final int NOT_FOLLOWED_UP = 2;
        private static final int MISSING = 3;
        private static final int ASSUMED_NO = 4;
        private static final int NO = 5;
        private static final int YES = 6;

        private final FollowUps.Term term;
        private final MeasureLayout.Persons persons;
        private final MeasureLayout.Undecided withoutAnswer;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need completedFilled;
        private final MeasureLayout.Need answerFilled;

        PersonsFollowedUp(String kpi, String field, @Nullable Term term, ReportingPeriod period) {
            super(kpi, period);
            this.term = orWholeFile(term);
            MeasureLayout.Whole followedUp = shape.whole(Timing.Kind.COHORT);
            MeasureLayout.Slot yes = followedUp.part();
            withoutAnswer = followedUp.undecided(field);
            persons = shape.persons(List.of(
                    List.of(followedUp.excluded(ExclusionReason.OUTSIDE_PERIOD)),
                    List.of(followedUp.excluded(ExclusionReason.OPEN)),
                    List.of(followedUp.excluded(ExclusionReason.NOT_FOLLOWED_UP)),
                    List.of(withoutAnswer.missing),
                    List.of(followedUp.inWhole, followedUp.assumedNo),
                    List.of(followedUp.inWhole),
                    List.of(followedUp.inWhole, yes)));
            unitOfCase = shape.need("case");
            completedFilled = shape.need("case.completedOn");
            answerFilled = shape.need("followUp." + field);
            define(shape.count("count", followedUp, yes).apart("apart.DISTINCT").needs(unitOfCase, completedFilled, answerFilled), term);
            define(shape.proportion("share", followedUp, yes).apart("apart.DISTINCT").needs(unitOfCase, completedFilled, answerFilled), term);
        }

        <T, F> UnitClassifier<T> cases(
                CaseDates<T> dates,
                Participations<? super T> participations,
                FollowUps<? super T, F> followUps,
                Function<? super F, ? extends @Nullable Boolean> field) {
            return (unit, out) -> {
                long completed = dates.completedOn.of(unit);
                out.filled(unitOfCase);
                out.filledIf(completed != DayFunction.NONE, completedFilled);
                out.filledIf(followUps.fills(unit, field), answerFilled);
                ExclusionReason why = dates.completed(unit, window);
                int unseen = why == null ? NOT_FOLLOWED_UP : why == ExclusionReason.OPEN ? OPEN : OUTSIDE_PERIOD;
                // A person gets the highest of these ranks.
                String about = participations.personId(unit);
                if (about != null) {
                    out.rank(persons, about, unseen);
                }
                participations.each(unit, (person, from, until) -> out.rank(persons, person, unseen));
                long last = why == null ? term.lastDay(completed) : DayFunction.NONE;
                followUps.byPerson(unit, completed, last, field).forEach((person, found) -> out.rank(persons, person, found == null ? unseen : rank(found, out)));
            };
        }

        private int rank(FollowUps.Found<Boolean> found, UnitClassification out) {
            Boolean answer = found.answer();
            if (answer == null) {
                return out.assumesNo(withoutAnswer) ? ASSUMED_NO : MISSING;
            }
            return answer ? YES : NO;
        }
    }
}
