package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.kpimodel.core.internal.Tree;

/**
 * A text of the library in both its languages (Dutch: <i>tweetalige tekst</i>). Words of the model are no such text: they stand in the
 * catalogue, in Dutch alone.
 *
 * @param dutch the text in Dutch
 * @param english the same in English
 */
public record BilingualText(String dutch, String english) {
    /**
     * Creates a text.
     *
     * @throws IllegalArgumentException if either text is blank
     */
    public BilingualText {
        Texts.requireText(dutch, "Dutch text");
        Texts.requireText(english, "English text");
    }

    /**
     * The text in one language.
     *
     * @param language the language
     * @return the text
     */
    public String in(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }

    /**
     * The tree form: the text in each language, by {@code nl} and {@code en}. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return Tree.both(this);
    }
}
