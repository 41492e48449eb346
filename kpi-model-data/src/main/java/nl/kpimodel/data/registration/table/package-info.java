/** Tables of rows and cells. Internal. Independent of the format of the file. */
@NullMarked
package nl.kpimodel.data.registration.table;

import org.jspecify.annotations.NullMarked;
