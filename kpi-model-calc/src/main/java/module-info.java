/**
 * What is computed: the calculators of the KPI-model and the reports over them.
 *
 * <p>The calculators take a catalogue and records as arguments; where those come from is the
 * application's affair. Only {@link nl.kpimodel.calc.job} reads files, and it alone needs the module
 * {@code nl.kpimodel.data}.
 */
module nl.kpimodel.calc {
  requires transitive nl.kpimodel.core;
  requires static transitive org.jspecify;
  requires static com.fasterxml.jackson.annotation;
  requires static info.picocli;
  requires static nl.kpimodel.data;

  exports nl.kpimodel.calc.job;
  exports nl.kpimodel.calc.outcome;
  exports nl.kpimodel.calc.report;
  exports nl.kpimodel.calc;
}
