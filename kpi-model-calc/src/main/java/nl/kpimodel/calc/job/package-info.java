/**
 * The main job: reads and validates a registration, calculates the KPIs of an edition over it, and writes the reports.
 *
 * <p>A {@link nl.kpimodel.calc.job.KpiJob} names what is read, calculated and written, and gives a {@link nl.kpimodel.calc.job.JobResult}. This package
 * is the only one here that needs the module {@code nl.kpimodel.data}; no type of it appears in a signature. The runnable jar
 * ({@code kpi-model-calc-VERSION-app.jar}) runs the same job from a command line.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.calc.job;

import org.jspecify.annotations.NullMarked;
