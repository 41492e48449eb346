package nl.kpimodel.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model's description of what a KPI measures (Dutch: <i>definitie</i>), verbatim, and whether it is a definition.
 *
 * @param text the words of the model, each list item on a separate line; {@code null} if the edition has names only
 * @param status whether the words define the KPI
 * @param note why the status is not {@link DefinitionStatus#DEFINED}, in English; {@code null} if it is
 */
public record Definition(@Nullable String text, DefinitionStatus status, @Nullable String note) {
    /**
     * Creates a definition.
     *
     * @throws IllegalArgumentException if a text is blank, or the status is {@link DefinitionStatus#DEFINED} without a text
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
     * Returns the words of the model.
     *
     * @return the text, empty if the edition has names only
     */
    public Optional<String> asText() {
        return Optional.ofNullable(text);
    }
}
