package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
@DisplayName("An explanation")
class ExplanationTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static ExampleUnit unit(String json) {
        try {
            return new ExampleUnit(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static Measure<ExampleUnit, ?> measure(String kpi, String options, String... others) {
        return ExampleMeasures.ALL.get(kpi).make(Period.parse("2025-Q1"), unit(options), Stream.of(others).map(ExplanationTest::unit).toList());
    }

    private static Outcome first(Measure<ExampleUnit, ?> measure, String... units) {
        Object result = Stream.of(units).map(ExplanationTest::unit).collect(measure);
        return result instanceof Outcomes outcomes ? outcomes.all().get(0) : (Outcome) result;
    }

    @Test
    @DisplayName("of a caseload names the date, both numbers, the account and the choices, in Dutch and in English")
    void caseload() {
        List<JsonNode> cases = new ArrayList<>();
        IntStream.range(0, 1430).forEach(i -> cases.add(MAPPER.createObjectNode().put("startedOn", "2025-01-01")));
        cases.add(MAPPER.createObjectNode().put("startedOn", "2024-01-01").put("completedOn", "2025-03-31"));
        String employee = "{\"role\": \"EMPLOYEE\", \"employedFrom\": \"2020-01-01\"}";
        String[] employees = IntStream.range(0, 110).mapToObj(i -> employee).toArray(String[]::new);
        Outcome caseload = ((Outcomes) cases.stream().map(ExampleUnit::new).collect(measure("A 13", "{}", employees))).outcome("perEmployee");

        assertThat(caseload.explain(Language.DUTCH)).isEqualTo("A 13 caseload op 31-3-2025: 1.430 casussen in behandeling / 110 medewerkers = 13,00. "
                + "Verantwoording: 1.430 in het geheel; 1 buiten de periode. Keuzes: stagiairs en vrijwilligers zijn hier geen medewerkers.");
        assertThat(caseload.explain(Language.ENGLISH)).isEqualTo("A 13 caseload on 31 March 2025: 1,430 cases in treatment / 110 employees = 13.00. "
                + "Account: 1,430 in the whole; 1 outside the period. Choices: trainees and volunteers are no employees here.");
    }

    @Test
    @DisplayName("of a mean tells median, lowest and highest too")
    void mean() {
        Outcome waited = first(
                measure("A 4", "{}"),
                "{\"signalReceivedOn\": \"2025-01-01\", \"startedOn\": \"2025-01-04\"}",
                "{\"signalReceivedOn\": \"2025-01-01\", \"startedOn\": \"2025-01-01\"}",
                "{\"startedOn\": \"2025-01-01\"}");

        assertThat(waited.explain(Language.DUTCH)).isEqualTo("A 4 wachttijd in 2025-Q1 (1-1-2025 t/m 31-3-2025): 3 kalenderdagen van signaal tot start / 2 casussen"
                + " = 1,5 dagen; mediaan 1,5 dagen, laagste 0,0 dagen, hoogste 3,0 dagen. Verantwoording: 2 in het geheel; 1 zonder signalReceivedOn."
                + " Keuzes: de dag van het signaal is dag nul en de startdag de laatste.");
    }

    @Test
    @DisplayName("of a score tells how the answers lie")
    void score() {
        Outcome score = first(
                measure("A 32", "{\"satisfactionScale\": {\"min\": \"1\", \"max\": \"10\", \"interval\": true}}"),
                "{\"respondent\": \"CLIENT\", \"on\": \"2025-01-01\", \"score\": 8, \"scaleMin\": 1, \"scaleMax\": 10}",
                "{\"respondent\": \"CLIENT\", \"on\": \"2025-01-01\", \"score\": 5.5, \"scaleMin\": 1, \"scaleMax\": 10}");

        assertThat(score.explain(Language.ENGLISH)).startsWith("A 32 satisfaction of clients in 2025-Q1 (1 January 2025 to 31 March 2025): "
                + "2 answers of clients, mean 6.75, median 6.75 (5.5: 1x, 8: 1x). ");
    }

    @Test
    @DisplayName("of no figure says why and what to do, in words of the registration")
    void noFigure() {
        assertThat(first(measure("A 12", "{}")).explain(Language.DUTCH)).contains("Geen uitkomst: nergens geregistreerd: case.");
        assertThat(first(measure("A 32", "{}"), "{\"respondent\": \"CLIENT\", \"on\": \"2025-01-01\", \"score\": 8, \"scaleMin\": 1, \"scaleMax\": 10}")
                        .explain(Language.ENGLISH))
                .contains("No figure: the model leaves this open, supply: satisfactionScale.");
        assertThat(first(measure("A 35", "{}"), "{\"on\": \"2025-01-01\", \"cost\": 0, \"savedSocietalCost\": 1200.5}").explain(Language.DUTCH))
                .contains("1.200,5 euro bespaard / 0 euro kosten. Geen uitkomst: er is niets om door te delen.");
    }

    @Test
    @DisplayName("names the stratum in the words of the language")
    void stratum() {
        Outcomes visits = (Outcomes) Stream.of("{\"visitedOn\": \"2025-01-01\", \"hours\": 1.5}", "{\"visitedOn\": \"2025-01-01\", \"hours\": 1, \"location\": \"Markt\"}")
                .map(ExplanationTest::unit)
                .collect(measure("A 1", "{}"));

        assertThat(visits.outcome("hours", Stratum.of("location", "Markt")).explain(Language.DUTCH))
                .startsWith("A 1 bezoek vindplaatsen in 2025-Q1 (1-1-2025 t/m 31-3-2025), vindplaats Markt: 1,00 uur op vindplaatsen.");
        assertThat(visits.outcome("hours", Stratum.of("location", Stratum.UNKNOWN)).explain(Language.ENGLISH)).contains(", location unknown: 1.50 hours");
    }

    @Test
    @DisplayName("ends with the words of the model where an edition is given")
    void definition() {
        Outcome outcome = first(measure("A 12", "{}"), "{\"startedOn\": \"2025-01-01\"}")
                .withDefinition(KpiModel.edition(Edition.E2025).require("A 12"));

        assertThat(outcome.explain(Language.DUTCH))
                .endsWith("Definitie (2025): De omvang van de werkvoorraad, uitgedrukt in aantal casussen die in behandeling zijn.");
    }

    @Test
    @DisplayName("writes numbers and dates as its language does, whatever the machine is set to")
    void notation() {
        assertThat(Notation.number(new BigDecimal("-1234567.80"), Language.DUTCH)).isEqualTo("-1.234.567,80");
        assertThat(Notation.number(new BigDecimal("-1234567.80"), Language.ENGLISH)).isEqualTo("-1,234,567.80");
        assertThat(Notation.number(999, Language.DUTCH)).isEqualTo("999");
        assertThat(Notation.number(ExactNumber.of(1, 3), Language.DUTCH)).isEqualTo("0,33");
        assertThat(Notation.number(ExactNumber.of(1, 8), Language.ENGLISH)).isEqualTo("0.125");
        assertThat(Notation.number(ExactNumber.of(1, 100000), Language.ENGLISH)).isEqualTo("0.00");
        assertThat(Notation.date(LocalDate.of(2024, 2, 29), Language.DUTCH)).isEqualTo("29-2-2024");
        assertThat(Notation.date(LocalDate.of(2024, 12, 1), Language.ENGLISH)).isEqualTo("1 December 2024");
    }
}
