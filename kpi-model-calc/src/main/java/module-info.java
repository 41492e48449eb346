/**
 * What is computed: the calculators of the KPI-model and the reports over them.
 *
 * <p>The calculators take a catalogue and records as arguments; where those come from is the
 * application's affair.
 */
module nl.kpimodel.calc {
  requires transitive nl.kpimodel.core;
  requires static transitive org.jspecify;
  requires static com.fasterxml.jackson.annotation;

  exports nl.kpimodel.calc.outcome;
  exports nl.kpimodel.calc.report;
  exports nl.kpimodel.calc;
}
