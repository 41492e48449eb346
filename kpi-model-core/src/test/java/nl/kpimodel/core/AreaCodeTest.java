package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class AreaCodeTest {
    /** The codes are those of Amsterdam in CBS' Kerncijfers wijken en buurten, where the country is NL00. StatLine prints NL01. */
    @ParameterizedTest
    @CsvSource({"NL, NL, ''", "NL00, NL, ''", "NL01, NL, ''", "GM0363, GM, 0363", "WK036300, WK, 036300", "BU03630000, BU, 03630000",
            "gm0363, GM, 0363", "' GM0363', GM, 0363", "'WK036300    ', WK, 036300", "GM 0363, GM, 0363", "gm-0363, GM, 0363", "' nl01 ', NL, ''"})
    void aCodeIsReadIntoKindAndDigits(String text, AreaCode.Kind kind, String digits) {
        assertThat(AreaCode.of(text)).isEqualTo(new AreaCode(kind, digits));
        assertThat(kind.digits()).isEqualTo(digits.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "GM0363", "WK036300", "BU03630000"})
    void aCodeIsPrintedAsItIsRead(String text) {
        assertThat(AreaCode.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``           | "" is empty
            G            | "G" does not begin with NL, GM, WK or BU
            PV27         | "PV27" does not begin with NL, GM, WK or BU
            G M0363      | "G M0363" does not begin with NL, GM, WK or BU
            GM03 63      | "GM03 63" has " " at position 5 where the end was expected
            GM           | "GM" has 0 digits where GM has 4
            GM363        | "GM363" has 3 digits where GM has 4
            GM03630      | "GM03630" has 5 digits where GM has 4
            WK0363       | "WK0363" has 4 digits where WK has 6
            BU036300     | "BU036300" has 6 digits where BU has 8
            NL02         | "NL02" has 2 digits where NL has 0
            NL10         | "NL10" has 2 digits where NL has 0
            NL001        | "NL001" has 3 digits where NL has 0
            GM036\u0663  | "GM036\u0663" has "\u0663" at position 6 where the end was expected
            """)
    void everythingElseIsRefusedWithWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> AreaCode.parse(text))
                .isInstanceOf(InvalidIdException.class)
                .hasMessage(reason + "; the code of an area reads like NL, GM0363, WK036300 or BU03630000.");
    }

    @Test
    void aCodeIsNotBuiltFromDigitsOfAnotherKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaCode(AreaCode.Kind.GM, "036300"))
                .withMessage("A code of kind GM has the digits \"036300\"; it must have 4 digits 0 to 9.");
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaCode(AreaCode.Kind.GM, "036a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaCode(AreaCode.Kind.NL, "00"));
    }

    @Test
    void largerAreasComeFirst() {
        List<AreaCode> codes = new ArrayList<>();
        List.of("BU03630000", "WK036301", "GM0363", "WK036300", "GM0014", "NL").forEach(code -> codes.add(AreaCode.of(code)));
        codes.sort(null);
        assertThat(codes).extracting(AreaCode::toString)
                .containsExactly("NL", "GM0014", "GM0363", "WK036300", "WK036301", "BU03630000");
    }

    @Test
    void aHugeTextIsRefusedWithAShortMessage() {
        assertThatThrownBy(() -> AreaCode.parse("GM" + "0".repeat(10_000_000)))
                .isInstanceOf(InvalidIdException.class)
                .hasMessageContaining("has 10000000 digits")
                .extracting(Throwable::getMessage).asString().hasSizeLessThan(200);
    }
}
