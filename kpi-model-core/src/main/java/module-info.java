/**
 * What things are: the types of the KPI-model (KPI-model Sociaal Werk), its linkage graph, the
 * specifications of its measures, the records of a registration, and the constraints on them.
 *
 * <p>Nothing here reads a file, a clock or the default locale.
 */
@SuppressWarnings("module") // The sister modules are built after this one.
module nl.kpimodel.core {
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;
  requires static com.fasterxml.jackson.annotation;

  exports nl.kpimodel.core.constraint;
  exports nl.kpimodel.core.edition;
  exports nl.kpimodel.core.measure;
  exports nl.kpimodel.core.registration;
  exports nl.kpimodel.core.selection;
  exports nl.kpimodel.core.validation;
  exports nl.kpimodel.core;
  exports nl.kpimodel.core.internal to nl.kpimodel.data, nl.kpimodel.calc;

  // A Bean Validation provider, whichever it is, instantiates the validators.
  opens nl.kpimodel.core.constraint.internal;
}
