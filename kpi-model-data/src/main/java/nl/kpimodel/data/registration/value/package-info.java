/** Reading and writing single values as files have them. Internal. Nothing here knows in which kind of file, row or record a value is. */
@NullMarked
package nl.kpimodel.data.registration.value;

import org.jspecify.annotations.NullMarked;
