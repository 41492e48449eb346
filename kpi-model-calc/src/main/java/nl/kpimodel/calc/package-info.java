/** The calculators of the KPI-model and the reports over them. */
@NullMarked
package nl.kpimodel.calc;

import org.jspecify.annotations.NullMarked;
