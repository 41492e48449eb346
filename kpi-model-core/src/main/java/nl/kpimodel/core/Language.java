package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;

/**
 * A language that messages and explanations exist in (Dutch: <i>taal</i>). The words of the model itself are Dutch in either.
 *
 * <p>The caller chooses; nothing is read from the settings of the machine.
 */
public enum Language {
    /** Dutch (<i>Nederlands</i>): decimal comma, 31 maart 2025. */
    DUTCH("nl", Locale.forLanguageTag("nl-NL")),
    /** English (<i>Engels</i>): decimal point. */
    ENGLISH("en", Locale.ENGLISH);

    private final String key;
    private final Locale locale;

    Language(String key, Locale locale) {
        this.key = key;
        this.locale = locale;
    }

    /**
     * How files and reports name the language.
     *
     * @return {@code nl} or {@code en}
     */
    public String key() {
        return key;
    }

    /**
     * The locale of the language, for what the platform formats.
     *
     * @return the locale
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Finds a language by its key.
     *
     * @param key {@code nl} or {@code en}, exactly so
     * @return the language
     * @throws IllegalArgumentException if there is no such language; the message lists those there are
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
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
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
