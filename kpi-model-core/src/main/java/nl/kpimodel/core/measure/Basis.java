package nl.kpimodel.core.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * The basis of a part of a specification (Dutch: <i>grondslag</i>): the model {@linkplain Stated states} it, the library {@linkplain
 * Interpreted chose} it, or the model leaves a {@linkplain Gap gap} that the caller or the organisation fills. A part may have several
 * bases.
 */
public sealed interface Basis {
    /**
     * Returns the part of the specification.
     *
     * @return the part
     */
    ReadingPart part();

    /**
     * Returns the components with this basis.
     *
     * @return keys of components, at least one
     */
    List<String> components();

    /**
     * Returns the option that the basis concerns.
     *
     * @return the option, empty if it concerns none
     */
    default Optional<MeasureOption> aboutOption() {
        return Optional.empty();
    }

    /**
     * The model states the part (<i>letterlijk gesteld</i>).
     *
     * @param part the part of the specification
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
     * The model allows several interpretations, and the library chose this one (<i>uitgelegd</i>).
     *
     * @param part the part of the specification
     * @param components keys of the components
     * @param option the option that lets a caller choose otherwise; {@code null} if there is none
     * @param reason the choice and its reason
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
     * @param part the part of the specification
     * @param components keys of the components
     * @param option the option that lets the caller fill the gap; {@code null} if the registered data or the figure fill it
     * @param supply what must be supplied
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
