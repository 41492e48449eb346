package nl.kpimodel.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The linkage graph of an edition (Dutch: <i>koppeling</i>): from life domain by intended effect, impact KPI and effect indicator to the
 * items of the questionnaires, and back. Sources: definitielijst 2025, effect tables; handleiding 2025, chapter 5, figures 5 and 13.
 *
 * <p>How the printed tables are read:
 * <ul>
 *   <li>The items of a row belong to each indicator of the row. So E 3.1.1 and E 3.1.2, which share the cell "3a1-7, 3b1-7", both ask all
 *       fourteen items, as printed.
 *   <li>An indicator that stands on several rows asks the items of all of them. So E 1.1.1 and E 1.3.1 both ask E1, which is printed on the
 *       row of I 1.1.1 alone; and I 1.3.1, whose row has both indicators, reaches E1 by them.
 *   <li>The items of a row without an indicator belong to the impact KPI itself: I 4.2.2 asks 5b2.
 *   <li>A professionals' item belongs to the row that prints it, though it is printed once for a whole life domain.
 *   <li>The row leads. A link that another reading of the row lacks counts, and is {@link Agreement#DISPUTED}; one that only another reading
 *       has is in {@link #variantLinks()} and nowhere else.
 *   <li>An impact KPI without intended effect hangs from its life domain.
 * </ul>
 *
 * <p>Edges:
 * <ul>
 *   <li>An edition without effect tables (before 2025) gives a graph of life domains, intended effects and impact KPIs alone; its queries for
 *       indicators are empty, and it has no orphans.
 *   <li>An id, section or node that the edition does not have is an {@link UnknownIdException}, never an empty answer. An id of a layer that
 *       the linkage does not have (A, K), or of another layer than the query takes, is an {@link IllegalArgumentException}.
 * </ul>
 *
 * <p>Nodes, and so all answers, are in the order of {@link LinkageNode}: kind, then id; participants' items before professionals'. It does
 * not depend on the order in which the catalogue was filled. Immutable; safe for use by several threads; all lists are unmodifiable.
 */
public final class Linkage {
    private final Edition edition;
    private final LinkageIndex index;
    private final List<Link> variantLinks;
    private final List<Orphan> orphans;

    Linkage(KpiCatalogue catalogue) {
        this.edition = catalogue.edition();
        LinkageAssembly assembly = new LinkageAssembly(catalogue);
        this.index = new LinkageIndex(assembly.nodes(), assembly.links());
        this.variantLinks = assembly.variantLinks();
        this.orphans = List.copyOf(new OrphanSearch(catalogue.links(), index).orphans());
    }

    /**
     * The edition whose linkage this is.
     *
     * @return the edition
     */
    public Edition edition() {
        return edition;
    }

    // ---- from KPI to indicators and items, and back

    /**
     * The effect indicators of an impact KPI.
     *
     * @param impact id of the impact KPI
     * @return the ids in order, empty if its row has none
     * @throws IllegalArgumentException if the id is of another layer
     * @throws UnknownIdException if the edition has no such KPI
     */
    public List<KpiId> indicatorsOf(KpiId impact) {
        return kpis(index.descendants(require(impact, Layer.IMPACT), LinkageNode.Kind.INDICATOR));
    }

    /**
     * The effect indicators that an item feeds.
     *
     * @param item id of the item
     * @return the ids in order, empty for an item that feeds none (5b2)
     * @throws UnknownIdException if the edition has no such item
     */
    public List<KpiId> indicatorsOf(ItemId item) {
        return kpis(index.ancestors(require(item), LinkageNode.Kind.INDICATOR));
    }

    /**
     * The items behind an impact KPI or an effect indicator: for an impact KPI those of its indicators, and those that its own row prints
     * without an indicator.
     *
     * @param kpi id of the impact KPI or indicator
     * @return the participants' items in order, then the professionals'; empty if there are none
     * @throws IllegalArgumentException if the id is of another layer
     * @throws UnknownIdException if the edition has no such KPI
     */
    public List<ItemId> itemsOf(KpiId kpi) {
        int node = require(LinkageNode.of(kpi));
        List<ItemId> items = new ArrayList<>();
        addItems(node, LinkageNode.Kind.PARTICIPANT_ITEM, items);
        addItems(node, LinkageNode.Kind.PROFESSIONAL_ITEM, items);
        return Collections.unmodifiableList(items);
    }

    /**
     * The items of one questionnaire behind an impact KPI or an effect indicator.
     *
     * @param kpi id of the impact KPI or indicator
     * @param questionnaire the questionnaire
     * @return the items in order; empty if there are none
     * @throws IllegalArgumentException if the id is of another layer
     * @throws UnknownIdException if the edition has no such KPI
     */
    public List<ItemId> itemsOf(KpiId kpi, Questionnaire questionnaire) {
        List<ItemId> items = new ArrayList<>();
        addItems(require(LinkageNode.of(kpi)), kindOf(questionnaire), items);
        return Collections.unmodifiableList(items);
    }

    private static LinkageNode.Kind kindOf(Questionnaire questionnaire) {
        return questionnaire == Questionnaire.PARTICIPANT
                ? LinkageNode.Kind.PARTICIPANT_ITEM
                : LinkageNode.Kind.PROFESSIONAL_ITEM;
    }

    private void addItems(int node, LinkageNode.Kind kind, List<ItemId> items) {
        for (LinkageNode item : index.descendants(node, kind)) {
            items.add(((LinkageNode.Item) item).id());
        }
    }

    /**
     * The impact KPIs that an item feeds: by an indicator, or printed on the row of an impact KPI without one.
     *
     * @param item id of the item
     * @return the ids in order, empty if the item stands on no row
     * @throws UnknownIdException if the edition has no such item
     */
    public List<KpiId> impactKpisOf(ItemId item) {
        return kpis(index.ancestors(require(item), LinkageNode.Kind.IMPACT));
    }

    /**
     * The impact KPIs that an effect indicator stands at.
     *
     * @param indicator id of the indicator
     * @return the ids in order, empty if the indicator stands on no row
     * @throws IllegalArgumentException if the id is of another layer
     * @throws UnknownIdException if the edition has no such indicator
     */
    public List<KpiId> impactKpisOf(KpiId indicator) {
        return kpis(index.ancestors(require(indicator, Layer.EFFECT), LinkageNode.Kind.IMPACT));
    }

    private static List<KpiId> kpis(Collection<LinkageNode> nodes) {
        List<KpiId> kpis = new ArrayList<>(nodes.size());
        for (LinkageNode node : nodes) {
            kpis.add(kpi(node));
        }
        return Collections.unmodifiableList(kpis);
    }

    private static KpiId kpi(LinkageNode node) {
        return node instanceof LinkageNode.Impact impact ? impact.id() : ((LinkageNode.Indicator) node).id();
    }

    // ---- what items amount to

    /**
     * Everything that a section of the participants' questionnaire feeds.
     *
     * @param section the section, for example {@code 4a}
     * @return what its items feed
     * @throws UnknownIdException if the edition has no such section
     */
    public Reach fedBy(SectionId section) {
        List<ItemId> items = participantItems().filter(item -> item.sectionId().filter(section::equals).isPresent()).toList();
        if (items.isEmpty()) {
            List<SectionId> sections = participantItems().flatMap(item -> item.sectionId().stream()).distinct().toList();
            throw UnknownIdException.of(edition, section, sections);
        }
        return fedBy(items);
    }

    private Stream<ItemId> participantItems() {
        return index.nodes(LinkageNode.Kind.PARTICIPANT_ITEM).stream().map(node -> ((LinkageNode.Item) node).id());
    }

    /**
     * Everything that certain items feed.
     *
     * @param items the items, of either questionnaire; an item given twice counts once
     * @return what they feed; nothing for no items
     * @throws UnknownIdException if the edition lacks one of them
     */
    public Reach fedBy(Collection<ItemId> items) {
        SortedSet<ItemId> given = new TreeSet<>(items);
        SortedSet<LinkageNode> fed = new TreeSet<>();
        for (ItemId item : given) {
            fed.addAll(index.ancestors(require(item)));
        }
        return new Reach(
                List.copyOf(given),
                kpis(ofKind(fed, LinkageNode.Kind.INDICATOR)),
                kpis(ofKind(fed, LinkageNode.Kind.IMPACT)),
                ofKind(fed, LinkageNode.Kind.EFFECT).stream().map(node -> ((LinkageNode.Effect) node).id()).toList(),
                ofKind(fed, LinkageNode.Kind.DOMAIN).stream().map(node -> ((LinkageNode.Domain) node).number()).toList());
    }

    private static List<LinkageNode> ofKind(Collection<LinkageNode> nodes, LinkageNode.Kind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    /**
     * What an organisation can measure that asks certain items and no others.
     *
     * @param items the items asked, of either questionnaire; an item given twice counts once
     * @return per indicator and impact KPI how far they go; nothing for no items
     * @throws UnknownIdException if the edition lacks one of them
     */
    public Measurability measurableWith(Collection<ItemId> items) {
        SortedSet<ItemId> asked = new TreeSet<>(items);
        List<ItemId> withoutIndicator = asked.stream().filter(item -> indicatorsOf(item).isEmpty()).toList();
        List<Coverage> indicators = new ArrayList<>();
        for (KpiId indicator : kpis(index.nodes(LinkageNode.Kind.INDICATOR))) {
            addCoverage(indicator, asked, indicators);
        }
        List<Coverage> impactKpis = new ArrayList<>();
        for (KpiId impact : kpis(index.nodes(LinkageNode.Kind.IMPACT))) {
            if (!indicatorsOf(impact).isEmpty()) {
                addCoverage(impact, asked, impactKpis);
            }
        }
        return new Measurability(indicators, impactKpis, withoutIndicator);
    }

    private void addCoverage(KpiId kpi, Collection<ItemId> asked, List<Coverage> coverages) {
        for (Questionnaire questionnaire : Questionnaire.values()) {
            List<ItemId> present = new ArrayList<>();
            List<ItemId> missing = new ArrayList<>();
            itemsOf(kpi, questionnaire).forEach(item -> (asked.contains(item) ? present : missing).add(item));
            if (!present.isEmpty()) {
                coverages.add(new Coverage(kpi, questionnaire, present, missing));
            }
        }
    }

    /**
     * What the effect tables leave alone: impact KPIs without an indicator, indicators without an impact KPI, and items that feed no
     * indicator, each with the reason and with what its row prints instead. In 2025: I 2.1.4, I 3.2.2, I 3.2.3, I 4.2.2, I 5.3.1, I 5.3.2
     * and item 5b2.
     *
     * @return the orphans in the order of their nodes; none for an edition without effect tables
     */
    public List<Orphan> orphans() {
        return orphans;
    }

    // ---- the graph itself

    /**
     * All nodes.
     *
     * @return the nodes in order
     */
    public List<LinkageNode> nodes() {
        return index.nodes();
    }

    /**
     * All nodes of a kind.
     *
     * @param kind the kind
     * @return the nodes in order, empty if the edition has none
     */
    public List<LinkageNode> nodes(LinkageNode.Kind kind) {
        return index.nodes(kind);
    }

    /**
     * Whether the edition has a node.
     *
     * @param node the node
     * @return true if it has
     */
    public boolean contains(LinkageNode node) {
        return index.find(node) >= 0;
    }

    /**
     * All links that count: agreed and disputed ones.
     *
     * @return the links in order of where they begin, then of where they end
     */
    public List<Link> links() {
        return index.links();
    }

    /**
     * The links that a source has and another reading of the same row lacks. In 2025: E 4.1.3 to 4a2.
     *
     * @return those of {@link #links()} that are {@link Agreement#DISPUTED}, in the same order
     */
    public List<Link> disputed() {
        return index.links().stream().filter(link -> link.agreement() == Agreement.DISPUTED).toList();
    }

    /**
     * The links that only another reading of a row has. No other query follows them. In 2025: E 5.1.2 and E 5.1.3 to 2a3.
     *
     * @return the links, all {@link Agreement#VARIANT_ONLY}, in order of where they begin, then of where they end
     */
    public List<Link> variantLinks() {
        return variantLinks;
    }

    /**
     * The links that begin at a node.
     *
     * @param node the node
     * @return the links in order of where they end
     * @throws UnknownIdException if the edition has no such node
     */
    public List<Link> linksFrom(LinkageNode node) {
        return index.linksFrom(require(node));
    }

    /**
     * The links that end at a node.
     *
     * @param node the node
     * @return the links in order of where they begin
     * @throws UnknownIdException if the edition has no such node
     */
    public List<Link> linksTo(LinkageNode node) {
        return index.linksTo(require(node));
    }

    /**
     * The nodes one link below a node.
     *
     * @param node the node
     * @return the nodes in order
     * @throws UnknownIdException if the edition has no such node
     */
    public List<LinkageNode> successors(LinkageNode node) {
        return index.successors(require(node));
    }

    /**
     * The nodes one link above a node.
     *
     * @param node the node
     * @return the nodes in order
     * @throws UnknownIdException if the edition has no such node
     */
    public List<LinkageNode> predecessors(LinkageNode node) {
        return index.predecessors(require(node));
    }

    /**
     * The nodes below a node, any number of links away.
     *
     * @param node the node
     * @return the nodes in order, without the node itself
     * @throws UnknownIdException if the edition has no such node
     */
    public List<LinkageNode> descendants(LinkageNode node) {
        return index.descendants(require(node));
    }

    /**
     * The nodes above a node, any number of links away.
     *
     * @param node the node
     * @return the nodes in order, without the node itself
     * @throws UnknownIdException if the edition has no such node
     */
    public List<LinkageNode> ancestors(LinkageNode node) {
        return index.ancestors(require(node));
    }

    /**
     * Whether links lead down from one node to another.
     *
     * @param from the upper node
     * @param to the lower node
     * @return true if one or more links do; false for a node and itself
     * @throws UnknownIdException if the edition lacks one of the nodes
     */
    public boolean reaches(LinkageNode from, LinkageNode to) {
        return index.reaches(require(from), require(to));
    }

    /**
     * All paths between two nodes, downwards or upwards as they lie. The paths from {@code b} to {@code a} are those from {@code a} to
     * {@code b} walked back, sorted anew.
     *
     * @param from where the paths begin
     * @param to where they end
     * @return the paths, sorted by their nodes; one path without links from a node to itself; none where neither node is above the other
     * @throws UnknownIdException if the edition lacks one of the nodes
     */
    public List<LinkagePath> paths(LinkageNode from, LinkageNode to) {
        return index.paths(require(from), require(to));
    }

    private int require(ItemId item) {
        return require(LinkageNode.of(item));
    }

    private int require(KpiId kpi, Layer layer) {
        if (kpi.layer() != layer) {
            throw new IllegalArgumentException(kpi + " is of layer " + kpi.layer() + "; this query takes ids of layer " + layer + ".");
        }
        return require(LinkageNode.of(kpi));
    }

    private int require(LinkageNode node) {
        int number = index.find(node);
        if (number < 0) {
            throw UnknownIdException.of(edition, node.key(), index.nodes(node.kind()).stream().map(LinkageNode::key).toList());
        }
        return number;
    }

    /** Returns edition and counts. */
    @Override
    public String toString() {
        return "Linkage of " + edition + " (" + nodes().size() + " nodes, " + links().size() + " links)";
    }
}
