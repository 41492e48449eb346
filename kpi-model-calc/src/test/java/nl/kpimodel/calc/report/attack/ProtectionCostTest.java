package nl.kpimodel.calc.report.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.core.KpiId;
import org.junit.jupiter.api.Test;

/** The cost of protection: the number of hidden figures in a table, compared with the minimum that protects it. */
class ProtectionCostTest {
    private static final int THRESHOLD = 5;

    @Test
    void aTableLosesHardlyMoreThanTheLeast() throws IOException {
        int hidden = 0;
        int least = 0;
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Integer> sizes = IntStream.range(0, 3 + random.nextInt(6)).mapToObj(i -> 1 + random.nextInt(random.nextBoolean() ? 8 : 40)).toList();
            int own = hidden(sizes);
            int fewest = least(sizes);
            assertThat(own).as("%s", sizes).isGreaterThanOrEqualTo(fewest).isLessThanOrEqualTo(fewest + 1);
            hidden += own;
            least += fewest;
        }
        // The rules hide the smallest remaining figures, which is not always the minimum.
        assertThat(hidden).as("%d hidden where %d would do", hidden, least).isLessThanOrEqualTo(least + least / 10);
    }

    /** If a small team is hidden in one quarter, another team must be hidden too, and both in a second period: the minimum is four figures. */
    @Test
    void quartersAndTheirHalfYearLoseFourFiguresAndNoTotal() throws IOException {
        String lines = started("Noord", 30, "2025-02-03") + started("Oost", 20, "2025-02-03") + started("Zuid", 3, "2025-02-03")
                + started("Noord", 30, "2025-05-05") + started("Oost", 20, "2025-05-05") + started("Zuid", 12, "2025-05-05");
        List<KpiReport> reports = PublicationAttackTest.reports(lines, List.of(KpiId.of("A 4")),
                List.of(ReportingPeriod.quarter(2025, 1), ReportingPeriod.quarter(2025, 2), ReportingPeriod.parse("2025-H1")), "team");

        List<Outcome> hidden = SmallGroups.standard().publish(reports).stream().flatMap(form -> form.report().outcomes().stream())
                .filter(outcome -> outcome.status() == Outcome.Status.SUPPRESSED).toList();
        assertThat(hidden).hasSize(4).noneMatch(outcome -> outcome.stratum().isTotal());
    }

    /** Of eight internal assessments that were right first time, a team with three may have one to six, because each team has at least one. */
    @Test
    void strataAreHiddenBeforeTotals() throws IOException {
        String lines = assessed("Noord", 3, 16, 11, 16) + assessed("Oost", 3, 4, 10, 7) + assessed("Zuid", 2, 13, 3, 11);
        KpiReport report = PublicationAttackTest.reports(lines, List.of(KpiId.of("A 9")), List.of(ReportingPeriod.quarter(2025, 1)), "team").get(0);

        assertThat(report.published(SmallGroups.standard()).report().outcomes().stream().filter(outcome -> outcome.stratum().isTotal()))
                .hasSize(3).noneMatch(outcome -> outcome.status() == Outcome.Status.SUPPRESSED);
    }

    /** Returns the lines of internal assessments that were right first time or not, and of external ones. */
    private static String assessed(String team, int... numbers) {
        StringBuilder lines = new StringBuilder(started(team, IntStream.of(numbers).sum(), "2025-01-06"));
        int id = 0;
        for (int kind = 0; kind < numbers.length; kind++) {
            for (int i = 0; i < numbers[kind]; i++) {
                lines.append("{\"type\":\"assessment\",\"organisation\":\"W\",\"id\":\"" + team + id + "\",\"caseId\":\"" + team + "2025-01-06" + id
                        + "\",\"on\":\"2025-02-03\",\"assessor\":\"" + (kind < 2 ? "INTERNAL" : "EXTERNAL") + "\",\"rightFirstTime\":" + (kind % 2 == 0) + "}\n");
                id++;
            }
        }
        return lines.toString();
    }

    private static String started(String team, int number, String day) {
        return IntStream.range(0, number).mapToObj(i -> "{\"type\":\"case\",\"organisation\":\"W\",\"id\":\"" + team + day + i + "\",\"team\":\"" + team
                + "\",\"signalReceivedOn\":\"2025-01-06\",\"startedOn\":\"" + day + "\",\"complexityAtStart\":\"LOW\"}\n").collect(Collectors.joining());
    }

    private static int hidden(List<Integer> sizes) throws IOException {
        String lines = IntStream.range(0, sizes.size()).boxed()
                .flatMap(team -> IntStream.range(0, sizes.get(team))
                        .mapToObj(i -> "{\"type\":\"case\",\"organisation\":\"W\",\"id\":\"" + team + "-" + i + "\",\"team\":\"T" + team
                        + "\",\"startedOn\":\"2025-01-06\",\"complexityAtStart\":\"LOW\"}\n"))
                .collect(Collectors.joining());
        KpiReport report = PublicationAttackTest.reports(lines, List.of(KpiId.of("A 12")), List.of(ReportingPeriod.quarter(2025, 1)), "team").get(0);
        return (int) report.published(SmallGroups.standard()).report().outcomes().stream()
                .filter(outcome -> outcome.status() == Outcome.Status.SUPPRESSED).count();
    }

    /** Returns the minimum. If hidden numbers add up to a known sum, each can be as large as the sum minus 1 for each of the others. */
    private static int least(List<Integer> sizes) {
        int total = sizes.stream().mapToInt(Integer::intValue).sum();
        List<Integer> small = sizes.stream().filter(size -> size < THRESHOLD).toList();
        if (total < THRESHOLD) {
            return sizes.size() + 1;
        }
        if (small.isEmpty()) {
            return 0;
        }
        List<Integer> others = new ArrayList<>(sizes.stream().filter(size -> size >= THRESHOLD).toList());
        int least = sizes.size() + 1;
        for (int chosen = 0; chosen < 1 << others.size(); chosen++) {
            int bits = chosen;
            int number = small.size() + Integer.bitCount(chosen);
            int sum = small.stream().mapToInt(Integer::intValue).sum()
                    + IntStream.range(0, others.size()).filter(i -> (bits & 1 << i) != 0).map(others::get).sum();
            if (sum - (number - 1) >= THRESHOLD) {
                least = Math.min(least, number);
            }
        }
        return least;
    }
}
