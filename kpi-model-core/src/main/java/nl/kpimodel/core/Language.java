package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;

/**
 * A language of messages and explanations (Dutch: <i>taal</i>). The words of the model itself are always Dutch.
 *
 * <p>The caller chooses the language; system settings are never read.
 */
public enum Language {
    /** Dutch (<i>Nederlands</i>): decimal comma, 31 maart 2025. */
    DUTCH("nl", Locale.forLanguageTag("nl-NL")),
    /** English (<i>Engels</i>): decimal point, 31 March 2025. */
    ENGLISH("en", Locale.ENGLISH);

    private final String key;
    private final Locale locale;

    Language(String key, Locale locale) {
        this.key = key;
        this.locale = locale;
    }

    /**
     * Returns the key of the language, as used in files and reports.
     *
     * @return {@code nl} or {@code en}
     */
    public String key() {
        return key;
    }

    /** {@return the locale of the language, for formatting by the platform} */
    public Locale locale() {
        return locale;
    }

    /**
     * Finds a language by its key.
     *
     * @param key {@code nl} or {@code en}, in exactly this form
     * @return the language
     * @throws IllegalArgumentException if there is no such language; the message lists all languages
     */
    public static Language ofKey(String key) {
        for (Language language : values()) {
            if (language.key.equals(key)) {
                return language;
            }
        }
        throw new IllegalArgumentException("There is no language " + DisplayText.quoted(key) + "; the languages are nl and en.");
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Language of(String text) {
        return CodeText.constant(values(), text, "language");
    }

    /** Returns the key. */
    @Override
    @JsonValue
    public String toString() {
        return key;
    }
}
