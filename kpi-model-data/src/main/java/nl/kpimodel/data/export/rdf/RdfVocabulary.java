package nl.kpimodel.data.export.rdf;

import java.util.Locale;

/** A vocabulary, with its prefix in both formats. */
enum RdfVocabulary {
    SKOS("http://www.w3.org/2004/02/skos/core#"),
    DCTERMS("http://purl.org/dc/terms/"),
    RDF("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    RDFS("http://www.w3.org/2000/01/rdf-schema#"),
    OWL("http://www.w3.org/2002/07/owl#"),
    /** The library's own vocabulary, which does not depend on the base of the concepts. */
    KPI("https://kpimodel.nl/ns#");

    private final String namespace;

    RdfVocabulary(String namespace) {
        this.namespace = namespace;
    }

    String namespace() {
        return namespace;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String iri(String localName) {
        return namespace + localName;
    }
}
