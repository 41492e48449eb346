package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.kpimodel.core.internal.Tree;

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

    /**
     * The tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code catalogue.json}. Jackson 2 and 3 write it as JSON; so can
     * any other library.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("key", key).put("place", place).toMap();
    }
}
