package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * A small random registration with a matching request; the same seed gives the same one. All records satisfy the rules that reject a record
 * or a field, so they are all accepted. Rules that only warn are sometimes broken.
 *
 * <p>It is rich in edge cases: days on the edges of the period, leap days and changes of the clock, days after d, several organisations
 * with equal ids, some of which never register a type or fill a field, strata that only the case has, optional fields that are often empty,
 * types without records, cases of groups and of nobody, changes back and forth, answers that do not apply, ages in no band, and amounts of
 * zero.
 */
final class RandomRegistration {
    private static final List<String[]> PERIODS = List.of(
            new String[] {"2024-Q1", "2024-01-01", "2024-03-31"},
            new String[] {"2024-02", "2024-02-01", "2024-02-29"},
            new String[] {"2025-Q1", "2025-01-01", "2025-03-31"},
            new String[] {"2024-H2", "2024-07-01", "2024-12-31"},
            new String[] {"2024", "2024-01-01", "2024-12-31"},
            new String[] {"2023/2024", "2023-08-01", "2024-07-31"},
            new String[] {"2024-02-29..2024-02-29", "2024-02-29", "2024-02-29"});
    private static final List<String> OPTIONS = List.of("nee", "een beetje", "ja");
    private static final List<String> HOUSEHOLDS = List.of("SINGLE", "SINGLE", "SINGLE_PARENT", "COUPLE", "COUPLE_WITH_CHILDREN", "OTHER");
    private static final List<String> REGISTERS = List.of("SKJ", "REGISTERPLEIN", "BIG", "BEROEPSREGISTER_SOCIAAL_WERK");
    private static final List<String> ROLES = List.of("EMPLOYEE", "EMPLOYEE", "TRAINEE", "VOLUNTEER");
    private static final List<String> EVENT_TYPES = List.of(
            "planChange", "teamChange", "complexityChange", "budgetCorrection", "spinOff", "stoppedEarlyReason");
    /** Types that feed no KPI of an edition. Their records are counted and not accepted, so a team that only they name occurs nowhere in the report. */
    private static final Map<String, Set<String>> NOT_USED = Map.of("2025", Set.of("educationTrack"), "pre-2025", Set.of("response", "invitation"));
    private static final List<String> TURNED = List.of(
            "A 5", "A 6", "A 9", "A 19", "A 20", "A 26", "A 28", "A 29", "A 30", "A 31", "A 36", "A 37", "A 38", "A 39", "A 41", "K 2", "K 3");
    private static final List<String> ITEMS = List.of(
            "1a1", "1a3", "1a5", "2b1", "3a1", "3a2", "3a7", "3b1", "3b4", "3c2", "4a1", "4a2", "4a3", "4a4", "5b2", "6b1", "6b3", "7a2");
    private static final List<String> OTHER_ITEMS = List.of(
            "1a2", "1a4", "1a6", "2a1", "2a2", "2a3", "2b2", "2c1", "2c2", "3c1", "4a5", "4b1", "4b5", "5a1", "5a2", "5a4", "5b1", "5b4", "5c1", "6a1", "6a2",
            "6a3", "6a4", "6b4", "6b5", "6b6", "6b7", "7a1");
    /** Types whose ids no record refers to. */
    private static final List<String> NOT_REFERRED_TO = List.of(
            "educationTrack", "outreachVisit", "signal", "waitingEntry", "capacity", "complexityChange", "participation", "invitation", "zrmScore",
            "timeEntry", "assessment", "budgetCorrection", "partnerDeployment", "partnerReview", "partnerRequest", "planChange", "teamChange",
            "careProvider", "administrativeOrder", "referral", "action", "satisfaction", "costBenefit", "followUp", "spinOff", "response");

    /** Optional fields that a measure may need but no rule requires. */
    private static final Map<String, List<String>> NOT_DEPENDED_ON = new TreeMap<>(Map.ofEntries(
            Map.entry("employee", List.of("fte", "registers")),
            Map.entry("signal", List.of("personId", "late")),
            Map.entry("waitingEntry", List.of("requestedHours")),
            Map.entry("case", List.of("personId", "groupId", "signalReceivedOn", "stoppedEarlyReason", "onPlan", "budget", "earlySignal",
                    "evidenceBased", "plannedParticipants", "ageAtStart")),
            Map.entry("timeEntry", List.of("caseId")),
            Map.entry("assessment", List.of("rightFirstTime")),
            Map.entry("budgetApplication", List.of("granted")),
            Map.entry("partnerDeployment", List.of("deliveredStart")),
            Map.entry("partnerRequest", List.of("responder", "respondedAt")),
            Map.entry("administrativeOrder", List.of("dueOn", "completedOn", "correct", "returned")),
            Map.entry("referral", List.of("fromEchelon", "toEchelon", "appropriate", "arrived", "enrolled")),
            Map.entry("action", List.of("dueOn", "completedOn", "firstTimeRight", "successful", "outputGoalReached")),
            Map.entry("satisfaction", List.of("role")),
            Map.entry("followUp", List.of("runsUnsupported", "volunteerShare", "relapse", "levelHeld", "developsFurther")),
            Map.entry("response", List.of("household", "age"))));
    private static final List<String> PROFESSIONAL_ITEMS = List.of("E1", "E2", "E3", "E4.A", "E4.B", "E5", "E6", "E7");

    private final Random random;
    private final String[] period;
    private final LocalDate first;
    private final LocalDate last;
    private final List<LocalDate> edges;
    private final List<ObjectNode> records = new ArrayList<>();
    private final List<ObjectNode> cases = new ArrayList<>();
    private final List<ObjectNode> employees = new ArrayList<>();
    private final OracleRequest request;

    private RandomRegistration(long seed) {
        random = new Random(seed);
        period = PERIODS.get(random.nextInt(PERIODS.size()));
        first = LocalDate.parse(period[1]);
        last = LocalDate.parse(period[2]);
        edges = List.of(first.minusDays(1), first, first.plusDays(1), last.minusDays(1), last, last, last.plusDays(1),
                LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31),
                LocalDate.of(2024, 10, 27));
        request = randomRequest();
        int size = 1 + random.nextInt(3);
        for (String organisation : oneOf(List.of(List.of("Amstel"), List.of("Amstel", "Brug"), List.of("Amstel", "Brug", "Corel")))) {
            generate(organisation, size);
            if (chance(60)) {
                registerLess(organisation);
            }
        }
        figuresOfAnyKind();
        records.removeIf(record -> NOT_USED.getOrDefault(request.edition(), Set.of()).contains(record.get("type").asText()));
    }

    /**
     * Creates a registration.
     *
     * @param seed any number
     */
    static RandomRegistration of(long seed) {
        return new RandomRegistration(seed);
    }

    /** Returns the records. Employees, cases and applications precede the records that refer to them. */
    List<ObjectNode> records() {
        return records;
    }

    /** Returns a request with a period that contains many of the records. */
    OracleRequest request() {
        return request;
    }

    // The request.

    private OracleRequest randomRequest() {
        List<String> by = new ArrayList<>();
        boolean all = chance(15);
        for (String name : OracleRequest.STRATA) {
            if (all || chance(50)) {
                by.add(name);
            }
        }
        return new OracleRequest(chance(50) ? "2025" : "pre-2025", period[0], first, last, by, randomOptions());
    }

    private ObjectNode randomOptions() {
        ObjectNode options = Oracle.JSON.createObjectNode();
        if (chance(90)) {
            ObjectNode scale = options.putObject("answerScale");
            OPTIONS.forEach(scale.putArray("options")::add);
            scale.putArray("yes").add("ja");
            if (chance(50)) {
                ((ArrayNode) scale.get("yes")).add("een beetje");
            }
        }
        if (chance(90)) {
            ObjectNode combination = options.putObject("combination");
            switch (random.nextInt(3)) {
                case 0 -> combination.put("all", "ANY");
                case 1 -> combination.put("all", "ALL");
                default -> combination.putObject("all").put("atLeast", 1 + random.nextInt(3));
            }
            if (chance(50)) {
                ObjectNode perIndicator = combination.putObject("perIndicator");
                perIndicator.put("E 4.1.3", "ALL");
                perIndicator.putObject("E 3.1.1").put("atLeast", 2);
            }
        }
        if (chance(30)) {
            options.putObject("items").putArray("E 4.1.3").add("4a1").add("4a3").add("4a4");
        }
        if (chance(30)) {
            ObjectNode parts = options.putObject("parts").putObject("E 3.1.1");
            parts.putArray("part1").add("3a1");
            parts.putArray("part2").add("3a2").add("3a7");
        }
        if (chance(80)) {
            options.putObject("hoursPerFte").put("hours", 36).put("span", "WEEK");
        }
        if (chance(85)) {
            switch (random.nextInt(4)) {
                case 0 -> options.putObject("followUpTerm").put("weeks", 1 + random.nextInt(8));
                case 1 -> options.putObject("followUpTerm").put("days", 1 + random.nextInt(30));
                case 2 -> options.putObject("followUpTerm").put("months", 1 + random.nextInt(4));
                default -> options.put("followUpTerm", "WHOLE_FILE");
            }
        }
        if (chance(80)) {
            options.putObject("satisfactionScale").put("min", 1).put("max", chance(50) ? 5 : 10).put("interval", chance(50));
        }
        if (chance(50)) {
            options.put("zrmPolicy", oneOf("ANY", "NET", "NONE_DECLINED"));
        }
        if (chance(50)) {
            ArrayNode types = options.putArray("registeredEventTypes");
            for (String type : EVENT_TYPES) {
                if (chance(60)) {
                    types.add(type);
                }
            }
        }
        if (chance(40)) {
            ObjectNode missing = options.putObject("missing");
            for (String kpi : TURNED) {
                if (chance(40)) {
                    missing.put(kpi, oneOf("OUT", "NO"));
                }
            }
        }
        if (chance(60)) {
            ArrayNode bands = options.putArray("ageBands");
            bands.addObject().put("label", "0-17").put("from", 0).put("to", 17);
            bands.addObject().put("label", "18-64").put("from", 18).put("to", 64);
            if (chance(50)) {
                bands.addObject().put("label", "60-79").put("from", 60).put("to", 79);
            }
            if (chance(30)) {
                bands.addObject().put("label", "80+").put("from", 80);
            }
        }
        return options;
    }

    // The records.

    private void generate(String organisation, int size) {
        employees.clear();
        int numberOfEmployees = chance(10) ? 0 : 1 + random.nextInt(2 + size);
        for (int i = 1; i <= numberOfEmployees; i++) {
            employees.add(employee(organisation, i));
        }
        cases.clear();
        int numberOfCases = chance(5) ? 0 : 1 + random.nextInt(3 * size);
        for (int i = 1; i <= numberOfCases; i++) {
            cases.add(theCase(organisation, i));
        }
        free(organisation, size);
        if (!employees.isEmpty()) {
            worked(organisation, size);
        }
        if (!cases.isEmpty()) {
            eventsOfCases(organisation, size);
        }
        budgets(organisation, size);
        if (request.edition().equals("2025")) {
            questionnaires(organisation, size);
        }
        figures(organisation);
    }

    /** Removes all records of some types, and the values of some fields, unless another record depends on them. */
    private void registerLess(String organisation) {
        for (String type : NOT_REFERRED_TO) {
            if (chance(12)) {
                records.removeIf(record -> text(record, "type").equals(type) && text(record, "organisation").equals(organisation));
            }
        }
        NOT_DEPENDED_ON.forEach((type, fields) -> {
            for (String field : fields) {
                if (chance(8)) {
                    records.stream()
                            .filter(record -> text(record, "type").equals(type) && text(record, "organisation").equals(organisation))
                            .forEach(record -> record.remove(field));
                }
            }
        });
    }

    private ObjectNode employee(String organisation, int number) {
        LocalDate from = day();
        ObjectNode employee = add("employee", organisation, 70);
        employee.put("id", "m" + number).put("role", oneOf(ROLES));
        maybe(70, () -> employee.put("fte", decimal("0", "0.5", "0.89", "1", "1.0")));
        employee.put("employedFrom", from.toString());
        maybe(40, () -> employee.put("employedUntil", dayFrom(from).toString()));
        maybe(70, () -> {
            ArrayNode registers = employee.putArray("registers");
            REGISTERS.stream().filter(register -> chance(25)).forEach(registers::add);
        });
        return employee;
    }

    private ObjectNode theCase(String organisation, int number) {
        LocalDate startedOn = day();
        LocalDate completedOn = chance(15) ? startedOn : dayFrom(startedOn);
        boolean completed = chance(60);
        ObjectNode theCase = add("case", organisation, 75);
        theCase.put("id", "c" + number);
        switch (random.nextInt(4)) {
            case 0 -> theCase.put("groupId", "g" + random.nextInt(2));
            case 1 -> { }
            default -> theCase.put("personId", person());
        }
        maybe(70, () -> theCase.put("signalReceivedOn", dayUntil(startedOn).toString()));
        theCase.put("startedOn", startedOn.toString());
        if (completed) {
            theCase.put("completedOn", completedOn.toString());
            maybe(35, () -> theCase.put("stoppedEarlyReason", oneOf("verhuizing", "geen contact")));
        }
        theCase.put("complexityAtStart", oneOf("LOW", "HIGH"));
        maybe(70, () -> theCase.put("onPlan", chance(60)));
        maybe(70, () -> theCase.put("budget", decimal("0", "0", "100", "1250.50", "99.99")));
        maybe(70, () -> theCase.put("earlySignal", chance(50)));
        maybe(70, () -> theCase.put("evidenceBased", chance(50)));
        maybe(60, () -> theCase.put("plannedParticipants", random.nextInt(5)));
        maybe(75, () -> theCase.put("ageAtStart", age()));
        return theCase;
    }

    /** Adds records that belong to no case. */
    private void free(String organisation, int size) {
        repeat(size, number -> add("outreachVisit", organisation, 70)
                .put("id", "v" + number).put("location", oneOf("plein", "school", "markt"))
                .put("visitedOn", day().toString()).put("hours", hours()));
        repeat(size, number -> {
            ObjectNode signal = add("signal", organisation, 70);
            signal.put("id", "s" + number).put("receivedOn", day().toString()).put("channel", oneOf("PROACTIVE", "REACTIVE", "REACTIVE"))
                    .put("subject", oneOf("PERSON", "PARTICIPANT", "CLIENT", "GROUP"));
            maybe(65, () -> signal.put("personId", person()));
            maybe(65, () -> signal.put("late", chance(40)));
        });
        repeat(size, number -> {
            ObjectNode entry = add("waitingEntry", organisation, 70);
            LocalDate since = day();
            entry.put("id", "w" + number).put("subject", oneOf("PERSON", "PARTICIPANT", "GROUP")).put("waitingSince", since.toString());
            maybe(50, () -> entry.put("reason", oneOf("CAPACITY", "OTHER")));
            maybe(35, () -> entry.put(oneOf("admittedOn", "endedOn"), dayFrom(since).toString()));
            maybe(75, () -> entry.put("requestedHours", hours()));
        });
        repeat(size, number -> {
            LocalDate from = day();
            add("capacity", organisation, 60)
                    .put("from", from.toString()).put("until", dayFrom(from).toString()).put("availableHours", decimal("0.5", "7", "31"));
        });
        repeat(size, number -> {
            ObjectNode order = add("administrativeOrder", organisation, 70);
            LocalDate submittedOn = day();
            boolean financing = chance(40);
            order.put("id", "o" + number).put("phase", financing ? "FINANCING" : "COMPLETION").put("submittedOn", submittedOn.toString());
            maybe(75, () -> order.put("dueOn", dayFrom(submittedOn).toString()));
            maybe(70, () -> order.put("completedOn", dayFrom(submittedOn).toString()));
            maybe(70, () -> order.put(financing ? "returned" : "correct", chance(60)));
        });
    }

    /** Adds the work of employees. Nobody works more than 24 hours a day, because each has at most ten entries of two hours a day. */
    private void worked(String organisation, int size) {
        repeat(size, number -> {
            LocalDate startedOn = day();
            ObjectNode track = add("educationTrack", organisation, 40);
            track.put("employeeId", text(oneOf(employees), "id")).put("startedOn", startedOn.toString());
            maybe(60, () -> track.put("completedOn", dayFrom(startedOn).toString()));
        });
        Map<String, Integer> entriesOfDay = new HashMap<>();
        repeat(4 * size, number -> {
            String employeeId = text(oneOf(employees), "id");
            LocalDate on = day();
            if (entriesOfDay.merge(employeeId + on, 1, Integer::sum) <= 10) {
                ObjectNode entry = add("timeEntry", organisation, 25);
                maybe(80, () -> putCase(entry));
                entry.put("employeeId", employeeId).put("on", on.toString()).put("hours", hours()).put("billable", chance(60));
            }
        });
    }

    private void eventsOfCases(String organisation, int size) {
        if (chance(75)) {
            cases.forEach(theCase -> complexityChanges(organisation, theCase));
        }
        repeat(2 * size, number -> {
            ObjectNode theCase = oneOf(cases);
            LocalDate from = chance(85) ? dayOf(theCase) : day();
            ObjectNode participation = add("participation", organisation, 25);
            participation.put("caseId", text(theCase, "id")).put("personId", person()).put("from", from.toString());
            maybe(60, () -> participation.put("until", dayFrom(from).toString()));
        });
        Set<String> scored = new HashSet<>();
        repeat(6 * size, number -> {
            ObjectNode theCase = oneOf(cases);
            LocalDate on = dayOf(theCase);
            String edition = oneOf("2013", "2017", "2017");
            String domain = oneOf("FINANCES", "HOUSING");
            if (scored.add(text(theCase, "id") + edition + domain + on)) {
                add("zrmScore", organisation, 10).put("caseId", text(theCase, "id")).put("on", on.toString())
                        .put("zrmEdition", edition).put("zrmDomain", domain).put("score", 1 + random.nextInt(5));
            }
        });
        repeat(2 * size, number -> {
            ObjectNode assessment = event("assessment", organisation);
            assessment.put("id", "b" + number).put("assessor", oneOf("INTERNAL", "EXTERNAL"));
            maybe(70, () -> assessment.put("rightFirstTime", chance(60)));
        });
        repeat(size, number -> {
            ObjectNode theCase = oneOf(cases);
            ObjectNode deployment = add("partnerDeployment", organisation, 25);
            deployment.put("id", "d" + number).put("caseId", text(theCase, "id")).put("partnerId", "p" + random.nextInt(3))
                    .put("desiredStart", day().toString());
            maybe(75, () -> deployment.put("deliveredStart", day().toString()));
        });
        repeat(size, number -> {
            ObjectNode review = add("partnerReview", organisation, 40);
            maybe(75, () -> putCase(review));
            review.put("partnerId", "p" + random.nextInt(3)).put("partnerKind", oneOf("FORMAL", "INFORMAL")).put("on", day().toString())
                    .put("score", 1 + random.nextInt(10));
        });
        repeat(2 * size, number -> partnerRequest(organisation, number));
        repeat(size, number -> event("planChange", organisation));
        repeat(size, number -> event("teamChange", organisation));
        repeat(2 * size, number -> {
            ObjectNode theCase = oneOf(cases);
            LocalDate from = dayOf(theCase);
            ObjectNode provider = add("careProvider", organisation, 25);
            provider.put("caseId", text(theCase, "id")).put("providerId", "h" + random.nextInt(3))
                    .put("institutionId", "i" + random.nextInt(2)).put("from", from.toString());
            maybe(40, () -> provider.put("until", dayFrom(from).toString()));
        });
        repeat(2 * size, number -> {
            ObjectNode referral = event("referral", organisation);
            referral.put("id", "r" + number);
            maybe(70, () -> referral.put("fromEchelon", random.nextInt(5)));
            maybe(70, () -> referral.put("toEchelon", random.nextInt(5)));
            List.of("appropriate", "arrived", "enrolled").forEach(field -> maybe(75, () -> referral.put(field, chance(70))));
        });
        repeat(2 * size, number -> action(organisation, number));
        repeat(size, number -> event("costBenefit", organisation)
                .put("cost", decimal("0", "0", "10.01", "400")).put("savedSocietalCost", decimal("-5", "0", "100.10", "999.99")));
        followUps(organisation, size);
    }

    /** Adds changes to another complexity, at most one a day. Some are after completion, which only causes a warning. */
    private void complexityChanges(String organisation, ObjectNode theCase) {
        Set<LocalDate> days = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            days.add(chance(15) ? dayFrom(LocalDate.parse(text(theCase, "startedOn"))) : dayOf(theCase));
        }
        String complexity = text(theCase, "complexityAtStart");
        for (LocalDate on : days) {
            complexity = complexity.equals("LOW") ? "HIGH" : "LOW";
            add("complexityChange", organisation, 20).put("caseId", text(theCase, "id")).put("on", on.toString()).put("to", complexity);
        }
    }

    /** Adds a request around midnight in Amsterdam, sometimes on a day when the clock changes. */
    private void partnerRequest(String organisation, int number) {
        ObjectNode theCase = oneOf(cases);
        LocalDate requestedOn = dayOf(theCase);
        ObjectNode request = add("partnerRequest", organisation, 25);
        request.put("id", "q" + number).put("caseId", text(theCase, "id")).put("partnerId", "p" + random.nextInt(3));
        maybe(65, () -> request.put("responder", oneOf("COORDINATOR", "PARTNER")));
        request.put("requestedAt", requestedOn + oneOf("T00:00:00Z", "T09:30:00+01:00", "T00:20:00+02:00", "T23:59:59+01:00"));
        if (chance(20)) {
            request.put("requestedAt", requestedOn + "T22:20:00Z").put("respondedAt", requestedOn + "T23:05:00Z");
        } else {
            LocalDate respondedOn = dayFrom(requestedOn).plusDays(1);
            String time = oneOf("T22:30:00Z", "T23:30:00Z", "T10:10:00+02:00", "T12:00:00.5+01:00");
            maybe(70, () -> request.put("respondedAt", respondedOn + time));
        }
    }

    private void action(String organisation, int number) {
        ObjectNode theCase = oneOf(cases);
        LocalDate startedOn = dayOf(theCase);
        ObjectNode action = add("action", organisation, 25);
        action.put("id", "a" + number).put("caseId", text(theCase, "id")).put("startedOn", startedOn.toString());
        maybe(70, () -> action.put("dueOn", dayFrom(startedOn).toString()));
        maybe(65, () -> action.put("completedOn", dayFrom(startedOn).toString()));
        List.of("firstTimeRight", "successful", "outputGoalReached").forEach(field -> maybe(70, () -> action.put(field, chance(60))));
    }

    /** Adds follow-ups on or after the day of completion. Sometimes the case is not completed, which only causes a warning. */
    private void followUps(String organisation, int size) {
        List<ObjectNode> completed = cases.stream().filter(theCase -> theCase.has("completedOn")).toList();
        repeat(4 * size, number -> {
            ObjectNode theCase = oneOf(completed.isEmpty() || chance(10) ? cases : completed);
            LocalDate end = LocalDate.parse(text(theCase, theCase.has("completedOn") ? "completedOn" : "startedOn"));
            LocalDate on = chance(50) ? end.plusDays(7L * random.nextInt(6)) : dayFrom(end);
            ObjectNode followUp = add("followUp", organisation, 20);
            boolean own = theCase.has("personId") && chance(60);
            followUp.put("caseId", text(theCase, "id")).put("personId", own ? text(theCase, "personId") : person())
                    .put("on", on.toString());
            found(followUp);
            if (chance(15)) {
                // A second follow-up on the same day, with a possibly opposite finding.
                ObjectNode second = followUp.deepCopy();
                found(second);
                records.add(second);
            }
        });
    }

    private void found(ObjectNode followUp) {
        maybe(60, () -> followUp.put("runsUnsupported", chance(60)));
        maybe(60, () -> followUp.put("volunteerShare", decimal("0", "0.25", "0.333", "1")));
        List.of("relapse", "levelHeld", "developsFurther").forEach(field -> maybe(60, () -> followUp.put(field, chance(50))));
    }

    /** Adds records that may have a case. */
    private void budgets(String organisation, int size) {
        List<String> applications = new ArrayList<>();
        repeat(2 * size, number -> {
            LocalDate requestedOn = day();
            ObjectNode application = add("budgetApplication", organisation, 25);
            application.put("id", "f" + number);
            maybe(70, () -> putCase(application));
            application.put("requestedOn", requestedOn.toString()).put("requested", decimal("0", "1000", "2500.75"));
            boolean decided = chance(70);
            if (decided) {
                application.put("decidedOn", dayFrom(requestedOn).toString());
            }
            maybe(decided ? 75 : 15, () -> application.put("granted", decimal("0", "500", "1000", "3000.01")));
            applications.add("f" + number);
        });
        repeat(size, number -> {
            ObjectNode correction = add("budgetCorrection", organisation, 25);
            correction.put("id", "x" + number);
            if (!applications.isEmpty()) {
                maybe(70, () -> correction.put("applicationId", oneOf(applications)));
            }
            correction.put("on", day().toString()).put("amount", decimal("-250.25", "-10", "0", "75.5", "300"));
            maybe(50, () -> correction.put("reason", "andere invulling"));
        });
        repeat(3 * size, number -> {
            ObjectNode answer = add("satisfaction", organisation, 30);
            String respondent = oneOf("CLIENT", "PARTNER", "COMMISSIONER", "STAFF", "STAFF");
            int max = chance(50) ? 5 : 10;
            answer.put("respondent", respondent);
            if (respondent.equals("STAFF")) {
                maybe(70, () -> answer.put("role", oneOf("EMPLOYEE", "TRAINEE", "VOLUNTEER")));
            }
            maybe(60, () -> putCase(answer));
            answer.put("on", day().toString()).put("scaleMin", 1).put("scaleMax", max);
            if (chance(15)) {
                answer.put("score", decimal("1.5", "4.25", "5.0"));
            } else {
                answer.put("score", 1 + random.nextInt(max));
            }
        });
        repeat(size, number -> {
            ObjectNode spinOff = add("spinOff", organisation, 30);
            maybe(60, () -> putCase(spinOff));
            spinOff.put("on", day().toString()).put("description", oneOf("buurttuin", "maatjes", "taalcafé"));
        });
    }

    /**
     * Adds questionnaires, for 2025 only, with one answer per questionnaire and item. There are invitations with and without answers, and
     * answers with and without invitations.
     */
    private void questionnaires(String organisation, int size) {
        Set<String> answered = new HashSet<>();
        Set<String> invited = new HashSet<>();
        boolean responses = chance(85);
        boolean invitations = chance(70);
        for (int i = random.nextInt(1 + 3 * size); i > 0; i--) {
            String respondent = "n" + random.nextInt(4);
            String theCase = cases.isEmpty() || chance(30) ? "" : text(oneOf(cases), "id");
            String kind = chance(70) ? "PARTICIPANT" : "PROFESSIONAL";
            LocalDate sentOn = day();
            String key = respondent + theCase + kind;
            if (invitations && chance(60) && invited.add(key)) {
                ObjectNode invitation = add("invitation", organisation, 25);
                invitation.put("respondentId", respondent);
                putCase(invitation, theCase);
                invitation.put("questionnaire", kind).put("sentOn", sentOn.toString());
            }
            for (int j = responses ? random.nextInt(6) : 0; j > 0; j--) {
                String item = oneOf(kind.equals("PROFESSIONAL") ? PROFESSIONAL_ITEMS : chance(70) ? ITEMS : OTHER_ITEMS);
                if (answered.add(key + item)) {
                    ObjectNode response = add("response", organisation, 25);
                    response.put("respondentId", respondent);
                    putCase(response, theCase);
                    response.put("questionnaire", kind).put("item", item).put("answer", chance(20) ? "NVT" : oneOf(OPTIONS))
                            .put("answeredOn", (chance(60) ? sentOn : dayFrom(sentOn)).toString());
                    maybe(40, () -> response.put("age", age()));
                    maybe(60, () -> response.put("household", oneOf(HOUSEHOLDS)));
                }
            }
        }
    }

    private void figures(String organisation) {
        // One figure for a KPI, area and period.
        for (String kpi : List.of("I 1.1.1", "I 3.1.1", "I 5.1.2", "I 5.3.2")) {
            if (organisation.equals("Brug") || chance(60)) {
                continue;
            }
            ObjectNode figure = add("figure", organisation, 0);
            figure.put("kpi", kpi).put("area", oneOf("NL", "GM0363", "WK036300", "BU03630000")).put("period", "2024");
            if (chance(50)) {
                figure.put("value", decimal("12.8", "0", "7.55"));
            } else {
                figure.put("numerator", random.nextInt(500)).put("denominator", chance(15) ? 0 : 530);
            }
            figure.put("status", oneOf("PROVISIONAL", "FINAL")).put("source", "CBS");
        }
    }

    /** Adds figures of every unit and calculation, including combinations of values and counts that a source would not publish. */
    private void figuresOfAnyKind() {
        for (String kpi : List.of(
                "I 1.1.2", "I 1.3.3", "I 2.1.1", "I 4.2.3", "I 5.2.1", "I 5.3.1", "I 5.3.2", "I 6.1.2", "I 6.2.1", "I 7.2.1")) {
            if (chance(50)) {
                continue;
            }
            ObjectNode figure = add("figure", "Amstel", 0);
            figure.put("kpi", kpi).put("area", oneOf("NL", "GM0363", "WK036300", "BU03630000")).put("period", oneOf("2019", "2024 1e halfjaar"));
            maybe(40, () -> figure.put("stratum", oneOf("17-23 jaar", "19-64 jaar")));
            int given = random.nextInt(3);
            if (given > 0) {
                figure.put("value", decimal("12.8", "0", "-0.133808"));
            }
            if (given < 2) {
                figure.put("numerator", chance(30) ? decimal("-13.45", "-0.5", "61") : BigDecimal.valueOf(random.nextInt(500)))
                        .put("denominator", chance(25) ? Integer.valueOf(0) : oneOf(List.of(530, 1000, 8000)));
            }
            maybe(40, () -> figure.put("lower", decimal("-1", "-0.2")).put("upper", decimal("13.1", "20")));
            figure.put("status", oneOf("PROVISIONAL", "REVISED", "FINAL", "ESTIMATED")).put("source", oneOf("CBS", "GGD"));
            maybe(40, () -> figure.put("table", "85542NED"));
        }
    }

    // Parts of records.

    private ObjectNode add(String type, String organisation, int chanceOfStratum) {
        ObjectNode record = Oracle.JSON.createObjectNode();
        record.put("type", type).put("organisation", organisation);
        maybe(chanceOfStratum, () -> record.put("team", oneOf("Noord", "Zuid")));
        maybe(chanceOfStratum, () -> record.put("serviceLine", oneOf("jeugd", "ouderen")));
        maybe(chanceOfStratum, () -> record.put("neighbourhood", oneOf("Centrum", "De Pijp")));
        maybe(chanceOfStratum, () -> record.put("domain", 1 + random.nextInt(2)));
        records.add(record);
        return record;
    }

    /** Returns a record about a case, on a day of the case. */
    private ObjectNode event(String type, String organisation) {
        ObjectNode theCase = oneOf(cases);
        return add(type, organisation, 25).put("caseId", text(theCase, "id")).put("on", dayOf(theCase).toString());
    }

    private void putCase(ObjectNode record) {
        putCase(record, cases.isEmpty() ? "" : text(oneOf(cases), "id"));
    }

    private static void putCase(ObjectNode record, String caseId) {
        if (!caseId.isEmpty()) {
            record.put("caseId", caseId);
        }
    }

    private static String text(ObjectNode record, String field) {
        return record.get(field).asText();
    }

    private String person() {
        return "n" + random.nextInt(4);
    }

    private int age() {
        return oneOf(List.of(0, 17, 18, 40, 60, 64, 65, 79, 80, 101));
    }

    private BigDecimal hours() {
        return decimal("0.25", "0.5", "1", "1.75", "2");
    }

    private BigDecimal decimal(String... values) {
        return new BigDecimal(oneOf(values));
    }

    // Days.

    /** Returns a day, often on an edge of the period. */
    private LocalDate day() {
        return chance(55) ? oneOf(edges) : first.plusDays(random.nextInt(500) - 250);
    }

    private LocalDate dayFrom(LocalDate from) {
        for (int i = 0; i < 6; i++) {
            LocalDate day = day();
            if (!day.isBefore(from)) {
                return day;
            }
        }
        return from.plusDays(random.nextInt(40));
    }

    private LocalDate dayUntil(LocalDate until) {
        for (int i = 0; i < 6; i++) {
            LocalDate day = day();
            if (!day.isAfter(until)) {
                return day;
            }
        }
        return until.minusDays(random.nextInt(40));
    }

    /** Returns a day from the start of a case to its completion, and sometimes after it. */
    private LocalDate dayOf(ObjectNode theCase) {
        LocalDate startedOn = LocalDate.parse(text(theCase, "startedOn"));
        LocalDate day = dayFrom(startedOn);
        if (theCase.has("completedOn")) {
            LocalDate completedOn = LocalDate.parse(text(theCase, "completedOn"));
            return day.isAfter(completedOn) && chance(90) ? (chance(50) ? completedOn : startedOn) : day;
        }
        return day;
    }

    // Chance.

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void maybe(int percent, Runnable action) {
        if (chance(percent)) {
            action.run();
        }
    }

    /** Repeats an action with numbers from 1, up to twice the size, and in one of five cases not at all. */
    private void repeat(int size, IntConsumer action) {
        int times = chance(20) ? 0 : random.nextInt(1 + 2 * size);
        for (int number = 1; number <= times; number++) {
            action.accept(number);
        }
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
