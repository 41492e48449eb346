package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinkagePropertiesTest {
    @Provide
    Arbitrary<RandomRows> rows() {
        return RandomRows.arbitrary();
    }

    @Property
    void whatLiesBelowAndAboveIsWhatANaiveWalkFinds(@ForAll("rows") RandomRows rows) {
        Linkage linkage = rows.catalogue(0).linkage();
        Map<String, Set<String>> successors = rows.successors();
        assertThat(keys(linkage.nodes())).containsExactlyInAnyOrderElementsOf(successors.keySet());
        for (LinkageNode node : linkage.nodes()) {
            assertThat(keys(linkage.successors(node))).containsExactlyInAnyOrderElementsOf(successors.get(node.key()));
            Set<String> below = below(node.key(), successors);
            assertThat(keys(linkage.descendants(node))).containsExactlyInAnyOrderElementsOf(below);
            for (LinkageNode other : linkage.nodes()) {
                assertThat(linkage.reaches(node, other)).isEqualTo(below.contains(other.key()));
                assertThat(linkage.ancestors(other).contains(node)).isEqualTo(below.contains(other.key()));
            }
        }
    }

    private static Set<String> below(String key, Map<String, Set<String>> successors) {
        Set<String> below = new TreeSet<>();
        for (String next : successors.get(key)) {
            below.add(next);
            below.addAll(below(next, successors));
        }
        return below;
    }

    @Property
    void everyAnswerIsSortedAndWithoutRepetition(@ForAll("rows") RandomRows rows) {
        Linkage linkage = rows.catalogue(0).linkage();
        for (LinkageNode node : linkage.nodes()) {
            assertThat(linkage.descendants(node)).isSorted().doesNotHaveDuplicates();
            assertThat(linkage.ancestors(node)).isSorted().doesNotHaveDuplicates();
            assertThat(linkage.successors(node)).isSorted().doesNotHaveDuplicates();
            assertThat(linkage.predecessors(node)).isSorted().doesNotHaveDuplicates();
        }
        assertThat(linkage.links())
                .isSortedAccordingTo(Comparator.comparing(Link::from).thenComparing(Link::to))
                .doesNotHaveDuplicates();
    }

    @Property
    void forthAndBackAgree(@ForAll("rows") RandomRows rows) {
        Linkage linkage = rows.catalogue(0).linkage();
        for (Link link : linkage.links()) {
            assertThat(linkage.linksFrom(link.from())).contains(link);
            assertThat(linkage.linksTo(link.to())).contains(link);
            assertThat(linkage.successors(link.from())).contains(link.to());
            assertThat(linkage.predecessors(link.to())).contains(link.from());
        }
        assertThat(linkage.nodes().stream().mapToInt(node -> linkage.linksFrom(node).size()).sum()).isEqualTo(linkage.links().size());
        assertThat(linkage.nodes().stream().mapToInt(node -> linkage.linksTo(node).size()).sum()).isEqualTo(linkage.links().size());
        for (KpiId impact : kpis(linkage, LinkageNode.Kind.IMPACT)) {
            for (KpiId indicator : kpis(linkage, LinkageNode.Kind.INDICATOR)) {
                assertThat(linkage.indicatorsOf(impact).contains(indicator)).isEqualTo(linkage.impactKpisOf(indicator).contains(impact));
            }
            for (ItemId item : items(linkage)) {
                assertThat(linkage.itemsOf(impact).contains(item)).isEqualTo(linkage.impactKpisOf(item).contains(impact));
            }
        }
        for (KpiId indicator : kpis(linkage, LinkageNode.Kind.INDICATOR)) {
            for (ItemId item : items(linkage)) {
                assertThat(linkage.itemsOf(indicator).contains(item)).isEqualTo(linkage.indicatorsOf(item).contains(indicator));
            }
        }
    }

    @Property(tries = 60)
    void pathsAreAllTheWaysThatANaiveWalkFinds(@ForAll("rows") RandomRows rows) {
        Linkage linkage = rows.catalogue(0).linkage();
        Map<String, Set<String>> successors = rows.successors();
        for (LinkageNode from : linkage.nodes()) {
            List<String> ways = new ArrayList<>();
            walk(from.key(), from.key(), successors, ways);
            for (LinkageNode to : linkage.nodes()) {
                List<Linkage.Path> down = linkage.paths(from, to);
                if (from.compareTo(to) <= 0) {
                    assertThat(down).extracting(Linkage.Path::toString).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                            ways.stream().filter(way -> way.equals(to.key()) || way.endsWith(" -> " + to.key())).toList());
                }
                assertThat(down).isSortedAccordingTo(LinkagePropertiesTest::byNodes);
                assertThat(down.stream().map(LinkagePropertiesTest::walkedBack).collect(Collectors.toSet()))
                        .isEqualTo(Set.copyOf(linkage.paths(to, from)));
                assertThat(down).allSatisfy(path -> assertThat(linkage.links()).containsAll(path.links()));
            }
        }
    }

    private static void walk(String key, String way, Map<String, Set<String>> successors, List<String> ways) {
        ways.add(way);
        successors.get(key).forEach(next -> walk(next, way + " -> " + next, successors, ways));
    }

    private static int byNodes(Linkage.Path one, Linkage.Path other) {
        for (int i = 0; i < Math.min(one.nodes().size(), other.nodes().size()); i++) {
            int order = one.nodes().get(i).compareTo(other.nodes().get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.nodes().size(), other.nodes().size());
    }

    private static Linkage.Path walkedBack(Linkage.Path path) {
        List<LinkageNode> nodes = new ArrayList<>(path.nodes());
        List<Link> links = new ArrayList<>(path.links());
        Collections.reverse(nodes);
        Collections.reverse(links);
        return new Linkage.Path(nodes, links);
    }

    @Property
    void theOrderInWhichACatalogueWasFilledMakesNoDifference(@ForAll("rows") RandomRows rows, @ForAll long seed, @ForAll long other) {
        Linkage one = rows.catalogue(seed).linkage();
        Linkage two = rows.catalogue(other).linkage();
        assertThat(one.nodes()).isEqualTo(two.nodes());
        assertThat(one.links()).isEqualTo(two.links());
        assertThat(one.variantLinks()).isEqualTo(two.variantLinks());
        assertThat(one.orphans()).isEqualTo(two.orphans());
    }

    @Property
    void otherReadingsDisputeWhatTheyLackAndAddWhatOnlyTheyHave(@ForAll("rows") RandomRows rows) {
        Linkage linkage = rows.catalogue(0).linkage();
        assertThat(ends(linkage.disputed())).isEqualTo(rows.disputed());
        assertThat(ends(linkage.variantLinks())).isEqualTo(rows.variantOnly());
        assertThat(linkage.links()).extracting(Link::agreement).doesNotContain(Link.Agreement.VARIANT_ONLY);
        assertThat(linkage.variantLinks()).extracting(Link::agreement).allMatch(Link.Agreement.VARIANT_ONLY::equals);
    }

    private static Set<String> ends(Collection<Link> links) {
        return links.stream().map(link -> link.from() + " -> " + link.to()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Property
    void askedAndMissingMakeUpTheItemsOfEachQuestionnaire(@ForAll("rows") RandomRows rows, @ForAll int choice) {
        Linkage linkage = rows.catalogue(0).linkage();
        List<ItemId> all = items(linkage);
        List<ItemId> asked = all.stream().filter(item -> (choice >> all.indexOf(item) & 1) == 1).toList();
        Linkage.Measurability measurability = linkage.measurableWith(asked);
        List<Linkage.Coverage> coverages = new ArrayList<>(measurability.indicators());
        coverages.addAll(measurability.impactKpis());
        for (Linkage.Coverage coverage : coverages) {
            assertThat(asked).containsAll(coverage.asked());
            assertThat(coverage.missing()).noneMatch(asked::contains);
            List<ItemId> both = new ArrayList<>(coverage.asked());
            both.addAll(coverage.missing());
            assertThat(both).containsExactlyInAnyOrderElementsOf(linkage.itemsOf(coverage.kpi(), coverage.questionnaire()));
        }
        Linkage.Reach reach = linkage.fedBy(asked);
        assertThat(measurability.indicators().stream().map(Linkage.Coverage::kpi).distinct()).containsExactlyElementsOf(reach.indicators());
        assertThat(measurability.withoutIndicator())
                .isEqualTo(asked.stream().filter(item -> linkage.indicatorsOf(item).isEmpty()).toList());
        assertThat(linkage.measurableWith(all).indicators(Linkage.Coverage.Degree.PARTIAL)).isEmpty();
    }

    @Property
    void aSectionFeedsWhatItsItemsFeedOneByOne(@ForAll("rows") RandomRows rows) {
        KpiCatalogue catalogue = rows.catalogue(0);
        Linkage linkage = catalogue.linkage();
        for (ItemId.Section section : catalogue.sections()) {
            Set<LinkageNode> fed = new TreeSet<>();
            catalogue.items(section).forEach(item -> fed.addAll(linkage.ancestors(LinkageNode.of(item.id()))));
            Linkage.Reach reach = linkage.fedBy(section);
            Set<LinkageNode> answered = new TreeSet<>();
            reach.indicators().forEach(id -> answered.add(LinkageNode.of(id)));
            reach.impactKpis().forEach(id -> answered.add(LinkageNode.of(id)));
            reach.intendedEffects().forEach(id -> answered.add(LinkageNode.of(id)));
            reach.domains().forEach(number -> answered.add(LinkageNode.domain(number)));
            assertThat(answered).isEqualTo(fed);
        }
    }

    @Property
    void orphansAreExactlyTheImpactKpisIndicatorsAndItemsThatTheOthersLeave(@ForAll("rows") RandomRows rows) {
        KpiCatalogue catalogue = rows.catalogue(0);
        Linkage linkage = catalogue.linkage();
        Set<LinkageNode> orphans = new TreeSet<>();
        if (!catalogue.links().isEmpty()) {
            kpis(linkage, LinkageNode.Kind.IMPACT).stream()
                    .filter(id -> linkage.indicatorsOf(id).isEmpty()).forEach(id -> orphans.add(LinkageNode.of(id)));
            kpis(linkage, LinkageNode.Kind.INDICATOR).stream()
                    .filter(id -> linkage.impactKpisOf(id).isEmpty()).forEach(id -> orphans.add(LinkageNode.of(id)));
            items(linkage).stream().filter(id -> linkage.indicatorsOf(id).isEmpty()).forEach(id -> orphans.add(LinkageNode.of(id)));
        }
        assertThat(linkage.orphans()).extracting(Linkage.Orphan::node).containsExactlyElementsOf(orphans);
    }

    private static List<String> keys(Collection<LinkageNode> nodes) {
        return nodes.stream().map(LinkageNode::key).toList();
    }

    private static List<KpiId> kpis(Linkage linkage, LinkageNode.Kind kind) {
        return linkage.nodes(kind).stream().map(node -> KpiId.of(node.key())).toList();
    }

    private static List<ItemId> items(Linkage linkage) {
        List<ItemId> items = new ArrayList<>();
        linkage.nodes(LinkageNode.Kind.PARTICIPANT_ITEM).forEach(node -> items.add(ItemId.of(node.key())));
        linkage.nodes(LinkageNode.Kind.PROFESSIONAL_ITEM).forEach(node -> items.add(ItemId.of(node.key())));
        return items;
    }
}
