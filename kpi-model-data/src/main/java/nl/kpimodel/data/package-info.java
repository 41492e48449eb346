/** The bundled editions of the KPI-model, and how they are found. */
@NullMarked
package nl.kpimodel.data;

import org.jspecify.annotations.NullMarked;
