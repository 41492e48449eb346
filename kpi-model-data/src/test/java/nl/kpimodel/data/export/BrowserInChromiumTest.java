package nl.kpimodel.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.browser.PageChecks;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.data.Schemas;
import nl.kpimodel.data.selection.SelectionFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages in a real browser. */
@Tag("browsers")
class BrowserInChromiumTest {
    private static final String CHOSEN = "~I-4-1-3,E-4-1-1,A-4;4a1,4a2";

    @BeforeAll
    static void writePages() throws IOException {
        ModelExport.of(Edition.E2025).write(ModelExport.Format.HTML, PageChecks.pages());
        ModelExport.of(Edition.PRE_2025).write(ModelExport.Format.HTML, PageChecks.pages());
    }

    private static String page(String name) throws IOException {
        return PageChecks.pages().resolve(name).toAbsolutePath().toString();
    }

    @Test
    void everyViewIsAccessibleInEveryMode() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--unseen", ".view:not(.on)"));
        for (String view : List.of("", "#t-E4", "#E-4-1-1" + CHOSEN, "#A-28", "#I-3-1-1", "#q-4a2", "#questions", "#selection" + CHOSEN, "#about")) {
            arguments.add(page("kpi-model-2025.nl.html") + view);
        }
        for (String view : List.of("", "#I-4-3-1", "#selection" + CHOSEN)) {
            arguments.add(page("kpi-model-2025.en.html") + view);
        }
        for (String view : List.of("", "#K-1")) {
            arguments.add(page("kpi-model-pre-2025.nl.html") + view);
        }

        assertThat(PageChecks.run(PageChecks.checkPages(), arguments)).contains(" 0 failed");
    }

    @Test
    void aSelectionIsMadeByKeyboardAndSavedAsAFileThatTheLibraryReads() throws Exception {
        Path folder = PageChecks.pages().resolveSibling("walk");

        assertThat(PageChecks.run(Path.of("src/test/browser/browse-model.mjs"), List.of(page("kpi-model-2025.nl.html"), folder.toAbsolutePath().toString())))
                .contains(" 0 failed");
        Path saved = folder.resolve("selection.json");
        assertThat(Schemas.faults(Schemas.of("selection"), new ObjectMapper().readTree(saved.toFile()))).isEmpty();
        Selection selection = SelectionFile.read(saved);
        assertThat(selection.kpis()).containsExactly(KpiId.of("I 4.1.3"), KpiId.of("E 4.1.3"), KpiId.of("A 4"));
        assertThat(selection.items().stream().map(Object::toString)).containsExactly("4a1", "4a2", "4a3", "3c", "2b2");
        assertThat(selection.targets()).singleElement().satisfies(target -> assertThat(target.value()).isEqualByComparingTo(new BigDecimal("62.5")));
        assertThat(selection.toTree().keySet()).contains("scope", "monitoring", "agreements");
    }
}
