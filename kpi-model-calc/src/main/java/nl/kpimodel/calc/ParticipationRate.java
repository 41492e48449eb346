package nl.kpimodel.calc;

import java.util.List;
import java.util.function.Predicate;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.ExclusionReason;
import nl.kpimodel.core.measure.TimingKind;
import org.jspecify.annotations.Nullable;

/** I 3.1.1 and I 5.2.1: persons who participate over persons fit to participate. */
final class ParticipationRate {
    final Shape shape;
    private final Shape.Whole fit;
    private final Shape.Slot participating;
    private final Shape.Need person;
    private final Shape.Component rate;

    ParticipationRate(KpiId kpi, @Nullable Period period) {
        shape = new Shape(kpi, period);
        fit = shape.whole(TimingKind.FLOW);
        participating = fit.part();
        person = shape.need("person");
        rate = shape.proportion("value", fit, participating).needs(person);
    }

    <T> Judge<T> persons(Predicate<? super T> isFit, Predicate<? super T> participates) {
        return (unit, out) -> {
            out.filled(person);
            if (!isFit.test(unit)) {
                out.exclude(fit, ExclusionReason.OTHER_KIND);
                return;
            }
            out.in(fit);
            out.countIf(participates.test(unit), participating);
        };
    }

    /** The outcome of numbers that were counted elsewhere. */
    Outcome of(long participatingPersons, long fitPersons) {
        Proportion.requirePart(participatingPersons, fitPersons);
        Cells cells = new Cells(shape);
        cells.add(fit.inWhole.index, fitPersons);
        cells.add(participating.index, participatingPersons);
        return shape.outcome(rate, cells, Stratum.TOTAL, List.of(), List.of());
    }
}
