package nl.kpimodel.core.internal;

import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * Thrown, with a message in both languages, for an argument that comes from a file or from a user who does not write Java. {@link
 * #getMessage} returns the English text. Other exceptions of the library are for developers and have only English messages.
 */
public final class BilingualException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable BilingualText text;

    public BilingualException(BilingualText text, @Nullable Throwable cause) {
        super(text.english(), cause);
        this.text = text;
    }

    /**
     * Returns the message of a failure, or else of its cause, in a language; empty if it has only an English message, or was serialised.
     */
    public static Optional<String> find(Throwable failure, Language language) {
        Throwable said = failure instanceof BilingualException ? failure : failure.getCause();
        return said instanceof BilingualException refused ? Optional.ofNullable(refused.text).map(text -> text.in(language)) : Optional.empty();
    }
}
