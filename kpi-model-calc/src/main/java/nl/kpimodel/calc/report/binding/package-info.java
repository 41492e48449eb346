/**
 * Which records of a registration each KPI is measured over, and how they are joined with the case that they are about. Internal, and without
 * arithmetic: that is the measures' of {@link nl.kpimodel.calc}.
 */
@NullMarked
package nl.kpimodel.calc.report.binding;

import org.jspecify.annotations.NullMarked;
