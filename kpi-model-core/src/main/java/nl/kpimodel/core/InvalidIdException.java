package nl.kpimodel.core;

import nl.kpimodel.core.internal.DisplayText;

/**
 * Thrown when a text is not an id. The message shows the text, what is wrong with it and what an id of the requested type looks like.
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
     * Returns what is wrong, without the text itself.
     *
     * @return for example {@code has a leading zero at position 3}
     */
    public String reason() {
        return reason;
    }
}
