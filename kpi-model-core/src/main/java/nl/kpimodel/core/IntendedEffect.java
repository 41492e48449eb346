package nl.kpimodel.core;

import java.util.List;
import java.util.Objects;

/**
 * An intended effect (Dutch: <i>beoogd effect</i>): what social work aims to achieve, shared by a group of impact KPIs.
 *
 * @param id the id, for example {@code E 1.1}; its domain is {@code domain}'s number
 * @param domain the life domain (<i>leefgebied</i>)
 * @param text the words of the model
 * @param variants other readings in the same edition
 * @param source its place in the sources
 */
public record IntendedEffect(
        IntendedEffectId id, LifeDomain domain, String text, List<Variant> variants, Source.Reference source) {
    /**
     * Creates an intended effect.
     *
     * @throws IllegalArgumentException if the text is blank or the domain is not the one that the id names
     */
    public IntendedEffect {
        Objects.requireNonNull(id, "id");
        Texts.requireText(text, "text of an intended effect");
        variants = List.copyOf(variants);
        Objects.requireNonNull(source, "source");
        if (id.domain() != domain.number()) {
            throw new IllegalArgumentException(
                    "Intended effect " + id + " is in life domain " + domain.number() + "; its id says " + id.domain() + ".");
        }
    }

    /**
     * Another reading of a text: the same content in other words, elsewhere in the sources of the edition.
     *
     * @param text the other reading, verbatim
     * @param source its place in the sources
     */
    public record Variant(String text, Source.Reference source) {
        /**
         * Creates a variant.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        public Variant {
            Texts.requireText(text, "text of a variant");
            Objects.requireNonNull(source, "source");
        }
    }
}
