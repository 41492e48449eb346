/** The job from a command line: what a call says, what is printed, and how it ends. Part of the runnable jar. */
@NullMarked
package nl.kpimodel.calc.job.cli;

import org.jspecify.annotations.NullMarked;
