package nl.kpimodel.calc.report.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.calc.outcome.ExactNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedOutcomesTest {
    /** Returns a distribution with the points 1, 1.5, 2 and so on, and these numbers of answers; a 0 leaves the point out. */
    private static SortedMap<ExactNumber, Long> distribution(String answers) {
        SortedMap<ExactNumber, Long> distribution = new TreeMap<>();
        BigDecimal point = BigDecimal.ONE;
        for (String number : answers.split(" ")) {
            if (!number.equals("0")) {
                distribution.put(ExactNumber.of(point), Long.valueOf(number));
            }
            point = point.add(new BigDecimal("0.5"));
        }
        return distribution;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5 5 | {1=5, 1.5=5}",
        "5 4 | {}",
        "4 5 | {}",
        "9 | {}",
        "4 4 4 | {}",
        "1 4 5 | {1-1.5=5, 2=5}",
        "5 5 4 | {1=5, 1.5-2=9}",
        "5 1 4 1 3 | {1=5, 1.5-3=9}",
        "5 0 0 2 3 6 | {1=5, 2.5-3=5, 3.5=6}",
        "2 2 2 2 2 2 2 | {1-2=6, 2.5-4=8}",
        "20 0 0 0 7 4 | {1=20, 3-3.5=11}"
    })
    void pointsAreJoinedUntilEachCellHoldsFiveAnswers(String answers, String cells) {
        assertThat(PublishedOutcomes.joined(distribution(answers), 5)).hasToString(cells);
    }
}
