package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The place of an indicator in the chain from means to results. Only the draft of 2021 prints it; handleiding 2025, chapter 2, explains it.
 */
public enum KpiKind {
    /** What is needed to start: hours, signals, budgets. */
    INPUT,
    /** How the work is done (<i>aanpak / activiteit</i>). */
    ACTIVITY,
    /** The direct results of a process. */
    OUTPUT,
    /** The effect on society or on people. */
    OUTCOME;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static KpiKind of(String text) {
        return CodeText.constant(values(), text, "kind of KPI");
    }
}
