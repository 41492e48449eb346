/** Reading and writing the files of an edition, strictly: what is missing, superfluous or of another type is refused with its place. Internal. */
@NullMarked
package nl.kpimodel.data.catalogue;

import org.jspecify.annotations.NullMarked;
