package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.kpimodel.core.internal.CodeText;

/**
 * An edition of the self-sufficiency matrix (<i>Zelfredzaamheid-Matrix</i>, ZRM). Scores of different editions are not compared, because
 * their domains differ. Source: GGD Amsterdam, Handleiding ZRM 2013 and Handleiding ZRM 2017.
 */
public enum ZrmEdition {
    /** The edition of 2013, with 11 domains. */
    E2013("2013"),
    /** The edition of 2017, with 13 domains. */
    E2017("2017");

    private final String key;

    ZrmEdition(String key) {
        this.key = key;
    }

    /**
     * Returns the name of the edition in files.
     *
     * @return {@code 2013} or {@code 2017}
     */
    public String key() {
        return key;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static ZrmEdition of(String text) {
        return CodeText.constant(values(), text, "ZRM edition");
    }

    /** Returns the key. */
    @Override
    @JsonValue
    public String toString() {
        return key;
    }
}
