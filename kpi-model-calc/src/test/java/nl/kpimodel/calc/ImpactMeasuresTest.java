package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class ImpactMeasuresTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.parse("2025-Q1");

    @Test
    void of412Among530Is777AndKeepsBothNumbers() {
        Outcome rate = ImpactMeasures.participationRate(412, 530);

        assertThat(rate.kpi()).isEqualTo(KpiId.of("I 3.1.1"));
        assertThat(rate.status()).isEqualTo(Outcome.Status.VALUE);
        assertThat(rate.value().orElseThrow()).hasToString("77.7");
        assertThat(rate.numerator()).contains(ExactNumber.of(412));
        assertThat(rate.denominator()).contains(ExactNumber.of(530));
        assertThat(rate.n()).isEqualTo(530);
        assertThat(rate.explain(Language.DUTCH).replace('\u00A0', ' ')).startsWith(
                "I 3.1.1 participatiegraad: 412 participerende personen van de 530 participatiegeschikte personen: 77,7 %.");
        assertThat(rate.explain(Language.ENGLISH).replace('\u00A0', ' ')).startsWith(
                "I 3.1.1 participation rate: 412 people who participate out of 530 people fit to participate: 77.7%.");
    }

    @Test
    void ofNobodyHasNoValueAndSaysSo() {
        Outcome rate = ImpactMeasures.participationRate(0, 0);

        assertThat(rate.status()).isEqualTo(Outcome.Status.NO_DATA);
        assertThat(rate.value()).isEmpty();
        assertThat(rate.explain(Language.DUTCH).replace('\u00A0', ' ')).contains("In deze periode is er niets om te tellen.");
    }

    @Test
    void cannotExceedThoseWhoAreFitToParticipate() {
        assertThatThrownBy(() -> ImpactMeasures.participationRate(531, 530)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImpactMeasures.participationRate(-1, 530)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImpactMeasures.participationRate(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countedOverPersonsIsTheSameFigureWithThoseWhoAreNotFitInTheAccount() {
        Measure<Integer, Outcome> measure = ImpactMeasures.participationRate(person -> person < 530, person -> person < 412, QUARTER);

        Outcome rate = IntStream.range(0, 600).boxed().collect(measure);

        assertThat(rate.value()).isEqualTo(ImpactMeasures.participationRate(412, 530).value());
        assertThat(rate.account().excluded()).containsEntry(ExclusionReason.OTHER_KIND, 70L);
        assertThat(rate.account().units()).isEqualTo(600);
        assertThat(rate.explain(Language.DUTCH).replace('\u00A0', ' ')).startsWith("I 3.1.1 participatiegraad in 2025-Q1 (1 januari t/m 31 maart 2025): 412");
    }

    @Test
    void ofAPeriodIsTheSameRateWithThePeriod() {
        assertThat(ImpactMeasures.participationRate(412, 530, QUARTER).period()).contains(QUARTER);
        assertThat(ImpactMeasures.participationRate(412, 530, QUARTER).value()).isEqualTo(ImpactMeasures.participationRate(412, 530).value());
        assertThat(ImpactMeasures.participationRate(412, 530).period()).isEmpty();
    }

    @Test
    void ofPersonsWithADisabilityIsI521() {
        assertThat(ImpactMeasures.participationRateOfPersonsWithDisability(1, 3, QUARTER).kpi()).isEqualTo(KpiId.of("I 5.2.1"));
        assertThat(IntStream.range(0, 3).boxed().collect(ImpactMeasures.<Integer>participationRateOfPersonsWithDisability(p -> true, p -> p == 0, QUARTER)))
                .isEqualTo(ImpactMeasures.participationRateOfPersonsWithDisability(1, 3, QUARTER));
    }

    @Test
    void ofAnEmptyInputIsNotRegistered() {
        Outcome rate = java.util.stream.Stream.<Integer>empty()
                .collect(ImpactMeasures.participationRate(person -> true, person -> true, QUARTER));

        assertThat(rate.status()).isEqualTo(Outcome.Status.NOT_REGISTERED);
        assertThat(((Outcome.NoValue) rate).lacking()).containsExactly("person");
    }
}
