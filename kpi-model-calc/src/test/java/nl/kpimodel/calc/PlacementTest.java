package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<Placement> place(String kpi, String options, String unit) {
        return ExampleMeasures.ALL.get(kpi).make(ReportingPeriod.parse("2025-Q1"), ExampleMeasures.options(unit(options).json()), List.of()).place(unit(unit));
    }

    private static ExampleUnit unit(String json) {
        try {
            return new ExampleUnit(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String told(String kpi, String unit) {
        return place(kpi, "{}", unit).get(0).explain(Language.DUTCH).replace('\u00A0', ' ');
    }

    @Test
    void tellsWhetherItIsCountedInTheWholeAloneAssumedExcludedOrMissingAndByWhichClause() {
        assertThat(told("A 5", "{\"receivedOn\": \"2025-01-01\", \"late\": true}")).isEqualTo("A 5 te late signalen (te laat ontvangen signalen): telt mee.");
        assertThat(told("A 5", "{\"receivedOn\": \"2025-01-01\", \"late\": false}"))
                .isEqualTo("A 5 te late signalen (te laat ontvangen signalen): telt mee in de noemer, maar niet in de teller.");
        assertThat(told("A 5", "{\"receivedOn\": \"2025-01-01\"}"))
                .isEqualTo("A 5 te late signalen (te laat ontvangen signalen): telt niet mee: er is niet ingevuld of het signaal te laat kwam.");
        assertThat(told("A 5", "{\"receivedOn\": \"2025-04-01\", \"late\": true}"))
                .isEqualTo("A 5 te late signalen (te laat ontvangen signalen): telt niet mee: buiten de periode.");
        assertThat(told("A 6", "{\"startedOn\": \"2025-01-01\"}"))
                .isEqualTo("A 6 vroegsignalering: telt mee in de noemer; het veld is leeg en dat telt als nee.");
        assertThat(place("A 5", "{}", "{\"receivedOn\": \"2025-01-01\"}").get(1).explain(Language.ENGLISH).replace('\u00A0', ' '))
                .isEqualTo("A 5 late signals (share of signals received too late): is not counted: it is not recorded whether the signal came too late.");
    }

    @Test
    void tellsNumeratorFromDenominatorInARatio() {
        assertThat(place("A 15", "{}", "{\"startedOn\": \"2025-01-01\", \"complexityAtStart\": \"HIGH\"}")).extracting(Placement::counted).containsExactly(true);
        assertThat(place("A 15", "{}", "{\"startedOn\": \"2025-01-01\", \"complexityAtStart\": \"LOW\"}")).extracting(Placement::counted).containsExactly(false);
        assertThat(place("A 3", "{}", "{\"subject\": \"PERSON\", \"waitingSince\": \"2025-01-01\", \"requestedHours\": 4}").get(3).counted()).isTrue();
    }

    @Test
    void ofAChangeOutsideItsCasesTimeSaysThatItIsCountedInTheNumberAndNotInTheWhole() {
        assertThat(told("A 22", "{\"startedOn\": \"2024-01-01\", \"completedOn\": \"2024-12-31\", \"changedOn\": [\"2025-01-01\"]}"))
                .isEqualTo("A 22 wijzigingen van het plan (wijzigingen van het plan): telt mee in het aantal, maar niet in het gemiddelde: niet in behandeling in de periode.");
    }

    @Test
    void thatStandsForSeveralPersonsTellsOfEach() {
        String followed = "{\"startedOn\": \"2024-01-01\", \"completedOn\": \"2025-01-01\", \"personId\": \"p1\","
                + " \"followUps\": [{\"personId\": \"p2\", \"on\": \"2025-02-01\", \"relapse\": true}]}";

        assertThat(place("A 37", "{\"followUpTerm\": {\"weeks\": 6}}", followed))
                .filteredOn(placement -> placement.component().equals("count"))
                .extracting(Placement::place)
                .containsExactly(Placement.Place.WHOLE, Placement.Place.EXCLUDED);
    }

    @Test
    void cannotHaveAReasonWithoutBeingExcludedNorBeMissingWithoutAField() {
        KpiId kpi = KpiId.of("A 1");

        assertThatThrownBy(() -> new Placement(kpi, "hours", Placement.Place.WHOLE, true, ExclusionReason.OPEN, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OPEN");
        assertThatThrownBy(() -> new Placement(kpi, "hours", Placement.Place.MISSING, false, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Placement(kpi, "hours", Placement.Place.MISSING, false, null, "hours").missingField()).contains("hours");
    }
}
