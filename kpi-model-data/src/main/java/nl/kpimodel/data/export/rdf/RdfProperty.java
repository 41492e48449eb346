package nl.kpimodel.data.export.rdf;

/** A property of the vocabularies that the export uses, with the kind of its values. */
enum RdfProperty {
    TYPE(RdfVocabulary.RDF, "type", Kind.RESOURCE),
    LABEL(RdfVocabulary.RDFS, "label", Kind.WORDS),
    SUB_PROPERTY_OF(RdfVocabulary.RDFS, "subPropertyOf", Kind.RESOURCE),
    INVERSE_OF(RdfVocabulary.OWL, "inverseOf", Kind.RESOURCE),
    VERSION_INFO(RdfVocabulary.OWL, "versionInfo", Kind.TEXT),
    TITLE(RdfVocabulary.DCTERMS, "title", Kind.WORDS),
    PUBLISHER(RdfVocabulary.DCTERMS, "publisher", Kind.WORDS),
    RIGHTS(RdfVocabulary.DCTERMS, "rights", Kind.WORDS),
    SOURCE(RdfVocabulary.DCTERMS, "source", Kind.WORDS),
    HAS_TOP_CONCEPT(RdfVocabulary.SKOS, "hasTopConcept", Kind.RESOURCE),
    TOP_CONCEPT_OF(RdfVocabulary.SKOS, "topConceptOf", Kind.RESOURCE),
    IN_SCHEME(RdfVocabulary.SKOS, "inScheme", Kind.RESOURCE),
    NOTATION(RdfVocabulary.SKOS, "notation", Kind.TEXT),
    PREF_LABEL(RdfVocabulary.SKOS, "prefLabel", Kind.WORDS),
    ALT_LABEL(RdfVocabulary.SKOS, "altLabel", Kind.WORDS),
    HIDDEN_LABEL(RdfVocabulary.SKOS, "hiddenLabel", Kind.WORDS),
    DEFINITION(RdfVocabulary.SKOS, "definition", Kind.WORDS),
    SCOPE_NOTE(RdfVocabulary.SKOS, "scopeNote", Kind.WORDS),
    NOTE(RdfVocabulary.SKOS, "note", Kind.WORDS),
    EDITORIAL_NOTE(RdfVocabulary.SKOS, "editorialNote", Kind.WORDS),
    CHANGE_NOTE(RdfVocabulary.SKOS, "changeNote", Kind.WORDS),
    BROADER(RdfVocabulary.SKOS, "broader", Kind.RESOURCE),
    NARROWER(RdfVocabulary.SKOS, "narrower", Kind.RESOURCE),
    RELATED(RdfVocabulary.SKOS, "related", Kind.RESOURCE),
    EXACT_MATCH(RdfVocabulary.SKOS, "exactMatch", Kind.RESOURCE),
    CLOSE_MATCH(RdfVocabulary.SKOS, "closeMatch", Kind.RESOURCE),
    RELATED_MATCH(RdfVocabulary.SKOS, "relatedMatch", Kind.RESOURCE),
    MEMBER(RdfVocabulary.SKOS, "member", Kind.RESOURCE),
    HAS_INDICATOR(RdfVocabulary.KPI, "hasIndicator", Kind.RESOURCE),
    INDICATOR_OF(RdfVocabulary.KPI, "indicatorOf", Kind.RESOURCE),
    USES_QUESTION(RdfVocabulary.KPI, "usesQuestion", Kind.RESOURCE),
    QUESTION_OF(RdfVocabulary.KPI, "questionOf", Kind.RESOURCE),
    CONTENT_HASH(RdfVocabulary.KPI, "contentHash", Kind.TEXT);

    /** The kinds of values of a property. */
    enum Kind {
        RESOURCE,
        WORDS,
        TEXT
    }

    private final RdfVocabulary vocabulary;
    private final String localName;
    private final Kind kind;

    RdfProperty(RdfVocabulary vocabulary, String localName, Kind kind) {
        this.vocabulary = vocabulary;
        this.localName = localName;
        this.kind = kind;
    }

    String localName() {
        return localName;
    }

    Kind kind() {
        return kind;
    }

    String iri() {
        return vocabulary.iri(localName);
    }

    /** Returns the name with the prefix of its vocabulary. */
    String prefixed() {
        return vocabulary.prefix() + ":" + localName;
    }
}
