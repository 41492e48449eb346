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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of the oracle's outcomes over any records. */
class OracleRandomTest {
    /** The record type of the units of each row; pairs, persons and questionnaires consist of several records. */
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
        // These three are not a partition of the units: persons may be in several strata, and bands overlap.
        assertThatSplitsAddUp(outcomes(RandomRegistration.of(seed)), 1, (row, name) ->
                !Set.of("ageBand", "register", "reason", "area").contains(name) && !row.matches("A 3[789] .*"));
    }

    @Property(tries = 80)
    void whatSplitsAStratumOfARowOnceMoreAddsUpToThatStratum(@ForAll long seed) {
        // The whole of a register is all employees, and a team has a register only if one of its employees is in it.
        assertThatSplitsAddUp(outcomes(RandomRegistration.of(seed)), 2, (row, name) ->
                !name.equals("ageBand") && !row.startsWith("K 3"));
    }

    /** Asserts that outcomes with a number of strata that differ only in the first add up to the outcome without it. */
    private static void assertThatSplitsAddUp(ArrayNode outcomes, int strata, BiPredicate<String, String> partition) {
        Map<String, JsonNode> wholes = new HashMap<>();
        Map<List<String>, Map<String, Integer>> added = new LinkedHashMap<>();
        for (JsonNode outcome : outcomes) {
            String row = outcome.get("kpi").asText() + " " + outcome.get("component").asText();
            ObjectNode stratum = outcome.get("stratum").deepCopy();
            if (stratum.size() == strata - 1) {
                wholes.put(row + stratum, outcome);
            } else if (stratum.size() == strata) {
                String name = stratum.fieldNames().next();
                stratum.remove(name);
                // NOT_DEFINED takes precedence over whether the figure is registered.
                boolean judged = !name.equals("organisation") || !outcome.get("status").asText().equals("NOT_DEFINED");
                if (judged && partition.test(row, name)) {
                    Map<String, Integer> sum = added.computeIfAbsent(List.of(row + stratum, name), none -> new TreeMap<>());
                    account(name, outcome).forEach((key, count) -> sum.merge(key, count, Integer::sum));
                }
            }
        }
        added.forEach((split, sum) -> assertThat(sum).as("%s", split).isEqualTo(account(split.get(1), wholes.get(split.get(0)))));
    }

    /**
     * An organisation that does not register the figure has its usual account in its own stratum. In other strata, all its units have the
     * reason NOT_REGISTERED.
     */
    private static Map<String, Integer> account(String splitBy, JsonNode outcome) {
        if (!splitBy.equals("organisation") || !outcome.get("status").asText().equals("NOT_REGISTERED")) {
            return account(outcome);
        }
        Map<String, Integer> account = new TreeMap<>();
        add(account, "excluded NOT_REGISTERED", unitsOf(outcome));
        return account;
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
    void anOrganisationAmongOthersHasTheFiguresThatItHasAlone(@ForAll long seed) {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest asked = registration.request();
        ArrayNode among = Oracle.outcomes(registration.records(), asked.by(List.of("organisation")));
        for (String organisation : List.of("Amstel", "Brug", "Corel")) {
            List<ObjectNode> own = registration.records().stream()
                    .filter(record -> Registration.organisation(record).equals(organisation)).toList();
            ObjectNode stratum = Oracle.JSON.createObjectNode().put("organisation", organisation);
            ArrayNode ofOrganisation = Oracle.JSON.createArrayNode();
            among.forEach(outcome -> {
                if (outcome.get("stratum").equals(stratum)) {
                    ofOrganisation.add(((ObjectNode) outcome.deepCopy()).set("stratum", Oracle.JSON.createObjectNode()));
                }
            });
            ArrayNode alone = Oracle.JSON.createArrayNode();
            Oracle.outcomes(own, asked.by(List.of())).forEach(outcome -> {
                if (outcome.get("stratum").isEmpty()) {
                    alone.add(outcome);
                }
            });
            assertThat(OutcomeDifferences.between(own.isEmpty() ? Oracle.JSON.createArrayNode() : alone, ofOrganisation)).as(organisation).isEmpty();
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

    /** The random records are useful only if they cause everything that can happen. */
    @Property(tries = 1)
    void everyRowHasAValueAndEveryReasonOccursSomewhere() {
        Set<String> rows = new LinkedHashSet<>();
        Set<String> rowsWithValue = new HashSet<>();
        Set<String> statuses = new HashSet<>();
        Set<String> reasons = new HashSet<>();
        Set<String> types = new HashSet<>();
        Set<String> splits = new HashSet<>();
        Set<String> calculatedUnits = new HashSet<>();
        for (long seed = 0; seed < 400; seed++) {
            RandomRegistration registration = RandomRegistration.of(seed);
            registration.records().forEach(record -> types.add(record.get("type").asText()));
            for (JsonNode outcome : outcomes(registration)) {
                String row = outcome.get("kpi").asText() + " " + outcome.get("component").asText();
                rows.add(row);
                statuses.add(outcome.get("status").asText());
                JsonNode stratum = outcome.get("stratum");
                splits.add(String.join(" ", (Iterable<String>) stratum::fieldNames));
                stratum.forEach(value -> splits.add(value.asText()));
                if (outcome.has("numerator")) {
                    calculatedUnits.add(outcome.get("unit").asText());
                }
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
                "NOT_FOLLOWED_UP", "ITEMS_NOT_ANSWERED", "NOT_APPLICABLE", "NOT_REGISTERED");
        assertThat(types).hasSize(30);
        assertThat(splits).contains("(unknown)", "(other)", "organisation location", "team subject", "complexity responder", "ageBand reason",
                "domain household", "team ageBand", "neighbourhood register");
        assertThat(calculatedUnits).contains("PER_10000", "DEVIATION");
    }

    @Property(tries = 20)
    void theSameSeedGivesTheSameRegistration(@ForAll long seed) {
        RandomRegistration one = RandomRegistration.of(seed);
        RandomRegistration other = RandomRegistration.of(seed);
        assertThat(other.records()).isEqualTo(one.records());
        assertThat(other.request()).isEqualTo(one.request());
    }
}
