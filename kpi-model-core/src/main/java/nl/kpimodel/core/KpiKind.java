package nl.kpimodel.core;

/** Where in the chain from means to result an indicator stands. Printed in the draft of 2021 alone; explained in handleiding 2025, chapter 2. */
public enum KpiKind {
    /** What is needed to start: hours, signals, budgets. */
    INPUT,
    /** How it is done (<i>aanpak / activiteit</i>). */
    ACTIVITY,
    /** The direct results of a process. */
    OUTPUT,
    /** The effect on society or on people. */
    OUTCOME
}
