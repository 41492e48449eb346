package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the KPI-model (Dutch: <i>laag</i>), printed as the first letter of a KPI's id.
 *
 * <p>The order of the constants is the order of the model: impact, effect, activity, quality. The quality layer exists in the editions
 * before 2025, the effect layer from 2025 on.
 *
 * <p>Source: handleiding 2025, 3.2 "Drie KPI-lagen"; definitielijst pre-2025 for quality.
 */
public enum Layer {
    /** Impact KPIs (<i>impact KPI's</i>): outcomes in a neighbourhood, a municipality or the country, measured by others. */
    IMPACT('I', 3),
    /** Effect indicators (<i>effecten indicatoren</i>): what participants say a service did for them. */
    EFFECT('E', 3),
    /** Activity KPIs (<i>activiteiten KPI's</i>): the process from start to aftercare. */
    ACTIVITY('A', 1),
    /** Quality KPIs (<i>kwaliteit kpi's</i>): satisfaction and professional standards of the people who do the work. */
    QUALITY('K', 1);

    private final char letter;
    private final int depth;

    Layer(char letter, int depth) {
        this.letter = letter;
        this.depth = depth;
    }

    /**
     * Returns the letter that the model prints before the numbers.
     *
     * @return {@code I}, {@code E}, {@code A} or {@code K}
     */
    public char letter() {
        return letter;
    }

    /**
     * Returns the number of numbers in an id of this layer.
     *
     * @return 3 for {@code I 1.1.1} and {@code E 1.1.1}, 1 for {@code A 1} and {@code K 1}
     */
    public int depth() {
        return depth;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it, or the letter
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Layer of(String text) {
        return CodeText.constant(values(), layer -> String.valueOf(layer.letter()), text, "layer");
    }

    /**
     * The introduction of a layer in an edition.
     *
     * @param layer the layer
     * @param name the edition's name for the layer, verbatim
     * @param introduction the introduction, verbatim; {@code null} if the edition has none
     * @param source its place in the sources
     */
    public record Introduction(Layer layer, String name, @Nullable String introduction, Source.Reference source) {
        /**
         * Creates an introduction.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Introduction {
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
}
