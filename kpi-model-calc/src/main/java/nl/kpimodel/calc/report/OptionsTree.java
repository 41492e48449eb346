package nl.kpimodel.calc.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The options of a calculation as the report tells them, in the form of the options file. */
final class OptionsTree {
    private OptionsTree() {}

    static Map<String, Object> of(CalculationOptions options) {
        return new LinkedHashMap<>();
    }
}
