package nl.kpimodel.calc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.data.KpiModel;

/** Random units for each measure: dates around the edges of the period, few different values, and optional fields that are sometimes empty. */
final class RandomUnits {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> DAYS = List.of(
            "2023-06-15", "2023-12-30", "2023-12-31", "2024-01-01", "2024-01-02", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-30", "2024-03-31",
            "2024-04-01", "2024-04-02", "2024-09-01");

    private static final String LOW_IN_1999 =
            "{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"complexityAtStart\": \"LOW\", \"changes\": [{\"on\": \"1999-01-01\", \"to\": \"HIGH\"}]}";

    private static final String ACTION_IN_1999 = "{\"startedOn\": \"1999-01-01\", \"dueOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", "
            + "\"successful\": true, \"firstTimeRight\": true, \"outputGoalReached\": true}";

    private static final String FOLLOWED_UP_IN_1999 =
            "{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"followUps\": [{\"personId\": \"p9\", \"on\": \"1999-01-02\", "
            + "\"runsUnsupported\": true, \"volunteerShare\": \"1\", \"relapse\": true, \"levelHeld\": true, \"developsFurther\": true}]}";

    private static final String[] INSTANTS = {
        "2023-12-31T22:59:59Z", "2023-12-31T23:00:00Z", "2024-01-01T00:00:00+01:00", "2024-02-29T12:30:00.5+01:00", "2024-03-31T01:59:59+01:00",
        "2024-03-31T03:00:00+02:00", "2024-03-31T23:59:59+02:00", "2024-03-31T22:00:00Z", "2024-05-01T08:00:00+02:00"
    };
    static final Map<String, RandomUnits> ALL = new TreeMap<>();

    static {
        put("A 1").date("visitedOn").decimal("hours", "0.25", "1", "2.50", "1.333").maybe("location", "Markt", "School")
                .irrelevant("{\"visitedOn\": \"1999-01-01\", \"hours\": \"1\", \"location\": \"Markt\"}");
        put("A 2").date("receivedOn").text("channel", "REACTIVE", "PROACTIVE").text("subject", "PERSON", "GROUP", "CLIENT")
                .irrelevant("{\"receivedOn\": \"1999-01-01\", \"channel\": \"REACTIVE\", \"subject\": \"PERSON\"}");
        put("A 3").text("subject", "PERSON", "PARTICIPANT", "GROUP").date("waitingSince").maybe("reason", "CAPACITY", "OTHER").maybeDate("admittedOn")
                .maybeDate("endedOn").maybe("requestedHours", "10", "7.5")
                .irrelevant("{\"subject\": \"PERSON\", \"waitingSince\": \"1999-01-01\", \"endedOn\": \"1999-01-01\", \"requestedHours\": \"1\"}")
                .others("[{\"from\": \"2024-03-01\", \"until\": \"2024-04-30\", \"availableHours\": \"100\"}]").oneSided("shortageHours");
        put("A 4").date("startedOn").maybeDate("signalReceivedOn")
                .irrelevant("{\"startedOn\": \"1999-01-02\", \"signalReceivedOn\": \"1999-01-01\"}");
        put("A 5").date("receivedOn").flag("late").irrelevant("{\"receivedOn\": \"1999-01-01\", \"late\": true}");
        put("A 6").date("startedOn").flag("earlySignal").irrelevant("{\"startedOn\": \"1999-01-01\", \"earlySignal\": true}");
        put("A 7").date("receivedOn").text("channel", "REACTIVE", "PROACTIVE").text("subject", "PERSON", "GROUP").maybe("personId", "p1", "p2", "p3")
                .irrelevant("{\"receivedOn\": \"1999-01-01\", \"channel\": \"REACTIVE\", \"subject\": \"PERSON\", \"personId\": \"p9\"}");
        put("A 8").dates().list("entries", entry -> entry.date("on").decimal("hours", "0.5", "8", "3.333"))
                .options("{\"hoursPerFte\": {\"hours\": 36, \"span\": \"YEAR\"}}")
                .irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"entries\": [{\"on\": \"1999-01-01\", \"hours\": \"1\"}]}");
        put("A 9").date("on").text("assessor", "INTERNAL", "EXTERNAL").flag("rightFirstTime")
                .irrelevant("{\"on\": \"1999-01-01\", \"assessor\": \"INTERNAL\", \"rightFirstTime\": true}");
        put("A 10").date("requestedOn").decimal("requested", "0", "100", "12.34").maybeDate("decidedOn").maybe("granted", "0", "50", "99.99")
                .irrelevant("{\"requestedOn\": \"1999-01-01\", \"requested\": \"1\", \"decidedOn\": \"1999-01-01\", \"granted\": \"1\"}");
        put("A 11").date("on").decimal("hours", "1", "0.1", "7.25").sureFlag("billable")
                .irrelevant("{\"on\": \"1999-01-01\", \"hours\": \"1\", \"billable\": true}");
        put("A 12").dates().irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\"}");
        put("A 13").dates().irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\"}")
                .others("[{\"role\": \"EMPLOYEE\", \"employedFrom\": \"2020-01-01\", \"fte\": \"0.7\"}]").oneSided("perEmployee", "perFte");
        put("A 14").dates().complexity().irrelevant(LOW_IN_1999);
        put("A 15").dates().complexity().irrelevant(LOW_IN_1999);
        put("A 16").date("desiredStart").maybeDate("deliveredStart").complexity()
                .irrelevant("{\"desiredStart\": \"1999-01-01\", \"deliveredStart\": \"1999-01-01\", \"complexityAtStart\": \"HIGH\"}");
        put("A 17").date("on").text("partnerKind", "FORMAL", "INFORMAL").decimal("score", "1", "7", "7.5", "10").maybe("complexityAtStart", "LOW", "HIGH")
                .irrelevant("{\"on\": \"1999-01-01\", \"partnerKind\": \"FORMAL\", \"score\": \"1\", \"complexityAtStart\": \"HIGH\"}");
        put("A 18").text("requestedAt", INSTANTS).maybe("respondedAt", INSTANTS).maybe("responder", "COORDINATOR", "PARTNER").complexity()
                .irrelevant("{\"requestedAt\": \"1999-01-01T12:00:00Z\", \"respondedAt\": \"1999-01-02T12:00:00Z\", \"responder\": \"PARTNER\", \"complexityAtStart\": \"HIGH\"}");
        put("A 19").dates().list("scores", score -> score.date("on").text("zrmEdition", "2013", "2017").text("zrmDomain", "FINANCES", "HOUSING")
                .number("score", 1, 5))
                .irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"scores\": [{\"on\": \"1999-01-01\", \"zrmEdition\": \"2013\", \"zrmDomain\": \"FINANCES\", \"score\": 1}]}");
        put("A 20").dates().flag("onPlan").maybe("budget", "0", "100.50", "2000")
                .irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"onPlan\": true, \"budget\": \"1\"}");
        put("A 21").dates().maybe("personId", "p1", "p2").maybe("groupId", "g1").maybe("plannedParticipants", "0", "3")
                .list("participations", each -> each.text("personId", "p1", "p2", "p3").date("from").maybeDate("until"))
                .unitsOf("againstPlan", RandomUnits::pairs)
                .irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"personId\": \"p9\", \"plannedParticipants\": 1}");
        put("A 22").dates().list("changedOn", RandomUnits::day)
                .irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"changedOn\": [\"1999-01-01\"]}");
        put("A 23").dates().maybe("stoppedEarlyReason", "moved", "goal changed")
                .irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"stoppedEarlyReason\": \"moved\"}");
        put("A 24").dates().list("changedOn", RandomUnits::day)
                .irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"changedOn\": [\"1999-01-01\"]}");
        put("A 25").dates().list("providers", each -> each.date("from").text("providerId", "a", "b", "c").text("institutionId", "x", "y"))
                .irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"providers\": [{\"from\": \"1999-01-01\", \"providerId\": \"a\", \"institutionId\": \"x\"}]}");
        put("A 26").text("phase", "FINANCING", "COMPLETION").date("submittedOn").flag("returned")
                .irrelevant("{\"phase\": \"FINANCING\", \"submittedOn\": \"1999-01-01\", \"returned\": true}");
        put("A 27").dates().complexity().irrelevant(LOW_IN_1999);
        put("A 28").date("on").flag("appropriate").flag("arrived").flag("enrolled").maybe("clientId", "c1", "c2", "c3").maybe("fromEchelon", "0", "2", "4")
                .maybe("toEchelon", "0", "1", "2", "3", "4")
                .irrelevant("{\"on\": \"1999-01-01\", \"appropriate\": true, \"arrived\": true, \"enrolled\": true, \"clientId\": \"c9\", \"fromEchelon\": \"1\", \"toEchelon\": \"1\"}");
        put("A 29").dates().flag("successful").irrelevant(ACTION_IN_1999);
        put("A 30").dates().maybeDate("dueOn").flag("firstTimeRight").irrelevant(ACTION_IN_1999);
        put("A 31").dates().flag("outputGoalReached").irrelevant(ACTION_IN_1999);
        put("A 35").date("on").maybe("cost", "0", "100.25", "33.333").maybe("savedSocietalCost", "0", "250", "-10.5")
                .irrelevant("{\"on\": \"1999-01-01\", \"cost\": \"1\", \"savedSocietalCost\": \"1\"}");
        put("A 40").date("on").maybe("description", "a new choir", "neighbours met").irrelevant("{\"on\": \"1999-01-01\", \"description\": \"long ago\"}");
        put("A 41").text("phase", "COMPLETION", "COMPLETION", "FINANCING").date("submittedOn").maybeDate("dueOn").maybeDate("completedOn").flag("correct")
                .irrelevant("{\"phase\": \"COMPLETION\", \"submittedOn\": \"1999-01-01\", \"dueOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"correct\": true}");
        put("A 42").date("on").maybe("amount", "100.50", "-20.25", "0", "0.005").irrelevant("{\"on\": \"1999-01-01\", \"amount\": \"1\"}");
        List.of("A 32", "A 33", "A 34").forEach(kpi -> put(kpi).answers().options("{\"satisfactionScale\": {\"min\": 1, \"max\": 10, \"interval\": true}}")
                .irrelevant("{\"respondent\": \"CLIENT\", \"on\": \"1999-01-01\", \"score\": \"1\", \"scaleMin\": \"1\", \"scaleMax\": \"10\"}"));
        put("A 36").dates().followUps(each -> each.flag("runsUnsupported").maybe("volunteerShare", "0", "0.5", "0.333", "1"))
                .irrelevant(FOLLOWED_UP_IN_1999);
        put("A 37").dates().persons().followUps(each -> each.flag("relapse")).irrelevant(FOLLOWED_UP_IN_1999);
        put("A 38").dates().persons().followUps(each -> each.flag("levelHeld")).irrelevant(FOLLOWED_UP_IN_1999);
        put("A 39").dates().persons().followUps(each -> each.flag("developsFurther")).irrelevant(FOLLOWED_UP_IN_1999);
        put("K 1").answers().maybe("role", "EMPLOYEE", "TRAINEE", "VOLUNTEER")
                .irrelevant("{\"respondent\": \"STAFF\", \"role\": \"EMPLOYEE\", \"on\": \"1999-01-01\", \"score\": \"1\", \"scaleMin\": \"1\", \"scaleMax\": \"10\"}");
        put("K 2").dates().flag("evidenceBased").irrelevant("{\"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\", \"evidenceBased\": true}");
        put("K 3").text("role", "EMPLOYEE", "EMPLOYEE", "TRAINEE").date("employedFrom").maybeDate("employedUntil").registers()
                .irrelevant("{\"role\": \"EMPLOYEE\", \"employedFrom\": \"1999-01-01\", \"employedUntil\": \"1999-01-01\", \"registers\": [\"SKJ\"]}");
        put("K 4").dates().maybe("role", "EMPLOYEE", "VOLUNTEER")
                .irrelevant("{\"role\": \"EMPLOYEE\", \"startedOn\": \"1999-01-01\", \"completedOn\": \"1999-01-01\"}");
        KpiModel.measures(Edition.E2025).all(Layer.EFFECT).forEach(indicator -> putEffect(indicator.kpi(), indicator.items().orElseThrow()));
    }

    private final List<Map.Entry<String, Function<Random, JsonNode>>> fields = new ArrayList<>();
    private final List<String> oneSided = new ArrayList<>();
    private final Map<String, ToLongFunction<List<ExampleUnit>>> unitsOf = new HashMap<>();
    private String irrelevant = "{}";
    private String others = "[]";
    private String options = "{}";

    private RandomUnits() {}

    private static RandomUnits put(String kpi) {
        RandomUnits units = new RandomUnits();
        ALL.put(kpi, units);
        return units;
    }

    private static void putEffect(KpiId indicator, MeasureSpecification.IndicatorItems items) {
        List<String> asked = Stream.concat(items.participant().stream(), items.professional().stream()).map(ItemId::toString).toList();
        String first = asked.get(0);
        put(indicator.toString()).text("kind", "PARTICIPANT", "PARTICIPANT", "PROFESSIONAL").date("answeredOn").maybe("household", "SINGLE", "COUPLE", "OTHER")
                .maybe("age", "17", "19", "23", "64", "65", "80").answers(asked)
                .irrelevant("{\"kind\": \"PARTICIPANT\", \"answeredOn\": \"1999-01-01\", \"household\": \"SINGLE\", \"answers\": {\"" + first + "\": \"ja\"}}")
                .options("{\"answerScale\": {\"options\": [\"nee\", \"beetje\", \"ja\"], \"yes\": [\"beetje\", \"ja\"]}, \"combination\": {\"all\": {\"atLeast\": 2}}, "
                        + "\"parts\": {\"" + indicator + "\": {\"part1\": [\"" + first
                                + "\"]}}, \"ageBands\": [{\"label\": \"17-23\", \"from\": 17, \"to\": 23}, {\"label\": \"19+\", \"from\": 19}]}");
    }

    /** Adds an answer on satisfaction, nearly always on a scale of 1 to 10. */
    private RandomUnits answers() {
        return text("respondent", "CLIENT", "PARTNER", "COMMISSIONER", "STAFF").date("on").decimal("score", "1", "7", "7.5", "10")
                .text("scaleMin", "1", "1", "1.0", "0").text("scaleMax", "10");
    }

    private RandomUnits followUps(Function<RandomUnits, RandomUnits> fields) {
        return list("followUps", each -> fields.apply(each.text("personId", "p1", "p2", "p4").date("on"))).options("{\"followUpTerm\": {\"weeks\": 6}}");
    }

    /** Adds the persons of a case, who are the units: the subject, the participants and the persons followed up. */
    private RandomUnits persons() {
        return maybe("personId", "p1", "p2").list("participations", each -> each.text("personId", "p1", "p3").date("from"))
                .unitsOf("count", RandomUnits::differentPersons)
                .unitsOf("share", RandomUnits::differentPersons);
    }

    private static long differentPersons(List<ExampleUnit> cases) {
        Set<String> persons = new HashSet<>();
        for (ExampleUnit each : cases) {
            if (each.text("personId") != null) {
                persons.add(each.text("personId"));
            }
            each.list("participations").forEach(participation -> persons.add(participation.text("personId")));
            each.list("followUps").forEach(followUp -> persons.add(followUp.text("personId")));
        }
        return persons.size();
    }

    private RandomUnits registers() {
        return field("registers", random -> {
            ArrayNode registers = MAPPER.createArrayNode();
            for (String register : List.of("SKJ", "BIG", "REGISTERPLEIN")) {
                if (random.nextInt(3) == 0) {
                    registers.add(register);
                }
            }
            return random.nextInt(4) == 0 ? MAPPER.nullNode() : registers;
        });
    }

    /** Adds answers to some of the items, and sometimes to an item that is not asked. */
    RandomUnits answers(List<String> items) {
        List<String> all = new ArrayList<>(items);
        all.add("1b9");
        return field("answers", random -> {
            ObjectNode answers = MAPPER.createObjectNode();
            for (String item : all) {
                if (random.nextBoolean()) {
                    answers.put(item, List.of("nee", "beetje", "ja", "NVT").get(random.nextInt(4)));
                }
            }
            return answers;
        });
    }

    private RandomUnits field(String name, Function<Random, JsonNode> value) {
        fields.add(Map.entry(name, value));
        return this;
    }

    RandomUnits text(String name, String... values) {
        return field(name, random -> TextNode.valueOf(values[random.nextInt(values.length)]));
    }

    RandomUnits maybe(String name, String... values) {
        return field(name, random -> random.nextInt(4) == 0 ? MAPPER.nullNode() : TextNode.valueOf(values[random.nextInt(values.length)]));
    }

    RandomUnits decimal(String name, String... values) {
        return text(name, values);
    }

    RandomUnits date(String name) {
        return text(name, DAYS.toArray(String[]::new));
    }

    RandomUnits maybeDate(String name) {
        return maybe(name, DAYS.toArray(String[]::new));
    }

    RandomUnits flag(String name) {
        return field(name, random -> random.nextInt(4) == 0 ? MAPPER.nullNode() : MAPPER.getNodeFactory().booleanNode(random.nextBoolean()));
    }

    RandomUnits sureFlag(String name) {
        return field(name, random -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean()));
    }

    RandomUnits number(String name, int from, int to) {
        return field(name, random -> MAPPER.getNodeFactory().numberNode(BigDecimal.valueOf(from + random.nextInt(to - from + 1))));
    }

    /** Adds a start, and sometimes a completion on or after it. */
    RandomUnits dates() {
        return date("startedOn").maybeDate("completedOn");
    }

    RandomUnits complexity() {
        return text("complexityAtStart", "LOW", "HIGH").list("changes", change -> change.date("on").text("to", "LOW", "HIGH"));
    }

    RandomUnits list(String name, Function<RandomUnits, RandomUnits> each) {
        RandomUnits element = each.apply(new RandomUnits());
        return field(name, random -> {
            ArrayNode list = MAPPER.createArrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                ObjectNode one = element.unit(random);
                list.add(one.has("") ? one.get("") : one);
            }
            return list;
        });
    }

    private RandomUnits day() {
        return field("", random -> TextNode.valueOf(DAYS.get(random.nextInt(DAYS.size()))));
    }

    /**
     * Returns the number of distinct pairs of person and case: everybody who ever took part, and the subject of the case if nobody did in
     * the period.
     */
    private static long pairs(List<ExampleUnit> cases) {
        long pairs = 0;
        for (ExampleUnit each : cases) {
            Set<String> persons = new HashSet<>();
            boolean anyInPeriod = false;
            for (ExampleUnit participation : each.list("participations")) {
                persons.add(participation.text("personId"));
                LocalDate until = participation.date("until") == null ? LocalDate.MAX : participation.date("until");
                LocalDate completed = each.date("completedOn") == null ? LocalDate.MAX : each.date("completedOn");
                LocalDate from = participation.date("from");
                anyInPeriod |= !from.isAfter(completed)
                        && !from.isAfter(MeasureSubject.PERIOD.last())
                        && !until.isBefore(MeasureSubject.PERIOD.first())
                        && !completed.isBefore(MeasureSubject.PERIOD.first());
            }
            if (!anyInPeriod && each.text("personId") != null) {
                persons.add(each.text("personId"));
            }
            pairs += persons.size();
        }
        return pairs;
    }

    RandomUnits irrelevant(String json) {
        irrelevant = json;
        return this;
    }

    RandomUnits others(String json) {
        others = json;
        return this;
    }

    RandomUnits options(String json) {
        options = json;
        return this;
    }

    RandomUnits oneSided(String... components) {
        oneSided.addAll(List.of(components));
        return this;
    }

    RandomUnits unitsOf(String component, ToLongFunction<List<ExampleUnit>> units) {
        unitsOf.put(component, units);
        return this;
    }

    private ObjectNode unit(Random random) {
        ObjectNode unit = MAPPER.createObjectNode();
        fields.forEach(field -> unit.set(field.getKey(), field.getValue().apply(random)));
        String started = unit.path("startedOn").asText();
        if (unit.hasNonNull("completedOn") && unit.get("completedOn").asText().compareTo(started) < 0) {
            unit.put("completedOn", started);
        }
        return unit;
    }

    MeasureSubject<ExampleUnit> subject(String kpi) {
        return subject(kpi, UnaryOperator.identity());
    }

    MeasureSubject<ExampleUnit> subject(String kpi, UnaryOperator<Measure<ExampleUnit, ?>> turned) {
        List<ExampleUnit> otherUnits = new ArrayList<>();
        json(others).forEach(other -> otherUnits.add(new ExampleUnit(other)));
        Measure<ExampleUnit, ?> measure =
                turned.apply(ExampleMeasures.ALL.get(kpi).make(MeasureSubject.PERIOD, ExampleMeasures.options(json(options)), otherUnits));
        MeasureSubject<ExampleUnit> subject = MeasureSubject.<ExampleUnit>of(measure, random -> new ExampleUnit(unit(random)), new ExampleUnit(json(irrelevant)))
                .twin((unit, number) -> new ExampleUnit(twin(unit.json(), number)))
                .scalesOnOneSide(oneSided.toArray(String[]::new));
        unitsOf.forEach(subject::unitsOf);
        return subject;
    }

    /** Returns a copy with new ids. */
    private static JsonNode twin(JsonNode node, int number) {
        if (node instanceof ArrayNode list) {
            ArrayNode twins = MAPPER.createArrayNode();
            list.forEach(each -> twins.add(twin(each, number)));
            return twins;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode twin = MAPPER.createObjectNode();
            object.fields().forEachRemaining(field -> twin.set(field.getKey(),
                    field.getKey().endsWith("Id") && field.getValue().isTextual()
                            ? TextNode.valueOf(field.getValue().asText() + "-" + number)
                            : twin(field.getValue(), number)));
            return twin;
        }
        return node;
    }

    private static JsonNode json(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
