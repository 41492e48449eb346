package nl.kpimodel.core;

import static nl.kpimodel.core.PrintedIds.item;
import static nl.kpimodel.core.PrintedIds.items;
import static nl.kpimodel.core.PrintedIds.kpi;
import static nl.kpimodel.core.PrintedIds.node;
import static nl.kpimodel.core.PrintedIds.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LinkageGraphTest {
    private final Linkage linkage = SmallCatalogue.catalogue().linkage();

    @Nested
    class TheGraph {
        @Test
        void hasItsNodesByKindAndThenByNumber() {
            assertThat(linkage.nodes()).isSorted().hasSize(3 + 4 + 9 + 7 + 9 + 3);
            assertThat(linkage.nodes(LinkageNode.Kind.IMPACT)).extracting(LinkageNode::key).endsWith("I 3.1.1", "I 3.1.2", "I 3.1.10");
            assertThat(linkage.nodes(LinkageNode.Kind.DOMAIN)).extracting(LinkageNode::key)
                    .containsExactly("leefgebied 1", "leefgebied 2", "leefgebied 3");
            assertThat(linkage.nodes(LinkageNode.Kind.PROFESSIONAL_ITEM)).extracting(LinkageNode::key).containsExactly("E1", "E2.A", "E3");
            assertThat(linkage.nodes()).extracting(LinkageNode::key).doesNotHaveDuplicates();
        }

        @Test
        void everyLinkSaysWhichRowsItCameFrom() {
            Link shared = linkage.linksFrom(node("E 1.1.1")).get(0);
            assertThat(shared).isEqualTo(new Link(
                    node("E 1.1.1"), node("1a1"), Link.Kind.INDICATOR_ASKS_ITEM,
                    List.of(new Link.Origin(node("I 1.1.1"), SmallCatalogue.at("rij I 1.1.1")),
                            new Link.Origin(node("I 1.2.1"), SmallCatalogue.at("rij I 1.2.1"))),
                    Link.Agreement.AGREED, List.of()));
            assertThat(shared.rows()).containsExactly(kpi("I 1.1.1"), kpi("I 1.2.1"));
            assertThat(linkage.linksFrom(node("E 1.1.1")).get(1).rows()).containsExactly(kpi("I 1.1.1"));
        }

        @Test
        void aLinkFromADomainNamesTheEffectItCameFrom() {
            Link link = linkage.linksFrom(node("leefgebied 2")).get(0);
            assertThat(link.kind()).isEqualTo(Link.Kind.DOMAIN_HAS_EFFECT);
            assertThat(link.origins()).containsExactly(new Link.Origin(node("E 2.1"), SmallCatalogue.at("Buurt, E 2.1")));
            assertThat(link.rows()).isEmpty();
        }

        @Test
        void aNodeKnowsItsNeighboursAndWhatLiesBelowAndAbove() {
            assertThat(printed(linkage.successors(node("I 2.1.1")))).containsExactly("E 2.1.1", "E 2.1.2");
            assertThat(printed(linkage.predecessors(node("I 2.1.1")))).containsExactly("E 2.1");
            assertThat(printed(linkage.linksTo(node("3a2")))).containsExactly(
                    "E 3.1.1 -> 3a2 (INDICATOR_ASKS_ITEM, DISPUTED)", "E 3.1.2 -> 3a2 (INDICATOR_ASKS_ITEM, AGREED)");
            assertThat(printed(linkage.descendants(node("E 1.2")))).containsExactly("I 1.2.1", "E 1.1.1", "E 1.2.1", "1a1", "E1");
            assertThat(printed(linkage.ancestors(node("2b1")))).containsExactly(
                    "leefgebied 2", "leefgebied 3", "E 2.1", "E 3.1", "I 2.1.1", "I 3.1.1", "E 2.1.1", "E 2.1.2", "E 3.1.1");
        }

        @Test
        void reachingGoesDownOnly() {
            assertThat(linkage.reaches(node("leefgebied 3"), node("2b1"))).isTrue();
            assertThat(linkage.reaches(node("2b1"), node("leefgebied 3"))).isFalse();
            assertThat(linkage.reaches(node("leefgebied 1"), node("2b1"))).isFalse();
            assertThat(linkage.reaches(node("2b1"), node("2b1"))).isFalse();
        }

        @Test
        void allPathsGoDownInOrderOfTheirNodes() {
            assertThat(linkage.paths(node("leefgebied 1"), node("E1"))).hasToString("["
                    + "leefgebied 1 -> E 1.1 -> I 1.1.1 -> E 1.1.1 -> E1, "
                    + "leefgebied 1 -> E 1.1 -> I 1.1.1 -> E 1.2.1 -> E1, "
                    + "leefgebied 1 -> E 1.2 -> I 1.2.1 -> E 1.1.1 -> E1, "
                    + "leefgebied 1 -> E 1.2 -> I 1.2.1 -> E 1.2.1 -> E1]");
        }

        @Test
        void pathsGoUpAsWellWithLinksThatStillPointDown() {
            List<Linkage.Path> paths = linkage.paths(node("E1"), node("I 1.1.1"));
            assertThat(paths).hasToString("[E1 -> E 1.1.1 -> I 1.1.1, E1 -> E 1.2.1 -> I 1.1.1]");
            assertThat(paths.get(0).first()).isEqualTo(node("E1"));
            assertThat(paths.get(0).last()).isEqualTo(node("I 1.1.1"));
            assertThat(printed(paths.get(0).links())).containsExactly(
                    "E 1.1.1 -> E1 (INDICATOR_ASKS_PROFESSIONALS, AGREED)", "I 1.1.1 -> E 1.1.1 (IMPACT_HAS_INDICATOR, AGREED)");
        }

        @Test
        void aNodeIsAPathToItselfAndStrangersHaveNone() {
            assertThat(linkage.paths(node("1a1"), node("1a1"))).containsExactly(new Linkage.Path(List.of(node("1a1")), List.of()));
            assertThat(linkage.paths(node("leefgebied 1"), node("3a1"))).isEmpty();
            assertThat(linkage.paths(node("1a1"), node("1a2"))).isEmpty();
        }

        @Test
        void doesNotFollowOtherReadings() {
            assertThat(linkage.paths(node("E 3.1.2"), node("2a1"))).isEmpty();
        }

        @Test
        void itsListsCannotBeChanged() {
            Stream.<List<?>>of(
                            linkage.nodes(), linkage.nodes(LinkageNode.Kind.EFFECT), linkage.links(), linkage.variantLinks(),
                            linkage.disputed(), linkage.orphans(), linkage.linksFrom(node("E 1.1")), linkage.linksTo(node("E 1.1")),
                            linkage.successors(node("E 1.1")), linkage.predecessors(node("E 1.1")), linkage.descendants(node("E 1.1")),
                            linkage.ancestors(node("E 1.1")), linkage.itemsOf(kpi("I 1.1.1")),
                            linkage.itemsOf(kpi("I 1.1.1"), Questionnaire.PARTICIPANT), linkage.indicatorsOf(kpi("I 1.1.1")),
                            linkage.indicatorsOf(item("1a1")), linkage.impactKpisOf(item("1a1")), linkage.impactKpisOf(kpi("E 1.1.1")),
                            linkage.paths(node("E 1.1"), node("1a1")), linkage.fedBy(items("1a1")).domains(),
                            linkage.measurableWith(items("1a1")).indicators())
                    .forEach(list -> assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class));
        }

        @Test
        void isBuiltOnceHoweverManyThreadsAskForIt() {
            KpiCatalogue fresh = SmallCatalogue.builder().build();
            assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> fresh.linkage()).distinct()).hasSize(1);
        }

        @Test
        void saysWhatItIs() {
            assertThat(linkage).hasToString("Linkage of 2025 (35 nodes, 43 links)");
            assertThat(linkage.edition()).isEqualTo(Edition.E2025);
        }
    }

    @Nested
    class OtherReadings {
        @Test
        void aLinkThatAnotherReadingLacksCountsAndIsDisputed() {
            assertThat(linkage.disputed()).singleElement().satisfies(link -> {
                assertThat(link).hasToString("E 3.1.1 -> 3a2 (INDICATOR_ASKS_ITEM, DISPUTED)");
                assertThat(link.rows()).containsExactly(kpi("I 3.1.1"));
                assertThat(link.variants()).extracting(variant -> variant.source().place()).containsExactly("figuur 1");
            });
            assertThat(linkage.links()).containsAll(linkage.disputed());
        }

        @Test
        void aLinkThatOnlyAnotherReadingHasIsToldAndCountsNowhere() {
            assertThat(linkage.variantLinks()).singleElement().satisfies(link -> {
                assertThat(link).hasToString("E 3.1.2 -> 2a1 (INDICATOR_ASKS_ITEM, VARIANT_ONLY)");
                assertThat(link.origins()).containsExactly(
                        new Link.Origin(node("I 3.1.2"), new Source.Reference(SmallCatalogue.MANUAL.key(), "figuur 2")));
                assertThat(link.variants()).extracting(variant -> variant.source().place()).containsExactly("figuur 2");
            });
            assertThat(linkage.links()).doesNotContainAnyElementsOf(linkage.variantLinks());
            assertThat(linkage.itemsOf(kpi("E 3.1.2"))).doesNotContain(item("2a1"));
            assertThat(linkage.indicatorsOf(item("2a1"))).doesNotContain(kpi("E 3.1.2"));
        }

        @Test
        void anyNumberOfReadingsMayDisagreeOnProfessionalsItemsToo() {
            Linkage other = withRow(SmallCatalogue.row("I 1.2.2").indicators("E 1.2.2").items("1a1").professionals("E1")
                    .variant("figuur 3", "1a1", "1a2").variant("figuur 4", "1a2", "E1"));
            assertThat(other.disputed()).extracting(Link::toString).contains(
                    "E 1.2.2 -> 1a1 (INDICATOR_ASKS_ITEM, DISPUTED)", "E 1.2.2 -> E1 (INDICATOR_ASKS_PROFESSIONALS, DISPUTED)");
            assertThat(other.variantLinks()).filteredOn(link -> link.from().equals(node("E 1.2.2"))).singleElement()
                    .satisfies(link -> assertThat(link.variants()).hasSize(2));
        }

        @Test
        void aReadingThatAgreesDisputesNothing() {
            Linkage other = withRow(
                    SmallCatalogue.row("I 1.2.2").indicators("E 1.2.2").items("1a1", "1a2").variant("figuur 3", "1a2", "1a1"));
            assertThat(other.linksFrom(node("E 1.2.2"))).extracting(Link::agreement).containsOnly(Link.Agreement.AGREED);
        }

        @Test
        void aReadingOfARowWithoutIndicatorSpeaksOfTheImpactKpi() {
            Linkage other = withRow(SmallCatalogue.row("I 1.2.2").items("1a1").professionals("E1").variant("figuur 3", "E1", "1a2"));
            assertThat(other.linksFrom(node("I 1.2.2"))).extracting(Link::toString).containsExactly(
                    "I 1.2.2 -> 1a1 (IMPACT_ASKS_ITEM, DISPUTED)", "I 1.2.2 -> E1 (IMPACT_ASKS_PROFESSIONALS, AGREED)");
            assertThat(other.variantLinks()).extracting(Link::toString).contains("I 1.2.2 -> 1a2 (IMPACT_ASKS_ITEM, VARIANT_ONLY)");
        }

        @Test
        void aLinkThatAnotherRowPrintsIsNoVariant() {
            Linkage other = withRow(SmallCatalogue.row("I 1.2.2").indicators("E 1.1.2").variant("figuur 3", "1a2"));
            assertThat(other.variantLinks()).noneMatch(link -> link.from().equals(node("E 1.1.2")));
            assertThat(other.linksFrom(node("E 1.1.2"))).extracting(Link::agreement).containsOnly(Link.Agreement.AGREED);
        }

        private static Linkage withRow(SmallCatalogue.Row row) {
            return SmallCatalogue.builder()
                    .kpis(List.of(
                            SmallCatalogue.impact("I 1.2.2", SmallCatalogue.MONEY, "E 1.2", "# bezoeken aan de kledingbank"),
                            SmallCatalogue.indicator("E 1.2.2", SmallCatalogue.MONEY, "% deelnemers dat spaart")))
                    .links(List.of(row.build()))
                    .build()
                    .linkage();
        }
    }

    @Nested
    class Orphans {
        @Test
        void areToldWithReasonAndNoteAndRow() {
            assertThat(linkage.orphans()).containsExactly(
                    new Linkage.Orphan(node("I 2.1.2"), Linkage.Orphan.Reason.ITEMS_WITHOUT_INDICATOR, null, rows("I 2.1.2")),
                    new Linkage.Orphan(node("I 2.1.3"), Linkage.Orphan.Reason.EMPTY_ROW, "Zie jaarverslag", rows("I 2.1.3")),
                    new Linkage.Orphan(node("I 3.1.10"), Linkage.Orphan.Reason.EMPTY_ROW, null, rows("I 3.1.10")),
                    new Linkage.Orphan(node("2b2"), Linkage.Orphan.Reason.FEEDS_NO_INDICATOR, null, rows("I 2.1.2")));
            assertThat(linkage.orphans().get(1).noteText()).contains("Zie jaarverslag");
            assertThat(linkage.orphans().get(2).noteText()).isEmpty();
        }

        private static List<Link.Origin> rows(String impact) {
            return List.of(new Link.Origin(node(impact), SmallCatalogue.at("rij " + impact)));
        }

        @Test
        void includeWhatStandsOnNoRowAtAll() {
            Linkage more = SmallCatalogue.builder()
                    .kpis(List.of(
                            SmallCatalogue.impact("I 1.2.2", SmallCatalogue.MONEY, "E 1.2", "# bezoeken aan de kledingbank"),
                            SmallCatalogue.indicator("E 1.2.2", SmallCatalogue.MONEY, "% deelnemers dat spaart")))
                    .items(List.of(
                            SmallCatalogue.item("1a3", SmallCatalogue.MONEY, null),
                            SmallCatalogue.item("E2.B", SmallCatalogue.NEIGHBOURHOOD, null)))
                    .build()
                    .linkage();
            assertThat(more.orphans()).contains(
                    new Linkage.Orphan(node("I 1.2.2"), Linkage.Orphan.Reason.NO_ROW, null, List.of()),
                    new Linkage.Orphan(node("E 1.2.2"), Linkage.Orphan.Reason.INDICATOR_ON_NO_ROW, null, List.of()),
                    new Linkage.Orphan(node("1a3"), Linkage.Orphan.Reason.ITEM_ON_NO_ROW, null, List.of()),
                    new Linkage.Orphan(node("E2.B"), Linkage.Orphan.Reason.ITEM_ON_NO_ROW, null, List.of()));
            assertThat(more.orphans()).hasSize(8);
            assertThat(more.itemsOf(kpi("I 1.2.2"))).isEmpty();
            assertThat(more.impactKpisOf(kpi("E 1.2.2"))).isEmpty();
            assertThat(more.impactKpisOf(item("1a3"))).isEmpty();
        }
    }

    @Nested
    class AnEditionWithoutEffectTables {
        private final Linkage bare = KpiCatalogue.builder()
                .edition(Edition.E2025)
                .label("Kaal")
                .publisher("Stichting Voorbeeld")
                .domains(List.of(SmallCatalogue.MONEY))
                .intendedEffects(List.of(SmallCatalogue.effect("E 1.1", SmallCatalogue.MONEY, "Schulden zijn er op tijd bij")))
                .kpis(List.of(
                        SmallCatalogue.impact("I 1.1.1", SmallCatalogue.MONEY, "E 1.1", "% huishoudens met schulden"),
                        SmallCatalogue.impact("I 1.2.1", SmallCatalogue.MONEY, null, "% huishoudens dat rondkomt")))
                .build()
                .linkage();

        @Test
        void linksDomainsEffectsAndImpactKpisAlone() {
            assertThat(printed(bare.links())).containsExactly(
                    "leefgebied 1 -> E 1.1 (DOMAIN_HAS_EFFECT, AGREED)",
                    "leefgebied 1 -> I 1.2.1 (DOMAIN_HAS_IMPACT_KPI, AGREED)",
                    "E 1.1 -> I 1.1.1 (EFFECT_HAS_IMPACT_KPI, AGREED)");
            assertThat(bare.indicatorsOf(kpi("I 1.1.1"))).isEmpty();
            assertThat(bare.itemsOf(kpi("I 1.1.1"))).isEmpty();
            assertThat(bare.nodes(LinkageNode.Kind.INDICATOR)).isEmpty();
        }

        @Test
        void hasNoOrphansForNothingIsLeftOut() {
            assertThat(bare.orphans()).isEmpty();
        }

        @Test
        void knowsNoItemAndNoSection() {
            assertThatThrownBy(() -> bare.indicatorsOf(item("1a1"))).isInstanceOf(UnknownIdException.class)
                    .hasMessage("Edition 2025 has no 1a1. It has nothing of that kind; ask another edition.");
            assertThatThrownBy(() -> bare.fedBy(ItemId.Section.of("1a"))).isInstanceOf(UnknownIdException.class);
        }

        @Test
        void mayEvenBeEmpty() {
            Linkage empty = KpiCatalogue.builder().edition(Edition.E2025).label("Leeg").publisher("Stichting Voorbeeld").build().linkage();
            assertThat(empty.nodes()).isEmpty();
            assertThat(empty.links()).isEmpty();
            assertThat(empty.measurableWith(List.of()).indicators()).isEmpty();
        }
    }
}
