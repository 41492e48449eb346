package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Whether the sources of an edition agree on a {@link Link} (Dutch: <i>of de bronnen het eens zijn</i>). */
public enum Agreement {
    /** No source contradicts the link. */
    AGREED,
    /** The leading source has the link, but another reading of the row lacks it. The link counts. */
    DISPUTED,
    /** The leading source lacks the link, but another reading of the row has it. The link is reported but does not count. */
    VARIANT_ONLY;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Agreement of(String text) {
        return CodeText.constant(values(), text, "agreement");
    }
}
