package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallGroupsTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);
    private static final KpiId IN_HAND = KpiId.of("A 12");
    private static final KpiId ON_PLAN = KpiId.of("A 20");

    /** Returns lines of cases in treatment: a team, the number of cases, and the number of these that are on plan. */
    private static String cases(String team, int number, int onPlan) {
        return IntStream.range(0, number).mapToObj(i -> "{\"type\":\"case\",\"organisation\":\"W\",\"id\":\"" + team + i + "\",\"team\":\"" + team
                        + "\",\"startedOn\":\"2025-01-06\",\"signalReceivedOn\":\"2025-01-0" + (1 + i % 5)
                                + "\",\"complexityAtStart\":\"LOW\",\"onPlan\":" + (i < onPlan) + "}\n")
                .collect(Collectors.joining());
    }

    private static KpiReport report(String lines, String... kpis) throws IOException {
        RegistrationData data = RegistrationData.read(RegistrationSource.ndjson("input.ndjson", new StringReader(lines)), ReadingOptions.standard(),
                ValidationOptions.standard().withCatalogue(MODEL));
        try (Stream<RegistrationRecord> records = data.records()) {
            return KpiCalculator.of(MODEL, KpiModel.measures(Edition.E2025), Stream.of(kpis).map(KpiId::of).toList())
                    .period(QUARTER)
                    .by(Stratum.TEAM)
                    .calculate(records)
                    .withValidation(data.report());
        }
    }

    private static KpiReport published(KpiReport report) {
        return report.published(SmallGroups.standard()).report();
    }

    private static Outcome team(KpiReport report, KpiId kpi, String component, String team) {
        return report.find(kpi, component, team.isEmpty() ? Stratum.TOTAL : Stratum.of(Stratum.TEAM, team)).orElseThrow();
    }

    private static JsonNode json(ReportForm form) throws IOException {
        StringBuilder json = new StringBuilder();
        ReportJson.write(form, json);
        return new ObjectMapper().readTree(json.toString());
    }

    @Test
    void ofTwoTeamsTheSmallOneTakesTheOtherAlongAndTheTotalStays() throws IOException {
        KpiReport report = published(report(cases("Noord", 40, 20) + cases("Zuid", 3, 1), "A 12"));

        assertThat(team(report, IN_HAND, "value", "").value()).hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("43"));
        assertThat(team(report, IN_HAND, "value", "Zuid").status()).isEqualTo(Outcome.Status.SUPPRESSED);
        assertThat(team(report, IN_HAND, "value", "Noord").status()).isEqualTo(Outcome.Status.SUPPRESSED);
    }

    @Test
    void aHiddenOutcomeTellsWhatItIsAboutAndNoNumber() throws IOException {
        JsonNode hidden = StreamSupport.stream(json(report(cases("Noord", 40, 20) + cases("Zuid", 3, 1), "A 12").published(SmallGroups.standard()))
                        .get("outcomes").spliterator(), false)
                .filter(outcome -> outcome.at("/stratum/team").asText().equals("Zuid"))
                .findFirst()
                .orElseThrow();

        assertThat(hidden.fieldNames()).toIterable().containsExactly("kpi", "component", "stratum", "status", "unit", "explanation");
        assertThat(hidden.at("/explanation/nl").asText()).contains("Beschermd").doesNotContain("3 ", "40", "43");
        assertThat(hidden.at("/explanation/en").asText()).contains("Protected");
    }

    @Test
    void theHeadOfTheFileSaysWhichFormItIs() throws IOException {
        KpiReport report = report(cases("Noord", 40, 20) + cases("Zuid", 3, 1), "A 12");

        assertThat(json(report.internal()).get("protection").toString()).isEqualTo("{\"form\":\"INTERNAL\"}");
        assertThat(json(report.published(SmallGroups.standard().withThreshold(4))).get("protection").toString())
                .isEqualTo("{\"form\":\"PUBLISHED\",\"threshold\":4,\"parts\":\"HIDE\",\"hidden\":2,\"shown\":1}");
        assertThat(report.toTree().get("protection")).hasToString("{form=INTERNAL}");
    }

    @Test
    void theOwnerMayKnowTheRuleThatHides() throws IOException {
        KpiReport report = report(cases("Noord", 40, 20) + cases("Zuid", 3, 1), "A 12");
        JsonNode outcomes = json(SmallGroups.standard().explain(List.of(report)).get(0)).get("outcomes");

        assertThat(outcomes.findValuesAsText("hiddenBy")).containsExactly("COMPLEMENTARY", "SMALL_GROUP");
        assertThat(outcomes.findValuesAsText("status")).containsOnly("VALUE");
        assertThat(json(report.published(SmallGroups.standard())).findValues("hiddenBy")).isEmpty();
    }

    @Test
    void smallPartsAreHiddenUnlessShown() throws IOException {
        KpiReport report = report(cases("Noord", 40, 20) + cases("Oost", 40, 20) + cases("Zuid", 40, 2), "A 20");

        assertThat(team(published(report), ON_PLAN, "cases", "Zuid").status()).isEqualTo(Outcome.Status.SUPPRESSED);
        KpiReport shown = report.published(SmallGroups.standard().withParts(SmallGroups.Parts.SHOW)).report();
        assertThat(shown.outcomes(ON_PLAN)).filteredOn(outcome -> outcome.component().equals("cases")).allMatch(outcome -> outcome.value().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "4, false", "5, true", "6, true"})
    void aCountIsHiddenBelowTheThreshold(int number, boolean shown) throws IOException {
        assertThat(published(report(cases("Noord", number, 0), "A 12")).outcome("A 12").value().isPresent()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"20, 1, false", "20, 4, false", "20, 5, true", "20, 15, true", "20, 16, false", "20, 19, false", "9, 5, false", "10, 5, true",
        "20, 0, true", "20, 20, true"})
    void aShareIsHiddenIfFewAreOnOneOfItsSides(int number, int onPlan, boolean shown) throws IOException {
        Outcome share = published(report(cases("Noord", number, onPlan), "A 20")).find(ON_PLAN, "cases", Stratum.TOTAL).orElseThrow();

        assertThat(share.value().isPresent()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void aMedianIsShownFromTwiceTheThreshold(int number, boolean shown) throws IOException {
        JsonNode mean = json(report(cases("Noord", number, 4), "A 4").published(SmallGroups.standard())).at("/outcomes/0");

        assertThat(mean.get("status").asText()).isEqualTo("VALUE");
        assertThat(mean.has("median")).isEqualTo(shown);
    }

    @Test
    void twelveRecordsOfOneCaseAreASmallGroup() throws IOException {
        String actions = IntStream.range(0, 12).mapToObj(i -> "{\"type\":\"action\",\"organisation\":\"W\",\"id\":\"a" + i
                + "\",\"caseId\":\"Noord0\",\"startedOn\":\"2025-01-07\",\"completedOn\":\"2025-02-01\",\"successful\":true}\n").collect(Collectors.joining());
        KpiReport report = published(report(cases("Noord", 40, 20) + actions, "A 29"));

        assertThat(team(report, KpiId.of("A 29"), "count", "").status()).isEqualTo(Outcome.Status.SUPPRESSED);
    }

    @Test
    void aMeanLosesItsLowestAndHighestAndItsSum() throws IOException {
        KpiReport report = report(cases("Noord", 40, 20), "A 4");
        JsonNode mean = json(report.published(SmallGroups.standard())).at("/outcomes/0");

        assertThat(mean.get("value").decimalValue()).isEqualByComparingTo("3.0");
        assertThat(mean.fieldNames()).toIterable().contains("n", "median").doesNotContain("min", "max", "numerator", "denominator", "squares");
        assertThat(OutcomeText.of(published(report).outcome("A 4"), Language.DUTCH).denominator()).hasValueSatisfying(text -> assertThat(text).startsWith("40"));
        assertThat(published(report).outcome("A 4").explain(Language.DUTCH)).contains("gemiddeld").doesNotContain("laagste");
    }

    @Test
    void zerosStayAndTheirSmallWholeDoesNot() throws IOException {
        KpiReport report = published(report(cases("Noord", 40, 20) + cases("Zuid", 3, 1), "A 23").internal().report());

        assertThat(report.outcomes()).filteredOn(outcome -> outcome.value().isPresent()).isEmpty();
        String early = "{\"type\":\"case\",\"organisation\":\"W\",\"id\":\"e\",\"team\":\"Zuid\",\"startedOn\":\"2024-01-06\",\"completedOn\":\"2024-02-01\","
                + "\"stoppedEarlyReason\":\"verhuisd\",\"complexityAtStart\":\"LOW\"}\n"
                + "{\"type\":\"case\",\"organisation\":\"W\",\"id\":\"f\",\"team\":\"Zuid\",\"startedOn\":\"2025-01-06\",\"completedOn\":\"2025-02-01\",\"complexityAtStart\":\"LOW\"}\n";
        Outcome none = team(published(report(cases("Noord", 40, 20) + early, "A 23")), KpiId.of("A 23"), "count", "");
        assertThat(none.value()).hasValueSatisfying(zero -> assertThat(zero).isEqualByComparingTo("0"));
        assertThat(none.disclosure()).isEqualTo(Disclosure.NOTHING);
        assertThat(none.toTree()).doesNotContainKeys("n", "excluded", "missing", "assumedNo");
    }

    @Test
    void numbersOfRecordsAreLeftOutWhereASmallOneWouldFollow() throws IOException {
        String waiting = "{\"type\":\"waitingEntry\",\"organisation\":\"W\",\"id\":\"w\",\"subject\":\"PERSON\",\"waitingSince\":\"2025-01-06\"}\n";
        ReportForm form = report(cases("Noord", 40, 20) + waiting + "{\"type\":\"case\"}\n", "A 12").published(SmallGroups.standard());

        assertThat(form.report().records()).doesNotContainKeys(RecordType.CASE, RecordType.WAITING_ENTRY);
        assertThat(form.showsEveryType()).isFalse();
        JsonNode json = json(form);
        assertThat(json.get("read")).isEmpty();
        assertThat(json.get("findings")).isNotEmpty().allSatisfy(finding -> assertThat(finding.fieldNames()).toIterable().containsExactly("rule", "severity"));
        assertThat(json.at("/validation/explanation/nl").asText()).doesNotContain("41", "42");
    }

    @Test
    void allCellsSmallHidesThemAll() throws IOException {
        KpiReport report = published(report(cases("(unknown)", 1, 1) + cases("Noord", 1, 0) + cases("Zuid", 2, 1), "A 12", "A 20"));

        assertThat(report.outcomes()).filteredOn(outcome -> outcome.value().isPresent()).isEmpty();
    }

    @Test
    void whatIsPublishedTwiceIsTheSame() throws IOException {
        KpiReport report = report(cases("Noord", 40, 20) + cases("Oost", 9, 3) + cases("Zuid", 3, 1), "A 12", "A 20", "A 4");

        assertThat(json(report.published(SmallGroups.standard()))).isEqualTo(json(report.published(SmallGroups.standard())));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 101, 1_000_000})
    void aThresholdOutOfBoundsIsRefused(int threshold) {
        assertThatThrownBy(() -> SmallGroups.standard().withThreshold(threshold)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 100").hasMessageContaining(Integer.toString(threshold));
    }

    @Test
    void formsThatWereNotProtectedTogetherAreNotWrittenTogether() {
        List<KpiReport> reports = SampleReports.twoQuarters();
        List<ReportForm> apart = reports.stream().map(report -> report.published(SmallGroups.standard())).toList();

        assertThatThrownBy(() -> ReportHtml.write(apart, Language.DUTCH, new StringBuilder())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SmallGroups.publish");
        assertThatThrownBy(() -> ReportCsv.write(List.of(reports.get(0).internal(), apart.get(1)), ReportCsv.Dialect.DUTCH, new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyWriterTakesThePublishedSample() throws IOException {
        List<ReportForm> forms = SmallGroups.standard().publish(SampleReports.twoQuarters());
        StringBuilder page = new StringBuilder();
        ReportHtml.write(forms, Language.DUTCH, page);
        StringBuilder sheet = new StringBuilder();
        ReportCsv.write(forms, ReportCsv.Dialect.DUTCH, sheet);
        StringBuilder document = new StringBuilder();
        ReportMarkdown.write(forms, Language.ENGLISH, document);

        assertThat(page).contains("Gepubliceerde vorm", "beschermd");
        assertThat(document).contains("Published form", "protected");
        Set<Integer> widths = sheet.toString().lines().map(line -> line.replaceAll("\"[^\"]*\"", "").split(";", -1).length).collect(Collectors.toSet());
        assertThat(widths).as("as many cells on every line").hasSize(1);
    }

    @Test
    void mostFiguresByTeamOfTheSampleStay() {
        List<KpiReport> reports = SampleReports.twoQuarters();
        List<ReportForm> forms = SmallGroups.standard().publish(reports);

        long figures = reports.stream().mapToLong(SmallGroupsTest::figuresByTeam).sum();
        long told = forms.stream().map(ReportForm::report).mapToLong(SmallGroupsTest::figuresByTeam).sum();
        assertThat(told).isBetween(figures * 60 / 100, figures - 1);
    }

    private static long figuresByTeam(KpiReport report) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.status() == Outcome.Status.VALUE && outcome.stratum().values().containsKey(Stratum.TEAM)).count();
    }

    @Test
    void aPublishedReportIsNotProtectedOnceMore() {
        KpiReport told = SampleReports.twoQuarters().get(0).published(SmallGroups.standard()).report();

        assertThatThrownBy(() -> told.published(SmallGroups.standard())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("how many people");
    }
}
