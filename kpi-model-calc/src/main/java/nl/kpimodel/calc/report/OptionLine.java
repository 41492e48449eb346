package nl.kpimodel.calc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The options of a calculation for people to read: a line each, what is an option in words and what was given for it as in an options file. */
record OptionLine(String option, String given) {
    static List<OptionLine> of(CalculationOptions options, ReportWords words) {
        List<OptionLine> lines = new ArrayList<>();
        OptionsTree.of(options).forEach((key, value) -> lines.add(new OptionLine(words.find("option." + key).orElse(key), text(value))));
        return lines;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Map<?, ?> band && band.containsKey("label")) {
            return text(band.get("label"));
        }
        if (value instanceof Map<?, ?> object) {
            List<String> parts = new ArrayList<>();
            object.forEach((key, part) -> parts.add(key + ": " + text(part)));
            return String.join("; ", parts);
        }
        if (value instanceof Collection<?> array) {
            return String.join(", ", array.stream().map(OptionLine::text).toList());
        }
        return value.toString();
    }
}
