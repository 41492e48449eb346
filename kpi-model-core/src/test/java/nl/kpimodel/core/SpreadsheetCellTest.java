package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.core.internal.SpreadsheetCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @Provide
    Arbitrary<String> texts() {
        String[] pieces = {"=1+1", "=", "+", "-", "@", "'", "\"", ",", ";", "\t", "\n", "\r", " ", "\u200b", "\u00a0", "\u2028", "\uff1d", "3-5", "007", "5",
            "maart", "TRUE", "Noord", "a", "#N/A"};
        return Arbitraries.of(pieces).list().ofMaxSize(12).map(list -> String.join("", list));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "spreadsheet-cells.csv", numLinesToSkip = 3, delimiter = '|', quoteCharacter = '`')
    void aTextIsGuardedIfASpreadsheetWouldNotReadItAsText(String text, String guarded) {
        String given = text.translateEscapes();

        assertThat(SpreadsheetCell.guarded(given)).isEqualTo(guarded.translateEscapes());
        assertThat(SpreadsheetCell.unguarded(SpreadsheetCell.guarded(given))).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Noord", "a=b", "Team 12", "E 4.1.1", "A 4", "1a1", "C00017", "2025-Q1", "# dagen wachttijd", "Jan, 's avonds",
            "in 2024, 12 mensen",
        "E7", "1e kwartaal", "\u00e9\u00e9n", "maart", "waarheid", "x\n\n", ",,;"})
    void anyOtherTextIsLeftAsItIs(String text) {
        assertThat(SpreadsheetCell.guarded(text)).isSameAs(text);
        assertThat(SpreadsheetCell.unguarded(text)).isSameAs(text);
    }

    @Property
    void unguardedGivesBackEveryText(@ForAll String any, @ForAll("texts") String likely) {
        for (String text : new String[] {any, likely, SpreadsheetCell.guarded(likely)}) {
            assertThat(SpreadsheetCell.unguarded(SpreadsheetCell.guarded(text))).isEqualTo(text);
        }
    }

    @Property
    void noPartOfAGuardedTextBeginsAFormula(@ForAll("texts") String text) {
        assertThat(SpreadsheetCell.guarded(text).split("[,;\t\n\r\u2028]"))
                .noneMatch(part -> part.replaceAll("^[\\s\"\u200b\u00a0]+", "").matches("(?s)[=+@\uff1d-].*"));
    }

    @Test
    void aLongTextIsGuardedInOnePass() {
        String text = "a,=1,".repeat(200_000);

        assertThat(SpreadsheetCell.guarded(text)).hasSize(text.length() + 200_000);
    }
}
