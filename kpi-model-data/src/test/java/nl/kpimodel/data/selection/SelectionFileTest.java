package nl.kpimodel.data.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.SelectionReviewer;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionFileTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("selection.json"), text);
    }

    @Test
    void aFileThatAnEditorWroteIsRead() throws IOException {
        Path file = file("\ufeff{\"$schema\": \"selection.schema.json\", \"format\": 1,\r\n \"edition\": \"2025\", \"kpis\": [\"E 4.1.3\"],\r\n"
                + " \"targets\": [{\"kpi\": \"E 4.1.3\", \"direction\": \"AT_LEAST\", \"value\": 33.333333}]}");
        assertThat(SelectionFile.read(file).targets().get(0).value()).isEqualTo(new BigDecimal("33.333333"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{", "{\"format\": 1, \"format\": 1}", "{\"format\": 1} x", "<html>", "\u0000"})
    void whatIsNoJsonObjectIsReportedAsThat(String text) throws IOException {
        Path file = file(text);
        for (int i = 0; i < 2; i++) {
            boolean reading = i == 0;
            assertThatThrownBy(() -> {
                if (reading) {
                    SelectionFile.read(file);
                } else {
                    SelectionFile.review(file, SelectionReviewer.of(KpiModel::edition, KpiModel::measures));
                }
            }).isInstanceOf(InvalidSelectionException.class).hasMessageStartingWith(file + ":\nError, The file is not JSON, or has a duplicate key: line ")
                    .hasMessageEndingWith(" Correct it in an editor that supports JSON.");
        }
    }

    @ParameterizedTest
    @CsvSource({"[], [...]", "null, \"null\"", "7, \"7\"", "'\"x\"', \"x\""})
    void anotherValueThanAnObjectIsReportedAsThat(String text, String shown) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> SelectionFile.read(file)).isInstanceOfSatisfying(InvalidSelectionException.class, refused -> {
            assertThat(refused.file()).contains(file.toString());
            assertThat(refused).hasMessage(file + ":\nError, This is " + shown + ", but should be an object. Put the data between braces ({ and }).");
        });
    }

    @Test
    void aFileThatIsNoSelectionByItsSizeIsNotRead() throws IOException {
        Path file = folder.resolve("large.json");
        Files.write(file, " ".repeat((8 << 20) + 1).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SelectionFile.read(file)).hasMessageContaining("larger than 8388608 bytes");
    }

    @Test
    void aFileThatIsNotThereIsAnErrorOfInput() {
        assertThatThrownBy(() -> SelectionFile.read(folder.resolve("none.json"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theLargestSelectionIsReadAndNotADigitIsLost() throws IOException {
        Path file = file("{\"format\": 1, \"edition\": \"2025\", \"targets\": [{\"kpi\": \"A 4\", \"direction\": \"AT_MOST\", \"value\": 123456789012345678.123456}]}");
        Selection selection = SelectionFile.read(file);
        SelectionFile.write(selection, file);
        assertThat(Files.readString(file)).contains("123456789012345678.123456");
        assertThat(SelectionFile.read(file)).isEqualTo(selection);
        assertThat(selection.edition()).isEqualTo(Edition.E2025);
    }
}
