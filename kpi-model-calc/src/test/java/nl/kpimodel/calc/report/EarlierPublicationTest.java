package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierPublicationTest {
    private static final ReportingPeriod FIRST = ReportingPeriod.quarter(2025, 1);
    private static final ReportingPeriod SECOND = ReportingPeriod.quarter(2025, 2);
    private static final ReportingPeriod HALF = ReportingPeriod.parse("2025-H1");
    private static final SmallGroups FIVE = SmallGroups.standard();

    /** Returns cases of a team that started on a day. */
    private static List<Case> cases(String team, int number, LocalDate day) {
        return IntStream.range(0, number).mapToObj(i -> Case.builder().id(team + day + i).strata(Strata.builder().organisation("W").team(team).build())
                .signalReceivedOn(day.minusDays(3)).startedOn(day).complexityAtStart(Complexity.LOW).build()).toList();
    }

    private static List<Case> inFirst(String team, int number) {
        return cases(team, number, LocalDate.of(2025, 2, 3));
    }

    private static List<Case> inSecond(String team, int number) {
        return cases(team, number, LocalDate.of(2025, 5, 5));
    }

    @SafeVarargs
    private static List<Case> all(List<Case>... parts) {
        List<Case> all = new ArrayList<>();
        List.of(parts).forEach(all::addAll);
        return all;
    }

    private static List<KpiReport> reports(List<Case> cases, ReportingPeriod... periods) {
        return reports(Edition.E2025, cases, new String[] {Stratum.TEAM}, List.of(KpiId.of("A 4"), KpiId.of("A 12")), periods);
    }

    private static List<KpiReport> reports(Edition edition, List<Case> cases, String[] by, List<KpiId> kpis, ReportingPeriod... periods) {
        return KpiCalculator.of(KpiModel.edition(edition), KpiModel.measures(edition), kpis).periods(List.of(periods)).by(by).calculateEach(cases.stream());
    }

    /** Returns the form as a recipient of the file has it. */
    private static ReportForm read(ReportForm form) throws IOException {
        StringBuilder json = new StringBuilder();
        ReportJson.write(form, json);
        return ReportForm.fromTree(new ObjectMapper().readValue(json.toString(), Map.class), KpiModel::edition);
    }

    /** Returns the teams with a hidden KPI; the total is {@code (all)}. */
    private static List<String> hidden(ReportForm form, String kpi) {
        return List.copyOf(new TreeSet<>(form.report().outcomes(KpiId.of(kpi)).stream()
                .filter(outcome -> outcome.status() == Outcome.Status.SUPPRESSED)
                .map(Outcome::stratum)
                .map(stratum -> stratum.isTotal() ? "(all)" : stratum.values().get(Stratum.TEAM))
                .toList()));
    }

    @Test
    void hideWhatWasHiddenAlsoWhereItIsNoLongerSmall() throws IOException {
        ReportForm before = read(FIVE.publish(reports(all(inFirst("Noord", 40), inFirst("Zuid", 3)), FIRST)).get(0));
        List<KpiReport> corrected = reports(all(inFirst("Noord", 42), inFirst("Zuid", 8)), FIRST);

        assertThat(hidden(before, "A 12")).containsExactly("Noord", "Zuid");
        assertThat(hidden(FIVE.publish(corrected).get(0), "A 12")).isEmpty();
        assertThat(hidden(FIVE.publish(corrected, List.of(before)).get(0), "A 12")).containsExactly("Noord", "Zuid");
        JsonNode internal = new ObjectMapper().valueToTree(FIVE.explain(corrected, List.of(before)).get(0));
        assertThat(internal.get("outcomes").findValuesAsText("hiddenBy")).contains("EARLIER").doesNotContain("SMALL_GROUP");
    }

    @Test
    void areSafeAloneAlsoIfAnEarlierReportShowsMore() throws IOException {
        List<KpiReport> reports = reports(all(inFirst("Noord", 17), inFirst("West", 3), inFirst("Zuid", 18)), FIRST);
        ReportForm before = read(FIVE.withThreshold(2).publish(reports).get(0));

        assertThat(hidden(before, "A 12")).isEmpty();
        assertThat(hidden(FIVE.publish(reports).get(0), "A 12")).containsExactly("Noord", "West");
        assertThat(hidden(FIVE.publish(reports, List.of(before)).get(0), "A 12")).containsExactly("Noord", "West");
    }

    @Test
    void areSafeAloneOverSeveralPeriods() throws IOException {
        List<Case> cases = all(inFirst("Noord", 40), inSecond("Noord", 40), inFirst("Oost", 20), inSecond("Oost", 20), inFirst("Zuid", 3), inSecond("Zuid", 9));
        ReportForm before = read(FIVE.withThreshold(2).publish(reports(cases, FIRST)).get(0));
        List<ReportForm> forms = FIVE.publish(reports(cases, FIRST, SECOND, HALF), List.of(before));

        assertThat(hidden(before, "A 4")).isEmpty();
        assertThat(hidden(forms.get(0), "A 4")).contains("Zuid");
        assertThat(List.of(hidden(forms.get(1), "A 4"), hidden(forms.get(2), "A 4"))).as("the half year less the second quarter")
                .anySatisfy(teams -> assertThat(teams).contains("Zuid"));
    }

    @ParameterizedTest
    @CsvSource({"30, false", "35, false", "36, true", "39, true", "40, false", "41, true", "44, true", "45, false"})
    void hideACountThatDiffersFromTheOneBeforeByLessThanTheThreshold(int number, boolean isHidden) throws IOException {
        ReportForm before = read(FIVE.publish(reports(inFirst("Noord", 40), FIRST)).get(0));
        ReportForm now = FIVE.publish(reports(inFirst("Noord", number), FIRST), List.of(before)).get(0);

        assertThat(hidden(now, "A 12")).isEqualTo(isHidden ? List.of("(all)", "Noord") : List.of());
    }

    @Test
    void hideAFigureThatWasShownBeforeWithAFewPeopleFewerOrMore() throws IOException {
        List<Case> first = inFirst("Noord", 38);
        ReportForm before = read(FIVE.publish(reports(first, FIRST)).get(0));
        Case late = Case.builder().id("late").strata(Strata.builder().organisation("W").team("Noord").build()).signalReceivedOn(LocalDate.of(2024, 10, 26))
                .startedOn(LocalDate.of(2025, 2, 3)).complexityAtStart(Complexity.LOW).build();
        ReportForm one = FIVE.publish(reports(all(first, List.of(late)), FIRST), List.of(before)).get(0);

        assertThat(hidden(one, "A 4")).containsExactly("(all)", "Noord");
        assertThat(hidden(one, "A 12")).containsExactly("(all)", "Noord");
        assertThat(hidden(FIVE.publish(reports(inFirst("Noord", 42), FIRST), List.of(before)).get(0), "A 12")).containsExactly("(all)", "Noord");
        assertThat(hidden(FIVE.publish(reports(inFirst("Noord", 43), FIRST), List.of(before)).get(0), "A 12")).isEmpty();
        assertThat(hidden(FIVE.publish(reports(first, FIRST), List.of(before)).get(0), "A 12")).isEmpty();
        JsonNode internal = new ObjectMapper().valueToTree(FIVE.explain(reports(inFirst("Noord", 42), FIRST), List.of(before)).get(0));
        assertThat(internal.get("outcomes").findValuesAsText("hiddenBy")).contains("EARLIER");
    }

    @Test
    void hideAFigureOverAsManyPeopleOfWhichTheValueHasChanged() throws IOException {
        List<Case> first = inFirst("Noord", 39);
        ReportForm before = read(FIVE.publish(reports(first, FIRST)).get(0));
        Case corrected = Case.builder().id(first.get(0).id()).strata(first.get(0).strata()).signalReceivedOn(LocalDate.of(2024, 10, 26))
                .startedOn(LocalDate.of(2025, 2, 3)).complexityAtStart(Complexity.LOW).build();
        ReportForm form = FIVE.publish(reports(all(first.subList(1, 39), List.of(corrected)), FIRST), List.of(before)).get(0);

        assertThat(hidden(form, "A 4")).containsExactly("(all)", "Noord");
        assertThat(hidden(form, "A 12")).isEmpty();
    }

    @Test
    void showNoDifferenceOfAFewPeopleHoweverTheRegistrationIsRevised() throws IOException {
        int changed = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            List<Case> once = new ArrayList<>();
            List<Case> again = new ArrayList<>();
            for (String team : List.of("Noord", "Oost", "West", "Zuid")) {
                int number = 1 + random.nextInt(30);
                once.addAll(inFirst(team, number));
                again.addAll(inFirst(team, Math.max(0, number + random.nextInt(15) - 5)));
            }
            ReportForm before = read(FIVE.publish(reports(once, FIRST)).get(0));
            List<KpiReport> revised = reports(again, FIRST);
            ReportForm after = FIVE.publish(revised, List.of(before)).get(0);
            for (Outcome outcome : after.report().outcomes()) {
                Outcome earlier = before.report().find(outcome.kpi(), outcome.component(), outcome.stratum()).orElse(null);
                if (outcome instanceof Outcome.Value && earlier instanceof Outcome.Value && outcome.n() != earlier.n() && earlier.n() > 0 && outcome.n() > 0) {
                    assertThat(Math.abs(outcome.n() - earlier.n())).as("seed %d, %s", seed, outcome).isGreaterThanOrEqualTo(5);
                    changed++;
                }
            }
        }
        assertThat(changed).isGreaterThan(20);
    }

    @Test
    void hideWhatAHalfYearAndOneOfItsQuartersGiveAwayOfTheOther() throws IOException {
        List<Case> cases = all(inFirst("Noord", 40), inSecond("Noord", 40), inFirst("Zuid", 7), inSecond("Zuid", 2));
        ReportForm half = read(FIVE.publish(reports(cases, HALF)).get(0));

        assertThat(hidden(half, "A 4")).isEmpty();
        assertThat(hidden(FIVE.publish(reports(cases, FIRST)).get(0), "A 4")).isEmpty();
        assertThat(hidden(FIVE.publish(reports(cases, FIRST, SECOND, HALF), List.of(half)).get(0), "A 4")).contains("Zuid");
    }

    @Test
    void areAsEverWhereNothingWasPublishedBefore() {
        List<KpiReport> reports = reports(all(inFirst("Noord", 40), inFirst("Zuid", 3), inSecond("Zuid", 9)), FIRST, SECOND);

        assertThat(FIVE.publish(reports, List.of())).isEqualTo(FIVE.publish(reports));
        assertThat(FIVE.explain(reports, List.of())).isEqualTo(FIVE.explain(reports));
    }

    @Test
    void refuseEarlierReportsThatTheyCannotTakeIntoAccountAndSayWhatToDo() throws IOException {
        List<Case> cases = all(inFirst("Noord", 40), inFirst("Zuid", 3));
        List<KpiReport> reports = reports(cases, FIRST);
        ReportForm before = read(FIVE.publish(reports).get(0));
        String[] byTeam = {Stratum.TEAM};
        List<KpiId> inHand = List.of(KpiId.of("A 12"));

        refused(reports, reports.get(0).internal(), "internal form");
        refused(List.of(reports.get(0).withOrganisation("Waterstad")), read(FIVE.publish(List.of(reports.get(0).withOrganisation("Bergdorp"))).get(0)),
                "is of organisation Bergdorp, but these reports are of Waterstad");
        refused(reports(cases, SECOND), before, "calculate that period too");
        refused(reports(Edition.PRE_2025, cases, byTeam, inHand, FIRST), before, "of another edition");
        refused(reports, read(FIVE.withThreshold(10).publish(reports).get(0)), "Choose a threshold of 10 or more");
        refused(reports(Edition.E2025, cases, byTeam, inHand, FIRST), before, "A 4, but these reports do not have that KPI");
        refused(reports(Edition.E2025, cases, new String[0], inHand, FIRST), read(FIVE.publish(reports(Edition.E2025, cases, byTeam, inHand, FIRST)).get(0)),
                "protects figures by team, but these reports are not split by that");
    }

    private static void refused(List<KpiReport> reports, ReportForm earlier, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.publish(reports, List.of(earlier))).withMessageContaining(message);
    }

    @Test
    void keepOutTheNumbersOfRecordsThatWereKeptOut() throws IOException {
        KpiReport report = reports(all(inFirst("Noord", 40), inFirst("Zuid", 10)), FIRST).get(0);
        String lines = IntStream.range(0, 9).mapToObj(i -> "{\"type\":\"case\",\"organisation\":\"W\",\"id\":\"c" + i
                + "\",\"startedOn\":\"2025-01-06\",\"complexityAtStart\":\"LOW\"}\n").collect(Collectors.joining());
        RegistrationData data = RegistrationData.read(RegistrationSource.ndjson("input.ndjson", new StringReader(lines)), ReadingOptions.standard(),
                ValidationOptions.standard().withCatalogue(KpiModel.edition(Edition.E2025)));
        List<KpiReport> reports = List.of(report.withValidation(data.report()));
        ObjectNode told = new ObjectMapper().valueToTree(read(FIVE.publish(reports).get(0)));
        Stream.of("read", "accepted", "rejected").forEach(key -> assertThat(((ObjectNode) told.get(key)).remove("case")).isNotNull());
        ReportForm before = form(told);

        assertThat(FIVE.publish(reports).get(0).showsEveryType()).isTrue();
        assertThat(FIVE.publish(reports, List.of(before)).get(0).showsEveryType()).isFalse();

        ObjectNode four = new ObjectMapper().valueToTree(read(FIVE.publish(reports).get(0)));
        Stream.of("read", "accepted").forEach(key -> ((ObjectNode) four.get(key)).put("case", 13));
        assertThat(FIVE.publish(reports, List.of(form(four))).get(0).report().records()).isEmpty();
        Stream.of("read", "accepted").forEach(key -> ((ObjectNode) four.get(key)).put("case", 14));
        assertThat(FIVE.publish(reports, List.of(form(four))).get(0).showsEveryType()).isTrue();
    }

    private static ReportForm form(ObjectNode tree) {
        return ReportForm.fromTree(new ObjectMapper().convertValue(tree, Map.class), KpiModel::edition);
    }
}
