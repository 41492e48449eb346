package nl.kpimodel.core.registration;

/** Who made the first move (Dutch: <i>kanaal van een signaal</i>). */
public enum SignalChannel {
    /** The organisation found it (<i>proactief</i>). */
    PROACTIVE,
    /** It was brought to the organisation (<i>reactief</i>). */
    REACTIVE
}
