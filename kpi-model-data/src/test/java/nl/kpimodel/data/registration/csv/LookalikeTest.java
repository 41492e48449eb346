package nl.kpimodel.data.registration.csv;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.file.TextDecoder;
import nl.kpimodel.data.registration.value.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikeTest {
    private static Unreadable reason(RecordField.Kind kind, String text, Unreadable otherwise) {
        return Lookalike.of(kind, ("<" + text + ">").toCharArray(), 1, 1 + text.length(), otherwise);
    }

    @ParameterizedTest
    @CsvSource({
        "45658, SERIAL_DATE", "45658.5, SERIAL_DATE", "15658, NOT_A_DATE", "456589, NOT_A_DATE",
        "06-12345678, PHONE_NUMBER_FOR_DATE", "0612345678, PHONE_NUMBER_FOR_DATE", "0000000000, PHONE_NUMBER_FOR_DATE",
        "0999999999, PHONE_NUMBER_FOR_DATE", "061234567, NOT_A_DATE", "06-1234-567, NOT_A_DATE", "(0)()()()()(), NOT_A_DATE", "00-------------, NOT_A_DATE"
    })
    void aDateMayLookLikeTheNumberOfADayOrOfATelephone(String text, Unreadable reason) {
        assertThat(reason(RecordField.Kind.DATE, text, Unreadable.NOT_A_DATE)).isEqualTo(reason);
        assertThat(reason(RecordField.Kind.INSTANT, text, Unreadable.NOT_AN_INSTANT)).isEqualTo(reason == Unreadable.NOT_A_DATE ? Unreadable.NOT_AN_INSTANT : reason);
    }

    @Test
    void aTextIsLookedAtUpToFortyCharacters() {
        String letters = "A".repeat(38);
        assertThat(reason(RecordField.Kind.DATE, "#" + letters + "!", Unreadable.NOT_A_DATE)).isEqualTo(Unreadable.CELL_ERROR);
        assertThat(reason(RecordField.Kind.DATE, "#A" + letters + "!", Unreadable.NOT_A_DATE)).isEqualTo(Unreadable.NOT_A_DATE);
        assertThat(reason(RecordField.Kind.LABEL, "#REF!", Unreadable.NOT_A_DATE)).as("a text").isEqualTo(Unreadable.NOT_A_DATE);
    }

    @Test
    void aCharacterThatCannotBeDecodedIsTheReasonWhereverItIsInTheField() {
        for (String text : new String[] {"x" + TextDecoder.BROKEN, TextDecoder.BROKEN + "x", "x" + TextDecoder.BROKEN + "x"}) {
            assertThat(reason(RecordField.Kind.LABEL, text, Unreadable.NOT_A_DATE)).isEqualTo(Unreadable.NOT_ENCODED);
        }
        char[] next = {'x', TextDecoder.BROKEN};
        assertThat(Lookalike.of(RecordField.Kind.LABEL, next, 0, 1, Unreadable.NOT_A_DATE)).as("in the next field").isEqualTo(Unreadable.NOT_A_DATE);
    }
}
