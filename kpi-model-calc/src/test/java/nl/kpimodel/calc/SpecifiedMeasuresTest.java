package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares every calculation with its specification. A difference is an error in one of them. */
class SpecifiedMeasuresTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.parse("2025-Q1");

    @TestFactory
    Stream<DynamicTest> haveTheSameFiguresUnitsTimingNeedsAndRequiredOptions() {
        return ExampleMeasures.ALL.keySet().stream().map(kpi -> dynamicTest(kpi, () -> compare(kpi)));
    }

    @Test
    void areBothThereForEveryActivityQualityAndEffectKPIOfBothEditions() {
        List<String> specified = Stream.of(Edition.PRE_2025, Edition.E2025)
                .flatMap(edition -> KpiModel.measures(edition).all().stream())
                .filter(specification -> specification.kpi().layer() != Layer.IMPACT)
                .map(specification -> specification.kpi().toString())
                .distinct()
                .toList();

        assertThat(ExampleMeasures.ALL.keySet()).containsExactlyInAnyOrderElementsOf(specified);
    }

    private static void compare(String kpi) {
        MeasureSpecification specification = specification(KpiId.of(kpi));
        // Without options and units, everything that is required or needed is lacking.
        List<Outcome> outcomes = ofNothing(kpi);

        assertThat(outcomes.stream().map(Outcome::component)).isEqualTo(specification.components().stream().map(MeasureComponent::key).toList());
        for (Outcome outcome : outcomes) {
            MeasureComponent component = specification.require(outcome.component());
            assertThat(outcome.unit()).as(outcome.toString()).isEqualTo(component.unit());
            assertThat(outcome.timing()).as(outcome.toString()).isEqualTo(component.timing().kind());
            compareLacking((Outcome.NoValue) outcome, component);
        }
    }

    private static void compareLacking(Outcome.NoValue outcome, MeasureComponent component) {
        if (!component.requires().isEmpty()) {
            assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Outcome.Status.NOT_DEFINED);
            assertThat(outcome.lacking()).as(outcome.toString()).isEqualTo(component.requires().stream().map(MeasureSpecification.Option::key).toList());
            return;
        }
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Outcome.Status.NOT_REGISTERED);
        List<String> needed = component.needs().stream().flatMap(need -> need.oneOf().stream()).map(RecordField::qualifiedName).toList();
        List<String> optional = component.needs().stream()
                .flatMap(need -> need.oneOf().stream())
                .filter(field -> !field.required())
                .map(RecordField::qualifiedName)
                .toList();
        List<String> lacking = outcome.lacking().stream().filter(field -> field.indexOf('.') > 0).toList();
        assertThat(needed).as(outcome + " needs no more").containsAll(lacking);
        assertThat(lacking).as(outcome + " needs no less").containsAll(optional);
    }

    private static MeasureSpecification specification(KpiId kpi) {
        Optional<MeasureSpecification> found = KpiModel.measures(Edition.E2025).find(kpi);
        return found.orElseGet(() -> KpiModel.measures(Edition.PRE_2025).require(kpi));
    }

    private static List<Outcome> ofNothing(String kpi) {
        Object result = Stream.<ExampleUnit>empty()
                .collect(ExampleMeasures.ALL.get(kpi).make(QUARTER, CalculationOptions.none(), List.of()));
        return result instanceof Outcomes outcomes ? outcomes.all() : List.of((Outcome) result);
    }
}
