package nl.kpimodel.calc.engine;

import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.KpiId;
import org.jspecify.annotations.Nullable;

/**
 * The specification of one KPI over one period: what it counts, and how a unit is classified. Classifiers are made from functions, so one
 * rule serves both the application's objects and the library's records.
 */
public abstract class CountingRule {
    public final MeasureLayout shape;
    public final PeriodWindow window;

    public CountingRule(String kpi, ReportingPeriod period) {
        this(KpiId.of(kpi), period);
    }

    public CountingRule(KpiId kpi, ReportingPeriod period) {
        shape = new MeasureLayout(kpi, period);
        window = new PeriodWindow(period);
    }

    /** Returns the text, or null if it is null or blank. */
    public static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
