/** The sample registration that the quickstart reads, and how it is made. */
@NullMarked
package nl.kpimodel.calc.sample;

import org.jspecify.annotations.NullMarked;
