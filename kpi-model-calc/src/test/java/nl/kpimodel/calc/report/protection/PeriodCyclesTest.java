package nl.kpimodel.calc.report.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import org.junit.jupiter.api.Test;

class PeriodCyclesTest {
    private static List<ReportingPeriod> periods(String... names) {
        return Stream.of(names).map(ReportingPeriod::parse).toList();
    }

    /** Returns the equation of a cycle, such as 2025 = 2025-H1 + 2025-H2. */
    private static String told(PeriodCycles.Cycle cycle, List<ReportingPeriod> periods) {
        StringBuilder told = new StringBuilder(periods.get(cycle.whole()).name()).append(" =");
        cycle.parts().forEach(step -> told.append(step.sign() > 0 ? " + " : " - ").append(periods.get(step.period()).name()));
        return told.toString();
    }

    private static List<String> told(String... names) {
        List<ReportingPeriod> periods = periods(names);
        return PeriodCycles.of(periods).stream().map(cycle -> told(cycle, periods)).toList();
    }

    @Test
    void areAPeriodAndTheFewestOthersThatMakeItUp() {
        assertThat(told("2025", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")).containsExactly("2025 = + 2025-Q1 + 2025-Q2 + 2025-Q3 + 2025-Q4");
        assertThat(told("2025", "2025-H1", "2025-H2", "2025-Q1", "2025-Q2"))
                .containsExactly("2025-H1 = + 2025-Q1 + 2025-Q2", "2025 = + 2025-H1 + 2025-H2");
        assertThat(told("2025-Q1", "2025-Q3", "2025")).isEmpty();
    }

    @Test
    void goBackWherePeriodsOverlap() {
        assertThat(told("2025-Q1", "2025-H1", "2025-04-01/2025-09-30", "2025-Q3"))
                .containsExactly("2025-04-01/2025-09-30 = - 2025-Q1 + 2025-H1 + 2025-Q3");
    }

    @Test
    void areFewerThanThePeriodsForTenYearsByMonthQuarterAndHalfYear() {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (int year = 2016; year < 2026; year++) {
            int each = year;
            IntStream.rangeClosed(1, 12).forEach(month -> periods.add(ReportingPeriod.parse(each + (month < 10 ? "-0" : "-") + month)));
            IntStream.rangeClosed(1, 4).forEach(quarter -> periods.add(ReportingPeriod.quarter(each, quarter)));
            periods.addAll(periods(each + "-H1", each + "-H2", Integer.toString(each)));
        }
        Collections.shuffle(periods, new Random(1));
        List<PeriodCycles.Cycle> cycles = PeriodCycles.of(periods);

        assertThat(cycles).hasSize(10 * 7);
        // Every cycle adds up for any numbers of events per day.
        Random random = new Random(2);
        Map<LocalDate, Long> upTo = new TreeMap<>();
        periods.forEach(period -> {
            upTo.computeIfAbsent(period.first(), day -> (long) random.nextInt(1000));
            upTo.computeIfAbsent(period.end(), day -> (long) random.nextInt(1000));
        });
        List<Long> happened = periods.stream().map(period -> upTo.get(period.end()) - upTo.get(period.first())).toList();
        assertThat(cycles).allSatisfy(cycle -> assertThat(cycle.parts().stream().mapToLong(step -> step.sign() * happened.get(step.period())).sum())
                .isEqualTo(happened.get(cycle.whole())));
    }
}
