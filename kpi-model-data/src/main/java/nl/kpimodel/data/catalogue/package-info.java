/**
 * Strict reading and writing of the files of an edition: missing, superfluous and wrongly typed values are refused with their place.
 * Internal.
 */
@NullMarked
package nl.kpimodel.data.catalogue;

import org.jspecify.annotations.NullMarked;
