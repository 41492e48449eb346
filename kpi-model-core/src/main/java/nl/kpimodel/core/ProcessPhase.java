package nl.kpimodel.core;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A phase of the generic process (Dutch: <i>procesfase</i>), which groups activity KPIs.
 *
 * @param number 1 to 5 in the known editions
 * @param name the name, verbatim
 * @param complexity the complexities that the model names for the phase; empty if it names none, which means that the phase applies to both
 * @param source its place in the sources
 */
public record ProcessPhase(int number, String name, Set<Complexity> complexity, SourceReference source) {
    /**
     * Creates a phase.
     *
     * @throws IllegalArgumentException if the number is not 1 to 999 or the name is blank
     */
    public ProcessPhase {
        IdScanner.checked(number, "The number of a phase");
        Texts.requireText(name, "name of a phase");
        complexity = ordered(complexity);
        Objects.requireNonNull(source, "source");
    }

    private static Set<Complexity> ordered(Collection<Complexity> complexity) {
        return complexity.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(complexity));
    }
}
