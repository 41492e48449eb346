/** Reads and writes single values as in files. Internal. Independent of the format of the file, the row and the record. */
@NullMarked
package nl.kpimodel.data.registration.value;

import org.jspecify.annotations.NullMarked;
