package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class EditionTest {
    @ParameterizedTest
    @CsvSource({"CONCEPT_2021, concept-2021", "PRE_2025, pre-2025", "E2025, 2025"})
    void anEditionHasAKeyThatFilesNameItBy(Edition edition, String key) {
        assertThat(edition.key()).isEqualTo(key);
        assertThat(edition).hasToString(key);
        assertThat(Edition.ofKey(key)).isEqualTo(edition);
    }

    @ParameterizedTest
    @EnumSource
    void everyEditionIsFoundByItsKey(Edition edition) {
        assertThat(Edition.ofKey(edition.key())).isEqualTo(edition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "E2025", "Pre-2025", " 2025", "\u0662\u0660\u0662\u0665"})
    void anotherKeyIsRefusedWithTheKeysThereAre(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edition.ofKey(key))
                .withMessage("There is no edition \"" + key + "\"; the editions are concept-2021, pre-2025, 2025.");
    }
}
