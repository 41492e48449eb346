package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.selection.KpiTarget;
import nl.kpimodel.core.selection.MonitoringPeriod;
import nl.kpimodel.core.selection.RegistrationAgreement;
import nl.kpimodel.core.selection.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportEvaluationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARKUP = "<script>alert(1)</script> | [x](http://evil.example)";
    private static final ReportingPeriod FIRST = ReportingPeriod.quarter(2025, 1);
    private static final ReportingPeriod SECOND = ReportingPeriod.quarter(2025, 2);
    private static final Selection SELECTION = Selection.in(Edition.E2025)
            .withKpis("A 4", "A 12", "E 5.1.2", "A 19")
            .withTargets(List.of(KpiTarget.atMost(KpiId.of("A 4"), new BigDecimal("8")), KpiTarget.atLeast(KpiId.of("A 13"), BigDecimal.ONE).ofComponent("perFte")))
            .withAgreements(List.of(RegistrationAgreement.of("case", "de intaker", MARKUP, "bij de start")));

    private static List<KpiReport> selected(Selection selection) {
        return SampleReports.twoQuarters().stream().map(report -> report.withSelection(selection)).toList();
    }

    private static ReportEvaluation internal(List<KpiReport> reports) {
        return ReportEvaluation.of(reports.stream().map(KpiReport::internal).toList());
    }

    private static String html(ReportEvaluation evaluation, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        EvaluationWriter.html(evaluation, language, out);
        return out.toString();
    }

    private static String markdown(ReportEvaluation evaluation, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        EvaluationWriter.markdown(evaluation, language, out);
        return out.toString();
    }

    @Test
    void comparesEveryFigureOverAllUnitsOfTheFirstAndTheLastReportByTheNumbersOfThese() {
        List<KpiReport> reports = SampleReports.twoQuarters();
        ReportEvaluation evaluation = internal(List.of(reports.get(1), reports.get(0)));

        long totals = reports.get(0).outcomes().stream().filter(outcome -> outcome.stratum().isTotal())
                .filter(outcome -> reports.get(1).find(outcome.kpi(), outcome.component(), outcome.stratum()).isPresent()).count();
        assertThat(evaluation.changes().stream().filter(change -> change.stratum().isTotal()).count()).isEqualTo(totals);
        OutcomeComparison.Change waiting = (OutcomeComparison.Change) evaluation.changes().stream().filter(each -> each.kpi().equals(KpiId.of("A 4")))
                .findFirst().orElseThrow();
        assertThat(waiting.earlier()).isEqualTo(reports.get(0).outcome("A 4"));
        assertThat(waiting.later()).isEqualTo(reports.get(1).outcome("A 4"));
        assertThat(waiting.shown()).isEqualTo(new BigDecimal("-0.7"));
        assertThat(evaluation.isOfOneRegistration()).isTrue();
    }

    @Test
    void hasEachTargetNextToTheFiguresOfAllPeriods() throws IOException {
        List<KpiReport> reports = selected(SELECTION);
        ReportEvaluation evaluation = internal(reports);

        assertThat(evaluation.targets()).hasSize(2);
        assertThat(evaluation.targets().get(0).figures()).containsExactly(
                Map.entry(FIRST, reports.get(0).outcome("A 4")), Map.entry(SECOND, reports.get(1).outcome("A 4")));
        assertThat(evaluation.targets().get(1).figures().get(SECOND)).isEqualTo(reports.get(1).outcome("A 13", "perFte"));
        assertThat(markdown(evaluation, Language.DUTCH)).contains("| hoogstens 8\u00a0dagen | 9,6\u00a0dagen | 8,9\u00a0dagen |").doesNotContain(" gehaald");
    }

    @Test
    void namesTheChosenKPIsWithoutAFigureInWhichPeriodsAndWhyAndWhatNobodyRegistered() throws IOException {
        List<KpiReport> reports = selected(SELECTION.withKpis("A 4", "E 5.1.1", "E 5.1.2"));
        KpiReport later = KpiReport.of(reports.get(1).model(), SECOND, reports.get(1).outcomes().stream()
                .filter(outcome -> !outcome.kpi().equals(KpiId.of("A 4"))).toList()).withSelection(reports.get(1).selection().orElseThrow());
        ReportEvaluation evaluation = internal(List.of(reports.get(0), later));

        assertThat(evaluation.withoutFigure()).extracting(each -> each.kpi().toString()).containsExactly("E 5.1.1", "E 5.1.2", "A 4");
        assertThat(evaluation.withoutFigure()).extracting(ReportEvaluation.WithoutFigure::periods)
                .containsExactly(List.of(SECOND), List.of(FIRST, SECOND), List.of(SECOND));
        assertThat(evaluation.withoutFigure()).extracting(each -> each.outcome().map(Outcome::status).orElse(null))
                .containsExactly(Outcome.Status.NO_DATA, Outcome.Status.NOT_REGISTERED, null);
        assertThat(evaluation.notRegistered().values()).allSatisfy(kpis -> assertThat(kpis).containsExactly(KpiId.of("E 5.1.2")));
        assertThat(evaluation.notRegistered()).isNotEmpty();
        assertThat(markdown(evaluation, Language.ENGLISH)).contains("## What did nobody register?", "(questions: 5a2, 5b4", "### Not in the report", "(2025-Q2)");
        assertThat(internal(SampleReports.twoQuarters()).withoutFigure()).extracting(ReportEvaluation.WithoutFigure::kpi).contains(KpiId.of("E 5.1.2"));
    }

    @Test
    void hasTheAgreementsAndMomentsThatFallInItsPeriodsAndNoneOfAnotherYear() {
        MonitoringPeriod year = MonitoringPeriod.between(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31))
                .withMoments(List.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 7, 1)));
        ReportEvaluation evaluation = internal(selected(SELECTION.withMonitoring(year)));
        assertThat(evaluation.agreements()).isEqualTo(SELECTION.agreements());
        assertThat(evaluation.moments()).containsExactly(LocalDate.of(2025, 5, 1));

        MonitoringPeriod later = MonitoringPeriod.between(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));
        assertThat(internal(selected(SELECTION.withMonitoring(later))).agreements()).isEmpty();
        assertThat(internal(selected(SELECTION)).agreements()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofPublishedReportsHasNoMoreThanTheseAlsoWhenTheyWereReadFromFiles(Language language) throws IOException {
        List<KpiReport> reports = selected(SELECTION);
        List<ReportForm> read = SmallGroups.standard().publish(reports).stream()
                .map(form -> ReportForm.fromTree(JSON.convertValue(form, Map.class), edition -> reports.get(0).model())).toList();
        ReportEvaluation evaluation = ReportEvaluation.of(read);

        assertThat(evaluation.latest().kind()).isEqualTo(ReportForm.Kind.PUBLISHED);
        assertThat(evaluation.changes()).allSatisfy(change -> {
            assertThat(read.get(0).report().outcomes()).contains(change.earlier());
            assertThat(read.get(1).report().outcomes()).contains(change.later());
        });
        assertThat(evaluation.agreements()).isEmpty();
        long told = read.get(0).report().records().entrySet().stream().filter(type -> read.get(1).report().records().containsKey(type.getKey()))
                .mapToLong(type -> type.getValue().read()).sum();
        assertThat(markdown(evaluation, language)).contains("| " + Notation.number(told, language) + " | 0 | ");
        assertThat(markdown(evaluation, language)).contains(language == Language.DUTCH ? "gepubliceerde vorm" : "published form").doesNotContain("de intaker");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsMarkupInStoriesAgreementsAndTheNameOfTheOrganisationAText(Language language) throws IOException {
        List<KpiReport> reports = selected(SELECTION).stream()
                .map(report -> report.withOrganisation(MARKUP).withStory(MARKUP).withStory(KpiId.of("A 4"), MARKUP)).toList();
        ReportEvaluation evaluation = internal(reports);
        String page = html(evaluation, language);

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
        assertThat(markdown(evaluation, language)).doesNotContain("<script", "[x](").contains("\\[x\\]");
    }

    @Test
    void asksTheQuestionsOfTheManualInItsOwnWords() throws IOException {
        ReportEvaluation evaluation = internal(SampleReports.twoQuarters());

        assertThat(evaluation.questions()).hasSize(6).startsWith("Hebben we wat aan de KPI's die we vooraf hebben geselecteerd?")
                .endsWith("Wat vindt de opdrachtgever ervan?");
        assertThat(markdown(evaluation, Language.ENGLISH))
                .contains("- Zijn de data betrouwbaar, zijn er gekke dingen naar boven gekomen?\n", "handleiding 2025, chapter 5, step 6");
    }

    @Test
    void countsKPIsWithoutAFigureAsChosenOnlyIfThereIsASelection() throws IOException {
        String all = markdown(internal(SampleReports.twoQuarters()), Language.DUTCH);
        assertThat(all).containsPattern("[0-9]+ KPI\u2019s hebben in een of meer perioden geen cijfer").doesNotContain("gekozen KPI\u2019s hebben");
        assertThat(markdown(internal(selected(SELECTION)), Language.DUTCH)).containsPattern("[0-9] gekozen KPI(\u2019s hebben| heeft) in een of meer perioden geen cijfer");
        Selection none = Selection.in(Edition.E2025);
        assertThat(markdown(internal(selected(none)), Language.ENGLISH)).contains("The selection has no KPIs").doesNotContain("0 chosen");
        assertThat(markdown(internal(selected(none.withKpis("A 12"))), Language.ENGLISH)).contains("Every chosen KPI has a figure in every period.");
    }

    @Test
    void saysWhyNothingIsSaidAboutChance() throws IOException {
        ReportEvaluation evaluation = internal(selected(SELECTION.withKpis("A 4", "A 12")));

        assertThat(markdown(evaluation, Language.DUTCH)).contains("Staat er niets over toeval? Dan is het niet te zeggen: ", "cijfer zonder marge (zoals een aantal)");
    }

    @Test
    void hasATreeWithTheNumbersOfEachReport() throws IOException {
        ReportEvaluation evaluation = internal(selected(SELECTION));
        StringBuilder out = new StringBuilder();
        EvaluationWriter.json(evaluation, out);
        JsonNode tree = JSON.readTree(out.toString());

        assertThat(tree).isEqualTo(JSON.readTree(JSON.writeValueAsString(evaluation)));
        assertThat(tree.get("changes")).hasSameSizeAs(evaluation.changes());
        assertThat(SampleReports.sum(tree.get("periods").get(0).get("read"))).isEqualTo(22_995);
        assertThat(tree.get("periods").get(0).get("response").get("PARTICIPANT").get("answered").asInt()).isEqualTo(334);
        assertThat(tree.get("targets").get(0).get("figures").get(1).get("outcome").get("kpi").asText()).isEqualTo("A 4");
        assertThat(tree.get("form").asText()).isEqualTo("INTERNAL");
    }

    @Test
    void ofOneReportComparesNothingAndSaysTheRest() throws IOException {
        ReportEvaluation evaluation = internal(List.of(SampleReports.twoQuarters().get(0)));

        assertThat(evaluation.changes()).isEmpty();
        assertThat(evaluation.isOfOneRegistration()).isFalse();
        assertThat(markdown(evaluation, Language.DUTCH)).startsWith("# Evaluatie 1e kwartaal 2025\n")
                .contains("Met één rapport is er niets te vergelijken.", "| 22.995 |")
                .doesNotContain("Wat is er veranderd?");
    }

    @Test
    void refusesReportsThatDoNotGoTogetherAndSaysWhy() {
        KpiReport first = SampleReports.twoQuarters().get(0);
        KpiReport second = SampleReports.twoQuarters().get(1);

        assertThatIllegalArgumentException().isThrownBy(() -> ReportEvaluation.of(List.of())).withMessageContaining("no report to evaluate");
        assertThatIllegalArgumentException().isThrownBy(() -> internal(List.of(first, first)))
                .withMessage("There are two reports over 2025-Q1; give one for each period.");
        assertThatIllegalArgumentException().isThrownBy(() -> internal(List.of(first.withOrganisation("Waterstad"), second.withOrganisation("Bergdorp"))))
                .withMessageContaining("two organisations, \"Waterstad\" and \"Bergdorp\"");
        assertThatIllegalArgumentException().isThrownBy(() -> internal(List.of(SampleReports.ofEarlierEdition(), second))).withMessageContaining("edition pre-2025")
                .withMessageContaining("evaluate each edition separately");
        assertThatIllegalArgumentException().isThrownBy(() -> ReportEvaluation.of(List.of(first.internal(), second.published(SmallGroups.standard()))))
                .withMessageContaining("a different form");
    }
}
