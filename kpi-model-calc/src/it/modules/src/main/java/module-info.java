/** A host of named modules. */
module host {
    requires nl.kpimodel.calc;
    requires nl.kpimodel.data;
}
