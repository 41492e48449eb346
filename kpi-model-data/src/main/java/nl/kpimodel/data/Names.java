package nl.kpimodel.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file declares and what it refers to, by name: {@code I 1.1.1}, {@code 4a2}, {@code domain 3}, {@code source definitielijst-2025}. A name
 * stands once, and whatever is referred to is there; both are refused at the place where the fault stands.
 *
 * <p>The same names are those by which errata name their entries.
 */
final class Names {
    private record Reference(String name, Spot spot) {}

    private final Set<String> declared = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();

    void declare(String name, Spot spot) {
        if (!declared.add(name)) {
            throw spot.refuse(name + " stands twice; an id stands once.");
        }
    }

    /** Declares what several entries may be called. */
    void declareShared(String name) {
        declared.add(name);
    }

    void refer(String name, Spot spot) {
        references.add(new Reference(name, spot));
    }

    /** Refuses the first reference to something that is not there. To be called when all is read. */
    void resolve() {
        for (Reference reference : references) {
            requireDeclared(reference.name(), reference.spot());
        }
    }

    void requireDeclared(String name, Spot spot) {
        if (!declared.contains(name)) {
            throw spot.refuse("there is no " + Shown.plain(name, 60) + " in this catalogue; add it or mend the reference.");
        }
    }
}
