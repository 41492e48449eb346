package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureSpecification;
import org.junit.jupiter.api.Test;

class OptionTypesTest {
    private static final KpiId SUPPORT = KpiId.of("E 4.1.3");

    @Test
    void haveAnAnswerScaleOfDifferentOptionsOfWhichSomeAreAYes() {
        EffectOptions.AnswerScale scale = EffectOptions.AnswerScale.of(List.of("nee", "beetje", "ja"), List.of("ja", "beetje"));

        assertThat(scale.isYes("beetje")).isTrue();
        assertThat(scale.isYes("nee")).isFalse();
        assertThat(scale.isYes(" Beetje ")).isTrue();
        assertThat(scale.yes()).as("in the order of the options").containsExactly("beetje", "ja");
        assertThat(scale).isEqualTo(EffectOptions.AnswerScale.of(List.of("nee", "beetje", "ja"), List.of("beetje", "ja")));
        assertThat(scale).isNotEqualTo(EffectOptions.AnswerScale.of(List.of("ja", "beetje", "nee"), List.of("beetje", "ja")));
        assertThatThrownBy(() -> scale.isYes("Jan Jansen"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[nee, beetje, ja]")
                .hasMessageNotContaining("Jansen");
    }

    @Test
    void refuseAnAnswerScaleThatTellsNothingOrContradictsItself() {
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja"), List.of("ja"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja", "ja", "nee"), List.of("ja"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja", "Ja", "nee"), List.of("ja"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 differ");
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja", "nee", "N.v.t."), List.of("ja"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NVT");
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja", " "), List.of("ja"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja", "NVT"), List.of("ja"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NVT");
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja", "nee"), List.of("Ja"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[ja, nee]");
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja", "nee"), List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no option");
        assertThatThrownBy(() -> EffectOptions.AnswerScale.of(List.of("ja", "nee"), List.of("ja", "nee")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every option");
    }

    @Test
    void combineAnswersByAnyByAllOrByAtLeastSomeOfTheAnsweredItems() {
        assertThat(EffectOptions.Combination.ANY.isYes(1, 4)).isTrue();
        assertThat(EffectOptions.Combination.ANY.isYes(0, 4)).isFalse();
        assertThat(EffectOptions.Combination.ALL.isYes(4, 4)).isTrue();
        assertThat(EffectOptions.Combination.ALL.isYes(3, 4)).isFalse();
        assertThat(EffectOptions.Combination.atLeast(2).isYes(2, 4)).isTrue();
        assertThat(EffectOptions.Combination.atLeast(2).isYes(1, 1)).isFalse();
        assertThat(EffectOptions.Combination.atLeast(1)).isEqualTo(EffectOptions.Combination.ANY);
        assertThat(EffectOptions.Combination.atLeast(2)).isEqualTo(EffectOptions.Combination.atLeast(2))
                .isNotEqualTo(EffectOptions.Combination.atLeast(3)).hasToString("AT_LEAST 2");
        assertThat(EffectOptions.Combination.atLeast(Integer.MAX_VALUE)).isNotEqualTo(EffectOptions.Combination.ALL);
        assertThat(EffectOptions.Combination.ANY.needed()).hasValue(1);
        assertThat(EffectOptions.Combination.atLeast(2).needed()).hasValue(2);
        assertThat(EffectOptions.Combination.ALL.needed()).isEmpty();
        assertThatThrownBy(() -> EffectOptions.Combination.atLeast(0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1 or more");
    }

    @Test
    void giveBackTheCombinationsAndItemsThatWereChosen() {
        List<ItemId> items = List.of(ItemId.of("4a1"), ItemId.of("E4.A"));
        EffectOptions options = EffectOptions.builder()
                .combination(EffectOptions.Combination.ALL)
                .combination(SUPPORT, EffectOptions.Combination.ANY)
                .items(SUPPORT, items)
                .build();

        assertThat(options.combination()).contains(EffectOptions.Combination.ALL);
        assertThat(options.combinations()).containsExactly(Map.entry(SUPPORT, EffectOptions.Combination.ANY));
        assertThat(options.otherItems()).containsExactly(Map.entry(SUPPORT, items));
        assertThat(EffectOptions.none().combination()).isEmpty();
    }

    @Test
    void haveAgeBandsWithBothAgesIncludedThatMayOverlap() {
        EffectOptions.AgeBands ofTheModel = EffectOptions.AgeBands.of("17-23", "19-64", "65-79", "80+");

        assertThat(ofTheModel.labels(16)).containsExactly(Stratum.OTHER);
        assertThat(ofTheModel.labels(17)).containsExactly("17-23");
        assertThat(ofTheModel.labels(19)).containsExactly("17-23", "19-64");
        assertThat(ofTheModel.labels(23)).containsExactly("17-23", "19-64");
        assertThat(ofTheModel.labels(24)).containsExactly("19-64");
        assertThat(ofTheModel.labels(80)).containsExactly("80+");
        assertThat(ofTheModel.labels(130)).containsExactly("80+");
        assertThat(ofTheModel.labels(null)).isEmpty();
        assertThat(ofTheModel.overlap()).isTrue();
        assertThat(EffectOptions.AgeBands.of("0-17", "18+").overlap()).isFalse();
        assertThat(EffectOptions.AgeBands.of("0-18", "18+").overlap()).isTrue();
    }

    @Test
    void refuseAgeBandsThatHoldNobodyOrCannotBeToldApart() {
        assertThatThrownBy(EffectOptions.AgeBands::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EffectOptions.AgeBands.of("18+", "18+")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EffectOptions.AgeBands.of("64-19")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("lower first");
        assertThatThrownBy(() -> EffectOptions.AgeBands.of("jong")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("17-23 or 80+");
        assertThatThrownBy(() -> new EffectOptions.AgeBands.Band(" ", 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EffectOptions.AgeBands.Band("(other)", 0, null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in no band");
        assertThatThrownBy(() -> new EffectOptions.AgeBands.Band("(unknown)", 0, null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not known");
        assertThatThrownBy(() -> new EffectOptions.AgeBands.Band("x", -1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forEffectIndicatorsNameEffectIndicatorsAlone() {
        EffectOptions.Builder builder = EffectOptions.builder();

        assertThatThrownBy(() -> builder.combination(KpiId.of("I 4.1.3"), EffectOptions.Combination.ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E 4.1.3");
        assertThatThrownBy(() -> builder.items(SUPPORT, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.part(SUPPORT, 0, List.of(ItemId.of("4a1")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.part(SUPPORT, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.part(SUPPORT, 1, List.of(ItemId.of("E4.A")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void haveNoDefaultAndKeepWhatWasSetHoweverTheBuilderGoesOn() {
        EffectOptions.Builder builder = EffectOptions.builder().part(SUPPORT, 1, List.of(ItemId.of("4a1")));
        EffectOptions options = builder.build();
        builder.part(SUPPORT, 2, List.of(ItemId.of("4a2"))).combination(SUPPORT, EffectOptions.Combination.ALL);
        MeasureSpecification.IndicatorItems own = new MeasureSpecification.IndicatorItems(List.of(ItemId.of("4a1")), List.of());

        assertThat(options.parts(SUPPORT)).containsOnlyKeys(1);
        assertThat(options.combination(SUPPORT)).isEmpty();
        assertThat(options.items(SUPPORT, own)).isEqualTo(own);
        assertThat(EffectOptions.none().answerScale()).isEmpty();
        assertThat(EffectOptions.none().combination(SUPPORT)).isEmpty();
        assertThat(EffectOptions.none().ageBands()).isEmpty();
        assertThat(EffectOptions.none().parts(SUPPORT)).isEmpty();
    }
}
