package nl.kpimodel.calc.report.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.RecordType;

/**
 * A registration at random of an organisation with teams of very different sizes, so that some are small, some have small parts, and most have neither. The
 * same seed gives the same lines.
 */
public final class RandomTeams {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder fields = new StringBuilder();

    private RandomTeams(long seed, int fewestTeams, int mostTeams) {
        random = new Random(seed);
        int teams = fewestTeams + random.nextInt(mostTeams - fewestTeams + 1);
        int unanswered = random.nextInt(20);
        for (int team = 0; team < teams; team++) {
            team("T" + team, unanswered);
        }
    }

    /** The lines of records, employees and cases before what refers to them. */
    public static String lines(long seed, int fewestTeams, int mostTeams) {
        return String.join("", new RandomTeams(seed, fewestTeams, mostTeams).lines);
    }

    private void team(String team, int unanswered) {
        int size = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 4 + random.nextInt(random.nextBoolean() ? 60 : 20);
        int employees = 1 + random.nextInt(8);
        for (int i = 0; i < employees; i++) {
            record(RecordType.EMPLOYEE, team).field("id", team + "e" + i).field("role", "EMPLOYEE").field("employedFrom", FIRST.minusYears(1)).value("fte", "0.8").end();
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
        end();
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
