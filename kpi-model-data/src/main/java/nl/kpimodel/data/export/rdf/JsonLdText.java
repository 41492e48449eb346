package nl.kpimodel.data.export.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.data.internal.JsonTree;

/** Writes a graph as JSON-LD 1.1: a flat list of resources after a context, so that it can also be read as plain JSON. */
final class JsonLdText {
    private JsonLdText() {}

    static String of(RdfGraph graph) {
        return JsonTree.text(new Tree()
                .put("@context", context(graph))
                .list("@graph", graph.subjects().entrySet(), subject -> resource(subject.getKey(), subject.getValue()))
                .toMap());
    }

    private static Map<String, Object> context(RdfGraph graph) {
        Tree context = new Tree();
        for (RdfVocabulary vocabulary : RdfVocabulary.values()) {
            context.put(vocabulary.prefix(), vocabulary.namespace());
        }
        context.put("id", "@id").put("type", "@type");
        Set<RdfProperty> used = new TreeSet<>();
        graph.subjects().values().forEach(properties -> used.addAll(properties.keySet()));
        used.remove(RdfProperty.TYPE);
        for (RdfProperty property : used) {
            Tree term = new Tree().put("@id", property.prefixed());
            context.put(property.localName(), switch (property.kind()) {
                case RESOURCE -> term.put("@type", "@id").toMap();
                case WORDS -> term.put("@container", "@language").toMap();
                case TEXT -> term.toMap();
            });
        }
        return context.toMap();
    }

    private static Map<String, Object> resource(String iri, Map<RdfProperty, Set<RdfGraph.Value>> properties) {
        Tree resource = new Tree().put("id", iri);
        properties.forEach((property, values) ->
                resource.put(property.localName(), property.kind() == RdfProperty.Kind.WORDS ? byLanguage(values) : single(texts(values))));
        return resource.toMap();
    }

    private static Map<String, Object> byLanguage(Set<RdfGraph.Value> values) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Set<RdfGraph.Value> of = new LinkedHashSet<>(values);
            of.removeIf(value -> value.language() != language);
            if (!of.isEmpty()) {
                words.put(language.key(), single(texts(of)));
            }
        }
        return words;
    }

    private static List<String> texts(Set<RdfGraph.Value> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.text()));
        return texts;
    }

    private static Object single(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : texts;
    }
}
