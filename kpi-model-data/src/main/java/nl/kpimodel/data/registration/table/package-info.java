/** Tables of rows and cells, whatever file holds them. Internal. Nothing here knows the form of a file. */
@NullMarked
package nl.kpimodel.data.registration.table;

import org.jspecify.annotations.NullMarked;
