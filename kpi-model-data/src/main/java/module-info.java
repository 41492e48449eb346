/**
 * What comes in and goes out: the bundled editions of the KPI-model, and every reader and writer of
 * files.
 *
 * <p>The libraries for JSON and CSV are used inside and appear in no public signature.
 */
@SuppressWarnings("module") // The module that calculates is built after this one.
module nl.kpimodel.data {
  requires transitive nl.kpimodel.core;
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;
  requires java.xml;

  exports nl.kpimodel.data.assertion;
  exports nl.kpimodel.data.export;
  exports nl.kpimodel.data.figure;
  exports nl.kpimodel.data.questionnaire;
  exports nl.kpimodel.data.registration;
  exports nl.kpimodel.data.selection;
  exports nl.kpimodel.data;
  exports nl.kpimodel.data.internal to nl.kpimodel.calc;
}
