/** Internal: tables of rows and cells, whatever file holds them. */
@NullMarked
package nl.kpimodel.data.registration.table;

import org.jspecify.annotations.NullMarked;
