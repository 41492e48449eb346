package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.selection.KpiTarget;
import nl.kpimodel.core.selection.LocalVariant;
import nl.kpimodel.core.selection.MonitoringPeriod;
import nl.kpimodel.core.selection.RegistrationAgreement;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.SelectionScope;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.selection.SelectionFile;
import org.junit.jupiter.api.Test;

class SelectedReportTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final ReportingPeriod FIRST = ReportingPeriod.quarter(2025, 1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Selection SELECTION = Selection.in(Edition.E2025)
            .withName("Eenzame ouderen 2025")
            .withScope(SelectionScope.none().withService("Ontmoeting <b>"))
            .withKpis("A 12", "A 4")
            .withItems("4a")
            .withTargets(List.of(KpiTarget.atLeast(KpiId.of("A 4"), new BigDecimal("2.5")).by(LocalDate.of(2025, 12, 31))))
            .withMonitoring(MonitoringPeriod.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
            .withAgreements(List.of(RegistrationAgreement.of("case", "Jan van Dijk", "de start", "bij de start")));

    private static KpiReport report(Selection selection) {
        Case started = Case.builder().id("c1").startedOn(LocalDate.of(2025, 1, 3)).complexityAtStart(Complexity.LOW)
                .strata(Strata.of("waterstad")).build();
        return KpiCalculator.of(MODEL, KpiModel.measures(Edition.E2025), selection).period(FIRST).by("team").options(CalculationOptions.none())
                .calculate(List.of(started));
    }

    @Test
    void hasItsKPIsInModelOrderAndKeepsItsTargetsInEveryFormOfJSON() throws IOException {
        KpiReport report = report(SELECTION);

        assertThat(report.outcomes()).extracting(outcome -> outcome.kpi().toString()).startsWith("A 4").contains("A 12").doesNotContain("A 13");
        assertThat(report.selection()).contains(SELECTION);
        assertThat(report.selection().orElseThrow().targets(KpiId.of("A 4")).get(0).value()).isEqualTo(new BigDecimal("2.5"));

        JsonNode written = JSON.readTree(JSON.writeValueAsString(report));
        assertThat(SchemaExamples.compiled(ReportJson.Schemas.report()).validate(written)).isEmpty();
        assertThat(written.get("selection")).hasToString(JSON.writeValueAsString(SELECTION));
        KpiReport read = KpiReport.fromTree(JSON.convertValue(written, Map.class), MODEL);
        assertThat(read).isEqualTo(report);
        assertThat(read.selection()).contains(SELECTION);
        assertThat(read.withStory(KpiId.of("A 4"), "Rustig kwartaal.").selection()).contains(SELECTION);
    }

    @Test
    void saysOnItsPageThatAChosenKPIWaitsForAFigureFromOthersAndNotThatItWasNotChosen() throws IOException {
        StringBuilder page = new StringBuilder();
        ReportHtml.write(List.of(report(SELECTION.withKpis("A 12", "A 4", "I 4.1.3")).internal()), Language.DUTCH, page);

        assertThat(page).contains("Eenzame ouderen 2025 \u00b7 3 gekozen KPI", "Nog geen cijfer van anderen");
        int notChosen = page.indexOf("id=\"not-chosen\"");
        assertThat(page.indexOf("I 4.1.3")).isBetween(0, notChosen);
        assertThat(page.substring(notChosen)).doesNotContain(">I 4.1.3<");
    }

    @Test
    void leavesOutInThePublishedFormWhoRegistersWhat() throws IOException {
        ReportForm published = report(SELECTION).published(SmallGroups.standard());
        JsonNode written = JSON.readTree(JSON.writeValueAsString(published));

        assertThat(written.toString()).doesNotContain("Jan van Dijk");
        assertThat(written.get("selection").get("targets")).hasSize(1);
        assertThat(SchemaExamples.compiled(ReportJson.Schemas.report()).validate(written)).isEmpty();
        ReportForm read = ReportForm.fromTree(JSON.convertValue(written, Map.class), edition -> MODEL);
        assertThat(read).isEqualTo(published);
        assertThat(read.report().selection()).contains(SELECTION.withAgreements(List.of()));
    }

    @Test
    void hasTargetsNextToItsFiguresAndVariantsByNameAsCSVAndMarkdownWithoutAVerdict() throws IOException {
        LocalVariant own = new LocalVariant("eigen", "A 12", LocalVariant.Kind.NARROWED, "=Werkvoorraad | <b>", "Zonder wachtenden.");
        KpiReport counted = report(SELECTION);
        KpiReport report = KpiReport.of(MODEL, FIRST, counted.outcomes().stream()
                .map(outcome -> outcome.kpi().equals(KpiId.of("A 12")) ? outcome.withVariant(own) : outcome).toList()).withSelection(SELECTION);
        StringBuilder csv = new StringBuilder();
        ReportCsv.write(report.internal(), ReportCsv.Dialect.DUTCH, csv);
        StringBuilder markdown = new StringBuilder();
        ReportMarkdown.write(report.internal(), Language.DUTCH, markdown);

        List<String> lines = csv.toString().lines().toList();
        assertThat(lines.get(0)).endsWith(";duiding;streefwaarde;eigenVariant");
        assertThat(lines).filteredOn(line -> line.contains(";A 4;")).hasSizeGreaterThan(1).first().asString().endsWith(";\"minstens 2,5\u00a0dagen op 31 december 2025\";");
        assertThat(lines).filteredOn(line -> line.contains("minstens")).hasSize(1);
        assertThat(lines).filteredOn(line -> line.contains("'=Werkvoorraad | <b>: Zonder wachtenden.")).hasSameSizeAs(report.outcomes(KpiId.of("A 12")));
        assertThat(markdown).contains("| cijfer | streefwaarde | marge |", "| minstens 2,5\u00a0dagen op 31 december 2025 |", "(eigen variant: =Werkvoorraad \\| &lt;b&gt;)")
                .doesNotContain("behaald", "gehaald");
        StringBuilder without = new StringBuilder();
        ReportMarkdown.write(counted.withSelection(SELECTION.withTargets(List.of())).internal(), Language.DUTCH, without);
        assertThat(without).contains("| cijfer | marge |").doesNotContain("streefwaarde |");
    }

    @Test
    void isTheOnlyOneWithTheKey() {
        KpiReport report = KpiCalculator.of(MODEL, KpiModel.measures(Edition.E2025), SELECTION.kpis()).period(FIRST).calculate(List.of());
        assertThat(report.selection()).isEmpty();
        assertThat(report.toTree()).doesNotContainKey("selection");
        assertThat(report).isNotEqualTo(report.withSelection(SELECTION));
        assertThat(report.withSelection(SELECTION).toTree()).containsKey("selection");
    }

    @Test
    void cannotBeMadeOfAnotherEditionOfNoKPIOrOfAnUnknownOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> report(Selection.in(Edition.PRE_2025).withKpis("A 4")))
                .withMessageContaining("The selection is from edition pre-2025, and the model is of edition 2025");
        assertThatIllegalArgumentException().isThrownBy(() -> report(Selection.in(Edition.E2025).withItems("4a"))).withMessageContaining("No KPI is selected");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> report(Selection.in(Edition.E2025).withKpis("A 99")))).isInstanceOf(UnknownIdException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> report(SELECTION).withSelection(Selection.in(Edition.PRE_2025)))
                .withMessageContaining("give a selection from that edition");
    }

    @Test
    void isRefusedWithThePathOfWhatIsWrongInItsSelection() {
        ObjectNode tree = JSON.valueToTree(report(SELECTION));
        ((ObjectNode) tree.get("selection")).put("edition", "pre-2025");
        assertThatIllegalArgumentException().isThrownBy(() -> KpiReport.fromTree(JSON.convertValue(tree, Map.class), MODEL))
                .withMessageStartingWith("selection.edition is pre-2025, but the report is of 2025");
        ((ObjectNode) tree.get("selection")).put("edition", "2025").putArray("kpis").add("Z 1");
        assertThatIllegalArgumentException().isThrownBy(() -> KpiReport.fromTree(JSON.convertValue(tree, Map.class), MODEL))
                .withMessageStartingWith("selection is invalid: ").withMessageContaining("Error, kpis[0]: \"Z 1\" is not the id of a KPI");
    }

    @Test
    void isDescribedByItsSchemaAsTheSelectionFileIsByItsOwn() throws IOException {
        ObjectNode own = (ObjectNode) JSON.readTree(SelectionFile.schema().replaceAll("#/\\$defs/", "#/\\$defs/selection-"));
        JsonNode ofReport = JSON.readTree(ReportJson.Schemas.report().replaceAll("(\"|#/\\$defs/)selection([A-Z])", "$1selection-$2"));
        JsonNode definitions = own.remove("$defs");
        own.remove(List.of("$schema", "$id", "title"));

        assertThat(lowered(ofReport.get("$defs").get("selection"))).isEqualTo(lowered(own));
        definitions.properties().forEach(definition ->
                assertThat(lowered(ofReport.get("$defs").get("selection-" + definition.getKey().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + definition.getKey().substring(1)))).as(definition.getKey()).isEqualTo(lowered(definition.getValue())));
    }

    /** Returns a schema in lower case, because the names of definitions differ in case. */
    private static String lowered(JsonNode schema) {
        return schema.toString().toLowerCase(java.util.Locale.ROOT);
    }
}
