package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import nl.kpimodel.calc.engine.Cells;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.registration.Signal.Channel;
import nl.kpimodel.core.registration.Signal.Subject;
import nl.kpimodel.core.registration.WaitingEntry;
import org.jspecify.annotations.Nullable;

/** The calculations of phase 1, starting (<i>starten</i>): A 1 to A 7. The methods of {@link ActivityMeasures} document their meaning. */
final class StartPhase {
    private StartPhase() {}

    /** A 1; see {@link ActivityMeasures#outreachVisits}. */
    static final class OutreachVisits extends CountingRule {
        // Both figures share one whole, so that hours and visits are over the same visits.
        private final MeasureLayout.Whole visits;
        private final MeasureLayout.Slot withoutHours;
        private final MeasureLayout.Amount hours;
        private final MeasureLayout.Need visit;
        private final MeasureLayout.Need hoursFilled;

        OutreachVisits(ReportingPeriod period) {
            super("A 1", period);
            visits = shape.whole(Timing.Kind.FLOW);
            withoutHours = visits.missing("hours");
            hours = shape.amount(100);
            visit = shape.need("outreachVisit");
            hoursFilled = shape.need("outreachVisit.hours");
            shape.ownStratum("location", MeasureLayout.OwnStratum.Rest.UNKNOWN);
            shape.sum("hours", MeasureComponent.Unit.HOURS, visits, hours).needs(visit, hoursFilled);
            shape.count("visits", visits).needs(visit, hoursFilled);
        }

        <T> UnitClassifier<T> visits(
                DayFunction<? super T> visitedOn,
                Function<? super T, ? extends @Nullable BigDecimal> spent,
                Function<? super T, ? extends @Nullable String> location) {
            return (unit, out) -> {
                BigDecimal took = spent.apply(unit);
                out.filled(visit);
                out.filledIf(took != null, hoursFilled);
                out.ownStratum(location.apply(unit));
                if (out.excludes(visits, window.flow(visitedOn.of(unit)))) {
                    return;
                }
                if (took == null) {
                    out.missing(withoutHours);
                } else {
                    out.in(visits);
                    out.amount(hours, took);
                }
            };
        }
    }

    /** A 2; see {@link ActivityMeasures#signals}. */
    static final class Signals extends CountingRule {
        private final MeasureLayout.Whole signals;
        private final MeasureLayout.Slot reactive;
        private final MeasureLayout.Slot proactive;
        private final MeasureLayout.Slot withoutChannel;
        private final MeasureLayout.Need signal;

        Signals(ReportingPeriod period) {
            super("A 2", period);
            signals = shape.whole(Timing.Kind.FLOW);
            reactive = signals.part();
            proactive = signals.part();
            withoutChannel = signals.missing("channel");
            signal = shape.need("signal");
            shape.ownStratum("subject", MeasureLayout.OwnStratum.Rest.UNKNOWN);
            shape.count("reactive", signals, reactive).needs(signal);
            shape.count("proactive", signals, proactive).needs(signal);
            shape.proportion("proactiveShare", signals, proactive).needs(signal);
        }

        <T> UnitClassifier<T> signals(
                DayFunction<? super T> receivedOn,
                Function<? super T, ? extends @Nullable Channel> channel,
                Function<? super T, ? extends @Nullable Subject> subject) {
            return (unit, out) -> {
                out.filled(signal);
                Signal.Subject about = subject.apply(unit);
                out.ownStratum(about == null ? null : about.name());
                if (out.excludes(signals, window.flow(receivedOn.of(unit)))) {
                    return;
                }
                Signal.Channel through = channel.apply(unit);
                if (through == null) {
                    out.missing(withoutChannel);
                } else {
                    out.in(signals);
                    out.count(through == Signal.Channel.PROACTIVE ? proactive : reactive);
                }
            };
        }
    }

    /** A 3; see {@link ActivityMeasures#waitingList}. */
    static final class WaitingList extends CountingRule {
        private final WaitingEntry.Subject[] subjects = {WaitingEntry.Subject.PERSON, WaitingEntry.Subject.PARTICIPANT, WaitingEntry.Subject.GROUP};
        /** The entries that wait, over which the three counts are. */
        private final MeasureLayout.Whole waiting;
        private final MeasureLayout.Slot[] waitingOf = new MeasureLayout.Slot[subjects.length];
        /** The same entries, except that those without requested hours are missing. */
        private final MeasureLayout.Whole asking;
        private final MeasureLayout.Slot withoutHours;
        private final MeasureLayout.Amount requested;
        private final MeasureLayout.Amount available;
        private final MeasureLayout.Slot capacities;
        private final MeasureLayout.Need entry;
        private final MeasureLayout.Need requestedHours;
        private final MeasureLayout.Need capacity;

        WaitingList(ReportingPeriod period) {
            super("A 3", period);
            entry = shape.need("waitingEntry");
            requestedHours = shape.need("waitingEntry.requestedHours");
            capacity = shape.need("capacity");
            String[] keys = {"waitingPersons", "waitingParticipants", "waitingGroups"};
            waiting = shape.whole(Timing.Kind.STOCK);
            for (int i = 0; i < keys.length; i++) {
                waitingOf[i] = waiting.part();
                shape.count(keys[i], waiting, waitingOf[i]).needs(entry);
            }
            asking = shape.whole(Timing.Kind.STOCK);
            withoutHours = asking.missing("requestedHours");
            requested = shape.amount(100);
            available = shape.amount(100);
            capacities = shape.counter();
            shape.counted("shortageHours", MeasureComponent.Unit.HOURS, asking, this::shortage).apart("apart.SHORTAGE").needs(entry, requestedHours, capacity)
                    .remark(cells -> {
                return Optional.of(cells.count(capacities) == 0
                        ? new Remark(OutcomeWords.both("shortage.unknown"), Remark.Place.REASON)
                        : new Remark(OutcomeWords.both("shortage", inWords(cells.amount(requested)), inWords(cells.amount(available))), Remark.Place.FIGURE));
            });
        }

        private static BilingualText inWords(ExactNumber hours) {
            return OutcomeWords.inBoth(language -> WordList.counted(
                    Notation.shortest(hours.rounded(2), language), Terms.in(language).of("measureUnit.HOURS")));
        }

        private MeasureLayout.Result shortage(Cells cells) {
            if (cells.count(capacities) == 0) {
                return MeasureLayout.Result.NO_DATA;
            }
            ExactNumber shortage = cells.amount(requested).minus(cells.amount(available));
            return MeasureLayout.Result.of(new OutcomeValue.Sum(shortage.signum() < 0 ? ExactNumber.ZERO : shortage));
        }

        <T> UnitClassifier<T> entries(WaitingEntries<T> entries) {
            return (unit, out) -> {
                BigDecimal hours = entries.requestedHours.apply(unit);
                out.filled(entry);
                out.filledIf(hours != null, requestedHours);
                ExclusionReason otherReason = entries.reason.apply(unit) == WaitingEntry.Reason.OTHER ? ExclusionReason.OTHER_KIND : null;
                ExclusionReason why = otherReason == null ? entries.waiting(unit, window) : otherReason;
                WaitingEntry.Subject subject = entries.subject.apply(unit);
                if (!out.excludes(waiting, why)) {
                    out.in(waiting);
                    for (int i = 0; i < subjects.length; i++) {
                        out.countIf(subject == subjects[i], waitingOf[i]);
                    }
                }
                if (out.excludes(asking, why)) {
                    return;
                }
                if (hours == null) {
                    out.missing(withoutHours);
                } else {
                    out.in(asking);
                    out.amount(requested, hours);
                }
            };
        }

        <E> UnitClassifier<E> capacities(Employment.Capacities<E> hours) {
            return (unit, out) -> {
                out.filled(capacity);
                long from = hours.from.of(unit);
                long until = hours.until.of(unit);
                long days = Math.min(until, window.last) - Math.max(from, window.start) + 1;
                if (from != DayFunction.NONE && until != DayFunction.NONE && days > 0) {
                    out.count(capacities);
                    out.amount(available, ExactNumber.of(hours.availableHours.apply(unit)).times(ExactNumber.of(days, until - from + 1)));
                }
            };
        }
    }

    /** A 4; see {@link ActivityMeasures#waitingTime}. */
    static final class WaitingTime extends CountingRule {
        private final MeasureLayout.Whole started;
        private final MeasureLayout.Slot withoutSignal;
        private final MeasureLayout.Quantity waited;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need signalReceivedOn;

        WaitingTime(ReportingPeriod period) {
            super("A 4", period);
            started = shape.whole(Timing.Kind.FLOW);
            withoutSignal = started.missing("signalReceivedOn");
            waited = shape.quantity(1);
            unitOfCase = shape.need("case");
            signalReceivedOn = shape.need("case.signalReceivedOn");
            shape.mean("value", MeasureComponent.Unit.DAYS, started, waited).needs(unitOfCase, signalReceivedOn);
        }

        <T> UnitClassifier<T> cases(DayFunction<? super T> startedOn, DayFunction<? super T> signal) {
            return (unit, out) -> {
                long start = startedOn.of(unit);
                long received = signal.of(unit);
                out.filled(unitOfCase);
                out.filledIf(received != DayFunction.NONE, signalReceivedOn);
                if (out.excludes(started, window.flow(start))) {
                    return;
                }
                // A signal after the start that it led to is an error, because a waiting time cannot be negative.
                if (received == DayFunction.NONE || received > start) {
                    out.missing(withoutSignal);
                } else {
                    out.in(started);
                    out.quantity(waited, start - received);
                }
            };
        }
    }

    /** A 5; see {@link ActivityMeasures#lateSignals}. */
    static final class LateSignals extends CountingRule {
        private final MeasureLayout.Whole signals;
        private final MeasureLayout.Slot late;
        private final MeasureLayout.Undecided withoutLate;
        private final MeasureLayout.Need signal;
        private final MeasureLayout.Need lateFilled;

        LateSignals(ReportingPeriod period) {
            super("A 5", period);
            signals = shape.whole(Timing.Kind.FLOW);
            late = signals.part();
            withoutLate = signals.undecided("late");
            signal = shape.need("signal");
            lateFilled = shape.need("signal.late");
            shape.count("count", signals, late).needs(signal, lateFilled);
            shape.proportion("share", signals, late).needs(signal, lateFilled);
        }

        <T> UnitClassifier<T> signals(DayFunction<? super T> receivedOn, Function<? super T, ? extends @Nullable Boolean> isLate) {
            return (unit, out) -> {
                Boolean answer = isLate.apply(unit);
                out.filled(signal);
                out.filledIf(answer != null, lateFilled);
                if (!out.excludes(signals, window.flow(receivedOn.of(unit)))) {
                    out.decide(late, answer, withoutLate);
                }
            };
        }
    }

    /** A 6; see {@link ActivityMeasures#earlySignals}. */
    static final class EarlySignals extends CountingRule {
        private final MeasureLayout.Whole started;
        private final MeasureLayout.Slot early;
        private final MeasureLayout.Undecided withoutAnswer;
        private final MeasureLayout.Need unitOfCase;
        private final MeasureLayout.Need earlySignal;

        EarlySignals(ReportingPeriod period) {
            super("A 6", period);
            started = shape.whole(Timing.Kind.FLOW);
            early = started.part();
            withoutAnswer = started.undecided("earlySignal", MeasureComponent.MissingRule.NO);
            unitOfCase = shape.need("case");
            earlySignal = shape.need("case.earlySignal");
            shape.count("value", started, early).needs(unitOfCase, earlySignal);
        }

        <T> UnitClassifier<T> cases(DayFunction<? super T> startedOn, Function<? super T, ? extends @Nullable Boolean> isEarly) {
            return (unit, out) -> {
                Boolean answer = isEarly.apply(unit);
                out.filled(unitOfCase);
                out.filledIf(answer != null, earlySignal);
                if (!out.excludes(started, window.flow(startedOn.of(unit)))) {
                    out.decide(early, answer, withoutAnswer);
                }
            };
        }
    }

    /** A 7; see {@link ActivityMeasures#findability}. */
    static final class Findability extends CountingRule {
        private final MeasureLayout.Whole signals;
        private final MeasureLayout.Slot withoutPerson;
        private final MeasureLayout.Keys persons;
        private final MeasureLayout.Need signal;
        private final MeasureLayout.Need personId;

        Findability(ReportingPeriod period) {
            super("A 7", period);
            signals = shape.whole(Timing.Kind.FLOW);
            withoutPerson = signals.missing("personId");
            persons = shape.keys();
            signal = shape.need("signal");
            personId = shape.need("signal.personId");
            shape.distinct("value", signals, persons).needs(signal, personId);
        }

        <T> UnitClassifier<T> signals(
                DayFunction<? super T> receivedOn,
                Function<? super T, ? extends @Nullable Channel> channel,
                Function<? super T, ? extends @Nullable Subject> subject,
                Function<? super T, ? extends @Nullable String> person) {
            return (unit, out) -> {
                String key = filled(person.apply(unit));
                out.filled(signal);
                out.filledIf(key != null, personId);
                if (channel.apply(unit) == Signal.Channel.PROACTIVE || subject.apply(unit) == Signal.Subject.GROUP) {
                    out.exclude(signals, ExclusionReason.OTHER_KIND);
                } else if (!out.excludes(signals, window.flow(receivedOn.of(unit)))) {
                    if (key == null) {
                        out.missing(withoutPerson);
                    } else {
                        out.in(signals);
                        out.key(persons, key);
                    }
                }
            };
        }
    }
}
