package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids built from their parts: what is refused, and what is the same in every run. */
@Tag("locale")
class IdTypesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IMPACT   | 0    | 1    | 1    | The life domain of an id is 0; it must be 1 to 999.
            IMPACT   | 1000 | 1    | 1    | The life domain of an id is 1000; it must be 1 to 999.
            EFFECT   | 1    | -1   | 1    | The intended effect of an id is -1; it must be 1 to 999.
            EFFECT   | 1    | 1    | 0    | The last number of an id is 0; it must be 1 to 999.
            ACTIVITY | 0    | 0    | 1000 | The last number of an id is 1000; it must be 1 to 999.
            ACTIVITY | 1    | 0    | 1    | An id of layer ACTIVITY has one number; got domain 1 and effect 0, which must be 0.
            QUALITY  | 0    | 2    | 1    | An id of layer QUALITY has one number; got domain 0 and effect 2, which must be 0.
            """)
    void aKpiIdIsNotBuiltFromPartsThatItCannotHave(Layer layer, int domain, int effect, int number, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KpiId(layer, domain, effect, number)).withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PARTICIPANT  | 0 | a  | 1    | The life domain of an item is 0; it must be 1 to 999.
            PARTICIPANT  | 1 | a  | 0    | The number of an item is 0; it must be 1 to 999.
            PARTICIPANT  | 1 | `` | 1    | The section of an item is ""; it must be one letter a to z.
            PARTICIPANT  | 1 | A  | 1    | The section of an item is "A"; it must be one letter a to z.
            PARTICIPANT  | 1 | ab | 1    | The section of an item is "ab"; it must be one letter a to z.
            PROFESSIONAL | 1 | a  | 0    | The section of an item is "a"; it must be one letter A to Z.
            PROFESSIONAL | 1 | A  | 1    | The number of an item of the professionals' questionnaire is 1; it must be 0.
            """)
    void anItemIdIsNotBuiltFromPartsThatItCannotHave(
            Questionnaire questionnaire, int domain, String section, int number, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemId(questionnaire, domain, section, number))
                .withMessage(message);
    }

    @Test
    void anIdOfAnIntendedEffectIsNotBuiltFromNumbersOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IntendedEffect.Id(0, 1))
                .withMessage("The life domain of an intended effect is 0; it must be 1 to 999.");
        assertThatIllegalArgumentException().isThrownBy(() -> new IntendedEffect.Id(1, 1000))
                .withMessage("The number of an intended effect is 1000; it must be 1 to 999.");
    }

    @ParameterizedTest
    @ValueSource(chars = {'A', '`', '{', '\u00e9', '\u0131'})
    void aSectionIsNotBuiltFromAnotherSignThanASmallLetter(char letter) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemId.Section(4, letter))
                .withMessage("The letter of a section has code point " + (int) letter + "; it must be a to z.");
    }

    @Test
    void aSectionIsNotBuiltFromADomainOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemId.Section(0, 'a'))
                .withMessage("The life domain of a section is 0; it must be 1 to 999.");
    }

    @Test
    void nothingIsNoId() {
        assertThatNullPointerException().isThrownBy(() -> KpiId.parse(null));
        assertThatNullPointerException().isThrownBy(() -> new KpiId(null, 0, 0, 1));
        assertThatNullPointerException().isThrownBy(() -> new ItemId(null, 1, "a", 1));
        assertThatNullPointerException().isThrownBy(() -> new ItemId(Questionnaire.PARTICIPANT, 1, null, 1));
    }

    @Test
    void idsAreInModelOrder() {
        List<KpiId> ids = ids("I 1.1.1", "I 1.1.2", "I 1.1.10", "I 1.2.1", "I 2.1.1", "I 10.1.1", "E 1.1.1", "A 2", "A 10", "K 1");
        List<KpiId> shuffled = new ArrayList<>(ids);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(ids);
    }

    private static List<KpiId> ids(String... texts) {
        return List.of(texts).stream().map(KpiId::of).toList();
    }

    @Test
    void itemsAreInModelOrder() {
        List<ItemId> ids = PrintedIds.items("1a1", "4a2", "4a10", "4b1", "10a1", "E1", "E1.A", "E1.B", "E10");
        List<ItemId> shuffled = new ArrayList<>(ids);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(ids);
    }

    @Test
    void hashCodesAreTheSameInEveryRunAndSpreadOverTheModel() {
        assertThat(KpiId.of("A 13")).hasSameHashCodeAs(new KpiId(Layer.ACTIVITY, 0, 0, 13));
        assertThat(KpiId.of("A 13").hashCode()).isEqualTo(1_939_311);
        assertThat(KpiId.of("I 4.1.3").hashCode()).isEqualTo(126_128);
        assertThat(ItemId.of("4a2").hashCode()).isEqualTo(6_853);
        assertThat(List.of("I 1.1.1", "I 1.1.2", "I 1.2.1", "I 2.1.1", "E 1.1.1", "A 1", "K 1").stream()
                        .map(id -> KpiId.of(id).hashCode())
                        .distinct())
                .hasSize(7);
    }

    @Test
    void anItemOfTheParticipantsStandsInASection() {
        assertThat(ItemId.of("4a2").sectionId()).contains(ItemId.Section.of("4a"));
        assertThat(ItemId.of("E4.A").sectionId()).isEqualTo(Optional.empty());
    }

    @Test
    void aLayerHasALetterAndADepth() {
        assertThat(Layer.values()).extracting(Layer::letter).containsExactly('I', 'E', 'A', 'K');
        assertThat(Layer.values()).extracting(Layer::depth).containsExactly(3, 3, 1, 1);
    }
}
