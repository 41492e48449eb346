package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.FigureArithmetic;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureUnit;
import nl.kpimodel.core.measure.TimingKind;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/** Makes outcomes of the figures that others measured. */
final class CarriedFigures {
    private static final ExactNumber HUNDRED = ExactNumber.of(100);
    private static final ExactNumber TEN_THOUSAND = ExactNumber.of(10_000);
    private static final Account ONE = new Account(1, Map.of(), Map.of(), 0, 0);

    private CarriedFigures() {}

    static Outcome outcome(KpiId kpi, MeasureComponent component, Figure figure) {
        OutcomeAbout about = new OutcomeAbout(kpi, component.key(), component.unit(), TimingKind.EXTERNAL, null, List.of(), null);
        Stratum area = Stratum.of("area", figure.area().toString());
        ExactNumber over = exact(figure.numerator());
        ExactNumber per = exact(figure.denominator());
        ExactNumber value = value(component, figure, over, per);
        if (value == null) {
            boolean zero = per != null && per.signum() == 0;
            Shape.Result none = new Shape.Result(zero ? OutcomeStatus.ZERO_DENOMINATOR : OutcomeStatus.NO_DATA, null, zero ? over : null, zero ? per : null);
            return new Outcome.NoValue(about, area, ONE, none, List.of());
        }
        CarriedFigure carried = new CarriedFigure(
                value, figure.value(), over, per, figure.period(), figure.stratum(), figure.lower(), figure.upper(), figure.status(),
                figure.source(), figure.table());
        return new Outcome.Value(about, area, ONE, carried, List.of());
    }

    private static @Nullable ExactNumber value(
            MeasureComponent component, Figure figure, @Nullable ExactNumber over, @Nullable ExactNumber per) {
        BigDecimal published = figure.value();
        if (published != null) {
            ExactNumber number = ExactNumber.of(published);
            return component.unit() == MeasureUnit.PERCENT ? number.dividedBy(HUNDRED) : number;
        }
        if (over == null || per == null || per.signum() == 0) {
            return null;
        }
        return switch (component.arithmetic().orElse(FigureArithmetic.CARRIED)) {
            case PROPORTION -> over.dividedBy(per);
            case PER_10_000 -> over.times(TEN_THOUSAND).dividedBy(per);
            default -> component.unit() == MeasureUnit.PERCENT ? over.dividedBy(per) : null;
        };
    }

    private static @Nullable ExactNumber exact(@Nullable BigDecimal number) {
        return number == null ? null : ExactNumber.of(number);
    }
}
