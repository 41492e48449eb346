/** What several packages of data and the main job share and callers do not see. */
@NullMarked
package nl.kpimodel.data.internal;

import org.jspecify.annotations.NullMarked;
