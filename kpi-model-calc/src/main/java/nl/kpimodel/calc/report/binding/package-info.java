/**
 * The bindings of KPIs to the records of a registration: the units of each KPI, and the links between records and their case. Internal. The
 * arithmetic is not here but in the measures of {@link nl.kpimodel.calc}.
 */
@NullMarked
package nl.kpimodel.calc.report.binding;

import org.jspecify.annotations.NullMarked;
