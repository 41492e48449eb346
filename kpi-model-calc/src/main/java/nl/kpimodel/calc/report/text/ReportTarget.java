package nl.kpimodel.calc.report.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.kpimodel.core.KpiId;

/**
 * What an organisation wants a figure to become, as a line in a plot (Dutch: <i>streefwaarde</i>). It judges nothing.
 *
 * @param component the key of the figure; empty for the leading one
 * @param value the value, in the unit of the figure
 * @param by the day by which; empty if none was set
 */
public record ReportTarget(KpiId kpi, Optional<String> component, BigDecimal value, Optional<LocalDate> by) {}
