package nl.kpimodel.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the model says that a KPI measures (Dutch: <i>definitie</i>), verbatim, and whether that is a definition.
 *
 * @param text the words of the model; a list item stands on a line of its own. {@code null} where the edition has names only
 * @param status whether the words define the KPI
 * @param note why the status is not {@link DefinitionStatus#DEFINED}, in English; {@code null} where it is
 */
public record Definition(@Nullable String text, DefinitionStatus status, @Nullable String note) {
    /**
     * Creates a definition.
     *
     * @throws IllegalArgumentException if a text is blank, or {@link DefinitionStatus#DEFINED} stands without a text
     */
    public Definition {
        Texts.requireOptionalText(text, "text of a definition");
        Objects.requireNonNull(status, "status");
        Texts.requireOptionalText(note, "note of a definition");
        if (text == null && status == DefinitionStatus.DEFINED) {
            throw new IllegalArgumentException("A definition with status DEFINED has no text; give the text or the status OPEN.");
        }
    }

    /**
     * The words of the model.
     *
     * @return the text, empty where the edition has names only
     */
    public Optional<String> asText() {
        return Optional.ofNullable(text);
    }
}
