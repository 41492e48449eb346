package nl.kpimodel.core.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.internal.SelectionAdvice;
import nl.kpimodel.core.selection.SelectionFinding.Kind;

/** Reviews the scope, the chosen KPIs and items, and their links. */
final class ReviewedChoice {
    private static final int MOST_NEAREST = 3;

    private final Selection selection;
    private final KpiCatalogue model;
    private final Function<? super Edition, KpiCatalogue> models;
    private final ReviewFindings findings;
    private final SortedSet<KpiId> known = new TreeSet<>();
    private final SortedSet<ItemId> asked = new TreeSet<>();

    ReviewedChoice(Selection selection, KpiCatalogue model, Function<? super Edition, KpiCatalogue> models, ReviewFindings findings) {
        this.selection = selection;
        this.model = model;
        this.models = models;
        this.findings = findings;
        selection.kpis().stream().filter(kpi -> model.find(kpi).isPresent()).forEach(known::add);
    }

    Selection selection() {
        return selection;
    }

    /** Returns the chosen KPIs that the edition has. */
    SortedSet<KpiId> known() {
        return known;
    }

    /** Returns the items that are asked and that the edition has. */
    SortedSet<ItemId> asked() {
        return asked;
    }

    void review() {
        reviewEdition();
        reviewScope();
        Map<ItemChoice, List<ItemId>> chosenItems = reviewItems();
        selection.kpis().forEach(kpi -> requireKnown(kpi, findings.placeOf(kpi)));
        if (known.isEmpty()) {
            reviewWithoutKpis();
            return;
        }
        if (known.stream().map(KpiId::layer).distinct().count() == 1) {
            findings.add(Kind.ONE_LAYER, "kpis");
        }
        if (known.size() > SelectionAdvice.MOST_KPIS) {
            findings.add(Kind.TOO_MANY_KPIS, "kpis", known.size(), SelectionAdvice.MOST_KPIS);
        }
        known.forEach(kpi -> reviewKpi(model.require(kpi)));
        chosenItems.forEach(this::reviewPurpose);
    }

    private void reviewEdition() {
        Edition[] editions = Edition.values();
        Edition latest = editions[editions.length - 1];
        if (selection.edition() != latest) {
            findings.add(Kind.EARLIER_EDITION, "edition", selection.edition(), latest);
        }
    }

    private void reviewScope() {
        SelectionScope scope = selection.scope();
        requireText(scope.service(), Kind.NO_SERVICE, "scope.service");
        requireText(scope.targetGroup(), Kind.NO_TARGET_GROUP, "scope.targetGroup");
        requireText(scope.intendedEffect(), Kind.NO_INTENDED_EFFECT, "scope.intendedEffect");
    }

    private void requireText(Optional<String> text, Kind kind, String path) {
        if (text.isEmpty()) {
            findings.add(kind, path);
        }
    }

    /** Reports a KPI that the edition lacks. An id that the library assigned to a draft does not count as an id of that edition. */
    void requireKnown(KpiId kpi, String path) {
        if (model.find(kpi).isPresent()) {
            return;
        }
        List<Edition> others = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            if (edition != selection.edition() && models.apply(edition).find(kpi).filter(other -> !other.idAssigned()).isPresent()) {
                others.add(edition);
            }
        }
        if (others.isEmpty()) {
            List<Kpi> candidates = model.kpis(kpi.layer()).isEmpty() ? model.kpis() : model.kpis(kpi.layer());
            findings.add(Kind.UNKNOWN_KPI, path, selection.edition(), kpi, Nearest.to(kpi, candidates.stream().map(Kpi::id).toList()));
        } else {
            findings.add(Kind.KPI_OF_OTHER_EDITION, path, selection.edition(), kpi, others);
        }
    }

    /** Returns the items of each choice that the edition has. */
    private Map<ItemChoice, List<ItemId>> reviewItems() {
        Map<ItemChoice, List<ItemId>> chosen = new LinkedHashMap<>();
        if (model.items().isEmpty()) {
            if (!selection.items().isEmpty()) {
                findings.add(Kind.NO_QUESTIONNAIRE, "items", selection.edition());
            }
            return chosen;
        }
        for (ItemChoice choice : selection.items()) {
            try {
                chosen.put(choice, choice.items(model));
            } catch (UnknownIdException unknown) {
                findings.addAt(choice, Kind.UNKNOWN_ITEM, selection.edition(), choice, nearest(choice, unknown));
            }
        }
        chosen.values().forEach(asked::addAll);
        chosen.keySet().forEach(choice -> choice.item().flatMap(ItemId::sectionId).map(ItemChoice::of).filter(chosen::containsKey)
                .ifPresent(section -> findings.addAt(choice, Kind.DUPLICATE, findings.placeOf(section))));
        return chosen;
    }

    /** Returns the items whose id begins with the text, as E4.A and E4.B begin with E4, followed by the nearest items. */
    private List<String> nearest(ItemChoice choice, UnknownIdException unknown) {
        Stream<String> begun = model.items().stream().map(item -> item.id().toString()).filter(id -> id.startsWith(choice.toString()));
        return Stream.concat(begun, unknown.nearest().stream()).distinct().limit(MOST_NEAREST).toList();
    }

    private void reviewWithoutKpis() {
        if (!asked.isEmpty()) {
            findings.add(Kind.NO_KPI, "kpis", servedBy(asked));
        } else if (selection.kpis().isEmpty() && selection.items().isEmpty()) {
            findings.add(Kind.NOTHING_CHOSEN, "kpis");
        }
    }

    private void reviewKpi(Kpi kpi) {
        Kpi.DefinitionStatus status = kpi.definition().status();
        if (status != Kpi.DefinitionStatus.DEFINED) {
            findings.addAt(kpi.id(), status == Kpi.DefinitionStatus.OPEN ? Kind.OPEN_DEFINITION : Kind.LOCAL_DEFINITION, kpi.id());
        }
        if (kpi.layer() == Layer.IMPACT && !model.effectIndicators().isEmpty()) {
            reviewImpact(kpi.id());
        } else if (kpi.layer() == Layer.EFFECT) {
            reviewIndicator(kpi.id());
        }
    }

    private void reviewImpact(KpiId impact) {
        Linkage linkage = model.linkage();
        List<KpiId> indicators = linkage.indicatorsOf(impact);
        List<ItemId> items = linkage.itemsOf(impact);
        if (indicators.isEmpty()) {
            if (items.isEmpty()) {
                findings.addAt(impact, Kind.IMPACT_NOT_LINKED, impact);
            } else {
                findings.addAt(impact, Kind.ITEM_OF_NO_INDICATOR, impact, items);
            }
        } else if (indicators.stream().noneMatch(known::contains)) {
            findings.addAt(impact, Kind.IMPACT_WITHOUT_INDICATOR, impact, indicators);
        }
    }

    private void reviewIndicator(KpiId indicator) {
        Linkage linkage = model.linkage();
        List<KpiId> impacts = linkage.impactKpisOf(indicator);
        if (impacts.stream().noneMatch(known::contains)) {
            findings.addAt(indicator, Kind.INDICATOR_WITHOUT_IMPACT, indicator, impacts);
        }
        List<Linkage.Coverage> coverages = linkage.measurableWith(asked).indicators().stream().filter(coverage -> coverage.kpi().equals(indicator)).toList();
        if (coverages.isEmpty()) {
            findings.addAt(indicator, Kind.INDICATOR_NOT_ASKED, indicator, linkage.itemsOf(indicator));
        } else if (coverages.stream().noneMatch(coverage -> coverage.degree() == Linkage.Coverage.Degree.COMPLETE)) {
            Linkage.Coverage first = coverages.get(0);
            findings.addAt(indicator, Kind.INDICATOR_PARTLY_ASKED, indicator, first.asked(), first.missing());
        }
    }

    private void reviewPurpose(ItemChoice choice, List<ItemId> items) {
        List<ItemId> idle = items.stream().filter(item -> !serves(item)).toList();
        if (!idle.isEmpty()) {
            findings.addAt(choice, Kind.ITEMS_WITHOUT_KPI, idle, servedBy(idle));
        }
    }

    private boolean serves(ItemId item) {
        Linkage linkage = model.linkage();
        return Stream.concat(linkage.indicatorsOf(item).stream(), linkage.impactKpisOf(item).stream()).anyMatch(known::contains);
    }

    /** Returns the effect indicators that items feed, and the impact KPIs of items that feed none. */
    private Set<KpiId> servedBy(Collection<ItemId> items) {
        Linkage linkage = model.linkage();
        return items.stream()
                .flatMap(item -> (linkage.indicatorsOf(item).isEmpty() ? linkage.impactKpisOf(item) : linkage.indicatorsOf(item)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
