package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-team", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x", "'s Gravenhage"})
    void aTextThatASpreadsheetMightRunGetsAnApostropheBeforeIt(String text) {
        assertThat(SpreadsheetCell.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Noord", " =1", "a=b", "12-17", "\u00e9\u00e9n"})
    void anyOtherTextIsLeftAsItIs(String text) {
        assertThat(SpreadsheetCell.guarded(text)).isEqualTo(text);
    }

    @Property
    void droppingOneApostropheGivesBackEveryText(@ForAll String text) {
        String written = SpreadsheetCell.guarded(text);
        assertThat(written.startsWith("'") ? written.substring(1) : written).isEqualTo(text);
    }
}
