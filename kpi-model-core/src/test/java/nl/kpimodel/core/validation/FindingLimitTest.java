package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Strata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingLimitTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10|10|10", " 010 |10|10", "0|0|0", "2%|2%|2", "2,5 %|2.5%|3", "2.50%|2.5%|3", "100%|100%|149", "0%|0%|0",
        "0.000001%|0.000001%|0", "999999999999999999|999999999999999999|999999999999999999"})
    void aLimitIsReadAndPrinted(String text, String printed, long of149) {
        FindingLimit limit = FindingLimit.of(text);
        assertThat(limit).hasToString(printed).isEqualTo(FindingLimit.of(printed)).hasSameHashCodeAs(FindingLimit.of(printed));
        assertThat(limit.most(149)).isEqualTo(of149);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "2 procent", "101%", "2.0000001%", "%", "1e3", "٣", "2%%", "12345678901234567890"})
    void whatIsNoLimitIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FindingLimit.of(text)).withMessageMatching("(?s).*(give for example 10 or 2%|outside 0 to 100).*");
    }

    @Test
    void boundsAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> FindingLimit.ofNumber(-1)).withMessageContaining("-1").withMessageContaining("0 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> FindingLimit.ofPercentage(new BigDecimal("-0.1"))).withMessageContaining("0 to 100");
        assertThat(FindingLimit.ofPercentage(new BigDecimal("1E+1"))).hasToString("10%").isNotEqualTo(FindingLimit.ofNumber(10)).isNotEqualTo("10%");
    }

    @Test
    void aReportIsJudgedByAllItsFindings() {
        List<Case.PlanChange> lost = Collections.nCopies(4, new Case.PlanChange("c1", LocalDate.of(2025, 1, 1), Strata.of("O")));
        ValidationReport report = RegistrationValidator.validate(lost, ValidationOptions.standard().withFindingsKept(1));
        assertThat(report.count(Rule.Severity.ERROR)).isEqualTo(4);
        assertThat(FindingLimit.of("100%").allows(report, Rule.Severity.ERROR)).isTrue();
        assertThat(FindingLimit.of("99.999%").allows(report, Rule.Severity.ERROR)).isFalse();
        assertThat(FindingLimit.of("4").allows(report, Rule.Severity.ERROR)).isTrue();
        assertThat(FindingLimit.of("3").allows(report, Rule.Severity.ERROR)).isFalse();
        assertThat(FindingLimit.of("0").allows(report, Rule.Severity.FIELD)).isTrue();
        assertThatNullPointerException().isThrownBy(() -> FindingLimit.of("3").allows(report, null));
        ValidationReport nothing = RegistrationValidator.create(ValidationOptions.standard()).finish();
        assertThat(FindingLimit.of("2%").allows(nothing, Rule.Severity.WARNING)).isTrue();
    }
}
