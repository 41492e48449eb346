/**
 * The job from a command line: what a call says, what is printed, and how it ends. Part of the runnable jar. What a command does is not here but in
 * {@link nl.kpimodel.calc.job}, where a host calls it without a command line.
 */
@NullMarked
package nl.kpimodel.calc.job.cli;

import org.jspecify.annotations.NullMarked;
