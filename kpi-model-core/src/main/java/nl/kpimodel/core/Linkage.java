package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.internal.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * The linkage graph of an edition (Dutch: <i>koppeling</i>): from life domain through intended effect, impact KPI and effect indicator to
 * the items of the questionnaires, and back. Sources: definitielijst 2025, effect tables; handleiding 2025, chapter 5, figures 5 and 13.
 *
 * <p>The library reads the printed tables as follows:
 * <ul>
 *   <li>The items of a row belong to each indicator of the row. E 3.1.1 and E 3.1.2 share the cell "3a1-7, 3b1-7", so both ask all fourteen
 *       items, as printed.
 *   <li>An indicator on several rows asks the items of all of them. E 1.1.1 and E 1.3.1 both ask E1, although only the row of I 1.1.1
 *       prints it. I 1.3.1, whose row has both indicators, therefore reaches E1 through them.
 *   <li>The items of a row without an indicator belong to the impact KPI itself: I 4.2.2 asks 5b2.
 *   <li>A professionals' item belongs to the row that prints it, although it is printed once for a whole life domain.
 *   <li>The row takes precedence. A link that another reading of the row lacks counts, and is {@link Link.Agreement#DISPUTED}. A link that
 *       only another reading has is only in {@link #variantLinks()}.
 *   <li>An impact KPI without an intended effect is linked to its life domain.
 * </ul>
 *
 * <p>Edge cases:
 * <ul>
 *   <li>An edition without effect tables (before 2025) gives a graph of only life domains, intended effects and impact KPIs. Queries for
 *       indicators return empty lists, and there are no orphans.
 *   <li>An id, section or node that the edition does not have gives an {@link UnknownIdException}, never an empty result. An id of a layer
 *       that the linkage does not have (A, K), or that the query does not accept, gives an {@link IllegalArgumentException}.
 * </ul>
 *
 * <p>Nodes, and therefore all results, are in the order of {@link LinkageNode}: by kind, then by id; participants' items before
 * professionals' items. The order in which the catalogue was filled does not matter. Immutable; safe for use by several threads; all lists
 * are unmodifiable.
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

    /** {@return the edition of this linkage} */
    public Edition edition() {
        return edition;
    }

    // ---- from KPI to indicators and items, and back

    /**
     * Returns the effect indicators of an impact KPI.
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
     * Returns the effect indicators that an item feeds.
     *
     * @param item id of the item
     * @return the ids in order, empty if the item feeds none, as 5b2
     * @throws UnknownIdException if the edition has no such item
     */
    public List<KpiId> indicatorsOf(ItemId item) {
        return kpis(index.ancestors(require(item), LinkageNode.Kind.INDICATOR));
    }

    /**
     * Returns the items behind an impact KPI or an effect indicator: for an impact KPI, the items of its indicators and those that its row
     * prints without an indicator.
     *
     * @param kpi id of the impact KPI or indicator
     * @return the participants' items in order, then the professionals'; empty if absent
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
     * Returns the items of one questionnaire behind an impact KPI or an effect indicator.
     *
     * @param kpi id of the impact KPI or indicator
     * @param questionnaire the questionnaire
     * @return the items in order; empty if absent
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
     * Returns the impact KPIs that an item feeds: through an indicator, or on the row of an impact KPI without one.
     *
     * @param item id of the item
     * @return the ids in order, empty if the item is on no row
     * @throws UnknownIdException if the edition has no such item
     */
    public List<KpiId> impactKpisOf(ItemId item) {
        return kpis(index.ancestors(require(item), LinkageNode.Kind.IMPACT));
    }

    /**
     * Returns the impact KPIs of an effect indicator.
     *
     * @param indicator id of the indicator
     * @return the ids in order, empty if the indicator is on no row
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

    // ---- from items to what they feed and measure

    /**
     * Returns everything that a section of the participants' questionnaire feeds.
     *
     * @param section the section, for example {@code 4a}
     * @return what its items feed
     * @throws UnknownIdException if the edition has no such section
     */
    public Reach fedBy(ItemId.Section section) {
        List<ItemId> items = participantItems().filter(item -> item.sectionId().filter(section::equals).isPresent()).toList();
        if (items.isEmpty()) {
            List<ItemId.Section> sections = participantItems().flatMap(item -> item.sectionId().stream()).distinct().toList();
            throw UnknownIdException.of(edition, section, sections);
        }
        return fedBy(items);
    }

    private Stream<ItemId> participantItems() {
        return index.nodes(LinkageNode.Kind.PARTICIPANT_ITEM).stream().map(node -> ((LinkageNode.Item) node).id());
    }

    /**
     * Returns everything that the given items feed.
     *
     * @param items the items, of either questionnaire; an item given twice counts once
     * @return what they feed; empty if there are no items
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
     * Returns what an organisation can measure by asking exactly the given items.
     *
     * @param items the items asked, of either questionnaire; an item given twice counts once
     * @return the coverage for each indicator and impact KPI; empty if there are no items
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
     * Returns the nodes that the effect tables leave unlinked: impact KPIs without an indicator, indicators without an impact KPI, and
     * items that feed no indicator. Each has the reason, and the note that its row prints instead. In 2025: I 2.1.4, I 3.2.2, I 3.2.3, I
     * 4.2.2, I 5.3.1, I 5.3.2 and item 5b2.
     *
     * @return the orphans in the order of their nodes; none for an edition without effect tables
     */
    public List<Orphan> orphans() {
        return orphans;
    }

    // ---- the graph itself

    /**
     * Returns all nodes.
     *
     * @return the nodes in order
     */
    public List<LinkageNode> nodes() {
        return index.nodes();
    }

    /**
     * Returns all nodes of a kind.
     *
     * @param kind the kind
     * @return the nodes in order, empty if the edition has none
     */
    public List<LinkageNode> nodes(LinkageNode.Kind kind) {
        return index.nodes(kind);
    }

    /**
     * {@return whether the edition has a node}
     *
     * @param node the node
     */
    public boolean contains(LinkageNode node) {
        return index.find(node) >= 0;
    }

    /**
     * Returns all links that count: agreed and disputed ones.
     *
     * @return the links ordered by their first node, then by their second
     */
    public List<Link> links() {
        return index.links();
    }

    /**
     * Returns the links that the row has and another reading of it lacks. In 2025: E 4.1.3 to 4a2.
     *
     * @return those of {@link #links()} that are {@link Link.Agreement#DISPUTED}, in the same order
     */
    public List<Link> disputed() {
        return index.links().stream().filter(link -> link.agreement() == Link.Agreement.DISPUTED).toList();
    }

    /**
     * {@return the links that only another reading of a row has, all {@link Link.Agreement#VARIANT_ONLY}, ordered by their first node, then
     * by their second} No other query follows them. In 2025: E 5.1.2 and E 5.1.3 to 2a3.
     */
    public List<Link> variantLinks() {
        return variantLinks;
    }

    /**
     * Returns the links that begin at a node.
     *
     * @param node the node
     * @return the links ordered by where they end
     * @throws UnknownIdException if the edition has no such node
     */
    public List<Link> linksFrom(LinkageNode node) {
        return index.linksFrom(require(node));
    }

    /**
     * Returns the links that end at a node.
     *
     * @param node the node
     * @return the links ordered by where they begin
     * @throws UnknownIdException if the edition has no such node
     */
    public List<Link> linksTo(LinkageNode node) {
        return index.linksTo(require(node));
    }

    /**
     * Returns the nodes one link below a node.
     *
     * @param node the node
     * @return the nodes in order
     * @throws UnknownIdException if the edition has no such node
     */
    public List<LinkageNode> successors(LinkageNode node) {
        return index.successors(require(node));
    }

    /**
     * Returns the nodes one link above a node.
     *
     * @param node the node
     * @return the nodes in order
     * @throws UnknownIdException if the edition has no such node
     */
    public List<LinkageNode> predecessors(LinkageNode node) {
        return index.predecessors(require(node));
    }

    /**
     * Returns the nodes below a node, at any distance.
     *
     * @param node the node
     * @return the nodes in order, without the node itself
     * @throws UnknownIdException if the edition has no such node
     */
    public List<LinkageNode> descendants(LinkageNode node) {
        return index.descendants(require(node));
    }

    /**
     * Returns the nodes above a node, at any distance.
     *
     * @param node the node
     * @return the nodes in order, without the node itself
     * @throws UnknownIdException if the edition has no such node
     */
    public List<LinkageNode> ancestors(LinkageNode node) {
        return index.ancestors(require(node));
    }

    /**
     * Returns whether a path leads down from one node to another.
     *
     * @param from the upper node
     * @param to the lower node
     * @return true if there is a path of one or more links; false from a node to itself
     * @throws UnknownIdException if the edition lacks one of the nodes
     */
    public boolean reaches(LinkageNode from, LinkageNode to) {
        return index.reaches(require(from), require(to));
    }

    /**
     * Returns all paths between two nodes, downwards or upwards. The paths from {@code b} to {@code a} are the reversed paths from {@code
     * a} to {@code b}, sorted by their own nodes.
     *
     * @param from where the paths begin
     * @param to where they end
     * @return the paths, sorted by their nodes; one path without links from a node to itself; none if neither node is above the other
     * @throws UnknownIdException if the edition lacks one of the nodes
     */
    public List<Path> paths(LinkageNode from, LinkageNode to) {
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

    /** Returns the edition and the number of nodes and links. */
    @Override
    public String toString() {
        return "Linkage of " + edition + " (" + nodes().size() + " nodes, " + links().size() + " links)";
    }

    /**
     * A path through the {@link Linkage}, entirely downwards or entirely upwards (Dutch: <i>pad</i>).
     *
     * @param nodes the nodes in path order; at least one
     * @param links the links between them, one fewer than the nodes, in path order. On an upward path they still point down
     */
    public record Path(List<LinkageNode> nodes, List<Link> links) {
        /**
         * Creates a path.
         *
         * @throws IllegalArgumentException if the links do not join the nodes in one direction
         */
        public Path {
            nodes = List.copyOf(nodes);
            links = List.copyOf(links);
            if (nodes.size() != links.size() + 1) {
                throw new IllegalArgumentException("A path of " + nodes.size() + " nodes has " + links.size()
                        + " links; it must have at least one node and one link fewer than nodes.");
            }
            boolean down = links.isEmpty() || links.get(0).from().equals(nodes.get(0));
            for (int i = 0; i < links.size(); i++) {
                LinkageNode upper = nodes.get(down ? i : i + 1);
                LinkageNode lower = nodes.get(down ? i + 1 : i);
                if (!links.get(i).from().equals(upper) || !links.get(i).to().equals(lower)) {
                    throw new IllegalArgumentException(
                            "The link " + links.get(i) + " does not join " + upper + " to " + lower + ", which the path has next to each other.");
                }
            }
        }

        /**
         * Returns where the path begins.
         *
         * @return the first node
         */
        public LinkageNode first() {
            return nodes.get(0);
        }

        /**
         * Returns where the path ends.
         *
         * @return the last node
         */
        public LinkageNode last() {
            return nodes.get(nodes.size() - 1);
        }

        /** Returns the keys of the nodes with arrows between them. */
        @Override
        public String toString() {
            return nodes.stream().map(LinkageNode::key).collect(Collectors.joining(" -> "));
        }
    }

    /**
     * A node that cannot be measured because the effect tables leave it unlinked: an impact KPI without an indicator, an indicator without
     * an impact KPI, or an item that feeds no indicator (Dutch: <i>wees</i>).
     *
     * @param node the node
     * @param reason what it lacks
     * @param note the note that its row prints instead; {@code null} if absent
     * @param rows where the tables show it: the row of an impact KPI, or the rows that ask an item; empty if no row has it
     */
    public record Orphan(LinkageNode node, Reason reason, @Nullable String note, List<Link.Origin> rows) {
        /** What an orphan lacks. A later version of the library may add constants, so a {@code switch} needs a {@code default}. */
        public enum Reason {
            /** The effect tables have no row for the impact KPI. */
            NO_ROW,
            /** The row of the impact KPI has neither an indicator nor an item. */
            EMPTY_ROW,
            /** The row of the impact KPI has items but no indicator, as for I 4.2.2. */
            ITEMS_WITHOUT_INDICATOR,
            /** The effect indicator is on no row. */
            INDICATOR_ON_NO_ROW,
            /** The item is only on rows without an indicator, as for 5b2. */
            FEEDS_NO_INDICATOR,
            /** The item is on no row. */
            ITEM_ON_NO_ROW;

            /**
             * Reads the text form. Case, accents, spaces and punctuation do not matter.
             *
             * @param text the code as {@link #toString} prints it
             * @return the constant
             * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
             */
            @JsonCreator
            public static Reason of(String text) {
                return CodeText.constant(values(), text, "reason of an orphan");
            }
        }

        /** Creates an orphan. */
        public Orphan {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(reason, "reason");
            Texts.requireOptionalText(note, "note of an orphan");
            rows = List.copyOf(rows);
        }

        /**
         * {@return the note that the row prints instead of an indicator, for example {@code Zie vragenlijst professionals} at I 5.3.1;
         * empty if absent}
         */
        public Optional<String> noteText() {
            return Optional.ofNullable(note);
        }
    }

    /**
     * Everything that a set of questionnaire items feeds (Dutch: <i>waar vragen aan bijdragen</i>). All lists are in the order of their
     * ids.
     *
     * @param items the items
     * @param indicators the effect indicators that ask one or more of them
     * @param impactKpis the impact KPIs of those indicators, and those whose row prints one of the items without an indicator
     * @param intendedEffects the intended effects of those impact KPIs
     * @param domains the numbers of the life domains of those effects and impact KPIs
     */
    public record Reach(
            List<ItemId> items,
            List<KpiId> indicators,
            List<KpiId> impactKpis,
            List<IntendedEffect.Id> intendedEffects,
            List<Integer> domains) {
        /** Creates an answer. */
        public Reach {
            items = List.copyOf(items);
            indicators = List.copyOf(indicators);
            impactKpis = List.copyOf(impactKpis);
            intendedEffects = List.copyOf(intendedEffects);
            domains = List.copyOf(domains);
        }
    }

    /**
     * What an organisation can measure by asking certain items and no others (Dutch: <i>meetbaarheid</i>). The lists do not contain KPIs
     * without an asked item.
     *
     * @param indicators the coverage of each effect indicator and questionnaire, in model order
     * @param impactKpis the coverage of each impact KPI and questionnaire, over the items of all its indicators. Impact KPIs without an
     *         indicator are not included because their items give no outcome
     * @param withoutIndicator the asked items that feed no indicator and therefore measure nothing, in order
     */
    public record Measurability(List<Coverage> indicators, List<Coverage> impactKpis, List<ItemId> withoutIndicator) {
        /** Creates an answer. */
        public Measurability {
            indicators = List.copyOf(indicators);
            impactKpis = List.copyOf(impactKpis);
            withoutIndicator = List.copyOf(withoutIndicator);
        }

        /**
         * Returns the effect indicators with a degree of coverage in at least one questionnaire.
         *
         * @param degree complete or partial
         * @return the ids in model order, each once; an indicator that is complete in one questionnaire and partial in the other has both
         *         degrees
         */
        public List<KpiId> indicators(Coverage.Degree degree) {
            return ofDegree(indicators, degree);
        }

        /**
         * Returns the impact KPIs with a degree of coverage in at least one questionnaire.
         *
         * @param degree complete or partial
         * @return the ids in model order, each once
         */
        public List<KpiId> impactKpis(Coverage.Degree degree) {
            return ofDegree(impactKpis, degree);
        }

        private static List<KpiId> ofDegree(List<Coverage> coverages, Coverage.Degree degree) {
            return coverages.stream().filter(coverage -> coverage.degree() == degree).map(Coverage::kpi).distinct().toList();
        }
    }

    /**
     * The extent to which the items that an organisation asks cover one KPI in one questionnaire (Dutch: <i>dekking</i>).
     *
     * <p>The two questionnaires are never combined: the participants' items can cover an indicator completely while no professional was
     * asked.
     *
     * @param kpi the effect indicator or impact KPI
     * @param questionnaire the questionnaire
     * @param asked the items of the KPI that are asked, in order; at least one
     * @param missing the items of the KPI that are not asked, in order
     */
    public record Coverage(KpiId kpi, Questionnaire questionnaire, List<ItemId> asked, List<ItemId> missing) {
        /** The degree of coverage. */
        public enum Degree {
            /** Every item is asked. */
            COMPLETE,
            /** Some items are asked and others are not: the outcome covers part of what the model means. */
            PARTIAL;

            /**
             * Reads the text form. Case, accents, spaces and punctuation do not matter.
             *
             * @param text the code as {@link #toString} prints it
             * @return the constant
             * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
             */
            @JsonCreator
            public static Degree of(String text) {
                return CodeText.constant(values(), text, "degree of coverage");
            }
        }

        /**
         * Creates a coverage.
         *
         * @throws IllegalArgumentException if no item is asked
         */
        public Coverage {
            Objects.requireNonNull(kpi, "kpi");
            Objects.requireNonNull(questionnaire, "questionnaire");
            asked = List.copyOf(asked);
            missing = List.copyOf(missing);
            if (asked.isEmpty()) {
                throw new IllegalArgumentException("The coverage of " + kpi + " has no item that is asked; leave it out.");
            }
        }

        /** {@return whether every item is asked} */
        public Degree degree() {
            return missing.isEmpty() ? Degree.COMPLETE : Degree.PARTIAL;
        }
    }
}
