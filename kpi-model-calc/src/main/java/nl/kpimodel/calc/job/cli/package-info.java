/**
 * The command line of the job: parsing calls, printing results, and the exit status. Part of the runnable jar. The job itself is in {@link
 * nl.kpimodel.calc.job}, which applications call without a command line.
 */
@NullMarked
package nl.kpimodel.calc.job.cli;

import org.jspecify.annotations.NullMarked;
