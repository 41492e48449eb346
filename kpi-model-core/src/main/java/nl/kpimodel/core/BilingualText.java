package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.kpimodel.core.internal.Tree;

/**
 * A text of the library in Dutch and English (Dutch: <i>tweetalige tekst</i>). The words of the model are not bilingual texts: they are in
 * the catalogue, in Dutch only.
 *
 * @param dutch the text in Dutch
 * @param english the text in English
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
     * {@return the text in one language}
     *
     * @param language the language
     */
    public String in(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }

    /** {@return the tree form: the text in each language, with the keys {@code nl} and {@code en}} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return Tree.both(this);
    }
}
