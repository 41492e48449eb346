package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;

/**
 * An edition of the KPI-model. KPIs keep their id between editions, but their wording changes, and sometimes what they measure. This
 * library therefore never refers to a KPI without its edition.
 *
 * <p>The constants are in order of publication. A later version of the library may add constants, so a {@code switch} over editions needs a
 * {@code default}.
 */
public enum Edition {
    /** The draft of the sprint review of March 2021: names only, without definitions and without printed ids. */
    CONCEPT_2021("concept-2021"),
    /** The undated definition list from before 2025, with impact, activity and quality KPIs. */
    PRE_2025("pre-2025"),
    /** The edition of 2025, with impact KPIs, effect indicators and activity KPIs. */
    E2025("2025");

    private final String key;

    Edition(String key) {
        this.key = key;
    }

    /**
     * Returns the key of the edition, as used in files, reports and paths.
     *
     * @return for example {@code pre-2025}
     */
    public String key() {
        return key;
    }

    /**
     * Finds an edition by its key.
     *
     * @param key {@code concept-2021}, {@code pre-2025} or {@code 2025}, in exactly this form
     * @return the edition
     * @throws IllegalArgumentException if there is no such edition; the message lists all editions
     */
    public static Edition ofKey(String key) {
        for (Edition edition : values()) {
            if (edition.key.equals(key)) {
                return edition;
            }
        }
        StringBuilder keys = new StringBuilder();
        for (Edition edition : values()) {
            keys.append(keys.length() == 0 ? "" : ", ").append(edition.key);
        }
        throw new IllegalArgumentException(
                String.format(Locale.ROOT, "There is no edition %s; the editions are %s.", DisplayText.quoted(key), keys));
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Edition of(String text) {
        return CodeText.constant(values(), text, "edition");
    }

    /** Returns the key. */
    @Override
    @JsonValue
    public String toString() {
        return key;
    }
}
