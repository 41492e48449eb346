package nl.kpimodel.calc.report;

import java.math.BigDecimal;
import java.util.Optional;
import nl.kpimodel.calc.CarriedFigure;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.core.registration.FigureStatus;
import org.jspecify.annotations.Nullable;

/** Where a figure that others measured comes from: its period, group and bounds are its own, not those of the report. */
record Origin(
        String period, @Nullable String group, @Nullable BigDecimal lower, @Nullable BigDecimal upper, FigureStatus status, String source, @Nullable String table) {
    static Optional<Origin> of(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.exactly() instanceof CarriedFigure figure
                ? Optional.of(new Origin(
                        figure.period(), figure.group(), figure.lower(), figure.upper(), figure.status(), figure.source(), figure.table()))
                : Optional.empty();
    }
}
