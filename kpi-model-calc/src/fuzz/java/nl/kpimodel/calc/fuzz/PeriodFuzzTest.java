package nl.kpimodel.calc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.kpimodel.calc.outcome.ReportingPeriod;

class PeriodFuzzTest {
    @FuzzTest
    void anyTextIsAPeriodThatPrintsAsItselfOrIsRefused(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        ReportingPeriod period;
        try {
            period = ReportingPeriod.of(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
            return;
        }
        assertThat(period.first()).isBeforeOrEqualTo(period.last());
        assertThat(ReportingPeriod.of(period.toString())).isEqualTo(period);
    }
}
