package nl.kpimodel.calc.report.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.RecordType;

/**
 * A random registration of an organisation with teams of very different sizes: some are small, some have small parts, and most have
 * neither. The same seed gives the same lines.
 */
public final class RandomTeams {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** The content of the registration. */
    private enum Content {
        /** Cases and their events. */
        CASES,
        /** Also participants, their answers, and the education of professionals. */
        PEOPLE
    }

    private final Content content;
    private final Random random;
    /** A separate generator, so that the cases of a seed are the same with and without people. */
    private final Random ofPeople;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder fields = new StringBuilder();

    private RandomTeams(long seed, int fewestTeams, int mostTeams, Content content) {
        this.content = content;
        random = new Random(seed);
        ofPeople = new Random(seed + 1_000_000);
        int teams = fewestTeams + random.nextInt(mostTeams - fewestTeams + 1);
        int unanswered = random.nextInt(20);
        for (int team = 0; team < teams; team++) {
            team("T" + team, unanswered);
        }
    }

    /** Returns the lines of records. Employees and cases precede the records that refer to them. */
    public static String lines(long seed, int fewestTeams, int mostTeams) {
        return String.join("", new RandomTeams(seed, fewestTeams, mostTeams, Content.CASES).lines);
    }

    /** Returns the lines of records, including those about people. */
    static String linesWithPeople(long seed, int fewestTeams, int mostTeams) {
        return String.join("", new RandomTeams(seed, fewestTeams, mostTeams, Content.PEOPLE).lines);
    }

    private void team(String team, int unanswered) {
        int size = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 4 + random.nextInt(random.nextBoolean() ? 60 : 20);
        int employees = 1 + random.nextInt(8);
        for (int i = 0; i < employees; i++) {
            record(RecordType.EMPLOYEE, team).field("id", team + "e" + i).field("role", "EMPLOYEE").field("employedFrom", FIRST.minusYears(1)).value("fte", "0.8");
            if (content == Content.PEOPLE) {
                value("registers", List.of("[]", "[]", "[\"SKJ\"]", "[\"SKJ\", \"BIG\"]").get(ofPeople.nextInt(4)));
            }
            end();
            if (content == Content.PEOPLE) {
                employee(team, team + "e" + i);
            }
        }
        for (int i = 0; i < size; i++) {
            oneCase(team, team + "c" + i, unanswered);
        }
        for (int i = 0; i < random.nextInt(size + 1); i++) {
            record(RecordType.SIGNAL, team).field("id", team + "s" + i).field("receivedOn", day(181))
                    .field("channel", chance(20) ? "PROACTIVE" : "REACTIVE").field("subject", chance(70) ? "PERSON" : "CLIENT")
                    .field("personId", chance(80) ? team + "p" + random.nextInt(size) : null);
            truth("late", 15, 90).end();
        }
    }

    private void oneCase(String team, String id, int unanswered) {
        LocalDate start = FIRST.minusDays(200).plusDays(random.nextInt(360));
        LocalDate end = chance(50) ? start.plusDays(5 + random.nextInt(150)) : null;
        record(RecordType.CASE, team).field("id", id).field("neighbourhood", "W" + random.nextInt(3)).field("startedOn", start)
                .field("signalReceivedOn", chance(100 - unanswered) ? start.minusDays(random.nextInt(40)) : null)
                .field("completedOn", end)
                .field("stoppedEarlyReason", end != null && chance(20) ? "verhuisd" : null)
                .field("complexityAtStart", chance(75) ? Complexity.LOW : Complexity.HIGH);
        truth("onPlan", 70, 100 - unanswered);
        truth("earlySignal", 20, 100);
        if (content == Content.PEOPLE) {
            answer("evidenceBased", 70, 90);
            field("personId", among(60) ? id + "p0" : null);
        }
        end();
        if (content == Content.PEOPLE) {
            people(team, id, start, end);
        }
        if (chance(15)) {
            record(RecordType.PLAN_CHANGE, team).field("caseId", id).field("on", start.plusDays(1)).end();
        }
        if (chance(40)) {
            record(RecordType.ASSESSMENT, team).field("id", id + "a").field("caseId", id).field("on", start.plusDays(2))
                    .field("assessor", chance(70) ? "INTERNAL" : "EXTERNAL");
            truth("rightFirstTime", 80, 95).end();
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            LocalDate done = chance(70) ? start.plusDays(3 + random.nextInt(60)) : null;
            record(RecordType.ACTION, team).field("id", id + "x" + i).field("caseId", id).field("startedOn", start.plusDays(1))
                    .field("dueOn", start.plusDays(40)).field("completedOn", done);
            truth("successful", 80, 90);
            truth("firstTimeRight", 70, 90).end();
        }
    }

    private void employee(String team, String id) {
        if (among(50)) {
            record(RecordType.EDUCATION_TRACK, team).field("employeeId", id).field("startedOn", FIRST.plusDays(ofPeople.nextInt(181)))
                    .field("completedOn", among(50) ? FIRST.plusDays(200) : null).end();
        }
        if (among(70)) {
            record(RecordType.SATISFACTION, team).field("respondent", "STAFF")
                    .field("role", List.of("EMPLOYEE", "EMPLOYEE", "TRAINEE", "VOLUNTEER").get(ofPeople.nextInt(4)))
                    .field("on", FIRST.plusDays(ofPeople.nextInt(181))).value("score", Integer.toString(5 + ofPeople.nextInt(5)))
                    .value("scaleMin", "1").value("scaleMax", "10").end();
        }
    }

    private void people(String team, String id, LocalDate start, LocalDate end) {
        int persons = 1 + ofPeople.nextInt(3);
        for (int i = 0; i < persons; i++) {
            if (among(70)) {
                record(RecordType.PARTICIPATION, team).field("caseId", id).field("personId", id + "p" + i).field("from", start.plusDays(1)).end();
            }
            if (end != null && among(60)) {
                record(RecordType.FOLLOW_UP, team).field("caseId", id).field("personId", id + "p" + i).field("on", end.plusDays(20 + i));
                answer("runsUnsupported", 60, 90);
                answer("relapse", 20, 90);
                answer("levelHeld", 70, 90);
                answer("developsFurther", 40, 90);
                end();
            }
            if (among(60)) {
                said(team, id, id + "p" + i, start.plusDays(ofPeople.nextInt(40)));
            }
        }
        if (among(40)) {
            record(RecordType.REFERRAL, team).field("id", id + "r").field("caseId", id).field("on", start.plusDays(3));
            if (among(90)) {
                value("fromEchelon", Integer.toString(ofPeople.nextInt(3)));
            }
            if (among(90)) {
                value("toEchelon", Integer.toString(ofPeople.nextInt(5)));
            }
            answer("appropriate", 80, 95);
            answer("arrived", 80, 95);
            answer("enrolled", 80, 95);
            end();
        }
    }

    /** Adds a questionnaire with answers to some of the questions. */
    private void said(String team, String id, String respondent, LocalDate day) {
        String household = among(60) ? "SINGLE" : "COUPLE";
        for (String item : List.of("1a1", "1a3", "4a1")) {
            if (among(80)) {
                record(RecordType.RESPONSE, team).field("respondentId", respondent).field("caseId", id).field("questionnaire", "PARTICIPANT").field("item", item)
                        .field("answer", among(60) ? "JA" : "NEE").field("answeredOn", day).field("household", household).end();
            }
        }
    }

    private boolean among(int percent) {
        return ofPeople.nextInt(100) < percent;
    }

    private void answer(String name, int yes, int filled) {
        if (among(filled)) {
            value(name, Boolean.toString(among(yes)));
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private LocalDate day(int days) {
        return FIRST.plusDays(random.nextInt(days));
    }

    private RandomTeams record(RecordType type, String team) {
        fields.setLength(0);
        return field("type", type.key()).field("organisation", "Org").field("team", team);
    }

    private RandomTeams field(String name, Object value) {
        return value == null ? this : value(name, '"' + value.toString() + '"');
    }

    private RandomTeams value(String name, String written) {
        fields.append(fields.isEmpty() ? "{" : ",").append('"').append(name).append("\":").append(written);
        return this;
    }

    private RandomTeams truth(String name, int yes, int filled) {
        return chance(filled) ? value(name, Boolean.toString(chance(yes))) : this;
    }

    private void end() {
        lines.add(fields.append("}\n").toString());
    }
}
