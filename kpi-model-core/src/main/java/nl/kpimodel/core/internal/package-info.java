/** What several packages of core share and callers do not see. */
@NullMarked
package nl.kpimodel.core.internal;

import org.jspecify.annotations.NullMarked;
