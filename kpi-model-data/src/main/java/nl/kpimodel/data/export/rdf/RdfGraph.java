package nl.kpimodel.data.export.rdf;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * Statements about resources: subjects in the order of their first mention, the properties of each in a fixed order, and the values of a
 * property in the order in which they were added, each once. Not thread-safe.
 */
final class RdfGraph {
    /**
     * A value: an address, words in a language, or a text without a language.
     *
     * @param text the address or text
     * @param language the language of the words; {@code null} for the other kinds
     */
    record Value(String text, @Nullable Language language) {}

    private final Map<String, Map<RdfProperty, Set<Value>>> subjects = new LinkedHashMap<>();

    /** Adds an address. */
    void resource(String subject, RdfProperty property, String iri) {
        add(subject, property, RdfProperty.Kind.RESOURCE, new Value(iri, null));
    }

    /** Adds words in a language. */
    void words(String subject, RdfProperty property, String words, Language language) {
        add(subject, property, RdfProperty.Kind.WORDS, new Value(words, language));
    }

    /** Adds a text without a language. */
    void text(String subject, RdfProperty property, String text) {
        add(subject, property, RdfProperty.Kind.TEXT, new Value(text, null));
    }

    private void add(String subject, RdfProperty property, RdfProperty.Kind kind, Value value) {
        if (property.kind() != kind) {
            throw new IllegalArgumentException(property + " has values of kind " + property.kind() + "; it was given one of kind " + kind + ".");
        }
        subjects.computeIfAbsent(subject, first -> new EnumMap<>(RdfProperty.class)).computeIfAbsent(property, first -> new LinkedHashSet<>()).add(value);
    }

    /** Returns whether a subject has a value. */
    boolean has(String subject, RdfProperty property, String text, @Nullable Language language) {
        return subjects.getOrDefault(subject, Map.of()).getOrDefault(property, Set.of()).contains(new Value(text, language));
    }

    /** Returns all statements. */
    Map<String, Map<RdfProperty, Set<Value>>> subjects() {
        return Collections.unmodifiableMap(subjects);
    }
}
