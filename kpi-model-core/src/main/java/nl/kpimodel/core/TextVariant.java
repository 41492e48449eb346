package nl.kpimodel.core;

import java.util.Objects;

/**
 * Another reading of a text: the same content in other words, elsewhere in the sources of the edition.
 *
 * @param text the other reading, verbatim
 * @param source its place in the sources
 */
public record TextVariant(String text, SourceReference source) {
    /**
     * Creates a variant.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public TextVariant {
        Texts.requireText(text, "text of a variant");
        Objects.requireNonNull(source, "source");
    }
}
