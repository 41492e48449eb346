package nl.kpimodel.calc;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.internal.CodeText;

/**
 * What counts as progress on the self-sufficiency matrix (Dutch: <i>Zelfredzaamheid-Matrix</i>, ZRM) if one domain goes up and another goes
 * down. The levels have an order but no distances, so domains are counted and never averaged.
 */
public enum ProgressPolicy {
    /** Progress on at least one domain, whatever the others do. */
    ANY,
    /** Progress on more domains than those with decline. */
    NET,
    /** Progress on at least one domain, and no decline on any. */
    NONE_DECLINED;

    boolean isProgress(int forward, int back) {
        return switch (this) {
            case ANY -> forward > 0;
            case NET -> forward > back;
            case NONE_DECLINED -> forward > 0 && back == 0;
        };
    }

    Remark remark() {
        return Remark.choice(OutcomeWords.term("option.zrmPolicy." + name()));
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static ProgressPolicy of(String text) {
        return CodeText.constant(values(), text, "policy");
    }
}
