package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class OutcomeTextTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final Strata NORTH = Strata.builder().organisation("waterstad").team("Noord").build();

    private static KpiReport report() {
        return report(OutcomeValue.Score.Scale.INTERVAL);
    }

    private static KpiReport report(OutcomeValue.Score.Scale scale) {
        CalculationOptions options = CalculationOptions.builder()
                .satisfactionScale(SatisfactionAnswers.ReportedScale.of(1, 10, scale))
                .build();
        Stream<RegistrationRecord> records = Stream.of(
                Case.builder().id("c1").signalReceivedOn(LocalDate.of(2025, 1, 1)).startedOn(LocalDate.of(2025, 1, 4))
                        .complexityAtStart(Complexity.LOW).strata(NORTH).build(),
                Case.builder().id("c2").signalReceivedOn(LocalDate.of(2025, 1, 1)).startedOn(LocalDate.of(2025, 1, 1))
                        .complexityAtStart(Complexity.HIGH).strata(NORTH).build(),
                new Satisfaction(Satisfaction.Respondent.CLIENT, null, null, LocalDate.of(2025, 1, 1), new BigDecimal(8), BigDecimal.ONE,
                        BigDecimal.TEN, NORTH),
                new Figure(KpiId.of("I 1.1.1"), AreaCode.of("NL"), "2024", null, new BigDecimal("7.5"), null, null, null, null, Figure.Status.FINAL,
                        "CBS", null, NORTH));
        return KpiCalculator.of(MODEL, KpiModel.measures(Edition.E2025)).period(ReportingPeriod.quarter(2025, 1)).by("team", "complexity")
                .options(options).calculate(records);
    }

    @Test
    void tellTheFigureWithItsUnitAndWhatWasDividedByWhat() {
        OutcomeText waited = OutcomeText.of(report().outcome("A 4"), Language.DUTCH);

        assertThat(waited.figure()).hasValue("1,5\u00A0dagen");
        assertThat(waited.unit()).isEqualTo("\u00A0dagen");
        assertThat(waited.counted()).isEqualTo("kalenderdagen van signaal tot start");
        assertThat(waited.dividedBy()).isEqualTo("casussen");
        assertThat(waited.reason()).isEmpty();
        assertThat(waited.shown(ExactNumber.of(3))).isEqualTo("3\u00A0dagen");
        assertThat(waited.when()).hasValue("in 2025-Q1 (1 januari t/m 31 maart 2025)");
        assertThat(waited.account()).containsExactly("Geteld: 2\u00A0casussen.");
        assertThat(waited.choices()).containsExactly("de dag van het signaal is dag nul en de startdag is de laatste dag");
    }

    @Test
    void tellOfAMeanOfMarksThatMarksWereDividedByAnswers() {
        OutcomeText satisfied = OutcomeText.of(report().outcome("A 32"), Language.ENGLISH);

        assertThat(satisfied.counted()).isEqualTo("marks");
        assertThat(satisfied.dividedBy()).isEqualTo("answers from clients");
    }

    @Test
    void callTheMedianOfAnOrdinalScoreAMedian() {
        OutcomeText satisfied = OutcomeText.of(report(OutcomeValue.Score.Scale.ORDINAL).outcome("A 32"), Language.DUTCH);

        assertThat(satisfied.figure()).hasValue("mediaan 8");
        assertThat(satisfied.counted()).isEqualTo("antwoorden van cliënten");
        assertThat(satisfied.dividedBy()).isEmpty();
    }

    @Test
    void tellWhyThereIsNoFigure() {
        OutcomeText none = OutcomeText.of(report().outcome("A 34"), Language.DUTCH);

        assertThat(none.figure()).isEmpty();
        assertThat(none.reason()).hasValue("In deze periode is er niets om te tellen.");
    }

    @Test
    void nameTheStratumItsOwnValuesInTheWordsOfTheLanguage() {
        KpiReport report = report();
        Outcome low = report.find(KpiId.of("A 12"), "value", Stratum.of("complexity", "LOW")).orElseThrow();

        assertThat(OutcomeText.of(low, Language.DUTCH).stratum()).isEqualTo("complexiteit: laag");
        assertThat(OutcomeText.of(low, Language.ENGLISH).group()).isEqualTo("low");
        assertThat(OutcomeText.of(report.outcome("A 12"), Language.DUTCH).stratum()).isEmpty();
        assertThat(OutcomeText.stratumKey("team", Language.ENGLISH)).isEqualTo("team");
        assertThat(OutcomeText.stratumKey("no such key", Language.ENGLISH)).isEqualTo("no such key");
    }

    @Test
    void areEmptyWhereAFigureOfOthersTellsNone() {
        Outcome income = report().outcomes(KpiId.of("I 1.1.1")).get(0);

        assertThat(OutcomeText.of(income, Language.DUTCH).counted()).isEmpty();
        assertThat(OutcomeText.of(income, Language.DUTCH).figure()).hasValue("7,5\u00A0%");
    }

    @Test
    void nameAKPIAsTheModelDoesInDutchAndInEnglishByTheLibrarysOwnNameWhereItHasOne() {
        assertThat(OutcomeText.name(MODEL.require("A 13"), Language.DUTCH)).isEqualTo("Aantal casussen per medewerker");
        assertThat(OutcomeText.name(MODEL.require("A 13"), Language.ENGLISH)).isEqualTo("Number of cases per employee");
        assertThat(Optional.of(OutcomeText.name(MODEL.require("E 4.1.1"), Language.ENGLISH))).isNotEqualTo(Optional.of(MODEL.require("E 4.1.1").name()));
    }
}
