package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.measure.MeasureSpecification.Option;
import org.jspecify.annotations.Nullable;

/**
 * The basis of a part of a specification (Dutch: <i>grondslag</i>): the model {@linkplain Stated states} it, the library {@linkplain
 * Interpreted chose} it, or the model leaves a {@linkplain Gap gap} that the caller or the organisation fills. A part may have several
 * bases.
 */
public sealed interface Basis {
    /** {@return the part of the specification} */
    Part part();

    /**
     * Returns the components with this basis.
     *
     * @return keys of components, at least one
     */
    List<String> components();

    /** {@return the option that the basis concerns, empty if it concerns none} */
    default Optional<MeasureSpecification.Option> aboutOption() {
        return Optional.empty();
    }

    /**
     * The model states the part (<i>letterlijk gesteld</i>).
     *
     * @param part the part of the specification
     * @param components keys of the components
     * @param quotes the words of the model
     */
    record Stated(Part part, List<String> components, List<Quote> quotes) implements Basis {
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
     * @param option the option that lets a caller choose otherwise; {@code null} if absent
     * @param reason the choice and its reason
     */
    record Interpreted(Part part, List<String> components, @Nullable Option option, BilingualText reason) implements Basis {
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
        public Optional<MeasureSpecification.Option> aboutOption() {
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
    record Gap(Part part, List<String> components, @Nullable Option option, BilingualText supply) implements Basis {
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
        public Optional<MeasureSpecification.Option> aboutOption() {
            return Optional.ofNullable(option);
        }
    }

    private static List<String> requireComponents(Part part, List<String> components) {
        Objects.requireNonNull(part, "part");
        if (components.isEmpty()) {
            throw new IllegalArgumentException("A basis of " + part + " names no component; name those whose reading rests on it.");
        }
        return List.copyOf(components);
    }

    /**
     * Words of the model, verbatim (Dutch: <i>citaat</i>).
     *
     * @param place their place in the model
     * @param text the words, in Dutch
     */
    record Quote(QuotePlace place, String text) {
        /**
         * Creates a quote.
         *
         * @throws IllegalArgumentException if the words are blank
         */
        public Quote {
            Objects.requireNonNull(place, "place");
            if (text.isBlank()) {
                throw new IllegalArgumentException("A quote from " + place + " is blank; quote the words that the reading rests on.");
            }
        }
    }

    /** The place of quoted words in the model (Dutch: <i>vindplaats van een citaat</i>). */
    enum QuotePlace {
        /** The KPI's name. */
        NAME,
        /** The KPI's definition, or the text of an effect indicator. */
        DEFINITION,
        /** The additional information printed with a quality KPI. */
        ADDITIONAL,
        /** A cell of items in the effect tables, as printed. */
        LINK,
        /** The name of the KPI's phase. */
        PHASE,
        /** The introduction of the KPI's layer. */
        LAYER,
        /** The manual (<i>handleiding</i>) of 2025. */
        MANUAL;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static QuotePlace of(String text) {
            return CodeText.constant(values(), text, "place of a quote");
        }
    }

    /** A part of the specification of a KPI (Dutch: <i>onderdeel van de lezing</i>). Each part is marked with its {@link Basis}. */
    enum Part {
        /** The unit that is counted. */
        UNIT,
        /** The figures, with their kind and unit. */
        FORM,
        /** The numerator, or what is counted. */
        NUMERATOR,
        /** The denominator. */
        DENOMINATOR,
        /** How units are placed in time, and by which date. */
        TIMING,
        /** The meaning of an empty field. */
        MISSING,
        /** The units that are left out. */
        EXCLUSION,
        /** The KPI's own strata. */
        STRATUM,
        /** The options that the caller may or must set. */
        OPTION;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Part of(String text) {
            return CodeText.constant(values(), text, "part of a reading");
        }
    }
}
