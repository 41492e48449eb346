package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeDescription;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.OutcomeValue.CarriedFigure;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.Figure;
import org.jspecify.annotations.Nullable;

/** Creates the outcome of a figure that others measured, with only the calculation that the definition states. */
final class CarriedFigures {
    /** The field that a figure without a value or a division lacks. */
    static final String VALUE = "figure.value";

    private static final ExactNumber TEN_THOUSAND = ExactNumber.of(10_000);
    private static final Outcome.Account ONE = new Outcome.Account(1, Map.of(), Map.of(), 0, 0);

    private final MeasureComponent component;
    private final MeasureComponent.FigureArithmetic arithmetic;
    private final Figure figure;
    private final @Nullable ExactNumber over;
    private final @Nullable ExactNumber per;

    private CarriedFigures(MeasureComponent component, MeasureComponent.FigureArithmetic arithmetic, Figure figure) {
        this.component = component;
        this.arithmetic = arithmetic;
        this.figure = figure;
        // If nothing is divided, the numbers are the account of the source, and not part of the outcome.
        this.over = divides(arithmetic) ? exact(figure.numerator()) : null;
        this.per = divides(arithmetic) ? exact(figure.denominator()) : null;
    }

    private static boolean divides(MeasureComponent.FigureArithmetic arithmetic) {
        return arithmetic != MeasureComponent.FigureArithmetic.CARRIED;
    }

    private static @Nullable ExactNumber exact(@Nullable BigDecimal number) {
        return number == null ? null : ExactNumber.of(number);
    }

    static Outcome outcome(KpiId kpi, MeasureComponent component, Figure figure) {
        if (!figure.kpi().equals(kpi)) {
            throw new IllegalArgumentException("A figure of " + figure.kpi() + " was given to " + kpi + "; give each KPI its own figures.");
        }
        MeasureComponent.FigureArithmetic arithmetic = component.arithmetic().orElseThrow(() -> new IllegalArgumentException(
                "Component " + component + " carries no figures of others; give the component of an impact KPI."));
        return new CarriedFigures(component, arithmetic, figure).outcome();
    }

    private Outcome outcome() {
        OutcomeValue.CarriedFigure carried = carried();
        OutcomeDescription about = OutcomeDescription.carried(figure.kpi(), component.key(), component.unit(), figure, remarks(carried));
        Stratum area = Stratum.of("area", figure.area().toString());
        if (carried != null) {
            return new Outcome.Value(about, area, ONE, carried, null, List.of());
        }
        return per == null || over == null
                ? new Outcome.NoValue(about, area, ONE, Outcome.Status.NO_DATA, List.of(VALUE))
                : Outcome.NoValue.zeroDenominator(about, area, ONE, over);
    }

    private @Nullable CarriedFigure carried() {
        if (over != null && per != null && per.signum() != 0) {
            return new OutcomeValue.CarriedFigure(quotient(over, per), null, over, per);
        }
        BigDecimal published = figure.value();
        return published == null ? null : new OutcomeValue.CarriedFigure(ExactNumber.ofShown(published, component.unit()), published, null, null);
    }

    private ExactNumber quotient(ExactNumber numerator, ExactNumber denominator) {
        ExactNumber parts = numerator.dividedBy(denominator);
        return arithmetic == MeasureComponent.FigureArithmetic.PER_10_000 ? parts.times(TEN_THOUSAND) : parts;
    }

    private List<Remark> remarks(@Nullable CarriedFigure carried) {
        List<Remark> remarks = new ArrayList<>();
        // Sources write values such as -99997 for unknown figures. The source must correct them; a report must not ignore them.
        if (component.unit() == MeasureComponent.Unit.PERCENT && carried != null
                && (carried.exact().signum() < 0 || carried.exact().compareTo(ExactNumber.of(1)) > 0)) {
            remarks.add(Remark.choice(OutcomeWords.both("figure.noShare")));
        }
        // A percentage names its whole. If the specification names no whole, the model has no definition that does.
        if (component.unit() == MeasureComponent.Unit.PERCENT && !divides(arithmetic)) {
            remarks.add(Remark.choice(OutcomeWords.both("figure.undefined")));
        }
        if (arithmetic == MeasureComponent.FigureArithmetic.DIFFERENCE_FROM_NATIONAL) {
            remarks.add(Remark.choice(OutcomeWords.both("figure.difference")));
        }
        return remarks;
    }
}
