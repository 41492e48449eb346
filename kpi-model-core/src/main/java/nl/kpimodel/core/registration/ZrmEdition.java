package nl.kpimodel.core.registration;

/**
 * An edition of the self-sufficiency matrix (<i>Zelfredzaamheid-Matrix</i>, ZRM). Scores of two editions are not compared: the domains are
 * not the same. Source: GGD Amsterdam, Handleiding ZRM 2013 and Handleiding ZRM 2017.
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
     * How files name the edition.
     *
     * @return {@code 2013} or {@code 2017}
     */
    public String key() {
        return key;
    }

    /** Returns the key. */
    @Override
    public String toString() {
        return key;
    }
}
