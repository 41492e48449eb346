package nl.kpimodel.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an edition introduces a layer.
 *
 * @param layer the layer
 * @param name what the edition calls it, verbatim
 * @param introduction the introduction, verbatim; {@code null} where the edition has none
 * @param source where it stands
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
     * The introduction, verbatim.
     *
     * @return the text, empty where the edition has none
     */
    public Optional<String> text() {
        return Optional.ofNullable(introduction);
    }
}
