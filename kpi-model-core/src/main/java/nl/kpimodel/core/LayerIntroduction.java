package nl.kpimodel.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The introduction of a layer in an edition.
 *
 * @param layer the layer
 * @param name the edition's name for the layer, verbatim
 * @param introduction the introduction, verbatim; {@code null} if the edition has none
 * @param source its place in the sources
 */
public record LayerIntroduction(Layer layer, String name, @Nullable String introduction, SourceReference source) {
    /**
     * Creates an introduction.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public LayerIntroduction {
        Objects.requireNonNull(layer, "layer");
        Texts.requireText(name, "name of a layer");
        Texts.requireOptionalText(introduction, "introduction of a layer");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Returns the introduction, verbatim.
     *
     * @return the text, empty if the edition has none
     */
    public Optional<String> text() {
        return Optional.ofNullable(introduction);
    }
}
