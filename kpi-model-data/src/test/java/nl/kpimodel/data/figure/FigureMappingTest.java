package nl.kpimodel.data.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Map;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureMappingTest {
    private static final KpiId KPI = KpiId.of("I 1.1.1");

    private static FigureMapping.Builder whole() {
        return FigureMapping.builder().organisation("Amstel").areaIn("code").period("2024").status(Figure.Status.FINAL).source("CBS")
                .figure(MappedFigure.value(KPI, "w"));
    }

    @Test
    void namesTheColumnsThatAFileMustHaveEachOnce() {
        FigureMapping mapping = whole().stratumIn("groep").where("groep", "a", "b").where("jaar", "2024")
                .figure(MappedFigure.division(KpiId.of("I 5.1.2"), "leden", "w")).build();

        assertThat(mapping.columns()).containsExactly("code", "groep", "jaar", "w", "leden");
        assertThat(mapping).hasToString("CBS: I 1.1.1 [w], I 5.1.2 [leden, w]");
    }

    @Test
    void withoutWhatAFigureNeedsIsRefusedWithAWordOnWhatToCall() {
        assertThatIllegalStateException().isThrownBy(() -> FigureMapping.builder().build()).withMessageContaining("organisation");
        assertThatIllegalStateException().isThrownBy(() -> FigureMapping.builder().organisation("Amstel").source("CBS").build())
                .withMessageContaining("no area").withMessageContaining("areaIn");
        assertThatIllegalStateException().isThrownBy(() -> FigureMapping.builder().organisation("Amstel").source("CBS").areaIn("code").build())
                .withMessageContaining("no period");
        assertThatIllegalStateException()
                .isThrownBy(() -> FigureMapping.builder().organisation("Amstel").source("CBS").areaIn("code").period("2024").build())
                .withMessageContaining("no status");
        assertThatIllegalStateException()
                .isThrownBy(() -> FigureMapping.builder().organisation("Amstel").source("CBS").areaIn("code").period("2024")
                        .status(Figure.Status.FINAL).build())
                .withMessageContaining("no figure");
    }

    @Test
    void whatIsSaidInTwoWaysIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> whole().area(AreaCode.of("NL")).build()).withMessageContaining("more than one area");
        assertThatIllegalStateException().isThrownBy(() -> whole().periodIn("jaar").build()).withMessageContaining("more than one period");
        assertThatIllegalStateException().isThrownBy(() -> whole().statusIn("s", Map.of("", Figure.Status.FINAL)).build())
                .withMessageContaining("more than one status");
        assertThatIllegalStateException().isThrownBy(() -> whole().stratum("jong").stratumIn("groep").build()).withMessageContaining("stratum");
        assertThatIllegalStateException()
                .isThrownBy(() -> whole().boundsInRows("Marges", "W", "L", "U").figure(MappedFigure.value(KPI, "v").withBounds("l", "u")).build())
                .withMessageContaining("in separate rows");
        assertThatIllegalStateException()
                .isThrownBy(() -> whole().boundsInRows("Marges", "W", "L", "U").figure(MappedFigure.division(KPI, "n", "d")).build())
                .withMessageContaining("in separate rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A 12", "E 1.1.1", "K 1"})
    void aKpiThatIsNotOfImpactHasNoFigures(String kpi) {
        assertThatIllegalArgumentException().isThrownBy(() -> MappedFigure.value(KpiId.of(kpi), "w")).withMessageContaining(kpi);
    }

    @Test
    void whatCannotBeIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> MappedFigure.value(KPI, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> MappedFigure.value(KPI, "w").times(BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> MappedFigure.value(KPI, "w").withStratum("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> FigureMapping.builder().source(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> FigureMapping.builder().table(" ")).withMessageContaining("blank");
        assertThatIllegalArgumentException().isThrownBy(() -> FigureMapping.builder().organisation("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> FigureMapping.builder().areaIn("code", AreaCode.Kind.NL));
        assertThatIllegalArgumentException().isThrownBy(() -> FigureMapping.builder().areasOf());
        assertThatIllegalArgumentException().isThrownBy(() -> FigureMapping.builder().where("jaar"));
        assertThatIllegalArgumentException().isThrownBy(() -> FigureMapping.builder().boundsInRows("Marges", "W", "L", "L "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureMapping.builder().statusIn("s", Map.of("def", Figure.Status.FINAL, "def ", Figure.Status.REVISED)))
                .withMessageContaining("two meanings of \"def\"");
    }

    @Test
    void aBuilderGoesOnWithoutChangingWhatItBuilt() {
        FigureMapping.Builder builder = whole();
        FigureMapping first = builder.build();

        builder.figure(MappedFigure.value(KpiId.of("I 6.1.3"), "g")).where("jaar", "2024");

        assertThat(first.columns()).containsExactly("code", "w");
        assertThat(builder.build().columns()).containsExactly("code", "jaar", "w", "g");
    }
}
