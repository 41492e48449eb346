/**
 * The types of the KPI-model: what its life domains, KPIs, effects and questionnaires are, and how they are linked.
 *
 * <p>How a KPI is calculated is in {@link nl.kpimodel.core.measure}, what an organisation registers in {@link nl.kpimodel.core.registration}.
 * The package holds more than forty files because an edition is built whole: the parts of a KPI and of the linkage refuse each other's
 * mistakes in constructors that applications do not call.
 */
@NullMarked
package nl.kpimodel.core;

import org.jspecify.annotations.NullMarked;
