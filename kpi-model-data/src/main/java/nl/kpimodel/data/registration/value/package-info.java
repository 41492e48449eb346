/** Reading and writing single values as files have them. Internal. */
@NullMarked
package nl.kpimodel.data.registration.value;

import org.jspecify.annotations.NullMarked;
