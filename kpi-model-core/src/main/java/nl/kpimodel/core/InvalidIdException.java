package nl.kpimodel.core;

import nl.kpimodel.core.internal.DisplayText;

/**
 * A text that is no id. The message names the text, what is wrong with it and what an id of the asked type looks like.
 *
 * <p>The text is shown shortened and without control characters, so the message may be logged.
 */
public final class InvalidIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    InvalidIdException(CharSequence text, String reason, String wayOut) {
        super(DisplayText.quoted(text) + " " + reason + "; " + wayOut);
        this.reason = reason;
    }

    /**
     * What is wrong, without the text itself.
     *
     * @return for example {@code has a leading zero at position 3}
     */
    public String reason() {
        return reason;
    }
}
