package nl.kpimodel.calc.outcome.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FileBesideTest {
    @Test
    void aFileThatIsNotThereIsNamedWithTheClassThatMissesIt() {
        assertThatThrownBy(() -> FileBeside.properties(FileBesideTest.class, "nowhere_nl.properties"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The file nowhere_nl.properties is not next to nl.kpimodel.calc.outcome.text.FileBesideTest; the jar is incomplete.");
    }
}
