package nl.kpimodel.core.measure;

import static nl.kpimodel.core.measure.Sample.TEXT;
import static nl.kpimodel.core.measure.Sample.bases;
import static nl.kpimodel.core.measure.Sample.chosen;
import static nl.kpimodel.core.measure.Sample.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureSpecificationTest {
    /** Returns a component with every part that a component can have. */
    private static MeasureComponent full() {
        return Sample.count("value")
                .kind(MeasureComponent.Kind.PROPORTION)
                .denominator(TEXT)
                .missing(List.of(new MeasureComponent.MissingField(field("case.onPlan"), MeasureComponent.MissingRule.OUT)))
                .excluded(List.of(ExclusionReason.OTHER_KIND))
                .build();
    }

    private static MeasureSpecification.Builder fullSpecification() {
        return Sample.specification("A 1")
                .components(List.of(full()))
                .ownStrata(List.of(new MeasureSpecification.OwnStratum("reason", field("case.stoppedEarlyReason"), false, true)));
    }

    private static final Basis.Part[] OTHERS = {
        Basis.Part.DENOMINATOR, Basis.Part.MISSING, Basis.Part.EXCLUSION, Basis.Part.STRATUM
    };

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPTION")
    void aPartThatRestsOnNothingIsRefused(Basis.Part left) {
        List<Basis> bases = new ArrayList<>(bases(List.of("value"), OTHERS));
        assertThat(fullSpecification().basis(bases).build().basis()).hasSize(8);

        bases.removeIf(basis -> basis.part() == left);

        assertThatIllegalArgumentException().isThrownBy(() -> fullSpecification().basis(bases).build())
                .withMessage("The measure of A 1: component value does not say what its " + left + " rests on.");
    }

    @Test
    void eachComponentNeedsItsOwnBasis() {
        MeasureSpecification.Builder two = Sample.specification("A 1")
                .components(List.of(Sample.count("count").build(), Sample.count("other").build()));

        assertThatIllegalArgumentException().isThrownBy(() -> two.basis(bases(List.of("count"))).build())
                .withMessageContaining("component other does not say what its UNIT rests on");
        MeasureSpecification measure = two.basis(bases(List.of("count", "other"))).build();
        assertThat(measure.basis("other", Basis.Part.TIMING)).hasSize(1);
        assertThat(measure.basis("other", Basis.Part.MISSING)).isEmpty();
    }

    @Test
    void aBasisOfAComponentThatIsNotThereIsRefused() {
        List<Basis> bases = new ArrayList<>(bases(List.of("value")));
        bases.add(chosen(Basis.Part.UNIT, "valeu"));

        assertThatIllegalArgumentException().isThrownBy(() -> Sample.specification("A 1").basis(bases).build())
                .withMessageContaining("a basis of UNIT names a component that it does not have");
    }

    @Test
    void whatARequiredOptionIsToSupplyMustBeSaid() {
        MeasureSpecification.Builder measure = Sample.specification("A 1")
                .components(List.of(Sample.count("value").requires(List.of(MeasureSpecification.Option.HOURS_PER_FTE)).build()));
        List<Basis> bases = new ArrayList<>(bases(List.of("value")));
        bases.add(new Basis.Interpreted(Basis.Part.OPTION, List.of("value"), MeasureSpecification.Option.HOURS_PER_FTE, TEXT));

        assertThatIllegalArgumentException().isThrownBy(() -> measure.basis(bases).build())
                .withMessageContaining("component value requires hoursPerFte and does not say what to supply");
        bases.add(new Basis.Gap(Basis.Part.OPTION, List.of("value"), MeasureSpecification.Option.HOURS_PER_FTE, TEXT));
        assertThat(measure.basis(bases).build().components()).hasSize(1);
    }

    @Test
    void whatHoldsWithoutAnAcceptedOptionMustBeSaid() {
        MeasureSpecification.Builder measure = Sample.specification("A 1")
                .components(List.of(Sample.count("value").accepts(List.of(MeasureSpecification.Option.ZRM_POLICY)).build()));
        List<Basis> bases = new ArrayList<>(bases(List.of("value")));

        assertThatIllegalArgumentException().isThrownBy(() -> measure.basis(bases).build())
                .withMessageContaining("component value accepts zrmPolicy and does not say what holds without it");
        bases.add(new Basis.Interpreted(Basis.Part.OPTION, List.of("value"), MeasureSpecification.Option.ZRM_POLICY, TEXT));
        assertThat(measure.basis(bases).build().components()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void figuresStandWithImpactAndItemsWithEffectAlone(Layer layer) {
        String kpi = layer.letter() + (layer.depth() == 3 ? " 1.1.1" : " 1");

        assertThat(builds(Sample.specification(kpi))).isEqualTo(layer == Layer.ACTIVITY || layer == Layer.QUALITY);
        assertThat(builds(Sample.specification(kpi).components(List.of(Sample.figure().build())))).isEqualTo(layer == Layer.IMPACT);
        assertThat(builds(Sample.indicator(kpi))).isEqualTo(layer == Layer.EFFECT);
    }

    private static boolean builds(MeasureSpecification.Builder measure) {
        try {
            measure.build();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Test
    void componentsStandOnceAndThereIsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.specification("A 1").components(List.of()).basis(List.of()).build())
                .withMessage("The measure of A 1: it has no component.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.specification("A 1").components(List.of(full(), full())).build())
                .withMessageContaining("component value stands twice");
        assertThatIllegalStateException().isThrownBy(() -> MeasureSpecification.builder().build()).withMessageContaining("no KPI");
    }

    @Test
    void aComponentIsFoundByItsKeyOrTheErrorListsTheKeysThereAre() {
        MeasureSpecification measure = Sample.specification("A 1").build();

        assertThat(measure.require("value")).isSameAs(measure.find("value").orElseThrow());
        assertThat(measure.find("total")).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> measure.require("total"))
                .withMessage("A 1 has no component of the key that was asked; it has value.");
    }

    @Test
    void strataStandInTheOrderOfTheirKinds() {
        MeasureSpecification measure = Sample.specification("A 1")
                .strata(Set.of(StratumKind.COMPLEXITY, StratumKind.ORGANISATION, StratumKind.DOMAIN)).build();

        assertThat(measure.strata()).containsExactly(StratumKind.ORGANISATION, StratumKind.DOMAIN, StratumKind.COMPLEXITY).isUnmodifiable();
        assertThat(Sample.specification("A 1").strata(Set.of()).build().strata()).isEmpty();
    }

    @Test
    void theDirectionIsUnknownUntilSomebodyKnowsIt() {
        assertThat(Sample.specification("A 1").build().direction()).isEqualTo(MeasureSpecification.Direction.UNKNOWN);
        assertThat(Sample.specification("A 1").direction(MeasureSpecification.Direction.LESS_IS_BETTER).build().direction())
                .isEqualTo(MeasureSpecification.Direction.LESS_IS_BETTER);
    }

    @Test
    void anEditionIsComparedWithOnce() {
        MeasureSpecification.EditionChange change =
                new MeasureSpecification.EditionChange(Edition.PRE_2025, MeasureSpecification.Comparability.NOT_COMPARABLE, TEXT);
        MeasureSpecification measure = Sample.specification("A 1").changes(List.of(change)).build();

        assertThat(measure.changeFrom(Edition.PRE_2025)).contains(change);
        assertThat(measure.changeFrom(Edition.CONCEPT_2021)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.specification("A 1").changes(List.of(change, change)).build())
                .withMessageContaining("it is compared with edition pre-2025 twice");
    }
}
