/** The types of the KPI-model: what its life domains, KPIs, effects and questionnaires are. */
@NullMarked
package nl.kpimodel.core;

import org.jspecify.annotations.NullMarked;
