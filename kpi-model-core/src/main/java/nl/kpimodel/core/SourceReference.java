package nl.kpimodel.core;

/**
 * Where in the sources an entry stands (Dutch: <i>vindplaats</i>).
 *
 * @param key key of the {@link Source}
 * @param place where in it, in Dutch: table, domain or phase, row
 */
public record SourceReference(String key, String place) {
    /**
     * Creates a reference.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public SourceReference {
        Texts.requireText(key, "key");
        Texts.requireText(place, "place");
    }

    /** Returns key and place with a colon between them. */
    @Override
    public String toString() {
        return key + ": " + place;
    }
}
