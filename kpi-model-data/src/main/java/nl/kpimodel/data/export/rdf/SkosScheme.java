package nl.kpimodel.data.export.rdf;

import static nl.kpimodel.core.Language.DUTCH;
import static nl.kpimodel.core.Language.ENGLISH;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.QualityKpi;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.edition.ChangeClass;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.edition.EntryChange;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ExportedKpi;
import nl.kpimodel.data.internal.BundledFile;

/**
 * An edition as a SKOS concept scheme.
 *
 * <ul>
 *   <li>Concepts are life domains, intended effects, phases, KPIs, sections and questions. A part of a concept is narrower: domain, effect,
 *       impact KPI; domain, indicator; phase, activity KPI; domain, section, question.
 *   <li>A concept that measures another is related to it by the library's own subproperties of {@code skos:related}. No concept is thus
 *       both related to another and broader than it.
 *   <li>The Dutch preferred label, definition and notation are the model's, verbatim. The library's own words are English labels, other
 *       labels, scope notes and change notes. An editorial note on each concept with such words says so.
 * </ul>
 */
final class SkosScheme {
    private static final String CONCEPT = RdfVocabulary.SKOS.iri("Concept");
    private static final String COLLECTION = RdfVocabulary.SKOS.iri("Collection");

    private final ExportedEdition edition;
    private final KpiCatalogue catalogue;
    private final KpiCatalogue bundled;
    private final RdfGraph graph = new RdfGraph();
    private final Map<Language, WordList> words = new EnumMap<>(Language.class);
    private final String scheme;
    private final List<EditionDiff> comparisons;

    SkosScheme(ExportedEdition edition) {
        this.edition = edition;
        this.catalogue = edition.catalogue();
        this.bundled = KpiModel.edition(edition.edition());
        this.scheme = edition.base().toASCIIString() + edition.edition().key();
        this.comparisons = edition.comparisons();
        for (Language language : Language.values()) {
            words.put(language, BundledFile.words(SkosScheme.class, "skos", language));
        }
    }

    RdfGraph graph() {
        addScheme();
        catalogue.domains().forEach(this::addDomain);
        catalogue.phases().forEach(this::addPhase);
        catalogue.intendedEffects().forEach(this::addEffect);
        edition.kpis().forEach(this::addKpi);
        catalogue.items().forEach(this::addQuestion);
        edition.links().stream().filter(link -> link.agreement() != Link.Agreement.VARIANT_ONLY).forEach(this::addLink);
        for (Layer layer : Layer.values()) {
            addLayer(layer, catalogue.kpis(layer));
        }
        catalogue.questionnaires().forEach(this::addQuestionnaire);
        addVocabulary();
        return graph;
    }

    private void addScheme() {
        graph.resource(scheme, RdfProperty.TYPE, RdfVocabulary.SKOS.iri("ConceptScheme"));
        graph.words(scheme, RdfProperty.TITLE, catalogue.label(), DUTCH);
        graph.words(scheme, RdfProperty.PREF_LABEL, catalogue.label(), DUTCH);
        graph.words(scheme, RdfProperty.PUBLISHER, catalogue.publisher(), DUTCH);
        graph.text(scheme, RdfProperty.VERSION_INFO, catalogue.edition().key());
        for (Source source : catalogue.sources()) {
            graph.words(scheme, RdfProperty.SOURCE, source.title(), DUTCH);
        }
        inBoth(scheme, RdfProperty.RIGHTS, "rights", catalogue.publisher());
    }

    private void inBoth(String subject, RdfProperty property, String key, Object... values) {
        for (Language language : Language.values()) {
            graph.words(subject, property, word(language).filled(key, values), language);
        }
    }

    private WordList word(Language language) {
        return words.getOrDefault(language, Terms.in(language));
    }

    /** Adds a concept with its label, the place of its words in the sources, and the history of its entry. */
    private void concept(String iri, String entry, String label, Source.Reference source) {
        graph.resource(iri, RdfProperty.TYPE, CONCEPT);
        graph.resource(iri, RdfProperty.IN_SCHEME, scheme);
        graph.words(iri, RdfProperty.PREF_LABEL, label, DUTCH);
        graph.words(iri, RdfProperty.SOURCE, edition.cited(source), DUTCH);
        addHistory(iri, entry);
    }

    private void top(String iri) {
        graph.resource(iri, RdfProperty.TOP_CONCEPT_OF, scheme);
        graph.resource(scheme, RdfProperty.HAS_TOP_CONCEPT, iri);
    }

    private void narrower(String wide, String narrow) {
        graph.resource(wide, RdfProperty.NARROWER, narrow);
        graph.resource(narrow, RdfProperty.BROADER, wide);
    }

    /** Adds the library's English name for an entry of a bundled edition, with the note that it is the library's. */
    private void english(String iri, String name, Optional<String> bundled, String term) {
        if (bundled.filter(name::equals).isPresent()) {
            graph.words(iri, RdfProperty.PREF_LABEL, Terms.in(ENGLISH).of(term), ENGLISH);
            inBoth(iri, RdfProperty.EDITORIAL_NOTE, "ours.name");
        }
    }

    private void addDomain(LifeDomain domain) {
        String iri = domain(domain.number());
        concept(iri, "domain " + domain.number(), domain.name(), domain.source());
        top(iri);
        graph.text(iri, RdfProperty.NOTATION, Integer.toString(domain.number()));
        english(iri, domain.name(), bundled.findDomain(domain.number()).map(LifeDomain::name), "domain." + domain.number() + ".title");
        domain.subthemes().forEach(theme -> graph.words(iri, RdfProperty.NOTE, theme, DUTCH));
        domain.desiredEffectText().ifPresent(effect -> graph.words(iri, RdfProperty.NOTE, effect, DUTCH));
    }

    private void addPhase(ProcessModel.Phase phase) {
        String iri = phase(phase.number());
        concept(iri, "phase " + phase.number(), phase.name(), phase.source());
        top(iri);
        graph.text(iri, RdfProperty.NOTATION, Integer.toString(phase.number()));
        english(iri, phase.name(), bundled.findPhase(phase.number()).map(ProcessModel.Phase::name), "phase." + phase.number() + ".title");
    }

    private void addEffect(IntendedEffect effect) {
        String iri = address("effect", effect.id());
        concept(iri, effect.id().toString(), effect.text(), effect.source());
        graph.text(iri, RdfProperty.NOTATION, effect.id().toString());
        effect.variants().forEach(variant -> graph.words(iri, RdfProperty.EDITORIAL_NOTE,
                word(DUTCH).filled("variant", variant.text(), edition.cited(variant.source())), DUTCH));
    }

    private void addKpi(ExportedKpi exported) {
        Kpi kpi = exported.kpi();
        String iri = kpi(kpi.id());
        concept(iri, kpi.id().toString(), kpi instanceof EffectIndicator indicator ? indicator.text() : kpi.name(), kpi.source());
        graph.text(iri, RdfProperty.NOTATION, kpi.id().toString());
        graph.text(iri, RdfProperty.CONTENT_HASH, kpi.contentHash());
        kpi.definition().asText().ifPresent(definition -> graph.words(iri, RdfProperty.DEFINITION, definition, DUTCH));
        if (kpi instanceof QualityKpi quality) {
            quality.additional().ifPresent(text -> graph.words(iri, RdfProperty.NOTE, text, DUTCH));
            top(iri);
        } else if (kpi instanceof ActivityKpi activity) {
            narrower(phase(activity.phase().number()), iri);
            activity.alsoListed().forEach(listing -> narrower(phase(listing.phase().number()), iri));
        } else if (kpi instanceof EffectIndicator indicator) {
            narrower(domain(indicator.domain().number()), iri);
        }
        exported.terms().ifPresent(terms -> addTerms(iri, exported, terms));
        exported.specification().ifPresent(measure -> addSpecification(iri, measure));
        catalogue.errata().stream().filter(slip -> slip.entry().equals(kpi.id().toString())).forEach(slip -> addSlip(iri, slip));
    }

    private void addTerms(String iri, ExportedKpi exported, KpiTerms terms) {
        graph.words(iri, RdfProperty.PREF_LABEL, terms.englishName(), ENGLISH);
        inBoth(iri, RdfProperty.EDITORIAL_NOTE, "ours.kpi");
        for (Language language : Language.values()) {
            label(iri, RdfProperty.ALT_LABEL, terms.shortName().in(language), language);
            exported.searchWords(language).forEach(each -> label(iri, RdfProperty.HIDDEN_LABEL, each, language));
        }
    }

    /** Adds a label unless the concept already has it: no text is a label of two kinds. */
    private void label(String iri, RdfProperty property, String label, Language language) {
        if (!graph.has(iri, RdfProperty.PREF_LABEL, label, language) && !graph.has(iri, RdfProperty.ALT_LABEL, label, language)) {
            graph.words(iri, property, label, language);
        }
    }

    private void addSpecification(String iri, MeasureSpecification measure) {
        for (Language language : Language.values()) {
            graph.words(iri, RdfProperty.SCOPE_NOTE, measure.reading().in(language), language);
        }
    }

    /** Adds links to the concept in earlier editions, and the changes. */
    private void addHistory(String iri, String entry) {
        for (EditionDiff diff : comparisons) {
            Optional<EntryChange> change = diff.find(entry);
            if (change.isPresent() && change.get().change() != ChangeClass.NEW) {
                RdfProperty match = diff.isByName() ? RdfProperty.CLOSE_MATCH : match(change.get().change());
                graph.resource(iri, match, edition.base().toASCIIString() + diff.earlier().key() + iri.substring(scheme.length()));
            }
            change.flatMap(EntryChange::reason).ifPresent(reason -> addChangeNote(iri, diff.earlier(), change.flatMap(EntryChange::comparability), reason));
        }
    }

    private static RdfProperty match(ChangeClass change) {
        return switch (change) {
            case NONE, WORDING -> RdfProperty.EXACT_MATCH;
            case MATERIAL -> RdfProperty.RELATED_MATCH;
            default -> RdfProperty.CLOSE_MATCH;
        };
    }

    private void addChangeNote(String iri, Edition earlier, Optional<MeasureSpecification.Comparability> comparability, BilingualText reason) {
        for (Language language : Language.values()) {
            String figures = comparability.map(of -> " (" + Terms.in(language).of("comparability." + of) + ")").orElse("");
            graph.words(iri, RdfProperty.CHANGE_NOTE, word(language).filled("change", earlier.key(), figures, reason.in(language)), language);
        }
    }

    private void addSlip(String iri, Source.Erratum slip) {
        for (Language language : Language.values()) {
            graph.words(iri, RdfProperty.EDITORIAL_NOTE, word(language).filled("slip", slip.printed(), slip.reads()), language);
        }
    }

    private void addQuestion(Questionnaire.Item item) {
        String iri = question(item.id());
        concept(iri, item.id().toString(), item.asText().orElseGet(() -> word(DUTCH).filled("question", item.id())), item.source());
        graph.text(iri, RdfProperty.NOTATION, item.id().toString());
        if (item.asText().isEmpty()) {
            graph.words(iri, RdfProperty.PREF_LABEL, word(ENGLISH).filled("question", item.id()), ENGLISH);
            inBoth(iri, RdfProperty.EDITORIAL_NOTE, "unpublished");
        }
        String domain = domain(item.domain().number());
        Optional<ItemId.Section> section = item.id().sectionId();
        if (section.isEmpty()) {
            narrower(domain, iri);
            return;
        }
        String wide = address("section", section.get());
        if (!graph.subjects().containsKey(wide)) {
            concept(wide, "", item.sectionTitleText().orElseGet(() -> word(DUTCH).filled("section", section.get())), item.source());
            graph.text(wide, RdfProperty.NOTATION, section.get().toString());
            narrower(domain, wide);
        }
        narrower(wide, iri);
    }

    private void addLink(Link link) {
        String from = address(link.from());
        String to = address(link.to());
        switch (link.to().kind()) {
            case INDICATOR -> relate(from, to, RdfProperty.HAS_INDICATOR, RdfProperty.INDICATOR_OF);
            case PARTICIPANT_ITEM, PROFESSIONAL_ITEM -> relate(from, to, RdfProperty.USES_QUESTION, RdfProperty.QUESTION_OF);
            default -> narrower(from, to);
        }
        if (link.agreement() == Link.Agreement.DISPUTED) {
            String places = String.join("; ", link.variants().stream().map(variant -> edition.cited(variant.source())).distinct().toList());
            inBoth(from, RdfProperty.EDITORIAL_NOTE, "disputed", link.to().key(), places);
        }
    }

    private void relate(String from, String to, RdfProperty property, RdfProperty inverse) {
        graph.resource(from, property, to);
        graph.resource(from, RdfProperty.RELATED, to);
        graph.resource(to, inverse, from);
        graph.resource(to, RdfProperty.RELATED, from);
    }

    private void addLayer(Layer layer, List<Kpi> kpis) {
        if (kpis.isEmpty()) {
            return;
        }
        String iri = address("layer", layer.name().toLowerCase(Locale.ROOT));
        graph.resource(iri, RdfProperty.TYPE, COLLECTION);
        graph.resource(iri, RdfProperty.IN_SCHEME, scheme);
        Optional<Layer.Introduction> introduction = catalogue.layers().stream().filter(of -> of.layer() == layer).findFirst();
        String ours = WordList.plural(Terms.in(DUTCH).of("layer." + layer + ".kpi"));
        graph.words(iri, RdfProperty.PREF_LABEL, introduction.map(Layer.Introduction::name).orElse(ours), DUTCH);
        graph.words(iri, RdfProperty.PREF_LABEL, WordList.plural(Terms.in(ENGLISH).of("layer." + layer + ".kpi")), ENGLISH);
        introduction.flatMap(Layer.Introduction::text).ifPresent(text -> graph.words(iri, RdfProperty.NOTE, text, DUTCH));
        kpis.forEach(kpi -> graph.resource(iri, RdfProperty.MEMBER, kpi(kpi.id())));
    }

    private void addQuestionnaire(Questionnaire.Text questionnaire) {
        String iri = address("questionnaire", questionnaire.questionnaire().name().toLowerCase(Locale.ROOT));
        graph.resource(iri, RdfProperty.TYPE, COLLECTION);
        graph.resource(iri, RdfProperty.IN_SCHEME, scheme);
        graph.words(iri, RdfProperty.PREF_LABEL, questionnaire.name(), DUTCH);
        graph.words(iri, RdfProperty.SOURCE, edition.cited(questionnaire.source()), DUTCH);
        questionnaire.stemText().ifPresent(stem -> graph.words(iri, RdfProperty.NOTE, stem, DUTCH));
        catalogue.items().stream().filter(item -> item.id().questionnaire() == questionnaire.questionnaire())
                .forEach(item -> graph.resource(iri, RdfProperty.MEMBER, question(item.id())));
    }

    /** Adds the library's own properties, so that tools that only know SKOS find them below {@code skos:related}. */
    private void addVocabulary() {
        relation(RdfProperty.HAS_INDICATOR, RdfProperty.INDICATOR_OF);
        relation(RdfProperty.INDICATOR_OF, RdfProperty.HAS_INDICATOR);
        relation(RdfProperty.USES_QUESTION, RdfProperty.QUESTION_OF);
        relation(RdfProperty.QUESTION_OF, RdfProperty.USES_QUESTION);
        graph.resource(RdfProperty.CONTENT_HASH.iri(), RdfProperty.TYPE, RdfVocabulary.OWL.iri("DatatypeProperty"));
        inBoth(RdfProperty.CONTENT_HASH.iri(), RdfProperty.LABEL, "property.contentHash");
    }

    private void relation(RdfProperty property, RdfProperty inverse) {
        graph.resource(property.iri(), RdfProperty.TYPE, RdfVocabulary.OWL.iri("ObjectProperty"));
        inBoth(property.iri(), RdfProperty.LABEL, "property." + property.localName());
        graph.resource(property.iri(), RdfProperty.SUB_PROPERTY_OF, RdfProperty.RELATED.iri());
        graph.resource(property.iri(), RdfProperty.INVERSE_OF, inverse.iri());
    }

    private String address(String kind, Object id) {
        return scheme + "/" + kind + "/" + id.toString().replace(' ', '-');
    }

    private String domain(int number) {
        return address("domain", number);
    }

    private String phase(int number) {
        return address("phase", number);
    }

    private String kpi(KpiId id) {
        return address("kpi", id);
    }

    private String question(ItemId id) {
        return address("question", id);
    }

    private String address(LinkageNode node) {
        if (node instanceof LinkageNode.Domain domain) {
            return domain(domain.number());
        }
        if (node instanceof LinkageNode.Effect effect) {
            return address("effect", effect.id());
        }
        if (node instanceof LinkageNode.Impact impact) {
            return kpi(impact.id());
        }
        if (node instanceof LinkageNode.Indicator indicator) {
            return kpi(indicator.id());
        }
        return question(((LinkageNode.Item) node).id());
    }
}
