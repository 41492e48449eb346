package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The texts that are ids, and the messages about those that are not. Adding a case needs no Java. */
@Tag("locale")
class IdFormsTest {
    private static final Map<String, Function<String, ?>> READERS = Map.of(
            "KpiId", KpiId::parse,
            "IntendedEffect.Id", IntendedEffect.Id::parse,
            "ItemId", ItemId::parse,
            "ItemId.Section", ItemId.Section::of);

    private static final Map<String, String> WAYS_OUT = Map.of(
            "KpiId", "an id of a KPI reads like I 1.1.1, E 1.1.1, A 1 or K 1.",
            "IntendedEffect.Id", "an id of an intended effect reads like E 1.1.",
            "ItemId", "an id of an item reads like 4a2 (participants) or E1 or E4.A (professionals).",
            "ItemId.Section", "a section of the participants' questionnaire reads like 4a.");

    @ParameterizedTest
    @CsvFileSource(resources = "ids-accepted.csv", delimiter = '|', quoteCharacter = '\'')
    void aTextIsReadAndPrintedInItsCanonicalForm(String type, String cell, String canonical) {
        String text = Escapes.read(cell);
        assertThat(READERS.get(type).apply(text)).hasToString(canonical);
        assertThat(READERS.get(type).apply(canonical)).isEqualTo(READERS.get(type).apply(text));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ids-refused.csv", delimiter = '|', quoteCharacter = '\'', emptyValue = "")
    void everythingElseIsRefusedWithWhatIsWrongAndWhatAnIdLooksLike(String type, String cell, String reason) {
        String text = Escapes.read(cell);
        assertThatExceptionOfType(InvalidIdException.class)
                .isThrownBy(() -> READERS.get(type).apply(text))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Escapes.read(reason));
                    assertThat(refused).hasMessageEndingWith(refused.reason() + "; " + WAYS_OUT.get(type));
                });
    }

    @Test
    void theMessageShowsTheTextShortenedAndWithoutWhatATerminalObeys() {
        assertThatExceptionOfType(InvalidIdException.class)
                .isThrownBy(() -> KpiId.parse("A 1\u001b[31m\u202e\ud83d\ude00" + "x".repeat(1000)))
                .withMessage("\"A 1\ufffd[31m\ufffd\ud83d\ude00" + "x".repeat(50) + "...\""
                        + " has \"\ufffd\" at position 4 where the end was expected; " + WAYS_OUT.get("KpiId"));
    }

    @Test
    void ofIsParse() {
        assertThat(KpiId.of("a13")).isEqualTo(KpiId.parse("A 13"));
        assertThat(IntendedEffect.Id.of("e1.1")).isEqualTo(IntendedEffect.Id.parse("E 1.1"));
        assertThat(ItemId.of("4A2")).isEqualTo(ItemId.parse("4a2"));
    }

    @Test
    void anyCharSequenceIsRead() {
        assertThat(KpiId.parse(new StringBuilder("A 13"))).isEqualTo(KpiId.of("A 13"));
        assertThat(ItemId.parse(new StringBuilder("E4.A"))).isEqualTo(ItemId.of("E4.A"));
    }
}
