package nl.kpimodel.calc.textform;

import java.util.List;
import java.util.Map;

/**
 * The return value of a host's controller, with a small value as a component, in a list, and as a key.
 *
 * @param <T> the type of the value
 */
public record Holder<T>(T value, List<T> values, Map<T, Integer> counts) {}
