/**
 * The bundled editions of the KPI-model, and the reading of other catalogues.
 *
 * <p>Internal packages serve this one: {@code data.catalogue} reads and writes the files of an edition, and {@code data.internal} has what
 * all packages of the module share. Registration data are read by {@link nl.kpimodel.data.registration}, published figures by {@link
 * nl.kpimodel.data.figure}.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data;

import org.jspecify.annotations.NullMarked;
