package nl.kpimodel.core.measure;

import static nl.kpimodel.core.measure.Sample.TEXT;
import static nl.kpimodel.core.measure.Sample.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTypesTest {
    @ParameterizedTest
    @EnumSource
    void onlyWhatIsLookedUpHasNoDate(Timing.Kind kind) {
        RecordField date = kind == Timing.Kind.LOOK_UP ? null : field("case.startedOn");
        RecordField wrong = kind == Timing.Kind.LOOK_UP ? field("case.startedOn") : null;

        assertThat(new Timing(kind, date, List.of(), null).leadingDate().isEmpty()).isEqualTo(kind == Timing.Kind.LOOK_UP);
        assertThatIllegalArgumentException().isThrownBy(() -> new Timing(kind, wrong, List.of(), null)).withMessageContaining(kind.toString());
    }

    @Test
    void theUseOfARecordTypeNamesFieldsOfThatTypeInItsOrder() {
        RecordField startedOn = field("case.startedOn");
        RecordField completedOn = field("case.completedOn");

        assertThat(new MeasureComponent.RecordUse(RecordType.CASE, List.of(startedOn, completedOn), null).ownTiming()).isEmpty();
        for (List<RecordField> wrong : List.of(
                List.<RecordField>of(), List.of(completedOn, startedOn), List.of(startedOn, startedOn), List.of(field("signal.late")))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new MeasureComponent.RecordUse(RecordType.CASE, wrong, null))
                    .withMessageContaining("name fields of that type");
        }
    }

    @Test
    void aNeedNamesAField() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureComponent.FieldNeed(List.of())).withMessageContaining("names no field");
    }

    @Test
    void anIndicatorHasItemsOfEachQuestionnaireInItsPlace() {
        List<ItemId> participant = List.of(ItemId.of("1a1"));
        List<ItemId> professional = List.of(ItemId.of("E1"));

        assertThat(new MeasureSpecification.IndicatorItems(participant, professional).professional()).isEqualTo(professional);
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureSpecification.IndicatorItems(professional, List.of()))
                .withMessage("Item E1 is not of questionnaire PARTICIPANT.");
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureSpecification.IndicatorItems(participant, participant));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureSpecification.IndicatorItems(List.of(), professional));
    }

    @Test
    void aBasisNamesItsComponentsAndWhatTheModelStatesIsQuoted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Basis.Gap(Basis.Part.OPTION, List.of(), null, TEXT))
                .withMessage("A basis of OPTION names no component; name those whose reading rests on it.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Basis.Stated(Basis.Part.UNIT, List.of("value"), List.of()))
                .withMessageContaining("has no quote");
        assertThatIllegalArgumentException().isThrownBy(() -> new Basis.Quote(Basis.QuotePlace.NAME, " "));
    }

    @Test
    void whatABasisIsAboutIsToldByGapAndChoiceAlone() {
        List<String> value = List.of("value");
        Basis.Quote quote = new Basis.Quote(Basis.QuotePlace.NAME, "# bezoek vindplaatsen");

        assertThat(new Basis.Stated(Basis.Part.UNIT, value, List.of(quote)).aboutOption()).isEmpty();
        assertThat(new Basis.Gap(Basis.Part.OPTION, value, MeasureSpecification.Option.ITEMS, TEXT).aboutOption()).contains(MeasureSpecification.Option.ITEMS);
        assertThat(new Basis.Interpreted(Basis.Part.OPTION, value, MeasureSpecification.Option.ITEMS, TEXT).aboutOption())
                .contains(MeasureSpecification.Option.ITEMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Value", "per employee", "a-b", "1a", "p\u00e9r", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx"})
    void aKeyIsASmallLetterAndLettersAndDigits(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.count(key).build()).withMessageContaining("is no key");
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureSpecification.OwnStratum(key, field("case.startedOn"), true, true));
    }

    @ParameterizedTest
    @EnumSource
    void anOptionIsFoundByTheKeyThatItPrints(MeasureSpecification.Option option) {
        assertThat(MeasureSpecification.Option.ofKey(option.toString())).isSameAs(option);
    }

    @ParameterizedTest
    @EnumSource
    void aKindOfStratumIsFoundByTheKeyThatItPrints(StratumKind kind) {
        assertThat(StratumKind.ofKey(kind.toString())).isSameAs(kind);
    }

    @Test
    void theErrorForAnUnknownKeyListsThoseThereAreAndShowsNoStrayText() {
        assertThatIllegalArgumentException().isThrownBy(() -> StratumKind.ofKey("teams"))
                .withMessageMatching("There is no stratum \"teams\"; there are organisation, team, [^\"]*complexity\\.")
                .withMessageContainingAll(Arrays.stream(StratumKind.values()).map(StratumKind::key).toArray(String[]::new));
        assertThatIllegalArgumentException().isThrownBy(() -> MeasureSpecification.Option.ofKey("a\nb"))
                .withMessageStartingWith("There is no option (3 characters);");
    }

    @Test
    void onlyCountsAndSumsAddUp() {
        assertThat(MeasureComponent.Kind.values()).filteredOn(MeasureComponent.Kind::addsUp)
                .containsExactly(MeasureComponent.Kind.COUNT, MeasureComponent.Kind.SUM);
    }

    @Test
    void aTextIsThereInBothLanguages() {
        assertThat(TEXT.in(Language.DUTCH)).isEqualTo("tekst");
        assertThat(TEXT.in(Language.ENGLISH)).isEqualTo("text");
        assertThatIllegalArgumentException().isThrownBy(() -> new BilingualText("tekst", " "))
                .withMessageContaining("English text is blank");
    }

    @ParameterizedTest
    @EnumSource
    void unitsAreRoundedAsTheContractOfReportsSays(MeasureComponent.Unit unit) {
        int decimals = switch (unit) {
            case COUNT -> 0;
            case PERCENT, DAYS, PER_10000 -> 1;
            case RATIO, HOURS, FTE, EURO, SCORE -> 2;
            case DEVIATION -> 3;
        };
        assertThat(unit.decimals()).isEqualTo(decimals);
    }
}
