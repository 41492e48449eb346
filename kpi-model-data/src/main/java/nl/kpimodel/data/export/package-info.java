/**
 * An edition of the KPI-model in the formats of other tools (Dutch: <i>uitvoer</i>): {@link nl.kpimodel.data.export.ModelExport} writes a
 * whole edition, and {@link nl.kpimodel.data.export.LinkageExport} writes pictures of its linkage or part of it.
 *
 * <p>Internal packages serve this one: {@code export.model} is the way through an edition that all writers share, and each other one writes a
 * format. Registration data are written by {@link nl.kpimodel.data.registration}.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data.export;

import org.jspecify.annotations.NullMarked;
