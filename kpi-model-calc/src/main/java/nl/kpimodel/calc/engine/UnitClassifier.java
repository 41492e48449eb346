package nl.kpimodel.calc.engine;

/**
 * Classifies the units of one KPI: the counts in which a unit is counted, and its quantities. A classifier has no state, so all threads
 * share it and the order of units does not affect the result.
 *
 * @param <T> the type of a unit: an object of the application, or an engine's substitute for it
 */
@FunctionalInterface
public interface UnitClassifier<T> {
    /**
     * Classifies one unit.
     *
     * @param unit the unit
     * @param out the classification to fill, which is empty
     */
    void classify(T unit, UnitClassification out);
}
