/** The conformance kit: the cases of the tests as files that an implementation in any language can read. */
@NullMarked
package nl.kpimodel.calc.conformance;

import org.jspecify.annotations.NullMarked;
