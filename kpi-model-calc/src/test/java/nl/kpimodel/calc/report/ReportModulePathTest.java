package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kpimodel.calc.report.page.HtmlPage;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Language;
import org.junit.jupiter.api.Test;

/** The words and the style sheet are found through the classes next to them, also on the module path. */
class ReportModulePathTest {
    @Test
    void thisTestRunsInsideTheModule() {
        assertThat(ReportHtml.class.getModule().getName()).isEqualTo("nl.kpimodel.calc");
    }

    @Test
    void wordsAreFound() {
        assertThat(ReportWords.in(Language.DUTCH).of("story")).isEqualTo("Duiding");
        assertThat(ReportWords.in(Language.ENGLISH).of("story")).isEqualTo("Commentary");
    }

    @Test
    void theStyleSheetIsFound() {
        assertThat(HtmlPage.sheet()).contains("@media print");
    }
}
