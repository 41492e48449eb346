package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.kpimodel.core.internal.Tree;

/**
 * The place of an entry in the sources (Dutch: <i>vindplaats</i>).
 *
 * @param key key of the {@link Source}
 * @param place the place in the source, in Dutch: table, domain or phase, row
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

    /** Returns the key and the place with a colon between them. */
    @Override
    public String toString() {
        return key + ": " + place;
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code catalogue.json}. Jackson 2 and 3
     * write it as JSON; so can any other library.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("key", key).put("place", place).toMap();
    }
}
