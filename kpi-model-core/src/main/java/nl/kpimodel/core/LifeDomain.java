package nl.kpimodel.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A life domain (Dutch: <i>leefgebied</i>): one of the seven areas of life that group impact KPIs and effect indicators.
 *
 * @param number 1 to 7 in the known editions
 * @param name the name, verbatim
 * @param subthemes the subthemes that the definition list prints under the name, in order; empty if the edition prints none
 * @param desiredEffect the aim of the draft of 2021 for the domain ("Prettig wonen"); {@code null} in other editions
 * @param source its place in the sources
 */
public record LifeDomain(
        int number, String name, List<String> subthemes, @Nullable String desiredEffect, Source.Reference source) {
    /**
     * Creates a life domain.
     *
     * @throws IllegalArgumentException if the number is not 1 to 999 or a text is blank
     */
    public LifeDomain {
        IdScanner.checked(number, "The number of a life domain");
        Texts.requireText(name, "name of a life domain");
        subthemes = List.copyOf(subthemes);
        for (String subtheme : subthemes) {
            Texts.requireText(subtheme, "subtheme of a life domain");
        }
        Texts.requireOptionalText(desiredEffect, "desired effect of a life domain");
        java.util.Objects.requireNonNull(source, "source");
    }

    /** {@return the aim of the draft of 2021 for the domain, empty in other editions} */
    public Optional<String> desiredEffectText() {
        return Optional.ofNullable(desiredEffect);
    }
}
