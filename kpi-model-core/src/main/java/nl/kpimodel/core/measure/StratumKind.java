package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.kpimodel.core.internal.CodeText;

/**
 * A kind of stratum by which outcomes can be split (Dutch: <i>uitsplitsing</i>). A later version of the library may add kinds.
 *
 * <p>Not every KPI supports every kind: an outreach visit belongs to no case, so it has no age band and no complexity.
 */
public enum StratumKind {
    /** The organisation (<i>organisatie</i>). */
    ORGANISATION("organisation"),
    /** The team (<i>team</i>). */
    TEAM("team"),
    /** The service line (<i>werksoort</i>). */
    SERVICE_LINE("serviceLine"),
    /** The neighbourhood (<i>wijk</i>). */
    NEIGHBOURHOOD("neighbourhood"),
    /** The life domain (<i>leefgebied</i>). */
    DOMAIN("domain"),
    /** The age band (<i>leeftijdsgroep</i>), in bands that the caller names. */
    AGE_BAND("ageBand"),
    /** The complexity (<i>complexiteit</i>) of the unit's case. */
    COMPLEXITY("complexity");

    private final String key;

    StratumKind(String key) {
        this.key = key;
    }

    /**
     * Returns the key of the kind in files and reports.
     *
     * @return for example {@code serviceLine}
     */
    public String key() {
        return key;
    }

    /**
     * Finds a kind by its key.
     *
     * @param key a key, in exactly this form
     * @return the kind
     * @throws IllegalArgumentException if there is no such kind; the message lists all kinds
     */
    public static StratumKind ofKey(String key) {
        return Keys.find(values(), StratumKind::key, key, "stratum");
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static StratumKind of(String text) {
        return CodeText.constant(values(), text, "stratum");
    }

    /** Returns the key. */
    @Override
    @JsonValue
    public String toString() {
        return key;
    }
}
