/**
 * Figures of impact KPIs that others measured, read from their published files with a mapping of columns (Dutch: <i>cijfers</i>).
 *
 * <p>Records of a registration are read by {@link nl.kpimodel.data.registration}.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data.figure;

import org.jspecify.annotations.NullMarked;
