/** The sample registration that the quickstart reads, and its generator. */
@NullMarked
package nl.kpimodel.calc.sample;

import org.jspecify.annotations.NullMarked;
