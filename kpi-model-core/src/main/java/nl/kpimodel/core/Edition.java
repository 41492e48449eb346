package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;

/**
 * An edition of the KPI-model. KPIs keep their id between editions while their wording, and sometimes what they measure, changes; so
 * nothing in this library speaks of a KPI without its edition.
 *
 * <p>Constants stand in order of appearance. A later version of the library may add constants: end a {@code switch} over editions with
 * a {@code default}.
 */
public enum Edition {
    /** The draft of the sprint review of March 2021: names only, without definitions and without printed ids. */
    CONCEPT_2021("concept-2021"),
    /** The undated definition list older than 2025, with impact, activity and quality KPIs. */
    PRE_2025("pre-2025"),
    /** The edition of 2025, with impact KPIs, effect indicators and activity KPIs. */
    E2025("2025");

    private final String key;

    Edition(String key) {
        this.key = key;
    }

    /**
     * The edition's key: how files, reports and paths name it.
     *
     * @return for example {@code pre-2025}
     */
    public String key() {
        return key;
    }

    /**
     * Finds an edition by its key.
     *
     * @param key {@code concept-2021}, {@code pre-2025} or {@code 2025}, exactly so
     * @return the edition
     * @throws IllegalArgumentException if there is no such edition; the message lists those there are
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
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
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
