package nl.kpimodel.core.internal;

import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * An argument that is refused in both languages, because it comes from a file or a call of somebody who does not write Java. The message is the English
 * text; what the types of the library refuse is for developers, and is English alone.
 */
public final class BilingualException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable BilingualText text;

    public BilingualException(BilingualText text, @Nullable Throwable cause) {
        super(text.english(), cause);
        this.text = text;
    }

    /** What a failure, or else its cause, says in a language; empty if it says it in English alone, or after serialisation. */
    public static Optional<String> find(Throwable failure, Language language) {
        Throwable said = failure instanceof BilingualException ? failure : failure.getCause();
        return said instanceof BilingualException refused ? Optional.ofNullable(refused.text).map(text -> text.in(language)) : Optional.empty();
    }
}
