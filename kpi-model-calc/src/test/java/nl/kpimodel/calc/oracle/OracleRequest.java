package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request for a report.
 *
 * <p>The options are all optional, and have no default unless stated here:
 *
 * <pre>
 * "answerScale":         {"options": ["nee", "beetje", "ja"], "yes": ["beetje", "ja"]}
 * "combination":         {"all": "ANY" | "ALL" | {"atLeast": n}, "perIndicator": {"E 4.1.3": "ALL"}}
 * "items":               {"E 4.1.3": ["4a1", "4a3"]}                    instead of those of the link rows
 * "parts":               {"E 3.1.1": {"part1": ["3a1", "3a2"]}}
 * "hoursPerFte":         {"hours": 36, "span": "WEEK"}
 * "followUpTerm":        {"days": 30} | {"weeks": 6} | {"months": 3} | "WHOLE_FILE"
 * "satisfactionScale":   {"min": 1, "max": 5, "interval": false}
 * "zrmPolicy":           "ANY" (default) | "NET" | "NONE_DECLINED"
 * "registeredEventTypes": ["planChange", "stoppedEarlyReason"]
 * "ageBands":            [{"label": "0-17", "from": 0, "to": 17}, {"label": "18+", "from": 18}]   both included
 * "missing":             {"A 9": "NO", "A 41": "OUT"}                    instead of the rule of the row
 * </pre>
 *
 * @param edition {@code 2025} or {@code pre-2025}
 * @param name the name of the period
 * @param first its first day
 * @param last its last day, the d of the conventions
 * @param by the requested strata
 * @param options the options
 */
record OracleRequest(String edition, String name, LocalDate first, LocalDate last, List<String> by, ObjectNode options) {
    /** The strata that any outcome can be split by. */
    static final List<String> STRATA =
            List.of("team", "serviceLine", "neighbourhood", "domain", "ageBand", "complexity", "organisation");

    /** The strata that are fields of every record. */
    static final List<String> FIELDS_OF_RECORDS =
            STRATA.stream().filter(name -> !name.equals("ageBand") && !name.equals("complexity")).toList();

    /** The effect of an empty field on its unit. */
    enum WhenMissing {
        /** The unit leaves the whole and is counted as missing. */
        OUT,
        /** The unit stays in the whole, not in the part, and is counted as assumed no. */
        NO
    }

    OracleRequest {
        by = List.copyOf(by);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The period ends on " + last + ", before its first day " + first + ".");
        }
        if (!STRATA.containsAll(by)) {
            throw new IllegalArgumentException("The strata " + by + " are not all among " + STRATA + ".");
        }
    }

    /** Returns this request with other strata. */
    OracleRequest by(List<String> strata) {
        return new OracleRequest(edition, name, first, last, strata, options);
    }

    boolean has(String option) {
        return options.hasNonNull(option);
    }

    WhenMissing whenMissing(String kpi, WhenMissing rule) {
        JsonNode override = options.path("missing").path(kpi);
        return override.isTextual() ? WhenMissing.valueOf(override.asText()) : rule;
    }

    boolean isDeclaredRegistered(String eventType) {
        return texts(options.path("registeredEventTypes")).contains(eventType);
    }

    String zrmPolicy() {
        return options.path("zrmPolicy").asText("ANY");
    }

    Fraction hoursPerFte() {
        return has("hoursPerFte") ? Fraction.of(options.get("hoursPerFte").get("hours").decimalValue()) : Fraction.ONE;
    }

    /** Returns whether a day is within the follow-up term of a case. Without a term, or with the whole file, every day is. */
    boolean isWithinFollowUpTerm(LocalDate completedOn, LocalDate day) {
        JsonNode term = options.path("followUpTerm");
        if (term.has("days")) {
            return !day.isAfter(completedOn.plusDays(term.get("days").asLong()));
        }
        if (term.has("weeks")) {
            return !day.isAfter(completedOn.plusWeeks(term.get("weeks").asLong()));
        }
        if (term.has("months")) {
            return !day.isAfter(completedOn.plusMonths(term.get("months").asLong()));
        }
        return true;
    }

    boolean isSatisfactionScale(BigDecimal min, BigDecimal max) {
        JsonNode scale = options.path("satisfactionScale");
        return scale.isMissingNode()
                || scale.get("min").decimalValue().compareTo(min) == 0 && scale.get("max").decimalValue().compareTo(max) == 0;
    }

    boolean isSatisfactionInterval() {
        return options.path("satisfactionScale").path("interval").asBoolean(false);
    }

    boolean isYes(String answer) {
        return texts(options.path("answerScale").path("yes")).contains(answer);
    }

    @Nullable JsonNode combination(String indicator) {
        JsonNode combination = options.path("combination");
        JsonNode own = combination.path("perIndicator").path(indicator);
        return own.isMissingNode() ? combination.get("all") : own;
    }

    /** Returns the items that the caller set for an indicator; null for those of the link rows. */
    @Nullable List<String> items(String indicator) {
        JsonNode items = options.path("items").path(indicator);
        return items.isMissingNode() ? null : texts(items);
    }

    Iterable<Map.Entry<String, JsonNode>> parts(String indicator) {
        return options.path("parts").path(indicator).properties();
    }

    boolean hasAgeBands() {
        return !options.path("ageBands").isEmpty();
    }

    /** Returns the labels of the bands of an age: one, none, or several if bands overlap. */
    List<String> ageBandsOf(int age) {
        List<String> labels = new ArrayList<>();
        for (JsonNode band : options.path("ageBands")) {
            if (age >= band.path("from").asInt(0) && age <= band.path("to").asInt(Integer.MAX_VALUE)) {
                labels.add(band.get("label").asText());
            }
        }
        return labels;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            texts.add(element.asText());
        }
        return texts;
    }
}
