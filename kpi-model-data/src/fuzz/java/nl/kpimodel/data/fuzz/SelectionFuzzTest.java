package nl.kpimodel.data.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.SelectionFinding;
import nl.kpimodel.core.selection.SelectionReview;
import nl.kpimodel.core.selection.SelectionReviewer;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.selection.SelectionFile;

class SelectionFuzzTest {
    private static final SelectionReviewer REVIEWER = SelectionReviewer.of(KpiModel::edition, KpiModel::measures);

    @FuzzTest
    void anySelectionIsRefusedWithAReasonOrIsWrittenAsItWasRead(byte[] json) throws IOException {
        Path file = Files.createTempFile("selection", ".json");
        try {
            Files.write(file, json);
            Selection read = SelectionFile.read(file);
            SelectionReview review = SelectionFile.review(file, REVIEWER);
            review.findings().forEach(SelectionFuzzTest::canBeRead);
            SelectionFile.write(read, file);
            assertThat(SelectionFile.read(file)).isEqualTo(read);
        } catch (InvalidSelectionException refused) {
            assertThat(refused.findings()).isNotEmpty().allSatisfy(SelectionFuzzTest::canBeRead);
        } finally {
            Files.delete(file);
        }
    }

    private static void canBeRead(SelectionFinding finding) {
        for (Language language : Language.values()) {
            assertThat(finding.message(language)).isNotBlank();
        }
    }
}
