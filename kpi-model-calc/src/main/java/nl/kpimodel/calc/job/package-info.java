/**
 * The main job: reads and validates a registration, calculates the KPIs of an edition over it, and writes the reports.
 *
 * <p>A {@link nl.kpimodel.calc.job.KpiJob} has the settings for reading, calculating and writing, and returns a {@link
 * nl.kpimodel.calc.job.JobResult}. No other package of this module needs the module {@code nl.kpimodel.data}, and no type of that module
 * appears in a signature. The runnable jar ({@code kpi-model-calc-VERSION-app.jar}) runs the same job from a command line.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.calc.job;

import org.jspecify.annotations.NullMarked;
