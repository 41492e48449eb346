package nl.kpimodel.core.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.Suggestion.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Suggests KPIs and items to choose, each with its reason and the row of the source that gives it (Dutch: <i>suggesties</i>): from an impact KPI down to
 * indicators, items and activity KPIs, from an item or indicator up to the KPIs that it serves, and by life domain, phase, emphasis and
 * existing registration. Source: handleiding 2025, 3.2, "Idealiter worden de indicatoren bepaald van boven naar beneden" and its tips.
 *
 * <p>The links are those of the effect tables. The model does not link effects to activities. For the process, one activity KPI of each
 * phase is suggested, and the suggestion says that the model does not link it. It is the first KPI of the phase in this order:
 * <ol>
 *   <li>KPIs that the model defines; KPIs that it leaves open or to the organisation are not suggested;
 *   <li>KPIs that {@linkplain #emphasisedIn an edition} prints in bold, because "de vetgedrukte KPI's in het model zijn indicatoren die
 *       leden uit de werkgroep het belangrijkst vinden" (3.2, tips);
 *   <li>KPIs that add the fewest record types to those {@linkplain #registered already registered}, because "de registratiedruk toeneemt"
 *       (3.2, tips);
 *   <li>the order of the model.
 * </ol>
 *
 * <p>Every result is in a fixed order and contains each KPI and item once. Immutable; safe for use by several threads.
 *
 * <pre>{@code
 * KpiSuggestions suggestions = KpiSuggestions.of(model, KpiModel.measures(Edition.E2025)).emphasisedIn(KpiModel.edition(Edition.PRE_2025));
 * suggestions.from(KpiId.of("I 4.1.3"));                            // E 4.1.3, 4a1 ... 4a4, and an activity KPI of each phase
 * suggestions.from(ItemId.of("4a2"));                               // E 4.1.1, E 4.1.3, E 4.2.1 and their impact KPIs
 * }</pre>
 */
public final class KpiSuggestions {
    private final KpiCatalogue model;
    private final MeasureSpecifications measures;
    private final @Nullable KpiCatalogue emphasising;
    private final Set<RecordType> registered;

    private KpiSuggestions(
            KpiCatalogue model, MeasureSpecifications measures, @Nullable KpiCatalogue emphasising, Collection<RecordType> registered) {
        this.model = Objects.requireNonNull(model, "model");
        this.measures = measures;
        this.emphasising = emphasising;
        this.registered = Set.copyOf(registered);
        if (measures.edition() != model.edition()) {
            throw new IllegalArgumentException("The model is of edition " + model.edition() + " and the measures are of edition " + measures.edition()
                    + "; give those of one edition.");
        }
    }

    /**
     * {@return suggestions from an edition, for an organisation that does not register anything yet}
     *
     * @param model the edition
     * @param measures how its KPIs are measured
     * @throws IllegalArgumentException if the two are of different editions
     */
    public static KpiSuggestions of(KpiCatalogue model, MeasureSpecifications measures) {
        return new KpiSuggestions(model, measures, null, List.of());
    }

    /**
     * {@return the same suggestions with the emphasis of another edition, whose source has bold print} The text of 2025 has lost its bold
     * print.
     *
     * @param edition for example the edition from before 2025; KPIs are matched by id
     */
    public KpiSuggestions emphasisedIn(KpiCatalogue edition) {
        return new KpiSuggestions(model, measures, Objects.requireNonNull(edition, "edition"), registered);
    }

    /**
     * {@return the same suggestions for an organisation that already registers some record types}
     *
     * @param types the record types that the organisation registers
     */
    public KpiSuggestions registered(Collection<RecordType> types) {
        return new KpiSuggestions(model, measures, emphasising, types);
    }

    /**
     * {@return the same suggestions for an organisation that already has figures of some KPIs, and therefore registers the records that
     * these count}
     *
     * @param kpis the KPIs with a figure
     */
    public KpiSuggestions registeredFor(Collection<KpiId> kpis) {
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        kpis.forEach(kpi -> types.addAll(records(kpi)));
        return registered(types);
    }

    // ---- from a KPI or item

    /**
     * Returns what belongs with a KPI: for an impact KPI its indicators, the items of these or of its row, and an activity KPI of each
     * phase; for an indicator its impact KPIs, its items, and an activity KPI of each phase; for an activity KPI the others of its phase;
     * for a quality KPI no suggestions.
     *
     * @param kpi the KPI
     * @return the suggestions, without the KPI itself
     * @throws nl.kpimodel.core.UnknownIdException if the edition has no such KPI
     */
    public List<Suggestion> from(KpiId kpi) {
        Kpi known = model.require(kpi);
        Gathered gathered = new Gathered(kpi);
        if (known instanceof ActivityKpi activity) {
            ofPhase(activity.phase().number()).forEach(gathered::add);
        } else if (kpi.layer() == Layer.IMPACT) {
            addBelow(LinkageNode.of(kpi), gathered);
            addProcess(kpi, gathered);
        } else if (kpi.layer() == Layer.EFFECT) {
            addAbove(LinkageNode.of(kpi), gathered);
            addBelow(LinkageNode.of(kpi), gathered);
            addProcess(kpi, gathered);
        }
        return gathered.all();
    }

    /**
     * {@return what an item serves: the indicators that it feeds, and the impact KPIs of these indicators or of the item's own row}
     *
     * @param item the item
     * @throws nl.kpimodel.core.UnknownIdException if the edition has no such item
     */
    public List<Suggestion> from(ItemId item) {
        model.requireItem(item);
        Gathered gathered = new Gathered(null);
        addAbove(LinkageNode.of(item), gathered);
        return gathered.all();
    }

    private void addBelow(LinkageNode node, Gathered gathered) {
        List<Link> links = model.linkage().linksFrom(node);
        links.forEach(link -> gathered.add(suggestion(link, link.to(), link.to() instanceof LinkageNode.Item ? Reason.LINKED_ITEM
                : Reason.LINKED_INDICATOR, node)));
        links.stream().map(Link::to).filter(LinkageNode.Indicator.class::isInstance).forEach(indicator -> addBelow(indicator, gathered));
    }

    private void addAbove(LinkageNode node, Gathered gathered) {
        List<Link> links = model.linkage().linksTo(node).stream()
                .filter(link -> link.from() instanceof LinkageNode.Indicator || link.from() instanceof LinkageNode.Impact).toList();
        links.forEach(link -> gathered.add(suggestion(
                link, link.from(), link.from() instanceof LinkageNode.Indicator ? Reason.FED_INDICATOR : Reason.SERVED_IMPACT, node)));
        links.stream().map(Link::from).filter(LinkageNode.Indicator.class::isInstance).forEach(indicator -> addAbove(indicator, gathered));
    }

    private Suggestion suggestion(Link link, LinkageNode suggested, Reason reason, LinkageNode from) {
        Source.Reference source = link.origins().get(0).source();
        if (suggested instanceof LinkageNode.Item item) {
            return new Suggestion(Optional.empty(), Optional.of(item.id()), reason, List.of(from.key()), source, List.of());
        }
        KpiId kpi = suggested instanceof LinkageNode.Indicator indicator ? indicator.id() : ((LinkageNode.Impact) suggested).id();
        return new Suggestion(Optional.of(kpi), Optional.empty(), reason, List.of(from.key()), source, newRecords(kpi));
    }

    private void addProcess(KpiId from, Gathered gathered) {
        for (ProcessModel.Phase phase : model.phases()) {
            inOrder(model.kpisOfPhase(phase.number())).stream()
                    .filter(kpi -> kpi.definition().status() == Kpi.DefinitionStatus.DEFINED)
                    .findFirst()
                    .ifPresent(kpi -> gathered.add(suggestion(kpi, Reason.PROCESS, List.of(from.toString(), phase.name()), kpi.source())));
        }
    }

    // ---- help to choose

    /**
     * Returns the impact KPIs and effect indicators of a life domain.
     *
     * @param domain number of the domain
     * @return the suggestions in model order; empty if the edition has no such domain
     */
    public List<Suggestion> ofDomain(int domain) {
        return model.kpisOfDomain(domain).stream().map(kpi -> suggestion(kpi, Reason.IN_DOMAIN, List.of(String.valueOf(domain)), kpi.source())).toList();
    }

    /**
     * Returns the activity KPIs of a phase of the process.
     *
     * @param phase number of the phase
     * @return the suggestions in the order of this class, KPIs without a definition last; empty if the edition has no such phase
     */
    public List<Suggestion> ofPhase(int phase) {
        return inOrder(model.kpisOfPhase(phase)).stream()
                .map(kpi -> suggestion(kpi, Reason.IN_PHASE, List.of(String.valueOf(phase)), kpi.source()))
                .toList();
    }

    /**
     * Returns the KPIs that this edition, or the edition of {@link #emphasisedIn}, prints in bold.
     *
     * @return the suggestions in model order, each with the source that prints it in bold; empty if no source has bold print
     */
    public List<Suggestion> emphasised() {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Kpi kpi : model.kpis()) {
            bold(kpi).ifPresent(other -> suggestions.add(suggestion(kpi, Reason.EMPHASISED, List.of(other.edition().toString()), other.source())));
        }
        return List.copyOf(suggestions);
    }

    /**
     * Returns the KPIs that need only record types that are already {@linkplain #registered registered}. Whether their fields are filled is
     * not known here.
     *
     * @return the suggestions in model order
     */
    public List<Suggestion> alreadyRegistered() {
        return model.kpis().stream()
                .filter(kpi -> !records(kpi.id()).isEmpty() && newRecords(kpi.id()).isEmpty())
                .map(kpi -> suggestion(kpi, Reason.ALREADY_REGISTERED, records(kpi.id()).stream().map(RecordType::key).toList(), kpi.source()))
                .toList();
    }

    private Suggestion suggestion(Kpi kpi, Reason reason, List<String> from, Source.Reference source) {
        return new Suggestion(Optional.of(kpi.id()), Optional.empty(), reason, from, source, newRecords(kpi.id()));
    }

    private List<ActivityKpi> inOrder(List<ActivityKpi> kpis) {
        return kpis.stream()
                .sorted(Comparator.comparing((ActivityKpi kpi) -> kpi.definition().status() != Kpi.DefinitionStatus.DEFINED)
                        .thenComparing(kpi -> bold(kpi).isEmpty())
                        .thenComparing(kpi -> newRecords(kpi.id()).size())
                        .thenComparing(Kpi::id))
                .toList();
    }

    /** Returns the KPI of the edition that prints it in bold. */
    private Optional<Kpi> bold(Kpi kpi) {
        return Optional.of(kpi)
                .filter(KpiSuggestions::isBold)
                .or(() -> Optional.ofNullable(emphasising).flatMap(edition -> edition.find(kpi.id())).filter(KpiSuggestions::isBold));
    }

    private static boolean isBold(Kpi kpi) {
        return kpi.emphasis().degree() == Kpi.Emphasis.Degree.YES;
    }

    private Set<RecordType> records(KpiId kpi) {
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        measures.find(kpi).ifPresent(specification -> types.addAll(SelectionRecords.of(specification)));
        return types;
    }

    private List<RecordType> newRecords(KpiId kpi) {
        return records(kpi).stream().filter(type -> !registered.contains(type)).toList();
    }

    /**
     * Suggestions in the order in which they were found. A KPI or item keeps its first reason, and collects everything from which it was
     * found.
     */
    private static final class Gathered {
        private final @Nullable KpiId start;
        private final Map<String, Suggestion> byId = new LinkedHashMap<>();

        Gathered(@Nullable KpiId start) {
            this.start = start;
        }

        void add(Suggestion suggestion) {
            if (start != null && suggestion.kpi().filter(start::equals).isPresent()) {
                return;
            }
            byId.merge(suggestion.id(), suggestion, Gathered::joined);
        }

        private static Suggestion joined(Suggestion first, Suggestion again) {
            if (first.reason() != again.reason()) {
                return first;
            }
            TreeSet<String> from = new TreeSet<>(first.from());
            from.addAll(again.from());
            return new Suggestion(first.kpi(), first.item(), first.reason(), List.copyOf(from), first.source(), first.newRecords());
        }

        List<Suggestion> all() {
            return List.copyOf(byId.values());
        }
    }
}
