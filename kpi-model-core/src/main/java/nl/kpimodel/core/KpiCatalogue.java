package nl.kpimodel.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.kpimodel.core.internal.ContentHash;
import nl.kpimodel.core.internal.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * The full content of one edition of the KPI-model (Dutch: the <i>definitielijst</i>): KPIs by layer, life domains, phases, intended
 * effects, questionnaire items and the rows that link them.
 *
 * <p>Invariants, refused by {@link Builder#build()}:
 * <ul>
 *   <li>every id occurs once;
 *   <li>everything that an entry refers to exists: its edition, life domain, phase, intended effect, and the ids of a link row;
 *   <li>an impact KPI has at most one link row.
 * </ul>
 *
 * <p>All lists are in model order and unmodifiable. Immutable; safe for use by several threads. A look-up by id allocates nothing.
 *
 * <p>There are two kinds of look-up: {@code find...} returns an {@link Optional}; the others return the entry or throw an {@link
 * UnknownIdException} that names the edition and the nearest ids.
 *
 * <pre>{@code
 * KpiCatalogue model = KpiModel.edition(Edition.E2025);             // of the module data
 * model.activity("A 13").name();                                    // Aantal casussen per medewerker
 * model.search("eenzaam").get(0).id();                              // I 4.1.1
 * model.linkage().itemsOf(KpiId.of("I 4.1.3"));                     // [4a1, 4a2, 4a3, 4a4]
 * }</pre>
 */
public final class KpiCatalogue {
    private final Edition edition;
    private final String label;
    private final String publisher;
    private final Entries<String, Source> sources;
    private final List<Layer.Introduction> layers;
    private final Entries<Integer, LifeDomain> domains;
    private final Entries<Integer, ProcessModel.Phase> phases;
    private final Entries<IntendedEffect.Id, IntendedEffect> intendedEffects;
    private final Entries<KpiId, Kpi> kpis;
    private final Map<Layer, List<Kpi>> byLayer;
    private final Entries<Questionnaire, Questionnaire.Text> questionnaires;
    private final Entries<ItemId, Questionnaire.Item> items;
    private final Entries<KpiId, Link.Row> links;
    private final @Nullable ProcessModel processModel;
    private final Entries<Integer, Competence> competences;
    private final List<Source.Erratum> errata;
    private final Function<? super Kpi, Optional<KpiTerms>> terms;
    private final Object linkageLock = new Object();
    private volatile @Nullable Linkage linkage;
    private volatile @Nullable String contentHash;
    private volatile @Nullable Map<Kpi, String> searchable;

    private KpiCatalogue(Builder builder) {
        this.edition = Kpi.required(builder.edition, "edition");
        this.label = Texts.requireText(Kpi.required(builder.label, "label"), "label");
        this.publisher = Texts.requireText(Kpi.required(builder.publisher, "publisher"), "publisher");
        this.sources = Entries.of(builder.sources, Source::key, "Source");
        this.layers = List.copyOf(builder.layers);
        this.domains = Entries.of(builder.domains, LifeDomain::number, "Life domain");
        this.phases = Entries.of(builder.phases, ProcessModel.Phase::number, "Phase");
        this.intendedEffects = Entries.of(builder.intendedEffects, IntendedEffect::id, "Intended effect");
        this.byLayer = byLayer(builder.kpis);
        this.kpis = Entries.of(joined(byLayer.values()), Kpi::id, "KPI");
        this.questionnaires = Entries.of(builder.questionnaires, Questionnaire.Text::questionnaire, "Questionnaire");
        this.items = Entries.of(builder.items, Questionnaire.Item::id, "Item");
        this.links = Entries.of(builder.links, Link.Row::impact, "Link row");
        this.processModel = builder.processModel;
        this.competences = Entries.of(builder.competences, Competence::number, "Competence");
        this.errata = List.copyOf(builder.errata);
        this.terms = builder.terms;
        requireReferences();
    }

    private static Map<Layer, List<Kpi>> byLayer(List<Kpi> kpis) {
        Map<Layer, List<Kpi>> byLayer = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            List<Kpi> ofLayer = new ArrayList<>();
            for (Kpi kpi : kpis) {
                if (kpi.layer() == layer) {
                    ofLayer.add(kpi);
                }
            }
            byLayer.put(layer, List.copyOf(ofLayer));
        }
        return byLayer;
    }

    private static List<Kpi> joined(Collection<List<Kpi>> layers) {
        List<Kpi> all = new ArrayList<>();
        for (List<Kpi> layer : layers) {
            all.addAll(layer);
        }
        return all;
    }

    private void requireReferences() {
        for (IntendedEffect effect : intendedEffects()) {
            requireThere(findDomain(effect.domain().number()), effect.domain(), effect.id());
        }
        for (Questionnaire.Item item : items()) {
            requireThere(findDomain(item.domain().number()), item.domain(), item.id());
        }
        for (Kpi kpi : kpis()) {
            requireThere(Optional.of(edition), kpi.edition(), kpi.id());
            if (kpi instanceof ImpactKpi impact) {
                requireThere(findDomain(impact.domain().number()), impact.domain(), kpi.id());
                if (impact.intendedEffect().isPresent()) {
                    requireLinks(intendedEffects, List.of(impact.intendedEffect().get()), kpi.id());
                }
            } else if (kpi instanceof EffectIndicator indicator) {
                requireThere(findDomain(indicator.domain().number()), indicator.domain(), kpi.id());
            } else if (kpi instanceof ActivityKpi activity) {
                requireThere(findPhase(activity.phase().number()), activity.phase(), kpi.id());
                for (ActivityKpi.Listing listing : activity.alsoListed()) {
                    requireThere(findPhase(listing.phase().number()), listing.phase(), kpi.id());
                }
            }
        }
        for (Link.Row row : links()) {
            requireLinks(kpis, List.of(row.impact()), row.impact());
            requireLinks(kpis, row.indicators(), row.impact());
            requireLinks(items, row.items(), row.impact());
            requireLinks(items, row.professionalItems(), row.impact());
            for (Link.Variant variant : row.variants()) {
                requireLinks(items, variant.items(), row.impact());
                requireLinks(items, variant.professionalItems(), row.impact());
            }
        }
    }

    private static void requireThere(Optional<?> here, Object named, Object entry) {
        // nearly always the same object, and the first comparison of two records is expensive
        boolean same = here.isPresent() && (here.get() == named || here.get().equals(named));
        if (!same) {
            throw new IllegalArgumentException(entry + " refers to " + named + ", which is not the one in this catalogue ("
                    + here.map(Object::toString).orElse("it has none") + ").");
        }
    }

    private static <K> void requireLinks(Entries<K, ?> here, List<K> targets, Object entry) {
        for (K target : targets) {
            if (!here.has(target)) {
                throw new IllegalArgumentException(entry + " links to " + target + ", which this catalogue does not have.");
            }
        }
    }

    /** {@return the edition} */
    public Edition edition() {
        return edition;
    }

    /**
     * Returns the label of the edition.
     *
     * @return for example {@code KPI-model 2025}
     */
    public String label() {
        return label;
    }

    /**
     * Returns the publisher of the model, who owns its words.
     *
     * @return {@code Sociaal Werk Nederland}
     */
    public String publisher() {
        return publisher;
    }

    /** {@return the texts from which the edition was transcribed} */
    public List<Source> sources() {
        return sources.inOrder();
    }

    /** {@return the introductions of the layers, one for each layer that has an introduction} */
    public List<Layer.Introduction> layers() {
        return layers;
    }

    /**
     * Returns the life domains (<i>leefgebieden</i>).
     *
     * @return the domains by number
     */
    public List<LifeDomain> domains() {
        return domains.inOrder();
    }

    /**
     * Finds a life domain.
     *
     * @param number its number
     * @return the domain, empty if no such number exists
     */
    public Optional<LifeDomain> findDomain(int number) {
        return domains.find(number);
    }

    /**
     * Returns the phases of the process (<i>procesfasen</i>).
     *
     * @return the phases by number
     */
    public List<ProcessModel.Phase> phases() {
        return phases.inOrder();
    }

    /**
     * Finds a phase.
     *
     * @param number its number
     * @return the phase, empty if no such number exists
     */
    public Optional<ProcessModel.Phase> findPhase(int number) {
        return phases.find(number);
    }

    /**
     * Returns the intended effects (<i>beoogde effecten</i>).
     *
     * @return the effects in model order
     */
    public List<IntendedEffect> intendedEffects() {
        return intendedEffects.inOrder();
    }

    /**
     * Finds an intended effect.
     *
     * @param id its id
     * @return the effect, empty if the edition does not have the id
     */
    public Optional<IntendedEffect> findIntendedEffect(IntendedEffect.Id id) {
        return intendedEffects.find(id);
    }

    /**
     * {@return the intended effect with an id}
     *
     * @param id its id
     * @throws UnknownIdException if the edition does not have the id
     */
    public IntendedEffect requireIntendedEffect(IntendedEffect.Id id) {
        Optional<IntendedEffect> effect = findIntendedEffect(id);
        if (effect.isEmpty()) {
            throw unknown(id, intendedEffects().stream().map(IntendedEffect::id).toList());
        }
        return effect.get();
    }

    /**
     * Returns all KPIs, by layer.
     *
     * @return the KPIs in model order
     */
    public List<Kpi> kpis() {
        return kpis.inOrder();
    }

    /**
     * Returns the KPIs of a layer.
     *
     * @param layer the layer
     * @return the KPIs in model order, empty if the edition does not have the layer
     */
    public List<Kpi> kpis(Layer layer) {
        return List.copyOf(layer(layer));
    }

    /**
     * Returns the impact KPIs.
     *
     * @return the KPIs in model order
     */
    @SuppressWarnings("unchecked") // the constructor sorted the KPIs by layer, and each layer has one type
    public List<ImpactKpi> impactKpis() {
        return (List<ImpactKpi>) layer(Layer.IMPACT);
    }

    /**
     * Returns the effect indicators.
     *
     * @return the indicators in model order, empty before 2025
     */
    @SuppressWarnings("unchecked") // as above
    public List<EffectIndicator> effectIndicators() {
        return (List<EffectIndicator>) layer(Layer.EFFECT);
    }

    /**
     * Returns the activity KPIs.
     *
     * @return the KPIs in model order
     */
    @SuppressWarnings("unchecked") // as above
    public List<ActivityKpi> activityKpis() {
        return (List<ActivityKpi>) layer(Layer.ACTIVITY);
    }

    /**
     * Returns the quality KPIs.
     *
     * @return the KPIs in model order, empty from 2025 on
     */
    @SuppressWarnings("unchecked") // as above
    public List<QualityKpi> qualityKpis() {
        return (List<QualityKpi>) layer(Layer.QUALITY);
    }

    private List<? extends Kpi> layer(Layer layer) {
        return byLayer.getOrDefault(layer, List.of());
    }

    /**
     * Returns the impact KPIs and effect indicators of a life domain.
     *
     * @param domain number of the domain
     * @return the KPIs in model order, empty if there is no such domain
     */
    public List<Kpi> kpisOfDomain(int domain) {
        return kpis().stream().filter(kpi -> kpi.id().domain() == domain && domain != 0).toList();
    }

    /**
     * Returns the activity KPIs of a phase.
     *
     * @param phase number of the phase
     * @return the KPIs in model order, empty if there is no such phase
     */
    public List<ActivityKpi> kpisOfPhase(int phase) {
        return activityKpis().stream().filter(kpi -> kpi.phase().number() == phase).toList();
    }

    /**
     * Returns the impact KPIs of an intended effect.
     *
     * @param effect id of the effect
     * @return the KPIs in model order, empty if the edition does not have the effect or the effect has no KPI
     */
    public List<ImpactKpi> kpisOfIntendedEffect(IntendedEffect.Id effect) {
        return impactKpis().stream().filter(kpi -> kpi.intendedEffect().filter(effect::equals).isPresent()).toList();
    }

    /**
     * Finds a KPI.
     *
     * @param id its id
     * @return the KPI, empty if the edition does not have the id
     */
    public Optional<Kpi> find(KpiId id) {
        return kpis.find(id);
    }

    /**
     * {@return the KPI with an id}
     *
     * @param id its id
     * @throws UnknownIdException if the edition does not have the id
     */
    public Kpi require(KpiId id) {
        Optional<Kpi> kpi = find(id);
        if (kpi.isEmpty()) {
            throw unknown(id, layer(id.layer()).stream().map(Kpi::id).toList());
        }
        return kpi.get();
    }

    /**
     * {@return the KPI with an id in text form}
     *
     * @param id its id, for example {@code A 13}
     * @throws InvalidIdException if the text is not the id of a KPI
     * @throws UnknownIdException if the edition does not have the id
     */
    public Kpi require(String id) {
        return require(KpiId.parse(id));
    }

    /**
     * {@return the impact KPI with an id}
     *
     * @param id its id, for example {@code I 4.1.3}
     * @throws InvalidIdException if the text is not the id of an impact KPI
     * @throws UnknownIdException if the edition does not have the id
     */
    public ImpactKpi impact(String id) {
        return (ImpactKpi) require(ofLayer(id, Layer.IMPACT));
    }

    /**
     * {@return the effect indicator with an id}
     *
     * @param id its id, for example {@code E 4.1.3}
     * @throws InvalidIdException if the text is not the id of an effect indicator
     * @throws UnknownIdException if the edition does not have the id
     */
    public EffectIndicator indicator(String id) {
        return (EffectIndicator) require(ofLayer(id, Layer.EFFECT));
    }

    /**
     * {@return the activity KPI with an id}
     *
     * @param id its id, for example {@code A 13}
     * @throws InvalidIdException if the text is not the id of an activity KPI
     * @throws UnknownIdException if the edition does not have the id
     */
    public ActivityKpi activity(String id) {
        return (ActivityKpi) require(ofLayer(id, Layer.ACTIVITY));
    }

    /**
     * {@return the quality KPI with an id}
     *
     * @param id its id, for example {@code K 2}
     * @throws InvalidIdException if the text is not the id of a quality KPI
     * @throws UnknownIdException if the edition does not have the id
     */
    public QualityKpi quality(String id) {
        return (QualityKpi) require(ofLayer(id, Layer.QUALITY));
    }

    private static KpiId ofLayer(String text, Layer layer) {
        KpiId id = KpiId.parse(text);
        if (id.layer() != layer) {
            throw new InvalidIdException(text, "is of layer " + id.layer() + " where layer " + layer + " was asked",
                    "ask for the layer that the id names.");
        }
        return id;
    }

    /** {@return what the sources say about each questionnaire as a whole, empty before 2025} */
    public List<Questionnaire.Text> questionnaires() {
        return questionnaires.inOrder();
    }

    /** {@return all items of both questionnaires, participants' first, empty before 2025} */
    public List<Questionnaire.Item> items() {
        return items.inOrder();
    }

    /**
     * Returns the items of a section of the participants' questionnaire.
     *
     * @param section the section, for example {@code 4a}
     * @return the items in order, empty if there is no such section
     */
    public List<Questionnaire.Item> items(ItemId.Section section) {
        return items().stream()
                .filter(item -> item.id().sectionId().filter(section::equals).isPresent())
                .toList();
    }

    /**
     * Returns the sections of the participants' questionnaire.
     *
     * @return the sections in order, empty before 2025
     */
    public List<ItemId.Section> sections() {
        TreeSet<ItemId.Section> sections = new TreeSet<>();
        items().forEach(item -> item.id().sectionId().ifPresent(sections::add));
        return List.copyOf(sections);
    }

    /**
     * Finds an item.
     *
     * @param id its id
     * @return the item, empty if the edition does not have the id
     */
    public Optional<Questionnaire.Item> findItem(ItemId id) {
        return items.find(id);
    }

    /**
     * {@return the item with an id}
     *
     * @param id its id
     * @throws UnknownIdException if the edition does not have the id
     */
    public Questionnaire.Item requireItem(ItemId id) {
        Optional<Questionnaire.Item> item = findItem(id);
        if (item.isEmpty()) {
            throw unknown(id, items().stream()
                    .map(Questionnaire.Item::id)
                    .filter(known -> known.questionnaire() == id.questionnaire())
                    .toList());
        }
        return item.get();
    }

    /**
     * Returns the rows of the effect tables, from which the linkage is built.
     *
     * @return the rows in model order, empty before 2025
     */
    public List<Link.Row> links() {
        return links.inOrder();
    }

    /**
     * {@return the linkage from life domain to questionnaire item, the same instance for every call} It is built on first use, so look-ups
     * of KPIs do not wait for it.
     */
    public Linkage linkage() {
        Linkage built = linkage;
        if (built == null) {
            synchronized (linkageLock) {
                built = linkage;
                if (built == null) {
                    built = new Linkage(this);
                    linkage = built;
                }
            }
        }
        return built;
    }

    /** {@return the generic process model (<i>generiek procesmodel</i>), present only in the draft of 2021} */
    public Optional<ProcessModel> processModel() {
        return Optional.ofNullable(processModel);
    }

    /**
     * Returns the generic competences (<i>generieke competenties</i>).
     *
     * @return the competences in order, empty except in the draft of 2021
     */
    public List<Competence> competences() {
        return competences.inOrder();
    }

    /** {@return the evident errors in the texts of this catalogue, and their corrections} */
    public List<Source.Erratum> errata() {
        return errata;
    }

    /**
     * Searches the KPIs: their id, name, definition and other texts, and the library's own {@linkplain KpiTerms everyday words} for them.
     * {@code eenzaam} thus finds KPIs for which the model does not use that word. Case, accents, quotation mark style and line ends do not
     * matter: {@code clienten} finds "cliënten", and {@code a13} finds A 13.
     *
     * @param query words that must all occur, possibly as part of longer words
     * @return the KPIs found, in model order; none for a query without words
     */
    public List<Kpi> search(String query) {
        List<String> words = FreeText.words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<Kpi, String> texts = searchable();
        return kpis().stream().filter(kpi -> containsAll(texts.getOrDefault(kpi, ""), words)).toList();
    }

    private static boolean containsAll(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    private Map<Kpi, String> searchable() {
        Map<Kpi, String> texts = searchable;
        if (texts == null) {
            texts = new HashMap<>();
            for (Kpi kpi : kpis()) {
                String id = kpi.id().toString();
                List<String> all = new ArrayList<>(List.of(id, id.replace(" ", ""), kpi.name()));
                terms.apply(kpi).ifPresent(words -> {
                    all.addAll(List.of(words.shortName().dutch(), words.shortName().english(), words.englishName()));
                    all.addAll(words.searchWords());
                });
                kpi.definition().asText().ifPresent(all::add);
                if (kpi instanceof QualityKpi quality) {
                    quality.additional().ifPresent(all::add);
                }
                texts.put(kpi, FreeText.fold(String.join("\n", all)));
            }
            searchable = texts;
        }
        return texts;
    }

    /**
     * {@return a fingerprint of the whole edition: SHA-256 over its content, as 64 hexadecimal digits} Errata are not included because they
     * are the library's. The fingerprint is the same in every run, JVM and locale.
     */
    public String contentHash() {
        String hash = contentHash;
        if (hash == null) {
            ContentHash content = new ContentHash().add(edition.key()).add(label).add(publisher);
            List<Collection<?>> parts = List.of(
                    sources(), layers, domains(), phases(), intendedEffects(), questionnaires(), items(), links(), competences());
            parts.forEach(content::add);
            content.add(processModel);
            kpis().forEach(kpi -> kpi.addTo(content));
            hash = content.hex();
            contentHash = hash;
        }
        return hash;
    }

    private UnknownIdException unknown(Object id, Collection<?> known) {
        return UnknownIdException.of(edition, id, known);
    }

    /** Returns the label and the number of entries. */
    @Override
    public String toString() {
        return label + " (" + impactKpis().size() + " impact, " + effectIndicators().size() + " effect, " + activityKpis().size()
                + " activity, " + qualityKpis().size() + " quality)";
    }

    /**
     * Starts a catalogue of an edition.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a catalogue. Lists are in model order. Not thread-safe. */
    public static final class Builder {
        private @Nullable Edition edition;
        private @Nullable String label;
        private @Nullable String publisher;
        private @Nullable ProcessModel processModel;
        private final List<Source> sources = new ArrayList<>();
        private final List<Layer.Introduction> layers = new ArrayList<>();
        private final List<LifeDomain> domains = new ArrayList<>();
        private final List<ProcessModel.Phase> phases = new ArrayList<>();
        private final List<IntendedEffect> intendedEffects = new ArrayList<>();
        private final List<Kpi> kpis = new ArrayList<>();
        private final List<Questionnaire.Text> questionnaires = new ArrayList<>();
        private final List<Questionnaire.Item> items = new ArrayList<>();
        private final List<Link.Row> links = new ArrayList<>();
        private final List<Competence> competences = new ArrayList<>();
        private final List<Source.Erratum> errata = new ArrayList<>();

        private Function<? super Kpi, Optional<KpiTerms>> terms = kpi -> Optional.empty();

        private Builder() {}

        /**
         * Sets the edition; required.
         *
         * @param edition the edition
         * @return this builder
         */
        public Builder edition(Edition edition) {
            this.edition = edition;
            return this;
        }

        /**
         * Sets the label of the edition; required.
         *
         * @param label the label
         * @return this builder
         */
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /**
         * Sets the publisher of the model; required.
         *
         * @param publisher the publisher
         * @return this builder
         */
        public Builder publisher(String publisher) {
            this.publisher = publisher;
            return this;
        }

        /**
         * Adds sources.
         *
         * @param added the sources
         * @return this builder
         */
        public Builder sources(Collection<Source> added) {
            sources.addAll(added);
            return this;
        }

        /**
         * Adds introductions of layers.
         *
         * @param added the introductions
         * @return this builder
         */
        public Builder layers(Collection<Layer.Introduction> added) {
            layers.addAll(added);
            return this;
        }

        /**
         * Adds life domains.
         *
         * @param added the domains
         * @return this builder
         */
        public Builder domains(Collection<LifeDomain> added) {
            domains.addAll(added);
            return this;
        }

        /**
         * Adds phases.
         *
         * @param added the phases
         * @return this builder
         */
        public Builder phases(Collection<ProcessModel.Phase> added) {
            phases.addAll(added);
            return this;
        }

        /**
         * Adds intended effects.
         *
         * @param added the effects
         * @return this builder
         */
        public Builder intendedEffects(Collection<IntendedEffect> added) {
            intendedEffects.addAll(added);
            return this;
        }

        /**
         * Adds KPIs of any layer.
         *
         * @param added the KPIs
         * @return this builder
         */
        public Builder kpis(Collection<? extends Kpi> added) {
            kpis.addAll(added);
            return this;
        }

        /**
         * Sets the everyday words that {@link KpiCatalogue#search} also uses; none if never set. They belong to the library, not to the
         * edition, and do not affect {@link KpiCatalogue#contentHash()}.
         *
         * @param terms the terms of a KPI, for example {@code KpiTerms::find}
         * @return this builder
         */
        public Builder terms(Function<? super Kpi, Optional<KpiTerms>> terms) {
            this.terms = terms;
            return this;
        }

        /**
         * Adds what the sources say about the questionnaires.
         *
         * @param added the texts
         * @return this builder
         */
        public Builder questionnaires(Collection<Questionnaire.Text> added) {
            questionnaires.addAll(added);
            return this;
        }

        /**
         * Adds items.
         *
         * @param added the items
         * @return this builder
         */
        public Builder items(Collection<Questionnaire.Item> added) {
            items.addAll(added);
            return this;
        }

        /**
         * Adds rows of the effect tables.
         *
         * @param added the rows
         * @return this builder
         */
        public Builder links(Collection<Link.Row> added) {
            links.addAll(added);
            return this;
        }

        /**
         * Sets the process model; none if never set.
         *
         * @param processModel the process model, or {@code null} for none
         * @return this builder
         */
        public Builder processModel(@Nullable ProcessModel processModel) {
            this.processModel = processModel;
            return this;
        }

        /**
         * Adds competences.
         *
         * @param added the competences
         * @return this builder
         */
        public Builder competences(Collection<Competence> added) {
            competences.addAll(added);
            return this;
        }

        /**
         * Adds errata.
         *
         * @param added the errata
         * @return this builder
         */
        public Builder errata(Collection<Source.Erratum> added) {
            errata.addAll(added);
            return this;
        }

        /**
         * Builds the catalogue.
         *
         * @return the catalogue
         * @throws IllegalStateException if a required value was not set
         * @throws IllegalArgumentException if an invariant of the catalogue is violated; the message names the entry
         */
        public KpiCatalogue build() {
            return new KpiCatalogue(this);
        }
    }
}
