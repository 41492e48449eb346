package nl.kpimodel.calc.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.DataNeeds;
import nl.kpimodel.core.selection.KpiSuggestions;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.Suggestion;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.questionnaire.QuestionnaireForm;
import nl.kpimodel.data.questionnaire.QuestionnaireTexts;
import nl.kpimodel.data.registration.FillInWorkbook;
import nl.kpimodel.data.selection.SelectionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FromOneKpiTest {
    @TempDir
    private Path folder;

    @Test
    void comeSuggestionsQuestionsRecordsAndFieldsAWorkbookToFillInAndAReportInUnderTwentyLines() throws IOException, URISyntaxException {
        Path sample = Path.of(Objects.requireNonNull(FromOneKpiTest.class.getResource("/quickstart/options.json")).toURI()).getParent();

        KpiCatalogue model = KpiModel.edition(Edition.E2025);
        KpiSuggestions suggestions = KpiSuggestions.of(model, KpiModel.measures(Edition.E2025)).emphasisedIn(KpiModel.edition(Edition.PRE_2025));
        List<Suggestion> suggested = suggestions.from(KpiId.of("I 4.1.3"));
        Selection selection = Selection.in(Edition.E2025).withName("Steun").withKpis("I 4.1.3").with(suggested);
        SelectionFile.write(selection, folder.resolve("steun.json"));
        DataNeeds needs = DataNeeds.of(model, KpiModel.measures(Edition.E2025), selection);
        QuestionnaireForm form = QuestionnaireForm.draft(model, Questionnaire.PARTICIPANT, selection.items(model),
                QuestionnaireTexts.in(Language.DUTCH).withProject("de wijkkamer"));
        List<String> questions = form.sections().stream().flatMap(section -> section.questions().stream()).map(form::sentence).toList();
        FillInWorkbook workbook = FillInWorkbook.of(model, KpiModel.measures(Edition.E2025), selection);
        workbook.write(folder.resolve("steun.xlsx"));
        KpiReport report = KpiJob.over(sample.resolve("registration")).options(sample.resolve("options.json")).select(selection)
                .periods(ReportingPeriod.quarter(2025, 1)).output(folder.resolve("steun.html")).run().reports().get(0);
        Outcome outcome = report.outcome("E 4.1.3");

        assertThat(suggested).extracting(Suggestion::id).startsWith("E 4.1.3", "4a1", "4a2", "4a3", "4a4").hasSize(10);
        assertThat(form.sections().stream().flatMap(section -> section.questions().stream())).extracting(question -> question.id().toString())
                .containsExactly("4a1", "4a2", "4a3", "4a4");
        assertThat(questions).first().asString().contains("de wijkkamer").endsWith("heb ik meer mensen leren kennen");
        assertThat(needs.records()).contains(RecordType.CASE, RecordType.RESPONSE, RecordType.FIGURE).containsAll(workbook.types());
        assertThat(needs.fields(RecordType.RESPONSE)).extracting(needed -> needed.field().name()).contains("respondentId", "item", "answer", "answeredOn");
        assertThat(needs.questions()).extracting(item -> item.id().toString()).contains("4a1", "4a2", "4a3", "4a4");
        assertThat(folder.resolve("steun.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("steun.html")).content().contains("E 4.1.3");
        assertThat(outcome.value()).isPresent();
        assertThat(report.selection()).contains(selection);
        assertThat(SelectionFile.read(folder.resolve("steun.json"))).isEqualTo(selection);
    }
}
