/** What several packages of calc share and callers do not see. */
@NullMarked
package nl.kpimodel.calc.internal;

import org.jspecify.annotations.NullMarked;
