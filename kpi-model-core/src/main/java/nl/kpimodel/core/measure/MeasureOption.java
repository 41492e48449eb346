package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.kpimodel.core.internal.CodeText;

/**
 * What a caller sets before a KPI can be calculated, or may set to have it calculated otherwise (Dutch: <i>instelling</i>). A component
 * tells which it requires and which it accepts; what it requires has no default, for there the model is silent. A later version of the
 * library may add options.
 */
public enum MeasureOption {
    /** The options of the questionnaires' answers, in order, and which of them are a yes. */
    ANSWER_SCALE("answerScale"),
    /** How the answers to the items of an indicator combine: any, all, or at least n of those answered. */
    COMBINATION("combination"),
    /** Other items for an indicator than its row prints. */
    ITEMS("items"),
    /** Which items stand for which numbered part of an indicator. */
    PART_ITEMS("partItems"),
    /** How many hours one full-time equivalent is, and over what span. */
    HOURS_PER_FTE("hoursPerFte"),
    /** How long after the completion of a case a follow-up still tells about it. */
    FOLLOW_UP_TERM("followUpTerm"),
    /** The one scale of satisfaction that is reported. */
    SATISFACTION_SCALE("satisfactionScale"),
    /** Whether that scale is an interval scale, which bears a mean. */
    INTERVAL_SCALE("intervalScale"),
    /** What counts as progress on the ZRM when one domain goes up and another down. */
    ZRM_POLICY("zrmPolicy"),
    /** Which types of events are registered, so that none of them means 0. */
    REGISTERED_EVENTS("registeredEvents"),
    /** The age bands into which outcomes are split. */
    AGE_BANDS("ageBands");

    private final String key;

    MeasureOption(String key) {
        this.key = key;
    }

    /**
     * The key: how files name it.
     *
     * @return for example {@code hoursPerFte}
     */
    public String key() {
        return key;
    }

    /**
     * Finds an option by its key.
     *
     * @param key a key, exactly so
     * @return the option
     * @throws IllegalArgumentException if there is no such option; the message lists those there are
     */
    public static MeasureOption ofKey(String key) {
        return Keys.find(values(), MeasureOption::key, key, "option");
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
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
