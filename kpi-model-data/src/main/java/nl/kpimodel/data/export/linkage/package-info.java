/** The formats in which a linkage is exported. Internal: applications call {@link nl.kpimodel.data.export.LinkageExport}. */
@NullMarked
package nl.kpimodel.data.export.linkage;

import org.jspecify.annotations.NullMarked;
