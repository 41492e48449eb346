/** The formats in which a linkage is exported. Internal: applications call {@link nl.kpimodel.data.LinkageExport}. */
@NullMarked
package nl.kpimodel.data.linkage;

import org.jspecify.annotations.NullMarked;
