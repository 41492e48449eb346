package nl.kpimodel.core.measure;

import static nl.kpimodel.core.measure.Sample.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.UnknownIdException;
import org.junit.jupiter.api.Test;

class MeasureSpecificationsTest {
    private final MeasureSpecifications measures = of("E 1.1.1", "A 2", "A 10", "K 1");

    private static MeasureSpecifications of(String... kpis) {
        return MeasureSpecifications.of(Edition.E2025, Stream.of(kpis)
                .map(kpi -> (kpi.startsWith("E") ? Sample.indicator(kpi) : Sample.specification(kpi)).build())
                .toList());
    }

    @Test
    void allStandInModelOrderAndByLayer() {
        assertThat(measures.all()).extracting(measure -> measure.kpi().toString()).containsExactly("E 1.1.1", "A 2", "A 10", "K 1");
        assertThat(measures.all()).isUnmodifiable();
        assertThat(measures.all(Layer.ACTIVITY)).extracting(measure -> measure.kpi().toString()).containsExactly("A 2", "A 10");
        assertThat(measures.all(Layer.IMPACT)).isEmpty();
        assertThat(measures.edition()).isEqualTo(Edition.E2025);
        assertThat(measures).hasToString("measures of edition 2025 (4)");
    }

    @Test
    void aKpiOutOfOrderOrTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("A 10", "A 2"))
                .withMessage("The measure of A 2 is after that of A 10; measures must be in model order, each once.");
        assertThatIllegalArgumentException().isThrownBy(() -> of("A 2", "A 2")).withMessageContaining("each once");
    }

    @Test
    void aMeasureIsFoundById() {
        assertThat(measures.find(KpiId.of("A 10"))).containsSame(measures.require("a10"));
        assertThat(measures.find(KpiId.of("A 11"))).isEmpty();
    }

    @Test
    void theErrorForAnUnknownIdNamesTheNearestOfItsLayer() {
        assertThatExceptionOfType(UnknownIdException.class).isThrownBy(() -> measures.require("A 11"))
                .withMessageContaining("Edition 2025 has no A 11.")
                .satisfies(error -> assertThat(error.nearest()).containsExactly("A 10", "A 2"));
        assertThatExceptionOfType(UnknownIdException.class).isThrownBy(() -> measures.require("I 1.1.1"))
                .satisfies(error -> assertThat(error.nearest()).isEmpty());
        assertThatExceptionOfType(InvalidIdException.class).isThrownBy(() -> measures.require("B 1"));
    }

    @Test
    void aMeasureIsNotComparedWithItsOwnEdition() {
        MeasureSpecification.EditionChange own = new MeasureSpecification.EditionChange(Edition.E2025, MeasureSpecification.Comparability.COMPARABLE, TEXT);
        List<MeasureSpecification> one = List.of(Sample.specification("A 1").changes(List.of(own)).build());

        assertThatIllegalArgumentException().isThrownBy(() -> MeasureSpecifications.of(Edition.E2025, one))
                .withMessage("The measure of A 1 is compared with edition 2025, which is its own.");
    }
}
