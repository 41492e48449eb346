package nl.kpimodel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A registration of any size, written as a folder with one file for each record type, as CSV or NDJSON. The same size gives the same bytes.
 *
 * <ul>
 *   <li>It breaks no rule: reading it gives no findings.
 *   <li>From 200 000 rows on there are 400 teams and {@value #OPEN_CASES} open cases, whatever the number of rows. Below that, there
 *       are fewer.
 *   <li>It has every record type that feeds an activity KPI. Three out of five rows are time entries, as in real registrations.
 *   <li>Records about a case leave its strata to the case. Time entries have their team.
 * </ul>
 *
 * <p>The days are those of 2024 and the first quarter of 2025, the {@linkplain #PERIOD period} to report on. Completed cases were completed
 * before its end, so the cases in treatment at the end are the open ones.
 */
public final class GeneratedRegistration {
    /** The records that are more numerous in a larger registration. */
    public enum Growth {
        /** All records, including completed cases. The number of open cases is the same at every size. */
        COMPLETED_CASES,
        /** Only time entries, from {@value #MANY} rows on. */
        TIME_ENTRIES,
        /** Only time entries, of many employees: from two million rows on, they worked on more than a million days together. */
        EMPLOYEE_DAYS
    }

    /** The format of the files. */
    public enum Form {
        CSV,
        NDJSON
    }

    /**
     * What a registration has.
     *
     * @param rows the number of records, at least 1 000
     * @param growth the records that are more numerous in a larger registration
     * @param form the format
     * @param teams the largest number of teams; a small registration has fewer
     * @param casesPerThousand the number of cases for every thousand rows
     */
    public record Contents(long rows, Growth growth, Form form, int teams, int casesPerThousand) {
        /**
         * Returns contents like those of real registrations: 400 teams, and one case for every 25 rows.
         *
         * @param rows the number of records, at least 1 000
         * @param growth the records that are more numerous in a larger registration
         * @param form the format
         * @return the contents
         */
        public static Contents of(long rows, Growth growth, Form form) {
            return new Contents(rows, growth, form, TEAMS, CASES_PER_THOUSAND);
        }

        /**
         * Returns these contents with another number of teams.
         *
         * @param count the number
         * @return the contents
         */
        public Contents withTeams(int count) {
            return new Contents(rows, growth, form, count, casesPerThousand);
        }

        /**
         * Returns these contents with another number of cases.
         *
         * @param perThousand the number for every thousand rows
         * @return the contents
         */
        public Contents withCases(int perThousand) {
            return new Contents(rows, growth, form, teams, perThousand);
        }

        /**
         * Returns the number of teams, which is smaller below 200 000 rows.
         *
         * @return the number
         */
        public int teamCount() {
            return (int) Math.min(teams, Math.max(2, rows * teams / MANY));
        }

        private String folder() {
            return "registration-" + rows + '-' + growth + '-' + form + (teams == TEAMS ? "" : "-" + teams + "-teams")
                    + (casesPerThousand == CASES_PER_THOUSAND ? "" : "-" + casesPerThousand + "-cases");
        }
    }

    /** The period for which the days were chosen. */
    public static final String PERIOD = "2025-Q1";

    private static final int MANY = 200_000;
    private static final int OPEN_CASES = 4_000;
    private static final int TEAMS = 400;
    private static final int CASES_PER_THOUSAND = 40;
    private static final int FEW_EMPLOYEES_OF_TEAM = 4;
    private static final int MANY_EMPLOYEES_OF_TEAM = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    /** The number of the last day of the period. */
    private static final int LAST = (int) (LocalDate.of(2025, 3, 31).toEpochDay() - FIRST_DAY.toEpochDay());
    private static final int SHORTEST_CASE = 14;
    private static final int LONGEST_CASE = 120;
    private static final int QUARTERS_OF_A_DAY = 96;
    /** An odd number whose multiples differ in their highest bits. */
    private static final long SPREADING = 0x9e3779b97f4a7c15L;
    private static final List<String> ANSWERS = List.of("nee", "een beetje", "ja");
    private static final List<String> ITEMS = List.of("4a1", "4a2", "4a3", "6b1", "1a1", "5b2");
    private static final List<String> ZRM_DOMAINS =
            List.of("FINANCES", "HOUSING", "DOMESTIC_RELATIONS", "MENTAL_HEALTH", "PHYSICAL_HEALTH", "SOCIAL_NETWORK", "JUSTICE");
    private static final List<String> SERVICE_LINES = List.of("jeugd", "ouderen", "opbouwwerk", "schuldhulp", "maatschappelijk werk");
    private static final List<String> REASONS = List.of("verhuisd", "geen contact meer", "andere hulp");
    /** The types that others refer to, in an order in which each record can find what it refers to among those before it. */
    private static final List<String> ORDER = List.of("employee", "case", "budgetApplication");

    private final long rows;
    /** The number from which the sizes of all files follow, except that of the time entries. */
    private final long basis;
    private final int teams;
    private final int employeesOfTeam;
    private final int openCases;
    private final int[] starts;
    private final int[] ends;
    private final String[] days = new String[LAST + LONGEST_CASE + 1];
    private final Form form;
    private final Path folder;
    private long written;

    private GeneratedRegistration(Contents contents, Path folder) {
        this.rows = contents.rows;
        this.basis = contents.growth == Growth.COMPLETED_CASES ? rows : Math.min(rows, MANY);
        this.teams = contents.teamCount();
        this.employeesOfTeam = contents.growth == Growth.EMPLOYEE_DAYS ? MANY_EMPLOYEES_OF_TEAM : FEW_EMPLOYEES_OF_TEAM;
        this.openCases = (int) Math.min(OPEN_CASES, Math.max(10, rows * OPEN_CASES / MANY));
        int cases = Math.max(2 * openCases, share(contents.casesPerThousand));
        this.starts = new int[cases];
        this.ends = new int[cases];
        this.form = contents.form;
        this.folder = folder;
        for (int day = 0; day < days.length; day++) {
            days[day] = FIRST_DAY.plusDays(day).toString();
        }
    }

    /**
     * Writes a registration, unless one of that size exists already.
     *
     * @param rows the number of records, at least 1 000
     * @param growth the records that are more numerous in a larger registration
     * @param form the format
     * @return the folder, under {@code target}
     */
    public static Path of(long rows, Growth growth, Form form) {
        return of(Contents.of(rows, growth, form));
    }

    /**
     * Writes a registration, unless one with these contents exists already.
     *
     * @param contents what it has
     * @return the folder, under {@code target}
     */
    public static Path of(Contents contents) {
        Path folder = Path.of("target", "bench", contents.folder());
        Path done = folder.resolveSibling(folder.getFileName() + ".done");
        try {
            if (!Files.exists(done)) {
                Files.createDirectories(folder);
                new GeneratedRegistration(contents, folder).write();
                Files.createFile(done);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }

    private void write() throws IOException {
        employees();
        cases();
        budgets();
        casesLongTerm();
        events();
        partners();
        questionnaires();
        withoutCase();
        timeEntries(rows - written);
    }

    private int share(int perThousand) {
        return (int) Math.max(1, basis * perThousand / 1000);
    }

    private void employees() throws IOException {
        file("employee", "id,role,fte#,employedFrom,organisation,team,serviceLine", employeesOfTeam * teams, (row, random, i) -> row
                .add("m", i).add(i % 10 == 9 ? "TRAINEE" : "EMPLOYEE").add(i % 3 == 0 ? "0.8" : "1").add("2020-01-01")
                .add("Welzijn").add(nameOf(i / employeesOfTeam)).add(SERVICE_LINES.get((int) i / employeesOfTeam % SERVICE_LINES.size())));
    }

    private void cases() throws IOException {
        String columns = "id,personId,groupId,signalReceivedOn,startedOn,completedOn,stoppedEarlyReason,complexityAtStart,onPlan#,budget#,earlySignal#,"
                + "evidenceBased#,plannedParticipants#,ageAtStart#,organisation,team,serviceLine,neighbourhood,domain#";
        file("case", columns, starts.length, (row, random, i) -> {
            int number = (int) i;
            boolean open = number < openCases;
            int length = SHORTEST_CASE + random.nextInt(LONGEST_CASE - SHORTEST_CASE);
            // Half of the completed cases end in the reported quarter.
            int end = open ? LAST : random.nextBoolean() ? LAST - random.nextInt(90) : LONGEST_CASE + random.nextInt(LAST - 90 - LONGEST_CASE);
            starts[number] = end - length;
            ends[number] = end;
            boolean group = random.nextInt(10) == 0;
            int team = team(number);
            row.add("c", i);
            if (group) {
                row.none().add("g", i);
            } else {
                row.add("p", i).none();
            }
            row.add(days[Math.max(0, starts[number] - random.nextInt(30))]).add(days[starts[number]]).addOrNone(!open, days[end])
                    .addOrNone(!open && random.nextInt(8) == 0, REASONS.get(random.nextInt(REASONS.size())))
                    .add(isHighAtStart(i) ? "HIGH" : "LOW").add(random.nextInt(4) != 0).add(250L * random.nextInt(1, 40))
                    .add(random.nextInt(5) == 0).add(random.nextBoolean()).addOrNone(group, "12").add(random.nextInt(90))
                    .add("Welzijn").add(nameOf(team)).add(SERVICE_LINES.get(team % SERVICE_LINES.size())).add(neighbourhood(team))
                    .add(1 + random.nextInt(7));
        });
    }

    private void budgets() throws IOException {
        file("budgetApplication", "id,caseId,requestedOn,requested#,decidedOn,granted#,organisation", share(3), (row, random, i) -> {
            int number = caseOf(i);
            int requested = random.nextInt(10, 100) * 50;
            row.add("b", i).add("c", number).add(days[starts[number]]).add(requested).add(days[within(number, random)])
                    .add(requested - random.nextInt(10) * 25L).add("Welzijn");
        });
        file("budgetCorrection", "id,applicationId,on,amount#,reason,organisation", share(2), (row, random, i) -> row
                .add("k", i).add("b", i % share(3)).add(days[random.nextInt(LAST)]).add((random.nextInt(80) - 40) * 25L)
                .add("andere invulling").add("Welzijn"));
    }

    /** Writes the records that begin with their case. */
    private void casesLongTerm() throws IOException {
        file("participation", "caseId,personId,from,until,organisation", share(15), (row, random, i) -> row
                .add("c", caseOf(i)).add("d", i).add(days[starts[caseOf(i)]]).add(days[ends[caseOf(i)]]).add("Welzijn"));
        file("careProvider", "caseId,providerId,institutionId,from,organisation", share(4), (row, random, i) -> row
                .add("c", caseOf(i)).add("h", random.nextInt(300)).add("i", random.nextInt(40)).add(days[starts[caseOf(i)]]).add("Welzijn"));
        file("complexityChange", "caseId,on,to,organisation", Math.min(share(5), starts.length / 4), (row, random, i) -> row
                    .add("c", 4 * i).add(days[starts[(int) (4 * i)] + 7]).add(isHighAtStart(4 * i) ? "LOW" : "HIGH").add("Welzijn"));
        file("followUp", "caseId,personId,on,runsUnsupported#,volunteerShare#,relapse#,levelHeld#,developsFurther#,organisation",
                Math.min(share(3), starts.length - openCases), (row, random, i) -> {
            int number = openCases + (int) i;
            row.add("c", number).add("p", number).add(days[ends[number] + 7 + random.nextInt(30)]).add(random.nextBoolean())
                    .add(random.nextInt(2) == 0 ? "0.25" : "0.5").add(random.nextInt(4) == 0).add(random.nextBoolean()).add(random.nextBoolean())
                    .add("Welzijn");
        });
    }

    private void events() throws IOException {
        file("zrmScore", "caseId,on,zrmEdition,zrmDomain,score#,organisation", share(80), (row, random, i) -> {
            int number = caseOf(i);
            int round = (int) (i / starts.length);
            row.add("c", number).add(days[starts[number] + Math.min(round * (SHORTEST_CASE / 3), SHORTEST_CASE)]).add("2013")
                    .add(ZRM_DOMAINS.get(number % ZRM_DOMAINS.size())).add(1 + random.nextInt(5)).add("Welzijn");
        });
        file("referral", "id,caseId,on,fromEchelon#,toEchelon#,appropriate#,arrived#,enrolled#,organisation", share(15), (row, random, i) -> row
                .add("r", i).add("c", caseOf(i)).add(days[within(caseOf(i), random)]).add(random.nextInt(5)).add(random.nextInt(5))
                .add(random.nextInt(5) != 0).add(random.nextInt(5) != 0).add(random.nextInt(5) != 0).add("Welzijn"));
        file("action", "id,caseId,startedOn,dueOn,completedOn,firstTimeRight#,successful#,outputGoalReached#,organisation", share(40),
                (row, random, i) -> {
            int number = caseOf(i);
            row.add("a", i).add("c", number).add(days[starts[number]]).add(days[within(number, random)])
                    .addOrNone(random.nextInt(5) != 0, days[within(number, random)]).add(random.nextBoolean()).add(random.nextInt(3) != 0)
                    .add(random.nextBoolean()).add("Welzijn");
        });
        file("assessment", "id,caseId,on,assessor,rightFirstTime#,organisation", share(5), (row, random, i) -> row
                .add("v", i).add("c", caseOf(i)).add(days[within(caseOf(i), random)]).add(random.nextBoolean() ? "INTERNAL" : "EXTERNAL")
                .add(random.nextBoolean()).add("Welzijn"));
        file("costBenefit", "caseId,on,cost#,savedSocietalCost#,organisation", share(2), (row, random, i) -> row
                .add("c", caseOf(i)).add(days[within(caseOf(i), random)]).add(random.nextInt(1, 400) * 10L).add(random.nextInt(900) * 10L)
                .add("Welzijn"));
        for (String type : List.of("planChange", "teamChange")) {
            file(type, "caseId,on,organisation", share(4), (row, random, i) -> row
                    .add("c", caseOf(i)).add(days[within(caseOf(i), random)]).add("Welzijn"));
        }
    }

    private void partners() throws IOException {
        file("partnerDeployment", "id,caseId,partnerId,desiredStart,deliveredStart,organisation", share(4), (row, random, i) -> row
                .add("w", i).add("c", caseOf(i)).add("q", random.nextInt(50)).add(days[within(caseOf(i), random)])
                .add(days[within(caseOf(i), random)]).add("Welzijn"));
        file("partnerReview", "partnerId,caseId,partnerKind,on,score#,organisation", share(4), (row, random, i) -> row
                .add("q", random.nextInt(50)).add("c", caseOf(i)).add(random.nextBoolean() ? "FORMAL" : "INFORMAL")
                .add(days[within(caseOf(i), random)]).add(random.nextInt(1, 11)).add("Welzijn"));
        file("partnerRequest", "id,caseId,partnerId,responder,requestedAt,respondedAt,organisation", share(4), (row, random, i) -> row
                .add("t", i).add("c", caseOf(i)).add("q", random.nextInt(50)).add(random.nextBoolean() ? "COORDINATOR" : "PARTNER")
                .add(days[starts[caseOf(i)]] + "T09:30:00+01:00").add(days[within(caseOf(i), random)] + "T16:05:00+01:00").add("Welzijn"));
    }

    private void questionnaires() throws IOException {
        int respondents = share(10);
        file("invitation", "respondentId,caseId,questionnaire,sentOn,organisation", respondents, (row, random, i) -> row
                .add("n", i).add("c", caseOf(i)).add("PARTICIPANT").add(days[starts[caseOf(i)]]).add("Welzijn"));
        file("response", "respondentId,caseId,questionnaire,item,answer,answeredOn,age#,household,organisation", (long) respondents * ITEMS.size(),
                (row, random, i) -> {
            long respondent = i / ITEMS.size();
            row.add("n", respondent).add("c", caseOf(respondent)).add("PARTICIPANT").add(ITEMS.get((int) (i % ITEMS.size())))
                    .add(ANSWERS.get(random.nextInt(ANSWERS.size()))).add(days[starts[caseOf(respondent)] + SHORTEST_CASE])
                    .add(respondent % 90).add(respondent % 2 == 0 ? "SINGLE" : "COUPLE").add("Welzijn");
        });
        file("satisfaction", "respondent,caseId,on,score#,scaleMin#,scaleMax#,organisation", share(20), (row, random, i) -> row
                .add(random.nextInt(4) == 0 ? "PARTNER" : random.nextInt(4) == 0 ? "COMMISSIONER" : "CLIENT").add("c", caseOf(i))
                .add(days[within(caseOf(i), random)]).add(random.nextInt(1, 11)).add("1").add("10").add("Welzijn"));
    }

    private void withoutCase() throws IOException {
        file("signal", "id,receivedOn,channel,subject,personId,late#,organisation,team,neighbourhood", share(40), (row, random, i) -> {
            int team = team(i);
            row.add("s", i).add(days[random.nextInt(LAST)]).add(random.nextInt(3) == 0 ? "PROACTIVE" : "REACTIVE").add("PERSON")
                    .add("p", random.nextInt(2 * starts.length)).add(random.nextInt(6) == 0).add("Welzijn").add(nameOf(team)).add(neighbourhood(team));
        });
        file("outreachVisit", "id,location,visitedOn,hours#,organisation,team", share(10), (row, random, i) -> row
                .add("o", i).add(random.nextBoolean() ? "buurthuis" : "school").add(days[random.nextInt(LAST)]).add("1.5").add("Welzijn")
                .add(nameOf(team(i))));
        file("waitingEntry", "id,subject,waitingSince,admittedOn,requestedHours#,organisation,team", share(5), (row, random, i) -> {
            int since = random.nextInt(LAST);
            row.add("l", i).add("PERSON").add(days[since]).addOrNone(random.nextInt(4) != 0, days[since + random.nextInt(30)]).add("12")
                    .add("Welzijn").add(nameOf(team(i)));
        });
        file("capacity", "from,until,availableHours#,organisation,team", teams, (row, random, i) -> row
                .add("2025-01-01").add("2025-03-31").add("40").add("Welzijn").add(nameOf(i)));
        file("administrativeOrder", "id,phase,submittedOn,dueOn,completedOn,correct#,returned#,organisation,team", share(4), (row, random, i) -> {
            int submitted = random.nextInt(LAST);
            row.add("z", i).add(random.nextBoolean() ? "FINANCING" : "COMPLETION").add(days[submitted]).add(days[submitted + 20])
                    .add(days[submitted + random.nextInt(30)]).add(random.nextInt(4) != 0).add(random.nextInt(6) == 0).add("Welzijn")
                    .add(nameOf(team(i)));
        });
        file("spinOff", "on,description,organisation,team", share(1), (row, random, i) -> row
                .add(days[(int) (i % LAST)]).add("buurttuin").add("Welzijn").add(nameOf(team(i / LAST))));
    }

    private void timeEntries(long count) throws IOException {
        // In quarters of an hour. No employee works more hours than a day has.
        byte[] worked = new byte[employeesOfTeam * teams * (LAST + 1)];
        // One bit for each entry of an employee on a day. Equal entries have the same bit; so do some others, if they are of cases.
        long[] ofCases = new long[worked.length];
        byte[] ofNoCase = new byte[worked.length];
        String[] hours = {"0.25", "0.5", "0.75", "1"};
        file("timeEntry", "caseId,employeeId,on,hours#,billable#,organisation,team", count, (row, random, i) -> {
            int number = random.nextInt(starts.length);
            int day = within(number, random);
            int quarters = 1 + random.nextInt(hours.length);
            int employee = employeesOfTeam * team(number) + random.nextInt(employeesOfTeam);
            boolean ofCase = random.nextInt(10) != 0;
            boolean billable = random.nextInt(3) != 0;
            int kind = 2 * (quarters - 1) + (billable ? 1 : 0);
            long bit = 1L << (ofCase ? (8L * number + kind) * SPREADING >>> 58 : kind);
            int at = employee * (LAST + 1) + day;
            while (worked[at] + quarters > QUARTERS_OF_A_DAY || ((ofCase ? ofCases[at] : ofNoCase[at]) & bit) != 0) {
                employee = (employee + 1) % (employeesOfTeam * teams);
                at = employee * (LAST + 1) + day;
            }
            worked[at] += (byte) quarters;
            if (ofCase) {
                ofCases[at] |= bit;
            } else {
                ofNoCase[at] |= (byte) bit;
            }
            row.addOrNone(ofCase, "c" + number).add("m", employee).add(days[day]).add(hours[quarters - 1])
                    .add(billable).add("Welzijn").add(nameOf(employee / employeesOfTeam));
        });
    }

    private int caseOf(long number) {
        return (int) (number % starts.length);
    }

    private static boolean isHighAtStart(long number) {
        return number % 3 == 0;
    }

    private int within(int number, SplittableRandom random) {
        return starts[number] + random.nextInt(ends[number] - starts[number] + 1);
    }

    private int team(long number) {
        return (int) (number * 31 % teams);
    }

    private static String nameOf(long team) {
        return "Team " + (1000 + team);
    }

    private static String neighbourhood(int team) {
        return "Wijk " + (10 + team % 60);
    }

    @FunctionalInterface
    private interface Filler {
        void fill(Row row, SplittableRandom random, long number);
    }

    private void file(String type, String columns, long count, Filler filler) throws IOException {
        int place = ORDER.indexOf(type);
        String name = form == Form.CSV ? type + ".csv" : (place < 0 ? "9-" : place + "-") + type + ".ndjson";
        try (Writer writer = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            Row row = new Row(type, columns.split(","));
            row.header(writer);
            SplittableRandom random = new SplittableRandom(type.hashCode());
            for (long number = 0; number < count; number++) {
                filler.fill(row, random, number);
                row.end(writer);
            }
            written += count;
        }
    }

    /** One line, filled cell by cell. */
    private final class Row {
        private final String type;
        private final String[] names;
        /** Whether columns are marked with #: JSON writes their values without quotation marks. */
        private final boolean[] bare;
        private final StringBuilder line = new StringBuilder();
        private int column;

        Row(String type, String[] columns) {
            this.type = type;
            this.names = new String[columns.length];
            this.bare = new boolean[columns.length];
            for (int i = 0; i < columns.length; i++) {
                bare[i] = columns[i].endsWith("#");
                names[i] = columns[i].replace("#", "");
            }
        }

        void header(Writer writer) throws IOException {
            if (form == Form.CSV) {
                writer.write(String.join(",", names) + '\n');
            }
        }

        Row add(String value) {
            if (form == Form.CSV) {
                line.append(column == 0 ? "" : ",").append(value);
            } else {
                String quote = bare[column] ? "" : "\"";
                line.append(",\"").append(names[column]).append("\":").append(quote).append(value).append(quote);
            }
            column++;
            return this;
        }

        Row add(String prefix, long number) {
            return add(prefix + number);
        }

        Row add(long number) {
            return add(Long.toString(number));
        }

        Row add(boolean yes) {
            return add(yes ? "true" : "false");
        }

        Row none() {
            line.append(form == Form.CSV && column > 0 ? "," : "");
            column++;
            return this;
        }

        Row addOrNone(boolean present, String value) {
            return present ? add(value) : none();
        }

        void end(Writer writer) throws IOException {
            if (column != names.length) {
                throw new IllegalStateException(type + " has " + column + " cells and " + names.length + " columns.");
            }
            if (form == Form.NDJSON) {
                writer.write("{\"type\":\"" + type + '"');
                line.append('}');
            }
            writer.append(line).write('\n');
            line.setLength(0);
            column = 0;
        }
    }
}
