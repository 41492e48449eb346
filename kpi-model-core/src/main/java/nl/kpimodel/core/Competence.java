package nl.kpimodel.core;

import java.util.Objects;

/**
 * A generic competence of social workers (Dutch: <i>generieke competentie</i>). Source: sprint review of March 2021.
 *
 * @param number the number in the order of the source, from 1; the draft of 2021 has seven competences
 * @param name the words of the source
 * @param source its place in the sources
 */
public record Competence(int number, String name, Source.Reference source) {
    /**
     * Creates a competence.
     *
     * @throws IllegalArgumentException if the number is not 1 to 999 or the name is blank
     */
    public Competence {
        IdScanner.checked(number, "The number of a competence");
        Texts.requireText(name, "name of a competence");
        Objects.requireNonNull(source, "source");
    }
}
