package nl.kpimodel.calc.outcome.text;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The properties of components that a reader of outcomes derives. */
class ReadComponentsTest {
    @ParameterizedTest
    @EnumSource(value = Edition.class, names = {"PRE_2025", "E2025"})
    void isWhatItsSpecificationSays(Edition edition) {
        for (MeasureSpecification measure : KpiModel.measures(edition).all()) {
            for (MeasureComponent component : measure.components()) {
                if (measure.kpi().layer() != Layer.IMPACT) {
                    assertThat(ReadComponents.timing(measure.kpi(), component.key())).as("%s", component).isEqualTo(component.timing().kind());
                }
                assertThat(ReadComponents.isRatio(measure.kpi(), component.key())).as("%s", component)
                        .isEqualTo(component.kind() == MeasureComponent.Kind.RATIO && component.unit() == MeasureComponent.Unit.PERCENT);
            }
        }
    }
}
