package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of the oracle's outcomes whatever the records are. */
class OracleRandomTest {
    /** The type of record that each row counts one by one; pairs, persons and questionnaires are made of several. */
    private static final Map<String, String> UNITS = units();

    private static Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        Map.of("outreachVisit", "A 1", "signal", "A 2, A 5, A 7", "waitingEntry", "A 3",
                "case", "A 4, A 6, A 8, A 12, A 13, A 14, A 15, A 19, "
                        + "A 20, A 21 persons, A 22, A 23, A 24, A 25, A 27, A 36, K 2",
                "assessment", "A 9", "budgetApplication", "A 10",
                "timeEntry", "A 11",
                "partnerDeployment", "A 16").forEach((type, kpis) -> List.of(kpis.split(", ")).forEach(kpi -> units.put(kpi, type)));
        Map.of("partnerReview", "A 17", "partnerRequest", "A 18", "administrativeOrder", "A 26, A 41", "referral", "A 28",
                "action", "A 29, A 30, A 31", "satisfaction", "A 32, A 33, A 34, K 1", "costBenefit", "A 35", "spinOff", "A 40",
                "budgetCorrection", "A 42").forEach((type, kpis) -> List.of(kpis.split(", ")).forEach(kpi -> units.put(kpi, type)));
        units.put("K 3", "employee");
        units.put("K 4", "educationTrack");
        return units;
    }

    private static ArrayNode outcomes(RandomRegistration registration) {
        return Oracle.outcomes(registration.records(), registration.request());
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.asInt();
        }
        return sum;
    }

    private static int unitsOf(JsonNode outcome) {
        return outcome.get("n").asInt() + sum(outcome.get("excluded")) + sum(outcome.get("missing"));
    }

    @Property(tries = 80)
    void theAccountOfTheTotalAddsUpToAllRecordsOfTheType(@ForAll long seed) {
        RandomRegistration registration = RandomRegistration.of(seed);
        for (JsonNode outcome : outcomes(registration)) {
            String kpi = outcome.get("kpi").asText();
            String type = UNITS.getOrDefault(kpi, UNITS.get(kpi + " " + outcome.get("component").asText()));
            if (type != null && outcome.get("stratum").isEmpty()) {
                long records = registration.records().stream().filter(record -> record.get("type").asText().equals(type)).count();
                assertThat((long) unitsOf(outcome)).as("%s", outcome).isEqualTo(records);
            }
        }
    }

    @Property(tries = 80)
    void theAccountsOfStrataThatDoNotOverlapAddUpToThatOfTheTotal(@ForAll long seed) {
        ArrayNode outcomes = outcomes(RandomRegistration.of(seed));
        Map<String, JsonNode> totals = new HashMap<>();
        Map<String, Map<String, Integer>> added = new TreeMap<>();
        for (JsonNode outcome : outcomes) {
            String row = outcome.get("kpi").asText() + " " + outcome.get("component").asText();
            if (outcome.get("stratum").isEmpty()) {
                totals.put(row, outcome);
            } else {
                String name = outcome.get("stratum").fieldNames().next();
                // Persons may be in several strata, bands overlap, and these three are no partition of the units.
                boolean partition = !Set.of("ageBand", "register", "reason", "area").contains(name)
                        && !row.startsWith("A 37") && !row.startsWith("A 38") && !row.startsWith("A 39");
                if (partition) {
                    added.computeIfAbsent(row + " / " + name, none -> new TreeMap<>());
                    account(outcome).forEach((key, count) -> added.get(row + " / " + name).merge(key, count, Integer::sum));
                }
            }
        }
        added.forEach((split, account) ->
                assertThat(account).as(split).isEqualTo(account(totals.get(split.substring(0, split.indexOf(" / "))))));
    }

    private static Map<String, Integer> account(JsonNode outcome) {
        Map<String, Integer> account = new TreeMap<>();
        add(account, "n", outcome.get("n").asInt());
        add(account, "assumedNo", outcome.get("assumedNo").asInt());
        outcome.get("excluded").properties().forEach(entry -> add(account, "excluded " + entry.getKey(), entry.getValue().asInt()));
        outcome.get("missing").properties().forEach(entry -> add(account, "missing " + entry.getKey(), entry.getValue().asInt()));
        return account;
    }

    private static void add(Map<String, Integer> account, String key, int count) {
        if (count > 0) {
            account.put(key, count);
        }
    }

    @Property(tries = 40)
    void theOrderOfTheRecordsMakesNoDifference(@ForAll long seed) {
        RandomRegistration registration = RandomRegistration.of(seed);
        List<ObjectNode> shuffled = new ArrayList<>(registration.records());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(OutcomeDifferences.between(outcomes(registration), Oracle.outcomes(shuffled, registration.request()))).isEmpty();
        assertThat(Oracle.response(shuffled, registration.request()))
                .isEqualTo(Oracle.response(registration.records(), registration.request()));
    }

    @Property(tries = 80)
    void aValueStandsExactlyWithItsStatusAndIsWithinItsBounds(@ForAll long seed) {
        for (JsonNode outcome : outcomes(RandomRegistration.of(seed))) {
            String status = outcome.get("status").asText();
            if (!status.equals("VALUE")) {
                assertThat(outcome.has("value")).as("%s", outcome).isFalse();
            }
            if (!Set.of("VALUE", "ZERO_DENOMINATOR").contains(status)) {
                assertThat(outcome.has("numerator") || outcome.has("denominator")).as("%s", outcome).isFalse();
            }
            if (status.equals("ZERO_DENOMINATOR")) {
                assertThat(outcome.get("denominator").asText()).as("%s", outcome).isEqualTo("0");
            }
            boolean proportion = outcome.get("unit").asText().equals("PERCENT")
                    && outcome.get("denominator") != null && outcome.get("denominator").asText().equals(outcome.get("n").asText());
            if (status.equals("VALUE") && proportion && !outcome.get("kpi").asText().matches("A 10|A 21|I .*")) {
                assertThat(outcome.get("value").decimalValue()).as("%s", outcome).isBetween(BigDecimal.ZERO, new BigDecimal(100));
            }
            assertThat(outcome.get("assumedNo").asInt()).as("%s", outcome).isLessThanOrEqualTo(outcome.get("n").asInt());
        }
    }

    @Property(tries = 40)
    void noOutcomeStandsTwice(@ForAll long seed) {
        Set<String> seen = new HashSet<>();
        for (JsonNode outcome : outcomes(RandomRegistration.of(seed))) {
            if (!outcome.has("figure")) {
                String key = outcome.get("kpi") + " " + outcome.get("component") + " " + outcome.get("stratum");
                assertThat(seen.add(key)).as(key).isTrue();
            }
        }
    }

    /** The random records are worth something only if they bring about everything that may happen. */
    @Property(tries = 1)
    void everyRowHasAValueAndEveryReasonOccursSomewhere() {
        Set<String> rows = new LinkedHashSet<>();
        Set<String> rowsWithValue = new HashSet<>();
        Set<String> statuses = new HashSet<>();
        Set<String> reasons = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (long seed = 0; seed < 400; seed++) {
            RandomRegistration registration = RandomRegistration.of(seed);
            registration.records().forEach(record -> types.add(record.get("type").asText()));
            for (JsonNode outcome : outcomes(registration)) {
                String row = outcome.get("kpi").asText() + " " + outcome.get("component").asText();
                rows.add(row);
                statuses.add(outcome.get("status").asText());
                outcome.get("excluded").fieldNames().forEachRemaining(reasons::add);
                if (outcome.get("status").asText().equals("VALUE")) {
                    rowsWithValue.add(row);
                }
            }
        }
        // Items that are never generated: these rows are always NOT_REGISTERED.
        rows.removeIf(row -> row.startsWith("E "));
        assertThat(rowsWithValue).containsAll(rows).contains("E 1.1.1 value", "E 1.1.1 professional", "E 1.2.2 value", "E 3.1.1 part2");
        assertThat(statuses).containsExactlyInAnyOrder("VALUE", "ZERO_DENOMINATOR", "NO_DATA", "NOT_REGISTERED", "NOT_DEFINED");
        assertThat(reasons).containsExactlyInAnyOrder("OTHER_KIND", "OPEN", "OUTSIDE_PERIOD", "LOW_COMPLEX", "OTHER_SCALE",
                "NOT_FOLLOWED_UP", "ITEMS_NOT_ANSWERED", "NOT_APPLICABLE");
        assertThat(types).hasSize(30);
    }

    @Property(tries = 20)
    void theSameSeedGivesTheSameRegistration(@ForAll long seed) {
        RandomRegistration one = RandomRegistration.of(seed);
        RandomRegistration other = RandomRegistration.of(seed);
        assertThat(other.records()).isEqualTo(one.records());
        assertThat(other.request()).isEqualTo(one.request());
    }
}
