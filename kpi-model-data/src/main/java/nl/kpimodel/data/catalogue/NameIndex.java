package nl.kpimodel.data.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kpimodel.core.internal.DisplayText;

/**
 * The names that a file declares and refers to: {@code I 1.1.1}, {@code 4a2}, {@code domain 3}, {@code source definitielijst-2025}. A name
 * must be declared once, and every reference must have a declaration. Violations are refused at their place.
 *
 * <p>Errata use the same names for their entries.
 */
final class NameIndex {
    /** A reference keeps the parts of its place instead of the place itself, because there are many references and few are ever shown. */
    private record Reference(String name, JsonObject in, String key, int index) {}

    private final Set<String> declared = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();

    void declare(String name, JsonObject in, String key) {
        if (!declared.add(name)) {
            throw in.spot(key).refuse(name + " stands twice; an id stands once.");
        }
    }

    /** Declares a name that several entries may share. */
    void declareShared(String name) {
        declared.add(name);
    }

    void refer(String name, JsonObject in, String key) {
        references.add(new Reference(name, in, key, JsonObject.NO_INDEX));
    }

    /** Refers to each of the names in a list. */
    void referEach(String kind, List<?> list, JsonObject in, String key) {
        for (int i = 0; i < list.size(); i++) {
            references.add(new Reference(kind.concat(list.get(i).toString()), in, key, i));
        }
    }

    /** Refuses the first reference without a declaration. Must be called when everything is read. */
    void resolve() {
        for (Reference reference : references) {
            requireDeclared(reference.name(), reference.in(), reference.key(), reference.index());
        }
    }

    void requireDeclared(String name, JsonObject in, String key) {
        requireDeclared(name, in, key, JsonObject.NO_INDEX);
    }

    private void requireDeclared(String name, JsonObject in, String key, int index) {
        if (!declared.contains(name)) {
            throw in.spot(key, index).refuse("there is no " + DisplayText.line(name, 60) + " in this catalogue; add it or correct the reference.");
        }
    }
}
