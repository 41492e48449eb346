package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.kpimodel.core.internal.CodeText;

/**
 * An option that a caller must set before a KPI can be calculated, or may set to change the calculation (Dutch: <i>instelling</i>). A
 * component lists the options that it requires and those that it accepts. A required option has no default because the model is silent. A
 * later version of the library may add options.
 */
public enum MeasureOption {
    /** The answer options of the questionnaires in order, and which of them count as a yes. */
    ANSWER_SCALE("answerScale"),
    /** How the answers to the items of an indicator combine: any, all, or at least n of those answered. */
    COMBINATION("combination"),
    /** Items for an indicator other than those that its row prints. */
    ITEMS("items"),
    /** The items of each numbered part of an indicator. */
    PART_ITEMS("partItems"),
    /** The number of hours of one full-time equivalent, and the time span to which it applies. */
    HOURS_PER_FTE("hoursPerFte"),
    /** The term after the completion of a case within which a follow-up counts. */
    FOLLOW_UP_TERM("followUpTerm"),
    /** The satisfaction scale that is reported. */
    SATISFACTION_SCALE("satisfactionScale"),
    /** Whether that scale is an interval scale, which allows a mean. */
    INTERVAL_SCALE("intervalScale"),
    /** What counts as progress on the ZRM if one domain goes up and another goes down. */
    ZRM_POLICY("zrmPolicy"),
    /** The types of events that are registered, so that the absence of events means 0. */
    REGISTERED_EVENTS("registeredEvents"),
    /** The age bands into which outcomes are split. */
    AGE_BANDS("ageBands");

    private final String key;

    MeasureOption(String key) {
        this.key = key;
    }

    /**
     * Returns the key of the option in files.
     *
     * @return for example {@code hoursPerFte}
     */
    public String key() {
        return key;
    }

    /**
     * Finds an option by its key.
     *
     * @param key a key, in exactly this form
     * @return the option
     * @throws IllegalArgumentException if there is no such option; the message lists all options
     */
    public static MeasureOption ofKey(String key) {
        return Keys.find(values(), MeasureOption::key, key, "option");
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static MeasureOption of(String text) {
        return CodeText.constant(values(), text, "option");
    }

    /** Returns the key. */
    @Override
    @JsonValue
    public String toString() {
        return key;
    }
}
