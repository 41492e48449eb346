package nl.kpimodel.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the links from a catalogue: first those that the rows print, then those of other readings of the rows. Nodes and links are sorted,
 * so the order in which the catalogue was filled does not matter.
 */
final class LinkageAssembly {
    /** The two ends of a link, in the order of links. */
    private record Ends(LinkageNode from, LinkageNode to) implements Comparable<Ends> {
        @Override
        public int compareTo(Ends other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }

    /** A link under construction. */
    private static final class Draft {
        private final List<Link.Origin> origins = new ArrayList<>();
        private final List<Link.Variant> variants = new ArrayList<>();
    }

    private final TreeSet<LinkageNode> nodes = new TreeSet<>();
    private final Map<Ends, Draft> printed = new TreeMap<>();
    private final Map<Ends, Draft> variantOnly = new TreeMap<>();

    LinkageAssembly(KpiCatalogue catalogue) {
        addNodes(catalogue);
        for (IntendedEffect effect : catalogue.intendedEffects()) {
            LinkageNode node = LinkageNode.of(effect.id());
            add(LinkageNode.of(effect.domain()), node, new Link.Origin(node, effect.source()));
        }
        for (ImpactKpi impact : catalogue.impactKpis()) {
            LinkageNode node = LinkageNode.of(impact.id());
            LinkageNode above = impact.intendedEffect().<LinkageNode>map(LinkageNode::of).orElse(LinkageNode.of(impact.domain()));
            add(above, node, new Link.Origin(node, impact.source()));
        }
        List<Link.Row> rows = catalogue.links().stream().sorted(Comparator.comparing(Link.Row::impact)).toList();
        rows.forEach(this::addRow);
        rows.forEach(this::addVariants);
    }

    private void addNodes(KpiCatalogue catalogue) {
        catalogue.domains().forEach(domain -> nodes.add(LinkageNode.of(domain)));
        catalogue.intendedEffects().forEach(effect -> nodes.add(LinkageNode.of(effect.id())));
        catalogue.impactKpis().forEach(kpi -> nodes.add(LinkageNode.of(kpi.id())));
        catalogue.effectIndicators().forEach(kpi -> nodes.add(LinkageNode.of(kpi.id())));
        catalogue.items().forEach(item -> nodes.add(LinkageNode.of(item.id())));
    }

    private void addRow(Link.Row row) {
        LinkageNode impact = LinkageNode.of(row.impact());
        Link.Origin origin = new Link.Origin(impact, row.source());
        row.indicators().forEach(indicator -> add(impact, LinkageNode.of(indicator), origin));
        for (LinkageNode asker : askers(row)) {
            itemsOf(row.items(), row.professionalItems()).forEach(item -> add(asker, item, origin));
        }
    }

    private void add(LinkageNode from, LinkageNode to, Link.Origin origin) {
        printed.computeIfAbsent(new Ends(from, to), ends -> new Draft()).origins.add(origin);
    }

    /**
     * Marks a link that a variant lacks as disputed, even if another row prints it too. Keeps a link that only variants have separate,
     * unless another row prints it.
     */
    private void addVariants(Link.Row row) {
        Collection<LinkageNode> leading = itemsOf(row.items(), row.professionalItems());
        for (Link.Variant variant : row.variants()) {
            Collection<LinkageNode> other = itemsOf(variant.items(), variant.professionalItems());
            for (LinkageNode asker : askers(row)) {
                leading.stream()
                        .filter(item -> !other.contains(item))
                        .forEach(item -> dispute(new Ends(asker, item), variant));
                other.stream()
                        .map(item -> new Ends(asker, item))
                        .filter(ends -> !printed.containsKey(ends))
                        .forEach(ends -> addVariantOnly(ends, row, variant));
            }
        }
    }

    private void dispute(Ends ends, Link.Variant variant) {
        Draft draft = printed.get(ends);
        if (draft != null) {
            draft.variants.add(variant);
        }
    }

    private void addVariantOnly(Ends ends, Link.Row row, Link.Variant variant) {
        Draft draft = variantOnly.computeIfAbsent(ends, absent -> new Draft());
        draft.origins.add(new Link.Origin(LinkageNode.of(row.impact()), variant.source()));
        draft.variants.add(variant);
    }

    /**
     * Returns the nodes that ask the items of a row: each of its indicators, because they share the printed cell, or the impact KPI itself
     * if the row has none.
     */
    private static List<LinkageNode> askers(Link.Row row) {
        return row.indicators().isEmpty()
                ? List.of(LinkageNode.of(row.impact()))
                : row.indicators().stream().map(LinkageNode::of).toList();
    }

    private static Collection<LinkageNode> itemsOf(List<ItemId> items, List<ItemId> professionalItems) {
        TreeSet<LinkageNode> nodes = new TreeSet<>();
        items.forEach(item -> nodes.add(LinkageNode.of(item)));
        professionalItems.forEach(item -> nodes.add(LinkageNode.of(item)));
        return nodes;
    }

    /** Returns all nodes in their order. */
    List<LinkageNode> nodes() {
        return List.copyOf(nodes);
    }

    /** Returns the links that count, ordered by both nodes. */
    List<Link> links() {
        return links(printed, Link.Agreement.DISPUTED);
    }

    /** Returns the links that only another reading has, ordered by both nodes. */
    List<Link> variantLinks() {
        return links(variantOnly, Link.Agreement.VARIANT_ONLY);
    }

    private static List<Link> links(Map<Ends, Draft> drafts, Link.Agreement withVariants) {
        List<Link> links = new ArrayList<>(drafts.size());
        drafts.forEach((ends, draft) -> links.add(new Link(
                ends.from,
                ends.to,
                Link.Kind.between(ends.from.kind(), ends.to.kind()),
                draft.origins,
                draft.variants.isEmpty() ? Link.Agreement.AGREED : withVariants,
                draft.variants)));
        return List.copyOf(links);
    }
}
