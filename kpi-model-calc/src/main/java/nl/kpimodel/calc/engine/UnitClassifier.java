package nl.kpimodel.calc.engine;

/**
 * The reading of one KPI: where a unit goes and what it brings. It keeps nothing between units, so one judge serves every thread, and the order of
 * units cannot matter.
 *
 * @param <T> what tells of a unit: an object of the application, or whatever an engine puts in its place
 */
@FunctionalInterface
public interface UnitClassifier<T> {
    /**
     * Judges one unit.
     *
     * @param unit the unit
     * @param out where to write, cleared
     */
    void judge(T unit, UnitClassification out);
}
