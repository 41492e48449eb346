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
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
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
        return ExampleMeasures.ALL.get(kpi).make(ReportingPeriod.parse("2025-Q1"), ExampleMeasures.options(unit(options).json()), Stream.of(others).map(ExplanationTest::unit).toList());
    }

    private static Outcome first(Measure<ExampleUnit, ?> measure, String... units) {
        Object result = Stream.of(units).map(ExplanationTest::unit).collect(measure);
        return result instanceof Outcomes outcomes ? outcomes.all().get(0) : (Outcome) result;
    }

    @Test
    void ofACaseloadNamesTheDateBothNumbersTheAccountAndTheChoicesInDutchAndInEnglish() {
        List<JsonNode> cases = new ArrayList<>();
        IntStream.range(0, 1430).forEach(i -> cases.add(MAPPER.createObjectNode().put("startedOn", "2025-01-01")));
        cases.add(MAPPER.createObjectNode().put("startedOn", "2024-01-01").put("completedOn", "2025-03-31"));
        String employee = "{\"role\": \"EMPLOYEE\", \"employedFrom\": \"2020-01-01\"}";
        String[] employees = IntStream.range(0, 110).mapToObj(i -> employee).toArray(String[]::new);
        Outcome caseload = ((Outcomes) cases.stream().map(ExampleUnit::new).collect(measure("A 13", "{}", employees))).outcome("perEmployee");

        assertThat(caseload.explain(Language.DUTCH)).isEqualTo("A\u00A013 caseload op 31 maart 2025: 1.430\u00A0casussen in behandeling op 110\u00A0medewerkers in dienst: 13 per medewerker. "
                + "Geteld: 1.430\u00A0casussen. Niet meegeteld: 1\u00A0op die dag niet in behandeling. Keuzes: stagiairs en vrijwilligers tellen niet als medewerker.");
        assertThat(caseload.explain(Language.ENGLISH)).isEqualTo("A\u00A013 caseload on 31 March 2025: 1,430\u00A0cases in treatment against 110\u00A0employees: 13 per employee. "
                + "Counted: 1,430\u00A0cases. Left out: 1\u00A0not in treatment on that day. Choices: trainees and volunteers do not count as employees.");
    }

    @Test
    void ofAMeanTellsMedianLowestAndHighestToo() {
        Outcome waited = first(
                measure("A 4", "{}"),
                "{\"signalReceivedOn\": \"2025-01-01\", \"startedOn\": \"2025-01-04\"}",
                "{\"signalReceivedOn\": \"2025-01-01\", \"startedOn\": \"2025-01-01\"}",
                "{\"startedOn\": \"2025-01-01\"}");

        assertThat(waited.explain(Language.DUTCH)).isEqualTo("A\u00A04 wachttijd in 2025-Q1 (1 januari t/m 31 maart 2025): gemiddeld 1,5\u00A0kalenderdagen van signaal tot start, over 2\u00A0casussen"
                + " waarvan dit bekend is (1 onbekend); mediaan 1,5, laagste 0, hoogste 3. Geteld: 2\u00A0casussen. Niet meegeteld: bij 1 ontbreekt de signaaldatum."
                + " Keuzes: de dag van het signaal is dag nul en de startdag is de laatste dag.");
    }

    @Test
    void ofAScoreTellsHowTheAnswersLie() {
        Outcome score = first(
                measure("A 32", "{\"satisfactionScale\": {\"min\": 1, \"max\": 10, \"interval\": true}}"),
                "{\"respondent\": \"CLIENT\", \"on\": \"2025-01-01\", \"score\": 8, \"scaleMin\": 1, \"scaleMax\": 10}",
                "{\"respondent\": \"CLIENT\", \"on\": \"2025-01-01\", \"score\": 5.5, \"scaleMin\": 1, \"scaleMax\": 10}");

        assertThat(score.explain(Language.ENGLISH)).startsWith("A\u00A032 satisfaction of clients in 2025-Q1 (1 January to 31 March 2025): "
                + "2\u00A0answers from clients: mean 6.75, median 6.75, on a scale from 1 to 10 (5.5: 1 ×, 8: 1 ×). ");
    }

    @Test
    void ofNoFigureSaysWhyAndWhatToDoInWordsOfTheRegistration() {
        assertThat(first(measure("A 12", "{}")).explain(Language.DUTCH)).contains("Nog niet geregistreerd: casussen.");
        assertThat(first(measure("A 32", "{}"), "{\"respondent\": \"CLIENT\", \"on\": \"2025-01-01\", \"score\": 8, \"scaleMin\": 1, \"scaleMax\": 10}")
                        .explain(Language.ENGLISH))
                .contains("No figure yet: choose the satisfaction scale first; the model leaves that to you.");
        assertThat(first(measure("A 35", "{}"), "{\"on\": \"2025-01-01\", \"cost\": 0, \"savedSocietalCost\": 1200.5}").explain(Language.DUTCH))
                .contains("Daar staat 0 euro kosten tegenover, dus er valt niets te delen.");
    }

    @Test
    void namesTheStratumInTheWordsOfTheLanguage() {
        Outcomes visits = (Outcomes) Stream.of("{\"visitedOn\": \"2025-01-01\", \"hours\": 1.5}", "{\"visitedOn\": \"2025-01-01\", \"hours\": 1, \"location\": \"Markt\"}")
                .map(ExplanationTest::unit)
                .collect(measure("A 1", "{}"));

        assertThat(visits.outcome("hours", Stratum.of("location", "Markt")).explain(Language.DUTCH))
                .startsWith("A\u00A01 bezoek vindplaatsen in 2025-Q1 (1 januari t/m 31 maart 2025), vindplaats: Markt: 1\u00A0uur op vindplaatsen.");
        assertThat(visits.outcome("hours", Stratum.of("location", Stratum.UNKNOWN)).explain(Language.ENGLISH)).contains(": unknown: 1.5\u00A0hours");
    }

    @Test
    void endsWithTheWordsOfTheModelWhereAnEditionIsGiven() {
        Outcome outcome = first(measure("A 12", "{}"), "{\"startedOn\": \"2025-01-01\"}")
                .withDefinition(KpiModel.edition(Edition.E2025).require("A 12"));

        assertThat(outcome.explain(Language.DUTCH))
                .endsWith("Definitie (editie 2025): De omvang van de werkvoorraad, uitgedrukt in aantal casussen die in behandeling zijn.");
    }

    @Test
    void writesNumbersAndDatesAsItsLanguageDoesWhateverTheMachineIsSetTo() {
        assertThat(Notation.number(new BigDecimal("-1234567.80"), Language.DUTCH)).isEqualTo("\u22121.234.567,80");
        assertThat(Notation.number(new BigDecimal("-1234567.80"), Language.ENGLISH)).isEqualTo("\u22121,234,567.80");
        assertThat(Notation.number(999, Language.DUTCH)).isEqualTo("999");
        assertThat(Notation.number(ExactNumber.of(1, 3), Language.DUTCH)).isEqualTo("0,33");
        assertThat(Notation.number(ExactNumber.of(1, 8), Language.ENGLISH)).isEqualTo("0.125");
        assertThat(Notation.number(ExactNumber.of(1, 100000), Language.ENGLISH)).isEqualTo("0.00");
        assertThat(Notation.date(LocalDate.of(2024, 2, 29), Language.DUTCH)).isEqualTo("29 februari 2024");
        assertThat(Notation.date(LocalDate.of(2024, 12, 1), Language.ENGLISH)).isEqualTo("1 December 2024");
    }
}
