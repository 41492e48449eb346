package nl.kpimodel.calc;

import nl.kpimodel.core.KpiId;
import org.jspecify.annotations.Nullable;

/**
 * How the library reads one KPI over one period: what it counts, and how a unit is judged. The judges of a reading are made from functions, so the same
 * reading serves the application's objects and the library's records.
 */
abstract class Reading {
    final Shape shape;
    final Window window;

    Reading(String kpi, Period period) {
        this(KpiId.of(kpi), period);
    }

    Reading(KpiId kpi, Period period) {
        shape = new Shape(kpi, period);
        window = new Window(period);
    }

    /** A text that says something, or null. */
    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
