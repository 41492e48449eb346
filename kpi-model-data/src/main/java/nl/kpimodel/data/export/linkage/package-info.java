/**
 * The formats in which a linkage is exported. Internal: applications call {@link nl.kpimodel.data.export.LinkageExport}. The linkage itself is not here
 * but in {@link nl.kpimodel.core.Linkage}.
 */
@NullMarked
package nl.kpimodel.data.export.linkage;

import org.jspecify.annotations.NullMarked;
