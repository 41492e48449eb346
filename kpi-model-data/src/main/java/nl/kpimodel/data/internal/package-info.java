/** Code that several packages of data and the main job share. It is not part of the public API. */
@NullMarked
package nl.kpimodel.data.internal;

import org.jspecify.annotations.NullMarked;
