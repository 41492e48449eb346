/** Code that several packages of core share. It is not part of the public API. */
@NullMarked
package nl.kpimodel.core.internal;

import org.jspecify.annotations.NullMarked;
