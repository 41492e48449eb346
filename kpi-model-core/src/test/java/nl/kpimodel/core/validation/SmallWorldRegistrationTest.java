package nl.kpimodel.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The properties have a meaning only if the random registrations break every rule. */
class SmallWorldRegistrationTest {
    @Test
    void theSmallWorldBreaksEveryRuleAcrossRecordsManyTimes() {
        Map<String, Long> met = new TreeMap<>();
        for (long seed = 0; seed < 1_500; seed++) {
            RegistrationValidator.validate(SmallWorldRegistration.of(seed), RuleExamples.OPTIONS).findingsPerRule()
                    .forEach((rule, count) -> met.merge(rule, count, Long::sum));
        }
        assertThat(Rules.all().stream().map(Rule::id).filter(id -> id.compareTo("REG-2") > 0)).allSatisfy(
                id -> assertThat(met.getOrDefault(id, 0L)).as(id).isGreaterThan(10));
    }
}
