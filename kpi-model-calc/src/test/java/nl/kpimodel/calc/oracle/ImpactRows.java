package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.decimal;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.number;
import static nl.kpimodel.calc.oracle.Registration.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** External figures, carried as they are; only what a definition states is calculated. */
final class ImpactRows {
    /** Their names begin with a number of something, and their definitions name no denominator. */
    private static final List<String> COUNTS = List.of("I 1.1.2", "I 1.3.2", "I 2.1.3", "I 2.1.4", "I 4.1.2");

    /** Scores: on the Leefbaarometer around the national average at 0, in indices, of a risk, on a scale "van x tot x". */
    private static final List<String> SCORES = List.of("I 2.1.1", "I 2.1.2", "I 3.2.1", "I 5.3.1", "I 7.2.1");

    /** "Aantal gevallen per 10.000 inwoners". */
    private static final String PER_TEN_THOUSAND = "I 5.3.2";

    private ImpactRows() {}

    static void read(Registration in, ArrayNode outcomes) {
        for (ObjectNode figure : in.all("figure")) {
            outcomes.add(outcome(figure));
        }
    }

    private static ObjectNode outcome(ObjectNode figure) {
        String kpi = text(figure, "kpi");
        ObjectNode outcome = JsonNodeFactory.instance.objectNode();
        outcome.put("kpi", kpi).put("component", "value");
        outcome.putObject("stratum").put("area", text(figure, "area"));
        String unit = COUNTS.contains(kpi) ? "COUNT" : SCORES.contains(kpi) ? "SCORE" : kpi.equals(PER_TEN_THOUSAND) ? "RATIO" : "PERCENT";
        if (isFilled(figure, "value")) {
            outcome.put("status", "VALUE").put("value", decimal(figure, "value"));
        } else if (unit.equals("COUNT") || unit.equals("SCORE")) {
            outcome.put("status", "NO_DATA");
        } else if (decimal(figure, "denominator").signum() == 0) {
            outcome.put("status", "ZERO_DENOMINATOR");
        } else {
            Fraction ratio = number(figure, "numerator").dividedBy(number(figure, "denominator"));
            BigDecimal value = unit.equals("PERCENT")
                    ? ratio.times(Fraction.of(100)).rounded(1)
                    : ratio.times(Fraction.of(10_000)).rounded(2);
            outcome.put("status", "VALUE").put("value", value);
        }
        outcome.put("unit", unit);
        if (isFilled(figure, "numerator")) {
            outcome.put("numerator", number(figure, "numerator").text()).put("denominator", number(figure, "denominator").text());
        }
        outcome.put("n", 1).put("assumedNo", 0);
        outcome.putObject("excluded");
        outcome.putObject("missing");
        ObjectNode carried = outcome.putObject("figure");
        for (String field : List.of("period", "stratum", "lower", "upper", "status", "source", "table")) {
            if (isFilled(figure, field)) {
                carried.set(field, figure.get(field));
            }
        }
        return outcome;
    }
}
