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
import nl.kpimodel.core.QuestionnaireItem;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.KpiSuggestions;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.Suggestion;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.FillInWorkbook;
import nl.kpimodel.data.selection.SelectionFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("From one impact KPI")
class FromOneKpiTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("come suggestions, questions, records and fields, a workbook to fill in and a report, in under twenty lines")
    void chain() throws IOException, URISyntaxException {
        Path sample = Path.of(Objects.requireNonNull(FromOneKpiTest.class.getResource("/quickstart/options.json")).toURI()).getParent();

        KpiCatalogue model = KpiModel.edition(Edition.E2025);
        KpiSuggestions suggestions = KpiSuggestions.of(model, KpiModel.measures(Edition.E2025)).emphasisedIn(KpiModel.edition(Edition.PRE_2025));
        List<Suggestion> suggested = suggestions.from(KpiId.of("I 4.1.3"));
        Selection selection = Selection.in(Edition.E2025).withName("Steun").withKpis("I 4.1.3").with(suggested);
        SelectionFile.write(selection, folder.resolve("steun.json"));
        List<QuestionnaireItem> questions = selection.items(model).stream().map(model::requireItem).toList();
        FillInWorkbook workbook = FillInWorkbook.of(model, KpiModel.measures(Edition.E2025), selection);
        List<RecordType> records = workbook.types();
        List<RecordField> fields = workbook.fields(RecordType.RESPONSE);
        workbook.write(folder.resolve("steun.xlsx"));
        KpiReport report = KpiJob.over(sample.resolve("registration")).options(sample.resolve("options.json")).select(selection)
                .periods(ReportingPeriod.quarter(2025, 1)).output(folder.resolve("steun.html")).run().reports().get(0);
        Outcome outcome = report.outcome("E 4.1.3");

        assertThat(suggested).extracting(Suggestion::id).startsWith("E 4.1.3", "4a1", "4a2", "4a3", "4a4").hasSize(10);
        assertThat(questions).extracting(item -> item.id().toString()).containsExactly("4a1", "4a2", "4a3", "4a4");
        assertThat(questions.get(0).text()).isEqualTo("heb ik meer mensen leren kennen");
        assertThat(records).contains(RecordType.CASE, RecordType.RESPONSE, RecordType.FIGURE);
        assertThat(fields).extracting(RecordField::name).contains("respondentId", "item", "answer", "answeredOn");
        assertThat(folder.resolve("steun.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("steun.html")).content().contains("E 4.1.3");
        assertThat(outcome.value()).isPresent();
        assertThat(report.selection()).contains(selection);
        assertThat(SelectionFile.read(folder.resolve("steun.json"))).isEqualTo(selection);
    }
}
