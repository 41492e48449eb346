package nl.kpimodel.calc.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.kpimodel.core.internal.ModelCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Generates the sample registration: a fictitious organisation with three teams of unequal size and a thousand cases in five quarters,
 * large enough that most figures by team may be published. The same seed gives the same files.
 *
 * <p>The questionnaires of the first quarter of 2025 contain the two worked cases of the manual: of 200 older people 30 feel less alone
 * (figure 15), and of 180 young people 55 meet the exercise norm (figure 16). No other answer of that quarter counts for these indicators.
 * Everything else is random, with some realistic trends: waiting times fall where the intake moved to the telephone and rise where posts
 * are vacant.
 */
final class SampleRegistration {
    private static final String ORGANISATION = "Waterstad";
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final LocalDate QUARTER_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate QUARTER_2 = LocalDate.of(2025, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT);
    private static final int CASES = 1_000;
    /** The usual duration of a case. */
    private static final int USUAL_DAYS = 90;
    private static final String EMPTY = "";

    /** A team with its share of the work, and its waiting time in days before and since April 2025. */
    private enum Team {
        NOORD("Noord", "Maatschappelijk werk", "Havenkwartier", 45, 13, 9),
        ZUID("Zuid", "Opbouwwerk", "Molenwijk", 33, 11, 13),
        JEUGD("Jeugd", "Jongerenwerk", "Parkbuurt", 22, 9, 8);

        final String name;
        final String serviceLine;
        final String neighbourhood;
        final int share;
        final int waitedBefore;
        final int waitsSince;

        Team(String name, String serviceLine, String neighbourhood, int share, int waitedBefore, int waitsSince) {
            this.name = name;
            this.serviceLine = serviceLine;
            this.neighbourhood = neighbourhood;
            this.share = share;
            this.waitedBefore = waitedBefore;
            this.waitsSince = waitsSince;
        }

        /** Returns one of the team's employees, who are numbered in the order of the teams. */
        String employee(Random random) {
            int before = 0;
            for (Team team : values()) {
                if (team == this) {
                    break;
                }
                before += team.employees();
            }
            return code("M", before + 1 + random.nextInt(employees()), 2);
        }

        int employees() {
            return share / 3;
        }
    }

    /** The properties of a case that the other files need. */
    private record CaseFile(String id, String person, Team team, LocalDate started, @Nullable LocalDate completed, int age, boolean isGroup, String complexity) {
        LocalDate end() {
            return completed == null ? LAST : completed;
        }

        long days() {
            return ChronoUnit.DAYS.between(started, end());
        }
    }

    private final Random random = new Random(2025);
    private final Map<String, StringBuilder> files = new LinkedHashMap<>();
    private final List<CaseFile> cases = new ArrayList<>();

    private SampleRegistration() {}

    /** Returns the files of the registration by name. */
    static Map<String, String> files() {
        SampleRegistration sample = new SampleRegistration();
        sample.make();
        Map<String, String> contents = new LinkedHashMap<>();
        sample.files.forEach((name, content) -> contents.put(name, content.toString()));
        return contents;
    }

    private void make() {
        cases();
        for (CaseFile file : cases) {
            situation(file);
            execution(file);
            finances(file);
            completion(file);
        }
        employees();
        signals();
        waitingList();
        visits();
        orders();
        satisfaction();
        workedQuestionnaires();
        questionnaires();
        spinOffs();
        figures();
    }

    private void cases() {
        StringBuilder csv = file("case",
                "id;personId;groupId;signalReceivedOn;startedOn;completedOn;stoppedEarlyReason;complexityAtStart;onPlan;budget;earlySignal;"
                + "evidenceBased;plannedParticipants;ageAtStart;organisation;team;serviceLine;neighbourhood;domain");
        for (int i = 1; i <= CASES; i++) {
            Team team = team();
            LocalDate started = between(FIRST, LAST.minusDays(1));
            LocalDate completed = started.plusDays(14 + exponential(75));
            boolean done = !completed.isAfter(LAST);
            boolean isGroup = chance(8);
            boolean stopped = done && chance(16);
            LocalDate signal = started.minusDays(exponential(started.isBefore(QUARTER_2) ? team.waitedBefore : team.waitsSince));
            CaseFile made = new CaseFile(code("C", i, 4), isGroup ? EMPTY : code("P", i, 4), team, started, done ? completed : null, age(team), isGroup,
                    chance(65) ? "LOW" : "HIGH");
            cases.add(made);
            row(csv, made.id(), made.person(), isGroup ? code("G", i, 4) : EMPTY, chance(4) ? EMPTY : day(signal), day(started), done ? day(completed) : EMPTY,
                    stopped ? one("verhuisd", "doorverwezen", "geen contact meer") : EMPTY, made.complexity(), known(5, yes(74)),
                    chance(25) ? EMPTY : one("400", "650", "800", "1200", "1800", "2500"), known(6, yes(34)), known(8, yes(58)),
                    isGroup ? number(6, 20) : EMPTY, isGroup ? EMPTY : Integer.toString(made.age()), ORGANISATION, team.name, team.serviceLine,
                    team.neighbourhood, number(1, 7));
        }
    }

    private void situation(CaseFile file) {
        StringBuilder scores = file("zrmScore", "caseId;on;zrmEdition;zrmDomain;score;organisation");
        StringBuilder providers = file("careProvider", "caseId;providerId;institutionId;from;until;organisation");
        StringBuilder participations = file("participation", "caseId;personId;from;until;organisation");
        if (happens(file, 65) && file.days() > 10) {
            LocalDate first = file.started().plusDays(random.nextInt(5));
            LocalDate again = file.end().minusDays(random.nextInt(4));
            for (String domain : some(2, "FINANCES", "HOUSING", "MENTAL_HEALTH", "SOCIAL_NETWORK")) {
                int score = 1 + random.nextInt(4);
                row(scores, file.id(), day(first), "2017", domain, Integer.toString(score), ORGANISATION);
                if (chance(70)) {
                    int later = Math.max(1, Math.min(5, score + random.nextInt(4) - 1));
                    row(scores, file.id(), day(again), "2017", domain, Integer.toString(later), ORGANISATION);
                }
            }
        }
        if (chance(35)) {
            for (String provider : some(1 + random.nextInt(3), "H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08", "H09", "H10", "H11", "H12")) {
                LocalDate from = during(file);
                boolean ended = chance(40);
                row(providers, file.id(), provider, "I" + (1 + Integer.parseInt(provider.substring(1)) % 5), day(from), ended
                        ? day(between(from, file.end())) : EMPTY, ORGANISATION);
            }
        }
        if (file.isGroup()) {
            int members = 5 + random.nextInt(10);
            for (int i = 1; i <= members; i++) {
                LocalDate from = between(file.started(), file.started().plusDays(Math.min(20, file.days())));
                row(participations, file.id(), file.id().replace('C', 'D') + code("x", i, 2), day(from), chance(35) ? day(between(from, file.end()))
                        : EMPTY, ORGANISATION);
            }
        }
    }

    private void execution(CaseFile file) {
        StringBuilder actions = file("action", "id;caseId;startedOn;dueOn;completedOn;firstTimeRight;successful;outputGoalReached;organisation");
        StringBuilder assessments = file("assessment", "id;caseId;on;assessor;rightFirstTime;organisation");
        StringBuilder hours = file("timeEntry", "caseId;employeeId;on;hours;billable;organisation");
        StringBuilder complexity = file("complexityChange", "caseId;on;to;organisation");
        StringBuilder plans = file("planChange", "caseId;on;organisation");
        StringBuilder teams = file("teamChange", "caseId;on;organisation");
        StringBuilder requests = file("partnerRequest", "id;caseId;partnerId;responder;requestedAt;respondedAt;organisation");
        StringBuilder deployments = file("partnerDeployment", "id;caseId;partnerId;desiredStart;deliveredStart;organisation");
        String number = file.id().substring(1);
        int actionCount = happens(file, 85) ? 1 + random.nextInt(2) : 0;
        for (int i = 1; i <= actionCount; i++) {
            LocalDate started = during(file);
            LocalDate completed = started.plusDays(2 + random.nextInt(25));
            boolean done = !completed.isAfter(file.end());
            row(actions, "X" + number + i, file.id(), day(started), chance(8) ? EMPTY : day(started.plusDays(7 + random.nextInt(18))), done
                    ? day(completed) : EMPTY,
                    done ? known(8, yes(80)) : EMPTY, done ? known(10, yes(72)) : EMPTY, done ? known(12, yes(64)) : EMPTY, ORGANISATION);
        }
        if (happens(file, 75)) {
            row(assessments, "B" + number, file.id(), day(during(file)), chance(60) ? "INTERNAL" : "EXTERNAL", known(8, yes(78)), ORGANISATION);
        }
        Set<LocalDate> worked = new HashSet<>();
        int entries = 1 + random.nextInt(4);
        for (int i = 0; i < entries; i++) {
            LocalDate on = during(file);
            if (worked.add(on)) {
                row(hours, file.id(), file.team().employee(random), day(on), one("0,5", "0,75", "1", "1,5", "2"), yes(82), ORGANISATION);
            }
        }
        Set<LocalDate> changed = new HashSet<>();
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            LocalDate on = during(file);
            if (changed.add(on)) {
                row(plans, file.id(), day(on), ORGANISATION);
            }
        }
        if (chance(22)) {
            row(teams, file.id(), day(during(file)), ORGANISATION);
        }
        if (chance(14) && file.days() > 5) {
            row(complexity, file.id(), day(between(file.started().plusDays(1), file.end())), file.complexity().equals("LOW") ? "HIGH" : "LOW", ORGANISATION);
        }
        if (happens(file, 70)) {
            LocalDate asked = during(file);
            OffsetDateTime at = moment(asked.atTime(9 + random.nextInt(8), 15));
            OffsetDateTime answered = moment(asked.plusDays(exponential(2)).atTime(LocalTime.of(17, 45)));
            row(requests, "Q" + number, file.id(), "N" + number(1, 9), chance(12) ? EMPTY : one("COORDINATOR", "PARTNER"), at.toString().replace(":15+", ":15:00+"),
                    chance(4) ? EMPTY : answered.toString().replace(":45+", ":45:00+"), ORGANISATION);
            LocalDate desired = during(file);
            LocalDate delivered = within(file, desired.plusDays(exponential(9) - 2L));
            row(deployments, "D" + number, file.id(), "N" + number(1, 9), day(desired), chance(8) ? EMPTY : day(delivered), ORGANISATION);
        }
    }

    private void finances(CaseFile file) {
        StringBuilder applications = file("budgetApplication", "id;caseId;requestedOn;requested;decidedOn;granted;organisation");
        StringBuilder corrections = file("budgetCorrection", "id;applicationId;on;amount;reason;organisation");
        StringBuilder benefits = file("costBenefit", "caseId;on;cost;savedSocietalCost;organisation");
        String number = file.id().substring(1);
        if (happens(file, 55)) {
            LocalDate requested = during(file);
            LocalDate decided = requested.plusDays(4 + exponential(12));
            boolean isDecided = !decided.isAfter(LAST);
            int amount = Integer.parseInt(one("300", "500", "750", "1000", "1500"));
            String granted = chance(22) ? "0" : Integer.toString(chance(20) ? amount / 2 : amount);
            row(applications, "F" + number, file.id(), day(requested), Integer.toString(amount), isDecided ? day(decided) : EMPTY, isDecided ? granted
                    : EMPTY, ORGANISATION);
            if (isDecided && !granted.equals("0") && chance(35)) {
                row(corrections, "Z" + number, "F" + number, day(between(decided, LAST)), one("100", "-75", "60,5", "-120"), "andere invulling", ORGANISATION);
            }
        }
        if (happens(file, 50)) {
            row(benefits, file.id(), day(during(file)), one("600", "900", "1500", "2200"), one("800", "1500", "3000", "5200"), ORGANISATION);
        }
    }

    private void completion(CaseFile file) {
        StringBuilder referrals = file("referral", "id;caseId;on;fromEchelon;toEchelon;appropriate;arrived;enrolled;organisation");
        StringBuilder reviews = file("partnerReview", "partnerId;caseId;partnerKind;on;score;organisation");
        StringBuilder followUps = file("followUp", "caseId;personId;on;runsUnsupported;volunteerShare;relapse;levelHeld;developsFurther;organisation");
        LocalDate completed = file.completed();
        if (completed == null) {
            return;
        }
        String number = file.id().substring(1);
        if (chance(75)) {
            row(referrals, "R" + number, file.id(), day(completed), one("0", "1"), one("0", "1", "2"), known(6, yes(84)), known(6, yes(80)),
                    known(10, yes(70)), ORGANISATION);
        }
        if (chance(70)) {
            row(reviews, "N" + number(1, 9), file.id(), chance(70) ? "FORMAL" : "INFORMAL", day(completed), number(5, 10), ORGANISATION);
        }
        LocalDate after = completed.plusDays(56 + random.nextInt(8));
        if (chance(75) && !after.isAfter(LAST)) {
            row(followUps, file.id(), file.isGroup() ? file.id().replace('C', 'D') + "x01" : file.person(), day(after), chance(60) ? yes(62) : EMPTY,
                    chance(50) ? one("0,25", "0,5", "0,75") : EMPTY, known(6, yes(18)), known(6, yes(72)), known(12, yes(38)), ORGANISATION);
        }
    }

    private void employees() {
        StringBuilder people = file("employee", "id;role;fte;employedFrom;employedUntil;registers;organisation;team");
        StringBuilder tracks = file("educationTrack", "employeeId;startedOn;completedOn;organisation;team");
        int id = 1;
        for (Team team : Team.values()) {
            for (int i = 0; i < team.employees(); i++) {
                String employee = code("M", id++, 2);
                row(people, employee, "EMPLOYEE", one("0,56", "0,67", "0,78", "0,89", "1"), day(between(LocalDate.of(2016, 1, 4), LocalDate.of(2024, 3, 1))), EMPTY,
                        chance(10) ? EMPTY : one("geen", "geen", "SKJ", "SKJ|REGISTERPLEIN", "BEROEPSREGISTER_SOCIAAL_WERK", "REGISTERPLEIN"),
                                ORGANISATION, team.name);
                if (chance(55)) {
                    LocalDate started = between(QUARTER_1, LocalDate.of(2025, 5, 15));
                    row(tracks, employee, day(started), chance(40) ? day(between(started, LAST)) : EMPTY, ORGANISATION, team.name);
                }
            }
            for (String role : List.of("TRAINEE", "VOLUNTEER")) {
                row(people, code("M", 60 + id + (role.equals("TRAINEE") ? 0 : 20), 2), role, role.equals("TRAINEE") ? "0,67" : EMPTY,
                        day(between(LocalDate.of(2023, 1, 9), LocalDate.of(2024, 3, 1))), EMPTY, EMPTY, ORGANISATION, team.name);
            }
        }
    }

    private void signals() {
        StringBuilder csv = file("signal", "id;receivedOn;channel;subject;personId;late;organisation;team;neighbourhood");
        for (int i = 1; i <= 1_100; i++) {
            Team team = team();
            String subject = one("PERSON", "PARTICIPANT", "CLIENT", "GROUP");
            row(csv, code("S", i, 4), day(between(LocalDate.of(2024, 10, 1), LAST)), chance(40) ? "PROACTIVE" : "REACTIVE", subject,
                    subject.equals("GROUP") || chance(8) ? EMPTY : code("P", 2_001 + random.nextInt(900), 4), known(10, yes(25)), ORGANISATION,
                            team.name, team.neighbourhood);
        }
    }

    private void waitingList() {
        StringBuilder csv = file("waitingEntry", "id;subject;waitingSince;reason;admittedOn;endedOn;requestedHours;organisation;team");
        for (int i = 1; i <= 620; i++) {
            Team team = team();
            LocalDate since = between(LocalDate.of(2024, 9, 1), LAST.minusDays(3));
            LocalDate until = since.plusDays(3 + exponential(28));
            boolean ended = !until.isAfter(LAST);
            boolean admitted = ended && chance(85);
            row(csv, code("W", i, 3), one("PERSON", "PARTICIPANT", "GROUP"), day(since), chance(70) ? "CAPACITY" : one(EMPTY, "OTHER"), admitted
                    ? day(until) : EMPTY,
                    ended && !admitted ? day(until) : EMPTY, chance(5) ? EMPTY : one("8", "12", "20", "40"), ORGANISATION, team.name);
        }
        StringBuilder capacity = file("capacity", "from;until;availableHours;organisation;team");
        for (Team team : Team.values()) {
            row(capacity, day(QUARTER_1), day(QUARTER_2.minusDays(1)), Integer.toString(team.share * 6), ORGANISATION, team.name);
            row(capacity, day(QUARTER_2), day(LAST), Integer.toString(team.share * 7), ORGANISATION, team.name);
        }
    }

    private void visits() {
        StringBuilder csv = file("outreachVisit", "id;location;visitedOn;hours;organisation;team;neighbourhood");
        for (int i = 1; i <= 150; i++) {
            Team team = team();
            row(csv, code("V", i, 3), one("Buurthuis", "Station", "Winkelcentrum", "Voetbalkooi"), day(between(QUARTER_1, LAST)), one("1", "1,5", "2", "2,5", "3"),
                    ORGANISATION, team.name, team.neighbourhood);
        }
    }

    private void orders() {
        StringBuilder csv = file("administrativeOrder", "id;phase;submittedOn;dueOn;completedOn;correct;returned;organisation;team");
        for (int i = 1; i <= 300; i++) {
            LocalDate submitted = between(LocalDate.of(2024, 12, 1), LAST.minusDays(2));
            LocalDate completed = submitted.plusDays(3 + exponential(15));
            boolean done = !completed.isAfter(LAST);
            row(csv, code("O", i, 3), chance(45) ? "FINANCING" : "COMPLETION", day(submitted), chance(30) ? EMPTY : day(submitted.plusDays(21)),
                    done ? day(completed) : EMPTY, done ? known(8, yes(78)) : EMPTY, known(8, yes(20)), ORGANISATION, team().name);
        }
    }

    private void satisfaction() {
        StringBuilder csv = file("satisfaction", "respondent;role;caseId;on;score;scaleMin;scaleMax;organisation;team");
        for (CaseFile file : cases) {
            if (file.completed() != null && !file.completed().isBefore(LocalDate.of(2024, 12, 15)) && chance(45)) {
                row(csv, "CLIENT", EMPTY, file.id(), day(file.completed()), mark(file.team() == Team.NOORD ? 8 : 7), "1", "10", ORGANISATION, file.team().name);
            }
        }
        for (String respondent : List.of("STAFF", "COMMISSIONER", "PARTNER")) {
            boolean isStaff = respondent.equals("STAFF");
            int number = isStaff ? 120 : 40;
            for (int i = 0; i < number; i++) {
                // Each has a different day, so that no two records are equal.
                LocalDate on = QUARTER_1.plusDays(180L * i / number);
                row(csv, respondent, isStaff ? one("EMPLOYEE", "EMPLOYEE", "EMPLOYEE", "TRAINEE", "VOLUNTEER") : EMPTY, EMPTY, day(on), mark(7), "1",
                        "10", ORGANISATION,
                        team().name);
            }
        }
    }

    /** Adds the worked cases of the manual, with exact numbers of yeses. */
    private void workedQuestionnaires() {
        StringBuilder invitations = file("invitation", "respondentId;caseId;questionnaire;sentOn;organisation;team;serviceLine;neighbourhood;domain");
        worked("OU", "4a2", 120, 18, Team.ZUID, "Ouderenwerk", 4);
        worked("OV", "4a2", 80, 12, Team.NOORD, "Ouderenwerk", 4);
        worked("JO", "5a1", 110, 33, Team.JEUGD, "Jongerenwerk", 5);
        worked("JP", "5a1", 70, 22, Team.NOORD, "Jongerenwerk", 5);
        for (int i = 1; i <= 140; i++) {
            row(invitations, code("OU", i, 3), EMPTY, "PARTICIPANT", "15-2-2025", ORGANISATION, Team.ZUID.name, "Ouderenwerk", Team.ZUID.neighbourhood, "4");
        }
        for (int i = 1; i <= 100; i++) {
            row(invitations, code("OV", i, 3), EMPTY, "PARTICIPANT", "15-2-2025", ORGANISATION, Team.NOORD.name, "Ouderenwerk", Team.NOORD.neighbourhood, "4");
        }
    }

    private void worked(String prefix, String item, int respondents, int saidYes, Team team, String serviceLine, int domain) {
        StringBuilder csv = responses();
        List<Boolean> yes = new ArrayList<>(Collections.nCopies(saidYes, true));
        yes.addAll(Collections.nCopies(respondents - saidYes, false));
        Collections.shuffle(yes, random);
        for (int i = 1; i <= respondents; i++) {
            String answer = yes.get(i - 1) ? one("eens", "helemaal eens") : one("oneens", "helemaal oneens");
            row(csv, code(prefix, i, 3), EMPTY, "PARTICIPANT", item, answer, day(between(LocalDate.of(2025, 2, 17), QUARTER_2.minusDays(1))),
                    domain == 4 ? number(65, 91) : number(12, 17), domain == 4 ? one("SINGLE", "COUPLE") : EMPTY, ORGANISATION, team.name, serviceLine,
                    team.neighbourhood, Integer.toString(domain));
        }
    }

    private StringBuilder responses() {
        return file("response", "respondentId;caseId;questionnaire;item;answer;answeredOn;age;household;organisation;team;serviceLine;neighbourhood;domain");
    }

    /** Adds questionnaires for everybody who completes a case in 2025, and for the professional. */
    private void questionnaires() {
        StringBuilder invitations = file("invitation", EMPTY);
        for (CaseFile file : cases) {
            LocalDate completed = file.completed();
            if (completed == null || file.isGroup() || completed.isBefore(QUARTER_1) || completed.isAfter(LAST.minusDays(7))) {
                continue;
            }
            LocalDate answered = completed.plusDays(random.nextInt(7));
            boolean isFirst = answered.isBefore(QUARTER_2);
            invite(invitations, file, file.person(), "PARTICIPANT", completed);
            if (chance(78)) {
                String household = chance(15) ? EMPTY : one("SINGLE", "COUPLE_WITH_CHILDREN", "SINGLE_PARENT");
                answers(file, file.person(), "PARTICIPANT", answered, household,
                        isFirst ? new String[] {"1a1", "1a2", "2a1", "2b2", "3a1", "3b1", "3c3", "4b1", "4b2", "6a1", "6a3", "7a1"}
                                : new String[] {"1a1", "1a2", "2a1", "2b2", "3a1", "3b1", "3c3", "4a1", "4a2", "4b1", "4b2", "6a1", "6a3", "7a1"});
            }
            String professional = file.team().employee(random);
            invite(invitations, file, professional, "PROFESSIONAL", completed);
            if (chance(85)) {
                answers(file, professional, "PROFESSIONAL", answered, EMPTY, "E1", "E2", "E3", "E4.A", "E4.B", "E6", "E7");
            }
        }
    }

    private static void invite(StringBuilder csv, CaseFile file, String respondent, String questionnaire, LocalDate on) {
        row(csv, respondent, file.id(), questionnaire, day(on), ORGANISATION, file.team().name, file.team().serviceLine, file.team().neighbourhood, EMPTY);
    }

    private void answers(CaseFile file, String respondent, String questionnaire, LocalDate on, String household, String... items) {
        for (String item : items) {
            if (chance(18)) {
                continue;
            }
            String answer = chance(4) ? "NVT" : chance(saidYes(item)) ? one("eens", "helemaal eens") : one("oneens", "helemaal oneens");
            row(responses(), respondent, file.id(), questionnaire, item, answer, day(on), questionnaire.equals("PARTICIPANT")
                    ? Integer.toString(file.age()) : EMPTY, household,
                    ORGANISATION, file.team().name, file.team().serviceLine, file.team().neighbourhood, EMPTY);
        }
    }

    /** Returns the percentage that says yes. It is low for the questions of the worked cases, as in the manual. */
    private static int saidYes(String item) {
        return switch (item) {
            case "4a1", "4a2" -> 13;
            default -> 46 + item.hashCode() % 9 * 3;
        };
    }

    private void spinOffs() {
        StringBuilder csv = file("spinOff", "caseId;on;description;organisation;team");
        row(csv, EMPTY, "13-4-2025", "Bewoners begonnen zelf een koffieochtend", ORGANISATION, Team.NOORD.name);
        row(csv, EMPTY, "13-4-2025", "Twee deelnemers werden vrijwilliger", ORGANISATION, Team.ZUID.name);
        row(csv, EMPTY, "3-3-2025", "Een moestuin achter het buurthuis", ORGANISATION, Team.JEUGD.name);
        row(csv, EMPTY, "22-2-2025", "Nieuwe contacten met de huisarts", ORGANISATION, Team.NOORD.name);
        row(csv, EMPTY, "8-5-2025", "De voetbalclub leent zijn kantine uit", ORGANISATION, Team.JEUGD.name);
        row(csv, EMPTY, "16-6-2025", "Buren regelen samen vervoer", ORGANISATION, Team.ZUID.name);
    }

    private void figures() {
        files.put("figure.ndjson", new StringBuilder("""
                {"type": "figure", "organisation": "Waterstad", "kpi": "I 3.1.1", "area": "WK999901", "period": "2025-Q1", "numerator": 412, "denominator": 530, "status": "FINAL", "source": "Wijkonderzoek gemeente Waterstad"}
                {"type": "figure", "organisation": "Waterstad", "kpi": "I 3.1.1", "area": "WK999901", "period": "2024-Q1", "numerator": 398, "denominator": 526, "status": "FINAL", "source": "Wijkonderzoek gemeente Waterstad"}
                {"type": "figure", "organisation": "Waterstad", "kpi": "I 1.1.1", "area": "WK999901", "period": "2024", "value": 11.8, "status": "PROVISIONAL", "source": "Kerncijfers wijken en buurten"}
                {"type": "figure", "organisation": "Waterstad", "kpi": "I 1.1.1", "area": "WK999901", "period": "2023", "value": 12.3, "status": "FINAL", "source": "Kerncijfers wijken en buurten"}
                {"type": "figure", "organisation": "Waterstad", "kpi": "I 4.1.3", "area": "WK999901", "period": "2024", "value": 71.5, "lower": 66.2, "upper": 76.1, "status": "FINAL", "source": "Gezondheidsmonitor"}
                """));
    }

    private StringBuilder file(String type, String header) {
        return files.computeIfAbsent(type + ".csv", name -> new StringBuilder(header).append('\n'));
    }

    private static void row(StringBuilder csv, String... cells) {
        csv.append(String.join(";", cells)).append('\n');
    }

    private Team team() {
        int share = random.nextInt(100);
        return share < Team.NOORD.share ? Team.NOORD : share < Team.NOORD.share + Team.ZUID.share ? Team.ZUID : Team.JEUGD;
    }

    private int age(Team team) {
        return team == Team.JEUGD ? 12 + random.nextInt(15) : 18 + random.nextInt(70);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns whether something that may happen once during a case has happened. It is less likely in an open case. */
    private boolean happens(CaseFile file, int percent) {
        boolean isYoung = file.completed() == null && file.days() < random.nextInt(USUAL_DAYS);
        return chance(percent) && !isYoung;
    }

    private String yes(int percent) {
        return chance(percent) ? "ja" : "nee";
    }

    /** Returns a value that is sometimes empty. */
    private String known(int percentEmpty, String value) {
        return chance(percentEmpty) ? EMPTY : value;
    }

    private String one(String... options) {
        return options[random.nextInt(options.length)];
    }

    private List<String> some(int number, String... options) {
        List<String> shuffled = new ArrayList<>(List.of(options));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, number);
    }

    private String number(int from, int until) {
        return Integer.toString(from + random.nextInt(until - from + 1));
    }

    private String mark(int middle) {
        return Integer.toString(Math.max(4, Math.min(10, middle + random.nextInt(5) - 2)));
    }

    /** Returns a number of whole days with a given mean, usually small and sometimes large. */
    private int exponential(int mean) {
        double share = random.nextInt(9_900) / 10_000.0;
        return BigDecimal.valueOf(-mean * StrictMath.log(1 - share)).intValue();
    }

    private LocalDate during(CaseFile file) {
        return between(file.started(), file.end());
    }

    private static LocalDate within(CaseFile file, LocalDate day) {
        return day.isBefore(file.started()) ? file.started() : day.isAfter(file.end()) ? file.end() : day;
    }

    private LocalDate between(LocalDate from, LocalDate until) {
        return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, until) + 1));
    }

    private static OffsetDateTime moment(LocalDateTime local) {
        return local.atZone(ModelCalendar.ZONE).toOffsetDateTime();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String code(String letters, int number, int digits) {
        String written = Integer.toString(number);
        return letters + "0".repeat(Math.max(0, digits - written.length())) + written;
    }
}
