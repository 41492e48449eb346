package nl.kpimodel.core.measure;

import static nl.kpimodel.core.measure.Sample.TEXT;
import static nl.kpimodel.core.measure.Sample.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureComponentTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIGURE")
    void aDenominatorStandsExactlyWhereSomethingIsDivided(MeasureComponent.Kind kind) {
        boolean divides = kind == MeasureComponent.Kind.PROPORTION || kind == MeasureComponent.Kind.RATIO || kind == MeasureComponent.Kind.MEAN;
        MeasureComponent.Builder without = Sample.count("value").kind(kind);
        MeasureComponent.Builder with = Sample.count("value").kind(kind).denominator(TEXT);

        assertThatCode((divides ? with : without)::build).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy((divides ? without : with)::build)
                .withMessage("Component value of kind " + kind + ": a denominator stands exactly where the reading names what to divide by.");
    }

    @ParameterizedTest
    @EnumSource
    void aFigureHasADenominatorExactlyWhereItsArithmeticNamesOne(MeasureComponent.FigureArithmetic arithmetic) {
        boolean named = arithmetic == MeasureComponent.FigureArithmetic.PROPORTION || arithmetic == MeasureComponent.FigureArithmetic.PER_10_000;

        MeasureComponent figure = Sample.figure().arithmetic(arithmetic).denominator(named ? TEXT : null).build();

        assertThat(figure.arithmetic()).contains(arithmetic);
        assertThat(figure.denominator().isPresent()).isEqualTo(named);
    }

    @Test
    void anArithmeticStandsWithAFigureAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.count("value").arithmetic(MeasureComponent.FigureArithmetic.CARRIED).build())
                .withMessageContaining("a figure, and nothing else, has an arithmetic");
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.figure().arithmetic(null).build())
                .withMessageContaining("a figure, and nothing else, has an arithmetic");
    }

    @ParameterizedTest
    @EnumSource(names = {"HISTORY", "LOOK_UP"})
    void unitsAreNotPlacedByWhatPlacesOtherRecords(Timing.Kind kind) {
        Timing timing = new Timing(kind, kind == Timing.Kind.LOOK_UP ? null : field("case.startedOn"), List.of(), null);

        assertThatIllegalArgumentException().isThrownBy(() -> Sample.count("value").timing(timing).build())
                .withMessageContaining("units cannot be placed by " + kind);
    }

    @Test
    void theCountedRecordsAreAmongThoseUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.count("value").counted(new MeasureComponent.CountedUnit(RecordType.SIGNAL, TEXT)).build())
                .withMessageContaining("it counts records that it does not use");
    }

    @Test
    void anOptionIsRequiredOrAcceptedAndNotBoth() {
        MeasureComponent.Builder both = Sample.count("value")
                .requires(List.of(MeasureSpecification.Option.ANSWER_SCALE, MeasureSpecification.Option.COMBINATION))
                .accepts(List.of(MeasureSpecification.Option.COMBINATION));

        assertThatIllegalArgumentException().isThrownBy(both::build).withMessageContaining("required or accepted, not both");
    }

    @Test
    void nothingIsListedTwice() {
        MeasureComponent.MissingField out = new MeasureComponent.MissingField(field("case.onPlan"), MeasureComponent.MissingRule.OUT);
        MeasureComponent.MissingField no = new MeasureComponent.MissingField(field("case.onPlan"), MeasureComponent.MissingRule.NO);

        assertThatIllegalArgumentException().isThrownBy(() -> Sample.count("value").missing(List.of(out, no)).build())
                .withMessageContaining("case.onPlan stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.count("value").excluded(List.of(ExclusionReason.OPEN, ExclusionReason.OPEN)).build())
                .withMessageContaining("OPEN stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.count("value").accepts(List.of(MeasureSpecification.Option.ITEMS, MeasureSpecification.Option.ITEMS)).build())
                .withMessageContaining("items stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.count("value").requires(List.of(MeasureSpecification.Option.ITEMS, MeasureSpecification.Option.ITEMS)).build())
                .withMessageContaining("items stands twice");
    }

    @Test
    void aReasonThatHoldsForEveryComponentIsNotListed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.count("value").excluded(List.of(ExclusionReason.NOT_REGISTERED)).build())
                .withMessageContaining("NOT_REGISTERED holds for every component");
    }

    @Test
    void whatIsNotSetIsNamed() {
        assertThatIllegalStateException().isThrownBy(() -> MeasureComponent.builder().build()).withMessageContaining("no key");
        assertThatIllegalStateException().isThrownBy(() -> MeasureComponent.builder().key("value").build()).withMessageContaining("no label");
    }

    @Test
    void theListsOfAComponentCannotBeChanged() {
        MeasureComponent component = Sample.count("value").build();

        assertThat(component.records()).isUnmodifiable();
        assertThat(component.missing()).isUnmodifiable();
        assertThat(component.excluded()).isUnmodifiable();
        assertThat(component).hasToString("value (COUNT, COUNT)");
    }
}
