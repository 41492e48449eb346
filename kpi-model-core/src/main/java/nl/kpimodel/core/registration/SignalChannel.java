package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Who took the initiative (Dutch: <i>kanaal van een signaal</i>). */
public enum SignalChannel {
    /** The organisation found it (<i>proactief</i>). */
    PROACTIVE("proactief"),
    /** It was brought to the organisation (<i>reactief</i>). */
    REACTIVE("reactief");

    private final String dutchTerm;

    SignalChannel(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code proactief}
     */
    public String dutchTerm() {
        return dutchTerm;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it, or the Dutch term
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static SignalChannel of(String text) {
        return CodeText.constant(values(), SignalChannel::dutchTerm, text, "channel");
    }
}
