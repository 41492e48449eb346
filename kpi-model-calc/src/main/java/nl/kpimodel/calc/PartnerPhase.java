package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Function;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.PartnerRequest;
import nl.kpimodel.core.registration.PartnerRequest.Responder;
import nl.kpimodel.core.registration.PartnerReview;
import nl.kpimodel.core.registration.PartnerReview.PartnerKind;
import org.jspecify.annotations.Nullable;

/**
 * The calculations of phase 3, working with partners (<i>samenwerking partners</i>): A 16 to A 18, all for the track of high complexity.
 * The methods of {@link ActivityMeasures} document their meaning.
 */
final class PartnerPhase {
    private PartnerPhase() {}

    /** A 16; see {@link ActivityMeasures#partnerAvailability}. */
    static final class PartnerAvailability extends CountingRule {
        private final MeasureLayout.Whole delivered;
        private final MeasureLayout.Slot withoutDesired;
        private final MeasureLayout.Quantity waited;
        private final MeasureLayout.Need deployment;
        private final MeasureLayout.Need deliveredStart;

        PartnerAvailability(ReportingPeriod period) {
            super("A 16", period);
            delivered = shape.whole(Timing.Kind.FLOW);
            withoutDesired = delivered.missing("desiredStart");
            waited = shape.quantity(1);
            deployment = shape.need("partnerDeployment");
            deliveredStart = shape.need("partnerDeployment.deliveredStart");
            // Delivery before the desired day is a negative wait.
            shape.mean("value", MeasureComponent.Unit.DAYS, delivered, waited).between(null, null).needs(deployment, deliveredStart);
        }

        <T> UnitClassifier<T> deployments(DayFunction<? super T> desired, DayFunction<? super T> start, ComplexityHistory<? super T> complexity) {
            return (unit, out) -> {
                long wanted = desired.of(unit);
                long came = start.of(unit);
                out.filled(deployment);
                out.filledIf(came != DayFunction.NONE, deliveredStart);
                if (out.excludes(delivered, window.ended(wanted, came)) || out.excludes(delivered, complexity.low(unit, came))) {
                    return;
                }
                if (wanted == DayFunction.NONE) {
                    out.missing(withoutDesired);
                } else {
                    out.in(delivered);
                    out.quantity(waited, came - wanted);
                }
            };
        }
    }

    /** A 17; see {@link ActivityMeasures#partnerPerformance}. */
    static final class PartnerPerformance extends CountingRule {
        private final MeasureLayout.Need review;
        private final Group all;
        private final Group formal;
        private final Group informal;

        PartnerPerformance(ReportingPeriod period) {
            super("A 17", period);
            review = shape.need("partnerReview");
            all = new Group("all");
            formal = new Group("formal");
            informal = new Group("informal");
        }

        /** The reviews of one figure. */
        private final class Group {
            private final MeasureLayout.Whole reviews = shape.whole(Timing.Kind.FLOW);
            private final MeasureLayout.Quantity scores = shape.quantity(100);

            Group(String key) {
                SatisfactionAnswers.ReportedScale.ONE_TO_TEN.bound(shape.score(key, reviews, scores, OutcomeValue.Score.Scale.INTERVAL)).needs(review);
            }

            void classify(@Nullable ExclusionReason why, BigDecimal score, UnitClassification out) {
                if (!out.excludes(reviews, why)) {
                    out.in(reviews);
                    out.quantity(scores, score);
                }
            }
        }

        <T> UnitClassifier<T> reviews(
                DayFunction<? super T> on,
                Function<? super T, ? extends @Nullable PartnerKind> kind,
                Function<? super T, BigDecimal> score,
                ComplexityHistory<? super T> complexity) {
            return (unit, out) -> {
                long day = on.of(unit);
                PartnerReview.PartnerKind partner = kind.apply(unit);
                BigDecimal mark = SatisfactionAnswers.ReportedScale.ONE_TO_TEN.require(score.apply(unit));
                out.filled(review);
                ExclusionReason when = window.flow(day);
                ExclusionReason why = when == null ? complexity.low(unit, day) : when;
                all.classify(why, mark, out);
                formal.classify(partner == PartnerReview.PartnerKind.FORMAL ? why : ExclusionReason.OTHER_KIND, mark, out);
                informal.classify(partner == PartnerReview.PartnerKind.INFORMAL ? why : ExclusionReason.OTHER_KIND, mark, out);
            };
        }
    }

    /** A 18; see {@link ActivityMeasures#responseTime}. */
    static final class ResponseTime extends CountingRule {
        private final MeasureLayout.Whole answered;
        private final MeasureLayout.Slot withoutRequest;
        private final MeasureLayout.Quantity hours;
        private final MeasureLayout.Quantity days;
        private final MeasureLayout.Need request;
        private final MeasureLayout.Need respondedAt;

        ResponseTime(ReportingPeriod period) {
            super("A 18", period);
            answered = shape.whole(Timing.Kind.FLOW);
            withoutRequest = answered.missing("requestedAt");
            hours = shape.quantity(Duration.ofHours(1).toSeconds());
            days = shape.quantity(1);
            request = shape.need("partnerRequest");
            respondedAt = shape.need("partnerRequest.respondedAt");
            shape.ownStratum("responder", MeasureLayout.OwnStratum.Rest.UNKNOWN);
            shape.mean("hours", MeasureComponent.Unit.HOURS, answered, hours).needs(request, respondedAt);
            shape.mean("days", MeasureComponent.Unit.DAYS, answered, days).needs(request, respondedAt);
        }

        <T> UnitClassifier<T> requests(
                Function<? super T, ? extends @Nullable OffsetDateTime> requested,
                Function<? super T, ? extends @Nullable OffsetDateTime> responded,
                Function<? super T, ? extends @Nullable Responder> responder,
                ComplexityHistory<? super T> complexity) {
            return (unit, out) -> {
                OffsetDateTime asked = requested.apply(unit);
                OffsetDateTime reply = responded.apply(unit);
                PartnerRequest.Responder by = responder.apply(unit);
                long askedOn = DayFunction.of("requestedAt", asked);
                long repliedOn = DayFunction.of("respondedAt", reply);
                out.filled(request);
                out.filledIf(reply != null, respondedAt);
                out.ownStratum(by == null ? null : by.name());
                if (out.excludes(answered, window.ended(askedOn, repliedOn)) || out.excludes(answered, complexity.low(unit, repliedOn))) {
                    return;
                }
                if (asked == null || askedOn == DayFunction.NONE || reply == null) {
                    out.missing(withoutRequest);
                } else {
                    Duration took = Duration.between(asked, reply);
                    out.in(answered);
                    out.quantityInTicks(hours, BigDecimal.valueOf(took.getSeconds()).add(BigDecimal.valueOf(took.getNano(), 9)));
                    out.quantity(days, repliedOn - askedOn);
                }
            };
        }
    }
}
