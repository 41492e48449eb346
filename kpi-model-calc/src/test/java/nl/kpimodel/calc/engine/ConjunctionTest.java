package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several answers that must all be yes (convention 7 of the measures). */
class ConjunctionTest {
    @ParameterizedTest(name = "{0}, {1} and {2}")
    @CsvSource({
        "true, true, true, true", "true, true, false, false", "false, true, true, false", "true, , true,", ", true, true,", "true, true, ,", ", , ,",
        ", false, , false", "false, , , false", ", , false, false"
    })
    void isFalseAsSoonAsOnePartIsAndMissingOnlyWhileUndecided(
            @Nullable Boolean one, @Nullable Boolean other, @Nullable Boolean third, @Nullable Boolean all) {
        assertThat(Conjunction.of(one, other, third)).isEqualTo(all);
    }
}
