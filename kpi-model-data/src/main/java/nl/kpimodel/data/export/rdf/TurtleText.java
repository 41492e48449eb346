package nl.kpimodel.data.export.rdf;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.Language;

/** Writes a graph as Turtle (RDF 1.1). */
final class TurtleText {
    private TurtleText() {}

    static String of(RdfGraph graph) {
        StringBuilder out = new StringBuilder(1 << 16);
        for (RdfVocabulary vocabulary : RdfVocabulary.values()) {
            out.append("@prefix ").append(vocabulary.prefix()).append(": <").append(vocabulary.namespace()).append("> .\n");
        }
        graph.subjects().forEach((subject, properties) -> {
            out.append('\n').append(resource(subject)).append('\n');
            String end = "";
            for (Map.Entry<RdfProperty, Set<RdfGraph.Value>> property : properties.entrySet()) {
                out.append(end).append("    ").append(property.getKey() == RdfProperty.TYPE ? "a" : property.getKey().prefixed()).append(' ')
                        .append(property.getValue().stream().map(value -> written(property.getKey(), value)).collect(Collectors.joining(" ,\n        ")));
                end = " ;\n";
            }
            out.append(" .\n");
        });
        return out.toString();
    }

    private static String written(RdfProperty property, RdfGraph.Value value) {
        if (property.kind() == RdfProperty.Kind.RESOURCE) {
            return resource(value.text());
        }
        Language language = value.language();
        return '"' + escaped(value.text()) + '"' + (language == null ? "" : "@" + language.key());
    }

    /**
     * Returns a resource, with the prefix of its vocabulary if it has one. Addresses have no characters that are not allowed within
     * brackets.
     */
    private static String resource(String iri) {
        for (RdfVocabulary vocabulary : RdfVocabulary.values()) {
            if (iri.startsWith(vocabulary.namespace()) && iri.substring(vocabulary.namespace().length()).matches("[A-Za-z]+")) {
                return vocabulary.prefix() + ":" + iri.substring(vocabulary.namespace().length());
            }
        }
        return "<" + iri + ">";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04X", (int) c) : String.valueOf(c));
            }
        }
        return escaped.toString();
    }
}
