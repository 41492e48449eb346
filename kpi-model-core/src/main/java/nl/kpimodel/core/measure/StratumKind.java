package nl.kpimodel.core.measure;

/**
 * By what any outcome can be split (Dutch: <i>uitsplitsing</i>). A later version of the library may add kinds.
 *
 * <p>Not every KPI can have each: an outreach visit belongs to no case, so it has no age band and no complexity.
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
     * The key: how files and reports name it.
     *
     * @return for example {@code serviceLine}
     */
    public String key() {
        return key;
    }

    /**
     * Finds a kind by its key.
     *
     * @param key a key, exactly so
     * @return the kind
     * @throws IllegalArgumentException if there is no such kind; the message lists those there are
     */
    public static StratumKind ofKey(String key) {
        return Keys.find(values(), StratumKind::key, key, "stratum");
    }

    /** Returns the key. */
    @Override
    public String toString() {
        return key;
    }
}
