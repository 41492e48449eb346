package nl.kpimodel.calc.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import nl.kpimodel.bench.ChildJvm;
import nl.kpimodel.calc.outcome.ExactNumber;

/**
 * The same fifteen figures by SQL over the same files in DuckDB, in process, with one thread unless {@code bench.threads} says otherwise, as an alternative to a library. Each file
 * is scanned once. There is no validation and there are no accounts.
 */
final class DuckDbJob {
    private static final String BY_TEAM = " GROUP BY GROUPING SETS ((team), ())";
    private static final String FIRST = "DATE '2025-01-01'";
    private static final String LAST = "DATE '2025-03-31'";
    private static final String IN_PERIOD = " BETWEEN " + FIRST + " AND " + LAST;

    private final Statement sql;
    private final Path folder;
    private final boolean csv;
    private final Figures figures = new Figures();

    private DuckDbJob(Statement sql, Path folder) {
        this.sql = sql;
        this.folder = folder;
        this.csv = folder.resolve("case.csv").toFile().exists();
    }

    /**
     * Computes the figures.
     *
     * @param arguments the folder of the registration
     * @throws Exception if it fails
     */
    public static void main(String[] arguments) throws Exception {
        System.out.println(figures(Path.of(arguments[0])).size());
        ChildJvm.printCosts();
    }

    static Figures figures(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = connection.createStatement()) {
            sql.execute("SET threads TO " + Integer.getInteger("bench.threads", 1));
            DuckDbJob job = new DuckDbJob(sql, folder);
            job.cases();
            job.complexity();
            job.signals();
            job.hours();
            job.progress();
            job.events();
            return job.figures;
        }
    }

    private String file(String type) {
        return csv
                ? "read_csv('" + folder.resolve(type + ".csv") + "')"
                : "read_json('" + folder.resolve("*-" + type + ".ndjson") + "', format = 'newline_delimited')";
    }

    @FunctionalInterface
    private interface Taker {
        void take(ResultSet row, String team) throws SQLException;
    }

    private void query(String query, Taker taker) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                String team = rows.getString("team");
                taker.take(rows, team == null ? Figures.TOTAL : team);
            }
        }
    }

    private static ExactNumber exact(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? ExactNumber.ZERO : ExactNumber.of(number);
    }

    private void cases() throws SQLException {
        sql.execute("CREATE TEMP TABLE cases AS SELECT id, team, signalReceivedOn, startedOn, completedOn, stoppedEarlyReason, complexityAtStart, onPlan,"
                + " startedOn <= " + LAST + " AND (completedOn IS NULL OR completedOn > " + LAST + ") AS atEnd,"
                + " startedOn <= " + LAST + " AND (completedOn IS NULL OR completedOn >= " + FIRST + ") AS treated,"
                + " coalesce(completedOn" + IN_PERIOD + ", false) AS completed FROM " + file("case"));
        Map<String, Long> atEnd = new TreeMap<>();
        String waited = "date_diff('day', signalReceivedOn, startedOn)";
        String waiting = " FILTER (startedOn" + IN_PERIOD + " AND signalReceivedOn IS NOT NULL)";
        String lasted = "date_diff('day', startedOn, completedOn)";
        query("SELECT team, sum(" + waited + ")" + waiting + " AS waited, count(*)" + waiting + " AS waiting, median(" + waited + ")" + waiting
                + " AS midWaited, count(*) FILTER (atEnd) AS atEnd, count(*) FILTER (atEnd AND onPlan) AS onPlan,"
                + " count(*) FILTER (atEnd AND onPlan IS NOT NULL) AS planned,"
                + " count(*) FILTER (completed AND stoppedEarlyReason IS NOT NULL) AS stopped,"
                + " sum(" + lasted + ") FILTER (completed) AS lasted, count(*) FILTER (completed) AS completions,"
                + " median(" + lasted + ") FILTER (completed) AS midLasted FROM cases" + BY_TEAM, (row, team) -> {
            figures.mean("A 4", team, exact(row, "waited"), row.getLong("waiting"), exact(row, "midWaited"));
            figures.count("A 12", team, row.getLong("atEnd"));
            figures.ratio("A 20", team, row.getLong("onPlan"), row.getLong("planned"));
            figures.count("A 23", team, row.getLong("stopped"));
            figures.mean("A 27", team, exact(row, "lasted"), row.getLong("completions"), exact(row, "midLasted"));
            atEnd.put(team, row.getLong("atEnd"));
        });
        query("SELECT team, count(*) AS employees FROM " + file("employee") + " WHERE role = 'EMPLOYEE' AND employedFrom <= " + LAST + BY_TEAM,
                (row, team) -> {
            if (atEnd.getOrDefault(team, 0L) > 0) {
                figures.ratio("A 13", team, atEnd.get(team), row.getLong("employees"));
            }
        });
    }

    private void complexity() throws SQLException {
        query("WITH latest AS (SELECT caseId, arg_max(\"to\", \"on\") AS complexity FROM " + file("complexityChange")
                + " WHERE \"on\" <= " + LAST + " GROUP BY caseId)"
                + " SELECT team, count(*) FILTER (coalesce(complexity, complexityAtStart) = 'HIGH') AS high,"
                + " count(*) FILTER (coalesce(complexity, complexityAtStart) = 'LOW') AS low"
                + " FROM cases LEFT JOIN latest ON id = caseId WHERE atEnd" + BY_TEAM,
                (row, team) -> figures.ratio("A 15", team, row.getLong("high"), row.getLong("low")));
    }

    private void signals() throws SQLException {
        query("SELECT team, count(*) AS signals, count(*) FILTER (channel = 'PROACTIVE') AS proactive,"
                + " count(DISTINCT personId) FILTER (channel = 'REACTIVE' AND subject <> 'GROUP') AS persons"
                + " FROM " + file("signal") + " WHERE receivedOn" + IN_PERIOD + BY_TEAM, (row, team) -> {
            figures.ratio("A 2", team, row.getLong("proactive"), row.getLong("signals"));
            figures.count("A 7", team, row.getLong("persons"));
        });
    }

    private void hours() throws SQLException {
        sql.execute("CREATE TEMP TABLE worked AS SELECT caseId, team, sum(hours) FILTER (\"on\" <= " + LAST + ") AS hours,"
                + " sum(hours) FILTER (\"on\"" + IN_PERIOD + ") AS inPeriod, sum(hours) FILTER (\"on\"" + IN_PERIOD + " AND billable) AS billable"
                + " FROM " + file("timeEntry") + " GROUP BY caseId, team");
        query("SELECT team, sum(billable) AS billable, sum(inPeriod) AS inPeriod FROM"
                + " (SELECT coalesce(worked.team, cases.team) AS team, billable, inPeriod FROM worked LEFT JOIN cases ON id = caseId)"
                + BY_TEAM, (row, team) -> figures.ratio("A 11", team, exact(row, "billable"), exact(row, "inPeriod")));
        query("SELECT team, sum(hours) AS hours, count(*) AS cases, median(hours) AS midHours FROM"
                + " (SELECT cases.id, cases.team, sum(worked.hours) AS hours FROM worked JOIN cases ON id = caseId"
                + " WHERE completed AND worked.hours IS NOT NULL GROUP BY cases.id, cases.team)" + BY_TEAM,
                (row, team) -> figures.mean("A 8", team, exact(row, "hours"), row.getLong("cases"), exact(row, "midHours")));
    }

    private void progress() throws SQLException {
        query("WITH scores AS (SELECT caseId, zrmEdition, zrmDomain, arg_min(score, \"on\") AS before, arg_max(score, \"on\") AS after"
                + " FROM " + file("zrmScore") + " WHERE \"on\" <= " + LAST + " GROUP BY ALL),"
                + " progress AS (SELECT caseId, bool_or(after > before) AS better FROM scores GROUP BY caseId)"
                + " SELECT team, count(*) FILTER (better) AS better, count(*) AS cases FROM cases LEFT JOIN progress ON id = caseId WHERE treated"
                + BY_TEAM, (row, team) -> figures.ratio("A 19", team, row.getLong("better"), row.getLong("cases")));
    }

    private void events() throws SQLException {
        query("SELECT team, count(*) FILTER (appropriate AND arrived AND enrolled) AS successes, count(*) AS referrals FROM " + file("referral")
                + " r JOIN cases ON cases.id = caseId WHERE \"on\"" + IN_PERIOD + BY_TEAM,
                (row, team) -> figures.ratio("A 28", team, row.getLong("successes"), row.getLong("referrals")));
        query("SELECT team, count(*) FILTER (successful) AS successes, count(*) AS actions FROM " + file("action")
                + " a JOIN cases ON cases.id = caseId WHERE a.completedOn" + IN_PERIOD + BY_TEAM,
                (row, team) -> figures.ratio("A 29", team, row.getLong("successes"), row.getLong("actions")));
        query("SELECT team, sum(score) AS score, count(*) AS answers, median(score) AS midScore FROM " + file("satisfaction")
                + " JOIN cases ON cases.id = caseId WHERE respondent = 'CLIENT' AND scaleMin = 1 AND scaleMax = 10 AND \"on\"" + IN_PERIOD + BY_TEAM,
                (row, team) -> figures.mean("A 32", team, exact(row, "score"), row.getLong("answers"), exact(row, "midScore")));
    }
}
