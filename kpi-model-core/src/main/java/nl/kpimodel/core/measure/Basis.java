package nl.kpimodel.core.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a reading rests on (Dutch: <i>grondslag</i>): the model {@linkplain Stated states} it, the library
 * {@linkplain Interpreted chose} it, or the model leaves a {@linkplain Gap gap} that the caller or the organisation fills. One part may rest
 * on several.
 */
public sealed interface Basis {
    /**
     * The part of the reading.
     *
     * @return the part
     */
    ReadingPart part();

    /**
     * The components whose reading rests on this.
     *
     * @return keys of components, at least one
     */
    List<String> components();

    /**
     * The option that this is about.
     *
     * @return the option, empty where it is about none
     */
    default Optional<MeasureOption> aboutOption() {
        return Optional.empty();
    }

    /**
     * The model says so (<i>letterlijk gesteld</i>).
     *
     * @param part the part of the reading
     * @param components keys of the components
     * @param quotes the words of the model
     */
    record Stated(ReadingPart part, List<String> components, List<Quote> quotes) implements Basis {
        /**
         * Creates a basis.
         *
         * @throws IllegalArgumentException if no component or no quote is given
         */
        public Stated {
            components = requireComponents(part, components);
            quotes = List.copyOf(quotes);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("What is stated of " + part + " has no quote; quote the model's words, or call it a choice.");
            }
        }
    }

    /**
     * The model can be read in more ways, and the library chose this one (<i>uitgelegd</i>).
     *
     * @param part the part of the reading
     * @param components keys of the components
     * @param option the option by which a caller may choose otherwise; {@code null} where there is none
     * @param reason what was chosen, and why
     */
    record Interpreted(ReadingPart part, List<String> components, @Nullable MeasureOption option, BilingualText reason) implements Basis {
        /**
         * Creates a basis.
         *
         * @throws IllegalArgumentException if no component is given
         */
        public Interpreted {
            components = requireComponents(part, components);
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Optional<MeasureOption> aboutOption() {
            return Optional.ofNullable(option);
        }
    }

    /**
     * The model is silent, and there is no default (<i>open gelaten</i>).
     *
     * @param part the part of the reading
     * @param components keys of the components
     * @param option the option by which the caller fills the gap; {@code null} where the registered data or the figure fill it
     * @param supply what is to be supplied
     */
    record Gap(ReadingPart part, List<String> components, @Nullable MeasureOption option, BilingualText supply) implements Basis {
        /**
         * Creates a basis.
         *
         * @throws IllegalArgumentException if no component is given
         */
        public Gap {
            components = requireComponents(part, components);
            Objects.requireNonNull(supply, "supply");
        }

        @Override
        public Optional<MeasureOption> aboutOption() {
            return Optional.ofNullable(option);
        }
    }

    private static List<String> requireComponents(ReadingPart part, List<String> components) {
        Objects.requireNonNull(part, "part");
        if (components.isEmpty()) {
            throw new IllegalArgumentException("A basis of " + part + " names no component; name those whose reading rests on it.");
        }
        return List.copyOf(components);
    }
}
