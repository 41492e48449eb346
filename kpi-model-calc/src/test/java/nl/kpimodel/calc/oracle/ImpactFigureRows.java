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

/** External figures, carried unchanged; only calculations that a definition states are done. */
final class ImpactFigureRows {
    /** Their names begin with a number of something, and their definitions name no denominator. */
    private static final List<String> COUNTS = List.of("I 1.1.2", "I 1.3.2", "I 2.1.3", "I 2.1.4", "I 4.1.2");

    /** Scores: in indices, of a risk, on a scale "van x tot x". */
    private static final List<String> SCORES = List.of("I 2.1.2", "I 3.2.1", "I 7.2.1");

    /** On the Leefbaarometer, "de gemiddelde score op 0 gesteld". */
    private static final List<String> DEVIATIONS = List.of("I 2.1.1", "I 5.3.1");

    /** "Aantal gevallen per 10.000 inwoners". */
    private static final String PER_TEN_THOUSAND = "I 5.3.2";

    /** "Geen definitie nog beschikbaar" and "Nader te definiëren": no text states a division. */
    private static final List<String> WITHOUT_DEFINITION = List.of("I 6.1.2", "I 6.2.1");

    /** Its definition "% personen dat sociaal maatschappelijk participeert." only repeats its name; that of 2025 continues. */
    private static final String WITHOUT_DEFINITION_BEFORE_2025 = "I 4.2.3";

    private ImpactFigureRows() {}

    static void read(Registration in, String edition, ArrayNode outcomes) {
        for (ObjectNode figure : in.all("figure")) {
            outcomes.add(outcome(figure, edition));
        }
    }

    private static boolean isDivided(String kpi, String edition) {
        return !COUNTS.contains(kpi) && !SCORES.contains(kpi) && !WITHOUT_DEFINITION.contains(kpi)
                && !(kpi.equals(WITHOUT_DEFINITION_BEFORE_2025) && edition.equals("pre-2025"));
    }

    private static String unit(String kpi) {
        if (COUNTS.contains(kpi)) {
            return "COUNT";
        }
        if (SCORES.contains(kpi)) {
            return "SCORE";
        }
        if (DEVIATIONS.contains(kpi)) {
            return "DEVIATION";
        }
        return kpi.equals(PER_TEN_THOUSAND) ? "PER_10000" : "PERCENT";
    }

    private static ObjectNode outcome(ObjectNode figure, String edition) {
        String kpi = text(figure, "kpi");
        ObjectNode outcome = JsonNodeFactory.instance.objectNode();
        outcome.put("kpi", kpi).put("component", "value");
        outcome.putObject("stratum").put("area", text(figure, "area"));
        String unit = unit(kpi);
        boolean given = isDivided(kpi, edition) && isFilled(figure, "denominator");
        boolean zero = given && decimal(figure, "denominator").signum() == 0;
        if (given && !zero) {
            Fraction ratio = number(figure, "numerator").dividedBy(number(figure, "denominator"));
            BigDecimal value = switch (unit) {
                case "PERCENT" -> ratio.times(Fraction.of(100)).rounded(1);
                case "PER_10000" -> ratio.times(Fraction.of(10_000)).rounded(1);
                case "DEVIATION" -> ratio.rounded(3);
                default -> throw new IllegalStateException(kpi + " in " + unit + " is not calculated.");
            };
            outcome.put("status", "VALUE").put("value", value);
        } else if (isFilled(figure, "value")) {
            outcome.put("status", "VALUE").put("value", decimal(figure, "value"));
        } else {
            outcome.put("status", zero ? "ZERO_DENOMINATOR" : "NO_DATA");
        }
        outcome.put("unit", unit);
        if (given && !(zero && isFilled(figure, "value"))) {
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
